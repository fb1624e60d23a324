#include "screens/theme.h"

#include "support/catch.h"

using namespace spotter::screens;

namespace {

Colour opaque(Colour colour) {
  colour.a = 1.0F;
  return colour;
}

void checkReadable(const Theme& theme, double least) {
  CHECK(contrastRatio(theme.text, opaque(theme.panel)) >= least);
  CHECK(contrastRatio(theme.text, theme.card) >= least);
  CHECK(contrastRatio(theme.text, theme.button) >= least);
  CHECK(contrastRatio(theme.text, theme.button_hover) >= least);
  CHECK(contrastRatio(theme.text, theme.warning_patch) >= least);
  CHECK(contrastRatio(theme.muted, opaque(theme.panel)) >= 4.5);
  CHECK(contrastRatio(theme.on_accent, theme.accent) >= 4.5);
  CHECK(contrastRatio(theme.on_accent, theme.accent_hover) >= 4.5);
  CHECK(contrastRatio(theme.warning, theme.card) >= 4.5);
  CHECK(contrastRatio(theme.warning, theme.warning_patch) >= 4.5);
  CHECK(contrastRatio(theme.warning, opaque(theme.panel)) >= 4.5);
  CHECK(contrastRatio(theme.focus, opaque(theme.panel)) >= 3.0);
}

}  // namespace

TEST_CASE("black on white has the contrast 21 to 1") {
  CHECK(contrastRatio(rgb(0x000000), rgb(0xFFFFFF)) == Approx(21.0));
}

TEST_CASE("all text of the calm theme can be read (WCAG AA, running text AAA)") {
  checkReadable(calmTheme(), 7.0);
}

TEST_CASE("running text of the high contrast theme has at least 12 to 1") {
  checkReadable(highContrastTheme(), 7.0);
  CHECK(contrastRatio(highContrastTheme().text, highContrastTheme().panel) >= 12.0);
}
