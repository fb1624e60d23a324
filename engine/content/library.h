#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "body/skeleton.h"
#include "content/agenda.h"
#include "content/blueprint.h"
#include "content/discussion.h"
#include "content/exam_rules.h"
#include "content/hazard.h"
#include "content/look.h"
#include "content/page.h"
#include "content/place.h"
#include "movement/gesture.h"
#include "movement/model.h"

namespace spotter::content {

/// A participant as a person: body, history, and how they take to advice.
struct PersonModel {
  std::string id;
  std::string name;    ///< as it is called in class, e.g. "Mary"
  std::string figure;  ///< asset id of the drawn body; once in a library, the id if none is given
  body::Physique physique;
  std::string sore_joint;  ///< "knee" or "hip"
  body::Side sore_side = body::Side::left;
  std::string history;       ///< one or two plain sentences for the card
  std::string agreed_level;  ///< what was agreed at the start, for the card
  std::string usual_limits;  ///< what is normal for this person, for the card
  double pain_usual = 2.0;   ///< 0-10 at rest
  double strength01 = 0.6;   ///< against what the exercises ask
  double attention01 = 0.8;  ///< how well advice is taken in
  double fear01 = 0.2;       ///< fear of movement
  movement::Baseline baseline;
  LookModel look;
  std::string basis;
};

/// Something a facilitator may say to one person.
struct CueModel {
  enum class Kind { helpful, plain, harmful };
  enum class Focus { external, internal, none };
  std::string id;
  std::string text;  ///< the words
  Kind kind = Kind::plain;
  Focus focus = Focus::none;
  std::string basis;
  std::string source;
};

/// One exercise of the class: everybody does it at the same time.
struct StationModel {
  enum class MovingSide { left, right, sore, good };
  std::string id;
  std::string exercise;  ///< exercise id
  int repetitions = 8;
  MovingSide moving_side = MovingSide::sore;  ///< only for one-leg exercises
};

/// The leg that moves at a station of somebody who is sore on that side.
body::Side sideOf(StationModel::MovingSide moving, body::Side sore);

/// A fault that one participant is to show at one station.
struct FaultScript {
  enum class Onset { from_start, builds };
  std::string station;                 ///< station id
  std::string fault;                   ///< fault id
  body::Side side = body::Side::left;  ///< ignored for faults without a side
  bool has_side = false;               ///< the file names a side
  int level = 2;                       ///< 1, 2 or 3 (faults.md 0.3); 0: harmless
  std::string cause;                   ///< cause id within the fault
  Onset onset = Onset::from_start;
};

/// The severity of a level from 1 to 3 of a fault; of level 0 a departure well within the harmless
/// band: half of it or, where less is faulty, as far on the clean side as level 1 is beyond it.
double severityOf(const movement::FaultModel& fault, int level);

/// A harmless variation that one participant shows at one station: not to be corrected.
struct VariationScript {
  std::string station;    ///< station id
  std::string variation;  ///< id within the station's exercise
};

/// A person's place in this class.
struct ParticipantModel {
  std::string person;  ///< person id
  double x_m = 0.0;    ///< place in the hall
  double z_m = 0.0;
  double heading_deg = 0.0;  ///< 0 faces +Z, positive turns to the person's left
  double pain_today = 2.0;   ///< 0-10
  std::vector<FaultScript> faults;
  std::vector<VariationScript> variations;
};

/// A scripted event: a warning sign, or something harmless that looks like one.
struct EventModel {
  enum class Kind { safety, look_alike };
  /// How urgent (design.md section 8).
  enum class Tier { emergency, stop_exercise, modify };
  /// In the order of movement::GestureKind.
  enum class Gesture {
    none,
    hand_to_chest,
    hand_to_collar,
    wipe_brow,
    rub_knee,
    grip_chair,
    sway,
    faint,
    breathless,
    sharp_pain,
    guard,
    give_way,
    rub_calf,
    arm_drift,
    lose_balance,
    white_knuckles,
    rise_dizzy,
    tremble,
    freeze,
    laugh,
    rub_thighs,
    stretch_calf,
    adjust_glasses,
    hand_to_ear,
    chat,
    wave,
    roll_shoulders,
    bounce,
    shake_out_hands,
    think,
    stretch_back,
    feverish
  };
  enum class Face { neutral, pain, strain, fatigue, smile };
  std::string id;
  Kind kind = Kind::safety;
  Tier tier = Tier::modify;  ///< ignored for look-alikes
  std::string name;          ///< for the debrief
  std::string person;        ///< person id
  std::string station;       ///< station id
  double at_s = 20.0;        ///< after the station's bout began
  double lasts_s = 30.0;     ///< how long the sign shows if nobody acts
  Gesture gesture = Gesture::none;
  body::Side side = body::Side::left;  ///< of the gesture, see gestureSide
  bool has_side = false;               ///< the file names a side
  Face face = Face::neutral;
  bool stops_moving = false;
  double pallor01 = 0.0;
  double sweat01 = 0.0;
  std::string after_hazard;  ///< hazard id: happens only while that is there; may be empty
  std::string after_beat;    ///< beat id: happens only when that came up in the talk; may be empty
  std::string says;          ///< what they say unasked, may be empty
  std::string asked;         ///< what they answer when asked
  std::string basis;
  std::string source;
};

/// The gesture of an event, as movement knows it.
movement::GestureKind gestureOf(const EventModel& event);

/// The side on which an event shows: that of the file; else the sore one where a leg is in trouble,
/// and the other one where a hand does something.
body::Side gestureSide(const EventModel& event, body::Side sore);

/// A class: who comes, what they do, what happens.
struct ClassModel {
  std::string id;
  std::string title;
  std::string summary;                                 ///< for the home screen
  std::string standard;                                ///< standard id
  std::string discussion;                              ///< discussion id; may be empty
  std::string place = "hall";                          ///< place id
  LightModel::Name light = LightModel::Name::morning;  ///< one of the place's lights
  double trainee_x_m = 0.0;
  double trainee_z_m = 4.0;
  double trainee_heading_deg = 180.0;
  std::vector<StationModel> stations;
  std::vector<ParticipantModel> participants;
  std::vector<EventModel> events;
  std::vector<HazardModel> hazards;
  bool watch_only = false;  ///< an exam: it goes by itself, and nothing that one does changes it
  double bout_s = 0.0;      ///< above 0: everybody exercises so long at a station, however often
};

/// The rules of marking a discussion. Each index grows from 0 at `..._none` to 1 at `..._full`
/// (discussion_and_assessment, Implication 6; all proposed).
struct DiscussionRules {
  double reflections_none = 0.5;  ///< reflections over questions; between on a scale of doublings
  double reflections_full = 2.0;
  double complex_none = 0.20;  ///< share of complex ones among reflections
  double complex_full = 0.50;
  double gini_none = 0.65;  ///< normalised Gini of talking times, zeros included
  double gini_full = 0.30;
  double own_share_none = 0.65;  ///< the facilitator's share of talking time
  double own_share_full = 0.35;
  double reached_s = 20.0;    ///< who spoke so long, or said something of substance, was reached
  int turns_to_act = 2;       ///< a hard moment is judged by so many turns of the facilitator
  double low_confidence = 7;  ///< below, a plan is to be talked over once more
  double interviewing_weight = 0.30;
  double balance_weight = 0.25;
  double informing_weight = 0.25;
  double planning_weight = 0.20;
  double moments_weight = 0.25;
  double cut = 60.0;  ///< of 100

