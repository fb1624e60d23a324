#pragma once

#include <string>
#include <vector>

#include "content/library.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// A picture that was drawn for the pack: what it shows, and what its file is called.
struct Picture {
  std::string path;      ///< inside the pack, e.g. "pictures/clam_1.jpg"
  std::string exercise;  ///< exercise id
  std::string fault;     ///< fault id, shown beside done well; empty: a pose of the exercise
  std::string person;    ///< person id
  std::string moment;    ///< of a pose: which one, e.g. "Stand up"
  std::string view;      ///< "front", "side" or "back"
  std::string jpeg;      ///< its bytes
};

/// The poses of an exercise, in their order.
std::vector<Figure> poseFigures(const content::Library& library,
                                const std::vector<Picture>& pictures, const std::string& exercise);

/// The picture of a fault; nothing, or one.
std::vector<Figure> faultFigures(const content::Library& library,
                                 const std::vector<Picture>& pictures,
                                 const movement::FaultModel& fault);

}  // namespace spotter::pack
