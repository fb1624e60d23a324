#include "reliability/families.h"

#include <map>
#include <utility>

namespace spotter::reliability {
namespace {

/// Each window of a family, and how its person did elsewhere.
struct Pairs {
  std::vector<double> right;
  std::vector<double> elsewhere;
};

std::optional<double> markWithout(const ScoredExam& exam, std::size_t window) {
  std::vector<ScoredWindow> rest = exam.windows;
  rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(window));
  return markOf(rest);
}

}  // namespace

std::vector<FamilyFigures> familiesOf(std::span<const ScoredExam> exams, int fewest_windows) {
  std::map<std::pair<bool, std::string>, FamilyFigures> families;
  std::map<std::pair<bool, std::string>, Pairs> pairs;
  for (const ScoredExam& exam : exams) {
    for (std::size_t w = 0; w < exam.windows.size(); ++w) {
      const ScoredWindow& window = exam.windows[w];
      const std::pair key(!window.faulty, window.family);  // faults first
      FamilyFigures& figures = families[key];
      ++figures.windows;
      figures.right += window.right ? 1 : 0;
      if (const auto rest = markWithout(exam, w)) {
        pairs[key].right.push_back(window.right ? 1.0 : 0.0);
        pairs[key].elsewhere.push_back(*rest);
      }
    }
  }
  std::vector<FamilyFigures> all;
  for (auto& [key, figures] : families) {
    figures.faulty = !key.first;
    figures.family = key.second;
    figures.interval = maths::wilsonInterval(figures.right, figures.windows);
    const Pairs& of = pairs[key];
    if (static_cast<int>(of.right.size()) >= fewest_windows)
      figures.discrimination = correlation(of.right, of.elsewhere);
    all.push_back(figures);
  }
  return all;
}

}  // namespace spotter::reliability