  friend bool operator==(const DiscussionRules&, const DiscussionRules&) = default;
};

/// The rules of marking.
struct StandardModel {
  std::string id;
  std::string title;
  double reaction_s = 0.2;  ///< a call earlier than this after the first measurable moment is luck
  int episode_faulty = 2;   ///< at least so many faulty repetitions ...
  int episode_of = 3;       ///< ... in any so many in a row make an episode
  double episode_tail_s = 3.0;  ///< a call still counts so long after the last faulty repetition
  int figures_from = 24;        ///< d' only from so many faulty and so many clean windows
  double emergency_s = 20.0;    ///< time to act, by tier
  double stop_exercise_s = 20.0;
  double modify_s = 30.0;
  double perceived_by_s = 20.0;  ///< a sign counts as perceivable so long after onset at the latest
  double better_within_repetitions = 3.0;  ///< a cue worked if the fault is gone within so many
  double room_grace_s = 5.0;  ///< dealt with so long after the set began still counts as before it
  double room_stop_s = 30.0;  ///< stopping is right if the thing is named or made safe so soon
  bool aided_views = true;    ///< from above, two views at once, straight to the view that tells
  DiscussionRules discussion;
  ExamRules exam;
  std::string basis;
  std::string source;
};

/// All content of a program: checked and read-only. Vectors are sorted by id.
struct Library {
  std::vector<movement::ExerciseModel> exercises;
  std::vector<movement::FaultModel> faults;
  std::vector<PersonModel> people;
  std::vector<CueModel> cues;
  std::vector<ClassModel> classes;
  std::vector<StandardModel> standards;
  std::vector<PlaceModel> places;
  std::vector<PhraseBookModel> phrase_books;
  std::vector<GroupModel> groups;
  std::vector<DiscussionModel> discussions;
  std::vector<PageModel> pages;
  std::vector<BlueprintModel> blueprints;
  std::vector<AgendaModel> agendas;

  /// nullptr when there is none of that id. Pointers live as long as the library is not changed.
  const movement::ExerciseModel* exercise(std::string_view id) const;
  const movement::FaultModel* fault(std::string_view id) const;
  const PersonModel* person(std::string_view id) const;
  const CueModel* cue(std::string_view id) const;
  const ClassModel* classModel(std::string_view id) const;
  const StandardModel* standard(std::string_view id) const;
  const PlaceModel* place(std::string_view id) const;
  const PhraseBookModel* phraseBook(std::string_view id) const;
  const GroupModel* group(std::string_view id) const;
  const DiscussionModel* discussion(std::string_view id) const;
  const PageModel* page(std::string_view id) const;
  const BlueprintModel* blueprint(std::string_view id) const;
  const AgendaModel* agenda(std::string_view id) const;
};

}  // namespace spotter::content
