#include "replay/lines.h"

#include <array>
#include <charconv>

#include "base/hash.h"
#include "replay/field_json.h"

namespace spotter::replay {
namespace {

std::string hex(std::uint64_t value) {
  std::string text(16, '0');
  for (std::size_t i = 0; i < 16; ++i) text[15 - i] = "0123456789abcdef"[(value >> (4 * i)) & 15];
  return text;
}

bool readHex(const Json& json, std::uint64_t& value) {
  if (!json.is_string()) return false;
  const auto& text = json.get_ref<const std::string&>();
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return text.size() == 16 && read.ec == std::errc() && read.ptr == text.data() + text.size();
}

template <class T>
void writeFields(Json& object, const T& value) {
  FieldWriter writer(object);
  T::fields(value, writer);
}

struct LineWriter {
  Json operator()(const Header& header) const {
    return {{"spotter", "recording"},
            {"format", header.format},
            {"simulation", header.simulation},
            {"class", header.class_id},
            {"seed", header.seed},
            {"content_hash", hex(header.content_hash)}};
  }
  Json operator()(const ContentLine& line) const {
    return {{"content", line.file.path}, {"text", line.file.text}};
  }
  Json operator()(const session::TimedCommand& timed) const {
    return std::visit(
        [&](const auto& command) {
          Json object = {{"tick", timed.tick}, {"do", command.kName}};
          writeFields(object, command);
          return object;
        },
        timed.command);
  }
  Json operator()(const session::Event& event) const {
    return std::visit(
        [&](const auto& body) {
          Json object = {{"tick", event.tick}, {"event", body.kName}};
          writeFields(object, body);
          return object;
        },
        event.body);
  }
  Json operator()(const Checkpoint& point) const {
    return {{"tick", point.tick}, {"hash", hex(point.hash)}};
  }
  Json operator()(const EndLine& line) const { return {{"tick", line.tick}, {"end", true}}; }
};

// Reads the alternative of a variant whose kName is `name`; the error is empty when all is well.
template <class Variant, std::size_t I = 0>
std::string readNamed(const Json& object, const std::string& name, Variant& into) {
  if constexpr (I == std::variant_size_v<Variant>) {
    return "says `" + name + "`, which this program does not know";
  } else {
    using T = std::variant_alternative_t<I, Variant>;
    if (name != T::kName) return readNamed<Variant, I + 1>(object, name, into);
    T value;
    FieldReader reader(object);
    T::fields(value, reader);
    into = std::move(value);
    return reader.wrong().empty() ? "" : "has no good value for `" + reader.wrong() + "`";
  }
}

base::Error wrong(std::string what) { return {std::move(what), "", ""}; }

base::Result<Line> readHeader(const Json& object) {
  Header header;
  FieldReader reader(object);
  reader("format", header.format);
  // Nothing else of another format can be trusted to mean the same.
  if (reader.wrong().empty() && header.format != kRecordingFormat) return Line{header};
  reader("simulation", header.simulation);
  reader("class", header.class_id);
  if (!reader.wrong().empty()) return wrong("has no good value for `" + reader.wrong() + "`");
  const auto seed = object.find("seed");
  if (seed == object.end() || !seed->is_number_unsigned())
    return wrong("has no good value for `seed`");
  header.seed = seed->get<std::uint64_t>();
  const auto hash = object.find("content_hash");
  if (hash == object.end() || !readHex(*hash, header.content_hash)) {
    return wrong("has no good value for `content_hash`");
  }
  return Line{header};
}

base::Result<Line> readContent(const Json& object) {
  ContentLine line;
  FieldReader reader(object);
  reader("content", line.file.path);
  reader("text", line.file.text);
  if (!reader.wrong().empty()) return wrong("has no good value for `" + reader.wrong() + "`");
  return Line{line};
}

// Reads what a timed line says into `body`, then gives the whole line back.
template <class Timed, class Body>
base::Result<Line> readTimed(const Json& object, const Json& name, Timed timed, Body Timed::*body) {
  if (!name.is_string()) return wrong("does not say what it is");
  const std::string error = readNamed(object, name.get<std::string>(), timed.*body);
  if (!error.empty()) return wrong(error);
  return Line{std::move(timed)};
}

base::Result<Line> readMoment(const Json& object) {
  Tick tick = 0;
  FieldReader reader(object);
  reader("tick", tick);
  if (!reader.wrong().empty() || tick < 0 || tick > kLongestClass) {
    return wrong("has no good value for `tick`");
  }
  if (const auto name = object.find("do"); name != object.end()) {
    return readTimed(object, *name, session::TimedCommand{tick, {}},
                     &session::TimedCommand::command);
  }
  if (const auto name = object.find("event"); name != object.end()) {
    return readTimed(object, *name, session::Event{tick, {}}, &session::Event::body);
  }
  if (const auto hash = object.find("hash"); hash != object.end()) {
    Checkpoint point{tick, 0, 0};
    if (!readHex(*hash, point.hash)) return wrong("has no good value for `hash`");
    return Line{point};
  }
  if (object.contains("end")) return Line{EndLine{tick}};
  return wrong("says nothing that this program knows");
}

}  // namespace

std::string lineText(const Line& line) {
  return std::visit(LineWriter{}, line).dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<Line> parseLine(std::string_view json) {
  const Json object = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return wrong("is not a JSON object");
  if (object.contains("spotter")) return readHeader(object);
  if (object.contains("content")) return readContent(object);
  return readMoment(object);
}

std::uint32_t checkOf(std::uint32_t previous, std::string_view json) {
  return static_cast<std::uint32_t>(
      base::Hash().add(static_cast<std::uint64_t>(previous)).add(json).value());
}

std::string sealed(std::string_view json, std::uint32_t check) {
  return std::string(json) + " #" + hex(check).substr(8) + "\n";
}

std::optional<SealedLine> unseal(std::string_view line) {
  constexpr std::size_t kSeal = 10;  // " #" and eight digits
  if (line.size() < kSeal) return std::nullopt;
  const std::string_view seal = line.substr(line.size() - kSeal);
  // Only the digits that we write: a capital would read as the same number.
  const bool ours = seal.find_first_not_of("0123456789abcdef", 2) == std::string_view::npos;
  if (seal.substr(0, 2) != " #" || !ours) return std::nullopt;
  SealedLine parts{line.substr(0, line.size() - kSeal), 0};
  const auto read = std::from_chars(seal.data() + 2, seal.data() + kSeal, parts.check, 16);
  if (read.ec != std::errc() || read.ptr != seal.data() + kSeal) return std::nullopt;
  return parts;
}

}  // namespace spotter::replay
