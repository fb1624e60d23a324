#include "app/play_command.h"

#include <cstdio>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/led_class.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "assess/debrief.h"
#include "assess/discussion_wording.h"
#include "assess/wording.h"
#include "replay/command_text.h"
#include "replay/journal_file.h"
#include "replay/rerun.h"

namespace spotter::app {
namespace {

constexpr std::string_view kRecordingBegins = "{\"class\":\"";

// After the last command of a file a class goes on for at most so long.
constexpr base::Tick kRunOn = 10 * 60 * base::kTicksPerSecond;

void printDebrief(std::span<const session::Event> events, const content::StandardModel& standard,
                  const assess::Names& names, bool json) {
  const assess::DiscussionDebrief talk = assess::makeDiscussionDebrief(events, standard.discussion);
  const assess::Debrief exercise = assess::makeDebrief(events, standard);
  const bool talked = !talk.discussion.empty();
  const bool exercised = !talked || exercise.stations > 0;
  if (json && talked && exercised) {
    print("{\"discussion\":" + assess::discussionJson(talk) +
          ",\"exercise\":" + assess::debriefJson(exercise) + "}\n");
    return;
  }
  if (talked) print(json ? assess::discussionJson(talk) : assess::discussionText(talk));
  if (talked && exercised) print("\n");
  if (exercised) print(json ? assess::debriefJson(exercise) : assess::debriefText(exercise, names));
}

void follow(ClassRun& run, const std::vector<session::TimedCommand>& commands) {
  std::size_t next = 0;
  const base::Tick last = commands.empty() ? 0 : commands.back().tick;
  while (run.world().tick <= last + kRunOn) {
    std::vector<session::Command> now;
    // Time stands still after the end of the class; what is said then comes at once.
    const auto due = [&](base::Tick tick) {
      return tick <= run.world().tick || session::ended(run.world());
    };
    while (next < commands.size() && due(commands[next].tick))
      now.push_back(commands[next++].command);
    if (session::ended(run.world()) && now.empty() && next == commands.size()) return;
    const bool over = session::ended(run.world());
    run.step(now);
    if (over && now.empty()) return;
  }
}

}  // namespace

int runPlay(const PlayOptions& options) {
  LedClass begun = beginLedClass(
      {options.class_word, options.trainee, options.seed, options.out_path, kRecordingBegins});
  if (!begun.run) return begun.code;
  ClassRun& run = *begun.run;
  if (options.commands_path.empty()) {
    leadBy(run, options.trainee, options.seed);
  } else {
    const base::Result<std::string> text = replay::readWholeFile(options.commands_path);
    if (!text) return reportOutside(text.error());
    const auto commands = replay::readCommands(text.value(), options.commands_path);
    if (!commands) return reportWrongUse(commands.error().text());
    follow(run, commands.value());
  }
  run.finish();
  if (!options.out_path.empty()) {
    const base::Result<base::Done> written =
        replay::writeWholeFile(options.out_path, run.takeLines());
    if (!written) return reportOutside(written.error());
    std::fprintf(stderr, "recording: %s\n", options.out_path.c_str());
  }
  printDebrief(run.events(), run.scene().standard, assess::namesOf(begun.library), options.json);
  return kDone;
}

int runReplay(const std::string& path, bool json) {
  const base::Result<std::string> bytes = replay::readWholeFile(path);
  if (!bytes) return reportOutside(bytes.error());
  const base::Result<replay::Recording> read = replay::readRecording(bytes.value(), path);
  if (!read) return reportOutside(read.error());
  const replay::Recording& recording = read.value();
  const base::Result<content::Library> library = replay::libraryOf(recording);
  if (!library) return reportOutside(library.error());
  const content::StandardModel* standard = standardOf(library.value(), recording.header.class_id);
  if (!recording.complete) {
    std::fprintf(stderr, "%s: the recording was cut short; this is of what it holds\n",
                 path.c_str());
  }
  int code = kDone;
  if (!replay::sameSimulation(recording)) {
    std::fprintf(stderr,
                 "%s: not re-run: it was made by another version of the simulation; marked from "
                 "its events\n",
                 path.c_str());
  } else {
    const base::Result<replay::Rerun> again = replay::rerun(recording);
    if (!again) return reportOutside(again.error());
    if (again.value().difference) {
      std::fprintf(stderr, "%s: the re-run differs first at %s\n", path.c_str(),
                   again.value().difference->text().c_str());
      code = kAnswerIsNo;
    }
  }
  printDebrief(recording.events, *standard, assess::namesOf(library.value()), json);
  return code;
}

}  // namespace spotter::app
