#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace spotter::content {

/// The kinds of content files. The order is the one in which they build on each other.
enum class Kind {
  cue,
  exercise,
  fault,
  person,
  standard,
  place,
  phrases,
  group,
  discussion,
  class_plan,
  page,
  blueprint,
  agenda
};
inline constexpr std::array<Kind, 13> kKinds = {
    Kind::cue,   Kind::exercise, Kind::fault, Kind::person,     Kind::standard,
    Kind::place, Kind::phrases,  Kind::group, Kind::discussion, Kind::class_plan,
    Kind::page,  Kind::blueprint, Kind::agenda};

/// "cue", "exercise", "fault", "person", "standard", "place", "phrases", "group", "discussion",
/// "class", "page", "blueprint" or "agenda".
std::string_view kindName(Kind kind);

/// The folder whose files are of this kind: "cues", "people", "classes" ...
std::string_view folderOf(Kind kind);

/// The kind called so ("class", also "classes"), or nothing.
std::optional<Kind> kindNamed(std::string_view name);

/// The kind of a file, told by the folder that holds it, or nothing.
std::optional<Kind> kindOfPath(std::string_view path);

}  // namespace spotter::content
