#include "forms/draw.h"

#include "forms/difficulty.h"
#include "forms/draw_parts.h"

namespace spotter::forms {

base::Result<Form> drawForm(const content::BlueprintModel& blueprint,
                            const content::Library& library, std::uint64_t seed, int draw,
                            const std::set<Unfit>& unfit) {
  constexpr int kAttempts = 60;
  std::string why;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Draw parts{blueprint, library, unfit, {}, attempt};
    parts.form.blueprint = blueprint.id;
    parts.form.seed = seed;
    parts.form.draw = draw;
    if (why = drawStations(parts); !why.empty()) continue;
    if (why = drawFaults(parts); !why.empty()) continue;
    drawHarmless(parts);
    if (why = drawSigns(parts); !why.empty()) continue;
    if (why = balanceDifficulty(blueprint, library, parts.form); !why.empty()) continue;
    writeClasses(parts);
    return std::move(parts.form);
  }
  return base::Error{"no form of `" + blueprint.id + "` could be drawn with this seed: " + why, "",
                     "widen the blueprint's counts, or take another seed"};
}

}  // namespace spotter::forms
