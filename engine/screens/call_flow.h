#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/pose.h"
#include "circuit/scene.h"
#include "session/commands.h"

namespace spotter::screens {

/// How far the naming of a noticed moment has got.
enum class CallStep {
  region,   ///< click the body part, or choose it by key
  name,     ///< one of at most seven plain names
  side,     ///< THEIR left or THEIR right; only for names with a side
  sureness,  ///< sure or unsure: ends the call
  sign       ///< in an exam: what a warning sign asks for; ends the call
};

/// What has been said so far about a noticed moment.
struct CallFlow {
  CallStep step = CallStep::region;
  int person = 0;
  std::string region;              ///< region id; empty: not yet; session::kRoom: in the room
  std::string fault;               ///< fault id, "something_else" or "not_sure"; empty: not yet
  std::optional<body::Side> side;  ///< THEIR side
  int thing = -1;                  ///< index of the hazard that was clicked, or -1
  bool only_room = false;          ///< nobody exercises: only the room can be called
  bool exam = false;               ///< in an exam: names first, nothing in the room, no sureness
};

/// One line of the calling panel.
struct CallChoice {
  std::string id;
  std::string label;
};

/// The body regions in the order from feet to face.
std::vector<CallChoice> regionChoices();

/// What may be called in the room: the same always, then "something else" and "not sure".
std::vector<CallChoice> roomChoices();

/// The names that may be called at a station: the same for everyone, those of the region first, at
/// most seven, then "something else" and "not sure".
std::vector<CallChoice> nameChoices(const circuit::Scene& scene, int station,
                                    const std::string& region);

/// The name that an exam offers for a warning sign, in place of a fault id.
inline constexpr const char* kWarningSign = "sign";

/// What may be called at a station of an exam: something that cannot be named, every fault of the
/// exercise, those of the region first, then a warning sign.
std::vector<CallChoice> examChoices(const circuit::Scene& scene, int station,
                                    const std::string& region);
/// What a warning sign may ask for: the answers of session::CallSign.
std::vector<CallChoice> signChoices();

/// The lines of the present step.
std::vector<CallChoice> choicesOf(const CallFlow& flow, const circuit::Scene& scene, int station);

/// What the present step asks, in words.
std::string questionOf(const CallFlow& flow, const circuit::Scene& scene);
/// The same in few words, for where there is little room.
std::string briefQuestionOf(const CallFlow& flow, const circuit::Scene& scene);

/// Takes line `index` of the present step. At the last step gives the finished call; what a warning
/// sign asks for is no such call (see signChoices).
std::optional<session::Call> chooseLine(CallFlow& flow, const circuit::Scene& scene, int station,
                                        int index);

/// A click on a body: takes person, region and, for a joint with a side, THEIR side from it.
void chooseBodyPart(CallFlow& flow, int person, body::Joint joint);

/// A click on something in the room.
void chooseThing(CallFlow& flow, int person, int thing);

/// One step back; nothing at the first step.
void stepBack(CallFlow& flow);

/// What has been chosen so far: "Mary: knees: knee falls inwards".
std::string summaryOf(const CallFlow& flow, const circuit::Scene& scene, int station);

/// The region that a joint belongs to.
std::string regionOf(body::Joint joint);

/// The side of a joint, if it has one.
std::optional<body::Side> sideOf(body::Joint joint);

/// Middle of a region on a body, for the ring that lights up; hall coordinates.
maths::Vec3 regionCentre(const body::JointFrames& frames, const std::string& region,
                         std::optional<body::Side> side);

}  // namespace spotter::screens
