#include "app/keeping.h"

#include "replay/journal_file.h"

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

// About what a class of a few minutes takes: a disk with less room left is as good as full.
constexpr std::size_t kTrial_bytes = 64'000;

bool canKeep(const fs::path& folder, const char* what, Keeping& keeping) {
  std::error_code error;
  fs::create_directories(folder, error);
  const fs::path trial = folder / "trial.tmp";
  const auto written = replay::writeWholeFile(trial.string(), std::string(kTrial_bytes, ' '));
  if (written) {
    fs::remove(trial, error);
    return true;
  }
  const std::string reason = error ? folder.string() + ": " + error.message()
                                   : written.error().where + ": " + written.error().what;
  keeping.details.push_back(std::string(what) + " cannot be kept: " + reason);
  std::error_code unknown;
  const fs::space_info room = fs::space(folder, unknown);
  keeping.full = keeping.full || (!unknown && room.capacity > 0 && room.available < kTrial_bytes);
  return false;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

std::string keepingReason(const Keeping& keeping) {
  return keeping.full ? "the disk is full" : "Spotter may not write to your folders";
}

Keeping tryKeeping(const fs::path& settings, const fs::path& recordings,
                   const fs::path& unfinished) {
  Keeping keeping;
  keeping.settings = canKeep(settings, "settings", keeping);
  keeping.recordings = canKeep(recordings, "recordings", keeping);
  keeping.unfinished = canKeep(unfinished, "a class that breaks off", keeping);
  return keeping;
}

std::string keepingNotice(const Keeping& keeping) {
  if (keeping.all()) return "";
  std::vector<std::string> lost;
  if (!keeping.settings) lost.emplace_back("settings");
  if (!keeping.recordings) lost.emplace_back("recordings");
  if (lost.empty()) {
    return "If a class breaks off you cannot go on with it: " + keepingReason(keeping) +
           ". All else works.";
  }
  return "Your " + listed(lost) + " will not be kept: " + keepingReason(keeping) +
         ". You can practise all the same. " +
         (keeping.full ? "To keep them, make some room."
                       : "To keep them, ask for a home folder that you may write to.");
}

std::string recordingNotice(const Keeping& keeping) {
  if (keeping.recordings) return "";
  return "This class will not be kept as a recording: " + keepingReason(keeping) + ".";
}

}  // namespace spotter::app
