#include "app/window_review.h"

#include <algorithm>
#include <cmath>

#include "app/window_side_by_side.h"
#include "content/load.h"

namespace spotter::app {
namespace {

constexpr double kSlowMotion = 0.5;

}  // namespace

base::Result<Review> Review::of(const replay::Recording& recording) {
  auto library = replay::libraryOf(recording);
  if (!library) return library.error();
  auto debriefs = debriefsOf(recording.events, library.value(), recording.header.class_id);
  if (!debriefs) return debriefs.error();
  Review review;
  review.debriefs_ = std::move(debriefs).value();
  review.names_ = assess::namesOf(library.value());
  review.finished_ = recording.complete;
  if (!recording.complete) review.remark_ = "This was not led to its end.";
  if (!replay::sameSimulation(recording)) {
    review.remark_ =
        "Another version of Spotter made this recording: it is marked, but not re-run, "
        "so moments cannot be seen again.";
    return review;
  }
  auto again = replay::rerun(recording);
  if (!again) return again.error();
  if (again.value().difference) {
    review.remark_ = "This recording does not run as it did: " + again.value().difference->text();
  }
  review.rerun_ = std::move(again).value();
  return review;
}

void Review::see(const screens::SeeAgain& stretch) {
  shown_.reset();
  const bool exists = rerun_ && stretch.person >= 0 &&
                      stretch.person < static_cast<int>(rerun_->scene.participants.size());
  if (!exists || rerun_->playback.snapshots.empty()) return;
  Shown shown;
  shown.stretch = stretch;
  const base::Tick least = stretch.begin + 2 * base::kTicksPerSecond;
  shown.stretch.end = std::max(stretch.end, least);
  shown.start = replay::seek(rerun_->scene, rerun_->playback, stretch.begin);
  const auto& commands = rerun_->playback.commands;
  const auto first = std::find_if(commands.begin(), commands.end(), [&](const auto& command) {
    return command.tick >= shown.start.tick;
  });
  shown.first_command = static_cast<std::size_t>(first - commands.begin());
  shown.world = shown.start;
  shown.next_command = shown.first_command;
  shown_ = std::move(shown);
}

std::optional<screens::SeenAgain> Review::seen() const {
  if (!shown_) return std::nullopt;
  screens::SeenAgain seen;
  seen.person = shown_->stretch.person;
  seen.begin = shown_->stretch.begin;
  seen.end = shown_->stretch.end;
  seen.now = shown_->world.tick;
  if (!debriefs_.exercise) return seen;
  for (const assess::Episode& episode : debriefs_.exercise->episodes) {
    const bool met =
        episode.person == seen.person && episode.begin <= seen.end && episode.end >= seen.begin;
    if (met) seen.what = assess::nameIn(names_.faults, episode.fault);
  }
  return seen;
}

void Review::stepShown() {
  Shown& shown = *shown_;
  if (shown.world.tick >= shown.stretch.end || session::ended(shown.world)) {
    shown.world = shown.start;
    shown.next_command = shown.first_command;
    return;
  }
  std::vector<session::Command> commands;
  const auto& all = rerun_->playback.commands;
  while (shown.next_command < all.size() && all[shown.next_command].tick <= shown.world.tick) {
    commands.push_back(all[shown.next_command++].command);
  }
  std::vector<session::Event> events;
  session::step(rerun_->scene, shown.world, commands, events);
}

void Review::advance(double elapsed_s) {
  if (!shown_) return;
  shown_->due_ticks += std::min(elapsed_s, 0.1) * kSlowMotion * base::kTicksPerSecond;
  while (shown_->due_ticks >= 1.0) {
    stepShown();
    shown_->due_ticks -= 1.0;
  }
}

picture::Picture Review::pictureNow(const screens::DebriefState& debrief, picture::PictureSize size,
                                    float em, float card_em) const {
  picture::Picture picture;
  if (!shown_) {
    picture.camera.position_m = {1.5, 1.7, 5.2};
    picture.camera.target_m = {0.0, 1.0, -1.0};
    return picture;
  }
  const double tick = static_cast<double>(shown_->world.tick) + shown_->due_ticks;
  const bool timeline = debrief.part == screens::DebriefPart::timeline;
  const int people = static_cast<int>(rerun_->scene.participants.size());
  const screens::Rect free =
      screens::debriefLayout(size.width, size.height, em, timeline, people, debrief.top_rows).free;
  // Room for the labels over the heads, and in the report for the card below.
  const float card = timeline ? 0.0F : em * card_em;
  const picture::Part where = partBehind(free, size, em * 1.4F, card, em * 4.0F);
  return sideBySide(rerun_->scene, shown_->world, shown_->stretch.person, tick, debrief.view, where,
                    size);
}

}  // namespace spotter::app
