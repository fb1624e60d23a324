#include "movement/model.h"

namespace spotter::movement {

bool isSided(Channel channel) {
  switch (channel) {
    case Channel::valgus:
    case Channel::heel_lift:
    case Channel::toe_out:
    case Channel::foot_forward: return true;
    default: return false;
  }
}

}  // namespace spotter::movement
