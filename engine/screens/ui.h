#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "screens/focus.h"
#include "screens/fonts.h"
#include "screens/input.h"
#include "screens/layout.h"
#include "screens/theme.h"

namespace spotter::screens {

/// What drawing a screen needs. Lives for one frame; draws into the present ImGui context.
struct Ui {
  const Input& input;
  const Theme& theme;
  const Fonts& fonts;
  Focus& focus;
  bool last_pointed = false;       ///< about the button drawn last
  bool pages = true;               ///< Page up and Page down scroll
  std::size_t first_of_panel = 0;  ///< of focus.items: the first of the open panel

  float em() const { return fonts.em; }
};

enum class TextStyle { body, strong, title, large, muted, warning };

/// Text, wrapped to the width of the panel.
void text(Ui& ui, TextStyle style, std::string_view words);
/// Width of words on one line, pixels.
float textWidth(Ui& ui, TextStyle style, std::string_view words);
/// Muted text on one line with the buttons before it.
void besideText(Ui& ui, std::string_view words);
/// A title in the height of a button, so that buttons can stand beside it.
void heading(Ui& ui, std::string_view words);
/// Lines of a list close together, until usualRows().
void tightRows(Ui& ui);
void usualRows();
/// Scrolls the panel so that the last widget is seen.
void scrollHere();
/// Free space of a number of line heights.
void gap(Ui& ui, float lines);
/// The next widget goes to the right of the last one.
void besides(Ui& ui, float space = 0.5F);
/// The next widget goes to the right of the last one, at a distance from the panel's left edge.
void besidesAt(Ui& ui, float pixels);
/// After besides(): the next widget starts a new line after all.
void nextLine(Ui& ui);
/// After a line of widgets: so many line heights to the next, instead of the usual space.
void lineGap(Ui& ui, float lines);
/// Width that is left in the panel, pixels.
float leftWidth();
/// Height of the open panel, pixels.
float panelHeight();
/// Height that is left in the panel without scrolling, pixels.
float leftHeight();
/// Whether the last button is under the mouse or has the focus of the keys.
bool lastPointedAt(Ui& ui);

/// Opens a panel as high as its content, up to `most_px` (0: to the window's height), at a place:
/// `pivot_x` and `pivot_y` (0 to 1) say which point of the panel lies at (x, y). Close it with
/// endPanel.
void beginFittedPanel(Ui& ui, const char* id, float x, float y, float pivot_x, float pivot_y,
                      float width, bool long_list = false, float most_px = 0.0F);
/// The same in the middle of the window. A long list may need a scroll bar.
void beginCentredPanel(Ui& ui, const char* id, float width, bool long_list = false);

/// How a panel looks.
enum class PanelLook { plain, bar };  // a bar has less space round its buttons

/// Opens a panel that fills a rectangle and scrolls when its content is higher: then its lower edge
/// says that there is more, and Page up and Page down scroll it. Every beginPanel needs an
/// endPanel.
void beginPanel(Ui& ui, const char* id, const Rect& rect, PanelLook look = PanelLook::plain);
void endPanel(Ui& ui);

/// How much a button asks to be pressed.
enum class Emphasis { primary, normal, quiet, warning };

struct Button {
  std::string label;
  std::string detail{};      ///< second line, smaller in weight
  std::optional<Key> key{};  ///< drawn as a key cap
  bool listens = false;      ///< the key presses the button
  Emphasis emphasis = Emphasis::normal;
  bool enabled = true;
  std::string why_not{};  ///< shown when it is not enabled and pointed at
  bool selected = false;  ///< the present choice of several
  bool row = false;       ///< one line of a list: lower, in the body's font
  float width = 0.0F;     ///< pixels; 0: as wide as its label, negative: fills the panel
  std::string id{};       ///< tells buttons with equal labels apart
};
/// A button; true when it was pressed by mouse, by Enter or Space on the focus, or by its key.
bool button(Ui& ui, const Button& button);
/// Leaves the keys on a button that was just pressed although its words have changed with it.
/// @param button  as it will be drawn next
void keepFocus(Ui& ui, const Button& button);
/// Return where no focus is seen, as after the mouse was used: it means the button that stands out.
bool enteredUnseen(const Ui& ui);
/// Width that button() would take, pixels.
float buttonWidth(Ui& ui, const Button& button);
/// The indices of the buttons that begin a row, when as many as fit stand beside each other.
std::vector<std::size_t> rowsOf(Ui& ui, std::span<const Button> buttons, float width);
/// Buttons in rows. Returns the index of the one that was pressed.
/// @param begins  of rowsOf()
std::optional<std::size_t> buttonRows(Ui& ui, std::span<const Button> buttons,
                                      std::span<const std::size_t> begins);

/// A spot in the open panel that can be pressed, with words that explain it when pointed at.
bool hotspot(Ui& ui, const std::string& id, const Rect& rect, const std::string& words);

/// "Large text   - 125 % +": changes `value` by steps within a range; true when it changed.
bool stepper(Ui& ui, const char* label, int& value, int low, int high, int step, const char* unit);
/// A switch with the words On and Off; true when it changed.
bool toggle(Ui& ui, const char* label, const char* help, bool& value);
/// One line of typed text; true when Enter ended it. `take_focus` puts the caret there.
bool textField(Ui& ui, const char* id, std::string& words, const char* hint, bool take_focus);

/// Words over a bar that is filled up to a share, in the space of one button.
void shareBar(Ui& ui, std::string_view words, double share01, float width);
/// One line of bars: a name, a bar filled up to a share, and what it comes to.
void namedBar(Ui& ui, std::string_view name, double share01, std::string_view figure, float name_w);
/// Hits against false alarms, as shares of 1, each with its interval, and the floor and ceiling that
/// they are held against with the zone on either side in which a trainer decides.
struct HitsPlot {
  double hits01 = 0.0, hits_low01 = 0.0, hits_high01 = 1.0;
  double alarms01 = 0.0, alarms_low01 = 0.0, alarms_high01 = 1.0;
  double floor01 = 0.75, floor_zone01 = 0.06;
  double ceiling01 = 0.25, ceiling_zone01 = 0.05;
};
/// Draws it in the width that is left, at most so high.
void hitsPlot(Ui& ui, const HitsPlot& plot, float most_high_px);
/// A square of counts: who is named at the left did it to who is named by number above.
void countTable(Ui& ui, std::span<const std::string> names,
                std::span<const std::vector<int>> counts);

/// A soft patch behind a message, with a warning sign when it is about safety.
void notice(Ui& ui, TextStyle style, std::string_view words);

/// Two lines in the space of one button: a strong one and a quiet one, cut to a width.
void twoLines(Ui& ui, std::string_view strong, std::string_view quiet, float width);

/// Words wrapped to a width in the space of one button; more than two lines reach below it.
void wrapped(Ui& ui, TextStyle style, std::string_view words, float width);
/// Height of words wrapped to a width, pixels.
float wrappedHeight(Ui& ui, TextStyle style, std::string_view words, float width);

/// A drawn sign that stands before words, so that colour is never the only sign.
enum class Sign { none, raised_hand, tear };
/// What a label over a head says: a name and, on a line below it, what can be seen of them.
struct Label {
  std::string words;
  Sign sign = Sign::none;
  std::string seen{};
};
/// A rounded label in a rectangle.
void overlayLabel(Ui& ui, const Rect& rect, const Label& label, bool chosen);
/// Size that a label takes.
Rect labelSize(Ui& ui, const Label& label);
/// A speech bubble for a head whose top is at (x, y): above or beside it, inside `within`, where it
/// covers none of the bodies. False when there is no such place: then nothing is drawn.
bool speechBubble(Ui& ui, float x, float y, const Rect& within, std::span<const Rect> bodies,
                  std::string_view who, std::string_view words);
/// One line on a patch at the upper edge of a rectangle, in its middle.
void noteAbove(Ui& ui, const Rect& rect, std::string_view words);
/// What somebody says, on a patch in a rectangle: their name, then the words on two lines, or on
/// more that reach up. Quiet when it was said before.
void subtitle(Ui& ui, const Rect& rect, std::string_view who, std::string_view words, bool quiet);
/// A slide on a rectangle: a drawn board, the title and the lines below it; `away` says how it is
/// put away.
void slideCard(Ui& ui, const Rect& rect, std::span<const std::string> lines, std::string_view away);
/// Covers the whole picture with the colour of panels, 0 not to 1 wholly.
void coverPicture(Ui& ui, double cover01);
/// Darkens the whole picture softly.
void dimPicture(Ui& ui);

/// Whether the mouse lies over a panel or a widget, so that a click does not reach the picture.
bool mouseOverPanel();

/// Starts and ends a frame of the present ImGui context and feeds it the input.
void beginFrame(const Input& input, const Theme& theme, float em);
void endFrame();

}  // namespace spotter::screens
