#include "screens/home_screen.h"
#include "support/catch.h"

using namespace spotter::screens;

TEST_CASE("the obvious action: go on, then the try-out, then a class") {
  HomeData data;
  Settings settings;
  CHECK(homeOffer(data, settings) == HomeOffer::nothing);
  data.classes.push_back({"a", "A class", "", false});
  CHECK(homeOffer(data, settings) == HomeOffer::try_out);
  settings.tried_out = true;
  CHECK(homeOffer(data, settings) == HomeOffer::start_class);
  data.unfinished = "A class";
  CHECK(homeOffer(data, settings) == HomeOffer::go_on);
}

TEST_CASE("Esc from settings that were opened in the menu goes back to the menu") {
  ScreenState state;
  openOverlay(state, Overlay::menu);
  openOverlay(state, Overlay::settings);
  closeOverlay(state);
  CHECK(state.overlay == Overlay::menu);
  closeOverlay(state);
  CHECK(state.overlay == Overlay::none);
  openOverlay(state, Overlay::help);
  closeOverlay(state);
  CHECK(state.overlay == Overlay::none);
}
