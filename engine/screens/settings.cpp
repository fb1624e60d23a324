#include "screens/settings.h"

#include <charconv>
#include <optional>

namespace spotter::screens {
namespace {

constexpr int kLongestPicture_us = 60'000'000;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<std::string_view> unquoted(std::string_view value) {
  if (value.size() < 2 || value.front() != '"' || value.back() != '"') return std::nullopt;
  return value.substr(1, value.size() - 2);
}

/// One line's work: sets the field or says what is wrong with it.
class LineReader {
 public:
  LineReader(SettingsRead& read, int line) : read_(read), line_(line) {}

  void problem(const std::string& what) {
    read_.problems.push_back("line " + std::to_string(line_) + ": " + what);
  }

  void number(std::string_view name, std::string_view value, int low, int high, int& field) {
    int parsed = 0;
    const auto end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, parsed);
    if (error != std::errc() || stop != end) {
      problem(std::string(name) + " wants a whole number");
      return;
    }
    if (parsed < low || parsed > high) {
      problem(std::string(name) + " goes from " + std::to_string(low) + " to " +
              std::to_string(high));
      return;
    }
    field = parsed;
  }

  void yesNo(std::string_view name, std::string_view value, bool& field) {
    if (value == "true")
      field = true;
    else if (value == "false")
      field = false;
    else
      problem(std::string(name) + " is either true or false");
  }

  void quality(std::string_view value) {
    const auto id = unquoted(value);
    const auto quality = id ? qualityOfId(*id) : std::nullopt;
    if (quality)
      read_.settings.quality = *quality;
    else
      problem("quality is \"automatic\", \"low\", \"software\" or \"high\"");
  }

  void driver(std::string_view value) {
    const auto name = unquoted(value);
    if (name && !name->empty() && driverName(*name) == *name)
      read_.settings.probe.driver = *name;
    else
      problem("measured_driver is the name of a driver");
  }

  void key(std::string_view action_id, std::string_view value) {
    const auto action = actionOfId(action_id);
    const auto key_name = unquoted(value);
    const auto key = key_name ? keyOfId(*key_name) : std::nullopt;
    if (!action) {
      problem("there is no action \"" + std::string(action_id) + "\"");
    } else if (!key) {
      problem("there is no key " + std::string(value));
    } else if (*action != Action::menu) {
      remap(read_.settings.keys, *action, *key);
    }
  }

 private:
  SettingsRead& read_;
  int line_;
};

void readPair(LineReader& line, Settings& settings, std::string_view table, std::string_view name,
              std::string_view value) {
  if (table == "keys") return line.key(name, value);
  if (name == "format") return;
  if (name == "text_percent") return line.number(name, value, 100, 200, settings.text_percent);
  if (name == "mouse_percent") return line.number(name, value, 25, 300, settings.mouse_percent);
  if (name == "high_contrast") return line.yesNo(name, value, settings.high_contrast);
  if (name == "reduced_motion") return line.yesNo(name, value, settings.reduced_motion);
  if (name == "tried_out") return line.yesNo(name, value, settings.tried_out);
  if (name == "quality") return line.quality(value);
  if (name == "measured_driver") return line.driver(value);
  QualityProbe& probe = settings.probe;
  if (name == "measured_software_us")
    return line.number(name, value, 0, kLongestPicture_us, probe.software_us);
  if (name == "measured_full_us")
    return line.number(name, value, 0, kLongestPicture_us, probe.full_us);
  if (name == "sound") return line.yesNo(name, value, settings.sound);
  if (name == "volume_percent") return line.number(name, value, 0, 100, settings.volume_percent);
  if (name == "captions") return line.yesNo(name, value, settings.captions);
  line.problem("there is no setting \"" + std::string(name.substr(0, 40)) + "\"");
}

}  // namespace

SettingsRead readSettings(std::string_view text) {
  SettingsRead read;
  std::string_view table;
  for (int number = 1; !text.empty() && read.problems.size() < 20; ++number) {
    const auto end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    LineReader reader(read, number);
    if (line.empty() || line.front() == '#') continue;
    if (line == "[keys]") {
      table = "keys";
      continue;
    }
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) {
      reader.problem("this is not `name = value`");
      continue;
    }
    readPair(reader, read.settings, table, trimmed(line.substr(0, equals)),
             trimmed(line.substr(equals + 1)));
  }
  return read;
}

std::string writeSettings(const Settings& settings) {
  const auto word = [](bool value) { return value ? "true\n" : "false\n"; };
  std::string text = "# Spotter's settings. The window writes this file.\nformat = 1\n";
  text += "text_percent = " + std::to_string(settings.text_percent) + "\n";
  text += std::string("high_contrast = ") + word(settings.high_contrast);
  text += std::string("reduced_motion = ") + word(settings.reduced_motion);
  text += "mouse_percent = " + std::to_string(settings.mouse_percent) + "\n";
  text += "quality = \"" + std::string(qualityId(settings.quality)) + "\"\n";
  if (!settings.probe.driver.empty()) {
    text += "measured_driver = \"" + settings.probe.driver + "\"\n";
    text += "measured_software_us = " + std::to_string(settings.probe.software_us) + "\n";
    text += "measured_full_us = " + std::to_string(settings.probe.full_us) + "\n";
  }
  text += std::string("sound = ") + word(settings.sound);
  text += "volume_percent = " + std::to_string(settings.volume_percent) + "\n";
  text += std::string("captions = ") + word(settings.captions);
  text += std::string("tried_out = ") + word(settings.tried_out);
  text += "\n[keys]\n";
  for (const ActionInfo& info : actionTable()) {
    const auto key = settings.keys.keyOf(info.action);
    if (!key || info.action == Action::menu) continue;
    text += std::string(info.id) + " = \"" + std::string(keyId(*key)) + "\"\n";
  }
  return text;
}

}  // namespace spotter::screens
