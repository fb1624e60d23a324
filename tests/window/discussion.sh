#!/usr/bin/env bash
# Leads a discussion in the real window, by keys, and begins another by mouse, at 1280x720: an open
# question, a reflection, an invitation by name, the close, the debrief. Holds the recording against
# what was done.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

# What the facilitator said, by the number of the move in the journal.
open_question=0 simple_reflection=3 invite=11 close=19
said() { grep '"event":"led"' "$journal" 2>/dev/null | grep -c "\"move\":$1[,}]" || true; }
wait_for_move() {  # wait_for_move MOVE [SECONDS]
  for _ in $(seq $((${2:-60} * 4))); do
    [ "$(said "$1")" -ge 1 ] && return 0
    kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended while waiting for move $1"; }
    sleep 0.25
  done
  picture "no_move_$1"
  fail "the move $1 was not made"
}
# One's own words are over when somebody else begins.
somebody_answers() { wait_for spoke 90 $(($(count spoke) + 1)); }

open_display
tried_out
open_window
# Past the classes, "Start class" and the try-out; in the list the second topic, and back to "Begin".
key Tab Return
past_classes
key Tab Tab Return
key Tab Return shift+Tab shift+Tab shift+Tab
picture list_by_keys
key Return
picture notice
key Return
wait_for talk_began 10
wait_for spoke 20
picture circle

# By keys. Ask: an open question, the second wording; somebody answers.
key 1 1
picture wordings
key 2
wait_for_move $open_question
somebody_answers
picture answered
# Listen back: what was heard, the first wording.
key 2 1 1
wait_for_move $simple_reflection
somebody_answers
# Bring in: somebody by name, the third of the group.
key 4 1 3
picture whom
key 1
wait_for_move $invite
somebody_answers
# Get up, look who has spoken, sit down again.
key i
wait_for sit 10
key i
wait_for sit 10 2
# Steer: close.
close_talk
[ "$(said $close)" -ge 1 ] || fail "it ended without a close"
sleep 1
picture question
xdotool type --delay 60 "They did the talking"
key Return
recording=$(only_recording) || exit 1
sleep 1
picture debrief
"$spotter" replay "$recording" >"$work/replay.txt" || { cat "$work/replay.txt"; fail "the recording does not run again as it was"; }
grep -q "They did the talking" "$work/replay.txt" || fail "the debrief lacks the own line"
grep -q "You asked" "$work/replay.txt" || fail "the debrief lacks what was counted"
close_window

# By mouse: the list, the first topic, an open question; then a group is opened and one stays silent.
open_window
click 472 497
picture list
click 296 660
wait_for talk_began 15
wait_for spoke 20
click 92 623
picture moves_by_mouse
click 230 672
picture wordings_by_mouse
click 400 590
wait_for_move $open_question
somebody_answers
click 92 623
held=$(count leave_floor)
click 1165 627
wait_for leave_floor 10 $((held + 1))
picture silent_by_mouse
close_window
echo "ok: a discussion in the window"
