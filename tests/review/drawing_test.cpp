// What a reviewer is shown, in which order.
#include "review/drawing.h"

#include <algorithm>
#include <map>
#include <set>

#include "review/tally.h"
#include "support/own_library.h"

using namespace spotter;
using review::DrawnClip;
using review::Vote;

namespace {

const content::Library& library() { return support::ownLibrary(); }
const content::BlueprintModel& blueprint() { return *library().blueprint("watching"); }

/// The first clips of a reviewer.
std::vector<review::Clip> drawn(const std::string& reviewer, int count, const std::vector<Vote>& votes = {},
                                std::uint64_t seed = 1) {
  review::Drawing drawing(library(), blueprint(), votes, reviewer, seed);
  std::vector<review::Clip> clips;
  for (int i = 0; i < count; ++i)
    if (auto next = drawing.next()) clips.push_back(next->clip);
  return clips;
}

std::vector<std::string> digestsOf(const std::vector<review::Clip>& clips) {
  std::vector<std::string> digests;
  for (const review::Clip& clip : clips) digests.push_back(clip.item.digest);
  return digests;
}

Vote vote(const std::string& reviewer, const std::string& item) {
  return {reviewer, item, "clip", "nothing", "2026-11-24T10:00:00Z", "0.1.0", 9};
}

}  // namespace

TEST_CASE("no item comes twice and equal arguments draw equal clips and each reviewer has another order") {
  const auto ann = digestsOf(drawn("Ann", 40));
  CHECK(std::set<std::string>(ann.begin(), ann.end()).size() == 40);
  CHECK(ann == digestsOf(drawn("ann ", 40)));
  CHECK(ann != digestsOf(drawn("Bob", 40)));
  CHECK(ann != digestsOf(drawn("Ann", 40, {}, 2)));
}

TEST_CASE("faults come as often as in an exam") {
  const auto clips = drawn("Ann", 120);
  const auto faulty = std::count_if(clips.begin(), clips.end(),
                                    [](const review::Clip& clip) { return clip.item.faulty(); });
  // A third of 120 is 40; three standard deviations are 15.
  CHECK(faulty > 24);
  CHECK(faulty < 56);
}

TEST_CASE("what was judged does not count again and where no sound one is left others come again") {
  std::vector<Vote> votes;
  std::set<std::string> sound;
  for (const auto& item : review::itemsFor(library(), blueprint()))
    if (item.sound()) {
      votes.push_back(vote("Ann", item.digest));
      sound.insert(item.digest);
    }
  const auto clips = drawn("Ann", 30, votes);
  REQUIRE(clips.size() == 30);
  int again = 0;
  for (const review::Clip& clip : clips) {
    CHECK(clip.counts != sound.contains(clip.item.digest));
    again += clip.counts ? 0 : 1;
  }
  CHECK(again > 10);
}

TEST_CASE("what needs votes comes before what is signed off") {
  const auto all = review::itemsFor(library(), blueprint());
  std::vector<Vote> votes;
  std::set<std::string> done;
  for (std::size_t i = 0; i < all.size(); i += 2)
    if (all[i].sound()) {
      done.insert(all[i].digest);
      for (const char* name : {"Bob", "Cleo", "Dan"}) votes.push_back(vote(name, all[i].digest));
    }
  for (const review::Clip& clip : drawn("Ann", 40, votes)) CHECK_FALSE(done.contains(clip.item.digest));
}

TEST_CASE("whoever has judged everything is done") {
  std::vector<Vote> votes;
  for (const auto& item : review::itemsFor(library(), blueprint())) votes.push_back(vote("Ann", item.digest));
  review::Drawing drawing(library(), blueprint(), votes, "Ann", 1);
  CHECK(drawing.left() == 0);
  CHECK_FALSE(drawing.next());
}

TEST_CASE("every item of the blueprint can be shown by somebody" , "[.all]") {
  review::Drawing drawing(library(), blueprint(), {}, "Ann", 3);
  std::set<std::string> shown;
  while (auto next = drawing.next())
    if (next->clip.counts) shown.insert(next->clip.item.digest);
  for (const auto& item : review::itemsFor(library(), blueprint())) {
    INFO(review::itemName(item));
    CHECK(shown.contains(item.digest));
  }
}
