#include "screens/screen_state.h"

namespace spotter::screens {

void openOverlay(ScreenState& state, Overlay overlay) {
  const bool leads_back =
      state.overlay == Overlay::menu || state.overlay == Overlay::discussions;
  state.beneath = leads_back ? state.overlay : Overlay::none;
  state.overlay = overlay;
  state.remapping.reset();
}

void closeOverlay(ScreenState& state) {
  state.overlay = state.overlay == Overlay::menu ? Overlay::none : state.beneath;
  state.beneath = Overlay::none;
  state.remapping.reset();
}

}  // namespace spotter::screens
