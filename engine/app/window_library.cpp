#include "app/window_library.h"

#include <algorithm>

#include "app/window_side_by_side.h"
#include "screens/layout.h"
#include "screens/library_logic.h"

namespace spotter::app {
namespace {

using screens::LibraryChoice;
using screens::SideMeaning;

constexpr double kSlowMotion = 0.5;

const char* sideWord(body::Side side) { return side == body::Side::left ? "left" : "right"; }

// As it would be asked for on the command line.
std::string faultText(const content::Library& library, const LibraryChoice& choice) {
  std::string text = choice.id + "=L" + std::to_string(choice.level);
  if (screens::sideMeaning(library, choice) == SideMeaning::fault_side) {
    text += std::string(",") + sideWord(choice.side);
  }
  return text;
}

}  // namespace

base::Result<Performance> performanceOf(const content::Library& library,
                                        const LibraryChoice& choice) {
  PerformanceRequest request{choice.exercise, choice.person, {}, {}};
  if (choice.kind == LibraryChoice::Kind::fault) {
    request.faults.push_back(faultText(library, choice));
  } else {
    request.way = choice.id;
  }
  auto prepared = preparePerformance(library, request);
  if (!prepared) return prepared;
  Performance performance = std::move(prepared).value();
  if (screens::sideMeaning(library, choice) == SideMeaning::moving_leg) {
    performance.moving_side = choice.side;
  }
  return performance;
}

void LibraryShow::forget() {
  show_.reset();
  choice_.reset();
}

void LibraryShow::follow(const content::Library& library, const screens::LibraryState& state) {
  if (!choice_ || *choice_ != state.choice) {
    choice_ = state.choice;
    trouble_.clear();
    auto performance = performanceOf(library, state.choice);
    if (!performance) {
      const auto* person = library.person(state.choice.person);
      trouble_ =
          (person != nullptr ? person->name : std::string("This person")) +
          "'s body cannot show this fault so clearly. Choose a smaller one or another person.";
      LibraryChoice well = state.choice;
      well.kind = LibraryChoice::Kind::well;
      performance = performanceOf(library, well);
    }
    show_.reset();
    if (performance) show_.emplace(std::move(performance).value());
    const auto* person = library.person(state.choice.person);
    figure_ = person != nullptr ? person->figure : "";
    view_.view.clear();
  }
  const ShowView wanted{state.view, state.seen_side, false, state.two, state.leans};
  if (!show_ || view_ == wanted) return;
  view_ = wanted;
  room_ = roomFor(*show_, view_);
}

void LibraryShow::advance(double elapsed_s, const screens::LibraryState& state) {
  if (!show_ || state.paused) return;
  show_->advance(std::min(elapsed_s, 0.1) * (state.slow ? kSlowMotion : 1.0));
}

picture::Picture LibraryShow::pictureNow(picture::PictureSize size, float em) const {
  if (!show_) return {};
  const screens::LibraryLayout layout = screens::libraryLayout(size.width, size.height, em);
  // Room for the labels over the heads.
  const picture::Part part = partBehind(layout.free, size, em * 1.4F, 0.0F, em * 2.0F);
  return showPicture(*show_, figure_, view_, room_, part, size);
}

screens::LibraryData LibraryShow::data(const content::Library& library,
                                       const picture::Picture& picture,
                                       picture::PictureSize size) const {
  screens::LibraryData data{library, picture, size, {}, false, {}, trouble_};
  if (!show_) return data;
  const movement::RepetitionTruth& truth = show_->now().truth;
  data.measured = truthWords(show_->performance(), truth);
  data.is_fault = showsFault(show_->performance(), truth);
  data.phase = show_->phaseName();
  return data;
}

}  // namespace spotter::app
