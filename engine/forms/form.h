#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "content/library.h"
#include "session/scene.h"

namespace spotter::forms {

/// What a person shows in a window.
enum class Shown {
  plain,   ///< done well
  way,     ///< a harmless way of their own
  offset,  ///< a small departure within the harmless band
  fault
};

/// One window of a form: one person at one station. The key is the list of these.
struct Item {
  int group = 0;
  int station = 0;  ///< within the group: also the number of the bout
  int person = 0;   ///< within the group
  std::string person_id;
  std::string exercise;
  Shown shown = Shown::plain;
  std::string what;  ///< id of the fault or the harmless way; empty when plain
  int level = 0;     ///< of a fault: 2 or 3
  bool sided = false;
  body::Side side = body::Side::left;
  std::string cause;   ///< of a fault
  std::string region;  ///< of a fault
  std::string view;    ///< in which a fault shows best
  bool anchor = false;
  std::string sign;             ///< id of the sign or look-alike in this window; may be empty
  double difficulty01 = 0.0;  ///< predicted: 0 everybody sees it, 1 nobody

  bool faulty() const { return shown == Shown::fault; }
};

/// A sign or look-alike of a form.
struct FormSign {
  int group = 0;
  int station = 0;
  int person = 0;
  int sign = 0;  ///< index of the blueprint's sign templates
  double at_s = 0.0;
  double lasts_s = 0.0;
};

/// What is done with a recording of an exam.
enum class Part {
  watching,   ///< part A: a group is watched
  retest,     ///< one group more of it, sat only after a missed emergency
  live,       ///< part B: a group is led
  discussion  ///< part C
};

/// "watching", "retest", "live", "discussion"; and back, nothing for any other word.
const char* partName(Part part);
std::optional<Part> partNamed(std::string_view name);

/// What is sat after the groups that are watched: a class or a discussion, ready to run.
struct Section {
  Part part = Part::live;
  content::ClassModel plan;         ///< of a retest or a live circuit
  content::DiscussionModel topic;   ///< of a discussion
  std::uint64_t seed = 0;
  std::vector<Item> items;          ///< who shows what in `plan`, by station and person

  const std::string& id() const { return part == Part::discussion ? topic.id : plan.id; }
  const std::string& title() const { return part == Part::discussion ? topic.title : plan.title; }
};

/// One exam: several classes, one after the other, and the key. Plain data; equal blueprint,
/// library, seed and draw give an equal form.
struct Form {
  std::string blueprint;
  std::uint64_t seed = 0;
  int draw = 0;  ///< how many draws of this seed were not valid before
  std::vector<content::ClassModel> groups;
  std::vector<std::uint64_t> class_seeds;  ///< one for each group
  std::vector<Item> items;                 ///< by group, station, person
  std::vector<FormSign> signs;             ///< by group and station
  double difficulty01 = 0.0;               ///< of the faulty windows on average
  std::vector<Section> sections;           ///< in the order in which they are sat

  int faulty() const;

  // Everything that can be sat, in order: the groups, then the sections.
  int runs() const { return static_cast<int>(groups.size() + sections.size()); }
  Part partOf(int run) const;
  const std::string& idOf(int run) const;  ///< of the class or discussion
  std::uint64_t seedOf(int run) const;
};

/// The item of a group, station and person of a form with so many people and stations a group.
std::size_t itemIndex(const content::BlueprintModel& blueprint, int group, int station, int person);

/// The seed with which a group's class runs; another one for each try.
std::uint64_t classSeed(const Form& form, int group, int attempt);

/// The class or discussion of a run, ready to go. Error when the library lacks something.
base::Result<session::Scene> sceneOf(const content::Library& library, const Form& form, int run);

/// A library that holds the class or discussion of a run too, for a recording to embed
/// (content::resolve).
content::Library libraryWith(const content::Library& library, const Form& form, int run);

/// "plain", "way", "offset", "fault".
const char* shownName(Shown shown);

}  // namespace spotter::forms
