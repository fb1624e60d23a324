// The golden sheet of faults. After a wanted change of movement or looks run
//   SPOTTER_BLESS=1 <build>/tests/app/test_app "golden*"
// and look at it; fault_gallery OUT_DIR draws it large, with the people. Without EGL this passes.

#include <cstdlib>
#include <filesystem>
#include <string>

#include "content/files.h"
#include "content/load.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/catch.h"
#include "support/fault_stage.h"

using namespace spotter;
using namespace spotter::render;

namespace {

constexpr PictureSize kCell{240, 180};
constexpr int kColumns = 4;
// Another Mesa version rounds otherwise. A fault that is not there changes its own picture of the
// sheet by twice as much and more.
constexpr double kMeanLimit = 0.8;
constexpr double kFarLimit = 0.006;

// Mannequins stand in, so that the sheet changes with movement and renderer, not with every shirt.
picture::Picture withMannequins(picture::Picture picture) {
  for (picture::FigureInstance& figure : picture.figures) {
    figure.model = "nobody_" + std::to_string(figure.skeleton.physique.height_m);
    figure.made_from = nullptr;
  }
  return picture;
}

Image cellOf(const Image& sheet, int number) {
  Image cell{kCell.width, kCell.height, {}};
  const int left = number % kColumns * kCell.width, top = number / kColumns * kCell.height;
  for (int y = 0; y < kCell.height; ++y) {
    const auto from = sheet.rgba.begin() + ((top + y) * sheet.width + left) * 4;
    cell.rgba.insert(cell.rgba.end(), from, from + kCell.width * 4);
  }
  return cell;
}

Image draw(Renderer& renderer, const picture::Picture& picture) {
  const OffscreenTarget target(kCell);
  renderer.draw(picture, kCell, Quality::high, target.framebuffer());
  return readPixels(target.framebuffer(), kCell);
}

}  // namespace

TEST_CASE("golden: twelve faults, each from its view beside done well at the same moment") {
  auto context = OffscreenContext::create();
  if (!context) {
    WARN("skipped: " << context.error().text());
    return;
  }
  auto renderer = Renderer::create(SPOTTER_SOURCE_DIR "/assets", SPOTTER_SOURCE_DIR "/shaders");
  REQUIRE(renderer);
  const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  const auto& cases = stage::faultCases();
  const int rows = static_cast<int>(cases.size()) / kColumns;
  Image sheet{kColumns * kCell.width, rows * kCell.height, {}};
  sheet.rgba.resize(static_cast<std::size_t>(sheet.width * sheet.height) * 4, 255);
  for (int i = 0; i < static_cast<int>(cases.size()); ++i) {
    const stage::FaultShot shot =
        stage::faultShot(library, cases[static_cast<std::size_t>(i)], kCell);
    REQUIRE(shot.picture.figures.size() == 2);
    paste(draw(renderer.value(), withMannequins(shot.picture)), i % kColumns * kCell.width,
          i / kColumns * kCell.height, sheet);
  }
  const std::string path = SPOTTER_SOURCE_DIR "/tests/images/faults.png";
  if (std::getenv("SPOTTER_BLESS") != nullptr) REQUIRE(writePng(sheet, path));
  const auto golden = readPng(path);
  REQUIRE(golden);
  REQUIRE(golden.value().rgba.size() == sheet.rgba.size());
  bool good = true;
  for (int i = 0; i < static_cast<int>(cases.size()); ++i) {
    const ImageDifference d = difference(cellOf(sheet, i), cellOf(golden.value(), i));
    CAPTURE(cases[static_cast<std::size_t>(i)].fault, d.mean, d.share_far, d.largest);
    CHECK(d.mean <= kMeanLimit);
    CHECK(d.share_far <= kFarLimit);
    good = good && d.mean <= kMeanLimit && d.share_far <= kFarLimit;
  }
  if (good) return;
  const std::string actual =
      (std::filesystem::temp_directory_path() / "spotter_faults.png").string();
  REQUIRE(writePng(sheet, actual));
  WARN("what was drawn is in " << actual);
}

TEST_CASE("each of the twelve faults changes what is seen of the body in its view") {
  auto context = OffscreenContext::create();
  if (!context) return;
  auto renderer = Renderer::create(SPOTTER_SOURCE_DIR "/assets", SPOTTER_SOURCE_DIR "/shaders");
  REQUIRE(renderer);
  const content::Library library =
      content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  for (const stage::FaultCase& wanted : stage::faultCases()) {
    picture::Picture picture = withMannequins(stage::faultShot(library, wanted, kCell).picture);
    // The one who does it well, in the place of the one who does not.
    picture::Picture well = picture;
    const maths::Vec3 between = picture.figures[0].frames.at(body::Joint::hips) -
                                picture.figures[1].frames.at(body::Joint::hips);
    well.figures[0].frames = picture.figures[1].frames;
    for (maths::Vec3& p : well.figures[0].frames.position_m) p.x += between.x;
    const ImageDifference d =
        difference(draw(renderer.value(), picture), draw(renderer.value(), well));
    CAPTURE(wanted.fault, d.mean, d.share_far);
    CHECK(d.share_far > 2.0 * kFarLimit);
  }
}
