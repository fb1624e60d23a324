#include "assess/discussion.h"

#include "assess/discussion_marks.h"
#include "assess/discussion_wording.h"
#include "support/catch.h"

using namespace spotter;
using assess::DiscussionDebrief;
using assess::MomentMark;
using content::BeatModel;
using content::Move;
using content::Response;
using content::UtteranceCode;

namespace {

/// An event log that a test writes turn by turn.
struct Log {
  std::vector<session::Event> events;
  base::Tick tick = 0;

  explicit Log(int people = 8) {
    session::ClassBegan began{"talk", "Talk", {}};
    for (int p = 0; p < people; ++p) began.people.push_back("P" + std::to_string(p));
    events.push_back({0, began});
    events.push_back({0, talk::TalkBegan{"talk", "Talk", 20, {{"fact", "A fact."}}}});
  }
  Log& says(int person, double seconds, const std::string& message = "", bool answered = false) {
    talk::Spoke spoke;
    spoke.person = person;
    spoke.end = tick + base::toTick(seconds);
    spoke.message = message;
    spoke.answered = answered;
    events.push_back({tick, spoke});
    tick = spoke.end;
    return *this;
  }
  talk::Led led(Move move, UtteranceCode code, Response taken) const {
    talk::Led led;
    led.beat = "beat";
    led.move = move;
    led.code = code;
    led.taken = taken;
    led.words = "Words.";
    return led;
  }
  Log& leads(talk::Led led, double seconds = 4.0) {
    led.end = tick + base::toTick(seconds);
    events.push_back({tick, led});
    tick = led.end;
    return *this;
  }
  Log& opens(BeatModel::Kind kind, int person = 0) {
    events.push_back({tick, talk::BeatOpened{"beat", kind, person, -1, "A misbelief.", "fact"}});
    return *this;
  }
  DiscussionDebrief marks() const {
    return assess::makeDiscussionDebrief(events, content::DiscussionRules{});
  }
};

}  // namespace

// Reference values of discussion_and_assessment A5.
TEST_CASE("the Gini index counts the silent and is 1 when one speaks alone", "[assess]") {
  using assess::normalisedGini;
  CHECK(normalisedGini(std::vector<double>(8, 1.0)) == Approx(0.0));
  CHECK(normalisedGini(std::vector<double>{1, 0, 0, 0, 0, 0, 0, 0}) == Approx(1.0));
  CHECK(normalisedGini(std::vector<double>{1, 1, 1, 1, 1, 1, 1, 0}) == Approx(0.14).margin(0.005));
  CHECK(normalisedGini(std::vector<double>{1, 1, 1, 1, 1, 1, 0, 0}) == Approx(0.29).margin(0.005));
  std::vector<double> falling{1.0};
  while (falling.size() < 8) falling.push_back(0.85 * falling.back());
  CHECK(normalisedGini(falling) == Approx(0.24).margin(0.015));
  falling = {1.0};
  while (falling.size() < 8) falling.push_back(0.70 * falling.back());
  CHECK(normalisedGini(falling) == Approx(0.47).margin(0.015));
  CHECK(normalisedGini(std::vector<double>{}) == 0.0);
  CHECK(normalisedGini(std::vector<double>(8, 0.0)) == 0.0);
}

TEST_CASE("talk is counted in seconds, and the facilitator's apart", "[assess]") {
  Log log(2);
  log.says(0, 30).leads(log.led(Move::open_question, UtteranceCode::open_question, Response::asked),
                        20);
  log.says(1, 10, "", true);
  const DiscussionDebrief debrief = log.marks();
  CHECK(debrief.people[0].share01 == Approx(0.75));
  CHECK(debrief.own_share01 == Approx(20.0 / 60.0));
  CHECK(debrief.people[0].reached);
  CHECK_FALSE(debrief.people[1].reached);
  CHECK(debrief.after[2][1] == 1);
}

