#include "app/start_command.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "app/content_access.h"
#include "app/exit_code.h"
#include "app/rehearsal.h"
#include "app/report.h"
#include "assess/debrief.h"
#include "assess/wording.h"
#include "replay/journal_file.h"
#ifdef SPOTTER_GUI
#include "app/picture_command.h"
#include "app/window_program.h"
#endif

namespace spotter::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFirstClass = "first_class";

// One simulated trainee's class: recording and debrief go to files, one line to the screen.
base::Result<ClassRun> playTo(const content::Library& library, const std::string& trainee,
                              const fs::path& folder) {
  base::Result<ClassRun> begun = ClassRun::begin(library, kFirstClass, 1);
  if (!begun) return begun;
  ClassRun& run = begun.value();
  leadBy(run, trainee, 1);
  run.finish();
  const assess::Debrief debrief = assess::makeDebrief(run.events(), run.scene().standard);
  const std::string text = assess::debriefText(debrief, assess::namesOf(library));
  for (const auto& [ending, bytes] :
       {std::pair<const char*, std::string>{".rec", run.takeLines()}, {".txt", text}}) {
    const base::Result<base::Done> written =
        replay::writeWholeFile((folder / (trainee + ending)).string(), bytes);
    if (!written) return written.error();
  }
  const std::vector<std::string> said = assess::spottingSentences(debrief);
  std::printf("  %-13s %s\n", trainee.c_str(), said.empty() ? "" : said.front().c_str());
  return begun;
}

#ifdef SPOTTER_GUI
int drawMoments(const ClassRun& run, const fs::path& folder) {
  // A class seen at three moments, run again from its recording's beginning by the same trainee.
  std::printf("Drawing pictures...\n");
  const DataPaths data = findData().value();
  const content::LoadResult loaded = loadContent(data);
  std::vector<session::World> worlds;
  for (const double share : {0.15, 0.50, 0.85}) {
    base::Result<ClassRun> again = ClassRun::begin(loaded.library, kFirstClass, 1);
    if (!again) return reportOutside(again.error());
    leadBy(again.value(), "typical", 1,
           static_cast<base::Tick>(share * static_cast<double>(run.world().tick)));
    worlds.push_back(again.value().world());
  }
  std::vector<Shot> shots;
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    shots.push_back({&worlds[i], "class", (folder / ("class_" + number + ".png")).string()});
    shots.push_back({&worlds[i], "trainee", (folder / ("trainee_" + number + ".png")).string()});
  }
  const base::Result<base::Done> drawn = drawShots(run.scene(), shots, {1280, 720});
  return drawn ? kDone : reportOutside(drawn.error());
}
#endif

int playHeadless() {
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  const content::LoadResult loaded = loadContent(data.value());
  const fs::path folder = userData() / "demonstration";
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return reportOutside({"cannot make the folder: " + error.message(), folder.string(),
                          "set XDG_DATA_HOME to a folder that you may write to"});
  std::printf("There is no display, so simulated trainees lead the class:\n");
  std::optional<ClassRun> typical;
  for (const char* trainee : {"expert", "typical", "novice", "trigger-happy", "silent"}) {
    base::Result<ClassRun> run = playTo(loaded.library, trainee, folder);
    if (!run) return reportOutside(run.error());
    if (std::string_view(trainee) == "typical") typical.emplace(std::move(run).value());
  }
  int code = kDone;
#ifdef SPOTTER_GUI
  code = drawMoments(*typical, folder);
#endif
  const assess::Debrief debrief = assess::makeDebrief(typical->events(), typical->scene().standard);
  std::printf("\nThe debrief of the typical trainee:\n\n");
  print(assess::debriefText(debrief, assess::namesOf(loaded.library)));
  std::printf("\nPictures (.png), recordings (.rec) and debriefs (.txt) are in %s\n",
              folder.c_str());
  return code;
}

#ifdef SPOTTER_GUI
bool hasDisplay() {
  const char* display = std::getenv("DISPLAY");
  return display != nullptr && *display != '\0';
}
#endif

}  // namespace

int runStart([[maybe_unused]] const std::string& quality) {
#ifdef SPOTTER_GUI
  if (hasDisplay()) {
    WindowOptions options;
    options.class_id = kFirstClass;
    options.quality = screens::qualityOfId(quality);
    return runWindow(options);
  }
#endif
  return playHeadless();
}

}  // namespace spotter::app
