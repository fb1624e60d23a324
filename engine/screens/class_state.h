#pragma once

#include <optional>
#include <string>

#include "screens/call_flow.h"
#include "screens/talk_flow.h"
#include "screens/walk.h"

namespace spotter::screens {

/// What is open beside the picture in a class.
enum class Panel { none, card, call, respond };

/// On the way from one place to another.
struct Glide {
  Eye from;
  Eye to;
  double part01 = 0.0;
  double lasts_s = 0.9;
};

/// A mouse button that went down on the picture.
struct Drag {
  bool held = false;
  bool moved = false;  ///< far enough to be a drag and not a click
  double x = 0.0;
  double y = 0.0;
};

/// What the class screen remembers from frame to frame.
struct ClassState {
  int chosen = -1;  ///< participant, or -1: nobody yet
  Panel panel = Panel::none;
  CallFlow call;
  TalkFlow talk;
  bool in_circle = false;       ///< the group sits in the circle
  bool seated = false;          ///< as the session had it last
  bool balance_hidden = false;  ///< how talk is shared
  bool stamp_seen = false;  ///< the session knows of the open stamp
  std::optional<Eye> eye;   ///< nothing until the first frame
  std::optional<Glide> glide;
  std::optional<ViewFrom> view;  ///< the view chosen last, until one walks away
  bool above = false;            ///< looks at the chosen person from above
  bool two = false;              ///< sees the chosen person from the side, too
  bool leans = false;            ///< looks closer
  bool other_views = false;      ///< where not all views fit the bar: it shows the unusual ones
  double lean01 = 0.0;           ///< how far by now
  Drag drag;
  double settles_s = 0.0;          ///< so long a card tells that the circle has broken up
  base::Tick told_of = -1;         ///< when the last word of one's own began that was judged
  base::Tick slide_put_away = -1;  ///< since when the slide had been shown that was
  double slide01 = 0.0;            ///< how far the picture has made room for a slide
  float menu_px = 0.0F;            ///< height of the menu of the circle as drawn last; 0: none
  double aside01 = 0.0;   ///< how far the picture has made room for the open panel
  int hovered_side = -1;  ///< in the calling panel: 0 left, 1 right, -1 none
  std::string message;    ///< one sentence, shown for a while
  double message_left_s = 0.0;
};

}  // namespace spotter::screens
