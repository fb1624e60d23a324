#include "replay/command_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <type_traits>

#include "base/fields.h"
#include "people/outcome_name.h"

namespace spotter::replay {
namespace {

using session::Command;

bool needsQuotes(const std::string& text) {
  return text.empty() || text.find_first_of(" \t\r\n\"\\=#[]{}") != std::string::npos;
}

std::string quoted(const std::string& text) {
  if (!needsQuotes(text)) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

const char* sideText(body::Side side) { return side == body::Side::left ? "left" : "right"; }
const char* zoneText(movement::Zone zone) {
  return zone == movement::Zone::fault    ? "fault"
         : zone == movement::Zone::subtle ? "subtle"
                                          : "clean";
}

/// Writes " name=value" for every field; lists in brackets.
class TextWriter {
 public:
  template <class T>
  void operator()(const char* name, const T& value) {
    if (!out_.empty() && out_.back() != '{') out_ += ' ';
    out_ += name;
    out_ += '=';
    write(value);
  }
  std::string take() { return std::move(out_); }

 private:
  void write(const std::string& value) { out_ += quoted(value); }
  void write(bool value) { out_ += value ? "yes" : "no"; }
  void write(body::Side value) { out_ += sideText(value); }
  void write(movement::Zone value) { out_ += zoneText(value); }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void write(Enum value) {
    out_ += content::wordOf(value);
  }
  void write(people::Outcome value) { out_ += people::outcomeName(value); }
  void write(int value) { out_ += std::to_string(value); }
  void write(std::int64_t value) { out_ += std::to_string(value); }
  void write(double value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, 4);
    out_.append(digits.data(), end.ptr);
  }
  template <class T>
  void write(const std::vector<T>& values) {
    out_ += "[";
    for (const T& value : values) {
      if (out_.back() != '[') out_ += ' ';
      write(value);
    }
    out_ += "]";
  }
  template <base::HasFields T>
  void write(const T& value) {
    out_ += "{";
    T::fields(value, *this);
    out_ += "}";
  }
  std::string out_;
};

template <class Variant>
std::string textOf(const Variant& variant) {
  return std::visit(
      [](const auto& value) {
        TextWriter writer;
        std::decay_t<decltype(value)>::fields(value, writer);
        const std::string fields = writer.take();
        std::string text = value.kName;
        if (!fields.empty()) text.append(" ").append(fields);
        return text;
      },
      variant);
}

using Fields = std::map<std::string, std::string>;

/// Fills the fields of a command from texts; what is used is taken away.
class TextReader {
 public:
  explicit TextReader(Fields& fields) : fields_(fields) {}

  template <class T>
  void operator()(const char* name, T& value) {
    const auto found = fields_.find(name);
    if (found == fields_.end()) return;
    if (!read(found->second, value) && wrong_.empty()) wrong_ = name;
    fields_.erase(found);
  }
  const std::string& wrong() const { return wrong_; }

 private:
  static bool read(const std::string& text, std::string& value) {
    value = text;
    return true;
  }
  static bool read(const std::string& text, bool& value) {
    value = text == "yes";
    return text == "yes" || text == "no";
  }
  static bool read(const std::string& text, body::Side& value) {
    value = text == "left" ? body::Side::left : body::Side::right;
    return text == "left" || text == "right";
  }
  static bool read(const std::string& text, int& value) {
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    return end.ec == std::errc() && end.ptr == text.data() + text.size();
  }
  Fields& fields_;
  std::string wrong_;
};

/// The words of a line: name=value pairs, where a value may be in quotes.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  std::string_view bare() {
    skipBlanks();
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" =\t\r", at_), text_.size());
    return text_.substr(begin, at_ - begin);
  }
  bool equalsSign() { return at_ < text_.size() && text_[at_] == '=' && ++at_ > 0; }
  bool end() {
    skipBlanks();
    return at_ == text_.size();
  }
  // Nothing when a quote is not closed.
  std::optional<std::string> value() {
    if (at_ == text_.size() || text_[at_] != '"') return std::string(bare());
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        ++at_;
        return out;
      }
      const bool escaped = text_[at_] == '\\' && at_ + 1 < text_.size();
      if (escaped) ++at_;
      out += escaped && text_[at_] == 'n' ? '\n' : text_[at_];
    }
    return std::nullopt;
  }

 private:
  void skipBlanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r'))
      ++at_;
  }
  std::string_view text_;
  std::size_t at_ = 0;
};

base::Error wrong(std::string what) { return {std::move(what), "", ""}; }

template <std::size_t I = 0>
base::Result<Command> readNamed(std::string_view name, Fields& fields) {
  if constexpr (I == std::variant_size_v<Command>) {
    return wrong("there is no command `" + std::string(name) + "`");
  } else {
    using T = std::variant_alternative_t<I, Command>;
    if (name != T::kName) return readNamed<I + 1>(name, fields);
    T command;
    TextReader reader(fields);
    T::fields(command, reader);
    if (!reader.wrong().empty()) return wrong("`" + reader.wrong() + "` has no good value");
    if (!fields.empty())
      return wrong("`" + std::string(name) + "` has no field `" + fields.begin()->first + "`");
    return Command{std::move(command)};
  }
}

}  // namespace

std::string commandText(const Command& command) { return textOf(command); }
std::string eventText(const session::EventBody& body) { return textOf(body); }

base::Result<Command> parseCommand(std::string_view text) {
  Words words(text);
  const std::string_view name = words.bare();
  Fields fields;
  while (!words.end()) {
    const std::string key(words.bare());
    if (key.empty() || !words.equalsSign()) return wrong("fields are written as name=value");
    std::optional<std::string> value = words.value();
    if (!value) return wrong("the quote of `" + key + "` is not closed");
    if (!fields.emplace(key, std::move(*value)).second)
      return wrong("`" + key + "` is given twice");
  }
  return readNamed(name, fields);
}

base::Result<std::vector<session::TimedCommand>> readCommands(std::string_view text,
                                                              const std::string& name) {
  std::vector<session::TimedCommand> commands;
  int number = 0;
  while (!text.empty()) {
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, line_end);
    text.remove_prefix(std::min(line_end + 1, text.size()));
    ++number;
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (line.empty() || line.front() == '#') continue;
    const auto fail = [&](const std::string& what) {
      return base::Error{what, name + ":" + std::to_string(number),
                         "write: SECONDS COMMAND name=value ..."};
    };
    double seconds = 0.0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), seconds);
    if (read.ec != std::errc() || !(seconds >= 0.0) || seconds > 86400.0)
      return fail("the time is not in 0 to 86400 s");
    base::Result<Command> command =
        parseCommand(line.substr(static_cast<std::size_t>(read.ptr - line.data())));
    if (!command) return fail(command.error().what);
    const base::Tick tick = base::toTick(seconds);
    if (!commands.empty() && tick < commands.back().tick) return fail("the time goes back");
    commands.push_back({tick, std::move(command).value()});
  }
  return commands;
}

}  // namespace spotter::replay
