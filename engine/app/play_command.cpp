#include "app/play_command.h"

#include <cstdio>

#include "app/debriefs.h"
#include "app/exit_code.h"
#include "app/led_class.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "assess/wording.h"
#include "replay/command_text.h"
#include "replay/journal_file.h"
#include "replay/rerun.h"

namespace spotter::app {
namespace {

constexpr std::string_view kRecordingBegins = "{\"class\":\"";

// After the last command of a file a class goes on for at most so long.
constexpr base::Tick kRunOn = 10 * 60 * base::kTicksPerSecond;

/// Prints what a class came to; returns how the command ends.
int printDebrief(std::span<const session::Event> events, const content::Library& library,
                 const std::string& id, bool json) {
  const base::Result<Debriefs> debriefs = debriefsOf(events, library, id);
  if (!debriefs) return reportOutside(debriefs.error());
  print(json ? debriefsJson(debriefs.value())
             : debriefsText(debriefs.value(), assess::namesOf(library)));
  return kDone;
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
    const std::string note = standInNote(run.scene(), options.trainee);
    if (!note.empty()) std::fprintf(stderr, "%s\n", note.c_str());
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
  return printDebrief(run.events(), begun.library, run.scene().model.id, options.json);
}

int runReplay(const std::string& path, bool json) {
  const base::Result<std::string> bytes = replay::readWholeFile(path);
  if (!bytes) return reportOutside(bytes.error());
  const base::Result<replay::Recording> read = replay::readRecording(bytes.value(), path);
  if (!read) return reportOutside(read.error());
  const replay::Recording& recording = read.value();
  const base::Result<content::Library> library = replay::libraryOf(recording);
  if (!library) return reportOutside(library.error());
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
  const int printed =
      printDebrief(recording.events, library.value(), recording.header.class_id, json);
  return printed == kDone ? code : printed;
}

}  // namespace spotter::app
