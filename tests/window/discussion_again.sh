#!/usr/bin/env bash
# What can be done after a discussion, in the real window: its exercises are begun by mouse; in the
# debrief a code is disagreed with by keys, and a moment is tried again.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

# The first misbelief comes up after a minute or more; nobody asks what is known: a moment to try again.
misbelief() { grep '"event":"beat_opened"' "$journal" 2>/dev/null | grep -c '"kind":3[,}]' || true; }
until_misbelief() {
  for _ in $(seq 800); do
    [ "$(misbelief)" -ge 1 ] && return 0
    kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended while people talked"; }
    sleep 0.25
  done
  picture no_misbelief
  fail "no misbelief came up"
}
# Words that promise to stop and go on do not end it: then other words have to. Backspace closes what is open.
close_talk() {
  local words
  for words in 2 1 3 2 1 3; do
    key BackSpace BackSpace BackSpace 5 6 $words
    for _ in $(seq 100); do
      [ "$(count talk_ended)" -ge 1 ] && return 0
      sleep 0.25
    done
  done
  picture close
  fail "the discussion could not be closed"
}

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
click 620 667
wait_for station_opened 15
picture settling
sleep 3
picture exercises
close_window
rm -f "$journal"
sleep 2  # the display begins anew when its last window has gone

# A discussion by itself, to its debrief.
open_window
key Tab Return
past_classes
key Tab Tab Return
key Tab Return shift+Tab shift+Tab shift+Tab
key Return
picture notice
key Return
wait_for talk_began 15
until_misbelief
close_talk
sleep 1
key Return
recording=$(only_recording) || exit 1
sleep 1
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
# What happened: the first moment to try again. The talk goes on from there, and is led to its end anew.
key Return
picture before_again
click 300 403
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
