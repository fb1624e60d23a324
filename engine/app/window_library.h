#pragma once

#include <optional>
#include <string>

#include "app/exercise_picture.h"
#include "content/library.h"
#include "screens/library_screen.h"

namespace spotter::app {

/// The exercise library behind its screen: shows whatever the screen's state says.
class LibraryShow {
 public:
  /// Takes up what is chosen now. @param library  must stay until forget() or the next follow()
  void follow(const content::Library& library, const screens::LibraryState& state);
  /// Lets go of the library, e.g. because it is read again.
  void forget();
  void advance(double elapsed_s, const screens::LibraryState& state);

  /// The hall for a picture of this size and line height of the text.
  picture::Picture pictureNow(picture::PictureSize size, float em) const;
  /// What the screen reads. The arguments must outlive the answer.
  screens::LibraryData data(const content::Library& library, const picture::Picture& picture,
                            picture::PictureSize size) const;

 private:
  std::optional<screens::LibraryChoice> choice_;  ///< that is shown
  std::optional<ExerciseShow> show_;
  std::string figure_;
  std::string trouble_;
  ShowView view_;
  ShowRoom room_;
};

/// What is chosen, ready to be performed. Error in plain words when this body cannot show it.
base::Result<Performance> performanceOf(const content::Library& library,
                                        const screens::LibraryChoice& choice);

}  // namespace spotter::app
