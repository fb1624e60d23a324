// scratch
#include <cstdio>
#include <map>
#include <string>
#include "content/files.h"
#include "content/load.h"
#include "models/load_model.h"
#include "movement/lying.h"
#include "movement/pose_at.h"
#include "render/skinning.h"
using namespace spotter;
int main(int argc, char** argv) {
  const auto lib = content::load(content::readFolder(SPOTTER_SOURCE_DIR "/scenarios").files).library;
  for (const auto& person : lib.people) {
    auto model = models::loadModel(std::string(SPOTTER_SOURCE_DIR "/assets/people/") + person.figure + ".glb");
    const auto mesh = render::joinMeshes(model.value(), "lod0_");
    const auto performer = movement::makePerformer(person.physique, person.baseline, person.sore_side);
    for (const char* id : {"bridge", "clam", "quad_set"}) {
      const auto* ex = lib.exercise(id);
      movement::PlanRequest rq; rq.noise = false;
      const auto plan = movement::planRepetition(performer, *ex, {}, rq);
      for (double t01 : {0.0, 0.45}) {
        const auto frames = body::solveFrames(performer.skeleton, movement::poseAt(performer, plan, t01 * plan.duration_s));
        std::vector<render::SkinnedVertex> out;
        render::skin(mesh, render::boneMatrices(model.value(), frames), {}, out);
        std::map<std::string, double> low;
        for (std::size_t i = 0; i < out.size(); ++i) {
          const auto& inf = mesh.influences[i];
          std::size_t b = 0;
          for (std::size_t k = 1; k < 4; ++k) if (inf.weight[k] > inf.weight[b]) b = k;
          const auto& bone = model.value().bones[inf.bone[b]];
          const std::string name = std::string(body::vrmName(bone.joint)) + (bone.helper ? "H" : "");
          const double y = static_cast<double>(out[i].position_m.y) - 0.015;
          auto f = low.find(name);
          if (f == low.end()) low[name] = y; else f->second = std::min(f->second, y);
        }
        std::printf("\n%-7s %-8s %.2f ", person.id.c_str(), id, t01);
        for (auto& [n, y] : low) if (y<-0.0)  std::printf(" %s %+.1f", n.c_str(), y * 100);
        
      }
    }
  }
}
