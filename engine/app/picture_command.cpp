#include "app/picture_command.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/drawing.h"
#include "app/exit_code.h"
#include "app/out_file.h"
#include "app/picture_size.h"
#include "app/report.h"
#include "app/shot_options.h"
#include "picture/class_picture.h"

namespace spotter::app {
namespace {

constexpr int kMostOnSheet = 48;
constexpr double kLongestAround_s = 60.0;
constexpr int kSheetGap_px = 8;

/// What was asked for, checked.
struct Order {
  PaperSize paper;
  std::optional<TimeRange> time;
  bool transparent = false;
  bool labels = false;
};

base::Result<Order> orderOf(const PictureOptions& options) {
  Order order;
  const base::Result<ShotOptions> shot =
      shotOptionsOf(options.size, options.background, options.labels);
  if (!shot) return shot.error();
  order.labels = shot.value().labels;
  order.transparent = shot.value().transparent;
  order.paper.pixels = shot.value().size;
  if (!options.print.empty()) {
    const base::Result<PaperSize> paper = paperNamed(options.print);
    if (!paper) return paper.error();
    order.paper = paper.value();
  }
  if (!options.time.empty()) {
    order.time = rangeNamed(options.time);
    if (!order.time)
      return base::Error{"--time wants seconds from 0 to 36000, or FROM..TO for a sheet", "", ""};
  }
  const bool stretch = order.time && order.time->to_s > order.time->from_s;
  if (options.sheet && (*options.sheet < 2 || *options.sheet > kMostOnSheet))
    return base::Error{"--sheet wants 2 to 48 moments", "", ""};
  // Of an exercise a sheet may do without: then it is the first repetition.
  const bool needs_stretch = options.sheet && (order.time || options.take.exercise.empty());
  if (stretch ? !options.sheet : needs_stretch)
    return base::Error{"--sheet and --time FROM..TO go together", "", ""};
  if (options.time01 && (order.time || options.sheet || options.take.exercise.empty()))
    return base::Error{"--time01 goes with one moment of an --exercise, without --time", "", ""};
  if (options.time01 && !(*options.time01 >= 0.0 && *options.time01 <= 1.0))
    return base::Error{"--time01 wants a share of the repetition, 0 to 1", "", ""};
  if (options.around_s &&
      (!options.sheet || order.time || options.take.exercise.empty() ||
       !(*options.around_s > 0.0 && *options.around_s <= kLongestAround_s)))
    return base::Error{"--around wants up to 60 seconds for the --sheet of an --exercise", "", ""};
  return order;
}

/// The moment of the first repetition that a still takes when none is asked for.
double moment01(ExerciseShow& show, const PictureOptions& options) {
  return options.time01 || !show.compares() ? options.time01.value_or(0.5) : tellingMoment01(show);
}

/// What a sheet of an exercise shows when no time is given: so long about the moment that tells
/// most; or the first repetition.
TimeRange rangeOf(ExerciseShow& show, const PictureOptions& options) {
  const double whole_s = show.now().shown.duration_s;
  if (!options.around_s) return {0.0, whole_s};
  const double from_s = filmFrom_s(show, moment01(show, options), *options.around_s);
  return {from_s, from_s + *options.around_s};
}

picture::Picture oneMoment(Take& take, const PictureOptions& options, const Order& order) {
  const picture::PictureSize size = order.paper.pixels;
  if (order.time || take.isClass()) return take.at(order.time ? order.time->from_s : 0.0, size);
  ExerciseShow& show = take.show();
  show.seek01(moment01(show, options));
  return take.now(size);
}

/// Rows and columns that leave least room unused.
picture::PictureSize cellsFor(int count) {
  const int columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count)) - 1e-9));
  return {columns, (count + columns - 1) / columns};
}