TEST_CASE("listening is marked on a scale of doublings of reflections over questions", "[assess]") {
  const auto at = [](int questions, int simple, int complex) {
    Log log;
    for (int i = 0; i < questions; ++i)
      log.leads(log.led(Move::open_question, UtteranceCode::open_question, Response::asked));
    for (int i = 0; i < simple; ++i)
      log.leads(log.led(Move::simple_reflection, UtteranceCode::simple_reflection,
                        Response::listened));
    for (int i = 0; i < complex; ++i)
      log.leads(log.led(Move::complex_reflection, UtteranceCode::complex_reflection,
                        Response::listened));
    return log.marks().marks.interviewing01;
  };
  // Fair: one reflection a question, 40 % complex; good: two, 50 % (no adherent utterances: 0).
  CHECK(at(10, 6, 4) == Approx((0.5 + 2.0 / 3.0) / 3.0).margin(0.001));
  CHECK(at(10, 10, 10) == Approx(2.0 / 3.0).margin(0.001));
  CHECK(at(20, 0, 0) == Approx(0.0));
  CHECK(at(10, 10, 10) >= at(10, 20, 0));
}

TEST_CASE("a misbelief is brought out, informed of and checked, in that order", "[assess]") {
  Log log;
  log.opens(BeatModel::Kind::misbelief);
  log.leads(log.led(Move::elicit, UtteranceCode::open_question, Response::asked));
  talk::Led told = log.led(Move::inform, UtteranceCode::give_information, Response::informed);
  told.message = "fact";
  log.leads(told);
  CHECK(log.marks().marks.informing01 == Approx(2.0 / 3.0));
  log.leads(log.led(Move::teach_back, UtteranceCode::open_question, Response::asked));
  CHECK(log.marks().marks.informing01 == Approx(1.0));
  CHECK(log.marks().messages[0].told_asked == 1);

  Log lecture;
  lecture.opens(BeatModel::Kind::misbelief);
  talk::Led lectured = told;
  lectured.taken = Response::lectured;
  lecture.leads(lectured);
  CHECK(lecture.marks().marks.informing01 == 0.0);
  CHECK(lecture.marks().misbeliefs[0].lectured);
}

TEST_CASE("without a misbelief informing is left out", "[assess]") {
  const auto marks = Log().marks().marks;
  CHECK_FALSE(marks.informing_arose);
}

TEST_CASE("a hard moment is judged by the next two turns, and by no stopwatch", "[assess]") {
  const auto aside = [](Log& log) {
    return log.led(Move::take_aside, UtteranceCode::structure, Response::made_safe);
  };
  Log second;
  second.opens(BeatModel::Kind::red_flag).says(1, 300);
  second.leads(second.led(Move::complex_reflection, UtteranceCode::complex_reflection,
                          Response::listened));
  CHECK(second.marks().moments[0].verdict == MomentMark::Verdict::partly);
  second.leads(aside(second));
  CHECK(second.marks().moments[0].verdict == MomentMark::Verdict::met);

  // Words to somebody else do not meet what one person has said, nor do words to another matter.
  for (const bool other_person : {true, false}) {
    Log elsewhere;
    elsewhere.opens(BeatModel::Kind::red_flag, 3);
    talk::Led words = aside(elsewhere);
    words.person = other_person ? 4 : -1;
    words.beat = other_person ? "beat" : "another";
    CHECK(elsewhere.leads(words).marks().moments[0].verdict == MomentMark::Verdict::missed);
    words.person = 3;
    CHECK(elsewhere.leads(words).marks().moments[0].verdict == MomentMark::Verdict::met);
  }

  Log third;
  third.opens(BeatModel::Kind::red_flag);
  for (int i = 0; i < 2; ++i)
    third.leads(third.led(Move::open_question, UtteranceCode::give_information,
                          Response::lectured));
  third.leads(aside(third));
  CHECK(third.marks().moments[0].verdict == MomentMark::Verdict::missed);
  CHECK_FALSE(third.marks().marks.enough);
}

TEST_CASE("nothing makes up for harm", "[assess]") {
  Log log;
  talk::Led dose = log.led(Move::inform, UtteranceCode::give_information, Response::informed);
  dose.critical = content::WordingModel::Critical::dose_advice;
  log.leads(dose);
  const DiscussionDebrief debrief = log.marks();
  REQUIRE(debrief.critical.size() == 1);
  CHECK_FALSE(debrief.marks.enough);
}

