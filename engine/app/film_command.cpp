#include "app/film_command.h"

#include <unistd.h>

#include <cmath>
#include <csignal>
#include <cstdio>

#include "app/drawing.h"
#include "app/exit_code.h"
#include "app/film_out.h"
#include "app/picture_size.h"
#include "app/report.h"
#include "app/shot_options.h"

namespace spotter::app {
namespace {

constexpr int kUsualRepetitions = 2;
constexpr int kMostRepetitions = 100;
constexpr int kMostFrames = 36000;

// The one thing that a signal may touch.
volatile std::sig_atomic_t interrupted = 0;
extern "C" void noteInterrupt(int) { interrupted = 1; }

/// What was asked for, checked.
struct Order {
  FilmOutOptions out;
  std::optional<TimeRange> time;
  bool labels = false;
};

base::Result<Order> orderOf(const FilmOptions& options) {
  Order order;
  const base::Result<ShotOptions> shot =
      shotOptionsOf(options.size, options.background, options.labels);
  if (!shot) return shot.error();
  if (options.fps < 1 || options.fps > 60)
    return base::Error{"--fps wants 1 to 60 pictures a second", "", ""};
  if (options.repetitions && (*options.repetitions < 1 || *options.repetitions > kMostRepetitions))
    return base::Error{"--reps wants 1 to 100 repetitions", "", ""};
  if (options.repetitions && options.take.exercise.empty())
    return base::Error{"--reps goes with --exercise; a class wants --time FROM..TO", "", ""};
  order.labels = shot.value().labels;
  if (!options.time.empty()) {
    order.time = rangeNamed(options.time);
    if (!order.time || order.time->to_s <= order.time->from_s)
      return base::Error{"--time wants FROM..TO in seconds, e.g. 20..30", "", ""};
    if (options.repetitions) return base::Error{"--reps and --time do not go together", "", ""};
  } else if (!options.take.class_word.empty()) {
    return base::Error{"a film of a class wants --time FROM..TO in seconds, e.g. 20..30", "", ""};
  }
  order.out = {options.out_path, shot.value().size, options.fps, shot.value().transparent,
               options.replace};
  const base::Result<base::Done> fits = checkFilmOut(order.out);
  if (!fits) return fits.error();
  return order;
}

/// How far it is: on a terminal one line that is written over, else a line each tenth.
class Progress {
 public:
  explicit Progress(int count) : count_(count), terminal_(isatty(STDERR_FILENO) == 1) {}
  void tell(int done) {
    const int tenth = done * 10 / count_;
    if (terminal_) {
      std::fprintf(stderr, "\rframe %d of %d%s", done, count_, done == count_ ? "\n" : "");
    } else if (tenth != told_) {
      std::fprintf(stderr, "frame %d of %d\n", done, count_);
    }
    told_ = tenth;
  }

 private:
  int count_;
  bool terminal_;
  int told_ = 0;
};

base::Result<base::Done> shoot(Take& take, const Order& order, const TimeRange& time, int frames) {
  base::Result<FilmOut> out = FilmOut::open(order.out);
  if (!out) return out.error();
  base::Result<Drawing> drawing = Drawing::open(order.out.size);
  if (!drawing) return drawing.error();
  drawing.value().addGuest(take.guest());
  const Labels labels = order.labels ? take.labels() : Labels();
  Progress progress(frames);
  for (int i = 0; i < frames; ++i) {
    if (interrupted != 0)
      return base::Error{"interrupted, so nothing was kept", order.out.path, ""};
    picture::Picture picture =
        take.at(time.from_s + static_cast<double>(i) / order.out.fps, order.out.size);
    picture.cut_out = order.out.transparent;
    const base::Result<base::Done> added = out.value().add(drawing.value().draw(picture, labels));
    if (!added) return added.error();
    progress.tell(i + 1);
  }
  drawing.value().tellProblems();
  return out.value().finish();
}

}  // namespace

int runFilm(const FilmOptions& options) {
  const base::Result<Order> order = orderOf(options);
  if (!order) return reportWrongUse(order.error().text());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  content::LoadResult loaded = loadContent(data.value());
  base::Result<Take> take = Take::of(loaded, data.value(), options.take);
  if (!take) return reportWrongUse(take.error().text());
  TimeRange time;
  if (order.value().time) {
    time = *order.value().time;
  } else {
    const int asked = options.repetitions.value_or(kUsualRepetitions);
    time.to_s = take.value().show().length_s(asked);
  }
  // A moment that begins at the very end belongs to what follows.
  const int frames =
      std::max(1, static_cast<int>(std::ceil((time.to_s - time.from_s) * options.fps - 1e-6)));
  if (frames > kMostFrames) {
    return reportWrongUse("that would be " + std::to_string(frames) +
                          " frames; a film has at most " + std::to_string(kMostFrames));
  }
  if (!take.value().isClass()) {
    const ExerciseShow& show = take.value().show();
    std::printf("%s\n", truthWords(show.performance(), show.now().truth).c_str());
  }
  std::signal(SIGINT, noteInterrupt);
  std::signal(SIGTERM, noteInterrupt);
  const base::Result<base::Done> shot = shoot(take.value(), order.value(), time, frames);
  if (!shot) return reportOutside(shot.error());
  std::printf("wrote %s: %d frames, %.1f s\n", options.out_path.c_str(), frames,
              static_cast<double>(frames) / options.fps);
  return kDone;
}

}  // namespace spotter::app
