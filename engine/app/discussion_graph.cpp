#include "app/discussion_graph.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace spotter::app {
namespace {

using content::BeatModel;

constexpr int kLeft = 130;      // names
constexpr int kPrompted = 340;  // what waits for the facilitator
constexpr int kWide = 900;      // the minutes
constexpr int kBox = 26;
constexpr int kGap = 6;

struct Box {
  int x = 0, y = 0, width = 0;
};

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '&')
      out += "&amp;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

template <class... Parts>
std::string format(const char* pattern, Parts... parts) {
  std::array<char, 512> out{};
  std::snprintf(out.data(), out.size(), pattern, parts...);
  return out.data();
}

const char* colourOf(BeatModel::Kind kind) {
  switch (kind) {
    case BeatModel::Kind::misbelief:
      return "#F3D9A4";
    case BeatModel::Kind::medicine:
    case BeatModel::Kind::low_mood:
    case BeatModel::Kind::self_harm:
    case BeatModel::Kind::red_flag:
    case BeatModel::Kind::quarrel:
    case BeatModel::Kind::joke:
    case BeatModel::Kind::tears:
      return "#EFB8A6";
    case BeatModel::Kind::plan:
      return "#BBDDBF";
    default:
      return "#CFE0EA";
  }
}

std::string text(int x, int y, const std::string& words) {
  return format("<text x=\"%d\" y=\"%d\">", x, y) + escaped(words) + "</text>\n";
}

}  // namespace

std::string discussionGraph(const talk::TalkScene& scene, const rehearse::Coverage& coverage) {
  const double whole_s = scene.model.minutes * 60.0;
  std::vector<Box> boxes(scene.beats.size());
  std::string rows;
  int y = 60;
  for (std::size_t p = 0; p < scene.members.size(); ++p) {
    const int top = y;
    for (std::size_t i = 0; i < scene.beats.size(); ++i) {
      const talk::SceneBeat& beat = scene.beats[i];
      if (beat.by != static_cast<int>(p)) continue;
      const bool timed = beat.model.prompt == BeatModel::Prompt::by_itself;
      Box box{kLeft, y, kPrompted - 20};
      if (timed) {
        box.x = kLeft + kPrompted + static_cast<int>(kWide * beat.model.from_s / whole_s);
        box.width =
            std::max(60, static_cast<int>(kWide * (beat.model.to_s - beat.model.from_s) / whole_s));
      }
      boxes[i] = box;
      const double share = coverage.runs > 0 ? 1.0 * coverage.beats[i] / coverage.runs : 0.0;
      rows += format(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" "
          "stroke=\"#345\" stroke-width=\"%.1f\"/>\n",
          box.x, box.y, box.width, kBox, colourOf(beat.model.kind), 0.5 + 2.5 * share);
      rows += text(box.x + 6, box.y + 18,
                   beat.model.id + " (" + std::string(content::wordOf(beat.model.kind)) +
                       (timed ? "" : ", " + std::string(content::wordOf(beat.model.prompt))) + ")");
      y += kBox + kGap;
    }
    if (y == top) y += kBox + kGap;
    rows += text(12, top + 18, scene.members[p].person.name);
    rows += format("<line x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#DDD\"/>\n", y,
                   kLeft + kPrompted + kWide + 200, y);
    y += kGap;
  }
  std::string arrows;
  for (std::size_t i = 0; i < scene.beats.size(); ++i) {
    if (scene.beats[i].after < 0 || boxes[i].width == 0) continue;
    const Box& from = boxes[static_cast<std::size_t>(scene.beats[i].after)];
    if (from.width == 0) continue;
    arrows += format(
        "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#345\" "
        "marker-end=\"url(#tip)\"/>\n",
        from.x + from.width, from.y + kBox / 2, from.x + from.width + 40, from.y + kBox / 2,
        boxes[i].x - 40, boxes[i].y + kBox / 2, boxes[i].x, boxes[i].y + kBox / 2);
  }
  std::string out = format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
      "font-family=\"sans-serif\" "
      "font-size=\"14\">\n",
      kLeft + kPrompted + kWide + 200, y + 20);
  out +=
      "<defs><marker id=\"tip\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\" "
      "orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\" fill=\"#345\"/></marker></defs>\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"#FFF\"/>\n";
  out += text(12, 24, scene.model.title);
  out += text(kLeft, 48, "when asked or invited");
  for (int minute = 0; minute <= scene.model.minutes; minute += 5)
    out += text(kLeft + kPrompted + kWide * minute / scene.model.minutes, 48,
                std::to_string(minute) + " min");
  return out + rows + arrows + "</svg>\n";
}

}  // namespace spotter::app
