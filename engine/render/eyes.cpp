#include "render/eyes.h"

#include <cmath>
#include <optional>

#include "figure/face_map.h"
#include "maths/angle.h"
#include "maths/curve.h"

namespace spotter::render {
namespace {

using models::Float3;

// Distance from the middle of the iris picture: the iris wholly, the rim not at all.
constexpr double kWholly = 0.48;
constexpr double kNotAtAll = 0.92;
constexpr double kLeastBehind_m = 0.001;

// How far a vertex lies from the middle of the iris picture, 1 at its edge; nothing for what is no
// eyeball.
std::optional<double> fromPupil(const models::Float2& uv) {
  const auto middle = figure::irisPlace(0.0, 0.0), corner = figure::irisPlace(1.0, -1.0);
  const double x = (static_cast<double>(uv.u) - middle[0]) / (corner[0] - middle[0]);
  const double y = (static_cast<double>(uv.v) - middle[1]) / (corner[1] - middle[1]);
  if (std::fabs(x) > 1.02 || std::fabs(y) > 1.02) return std::nullopt;
  return std::sqrt(x * x + y * y);
}

bool isLeft(const Float3& p) { return p.x > 0.0F; }

// The centres of both balls from the pupils and the vertices round them.
struct Balls {
  std::array<std::optional<Float3>, 2> pupil_m;
  std::array<double, 2> radius_sum_m{};
  std::array<int, 2> count{};
};

void addPupils(const models::Mesh& mesh, Balls& balls) {
  for (std::size_t i = 0; i < mesh.uvs.size(); ++i) {
    const auto out = fromPupil(mesh.uvs[i]);
    if (out && *out < 0.02)
      balls.pupil_m[isLeft(mesh.positions_m[i]) ? 0 : 1] = mesh.positions_m[i];
  }
}

void addRims(const models::Mesh& mesh, Balls& balls) {
  for (std::size_t i = 0; i < mesh.uvs.size(); ++i) {
    const auto out = fromPupil(mesh.uvs[i]);
    if (!out || *out < 0.6) continue;
    const Float3& p = mesh.positions_m[i];
    const std::size_t eye = isLeft(p) ? 0 : 1;
    if (!balls.pupil_m[eye]) continue;
    const Float3& pupil = *balls.pupil_m[eye];
    const auto behind = static_cast<double>(pupil.z - p.z);
    const auto aside = static_cast<double>(std::hypot(pupil.x - p.x, pupil.y - p.y));
    if (behind < kLeastBehind_m) continue;
    balls.radius_sum_m[eye] += (aside * aside + behind * behind) / (2.0 * behind);
    ++balls.count[eye];
  }
}

int boneOfHead(const models::Model& model) {
  for (std::size_t i = 0; i < model.bones.size(); ++i) {
    if (model.bones[i].joint == body::Joint::head && !model.bones[i].helper)
      return static_cast<int>(i);
  }
  return -1;
}

void hangOn(models::Mesh& mesh, int head, int left_bone) {
  for (std::size_t i = 0; i < mesh.uvs.size() && i < mesh.influences.size(); ++i) {
    const auto out = fromPupil(mesh.uvs[i]);
    if (!out) continue;
    const auto share = static_cast<float>(maths::smoothstep(kNotAtAll, kWholly, *out));
    const int bone = isLeft(mesh.positions_m[i]) ? left_bone : left_bone + 1;
    mesh.influences[i] = {{static_cast<std::uint8_t>(bone), static_cast<std::uint8_t>(head), 0, 0},
                          {share, 1.0F - share, 0.0F, 0.0F}};
  }
}

}  // namespace

Eyes giveEyes(models::Model& model) {
  constexpr int kMostBones = 253;
  const int head = boneOfHead(model);
  if (model.made_from.empty() || head < 0 || model.bones.size() > kMostBones) return {};
  Balls balls;
  for (const models::Mesh& mesh : model.meshes) addPupils(mesh, balls);
  for (const models::Mesh& mesh : model.meshes) addRims(mesh, balls);
  if (balls.count[0] == 0 || balls.count[1] == 0) return {};
  Eyes eyes;
  eyes.left_bone = static_cast<int>(model.bones.size());
  for (std::size_t eye = 0; eye < 2; ++eye) {
    const Float3& pupil = *balls.pupil_m[eye];
    const auto radius = static_cast<float>(balls.radius_sum_m[eye] / balls.count[eye]);
    eyes.centre_m[eye] = {pupil.x, pupil.y, pupil.z - radius};
    model.bones.push_back(model.bones[static_cast<std::size_t>(head)]);
  }
  for (models::Mesh& mesh : model.meshes) hangOn(mesh, head, eyes.left_bone);
  return eyes;
}

void turnEyes(const Eyes& eyes, const picture::Gaze& gaze, std::span<BoneMatrix> bones) {
  if (eyes.left_bone < 0 || gaze == picture::Gaze{}) return;
  for (std::size_t eye = 0; eye < 2; ++eye) {
    const double yaw = maths::radians(eye == 0 ? gaze.left_deg : gaze.right_deg);
    const double up = maths::radians(gaze.up_deg);
    const auto cy = static_cast<float>(std::cos(yaw)), sy = static_cast<float>(std::sin(yaw));
    const auto cp = static_cast<float>(std::cos(up)), sp = static_cast<float>(std::sin(up));
    // The columns of turning about +Y after about -X.
    const std::array<Float3, 3> turn = {
        {{cy, 0, -sy}, {-sy * sp, cp, -cy * sp}, {sy * cp, sp, cy * cp}}};
    auto& m = bones[static_cast<std::size_t>(eyes.left_bone) + eye].column;
    const auto head = m;
    const Float3& c = eyes.centre_m[eye];
    for (std::size_t l = 0; l < 3; ++l) {
      for (std::size_t k = 0; k < 3; ++k)
        m[k][l] = head[0][l] * turn[k].x + head[1][l] * turn[k].y + head[2][l] * turn[k].z;
      // The centre stays where the head has it.
      m[3][l] += (head[0][l] - m[0][l]) * c.x + (head[1][l] - m[1][l]) * c.y +
                 (head[2][l] - m[2][l]) * c.z;
    }
  }
}

}  // namespace spotter::render
