#pragma once

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "reliability/scores.h"

// Made-up sittings with what Python computes of them (figures.py).

namespace figures {

using spotter::reliability::ScoredExam;
using spotter::reliability::ScoredWindow;

struct Family {
  int windows = 0;
  int right = 0;
  double discrimination = 0.0;
};

struct Case {
  std::string name;
  std::vector<ScoredExam> exams;
  std::map<std::string, double> expect;
  std::map<std::string, Family> families;
};

inline ScoredWindow windowOf(const std::string& word) {
  ScoredWindow window;
  const std::size_t colon = word.find(':');
  window.bout = std::stoi(word.substr(0, colon));
  window.faulty = word[colon + 1] == '1';
  window.family = word.substr(colon + 3);
  return window;
}

inline std::vector<Case> read() {
  std::ifstream file(std::string(SPOTTER_SOURCE_DIR) + "/tests/reliability/figures.txt");
  std::vector<Case> cases;
  std::map<std::string, std::vector<ScoredWindow>> forms;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string kind, name;
    words >> kind >> name;
    if (kind == "case") {
      cases.emplace_back();
      cases.back().name = line.substr(5);
      forms.clear();
    } else if (kind == "form") {
      for (std::string word; words >> word;) forms[name].push_back(windowOf(word));
    } else if (kind == "exam") {
      std::string form, right;
      words >> form >> right;
      ScoredExam exam{name, form, forms[form]};
      for (std::size_t i = 0; i < right.size(); ++i) exam.windows[i].right = right[i] == '1';
      cases.back().exams.push_back(std::move(exam));
    } else if (kind == "expect") {
      words >> cases.back().expect[name];
    } else if (kind == "family") {
      Family& family = cases.back().families[name];
      words >> family.windows >> family.right >> family.discrimination;
    }
  }
  return cases;
}

}  // namespace figures
