#include "screens/class_people.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "screens/speech.h"
#include "screens/talk_logic.h"
#include "session/appearance.h"

namespace spotter::screens {
namespace {

// Above the joint between head and neck.
constexpr double kCrown_m = 0.2;
constexpr double kOverHead_m = 0.27;

std::optional<picture::PixelPoint> aboveNeck(const ClassData& data, int person, double up_m) {
  if (person < 0 || person >= static_cast<int>(data.picture.figures.size())) return std::nullopt;
  const auto& frames = data.picture.figures[static_cast<std::size_t>(person)].frames;
  maths::Vec3 point = frames.at(body::Joint::head);
  point.y += up_m;
  return picture::toPixel(data.picture.camera, data.size, point);
}

std::optional<picture::PixelPoint> overHead(const ClassData& data, int person) {
  return aboveNeck(data, person, kOverHead_m);
}

Label labelOf(const ClassData& data, int person) {
  const auto& who = data.scene.participants[static_cast<std::size_t>(person)].person;
  Label label{std::to_string(person + 1) + "  " + who.name};
  if (!session::sitsInCircle(data.scene, data.world)) return label;
  const MemberSigns signs = signsOf(data.scene, data.world, person);
  if (signs.upset) {
    label.sign = Sign::tear;
    label.seen = signs.wants ? "upset, wants to speak" : "upset";
  } else if (signs.wants) {
    label.sign = Sign::raised_hand;
    label.seen = "wants to speak";
  }
  return label;
}

/// Where a body is in the picture, from over the head down; nothing when the head is behind.
std::optional<Rect> bodyOf(const ClassData& data, int person) {
  const auto head = overHead(data, person);
  if (!head) return std::nullopt;
  float left = static_cast<float>(head->x);
  float right = left;
  float bottom = static_cast<float>(head->y);
  for (const maths::Vec3& joint :
       data.picture.figures[static_cast<std::size_t>(person)].frames.position_m) {
    const auto pixel = picture::toPixel(data.picture.camera, data.size, joint);
    if (!pixel) continue;
    left = std::min(left, static_cast<float>(pixel->x));
    right = std::max(right, static_cast<float>(pixel->x));
    bottom = std::max(bottom, static_cast<float>(pixel->y));
  }
  const float top = static_cast<float>(head->y);
  return Rect{left, top, right - left, bottom - top};
}

/// Where the bodies are in the picture, with their names over them.
std::vector<Rect> bodiesIn(Ui& ui, const ClassData& data, int speaker) {
  std::vector<Rect> bodies;
  for (int person = 0; person < static_cast<int>(data.picture.figures.size()); ++person) {
    const std::optional<Rect> body = bodyOf(data, person);
    if (!body) continue;
    const float name = person == speaker ? 0.0F : labelSize(ui, labelOf(data, person)).h;
    bodies.push_back({body->x, body->y - name, body->w, body->h + name});
  }
  return bodies;
}

/// Bubbles of what is said, where they cover nobody. Returns who has one.
std::vector<int> drawSpeech(Ui& ui, const ClassData& data, const Rect& free) {
  std::vector<int> speaking;
  for (const Spoken& spoken : spokenNow(data.events, data.world.tick)) {
    if (spoken.person < 0) continue;
    const auto head = overHead(data, spoken.person);
    if (!head) continue;
    const auto& who = data.scene.participants[static_cast<std::size_t>(spoken.person)].person.name;
    const std::vector<Rect> bodies = bodiesIn(ui, data, spoken.person);
    if (speechBubble(ui, static_cast<float>(head->x), static_cast<float>(head->y), free, bodies,
                     who, spoken.words)) {
      speaking.push_back(spoken.person);
    }
  }
  return speaking;
}

/// In the circle a name that has no room over its head lies on the chest, where it is in nobody's
/// face: what stands below the name hangs down from it. Nothing where that cannot be seen either.
/// @param name_h  height of a label with a name alone, pixels
std::optional<Rect> onChest(const ClassData& data, int person, Rect label, float name_h, const Rect& within) {
  const auto& frames = data.picture.figures[static_cast<std::size_t>(person)].frames;
  const auto chest =
      picture::toPixel(data.picture.camera, data.size, frames.at(body::Joint::chest));
  if (!chest) return std::nullopt;
  label.x = static_cast<float>(chest->x) - label.w / 2;
  label.y = static_cast<float>(chest->y) - std::min(label.h, name_h) / 2;
  const bool seen = label.x >= within.x && label.right() <= within.right() && label.y >= within.y &&
                    label.bottom() <= within.bottom();
  return seen ? std::optional(label) : std::nullopt;
}

/// Where the name of somebody stands: over the head, lower where the upper edge wants it; beside the
/// head where it would cover the face.
Rect nameAt(const ClassData& data, int person, const picture::PixelPoint& head, Rect label,
            const Rect& within) {
  label.x = static_cast<float>(head.x) - label.w / 2;
  label.y = std::max(static_cast<float>(head.y) - label.h, within.y);
  const auto crown = aboveNeck(data, person, kCrown_m);
  if (crown && label.bottom() > static_cast<float>(crown->y)) {
    const double half_head_px =
        picture::pixelsPerMetre(data.picture.camera, data.size, head.depth_m) * kCrown_m;
    const float aside = static_cast<float>(half_head_px);
    label.x = static_cast<float>(head.x) + aside;
    if (label.right() > within.right()) label.x = static_cast<float>(head.x) - aside - label.w;
  }
  label.x = std::clamp(label.x, within.x, std::max(within.x, within.right() - label.w));
  return label;
}

/// Those that lie on chests stay there, and give way to who comes before them.
void dropCovered(std::vector<Rect>& labels, std::vector<Rect>& chests) {
  for (Rect& chest : chests) {
    const auto covers = [&](const Rect& other) {
      return &other != &chest && other.w > 0.0F && other.overlaps(chest);
    };
    const bool behind = std::any_of(chests.data(), &chest, covers);
    if (behind || std::any_of(labels.begin(), labels.end(), covers)) chest.w = 0.0F;
  }
}

/// Who has no room for name and signs keeps the sign with the number, or the number alone: nobody in the circle is
/// without a mark, for keys choose by numbers.
void shorten(Ui& ui, const ClassData& data, const std::vector<int>& named, std::vector<Rect>& labels,
             std::vector<Label>& words, const Rect& within) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto head = overHead(data, named[i]);
    if (labels[i].w > 0.0F || !head) continue;
    Label with_sign = words[i];
    with_sign.words = std::to_string(named[i] + 1);
    with_sign.seen.clear();
    for (const Label& brief : {with_sign, Label{with_sign.words}}) {
      const Rect size = labelSize(ui, brief);
      const Rect over = nameAt(data, named[i], *head, size, within);
      const auto free = [&](const Rect& at) {
        return std::none_of(labels.begin(), labels.end(), [&](const Rect& other) {
          return other.w > 0.0F && other.overlaps(at);
        });
      };
      const auto chest = onChest(data, named[i], size, size.h, within);
      const Rect at = chest && free(*chest) ? *chest : over;
      if (!free(at)) continue;
      labels[i] = at;
      words[i] = brief;
      break;
    }
  }
}

