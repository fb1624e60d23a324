// How long an exam form takes to draw, and to be performed and gone round.
//   bench_forms [--json FILE]
// Times are processor time of one thread.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "content/files.h"
#include "content/load.h"
#include "forms/validity.h"

using namespace spotter;

namespace {

double milliseconds(std::clock_t from) {
  return 1e3 * static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

double middle(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  const content::Library library =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files)
          .library;
  const content::BlueprintModel& blueprint = *library.blueprint("watching");
  std::vector<double> draw_ms, walk_ms;
  for (std::uint64_t seed = 1; seed <= 9; ++seed) {
    std::clock_t from = std::clock();
    const auto form = forms::drawForm(blueprint, library, seed);
    draw_ms.push_back(milliseconds(from));
    if (!form) continue;
    from = std::clock();
    const auto examined = forms::examineForm(blueprint, library, form.value());
    walk_ms.push_back(milliseconds(from) + (examined.ok() ? 0.0 : 1e9));
  }
  char json[200];
  std::snprintf(json, sizeof json,
                "{\"bench\":\"forms\",\"draw_ms\":%.1f,\"draw_worst_ms\":%.1f,\"walk_ms\":%.0f,"
                "\"walk_worst_ms\":%.0f}\n",
                middle(draw_ms), *std::max_element(draw_ms.begin(), draw_ms.end()),
                middle(walk_ms), *std::max_element(walk_ms.begin(), walk_ms.end()));
  std::printf("an exam form drawn: %.1f ms (budget 100); performed and gone round: %.0f ms (2,000)\n",
              middle(draw_ms), middle(walk_ms));
  if (argc == 3 && std::string(argv[1]) == "--json")
    std::ofstream(argv[2]) << json;
  else
    std::fputs(json, stdout);
  return 0;
}
