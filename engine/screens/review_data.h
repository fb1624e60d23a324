#pragma once

#include <string>
#include <vector>

namespace spotter::screens {

/// How far a clinician's review has got.
enum class ReviewStage {
  name,  ///< who reviews, and what is asked
  clip,  ///< one clip after the other
  done   ///< there is none left
};

/// What can be answered about a clip.
struct ReviewChoice {
  std::string id;     ///< as a vote has it
  std::string label;  ///< a fault's plain name
};

/// What the screen of the clinicians' review reads. Nothing in it tells what a clip shows.
struct ReviewData {
  ReviewStage stage = ReviewStage::name;
  int kept = 0;          ///< judged in this sitting
  int left = 0;          ///< items that the reviewer has not judged yet
  int items = 0;         ///< of the exam
  std::string person;    ///< "Mary, 67"
  std::string card;      ///< what is normal for this person
  std::string exercise;  ///< its name
  std::vector<ReviewChoice> faults;  ///< of the exercise: at most nine
  int lasts_s = 0;       ///< the clip, before it begins again
  std::string trouble;   ///< why something cannot be kept; usually empty
  std::string file;      ///< in which the votes are kept
};

}  // namespace spotter::screens
