#include "content/codes.h"

#include <algorithm>
#include <array>

#include "base/assert.h"
#include "content/code_pages.h"

namespace spotter::content {

namespace {

constexpr std::array<CodeEntry, static_cast<std::size_t>(Code::count)> kTable = {{
    {Code::unreadable_file, "E0001", "a file cannot be read"},
    {Code::too_large, "E0002", "a file is too large"},
    {Code::invalid_utf8, "E0003", "a file is not UTF-8"},
    {Code::empty_file, "E0004", "a file is empty"},
    {Code::unknown_folder, "E0005", "a file lies in no folder of content"},
    {Code::hidden_turn, "E0006", "a file hides signs that turn the order of letters"},
    {Code::syntax, "E0101", "a file is not TOML"},
    {Code::repeated_key, "E0102", "a key or table is given twice"},
    {Code::too_deep, "E0103", "tables or lists are nested too deeply"},
    {Code::too_many_mistakes, "E0104", "a file has too many mistakes"},
    {Code::missing_format, "E0110", "the format line is missing"},
    {Code::other_format, "E0111", "the file has another format"},
    {Code::unknown_key, "E0120", "a key is not known"},
    {Code::misplaced_key, "E0121", "a key stands in the wrong table"},
    {Code::wrong_unit, "E0122", "a key has the wrong unit"},
    {Code::missing_key, "E0123", "a key is missing"},
    {Code::wrong_type, "E0124", "a value has the wrong type"},
    {Code::unknown_choice, "E0125", "a word is none of the choices"},
    {Code::out_of_range, "E0126", "a number is out of range"},
    {Code::not_finite, "E0127", "a number is infinite or none"},
    {Code::badly_spelt_id, "E0128", "an id is badly spelt"},
    {Code::empty_text, "E0129", "a text is empty or too long"},
    {Code::too_few, "E0130", "there are too few entries"},
    {Code::too_many, "E0131", "there are too many entries"},
    {Code::unknown_id, "E0201", "an id names nothing"},
    {Code::repeated_id, "E0202", "two files have the same id"},
    {Code::repeated_entry, "E0203", "something is listed twice"},
    {Code::unknown_cause, "E0204", "the fault has no such cause"},
    {Code::unknown_station, "E0205", "the class has no such station"},
    {Code::unknown_phase, "E0206", "the exercise has no such phase"},
    {Code::fault_of_other_exercise, "E0207", "the fault belongs to another exercise"},
    {Code::person_not_in_class, "E0208", "the person is not in this class"},
    {Code::unknown_variation, "E0209", "the exercise has no such variation"},
    {Code::uses_broken, "E0210", "something that is used has errors"},
    {Code::unknown_hazard, "E0211", "the class has no such hazard"},
    {Code::cause_cue_not_offered, "E0301", "a cause's cue is not among the fault's cues"},
    {Code::contradictory_cue, "E0302", "a cue cannot both help and harm"},
    {Code::side_missing, "E0303", "the side of a fault is missing"},
    {Code::side_not_wanted, "E0304", "a side is given for what has none"},
    {Code::zones_out_of_order, "E0305", "the harmless band ends beyond the fault"},
    {Code::levels_out_of_order, "E0306", "the levels do not grow"},
    {Code::level_not_in_zone, "E0307", "a level lies in the wrong zone"},
    {Code::too_close, "E0308", "two people stand too close"},
    {Code::invisible_event, "E0309", "nobody could notice the event"},
    {Code::unreachable_level, "E0310", "the person's body cannot show the fault"},
    {Code::hazard_outside, "E0311", "a hazard lies in a wall or outside the place"},
    {Code::hazard_on_top, "E0312", "a hazard lies in or on something else"},
    {Code::hazard_without_use, "E0313", "a hazard's thing is not used there"},
    {Code::hazard_contradiction, "E0314",
     "a hazard is called harmless and is not, or the contrary"},
    {Code::hazard_place, "E0315", "a hazard's spot is missing or not wanted"},
    {Code::outside_place, "E0316", "somebody stands in a wall or outside the place"},
    {Code::floor_too_small, "E0317", "the floor of a place is too small"},
    {Code::no_light, "E0318", "a light of a place is dark"},
    {Code::harmless_alarm, "E0320", "something harmless shows a warning sign"},
    {Code::line_too_long, "E0401", "a line is longer than two lines of subtitles"},
    {Code::wording_too_long, "E0402", "a wording is too long"},
    {Code::set_gives_away, "E0403", "a wording gives itself away by its length"},
    {Code::set_size, "E0404", "a choice has too few or too many wordings"},
    {Code::set_one_sided, "E0405", "a choice has no good wording, or only good ones"},
    {Code::beat_never, "E0406", "a beat can never come up"},
    {Code::misbelief_unanswered, "E0407", "nobody can answer a misbelief"},
    {Code::no_exit, "E0408", "a discussion does not begin or end"},
    {Code::not_in_group, "E0409", "somebody is not one of the group"},
    {Code::unknown_entry, "E0410", "the discussion has no such entry"},
    {Code::bad_placeholder, "E0411", "a placeholder cannot be filled in"},
    {Code::reply_to_nothing, "E0412", "a reply answers nothing"},
    {Code::hard_moment_unmet, "E0413", "a hard moment cannot be met"},
    {Code::nothing_to_do, "E0414", "a class has neither a discussion nor a station"},
    {Code::other_people, "E0415", "a class has other people than its discussion"},
    {Code::block_mismatch, "E0501", "a block of a page is not what its type says"},
    {Code::row_length, "E0502", "a row of a table is too short or too long"},
    {Code::unknown_tag, "E0503", "a basis is no evidence tag"},
    {Code::session_order, "E0504", "the sessions of a plan are not in order"},
    {Code::blueprint_sums, "E0601", "the numbers of a blueprint do not add up"},
    {Code::blueprint_anchors, "E0602", "the anchors of a blueprint do not fit"},
    {Code::blueprint_signs, "E0603", "a blueprint has too few signs to choose from"},
    {Code::blueprint_faults, "E0604", "a blueprint asks for more than there is"},
    {Code::agenda_sums, "E0701", "the parts of an agenda do not fit into its day"},
    {Code::agenda_mismatch, "E0702", "a part of an agenda is not what it says"},
    {Code::no_clock, "E0703", "a time of day is none"},
    {Code::unused, "W0001", "a file is not used"},
    {Code::not_callable, "W0002", "a fault is not in its exercise's list"},
    {Code::lanes_overlap, "W0003", "two people would touch each other"},
    {Code::hard_words, "W0004", "a file is hard to read"},
    {Code::good_by_length, "W0005", "the good wordings can be told by their length"},
    {Code::never_said, "W0006", "something never comes up"},
    {Code::not_shown, "W0007", "the screen has no such letter"},
}};

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::span<const CodeEntry> codeTable() { return kTable; }

std::string_view codeId(Code code) {
  const CodeEntry& entry = kTable[static_cast<std::size_t>(code)];
  SPOTTER_ASSERT(entry.code == code, "the table of codes is in the order of the enum");
  return entry.id;
}

std::optional<std::string> explain(std::string_view id) {
  std::string wanted(id);
  std::transform(wanted.begin(), wanted.end(), wanted.begin(), upper);
  for (const CodePage& page : codePages()) {
    if (page.id == wanted) return std::string(page.markdown);
  }
  return std::nullopt;
}

}  // namespace spotter::content
