// Pictures against tests/images. After a wanted change of looks run
//   SPOTTER_BLESS=1 <build>/tests/render/test_render "golden*"
// look at every picture that changed, and commit them. Without EGL these tests say so and pass.

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "picture/class_picture.h"
#include "render/offscreen.h"
#include "render/renderer.h"
#include "support/catch.h"
#include "support/circle.h"
#include "support/class_stage.h"
#include "support/face_stage.h"
#include "support/place_stage.h"

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

  Image draw(const picture::Picture& picture, Quality quality = Quality::software,
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

TEST_CASE("golden: the circle seen from the facilitator's chair") {
  auto studio = openStudio();
  if (!studio) return;
  support::CircleHall hall;
  hall.wait_s(4.0);
  picture::Picture picture = picture::classPicture(hall.scene, hall.world, hall.now());
  for (picture::FigureInstance& figure : picture.figures) {
    figure.model = "nobody_" + std::to_string(figure.skeleton.physique.height_m);
    figure.made_from.reset();
  }
  compareToGolden(studio->draw(picture), "circle");
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

TEST_CASE("golden: every place in every light") {
  auto studio = openStudio();
  if (!studio) return;
  constexpr PictureSize kSmall{256, 144};
  const OffscreenTarget target(kSmall);
  Image sheet{kSmall.width * 3, 0, {}};
  for (const content::PlaceModel& place : stage::places()) {
    std::vector<Image> row;
    for (const content::LightModel& light : place.lights) {
      picture::Picture picture = stage::classIn(place, light, mannequins(3));
      picture.camera = stage::viewsOf(place).front().camera;
      studio->renderer.draw(picture, kSmall, Quality::high, target.framebuffer());
      row.push_back(readPixels(target.framebuffer(), kSmall));
    }
    for (int y = 0; y < kSmall.height; ++y) {
      for (const Image& image : row) {
        const auto from = image.rgba.begin() + y * kSmall.width * 4;
        sheet.rgba.insert(sheet.rgba.end(), from, from + kSmall.width * 4);
      }
    }
    sheet.height += kSmall.height;
  }
  compareToGolden(sheet, "places");
  CHECK(studio->renderer.problems().size() == 3);  // the mannequins alone
}

TEST_CASE("golden: faces that a facilitator has to read") {
  auto studio = openStudio();
  if (!studio) return;
  compareToGolden(
      stage::facesSheet(studio->renderer, kAssets, {"amara", "george"}, {7.7, {88, 116}}), "faces");
}

TEST_CASE("no two of the faces that a facilitator has to read look alike from 3.5 m") {
  auto studio = openStudio();
  if (!studio) return;
  constexpr stage::FaceView kFaceAlone{4.4, {60, 100}};
  constexpr double kLeastApart = 1.2;  // of 255, mean of all channels
  for (const char* id : {"mary", "gurdev", "raj"}) {
    std::vector<Image> faces;
    for (const stage::NamedMood& named : stage::moods())
      faces.push_back(stage::faceOf(studio->renderer, kAssets, id, named, kFaceAlone));
    for (std::size_t a = 0; a < faces.size(); ++a) {
      for (std::size_t b = a + 1; b < faces.size(); ++b) {
        CAPTURE(id, stage::moods()[a].name, stage::moods()[b].name);
        CHECK(difference(faces[a], faces[b]).mean > kLeastApart);
      }
    }
  }
}

TEST_CASE("a place that cannot be read is replaced by the hall and named") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 1);
  const Image hall = studio->draw(picture);
  picture.place = "stadium";
  CHECK(studio->draw(picture).rgba == hall.rgba);
  REQUIRE(studio->renderer.problems().size() == 1);
  CHECK(studio->renderer.problems()[0].find("places/stadium.glb") != std::string::npos);
}

TEST_CASE(
    "people are lit as their room is: brighter in the morning than by lamps at dusk outside") {
  auto studio = openStudio();
  if (!studio) return;
  const content::PlaceModel hall = content::usualPlace();
  std::vector<double> warmth;
  for (const content::LightModel& light : hall.lights) {
    const Image image = studio->draw(stage::classIn(hall, light, mannequins(3)));
    double red = 0.0, blue = 0.0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4) {
      red += image.rgba[i];
      blue += image.rgba[i + 2];
    }
    warmth.push_back(red / blue);
  }
  CHECK(warmth[2] > warmth[0] + 0.03);  // lamps are warmer than the morning
  CHECK(warmth[0] > warmth[1] + 0.01);  // and that than a grey day
}

TEST_CASE("who is pale keeps the colour of their hair") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture =
      stage::personWith(kAssets, "carol", stage::moods().front(), stage::kNearFaces);
  const auto auburn = [&](double pallor01) {
    picture.figures.front().pallor01 = pallor01;
    const Image image = studio->draw(picture);
    int count = 0;
    for (std::size_t i = 0; i < image.rgba.size(); i += 4)
      if (image.rgba[i] > 90 && image.rgba[i] > 2 * image.rgba[i + 2]) ++count;
    return count;
  };
  const int well = auburn(0.0);
  CHECK(well > 1000);
  CHECK(auburn(1.0) > 0.8 * well);
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