TEST_CASE("talk of worries costs nothing", "[assess]") {
  Log plain, worried;
  for (Log* log : {&plain, &worried}) {
    log->says(0, 10);
    if (log == &worried)
      std::get<talk::Spoke>(log->events.back().body).talk = content::LineModel::Talk::sustain;
  }
  CHECK(plain.marks().marks.total == Approx(worried.marks().marks.total));
  CHECK(worried.marks().sustain_talk == 1);
}

TEST_CASE("parts of a plan count when they come from the participant", "[assess]") {
  Log log;
  for (int part = 1; part <= content::kPlanPartCount; ++part) {
    log.says(0, 3);
    auto& spoke = std::get<talk::Spoke>(log.events.back().body);
    spoke.plan = static_cast<content::PlanPart>(part);
    spoke.confidence = 8;
  }
  CHECK(log.marks().marks.planning01 == Approx(1.0));
  talk::Led told = log.led(Move::plan_what, UtteranceCode::persuade, Response::pushed);
  told.person = 0;
  log.leads(told);
  CHECK(log.marks().marks.planning01 == Approx(6.0 / 7.0));
}

TEST_CASE("a plan of low confidence is to be talked over once more", "[assess]") {
  Log log;
  log.says(0, 3);
  auto& spoke = std::get<talk::Spoke>(log.events.back().body);
  spoke.plan = content::PlanPart::confidence;
  spoke.confidence = 5;
  CHECK(log.marks().marks.planning01 == Approx(1.0 / 8.0));
  talk::Led again = log.led(Move::plan_obstacle, UtteranceCode::open_question,
                            Response::plan_obstacle);
  again.person = 0;
  log.leads(again);
  CHECK(log.marks().marks.planning01 == Approx(2.0 / 8.0));
}

TEST_CASE("who closes early or without a summary is told what was left out", "[assess]") {
  const auto after = [](double seconds, bool sums_up, bool plans) {
    Log log;
    log.tick = base::toTick(seconds);
    if (plans) {
      talk::Spoke spoke;
      spoke.plan = content::PlanPart::what;
      spoke.end = log.tick;
      log.events.push_back({log.tick, spoke});
    }
    if (sums_up) log.leads(log.led(Move::summarise, UtteranceCode::structure, Response::listened));
    log.events.push_back({log.tick, talk::TalkEnded{true}});
    return assess::closingSentences(log.marks());
  };
  using Lines = std::vector<std::string>;
  CHECK(after(830.0, false, false) == Lines{"You closed with 6 minutes left.",
                                            "You closed without a summary.",
                                            "Nobody made a plan."});
  CHECK(after(830.0, true, true) == Lines{"You closed with 6 minutes left."});
  CHECK(after(1190.0, false, false) == Lines{"You closed without a summary."});
  CHECK(after(1190.0, true, false).empty());
}

TEST_CASE("the message of a slide counts as told, not as brought out", "[assess]") {
  for (const bool asked : {true, false}) {
    Log log;
    talk::Led slide = log.led(Move::show_slide, UtteranceCode::give_information,
                              asked ? Response::informed : Response::lectured);
    slide.message = "fact";
    const DiscussionDebrief debrief = log.leads(slide).marks();
    CHECK(debrief.messages[0].told_asked == (asked ? 1 : 0));
    CHECK(debrief.messages[0].told_unasked == (asked ? 0 : 1));
    CHECK(debrief.messages[0].elicited == 0);
    CHECK(debrief.counts.informed_asked == (asked ? 1 : 0));
    CHECK(debrief.counts.of(UtteranceCode::give_information) == 1);
  }
}

TEST_CASE("at most three moments are given to try again", "[assess]") {
  Log log;
  for (int i = 0; i < 6; ++i) {
    log.opens(BeatModel::Kind::joke).says(0, 5);
    log.leads(log.led(Move::inform, UtteranceCode::persuade, Response::pushed));
  }
  CHECK(log.marks().try_again.size() == 3);
  CHECK(Log().marks().try_again.empty());
}

TEST_CASE("a log without a discussion gives none", "[assess]") {
  CHECK(assess::makeDiscussionDebrief({}, content::DiscussionRules{}).discussion.empty());
}
