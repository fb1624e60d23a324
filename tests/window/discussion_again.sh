#!/usr/bin/env bash
# What can be done after a discussion, in the real window: its exercises are begun by mouse; in the
# debrief a code is disagreed with by keys, and a moment is tried again.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out

# A class with both parts, the discussion closed early.
open_window
talk_and_move_at=$(ls "$(dirname "$0")/../../scenarios/classes" | grep -v try_out | grep -n talk_and_move | cut -d: -f1)
for _ in $(seq "$talk_and_move_at"); do key Tab; done
key Return
past_classes $((talk_and_move_at - 1))
picture both_parts
key Return
wait_for talk_began 15
wait_for spoke 30
close_talk
picture closed
click 150 667
wait_for station_opened 15
picture settling
sleep 3
picture exercises
close_window
rm -f "$journal"

# The debrief of a discussion that a simulated lecturer led: no hard moment was met well.
mkdir -p "$recordings"
recording=$recordings/lecturer.rec
"$spotter" play causes_of_pain --as lecturer --out "$recording" >/dev/null || fail "the discussion could not be played"
open_window
key Tab Return
past_classes
key Tab Tab Tab Tab Tab Return  # Try-out, Discussions, Exam, Copy, Open
picture list
key Return
sleep 2
picture debrief
# What was said: the first code of all is not agreed with.
key Tab Return Tab Tab Tab
picture transcript
key Return
sleep 0.5
xdotool type --delay 60 "It was meant as a question"
key Return
sleep 1
picture disagreed
"$spotter" replay "$recording" >"$work/replay.txt" || { cat "$work/replay.txt"; fail "the recording does not run again as it was"; }
grep -q "It was meant as a question" "$work/replay.txt" || fail "the recording lacks what was not agreed with"
# The keys have stayed there: behind "Change it" it is taken back, and then said once more.
key Tab Return
sleep 1
picture taken_back
"$spotter" replay "$recording" >"$work/replay.txt" || fail "the recording does not run again after something was taken back"
grep -q "It was meant as a question" "$work/replay.txt" && fail "what was taken back is still there"
key Return
sleep 0.5
xdotool type --delay 60 "A question after all"
key Return
sleep 1
"$spotter" replay "$recording" >"$work/replay.txt"
grep -q "A question after all" "$work/replay.txt" || fail "what was said anew is not there"
# What happened: the first moment to try again, behind the three buttons. The talk goes on from there, and is led anew.
key shift+Tab shift+Tab shift+Tab Return
picture before_again
key Tab Tab Tab Return
wait_for talk_began 15
picture again
grep -q '"event":"talk_ended"' "$journal" && fail "it goes on after its end, not from the moment"
close_talk
sleep 1
key Return
for _ in $(seq 40); do
  [ "$(ls "$recordings"/*.rec | wc -l)" -eq 2 ] && break
  sleep 0.25
done
[ "$(ls "$recordings"/*.rec | wc -l)" -eq 2 ] || fail "what was tried again is no recording of its own"
picture debrief_again
for one in "$recordings"/*.rec; do
  "$spotter" replay "$one" >"$work/replay.txt" || { cat "$work/replay.txt"; fail "$one does not run again as it was"; }
done
close_window
echo "ok: after a discussion in the window"
