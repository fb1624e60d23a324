#pragma once

#include <optional>
#include <string>

#include "app/debriefs.h"
#include "assess/debrief.h"
#include "assess/wording.h"
#include "picture/picture.h"
#include "replay/rerun.h"
#include "screens/debrief_screen.h"

namespace spotter::app {

/// A recording that is talked through: its debrief, and every moment of it again.
class Review {
 public:
  /// Marks a recording; runs it again so that moments can be seen, where this is possible.
  static base::Result<Review> of(const replay::Recording& recording);

  /// Of the exercise part; null where there is none.
  const assess::Debrief* debrief() const {
    return debriefs_.exercise ? &*debriefs_.exercise : nullptr;
  }
  /// Of the discussion; null where there is none.
  const assess::DiscussionDebrief* talk() const {
    return debriefs_.talk ? &*debriefs_.talk : nullptr;
  }
  /// It can be led again from a moment of it.
  bool runsAgain() const { return rerun_ && !rerun_->difference; }
  /// What is said of it afterwards can still be kept: nobody can go on with it.
  bool canBeDisputed() const { return runsAgain() && finished_; }
  const assess::Names& names() const { return names_; }
  /// What a reader must know, e.g. that it was made by another version; may be empty.
  const std::string& remark() const { return remark_; }

  /// Begins to show a stretch again and again, at half speed.
  void see(const screens::SeeAgain& stretch);
  void stopSeeing() { shown_.reset(); }
  std::optional<screens::SeenAgain> seen() const;
  void advance(double elapsed_s);

  /// The hall, with the person of the stretch beside the same person in the correct form.
  /// @param debrief  which part of it lies over the picture, and from where one looks
  /// @param card_em  how high the card below it is, lines
  picture::Picture pictureNow(const screens::DebriefState& debrief, picture::PictureSize size,
                              float em, float card_em = 6.0F) const;

 private:
  /// A stretch that runs round and round.
  struct Shown {
    screens::SeeAgain stretch;
    session::World start;
    std::size_t first_command = 0;
    session::World world;
    std::size_t next_command = 0;
    double due_ticks = 0.0;
  };

  void stepShown();

  Debriefs debriefs_;
  assess::Names names_;
  std::string remark_;
  bool finished_ = false;  ///< led to its end, or left early for good
  std::optional<replay::Rerun> rerun_;
  std::optional<Shown> shown_;
};

}  // namespace spotter::app
