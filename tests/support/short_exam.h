#pragma once

#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "content/load.h"
#include "content/resolve.h"
#include "exam/attempt.h"
#include "exam/bundle.h"
#include "forms/form.h"
#include "rehearse/trainee.h"
#include "replay/recorder.h"
#include "session/version.h"
#include "support/own_library.h"

// An exam of two minutes that is sat as a person's program would sit it: its recordings tell nothing of
// who gave the commands.

namespace support {

/// The program's own content and the blueprints `short_exam` and `whole_exam`, which has all parts.
inline const spotter::content::Library& shortExamLibrary() {
  static const spotter::content::Library library = [] {
    const std::string root = SPOTTER_SOURCE_DIR;
    auto contents = spotter::content::readFolder(root + "/scenarios");
    for (const char* name : {"short_exam", "whole_exam"}) {
      std::ifstream file(root + "/tests/support/" + name + ".toml");
      contents.files.push_back(
          {std::string("blueprints/") + name + ".toml",
           {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
    auto loaded = spotter::content::load(contents.files);
    REQUIRE(loaded.library.blueprint("short_exam") != nullptr);
    REQUIRE(loaded.library.blueprint("whole_exam") != nullptr);
    return std::move(loaded.library);
  }();
  return library;
}

/// Terms as a course opens them. @param seed  of the form
inline spotter::exam::Terms shortExamTerms(std::uint64_t seed = 1,
                                           const std::string& blueprint = "short_exam") {
  spotter::exam::Terms terms;
  terms.sitting = "S-7KQ3-MA";
  terms.course = "Bristol, 12 March";
  terms.pseudonym = "T-RCK3-JF";
  terms.supervisor = "Jo Lee";
  terms.blueprint = blueprint;
  terms.seed = seed;
  terms.simulation = spotter::session::kSimulationVersion;
  terms.opened_at = "2026-03-12T09:30:00Z";
  const auto form = spotter::exam::formFor(terms, shortExamLibrary());
  REQUIRE(form.ok());
  terms.form = spotter::exam::formDigest(spotter::exam::identityOf(shortExamLibrary(), form.value()));
  return terms;
}

/// The recording of a run, led by a simulated trainee.
/// @param until  the tick at which they leave; later than the end: they stay
inline std::string satGroup(const spotter::forms::Form& form, int run,
                            spotter::rehearse::Kind kind, spotter::base::Tick until = 1'000'000,
                            std::vector<spotter::session::Event>* told = nullptr) {
  using namespace spotter;
  const content::Library& library = shortExamLibrary();
  const auto scene = forms::sceneOf(library, form, run);
  REQUIRE(scene.ok());
  std::vector<session::Event> events;
  session::World world = session::begin(scene.value(), form.seedOf(run), events);
  replay::Recorder recorder(
      content::resolve(forms::libraryWith(library, form, run), form.idOf(run)),
      form.idOf(run), form.seedOf(run), world, events);
  rehearse::Trainee trainee =
      rehearse::makeTrainee(kind, 4, static_cast<int>(scene.value().participants.size()));
  while (!session::ended(world) && world.tick < until) {
    const auto commands = rehearse::decide(scene.value(), world, events, trainee);
    const base::Tick before = world.tick;
    const std::size_t known = events.size();
    session::step(scene.value(), world, commands, events);
    recorder.step(before, commands, world, std::span(events).subspan(known));
  }
  if (session::ended(world)) recorder.finish(world);
  if (told != nullptr) *told = events;
  return recorder.take();
}

/// A whole sitting, not marked as simulated: what a person's program hands in.
inline spotter::exam::Bundle satBundle(const spotter::exam::Terms& terms,
                                       spotter::rehearse::Kind kind = spotter::rehearse::Kind::expert) {
  using namespace spotter;
  const auto form = exam::formFor(terms, shortExamLibrary());
  REQUIRE(form.ok());
  exam::Bundle bundle;
  bundle.terms = terms;
  bundle.form = exam::identityOf(shortExamLibrary(), form.value());
  bundle.self_rating = 6;
  bundle.started_at = "2026-03-12T10:00:00Z";
  bundle.finished_at = "2026-03-12T10:04:00Z";
  bundle.notes = {{"2026-03-12T10:02:00Z", "pause of 30 s after group 1"}};
  std::vector<std::vector<session::Event>> watched;
  for (int run = 0; run < form.value().runs(); ++run) {
    const forms::Part part = form.value().partOf(run);
    if (part == forms::Part::retest) {
      bundle.retested = exam::retestDue(watched, *shortExamLibrary().standard("exam"), {});
      if (!bundle.retested) continue;
    }
    std::vector<session::Event> events;
    bundle.recordings.push_back(satGroup(form.value(), run, kind, 1'000'000, &events));
    if (part == forms::Part::watching) watched.push_back(std::move(events));
  }
  return bundle;
}

/// The same device in every test.
inline spotter::crypto::SecretKey deviceKey(char letter = 'd') {
  return spotter::crypto::SecretKey::ofSeed(std::string(32, letter));
}

}  // namespace support
