#include "pack/paper.h"

#include <hpdf.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>

namespace spotter::pack {
namespace {

/// libhpdf tells errors once; afterwards its functions do nothing.
struct Trouble {
  HPDF_STATUS code = HPDF_OK;
};

void note(HPDF_STATUS code, HPDF_STATUS, void* trouble) {
  auto* told = static_cast<Trouble*>(trouble);
  if (told->code == HPDF_OK) told->code = code;
}

std::string troubleWords(HPDF_STATUS code) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex;
  for (int shift = 12; shift >= 0; shift -= 4)
    hex += kDigits[(static_cast<unsigned>(code) >> shift) & 15U];
  return "the print file cannot be made (libhpdf error 0x" + hex + ")";
}

/// Bytes of the character that begins here.
std::size_t characterAt(std::string_view text, std::size_t at) {
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U)
    ++size;
  return size;
}

}  // namespace

Ink inkOf(Tone tone) {
  switch (tone) {
    case Tone::emergency:
      return {0.61F, 0.11F, 0.11F};
    case Tone::stop:
      return {0.54F, 0.29F, 0.0F};
    case Tone::modify:
      return {0.11F, 0.31F, 0.54F};
    case Tone::good:
      return {0.11F, 0.37F, 0.18F};
    case Tone::plain:
      break;
  }
  return {0.04F, 0.35F, 0.37F};
}

Ink paleOf(Tone tone) {
  switch (tone) {
    case Tone::emergency:
      return {0.99F, 0.93F, 0.92F};
    case Tone::stop:
      return {0.99F, 0.95F, 0.88F};
    case Tone::modify:
      return {0.92F, 0.95F, 0.98F};
    case Tone::good:
      return {0.92F, 0.97F, 0.93F};
    case Tone::plain:
      break;
  }
  return {0.91F, 0.95F, 0.94F};
}

struct Paper::State {
  std::unique_ptr<Trouble> trouble = std::make_unique<Trouble>();
  HPDF_Doc document = nullptr;
  std::array<HPDF_Font, 2> fonts{};
  std::vector<HPDF_Page> pages;
  std::map<const char*, HPDF_Image> images;  ///< by where the bytes are: each is embedded once
  std::size_t page = 0;
  float y = kMargin;

  ~State() {
    if (document != nullptr) HPDF_Free(document);
  }
  HPDF_Font fontOf(const Type& type) const { return fonts[static_cast<std::size_t>(type.weight)]; }
  HPDF_Image imageOf(const std::string& jpeg) {
    const auto found = images.find(jpeg.data());
    if (found != images.end()) return found->second;
    HPDF_Image image =
        HPDF_LoadJpegImageFromMem(document, reinterpret_cast<const HPDF_BYTE*>(jpeg.data()),
                                  static_cast<HPDF_UINT>(jpeg.size()));
    images.emplace(jpeg.data(), image);
    return image;
  }
};

Paper::Paper(std::unique_ptr<State> state) : state_(std::move(state)) {}
Paper::Paper(Paper&&) noexcept = default;
Paper& Paper::operator=(Paper&&) noexcept = default;
Paper::~Paper() = default;

base::Result<Paper> Paper::open(const PrintFonts& fonts, const std::string& title) {
  auto state = std::make_unique<State>();
  state->document = HPDF_New(note, state->trouble.get());
  if (state->document == nullptr) return base::Error{"there is no memory for a print file", "", ""};
  HPDF_SetCompressionMode(state->document, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(state->document);
  HPDF_SetInfoAttr(state->document, HPDF_INFO_TITLE, title.c_str());
  std::size_t i = 0;
  for (const std::string& path : {fonts.regular, fonts.bold}) {
    const char* name = HPDF_LoadTTFontFromFile(state->document, path.c_str(), HPDF_TRUE);
    if (name == nullptr)
      return base::Error{"this font cannot be used for printing", path,
                         "install fonts-dejavu-core"};
    state->fonts[i++] = HPDF_GetFont(state->document, name, "UTF-8");
  }
  if (state->trouble->code != HPDF_OK)
    return base::Error{troubleWords(state->trouble->code), "", ""};
  return Paper(std::move(state));
}

float Paper::y() const { return state_->y; }
void Paper::moveDown(float points) { state_->y += points; }
int Paper::pageCount() const { return static_cast<int>(state_->pages.size()); }

void Paper::newPage(const std::string& bookmark) {
  State& s = *state_;
  HPDF_Page page = HPDF_AddPage(s.document);
  HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
  s.pages.push_back(page);
  s.page = s.pages.size() - 1;
  s.y = kMargin;
  if (bookmark.empty()) return;
  HPDF_Encoder encoder = HPDF_GetEncoder(s.document, "UTF-8");
  HPDF_Outline entry = HPDF_CreateOutline(s.document, nullptr, bookmark.c_str(), encoder);
  HPDF_Outline_SetDestination(entry, HPDF_Page_CreateDestination(page));
}

void Paper::need(float points) {
  const bool fits = state_->y + points <= kHeight - kFoot - 8.0F;
  // What fits on no page begins here and goes on.
  if (!state_->pages.empty() && (fits || state_->y <= kMargin)) return;
  newPage();
}

void Paper::goTo(int page) {
  state_->page = static_cast<std::size_t>(page);
  state_->y = kMargin;
}

float Paper::widthOf(std::string_view text, const Type& type) const {
  const HPDF_TextWidth width =
      HPDF_Font_TextWidth(state_->fontOf(type), reinterpret_cast<const HPDF_BYTE*>(text.data()),
                          static_cast<HPDF_UINT>(text.size()));
  return static_cast<float>(width.width) * type.size / 1000.0F;
}

std::vector<std::string> Paper::wrapped(std::string_view text, const Type& type,
                                        float width) const {
  std::vector<std::string> lines = {""};
  float used = 0.0F;
  const float blank = widthOf(" ", type);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const float long_as = widthOf(word, type);
    if (used > 0.0F && used + blank + long_as > width) {
      lines.emplace_back();
      used = 0.0F;
    }
    if (used > 0.0F) {
      lines.back() += ' ';
      used += blank;
    }
    // A word that is wider than the line is broken where it has to be.
    for (std::size_t at = 0; long_as > width && at < word.size();) {
      const std::string_view character = word.substr(at, characterAt(word, at));
      const float more = widthOf(character, type);
      if (used > 0.0F && used + more > width) {
        lines.emplace_back();
        used = 0.0F;
      }
      lines.back() += character;
      used += more;
      at += character.size();
    }
    if (long_as > width) continue;
    lines.back() += word;
    used += long_as;
  }
  return lines;
}

