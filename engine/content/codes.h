#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace spotter::content {

/// Every message that the checker can give. Each has a page in codes/<id>.md.
enum class Code {
  unreadable_file,
  too_large,
  invalid_utf8,
  empty_file,
  unknown_folder,
  hidden_turn,
  syntax,
  repeated_key,
  too_deep,
  too_many_mistakes,
  missing_format,
  other_format,
  unknown_key,
  misplaced_key,
  wrong_unit,
  missing_key,
  wrong_type,
  unknown_choice,
  out_of_range,
  not_finite,
  badly_spelt_id,
  empty_text,
  too_few,
  too_many,
  unknown_id,
  repeated_id,
  repeated_entry,
  unknown_cause,
  unknown_station,
  unknown_phase,
  fault_of_other_exercise,
  person_not_in_class,
  unknown_variation,
  uses_broken,
  unknown_hazard,
  cause_cue_not_offered,
  contradictory_cue,
  side_missing,
  side_not_wanted,
  zones_out_of_order,
  levels_out_of_order,
  level_not_in_zone,
  too_close,
  invisible_event,
  unreachable_level,
  hazard_outside,
  hazard_on_top,
  hazard_without_use,
  hazard_contradiction,
  hazard_place,
  outside_place,
  floor_too_small,
  no_light,
  harmless_alarm,
  line_too_long,
  wording_too_long,
  set_gives_away,
  set_size,
  set_one_sided,
  beat_never,
  misbelief_unanswered,
  no_exit,
  not_in_group,
  unknown_entry,
  bad_placeholder,
  reply_to_nothing,
  hard_moment_unmet,
  nothing_to_do,
  other_people,
  block_mismatch,
  row_length,
  unknown_tag,
  session_order,
  blueprint_sums,
  blueprint_anchors,
  blueprint_signs,
  blueprint_faults,
  agenda_sums,
  agenda_mismatch,
  no_clock,
  unused,
  not_callable,
  lanes_overlap,
  hard_words,
  good_by_length,
  never_said,
  not_shown,
  count
};

/// One code as data.
struct CodeEntry {
  Code code;
  std::string_view id;     ///< "E0201"; W for warnings
  std::string_view title;  ///< for lists
};

/// All codes, in the order of their ids.
std::span<const CodeEntry> codeTable();

/// The id of a code, e.g. "E0201".
std::string_view codeId(Code code);

/// The page of a code as Markdown (what it means, wrong example, right example), or nothing for an
/// id that is none. Upper and lower case are the same.
std::optional<std::string> explain(std::string_view id);

}  // namespace spotter::content