/// Names over heads; beside a head, or in the circle on the chest, where it is too close to the
/// upper edge.
void drawNames(Ui& ui, const ClassData& data, int chosen, const Rect& within,
               const std::vector<int>& speaking) {
  std::vector<std::pair<double, int>> order;
  const int count = std::min(static_cast<int>(data.scene.participants.size()),
                             static_cast<int>(data.picture.figures.size()));
  for (int person = 0; person < count; ++person) {
    const auto head = overHead(data, person);
    if (session::isAway(data.scene, data.world, person)) continue;
    // A bubble carries the name of who speaks.
    if (std::find(speaking.begin(), speaking.end(), person) != speaking.end()) continue;
    const bool seen = head && head->x > static_cast<double>(within.x) &&
                      head->x < static_cast<double>(within.right());
    if (seen) order.push_back({head->depth_m, person});
  }
  // Who is chosen, then who is nearest, gets the best place.
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    if ((a.second == chosen) != (b.second == chosen)) return a.second == chosen;
    return a < b;
  });
  const bool circle = session::sitsInCircle(data.scene, data.world);
  const auto hasNoRoom = [&](const std::pair<double, int>& one) {
    const Rect size = labelSize(ui, labelOf(data, one.second));
    return static_cast<float>(overHead(data, one.second)->y) - size.h < within.y;
  };
  // Where one head has no room above it, the names of all are worn on the chest.
  const bool worn = circle && std::any_of(order.begin(), order.end(), hasNoRoom);
  const float name_h = labelSize(ui, Label{"1"}).h;
  std::vector<Rect> labels, bodies, chests;
  std::vector<int> named, named_on_chest;
  for (const auto& one : order) {
    const int person = one.second;
    const auto head = overHead(data, person);
    const Rect size = labelSize(ui, labelOf(data, person));
    if (worn) {
      if (const auto chest = onChest(data, person, size, name_h, within)) {
        chests.push_back(*chest);
        named_on_chest.push_back(person);
        continue;
      }
      if (hasNoRoom(one)) {
        chests.push_back({});  // its number may have room
        named_on_chest.push_back(person);
        continue;
      }
    }
    labels.push_back(nameAt(data, person, *head, size, within));
    bodies.push_back(bodyOf(data, person).value_or(Rect{}));
    named.push_back(person);
  }
  // Whoever is looked at is not to be hidden behind the names of the others.
  if (!circle && !named.empty() && named.front() == chosen)
    leaveClearLabels(labels, bodies);
  else
    spreadLabels(labels, within);
  dropCovered(labels, chests);
  labels.insert(labels.end(), chests.begin(), chests.end());
  named.insert(named.end(), named_on_chest.begin(), named_on_chest.end());
  std::vector<Label> words;
  for (const int person : named) words.push_back(labelOf(data, person));
  if (circle) shorten(ui, data, named, labels, words, within);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].w > 0.0F) overlayLabel(ui, labels[i], words[i], named[i] == chosen);
  }
}

}  // namespace

void drawPeople(Ui& ui, const ClassData& data, int chosen, const Rect& free) {
  const std::vector<int> speaking = drawSpeech(ui, data, free);
  drawNames(ui, data, chosen, free, speaking);
}

bool isInView(const ClassData& data, int person, const Rect& free) {
  const auto head = overHead(data, person);
  return head && free.contains(static_cast<float>(head->x), static_cast<float>(head->y));
}

}  // namespace spotter::screens