base::Result<render::Image> drawSheet(Take& take, const PictureOptions& options,
                                      const Order& order) {
  const int moments = options.sheet.value_or(1);
  const picture::PictureSize cells = cellsFor(moments);
  const picture::PictureSize paper = order.paper.pixels;
  const picture::PictureSize cell{
      (paper.width - kSheetGap_px * (cells.width - 1)) / cells.width,
      (paper.height - kSheetGap_px * (cells.height - 1)) / cells.height};
  if (cell.width < 16 || cell.height < 16)
    return base::Error{"so many moments do not fit on a sheet of this size", "", ""};
  base::Result<Drawing> drawing = Drawing::open(cell);
  if (!drawing) return drawing.error();
  drawing.value().addGuest(take.guest());
  const Labels labels = order.labels ? take.labels() : Labels();
  const TimeRange time =
      order.time || take.isClass() ? order.time.value_or(TimeRange{}) : rangeOf(take.show(), options);
  render::Image sheet{paper.width, paper.height, {}};
  sheet.rgba.assign(
      static_cast<std::size_t>(paper.width) * static_cast<std::size_t>(paper.height) * 4,
      order.transparent ? 0 : 255);
  for (int i = 0; i < moments; ++i) {
    const double share = static_cast<double>(i) / std::max(1, moments - 1);
    picture::Picture picture = take.at(time.from_s + share * (time.to_s - time.from_s), cell);
    picture.cut_out = order.transparent;
    render::paste(drawing.value().draw(picture, labels),
                  (i % cells.width) * (cell.width + kSheetGap_px),
                  (i / cells.width) * (cell.height + kSheetGap_px), sheet);
  }
  drawing.value().tellProblems();
  return sheet;
}

base::Result<render::Image> drawOne(Take& take, const PictureOptions& options, const Order& order) {
  picture::Picture picture = oneMoment(take, options, order);
  picture.cut_out = order.transparent;
  if (!take.isClass()) {
    const std::string words = truthWords(take.show().performance(), take.show().now().truth);
    std::printf("%s\n", words.c_str());
  }
  base::Result<Drawing> drawing = Drawing::open(order.paper.pixels);
  if (!drawing) return drawing.error();
  drawing.value().addGuest(take.guest());
  render::Image image = drawing.value().draw(picture, order.labels ? take.labels() : Labels());
  drawing.value().tellProblems();
  return image;
}

}  // namespace

base::Result<base::Done> drawShots(const session::Scene& scene, const std::vector<Shot>& shots,
                                   picture::PictureSize size) {
  base::Result<Drawing> drawing = Drawing::open(size);
  if (!drawing) return drawing.error();
  for (const Shot& shot : shots) {
    const double tick = static_cast<double>(shot.world->tick);
    const auto picture = pictureFrom(scene, *shot.world, tick, shot.camera, size);
    if (!picture) return base::Error{"there is no camera `" + shot.camera + "`", "", ""};
    const base::Result<base::Done> written =
        render::writePng(drawing.value().draw(*picture), shot.path);
    if (!written) return written.error();
  }
  drawing.value().tellProblems();
  return base::Done{};
}

int runPicture(const PictureOptions& options) {
  const base::Result<Order> order = orderOf(options);
  if (!order) return reportWrongUse(order.error().text());
  const base::Result<base::Done> named = mayBeCalled(options.out_path, ".png");
  if (!named) return reportWrongUse(named.error().text());
  const base::Result<base::Done> free = mayReplace(options.out_path, "\x89PNG");
  if (!free) return reportOutside(free.error());
  const base::Result<DataPaths> data = findData();
  if (!data) return reportOutside(data.error());
  content::LoadResult loaded = loadContent(data.value());
  base::Result<Take> take = Take::of(loaded, data.value(), options.take);
  if (!take) return reportWrongUse(take.error().text());
  const base::Result<render::Image> image = options.sheet
                                                ? drawSheet(take.value(), options, order.value())
                                                : drawOne(take.value(), options, order.value());
  if (!image) return reportOutside(image.error());
  const base::Result<base::Done> written =
      render::writePng(image.value(), options.out_path,
                       {order.value().transparent, order.value().paper.dots_per_inch});
  if (!written) return reportOutside(written.error());
  std::printf("wrote %s\n", options.out_path.c_str());
  return kDone;
}

}  // namespace spotter::app