TEST_CASE("a picture in parts is the whole picture, shadows of those beyond a part included") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 6);
  const Image whole = studio->draw(picture, Quality::high);
  picture.is_part = true;
  const picture::Camera camera = picture.camera;
  const PictureSize tile{kSize.width / 2, kSize.height / 2};
  Image parts{kSize.width, kSize.height, std::vector<std::uint8_t>(whole.rgba.size())};
  for (const int left : {0, tile.width}) {
    for (const int top : {0, tile.height}) {
      picture.camera = picture::cameraOnTile(camera, kSize, left, top, tile);
      const OffscreenTarget target(tile);
      studio->renderer.draw(picture, tile, Quality::high, target.framebuffer());
      paste(readPixels(target.framebuffer(), tile), left, top, parts);
    }
  }
  const ImageDifference d = difference(whole, parts);
  CAPTURE(d.mean, d.share_far, d.largest);
  CHECK(d.mean < 0.05);
  CHECK(d.share_far < 0.001);
}

TEST_CASE("people cut out: nothing round them, and they are whole") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 1);
  picture.cut_out = true;
  const OffscreenTarget target(kSize);
  studio->renderer.draw(picture, kSize, Quality::high, target.framebuffer());
  const Image image = readPixels(target.framebuffer(), kSize, Alpha::kept);
  const auto alphaAt = [&](const maths::Vec3& point) {
    const auto at = picture::toPixel(picture.camera, kSize, point);
    REQUIRE(at);
    return static_cast<int>(image.rgba[static_cast<std::size_t>(
        (static_cast<int>(at->y) * kSize.width + static_cast<int>(at->x)) * 4 + 3)]);
  };
  const body::JointFrames& frames = picture.figures[0].frames;
  for (const body::Joint joint : {body::Joint::chest, body::Joint::head, body::Joint::hips})
    CHECK(alphaAt(frames.at(joint)) == 255);
  const maths::Vec3 hips = frames.at(body::Joint::hips);
  CHECK(alphaAt({hips.x + 1.2, 1.0, hips.z}) == 0);
  // No shadow on a floor that is not there.
  CHECK(alphaAt({hips.x + 0.6, 0.0, hips.z - 0.3}) == 0);
  for (std::size_t p = 0; p < image.rgba.size(); p += 4) {
    if (image.rgba[p + 3] != 0) continue;
    REQUIRE(image.rgba[p] == 0);
  }
}

TEST_CASE("of two views the left is that of the camera and the right that of the second") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 3);
  const Image first = studio->draw(picture);
  picture::Picture other = picture;
  other.camera = from({2.5, 1.6, 3.0}, {0.0, 1.0, 0.0});
  const Image second = studio->draw(other);
  picture.beside = picture::SecondView{other.camera, 0.25};
  const Image both = studio->draw(picture);
  const auto equalAt = [&](const Image& one, int x, int y) {
    const auto at = static_cast<std::size_t>((y * kSize.width + x) * 4);
    return std::equal(one.rgba.begin() + static_cast<long>(at),
                      one.rgba.begin() + static_cast<long>(at) + 4,
                      both.rgba.begin() + static_cast<long>(at));
  };
  int wrong = 0;
  for (int y = 0; y < kSize.height; ++y) {
    for (int x = 0; x < kSize.width; ++x)
      wrong += equalAt(x < kSize.width / 4 ? first : second, x, y) ? 0 : 1;
  }
  CHECK(wrong == 0);
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
  studio->draw(stage::classInArc(kAssets, 12), Quality::software, &times);
  CHECK(times.draw_calls <= 120);
  CHECK(times.triangles <= 130000);
  FrameTimes low;
  studio->draw(stage::classInArc(kAssets, 12), Quality::low, &low);
  CHECK(low.triangles < times.triangles);
}

TEST_CASE("of the hall and its people only what is in the view is drawn") {
  auto studio = openStudio();
  if (!studio) return;
  picture::Picture picture = stage::classInArc(kAssets, 6);
  FrameTimes whole, away;
  picture.camera = from({0.0, 2.5, 8.5}, {0.0, 1.0, -2.0}, 80.0);
  studio->draw(picture, Quality::software, &whole);
  picture.camera = from({0.0, 1.6, 4.0}, {0.0, 1.2, 9.0});
  studio->draw(picture, Quality::software, &away);
  CHECK(away.triangles < whole.triangles / 3);
  CHECK(away.triangles > 500);
}

TEST_CASE("a missing shader is an error with its path") {
  auto context = OffscreenContext::create();
  if (!context) return;
  const auto renderer = Renderer::create(kAssets, "no/such/shaders");
  REQUIRE_FALSE(renderer);
  CHECK(renderer.error().where.find("no/such/shaders") == 0);
}
