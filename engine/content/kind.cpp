#include "content/kind.h"

#include "text/source.h"

namespace spotter::content {

namespace {

struct KindWords {
  Kind kind;
  std::string_view name;
  std::string_view folder;
};

constexpr std::array<KindWords, kKinds.size()> kWords = {{
    {Kind::cue, "cue", "cues"},
    {Kind::exercise, "exercise", "exercises"},
    {Kind::fault, "fault", "faults"},
    {Kind::person, "person", "people"},
    {Kind::standard, "standard", "standards"},
    {Kind::place, "place", "places"},
    {Kind::phrases, "phrases", "phrases"},
    {Kind::group, "group", "groups"},
    {Kind::discussion, "discussion", "discussions"},
    {Kind::class_plan, "class", "classes"},
    {Kind::page, "page", "pack"},
    {Kind::blueprint, "blueprint", "blueprints"},
    {Kind::agenda, "agenda", "agendas"},
}};

}  // namespace

std::string_view kindName(Kind kind) { return kWords[static_cast<std::size_t>(kind)].name; }

std::string_view folderOf(Kind kind) { return kWords[static_cast<std::size_t>(kind)].folder; }

std::optional<Kind> kindNamed(std::string_view name) {
  for (const KindWords& words : kWords) {
    if (name == words.name || name == words.folder) return words.kind;
  }
  return std::nullopt;
}

std::optional<Kind> kindOfPath(std::string_view path) {
  const std::string_view folder = text::folderName(path);
  for (const KindWords& words : kWords) {
    if (folder == words.folder) return words.kind;
  }
  return std::nullopt;
}

}  // namespace spotter::content