void Paper::put(std::string_view line, const Type& type, float x, float y) {
  State& s = *state_;
  HPDF_Page page = s.pages[s.page];
  HPDF_Page_SetRGBFill(page, type.ink.red, type.ink.green, type.ink.blue);
  HPDF_Page_BeginText(page);
  HPDF_Page_SetFontAndSize(page, s.fontOf(type), type.size);
  // The letters stand a little above the middle of their line.
  const float base_line = y + type.size * (0.5F * type.leading + 0.33F);
  HPDF_Page_TextOut(page, x, kHeight - base_line, std::string(line).c_str());
  HPDF_Page_EndText(page);
}

void Paper::flow(std::string_view text, const Type& type, float x, float width) {
  const float line_height = type.size * type.leading;
  for (const std::string& line : wrapped(text, type, width)) {
    need(line_height);
    put(line, type, x, state_->y);
    state_->y += line_height;
  }
}

void Paper::rule(float x_from, float x_to, float y, Ink ink, float thickness) {
  HPDF_Page page = state_->pages[state_->page];
  HPDF_Page_SetRGBStroke(page, ink.red, ink.green, ink.blue);
  HPDF_Page_SetLineWidth(page, thickness);
  HPDF_Page_MoveTo(page, x_from, kHeight - y);
  HPDF_Page_LineTo(page, x_to, kHeight - y);
  HPDF_Page_Stroke(page);
}

void Paper::fill(float x, float y, float width, float height, Ink ink) {
  HPDF_Page page = state_->pages[state_->page];
  HPDF_Page_SetRGBFill(page, ink.red, ink.green, ink.blue);
  HPDF_Page_Rectangle(page, x, kHeight - y - height, width, height);
  HPDF_Page_Fill(page);
}

void Paper::frame(float x, float y, float width, float height, Ink ink) {
  HPDF_Page page = state_->pages[state_->page];
  HPDF_Page_SetRGBStroke(page, ink.red, ink.green, ink.blue);
  HPDF_Page_SetLineWidth(page, 1.0F);
  HPDF_Page_Rectangle(page, x, kHeight - y - height, width, height);
  HPDF_Page_Stroke(page);
}

float Paper::heightOf(const std::string& jpeg, float width) {
  HPDF_Image image = state_->imageOf(jpeg);
  if (image == nullptr) return 0.0F;
  return width * static_cast<float>(HPDF_Image_GetHeight(image)) /
         static_cast<float>(std::max(1U, HPDF_Image_GetWidth(image)));
}

float Paper::put(const std::string& jpeg, float x, float y, float width) {
  const float height = heightOf(jpeg, width);
  if (height > 0.0F)
    HPDF_Page_DrawImage(state_->pages[state_->page], state_->imageOf(jpeg), x, kHeight - y - height,
                        width, height);
  return height;
}

base::Result<std::string> Paper::finish(const std::string& foot) {
  State& s = *state_;
  const Type small{8.5F, Weight::regular, kGrey, 1.3F};
  for (std::size_t i = 1; i < s.pages.size(); ++i) {
    s.page = i;
    const float y = kHeight - kFoot;
    rule(kMargin, kWidth - kMargin, y - 4.0F, kRule);
    put(foot, small, kMargin, y);
    const std::string number =
        "Page " + std::to_string(i + 1) + " of " + std::to_string(s.pages.size());
    put(number, small, kWidth - kMargin - widthOf(number, small), y);
  }
  HPDF_SaveToStream(s.document);
  std::string bytes(HPDF_GetStreamSize(s.document), '\0');
  HPDF_UINT32 size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(s.document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  bytes.resize(size);
  if (s.trouble->code != HPDF_OK) return base::Error{troubleWords(s.trouble->code), "", ""};
  return bytes;
}

}  // namespace spotter::pack
