#include "content/discussion.h"

#include <array>

namespace spotter::content {

Intent intentOf(Move move) {
  if (move >= Move::plan_what) return Intent::plan;
  if (move >= Move::redirect) return Intent::steer;
  if (move >= Move::invite) return Intent::bring_in;
  if (move >= Move::ask_permission) return Intent::inform;
  if (move >= Move::simple_reflection) return Intent::listen;
  return Intent::ask;
}

bool isPlanStep(Move move) { return intentOf(move) == Intent::plan; }

template <>
std::span<const std::string_view> wordsOf<Move>() {
  static constexpr std::array<std::string_view, 27> kWords = {
      "open_question", "closed_question", "teach_back", "simple_reflection", "complex_reflection",
      "affirm", "normalise", "ask_permission", "elicit", "inform", "show_slide", "invite",
      "hand_back", "link", "redirect", "park", "summarise", "take_aside", "get_help", "close", "plan_what",
      "plan_how_much", "plan_when", "plan_how_often", "plan_confidence", "plan_obstacle",
      "plan_if_then"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<UtteranceCode>() {
  static constexpr std::array<std::string_view, 12> kWords = {
      "open_question", "closed_question", "simple_reflection", "complex_reflection", "affirm",
      "seek_collaboration", "emphasise_autonomy", "give_information", "persuade",
      "persuade_with_permission", "confront", "structure"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<WordingModel::Quality>() {
  static constexpr std::array<std::string_view, 3> kWords = {
      "good", "fair", "poor"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<WordingModel::Critical>() {
  static constexpr std::array<std::string_view, 6> kWords = {
      "none", "dose_advice", "false_claim", "push_through", "humiliates", "dismisses_risk"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<Response>() {
  static constexpr std::array<std::string_view, 17> kWords = {
      "listened", "asked", "informed", "lectured", "pushed", "invited", "handed_back", "moved_on",
      "made_safe", "waited", "plan_what", "plan_how_much", "plan_when", "plan_how_often",
      "plan_confidence", "plan_obstacle", "plan_if_then"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<PlanPart>() {
  static constexpr std::array<std::string_view, 8> kWords = {
      "none", "what", "how_much", "when", "how_often", "confidence", "obstacle", "if_then"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<LineModel::Talk>() {
  static constexpr std::array<std::string_view, 4> kWords = {
      "neutral", "change", "sustain", "misbelief"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<LineModel::Face>() {
  static constexpr std::array<std::string_view, 9> kWords = {
      "neutral", "smile", "laugh", "worried", "tired", "upset", "cross", "thoughtful", "pain"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<BeatModel::Kind>() {
  static constexpr std::array<std::string_view, 15> kWords = {
      "opening", "any_time", "story", "misbelief", "question", "medicine", "low_mood", "self_harm",
      "red_flag", "quarrel", "off_topic", "joke", "tears", "plan", "closing"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<BeatModel::Prompt>() {
  static constexpr std::array<std::string_view, 3> kWords = {
      "by_itself", "asked", "invited"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<MemberModel::Manner>() {
  static constexpr std::array<std::string_view, 11> kWords = {
      "talker", "silent", "fatalist", "frightened", "over_doer", "scan_focused", "sceptic",
      "joker", "grieving", "hard_of_hearing", "steady"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<TieModel::Kind>() {
  static constexpr std::array<std::string_view, 4> kWords = {
      "partner", "likes", "defers_to", "rubs_up_against"};
  return kWords;
}
template <>
std::span<const std::string_view> wordsOf<StockLineModel::Use>() {
  static constexpr std::array<std::string_view, 23> kWords = {
      "answers_question", "accepts_invitation", "declines_invitation", "agrees", "adds",
      "gives_leave", "feels_heard", "takes_offence", "resists", "thanks", "in_own_words",
      "not_ready", "plan_what", "plan_how_much", "plan_when", "plan_how_often", "plan_confidence",
      "plan_obstacle", "plan_if_then", "off_topic", "asks_repeat", "jokes", "complains"};
  return kWords;
}

}  // namespace spotter::content
