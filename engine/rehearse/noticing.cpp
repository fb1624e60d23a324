#include <algorithm>
#include <string>

#include "base/random.h"
#include "circuit/room.h"
#include "rehearse/habits.h"
#include "rehearse/leading.h"
#include "rehearse/view.h"
#include "session/perception.h"
#include "session/watching.h"

namespace spotter::rehearse {
namespace {

using base::RandomStream;
using base::toTick;

/// A trainee with habits, reading one event.
struct Reader {
  const session::Scene& scene;
  const session::World& world;
  Tick tick;
  Trainee& trainee;
  Habits habits;

  const std::vector<movement::FaultModel>& faults() const {
    return scene.stations[static_cast<std::size_t>(world.circuit.station)].faults;
  }
  const movement::FaultModel* faultCalled(const std::string& id) const {
    for (const movement::FaultModel& fault : faults()) {
      if (fault.id == id) return &fault;
    }
    return nullptr;
  }
  PersonMemory& memory(int person, int bout) const {
    PersonMemory& memory = trainee.people[static_cast<std::size_t>(person)];
    if (memory.bout != bout) memory = PersonMemory{bout, false, false, 0, 0};
    return memory;
  }
  Tick soon(RandomStream& stream, double about_s) const {
    const double delay_s = about_s * (1.0 + 0.3 * stream.normal());
    return toTick(std::max(0.3, delay_s));
  }

  // What the person does not tell, but a good eye and a question find out.
  const movement::CauseModel* causeOf(int person, const std::string& fault) const {
    for (const people::ActiveFault& active :
         world.circuit.people[static_cast<std::size_t>(person)].state.faults) {
      const movement::FaultModel& model = faults()[static_cast<std::size_t>(active.fault)];
      if (model.id == fault) return &model.causes[static_cast<std::size_t>(active.cause)];
    }
    return nullptr;
  }
  // The cue that somebody says who knows what they do; empty when an easier way is better.
  std::string rightCue(int person, const movement::FaultModel& fault) const {
    const movement::CauseModel* cause = causeOf(person, fault.id);
    if (cause != nullptr && !cause->better.empty()) return cause->better.front();
    if (cause != nullptr && (cause->easier_helps || cause->partly.empty())) return "";
    if (cause != nullptr) return cause->partly.front();
    for (const std::string& id : fault.cues) {
      const auto cue = scene.cues.find(id);
      if (cue != scene.cues.end() && cue->second.kind == content::CueModel::Kind::helpful)
        return id;
    }
    return "";
  }
  void planResponse(int person, const movement::FaultModel& fault, Tick due,
                    RandomStream& stream) const {
    const bool knows = stream.uniform() < habits.knows_cause01;
    const int any = stream.below(std::max(1, static_cast<int>(fault.cues.size())));
    if (!knows && !fault.cues.empty()) {
      plan(trainee, due, circuit::GiveCue{person, fault.cues[static_cast<std::size_t>(any)]});
      return;
    }
    const std::string cue = rightCue(person, fault);
    if (cue.empty())
      plan(trainee, due, circuit::ChangeVariant{person, -1});
    else
      plan(trainee, due, circuit::GiveCue{person, cue});
  }
  // Stamp, name, perhaps ask, respond. Returns false when busy with somebody else for too long.
  bool planCall(int person, const movement::FaultModel& named, body::Side side, Tick seen,
                Tick stale, RandomStream& stream) const {
    const Tick stamp = std::max(seen, trainee.busy_until);
    if (stamp > stale) return false;
    session::Call call;
    call.person = person;
    call.region = named.region;
    call.fault = named.id;
    call.side = side;
    call.sided = named.sided;
    call.sure = stream.uniform() < habits.names01;
    plan(trainee, stamp, session::Stamp{});
    plan(trainee, stamp + toTick(1.2), call);
    Tick respond = stamp + toTick(2.5);
    if (stream.uniform() < habits.asks01) {
      plan(trainee, respond, circuit::AskPain{person});
      respond += toTick(2.0);
    }
    planResponse(person, named, respond, stream);
    trainee.busy_until = respond + toTick(1.0);
    return true;
  }

  // In an exam nobody calls what they do not look at.
  bool looksAt(int person) const {
    return session::inSight(session::viewpointOf(world.trainee), session::bodiesOf(scene, world),
                            static_cast<std::size_t>(person));
  }

