#include "characters/purpose.h"

namespace spotter::characters {

std::optional<base::Refusal> refuseCharacter(Purpose purpose) {
  if (purpose != Purpose::exam) return std::nullopt;
  return base::Refusal{"character_in_exam",
                       "Imported characters serve practice and pictures, not exams: only our own "
                       "figures move exactly as they are measured."};
}

}  // namespace spotter::characters
