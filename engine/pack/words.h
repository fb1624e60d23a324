#pragma once

#include <string>
#include <string_view>

#include "content/library.h"

namespace spotter::pack {

/// The evidence tag at the beginning of a basis, for people: "Official", "Evidence",
/// "Evidence and proposed" or "Proposed".
std::string tagOf(std::string_view basis);

/// "from the side", "from the front", "from behind", "from above".
std::string fromWhere(std::string_view view);

/// "sits on a chair", "stands", "lies on the back" ...: how an exercise begins.
std::string beginning(const movement::ExerciseModel& exercise);

/// "arms crossed", "hands on the thighs" ...
std::string handsWords(movement::Hands hands);

/// What is needed: "A chair, a step, a rail". Empty: nothing.
std::string equipmentWords(const movement::ExerciseModel& exercise);

/// "Mary, a woman of 72": who is drawn.
std::string personWords(const content::PersonModel& person);

/// How a way differs from the usual one: "seat 8 cm higher; hands on the thighs".
std::string differenceWords(const movement::VariantModel& variant);
/// "A step easier", "Two steps easier", "A step harder" ...
std::string stepWords(int step);

/// "Ask an open question": what a facilitator does with a wording.
std::string moveWords(content::Move move);
/// "A misbelief", "A question about medicines" ...
std::string momentWords(content::BeatModel::Kind kind);
/// Why a wording harms.
std::string harmWords(content::WordingModel::Critical critical);

/// The same with a capital letter at the beginning.
std::string capital(std::string words);

}  // namespace spotter::pack