  const circuit::Reading* noticed(const circuit::RepetitionBegan& repetition,
                                  RandomStream& stream) const {
    if (scene.model.watch_only && !looksAt(repetition.person)) return nullptr;
    for (const circuit::Reading& reading : repetition.readings) {
      const movement::FaultModel* fault = faultCalled(reading.fault);
      if (fault == nullptr) continue;
      const double share =
          reading.zone == movement::Zone::fault ? clarityOf(fault->definition, reading.value) : 0.1;
      const double chance = habits.sees01 * share * viewOf(scene, world, repetition.person, *fault);
      if (stream.uniform() < chance) return &reading;
    }
    return nullptr;
  }
  void operator()(const circuit::RepetitionBegan& repetition) const {
    PersonMemory& known = memory(repetition.person, repetition.bout);
    RandomStream stream(trainee.seed, repetition.person, "rehearse see",
                        repetition.bout * 1000 + repetition.repetition);
    const circuit::Reading* reading = noticed(repetition, stream);
    const bool imagined = stream.uniform() < habits.false_alarm01;
    const Tick stale = repetition.end + toTick(2.0);
    if (reading != nullptr && !known.called) {
      const Tick seen = reading->first + soon(stream, habits.delay_s);
      const bool right = stream.uniform() < habits.names01;
      const auto other = static_cast<std::size_t>(stream.below(static_cast<int>(faults().size())));
      const movement::FaultModel& named = right ? *faultCalled(reading->fault) : faults()[other];
      const bool right_side = stream.uniform() < habits.sides01;
      const body::Side side = right_side ? reading->side : body::other(reading->side);
      known.called = planCall(repetition.person, named, side, seen, stale, stream);
      known.cues = known.called ? 1 : 0;
      known.last_cue = seen;
    } else if (reading != nullptr && habits.cues_again && known.cues < 3 &&
               repetition.begin - known.last_cue > toTick(8.0)) {
      ++known.cues;
      known.last_cue = repetition.begin;
      planResponse(repetition.person, *faultCalled(reading->fault),
                   reading->first + soon(stream, habits.delay_s), stream);
    } else if (imagined && !known.called && !faults().empty()) {
      const auto any = static_cast<std::size_t>(stream.below(static_cast<int>(faults().size())));
      const Tick seen = repetition.begin + soon(stream, 2.0);
      known.called =
          planCall(repetition.person, faults()[any], body::Side::left, seen, stale, stream);
    } else if (repetition.readings.empty() && repetition.repetition >= 3 && !known.praised &&
               !known.called) {
      known.praised = true;
      if (stream.uniform() < habits.praises01)
        plan(trainee, repetition.begin + soon(stream, 1.5), circuit::Praise{repetition.person});
    }
  }
  void operator()(const session::SignPerceivable& seen) const {
    const auto model =
        std::find_if(scene.model.events.begin(), scene.model.events.end(),
                     [&](const content::EventModel& event) { return event.id == seen.sign; });
    if (model == scene.model.events.end()) return;
    RandomStream stream(trainee.seed, seen.person, "rehearse sign");
    const Tick due = tick + soon(stream, habits.acts_after_s);
    const bool harmless = model->kind == content::EventModel::Kind::look_alike;
    if (scene.model.watch_only) {
      const bool calls = stream.uniform() < (harmless ? habits.stops_harmless01 : habits.acts01);
      const bool mild = model->tier == content::EventModel::Tier::modify;
      if (calls) plan(trainee, due, session::CallSign{seen.person, mild ? "make_safe" : "stop"});
      return;
    }
    if (stream.uniform() >= (harmless ? habits.stops_harmless01 : habits.acts01)) {
      plan(trainee, due, circuit::AskPain{seen.person});
      return;
    }
    plan(trainee, due, circuit::StopPerson{seen.person});
    plan(trainee, due + toTick(1.5), circuit::AskPain{seen.person});
    const bool emergency = !harmless && model->tier == content::EventModel::Tier::emergency;
    if (emergency)
      plan(trainee, due + toTick(3.0), circuit::GetHelp{seen.person});
    else
      plan(trainee, due + toTick(12.0), circuit::ResumePerson{seen.person});
  }
  // Stamp, name, put right: one thing after the other.
  void operator()(const session::HazardPerceivable& seen) const {
    const auto& hazards = scene.model.hazards;
    const auto model = std::find_if(hazards.begin(), hazards.end(),
                                    [&](const auto& hazard) { return hazard.id == seen.hazard; });
    if (model == hazards.end()) return;
    const int index = static_cast<int>(model - hazards.begin());
    RandomStream stream(trainee.seed, index, "rehearse room");
    const double chance = model->harmless ? habits.clears_harmless01 : habits.sees_room01;
    if (stream.uniform() >= chance) return;
    const bool right = stream.uniform() < habits.names01;
    const Tick stamp = std::max(tick + soon(stream, habits.room_after_s), trainee.busy_until);
    session::Call call;
    call.person = circuit::personOf(scene, index);
    call.region = session::kRoom;
    call.fault = right ? circuit::roomNameOf(model->kind).id : "not_sure";
    call.sure = right;
    plan(trainee, stamp, session::Stamp{});
    plan(trainee, stamp + toTick(1.2), call);
    plan(trainee, stamp + toTick(2.5), circuit::MakeSafe{call.person, call.fault});
    trainee.busy_until = stamp + toTick(3.0 + circuit::tidying_s(model->kind));
    trainee.room_until = trainee.busy_until;
  }
  template <class Other>
  void operator()(const Other&) const {}
};

}  // namespace

void notice(const session::Scene& scene, const session::World& world, const session::Event& event,
            Trainee& trainee) {
  if (trainee.kind == Kind::silent || trainee.kind == Kind::random) return;
  std::visit(Reader{scene, world, event.tick, trainee, habitsOf(trainee.kind)}, event.body);
}

}  // namespace spotter::rehearse
