// Pictures against tests/images. After a wanted change of looks run
//   SPOTTER_BLESS=1 <build>/tests/render/test_render "golden*"
// look at every picture that changed, and commit them. Without EGL these tests say so and pass.

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/catch.h"
#include "support/class_stage.h"

using namespace spotter;
using namespace spotter::render;

namespace {

const std::string kAssets = SPOTTER_SOURCE_DIR "/assets";
const std::string kShaders = SPOTTER_SOURCE_DIR "/shaders";
constexpr PictureSize kSize{640, 360};
// Another Mesa version rounds otherwise; a missing shadow or limb changes far more.
constexpr double kMeanLimit = 1.5;
constexpr double kFarLimit = 0.01;

struct Studio {
  OffscreenContext context;
  Renderer renderer;

  Image draw(const picture::Picture& picture, Quality quality = Quality::automatic,
             FrameTimes* times = nullptr) {
    const OffscreenTarget target(kSize);
    renderer.draw(picture, kSize, quality, target.framebuffer(), times);
    return readPixels(target.framebuffer(), kSize);
  }
};

std::optional<Studio> openStudio(const std::string& assets = kAssets) {
  auto context = OffscreenContext::create();
  if (!context) {
    WARN("skipped: " << context.error().text());
    return std::nullopt;
  }
  auto renderer = Renderer::create(assets, kShaders);
  REQUIRE(renderer);
  return Studio{std::move(context.value()), std::move(renderer.value())};
}

picture::Camera from(const maths::Vec3& position, const maths::Vec3& target,
                     double fov_deg = 50.0) {
  picture::Camera camera;
  camera.position_m = position;
  camera.target_m = target;
  camera.vertical_fov_deg = fov_deg;
  return camera;
}

// Mannequins stand in, so that golden pictures change with the renderer and the hall only, not with
// every new shirt.
picture::Picture mannequins(int people) {
  picture::Picture picture = stage::classInArc(kAssets, people);
  for (picture::FigureInstance& figure : picture.figures) {
    figure.model = "nobody_" + std::to_string(figure.skeleton.physique.height_m);
  }
  return picture;
}

void compareToGolden(const Image& image, const std::string& name) {
  const std::string path = SPOTTER_SOURCE_DIR "/tests/images/" + name + ".png";
  if (std::getenv("SPOTTER_BLESS") != nullptr) REQUIRE(writePng(image, path));
  const auto golden = readPng(path);
  REQUIRE(golden);
  const ImageDifference d = difference(image, golden.value());
  if (d.mean > kMeanLimit || d.share_far > kFarLimit) {
    const std::string actual =
        (std::filesystem::temp_directory_path() / ("spotter_" + name + ".png")).string();
    REQUIRE(writePng(image, actual));
    INFO("what was drawn is in " << actual);
  }
  CAPTURE(name, d.mean, d.share_far, d.largest);
  CHECK(d.mean <= kMeanLimit);
  CHECK(d.share_far <= kFarLimit);
}

}  // namespace

TEST_CASE("golden: the class seen by the facilitator") {
  auto studio = openStudio();
  if (!studio) return;
  compareToGolden(studio->draw(mannequins(6)), "class_front");
}

TEST_CASE("everyone and everything of the assets can be drawn") {
  auto studio = openStudio();
  if (!studio) return;
  studio->draw(stage::classInArc(kAssets, 6));
  CAPTURE(studio->renderer.problems());
  CHECK(studio->renderer.problems().empty());
}

TEST_CASE("golden: knees from close by, and the empty hall") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = mannequins(6);
  picture.camera = from({-0.9, 1.2, 1.9}, {-1.0, 0.55, 0.2}, 32.0);
  compareToGolden(studio->draw(picture, Quality::high), "knees");
  picture.figures.clear();
  picture.props.clear();
  picture.camera = from({2.4, 1.6, 4.8}, {-2.5, 1.5, -3.0}, 60.0);
  compareToGolden(studio->draw(picture), "hall");
}

TEST_CASE("golden: a ring round a knee and the narrowed view") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = mannequins(3);
  picture.highlight =
      picture::Highlight{1, picture.figures[1].frames.at(body::Joint::left_lower_leg), 0.16};
  picture.narrowed01 = 1.0;
  compareToGolden(studio->draw(picture, Quality::low), "ring");
}

TEST_CASE("two runs of one picture are equal to the last byte") {
  auto studio = openStudio();
  if (!studio) return;
  const picture::Picture picture = stage::classInArc(kAssets, 2);
  const Image first = studio->draw(picture);
  auto second = openStudio();
  CHECK(second->draw(picture).rgba == first.rgba);
}

TEST_CASE("a person in the picture darkens the floor behind them from the window") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 1);
  const maths::Vec3 hips = picture.figures[0].frames.at(body::Joint::hips);
  const auto at = picture::toPixel(picture.camera, kSize, {hips.x + 0.45, 0.0, hips.z - 0.20});
  REQUIRE(at);
  const auto brightness = [&](const Image& image) {
    return static_cast<int>(image.rgba[static_cast<std::size_t>(
        (static_cast<int>(at->y) * kSize.width + static_cast<int>(at->x)) * 4)]);
  };
  picture.props.clear();
  const int shaded = brightness(studio->draw(picture));
  picture.reduced.no_shadows = true;
  CHECK(brightness(studio->draw(picture)) > shaded + 15);
}

TEST_CASE("a missing model becomes a mannequin and is named once") {
  auto studio = openStudio("no/such/assets");
  if (!studio) return;
  picture::Picture picture = stage::classInArc("no/such/assets", 1);
  const Image with = studio->draw(picture);
  studio->draw(picture);
  CHECK(studio->renderer.problems().size() == 3);
  picture.figures.clear();
  CHECK(difference(with, studio->draw(picture)).share_far > 0.005);
}

TEST_CASE("costs stay countable: draw calls and triangles of twelve people") {
  auto studio = openStudio();
  if (!studio) return;
  FrameTimes times;
  studio->draw(stage::classInArc(kAssets, 12), Quality::automatic, &times);
  CHECK(times.draw_calls <= 120);
  CHECK(times.triangles <= 130000);
  FrameTimes low;
  studio->draw(stage::classInArc(kAssets, 12), Quality::low, &low);
  CHECK(low.triangles < times.triangles);
}

TEST_CASE("a missing shader is an error with its path") {
  auto context = OffscreenContext::create();
  if (!context) return;
  const auto renderer = Renderer::create(kAssets, "no/such/shaders");
  REQUIRE_FALSE(renderer);
  CHECK(renderer.error().where.find("no/such/shaders") == 0);
}
