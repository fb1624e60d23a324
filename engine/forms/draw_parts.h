#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "forms/draw.h"
#include "movement/performer.h"

// The steps of drawing a form, each on its own random stream.

namespace spotter::forms {

/// What all steps read, and the form that grows.
struct Draw {
  const content::BlueprintModel& blueprint;
  const content::Library& library;
  const std::set<Unfit>& unfit;
  Form form;
  int attempt = 0;  ///< within this draw: another try where counts could not be met

  base::RandomStream stream(const char* purpose) const {
    return {form.seed, form.draw, purpose, attempt};
  }
  Item& item(int group, int station, int person) {
    return form.items[itemIndex(blueprint, group, station, person)];
  }
  bool fits(const std::string& person, const std::string& exercise, const std::string& what) const {
    return !unfit.contains(Unfit{person, exercise, what});
  }
};

/// A random order of a list (Fisher and Yates).
template <class T>
void shuffle(std::vector<T>& list, base::RandomStream& stream) {
  for (int i = static_cast<int>(list.size()) - 1; i > 0; --i)
    std::swap(list[static_cast<std::size_t>(i)], list[static_cast<std::size_t>(stream.below(i + 1))]);
}

/// Who is in which group, and which exercises a group does in which order: fills `items`. Empty
/// when done, else what could not be had.
std::string drawStations(Draw& draw);
/// Faults with their sides, causes and levels; anchors first.
std::string drawFaults(Draw& draw);
/// Harmless ways and small departures of clean windows.
void drawHarmless(Draw& draw);
/// Signs and look-alikes, each in a clean window, at most one a bout.
std::string drawSigns(Draw& draw);
/// Writes the classes that all this makes.
void writeClasses(Draw& draw);

}  // namespace spotter::forms
