// The program: one command line over everything; with no command it opens its window.

#include <CLI/CLI.hpp>

#include "app/agenda_command.h"
#include "app/certificate_options.h"
#include "app/content_commands.h"
#include "app/course_options.h"
#include "app/exam_command.h"
#include "app/exam_runs.h"
#include "app/exit_code.h"
#include "app/figure_command.h"
#include "app/measure_command.h"
#include "app/pack_command.h"
#include "app/pack_open_command.h"
#include "app/play_command.h"
#include "app/records_command.h"
#include "app/rehearse_command.h"
#include "app/reliability_options.h"
#include "app/review_options.h"
#include "app/sitting_options.h"
#include "app/start_command.h"
#include "app/truth_command.h"
#include "app/usage_words.h"
#ifdef SPOTTER_GUI
#include "app/film_command.h"
#include "app/import_command.h"
#include "app/picture_command.h"
#include "app/sounds_command.h"
#include "app/window_program.h"
#endif

namespace {

using namespace spotter::app;

/// Every command's options, filled by the parser, and what to run.
struct CommandLine {
  std::vector<std::string> paths;
  std::string word;
  bool json = false;
  bool truth = false;
  PlayOptions play;
  RehearseOptions rehearse;
  ExamDrawOptions exam_draw;
  ExamRehearseOptions exam_rehearse;
  MeasureOptions measure;
  FigureOptions figure;
  CourseOptions course;
  AgendaOptions agenda;
  RecordsOptions records;
  CredentialOptions credential;
  AllSittingOptions sitting;
  ReliabilityOptions reliability;
  ReviewOptions review;
  PackOptions pack;
  PackOpenOptions pack_open;
  SafetyCardOptions safety_card;
#ifdef SPOTTER_GUI
  FilmOptions film;
  PictureOptions picture;
  SoundsOptions sounds;
  ImportOptions import;
  WindowOptions window;
#endif
  std::string quality;  ///< of the window; empty: as its settings say
  int code = kDone;
};

void addContentCommands(CLI::App& app, CommandLine& line) {
  CLI::App* check =
      app.add_subcommand("check", "Check content files (default: all of the program's)");
  check->add_option("path", line.paths, "Files or folders");
  check->add_flag("--json", line.json, "Print the messages as JSON");
  check->add_flag(
      "--truth", line.truth,
      "Perform every fault by many bodies and measure it; then the paths are exercise ids");
  check->callback([&line] {
    line.code = line.truth ? runTruth(line.paths, line.json) : runCheck(line.paths, line.json);
  });

  CLI::App* upgrade = app.add_subcommand(
      "upgrade", "Bring content files of an older format up to date; comments stay");
  upgrade->add_option("path", line.paths, "Files or folders")->required();
  upgrade->callback([&line] { line.code = runUpgrade(line.paths); });

  CLI::App* explain = app.add_subcommand("explain", "Say what a message of the checker means");
  explain->add_option("code", line.word, "For example E0201")->required();
  explain->callback([&line] { line.code = runExplain(line.word); });

  CLI::App* schema =
      app.add_subcommand("schema", "Print the JSON Schema of a kind of content file");
  schema
      ->add_option(
          "kind", line.word,
          "exercise, fault, person, cue, class, discussion, group, page, phrases, place, standard, "
          "blueprint or agenda")
      ->required();
  schema->callback([&line] { line.code = runSchema(line.word); });
}

void addClassCommands(CLI::App& app, CommandLine& line) {
  CLI::App* play =
      app.add_subcommand("play", "Play a class without a window and print its debrief");
  play->add_option("scenario", line.play.class_word, "Class id or class file")->required();
  play->add_option("--seed", line.play.seed, "Seed of all that varies")
      ->check(wholeNumber())
      ->capture_default_str();
  CLI::Option* as =
      play->add_option("--as", line.play.trainee,
                       "expert, typical, novice, trigger-happy, random or silent; in discussions "
                       "also skilled, lecturer, passive, confronter and others")
          ->capture_default_str();
  play->add_option("--commands", line.play.commands_path,
                   "File of commands to give, one a line: SECONDS NAME KEY=VALUE...")
      ->excludes(as);
  play->add_option("--out", line.play.out_path, "Write the recording to this file");
  play->add_flag("--json", line.play.json, "Print the debrief as JSON");
  play->callback([&line] { line.code = runPlay(line.play); });

  CLI::App* rehearse = app.add_subcommand(
      "rehearse", "Let simulated facilitators lead a discussion many times; tell what came up");
  rehearse->add_option("discussion", line.rehearse.discussion, "Discussion id or file")->required();
  rehearse->add_option("--runs", line.rehearse.runs, "How often")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  rehearse->add_option("--seed", line.rehearse.seed, "Seed of the first run")
      ->check(wholeNumber())
      ->capture_default_str();
  rehearse->add_option("--graph", line.rehearse.graph_path,
                       "Draw the discussion to this .svg file");
  rehearse->callback([&line] { line.code = runRehearse(line.rehearse); });

  CLI::App* replay =
      app.add_subcommand("replay", "Run a recording again, compare it and print its debrief");
  replay->add_option("recording", line.word, "A .rec file")->required();
  replay->add_flag("--json", line.json, "Print the debrief as JSON");
  replay->callback([&line] { line.code = runReplay(line.word, line.json); });

  CLI::App* start = app.add_subcommand(
      "start", "Open the first class; with no display play it headless and write pictures");
  start->callback([&line] { line.code = runStart(line.quality); });
}

void addExamCommands(CLI::App& app, CommandLine& line) {
  CLI::App* exam = app.add_subcommand("exam", "Forms of the watching exam; sitting one; what it came to");
  exam->require_subcommand(1);
  CLI::App* draw = exam->add_subcommand(
      "draw", "Draw a form by a seed, look whether it can be seen, and print its table");
  draw->add_option("--blueprint", line.exam_draw.blueprint, "Blueprint id")->capture_default_str();
  draw->add_option("--seed", line.exam_draw.seed, "Seed of the form")
      ->check(wholeNumber())
      ->capture_default_str();
  draw->add_flag("--json", line.exam_draw.json, "Print it as JSON");
  draw->add_flag("--key", line.exam_draw.key, "With the key: who shows what (not for trainees)");
  draw->callback([&line] { line.code = runExamDraw(line.exam_draw); });

  ExamRehearseOptions& options = line.exam_rehearse;
  CLI::App* rehearse = exam->add_subcommand(
      "rehearse", "Let a simulated trainee sit many forms; tell marks, their spread and coverage");
  rehearse->add_option("--blueprint", options.blueprint, "Blueprint id")->capture_default_str();
  rehearse->add_option("--forms", options.forms, "How many, each with a seed of its own")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  rehearse->add_option("--seed", options.seed, "Seed of the first form")
      ->check(wholeNumber())
      ->capture_default_str();
  rehearse
      ->add_option("--as", options.trainee,
                   "expert, typical, novice, trigger-happy, random or silent")
      ->capture_default_str();
  rehearse->callback([&line] { line.code = runExamRehearse(line.exam_rehearse); });
}

void addMeasureCommand(CLI::App& app, CommandLine& line) {
  MeasureOptions& options = line.measure;
  CLI::App* measure = app.add_subcommand(
      "measure", "Perform repetitions and write what the drawn skeleton did (.trc, .mot, .csv)");
  measure->add_option("exercise", options.exercise, "Exercise id")->required();
  measure->add_option("--person", options.person, "Person id");
  measure->add_option("--way", options.way, "Id of an easier, harder or harmless way of doing it");
  measure->add_option("--fault", options.faults,
                      "ID[=SEVERITY or L1, L2, L3][,left|right]; may be given several times");
  measure->add_option("--reps", options.repetitions, "Number of repetitions")
      ->capture_default_str();
  measure->add_option("--seed", options.seed, "Seed of the variation")
      ->check(wholeNumber())
      ->capture_default_str();
  measure->add_option("--out", options.out_folder, "Folder to write to")->required();
  measure->callback([&line] { line.code = runMeasure(line.measure); });
}

void addFigureCommand(CLI::App& app, CommandLine& line) {
  FigureOptions& options = line.figure;
  CLI::App* figure =
      app.add_subcommand("figure", "Make the drawn figure of a person from body and look (.glb)");
  figure->add_option("person", options.person, "Person id or a person's .toml file")->required();
  figure->add_option("--out", options.out_path, ".glb file to write")->required();
  figure->callback([&line] { line.code = runFigure(line.figure); });
}

void addPackCommand(CLI::App& app, CommandLine& line) {
  CLI::App* pack = app.add_subcommand(
      "pack", "Build the resource pack for facilitators, or its safety card alone");
  pack->require_subcommand(1);
  PackOptions& options = line.pack;
  CLI::App* build = pack->add_subcommand(
      "build", "Write the whole pack into a new folder: pages, pictures and a print file");
  build->add_option("--out", options.out_folder, "Folder to make")->required();
  build->add_option("--with", options.own_folder,
                    "Your own folder: page files (.toml) that add or replace pages; HTML files "
                    "and folders, linked under \"From your site\"");
  build->add_option("--course", options.course, "Stands on every page: \"Bristol, 12 March\"");
  build->add_flag("--replace", options.replace, "An earlier pack there may be replaced");
  build->add_flag("--no-pictures", options.without_pictures, "Leave the pictures out");
  build->callback([&line] { line.code = runPack(line.pack); });
  SafetyCardOptions& card = line.safety_card;
  CLI::App* safety = pack->add_subcommand("safety", "Write the safety card as one HTML file");
  safety->add_option("--out", card.out_path, "HTML file to write")->required();
  safety->add_option("--course", card.course, "Stands on the card");
  safety->callback([&line] { line.code = runSafetyCard(line.safety_card); });
}

#ifdef SPOTTER_GUI
/// What stills and films are taken of.
void addTakeOptions(CLI::App& command, TakeOptions& take) {
  command.add_option("scenario", take.class_word, "Class id or class file");
  command.add_option("--seed", take.seed, "Seed of all that varies")
      ->check(wholeNumber())
      ->capture_default_str();
  command.add_option("--exercise", take.exercise,
                     "Exercise id: taken instead of a class, the fault beside done well");
  command.add_option("--person", take.person, "Person id, with --exercise");
  command.add_option("--fault", take.fault,
                     "ID[=SEVERITY or L1, L2, L3][,left|right], with --exercise");
  command.add_option("--way", take.way,
                     "Id of an easier, harder or harmless way of doing it, with --exercise");
  command.add_flag("--alone,!--beside", take.alone,
                   "Of an exercise, without the same person doing it well beside (as a blind test "
                   "wants it); --beside is usual");
  command.add_option(
      "--camera", take.camera,
      "Of a class: trainee, class, top, or PERSON-front, -left, -right, -back, -top; "
      "of an exercise: front, side, left, right, back, top, or two (front and side at once)");
  command.add_option("--as-character", take.character,
                     "Name of an imported character that does it beside, with --exercise");
  command.add_option("--place", take.where.place, "Place id; usually the class's, or the hall");
  command.add_option("--light", take.where.light,
                     "morning, grey or evening; usually the class's, or morning");
}

void addPictureCommand(CLI::App& app, CommandLine& line) {
  PictureOptions& options = line.picture;
  CLI::App* picture = app.add_subcommand(
      "picture", "Draw one picture of a class or an exercise, without a display");
  addTakeOptions(*picture, options.take);
  picture->add_option("--time", options.time,
                      "Seconds into a class led by the typical simulated trainee, or since the "
                      "first repetition of an exercise began; FROM..TO with --sheet");
  picture->add_option(
      "--time01", options.time01,
      "Share of the repetition, 0 to 1, with --exercise; usually where the fault shows most");
  picture->add_option("--around", options.around_s,
                      "With --sheet of an exercise: so many seconds about the moment that tells most");
  picture->add_option("--sheet", options.sheet,
                      "So many moments, one beside the other on one sheet");
  CLI::Option* size =
      picture->add_option("--size", options.size, "WIDTHxHEIGHT")->capture_default_str();
  picture
      ->add_option("--print", options.print,
                   "For paper at 300 dots an inch: a4, a5, a6, a4-portrait, ...")
      ->excludes(size);
  picture->add_option("--labels", options.labels, "on: words over people's heads; off is usual");
  picture->add_option("--background", options.background,
                      "hall, or transparent: people and props only");
  picture->add_option("--out", options.out_path, "PNG file to write")->required();
  picture->callback([&line] { line.code = runPicture(line.picture); });
}

void addSoundsCommand(CLI::App& app, CommandLine& line) {
  SoundsOptions& options = line.sounds;
  CLI::App* sounds = app.add_subcommand(
      "sounds", "Write the sounds as WAV files, or what the facilitator of a class hears");
  sounds->add_option("scenario", options.class_word,
                     "Class id or class file; none: every sound by itself");
  sounds->add_option("--time", options.time_s, "Seconds of a class that is heard")
      ->capture_default_str();
  sounds->add_option("--as", options.trainee, "The simulated trainee who leads and listens")
      ->capture_default_str();
  sounds->add_option("--seed", options.seed, "Seed of all that varies")
      ->check(wholeNumber())
      ->capture_default_str();
  sounds->add_option("--out", options.out_path, "A WAV file; of all sounds a folder")->required();
  sounds->callback([&line] { line.code = runSounds(line.sounds); });
}

void addFilmCommand(CLI::App& app, CommandLine& line) {
  FilmOptions& options = line.film;
  CLI::App* film =
      app.add_subcommand("film",
                         "Film a class or an exercise, without a display; one .mp4 file "
                         "or a folder of PNG files");
  addTakeOptions(*film, options.take);
  film->add_option("--time", options.time,
                   "FROM..TO in seconds, as the times of `spotter picture`");
  film->add_option(
      "--reps", options.repetitions,
      "Number of repetitions of an exercise (2 when neither this nor --time is given)");
  film->add_option("--fps", options.fps, "Pictures a second, 1 to 60")->capture_default_str();
  film->add_option("--size", options.size, "WIDTHxHEIGHT")->capture_default_str();
  film->add_option("--labels", options.labels, "on: words over people's heads; off is usual");
  film->add_option("--background", options.background,
                   "hall, or transparent: people and props only, to a folder");
  film->add_flag("--replace", options.replace, "An earlier film of that name may be replaced");
  film->add_option("--out", options.out_path,
                   "FILE.mp4, or a folder that gets frame_00001.png and so on")
      ->required();
  film->callback([&line] { line.code = runFilm(line.film); });
}

void addImportCommand(CLI::App& app, CommandLine& line) {
  ImportOptions& options = line.import;
  CLI::App* import = app.add_subcommand(
      "import", "Bring your own character, for practice and pictures; exams keep to our figures");
  import->add_option("model", options.path, "A rigged figure: .glb, .vrm or .fbx")->required();
  import->add_option("--as", options.name, "What to call it: small letters, digits, - and _")
      ->required();
  import->add_option("--height", options.height_m,
                     "Its stature in metres, where the file does not tell");
  import->callback([&line] { line.code = runImport(line.import);
});
}
#endif

int openWindow([[maybe_unused]] CommandLine& line) {
#ifdef SPOTTER_GUI
  line.window.quality = spotter::screens::qualityOfId(line.quality);
  return runWindow(line.window);
#else
  std::fprintf(stderr, "spotter: this build has no window; see spotter --help\n");
  return kWrongUse;
#endif
}

/// What was printed must have arrived: a full disk is no success.
int flushed(int code) {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
  std::fprintf(stderr, "spotter: cannot write to standard output\n");
  return kOutsideFailed;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{
      "Spotter: practise leading an exercise class for people with knee and hip pain.\n"
      "With no command it opens its window."};
  app.set_version_flag("--version", SPOTTER_VERSION);
  app.require_subcommand(0, 1);
  CommandLine line;
  app.add_option("--quality", line.quality,
                 "Draw the window so, whatever its settings say: automatic, low, software or high")
      ->check(CLI::IsMember({"automatic", "low", "software", "high"}))
      ->envname("SPOTTER_QUALITY");
#ifdef SPOTTER_GUI
  app.add_option("--sitting", line.window.sitting,
                 "Open the window at a sitting of the exam: the .sitting file from the supervisor");
  app.add_option("--blueprint", line.window.blueprint,
                 "Make the window's practice exams of this blueprint");
  app.add_flag("--review", line.window.review,
               "Open the window at the clinicians' review of what exams show");
#endif
  addContentCommands(app, line);
  addClassCommands(app, line);
  addExamCommands(app, line);
  addMeasureCommand(app, line);
  addFigureCommand(app, line);
  addCourseCommands(app, line.course, line.code);
  addAgendaCommand(app, line.agenda, line.code);
  line.credential.marks = attemptMarks;
  addCredentialCommands(app, line.credential, line.code);
  addSittingCommands(app, line.sitting, line.code);
  addRecordsCommands(app, line.records, line.code);
  addReliabilityCommand(app, line.reliability, line.code);
  addReviewCommands(app, line.review, line.code);
  addPackCommand(app, line);
  addPackOpening(app, line.pack_open, line.code);
#ifdef SPOTTER_GUI
  addPictureCommand(app, line);
  addSoundsCommand(app, line);
  addFilmCommand(app, line);
  addImportCommand(app, line);
#endif
  refuseEmptyNames(app);
  app.failure_message(usageWords);
  const std::string unknown = unknownCommandWords(app, {argv + 1, argv + argc});
  if (!unknown.empty()) {
    std::fputs(unknown.c_str(), stderr);
    return kWrongUse;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUse;
  }
  return flushed(app.get_subcommands().empty() ? openWindow(line) : line.code);
}
