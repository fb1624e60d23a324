#!/usr/bin/env bash
# Leads a whole class by keys alone, from the home screen to the debrief, and holds the recording
# against what was pressed.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
open_window
picture home
# Home: the focus shows at the first key; the class is the first item, "Start class" comes after the list.
key Tab Return
past_classes
key Return
wait_for class_began 10

station=0
while [ $station -lt 3 ]; do
  station=$((station + 1))
  begun=$(count repetition_began)
  if [ $station -eq 1 ]; then
    key d
    wait_for demonstration_began 10
    sleep 3
    key d
    wait_for demonstration_ended 30
  fi
  key space
  wait_for bout_began 10 $station
  key "$station" f
  wait_for repetition_began 60 $((begun + 6))  # everybody has walked to their place
  sleep 2
  if [ $station -eq 1 ]; then
    key y
    sleep 1
    picture above
    key y w
    sleep 1
    picture two_views
    key w z
    sleep 1
    picture closer
    key z j
    wait_for use_view 10 3  # what a class may refuse is recorded
  fi
  key v
  picture "call_$station"
  # Knees, the first name, the first line of whatever is asked next. Then the first cue.
  key 2 1
  for _ in 1 2; do
    key 1
    sleep 2
    [ "$(count called)" -ge $station ] && break
  done
  wait_for called 15 $station
  key 1
  wait_for answered 15 $station
  key a
  wait_for pain_told 15 $station
  if [ $station -eq 2 ]; then key s; wait_for person_stopped 10; fi
  key x
  wait_for class_stopped 10 $station
  key n
  [ $station -lt 3 ] && wait_for station_opened 10 $((station + 1))
done
wait_for class_ended 15
sleep 1
picture question
xdotool type --delay 60 "It went well"
key Return
recording=$(only_recording) || exit 1
sleep 1
picture debrief
close_window
# With or without a sound card, nobody's driver talks to the error stream.
[ -s "$work/err.log" ] && { cat "$work/err.log" >&2; fail "something was said on the error stream"; }
"$spotter" replay "$recording" >"$work/replay.txt" || { cat "$work/replay.txt"; fail "the recording does not run again as it was"; }
grep -q "It went well" "$recording" || fail "the own line is not in the recording"
[ "$(grep -c '"called"' "$recording")" -ge 3 ] || fail "calls are missing"
[ "$(grep -c '"answered"' "$recording")" -ge 3 ] || fail "cues are missing"
grep -q "It went well" "$work/replay.txt" || fail "the debrief lacks the own line"
echo "ok: a whole class by keys alone"
