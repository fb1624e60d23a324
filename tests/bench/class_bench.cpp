// How fast a class runs without a window, how fast a recording is searched, and how large it is.
//   bench_class [--json FILE]
// Times are processor time of one thread, which other programs on the machine disturb less.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "content/files.h"
#include "content/load.h"
#include "content/resolve.h"
#include "replay/rerun.h"

using namespace spotter;

namespace {

constexpr base::Tick kClass = 10 * 60 * base::kTicksPerSecond;

double seconds(std::clock_t from) {
  return static_cast<double>(std::clock() - from) / CLOCKS_PER_SEC;
}

// The first class with so many people: some left out, or some twice in other places.
content::Library libraryFor(int people) {
  content::Library library =
      content::load(content::readFolder(std::string(SPOTTER_SOURCE_DIR) + "/scenarios").files)
          .library;
  for (content::ClassModel& plan : library.classes) {
    if (plan.id != "first_class") continue;
    const std::vector<content::ParticipantModel> all = plan.participants;
    plan.participants.clear();
    for (int i = 0; i < people; ++i) {
      plan.participants.push_back(all[static_cast<std::size_t>(i) % all.size()]);
      plan.participants.back().z_m -= 1.5 * (i / static_cast<int>(all.size()));
    }
    plan.events.clear();
  }
  return library;
}

// The same people exercise again and again for so long.
std::vector<session::Command> leadOn(const session::World& world) {
  if (world.circuit.stage == circuit::Stage::ready) return {circuit::StartBout{}};
  if (world.circuit.stage == circuit::Stage::rested) {
    const bool last = world.circuit.station == 2;
    if (last) return {circuit::StartBout{}};
    return {circuit::NextStation{}};
  }
  return {};
}

struct Speed {
  int people = 0;
  double alone = 0.0;     ///< seconds of class per second
  double recorded = 0.0;  ///< the same while recording
};

Speed speedWith(int people) {
  const content::Library library = libraryFor(people);
  const auto made = session::makeScene(library, "first_class");
  if (!made) return {};
  Speed speed;
  speed.people = people;
  for (const bool recording : {false, true}) {
    std::vector<session::Event> events;
    session::World world = session::begin(made.value(), 1, events);
    replay::Recorder recorder({}, "first_class", 1, world, events);
    const std::clock_t from = std::clock();
    while (world.tick < kClass) {
      const auto commands = leadOn(world);
      const base::Tick before = world.tick;
      const std::size_t known = events.size();
      session::step(made.value(), world, commands, events);
      if (recording) recorder.step(before, commands, world, std::span(events).subspan(known));
    }
    (recording ? speed.recorded : speed.alone) = base::toSeconds(kClass) / seconds(from);
  }
  return speed;
}

// A discussion of twelve people, twenty minutes, in which nobody leads: all talk is theirs.
double talkSpeed() {
  content::Library library = libraryFor(6);
  for (content::GroupModel& group : library.groups) {
    for (const content::PersonModel& person : library.people) {
      const auto here = [&](const content::MemberModel& m) { return m.person == person.id; };
      if (group.members.size() < 12 &&
          std::none_of(group.members.begin(), group.members.end(), here))
        group.members.push_back(
            {person.id, content::MemberModel::Manner::steady, "", 0.5, 0.5, 0.5, 1.0});
    }
  }
  const auto scene = session::makeScene(library, "pacing");
  if (!scene) return 0.0;
  constexpr int kTimes = 5;
  base::Tick ticks = 0;
  const std::clock_t from = std::clock();
  for (int seed = 0; seed < kTimes; ++seed) {
    std::vector<session::Event> events;
    session::World world = session::begin(scene.value(), static_cast<std::uint64_t>(seed), events);
    while (!session::ended(world)) session::step(scene.value(), world, {}, events);
    ticks += world.tick;
  }
  return base::toSeconds(ticks) / seconds(from);
}

struct Search {
  double bytes_per_minute = 0.0;
  double content_bytes = 0.0;
  double read_ms = 0.0;
  double rerun_ms = 0.0;
  double seek_ms_worst = 0.0;
  double seek_ms_mean = 0.0;
};

std::string recordingOf(const content::Library& library, const session::Scene& scene) {
  std::vector<session::Event> events;
  session::World world = session::begin(scene, 1, events);
  replay::Recorder recorder(content::resolve(library, "first_class"), "first_class", 1, world,
                            events);
  while (world.tick < kClass) {
    std::vector<session::Command> commands = leadOn(world);
    // A trainee who walks all the time: the most that is recorded.
    if (world.tick % 6 == 0)
      commands.push_back(session::MoveTo{static_cast<int>(world.tick % 2000), 3000, 18000, 0});
    const base::Tick before = world.tick;
    const std::size_t known = events.size();
    session::step(scene, world, commands, events);
    recorder.step(before, commands, world, std::span(events).subspan(known));
  }
  recorder.finish(world);
  return recorder.take();
}

Search search() {
  const content::Library library = libraryFor(6);
  const auto scene = session::makeScene(library, "first_class");
  if (!scene) return {};
  const std::string bytes = recordingOf(library, scene.value());
  Search result;
  std::clock_t from = std::clock();
  const auto read = replay::readRecording(bytes, "bench");
  result.read_ms = 1e3 * seconds(from);
  if (!read) return {};
  for (const auto& file : read.value().content)
    result.content_bytes += static_cast<double>(file.text.size());
  result.bytes_per_minute = (static_cast<double>(bytes.size()) - result.content_bytes) / 10.0;
  from = std::clock();
  const auto run = replay::rerun(read.value());
  result.rerun_ms = 1e3 * seconds(from);
  if (!run) return {};
  int count = 0;
  for (base::Tick tick = 29 * 60; tick < kClass; tick += 37 * 60) {
    from = std::clock();
    const session::World world = replay::seek(run.value().scene, run.value().playback, tick);
    const double spent = 1e3 * seconds(from);
    result.seek_ms_worst = std::max(result.seek_ms_worst, spent);
    result.seek_ms_mean += spent + 0.0 * static_cast<double>(world.tick);
    ++count;
  }
  result.seek_ms_mean /= count;
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  std::string json = "{\"bench\":\"class\",\"rows\":[";
  std::printf("%8s %26s %22s\n", "people", "seconds of class a second", "while recording");
  for (const int people : {1, 6, 10, 12}) {
    const Speed speed = speedWith(people);
    std::printf("%8d %26.0f %22.0f\n", speed.people, speed.alone, speed.recorded);
    char row[160];
    std::snprintf(row, sizeof row, "%s{\"people\":%d,\"speed\":%.0f,\"recording_speed\":%.0f}",
                  people == 1 ? "" : ",", speed.people, speed.alone, speed.recorded);
    json += row;
  }
  const double talk = talkSpeed();
  std::printf("a discussion of 12: %.0f seconds a second (budget 40,000)\n", talk);
  const Search found = search();
  std::printf(
      "recording: %.1f kB a minute and %.1f kB of content; reading %.1f ms, re-run of 10 minutes "
      "%.0f ms\n",
      found.bytes_per_minute / 1e3, found.content_bytes / 1e3, found.read_ms, found.rerun_ms);
  std::printf("seek: %.1f ms, at worst %.1f ms\n", found.seek_ms_mean, found.seek_ms_worst);
  char rest[400];
  std::snprintf(
      rest, sizeof rest,
      "],\"talk_speed\":%.0f,\"bytes_per_minute\":%.0f,\"content_bytes\":%.0f,\"read_ms\":%.2f,\"rerun_ms\":%.1f,"
      "\"seek_ms\":%.2f,\"seek_worst_ms\":%.2f}\n",
      talk, found.bytes_per_minute, found.content_bytes, found.read_ms, found.rerun_ms,
      found.seek_ms_mean, found.seek_ms_worst);
  json += rest;
  if (argc == 3 && std::string(argv[1]) == "--json")
    std::ofstream(argv[2]) << json;
  else
    std::fputs(json.c_str(), stdout);
  return 0;
}
