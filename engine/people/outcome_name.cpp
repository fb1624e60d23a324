#include "people/outcome_name.h"

namespace spotter::people {

const char* outcomeName(Outcome outcome) {
  switch (outcome) {
    case Outcome::better:
      return "better";
    case Outcome::partly:
      return "partly";
    case Outcome::worse:
      return "worse";
    case Outcome::nothing_to_change:
      return "nothing_to_change";
    case Outcome::no_change:
      break;
  }
  return "no_change";
}

}  // namespace spotter::people
