#pragma once

#include <optional>
#include <span>
#include <vector>

namespace spotter::screens {

/// A rectangle in pixels; y grows downwards.
struct Rect {
  float x = 0.0F;
  float y = 0.0F;
  float w = 0.0F;
  float h = 0.0F;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
};

/// Line height of the body text in pixels: 25 at 1280x720 and 100 %, which is a type size of 18 px
/// (lines of Noto Sans are 1.36 times as high as its type size). Grows with the drawing area, the
/// screen's own density and the person's setting.
float textHeight_px(int width, int height, double pixel_scale, int text_percent);

/// What is open on the class screen.
struct ClassOpen {
  bool side = false;     ///< a panel (calling, responding, card)
  bool calling = false;  ///< that for calling: the strip then has no button
  bool try_out = false;  ///< the card of the try-out
};

/// Where the parts of the class screen lie. `em` is the height of the body text.
struct ClassLayout {
  Rect strip;             ///< top: station, stage, time, the one obvious action
  Rect bar;               ///< bottom, two rows: the chosen person, safety, what can be done, views
  Rect side;              ///< right: an open panel
  Rect card;              ///< the try-out's card: at the left, or in place of the strip
  Rect free;              ///< what is left for the picture
  bool two_rows = false;  ///< the strip has its words above its buttons
};
ClassLayout classLayout(int width, int height, float em, ClassOpen open);

/// What is open in the circle.
struct TalkOpen {
  bool menu = false;  ///< what one can say is being chosen
  bool card = false;
  bool slide = false;
};

/// Line heights that a window is high at least where a slide leaves strip and bar as they are.
inline constexpr float kRoomForSlide = 24.0F;

/// Where the parts of the screen lie while the group sits in the circle. The menu lies below the
/// picture where there is width for a wording in two lines, else beside it.
struct TalkLayout {
  Rect strip;     ///< top: the topic, who speaks, the clock
  Rect bar;       ///< bottom: the six groups and what else can be done; empty behind a menu
  Rect menu;      ///< an open menu
  Rect card;      ///< right: an open card
  Rect slide;     ///< below the strip: a slide that is shown
  Rect subtitle;  ///< what is said: two lines above the bar or the menu
  Rect free;      ///< what is left for the picture
};
/// @param bar_rows  rows of buttons that the bar needs
TalkLayout talkLayout(int width, int height, float em, TalkOpen open, int bar_rows = 2);

/// Where the parts of the exercise library lie.
struct LibraryLayout {
  Rect lists;         ///< left: exercises, people, faults, advice
  Rect playing;       ///< below them: slow motion, pause, home
  Rect strip;         ///< above the picture: views; without height when there is no room
  Rect about;         ///< below the picture: what is shown and measured
  Rect free;          ///< what is left for the picture
  bool wide = false;  ///< room for a strip, and for every choice on a button of its own
};
LibraryLayout libraryLayout(int width, int height, float em);

/// The same for the clinicians' review, which has less to say below the picture.
LibraryLayout reviewLayout(int width, int height, float em);

/// Where the parts of the debrief lie.
struct DebriefLayout {
  Rect top;    ///< what can be looked at
  Rect panel;  ///< the report at the left, or the timeline below
  Rect free;   ///< what is left for the picture and for the card about what is seen again
};
/// @param people  lines of the timeline
/// @param top_rows  of buttons
DebriefLayout debriefLayout(int width, int height, float em, bool timeline, int people,
                            int top_rows = 1);

/// A panel in the middle of the window, at most as wide as asked.
Rect centred(int width, int height, float wanted_w, float wanted_h);

/// Moves labels apart so that none lies on another: the first keep their place, later ones move up.
/// Where the upper edge of `within` leaves no room they move aside, and one that finds no place at
/// all becomes empty: its width is then 0.
void spreadLabels(std::vector<Rect>& labels, const Rect& within);

/// Leaves the first label, and of the others those that lie neither on it, on an earlier one nor on
/// the first body, and whose own body stands neither before nor behind that: the rest become empty.
/// @param bodies  of the same people, in the same order
void leaveClearLabels(std::vector<Rect>& labels, std::span<const Rect> bodies);

/// The first place for a bubble of a size, above or beside a head whose top is at (x, y), inside
/// `within` and over none of the bodies; nothing when there is none.
std::optional<Rect> bubblePlace(float x, float y, float w, float h, float em, const Rect& within,
                                std::span<const Rect> bodies);

}  // namespace spotter::screens
