#include "software_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "figure/colour.h"
#include "figure/skin_joints.h"
#include "maths/angle.h"
#include "maths/quat.h"

#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wdouble-promotion"
#endif
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#include <stb_image.h>
#include <stb_image_write.h>
#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace spotter::figure_test {

using maths::Vec3;

namespace {

constexpr int kSamples = 2;

Vec3 toVec(const figure::Float3& f) {
  return {static_cast<double>(f[0]), static_cast<double>(f[1]), static_cast<double>(f[2])};
}

Vec3 lit(const Vec3& colour, const Vec3& n) {
  const Vec3 key = normalised(Vec3{-0.55, 0.62, 0.56});
  const Vec3 fill = normalised(Vec3{0.75, 0.25, 0.55});
  const double up = 0.5 + 0.5 * n.y;
  const Vec3 sky = lerp(Vec3{0.20, 0.18, 0.16}, Vec3{0.42, 0.46, 0.52}, up);
  const double k = 0.95 * std::max(0.0, dot(n, key)) + 0.22 * std::max(0.0, dot(n, fill));
  return figure::tint(colour, sky + Vec3{1.0, 0.96, 0.90} * k);
}

}  // namespace

std::vector<JointPlacement> jointPlacements(const body::Skeleton& skeleton,
                                            const body::Pose& pose) {
  const body::JointFrames frames = body::solveFrames(skeleton, pose);
  std::vector<JointPlacement> list;
  for (std::size_t i = 0; i < body::kJointCount; ++i) {
    list.push_back({frames.rotation[i], skeleton.rest_m[i], frames.position_m[i]});
  }
  for (const body::Joint joint : figure::kHelped) {
    const auto parent = static_cast<std::size_t>(body::kParent[figure::slot(joint)]);
    const maths::Quat half = maths::slerp({}, pose.at(joint), 0.5);
    list.push_back({frames.rotation[parent] * half, skeleton.rest(joint), frames.at(joint)});
  }
  return list;
}

PosedMesh poseMesh(const figure::Model&, const figure::Mesh& mesh, const body::Skeleton& skeleton,
                   const body::Pose& pose, const std::vector<MorphUse>& morphs) {
  const std::vector<JointPlacement> joints = jointPlacements(skeleton, pose);
  PosedMesh posed;
  for (std::size_t i = 0; i < mesh.position.size(); ++i) {
    Vec3 p = toVec(mesh.position[i]);
    Vec3 n = toVec(mesh.normal[i]);
    for (const MorphUse& use : morphs) {
      for (const figure::MorphTarget& morph : mesh.morphs) {
        if (morph.name != use.name) continue;
        p += toVec(morph.position[i]) * use.amount;
        n += toVec(morph.normal[i]) * use.amount;
      }
    }
    Vec3 where;
    Vec3 facing;
    for (std::size_t c = 0; c < 4; ++c) {
      const double w = static_cast<double>(mesh.weights[i][c]);
      if (w == 0.0) continue;
      const JointPlacement& joint = joints[mesh.joints[i][c]];
      where += (joint.now + maths::rotate(joint.turn, p - joint.rest)) * w;
      facing += maths::rotate(joint.turn, n) * w;
    }
    posed.position.push_back(where);
    posed.normal.push_back(normalised(facing));
  }
  return posed;
}

SoftwarePicture::SoftwarePicture(int width, int height)
    : width_(width * kSamples),
      height_(height * kSamples),
      colour_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)),
      depth_(colour_.size(), 1e9) {
  for (int y = 0; y < height_; ++y) {
    const Vec3 back =
        lerp(Vec3{0.42, 0.46, 0.50}, Vec3{0.62, 0.62, 0.60}, static_cast<double>(y) / height_);
    for (int x = 0; x < width_; ++x)
      colour_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
              static_cast<std::size_t>(x)] = back;
  }
}

void SoftwarePicture::draw(const figure::Model& model, const std::string& prefix,
                           const body::Skeleton& skeleton, const body::Pose& pose,
                           const std::vector<MorphUse>& morphs, const Camera& camera) {
  const Vec3 forward = normalised(camera.target - camera.eye);
  const Vec3 right = normalised(cross(forward, Vec3{0, 1, 0}));
  const Vec3 up = cross(right, forward);
  const double focal = 0.5 * height_ / std::tan(0.5 * maths::radians(camera.vertical_fov_deg));
  for (const figure::Mesh& mesh : model.meshes) {
    if (mesh.name.rfind(prefix, 0) != 0) continue;
    const PosedMesh posed = poseMesh(model, mesh, skeleton, pose, morphs);
    std::vector<std::uint8_t> texture;
    int size = 0;
    const int picture = model.materials[static_cast<std::size_t>(mesh.material)].texture;
    if (picture >= 0) {
      const auto& png = model.textures[static_cast<std::size_t>(picture)].bytes;
      int height = 0;
      int channels = 0;
      std::uint8_t* data = stbi_load_from_memory(png.data(), static_cast<int>(png.size()), &size,
                                                 &height, &channels, 3);
      texture.assign(data,
                     data + static_cast<std::size_t>(size) * static_cast<std::size_t>(height) * 3);
      stbi_image_free(data);
    }
    std::vector<Corner> corners;
    for (std::size_t i = 0; i < posed.position.size(); ++i) {
      const Vec3 d = posed.position[i] - camera.eye;
      const double depth = dot(d, forward);
      Corner c{0.5 * width_ + focal * dot(d, right) / depth,
               0.5 * height_ - focal * dot(d, up) / depth,
               depth,
               posed.normal[i],
               toVec(mesh.colour[i]),
               0.0,
               0.0};
      if (!mesh.uv.empty()) {
        c.u = static_cast<double>(mesh.uv[i][0]);
        c.v = static_cast<double>(mesh.uv[i][1]);
      }
      corners.push_back(c);
    }
    for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
      triangle(corners[mesh.indices[t]], corners[mesh.indices[t + 1]], corners[mesh.indices[t + 2]],
               texture.empty() ? nullptr : &texture, size);
    }
  }
}

