#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "content/library.h"
#include "maths/vec3.h"
#include "picture/picture.h"
#include "review/drawing.h"
#include "screens/layout.h"
#include "screens/review_data.h"
#include "screens/review_state.h"

namespace spotter::app {

/// The clinicians' review in the window: clips one after the other, each round and round; every answer is
/// on the disk before the next clip comes.
class ClipReview {
 public:
  /// @param blueprint  whose items are reviewed; empty: the usual exam
  explicit ClipReview(std::string blueprint);

  /// Shows what it is and asks for a name. @param library  is copied
  void open(const content::Library& library);
  /// The first clip of a reviewer. @param state  gets the view of the clip
  void begin(const std::string& name, std::uint64_t seed, screens::ReviewState& state);
  /// Keeps an answer about the clip and shows the next. What cannot be kept is told, and the clip stays.
  void judge(const std::string& saw, screens::ReviewState& state);
  /// Away from its screen.
  void close();

  bool showsClip() const { return clip_.has_value(); }
  void advance(double elapsed_s);
  screens::ReviewData data() const;
  /// The person of the clip in what is free of the screen's panels. @pre showsClip()
  picture::Picture pictureNow(const screens::ReviewState& state, picture::PictureSize size,
                              float em) const;

 private:
  /// A box round all that somebody does in a clip, hall coordinates.
  struct Reach {
    maths::Vec3 low_m;
    maths::Vec3 high_m;
  };
  /// A clip that runs round and round.
  struct Shown {
    review::DrawnClip drawn;
    session::World world;
    double due_ticks = 0.0;
    Reach reach{};
  };

  void showNext(screens::ReviewState& state);
  static Reach reachOf(const review::ReadyClip& ready);
  static void lookAt(picture::Camera& camera, const Reach& reach, const screens::Rect& free,
                     picture::PictureSize size);

  std::string blueprint_;
  std::shared_ptr<const content::Library> library_;
  const content::BlueprintModel* of_ = nullptr;  ///< of library_
  std::string reviewer_;
  std::optional<review::Drawing> drawing_;
  std::optional<Shown> clip_;
  int kept_ = 0;
  std::string trouble_;
};

}  // namespace spotter::app
