// Contact sheets of the generated people, for judging by eye: figure_sheet OUT_FOLDER [KIND...]

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "figure/person.h"
#include "people.h"
#include "software_picture.h"
#include "test_poses.h"

namespace {

using namespace spotter;
using figure_test::Camera;
using figure_test::MorphUse;
using figure_test::SoftwarePicture;

struct Person {
  figure::Model model;
  body::Skeleton skeleton;
};

std::vector<Person> everyone() {
  std::vector<Person> people;
  for (const figure::PersonSpec& spec : figure_test::allSpecs()) {
    people.push_back({figure::buildPerson(spec), body::makeSkeleton(spec.physique)});
  }
  return people;
}

void put(SoftwarePicture& sheet, int left, int top, int w, int h, const Person& person,
         const body::Pose& pose, const std::vector<MorphUse>& morphs, const Camera& camera,
         const std::string& prefix = "lod0_") {
  SoftwarePicture picture(w, h);
  picture.draw(person.model, prefix, person.skeleton, pose, morphs, camera);
  sheet.paste(picture, left, top);
}

void castSheet(const std::vector<Person>& people, const std::string& folder) {
  SoftwarePicture sheet(static_cast<int>(people.size()) * 270, 2 * 600);
  int left = 0;
  for (const Person& person : people) {
    const body::Pose pose = figure_test::standing(person.skeleton);
    put(sheet, left, 0, 270, 600, person, pose, {}, {{1.2, 1.15, 4.6}, {0.0, 0.88, 0.0}, 23.0});
    put(sheet, left, 600, 270, 600, person, pose, {}, {{4.7, 1.15, 0.2}, {0.0, 0.88, 0.0}, 23.0});
    left += 270;
  }
  sheet.savePng(folder + "/cast.png");
}

void poseSheet(const std::vector<Person>& people, const std::string& folder, std::size_t who) {
  const Person& person = people[who];
  const std::vector<body::Pose> poses = {
      figure_test::standing(person.skeleton),        figure_test::sitting(person.skeleton),
      figure_test::squatting(person.skeleton, 0.05), figure_test::squatting(person.skeleton, -0.13),
      figure_test::abducting(person.skeleton),       figure_test::armsOverhead(person.skeleton),
      figure_test::kyphotic(person.skeleton)};
  SoftwarePicture sheet(7 * 250, 2 * 520);
  int left = 0;
  for (const body::Pose& pose : poses) {
    put(sheet, left, 0, 250, 520, person, pose, {}, {{0.0, 1.1, 5.0}, {0.0, 0.95, 0.0}, 27.0});
    put(sheet, left, 520, 250, 520, person, pose, {}, {{4.9, 1.1, 0.6}, {0.0, 0.95, 0.0}, 27.0});
    left += 250;
  }
  sheet.savePng(folder + "/poses_" + person.model.name + ".png");
}

maths::Vec3 faceOf(const Person& person) {
  return person.skeleton.rest(body::Joint::head) + maths::Vec3{0.0, 0.055, 0.02};
}

// Six people a sheet, each from the front, half from the side, the side and the back.
void headSheet(const std::vector<Person>& people, const std::string& folder) {
  constexpr std::size_t kOnSheet = 6;
  constexpr int kWidth = 300, kHeight = 340;
  const std::vector<maths::Vec3> from = {
      {0.0, 0.03, 1.4}, {-0.8, 0.08, 1.15}, {1.4, 0.12, -0.1}, {-0.5, 0.15, -1.3}};
  for (std::size_t first = 0; first < people.size(); first += kOnSheet) {
    const std::size_t last = std::min(people.size(), first + kOnSheet);
    SoftwarePicture sheet(static_cast<int>(last - first) * kWidth,
                          static_cast<int>(from.size()) * kHeight);
    for (std::size_t i = first; i < last; ++i) {
      const maths::Vec3 face = faceOf(people[i]) - maths::Vec3{0.0, 0.025, 0.0};
      int top = 0;
      for (const maths::Vec3& eye : from) {
        put(sheet, static_cast<int>(i - first) * kWidth, top, kWidth, kHeight, people[i],
            figure_test::standing(people[i].skeleton), {}, {face + eye, face, 17.0});
        top += kHeight;
      }
    }
    sheet.savePng(folder + "/heads_" + std::to_string(first / kOnSheet + 1) + ".png");
  }
}

void faceSheet(const std::vector<Person>& people, const std::string& folder) {
  const std::vector<std::string> shown = {"",        "pain",      "strain",    "smile",
                                          "fatigue", "blink",     "jawOpen",   "browsUp",
                                          "purse",   "droopLeft", "droopRight"};
  SoftwarePicture sheet(static_cast<int>(shown.size()) * 230,
                        static_cast<int>(people.size()) * 250);
  int top = 0;
  for (const Person& person : people) {
    int left = 0;
    const maths::Vec3 face = faceOf(person);
    for (const std::string& name : shown) {
      put(sheet, left, top, 230, 250, person, figure_test::standing(person.skeleton), {{name, 1.0}},
          {face + maths::Vec3{0.35, 0.03, 1.3}, face, 13.5});
      left += 230;
    }
    top += 250;
  }
  sheet.savePng(folder + "/faces.png");
}

void closeSheet(const std::vector<Person>& people, const std::string& folder) {
  SoftwarePicture sheet(static_cast<int>(people.size()) * 280, 3 * 300);
  int left = 0;
  for (const Person& person : people) {
    const body::Pose pose = figure_test::standing(person.skeleton);
    const double k = person.skeleton.physique.height_m / 1.75;
    const maths::Vec3 knee{0.0, 0.5 * k, 0.0};
    const maths::Vec3 hand = body::solveFrames(person.skeleton, pose).at(body::Joint::left_hand) -
                             maths::Vec3{0, 0.06, 0};
    const maths::Vec3 foot{0.02, 0.06, 0.05};
    put(sheet, left, 0, 280, 300, person, pose, {},
        {knee + maths::Vec3{0.5, 0.1, 1.9}, knee, 16.0});
    put(sheet, left, 300, 280, 300, person, pose, {},
        {hand + maths::Vec3{0.5, 0.1, 1.0}, hand, 15.0});
    put(sheet, left, 600, 280, 300, person, pose, {},
        {foot + maths::Vec3{0.6, 0.5, 1.1}, foot, 20.0});
    left += 280;
  }
  sheet.savePng(folder + "/close.png");
}

void levelSheet(const std::vector<Person>& people, const std::string& folder) {
  SoftwarePicture sheet(static_cast<int>(people.size()) * 230, 5 * 420);
  int left = 0;
  for (const Person& person : people) {
    int top = 0;
    for (const char* prefix : {"lod0_", "lod1_", "lod2_", "lod3_", "shadow_"}) {
      put(sheet, left, top, 230, 420, person, figure_test::squatting(person.skeleton, 0.0), {},
          {{2.6, 1.2, 4.4}, {0.0, 0.75, 0.0}, 21.0}, prefix);
      top += 420;
    }
    left += 230;
  }
  sheet.savePng(folder + "/levels.png");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(
        stderr, "usage: figure_sheet OUT_FOLDER [cast] [poses] [heads] [faces] [close] [levels]\n");
    return 2;
  }
  const std::string folder = argv[1];
  const std::vector<std::string> kinds(argv + 2, argv + argc);
  const auto wanted = [&](const char* kind) {
    return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  const std::vector<Person> people = everyone();
  if (wanted("cast")) castSheet(people, folder);
  if (wanted("poses")) {
    for (const std::size_t who : {std::size_t{0}, std::size_t{3}, std::size_t{4}})
      poseSheet(people, folder, who);
  }
  if (wanted("heads")) headSheet(people, folder);
  if (wanted("faces")) faceSheet(people, folder);
  if (wanted("close")) closeSheet(people, folder);
  if (wanted("levels")) levelSheet(people, folder);
  return 0;
}