void SoftwarePicture::triangle(const Corner& a, const Corner& b, const Corner& c,
                               const std::vector<std::uint8_t>* texture, int size) {
  static const std::array<double, 256> kLinear = [] {
    std::array<double, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) table[i] = figure::linearOf(i).z;
    return table;
  }();
  const double area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  if (area >= 0.0) return;  // seen from behind
  const int x0 = std::max(0, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))));
  const int x1 = std::min(width_ - 1, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))));
  const int y0 = std::max(0, static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))));
  const int y1 = std::min(height_ - 1, static_cast<int>(std::ceil(std::max({a.y, b.y, c.y}))));
  for (int y = y0; y <= y1; ++y) {
    for (int x = x0; x <= x1; ++x) {
      const double px = x + 0.5;
      const double py = y + 0.5;
      double wa = ((b.x - px) * (c.y - py) - (b.y - py) * (c.x - px)) / area;
      double wb = ((c.x - px) * (a.y - py) - (c.y - py) * (a.x - px)) / area;
      double wc = 1.0 - wa - wb;
      if (wa < 0.0 || wb < 0.0 || wc < 0.0) continue;
      wa /= a.depth;
      wb /= b.depth;
      wc /= c.depth;
      const double depth = 1.0 / (wa + wb + wc);
      const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                             static_cast<std::size_t>(x);
      if (depth >= depth_[at]) continue;
      depth_[at] = depth;
      wa *= depth;
      wb *= depth;
      wc *= depth;
      Vec3 colour = a.colour * wa + b.colour * wb + c.colour * wc;
      if (texture != nullptr) {
        const double u = (a.u * wa + b.u * wb + c.u * wc) * size - 0.5;
        const double v = (a.v * wa + b.v * wb + c.v * wc) * size - 0.5;
        const int ui = std::clamp(static_cast<int>(std::floor(u)), 0, size - 2);
        const int vi = std::clamp(static_cast<int>(std::floor(v)), 0, size - 2);
        const auto texel = [&](int i, int j) {
          const std::uint8_t* t =
              texture->data() + (static_cast<std::size_t>(j) * static_cast<std::size_t>(size) +
                                 static_cast<std::size_t>(i)) *
                                    3;
          return Vec3{kLinear[t[0]], kLinear[t[1]], kLinear[t[2]]};
        };
        const double fu = std::clamp(u - ui, 0.0, 1.0);
        const double fv = std::clamp(v - vi, 0.0, 1.0);
        colour = figure::tint(colour, lerp(lerp(texel(ui, vi), texel(ui + 1, vi), fu),
                                           lerp(texel(ui, vi + 1), texel(ui + 1, vi + 1), fu), fv));
      }
      colour_[at] = lit(colour, normalised(a.normal * wa + b.normal * wb + c.normal * wc));
    }
  }
}

void SoftwarePicture::paste(const SoftwarePicture& other, int left, int top) {
  for (int y = 0; y < other.height_; ++y) {
    for (int x = 0; x < other.width_; ++x) {
      const int tx = x + left * kSamples;
      const int ty = y + top * kSamples;
      if (tx >= width_ || ty >= height_) continue;
      colour_[static_cast<std::size_t>(ty) * static_cast<std::size_t>(width_) +
              static_cast<std::size_t>(tx)] =
          other.colour_[static_cast<std::size_t>(y) * static_cast<std::size_t>(other.width_) +
                        static_cast<std::size_t>(x)];
    }
  }
}

bool SoftwarePicture::savePng(const std::string& path) const {
  const int w = width_ / kSamples;
  const int h = height_ / kSamples;
  std::vector<std::uint8_t> bytes;
  for (int y = 0; y < h; ++y) {
    for (int x = 0; x < w; ++x) {
      Vec3 sum;
      for (int s = 0; s < kSamples * kSamples; ++s) {
        const int sx = x * kSamples + s % kSamples;
        const int sy = y * kSamples + s / kSamples;
        sum += colour_[static_cast<std::size_t>(sy) * static_cast<std::size_t>(width_) +
                       static_cast<std::size_t>(sx)];
      }
      sum = sum / (kSamples * kSamples);
      for (const double channel : {sum.x, sum.y, sum.z}) bytes.push_back(figure::srgbByte(channel));
    }
  }
  return stbi_write_png(path.c_str(), w, h, 3, bytes.data(), w * 3) != 0;
}

}  // namespace spotter::figure_test
