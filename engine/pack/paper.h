#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "pack/sheet.h"

namespace spotter::pack {

/// Where the two fonts of the print file are: TrueType, which is embedded.
struct PrintFonts {
  std::string regular;
  std::string bold;
};

enum class Weight { regular, bold };

/// A colour of ink, 0 to 1.
struct Ink {
  float red = 0.12F;
  float green = 0.16F;
  float blue = 0.19F;
};
Ink inkOf(Tone tone);
Ink paleOf(Tone tone);
inline constexpr Ink kGrey{0.29F, 0.34F, 0.37F};
inline constexpr Ink kRule{0.72F, 0.75F, 0.75F};

/// How text is set; sizes in points (1/72 inch).
struct Type {
  float size = 10.5F;
  Weight weight = Weight::regular;
  Ink ink = {};
  float leading = 1.38F;  ///< height of a line over the size
};

/// A4 pages in a row, written by libhpdf into memory. One place is the next to write at; positions
/// are in points from the top left of the page. Nothing is written into a file. Move-only.
class Paper {
 public:
  static constexpr float kWidth = 595.28F, kHeight = 841.89F;
  static constexpr float kMargin = 45.0F, kFoot = 40.0F;

  /// Error when a font cannot be read or is of another kind.
  static base::Result<Paper> open(const PrintFonts& fonts, const std::string& title);
  Paper(Paper&&) noexcept;
  Paper& operator=(Paper&&) noexcept;
  ~Paper();

  static float textWidth() { return kWidth - 2 * kMargin; }
  /// Where the next thing goes on the present page.
  float y() const;
  void moveDown(float points);
  /// Begins a page. @param bookmark  for the reader's list of contents; empty: none
  void newPage(const std::string& bookmark = {});
  /// Begins a page when so much does not fit on this one.
  void need(float points);
  int pageCount() const;
  /// Writes on an earlier page from now on, at its top. @param page  from 0
  void goTo(int page);

  /// The lines into which a text breaks.
  std::vector<std::string> wrapped(std::string_view text, const Type& type, float width) const;
  float widthOf(std::string_view text, const Type& type) const;
  /// One line at a place. @param y  top of the line
  void put(std::string_view line, const Type& type, float x, float y);
  /// A text from the present place down, over pages where it has to be.
  void flow(std::string_view text, const Type& type, float x, float width);
  void rule(float x_from, float x_to, float y, Ink ink, float thickness = 0.6F);
  void fill(float x, float y, float width, float height, Ink ink);
  void frame(float x, float y, float width, float height, Ink ink);
  /// A JPEG picture at a place; its height when it is so wide. 0 when it cannot be read.
  float put(const std::string& jpeg, float x, float y, float width);
  float heightOf(const std::string& jpeg, float width);

  /// The whole file, with a line at the foot of every page but the first.
  /// @param foot  stands left of the page's number
  base::Result<std::string> finish(const std::string& foot);

 private:
  struct State;
  explicit Paper(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace spotter::pack
