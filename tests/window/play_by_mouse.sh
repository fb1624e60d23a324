#!/usr/bin/env bash
# Leads a whole class by mouse alone, at 1280x720, and holds the recording against what was clicked.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

# Middles of what is clicked.
obvious() { click 1130 46; }       # the one obvious action, at the right end of the strip
start_the_set() { click 890 46; }  # beside it, before the exercise was shown
next_station() { click 765 46; }   # beside "Go on with the class", when the class has stopped
line() { click 1000 $((90 + 42 * $1)); }         # line N of the calling panel, first step
later_line() { click 1000 $((116 + 42 * $1)); }  # line N of its later steps

open_display
tried_out
open_window
click 105 497
wait_for class_began 15

station=0
while [ $station -lt 3 ]; do
  station=$((station + 1))
  begun=$(count repetition_began)
  if [ $station -eq 1 ]; then
    obvious
    wait_for demonstration_began 10
    sleep 2
    obvious
    wait_for demonstration_ended 30
  fi
  start_the_set
  wait_for bout_began 15 $station
  wait_for repetition_began 60 $((begun + 6))  # everybody has walked to their place
  sleep 1
  [ $station -eq 1 ] && click 540 372   # Amara, in the middle of the hall
  picture "chosen_$station"
  obvious
  sleep 1
  picture "call_$station"
  if [ $station -eq 1 ]; then click 255 375; else line 2; fi
  sleep 0.5
  later_line 1
  for _ in 1 2; do
    [ "$(count called)" -ge $station ] && break
    later_line 1
    sleep 2
  done
  wait_for called 15 $station
  picture "respond_$station"
  click 1000 100
  wait_for answered 15 $station
  click 1145 623
  wait_for class_stopped 15 $station
  picture "stopped_$station"
  next_station
  [ $station -lt 3 ] && wait_for station_opened 15 $((station + 1))
done
wait_for class_ended 15
sleep 1
picture question
click 441 448
recording=$(only_recording) || exit 1
sleep 1
picture debrief
click 195 55
close_window
"$spotter" replay "$recording" >"$work/replay.txt" || { cat "$work/replay.txt"; fail "the recording does not run again as it was"; }
[ "$(grep -c '"called"' "$recording")" -ge 3 ] || fail "calls are missing"
[ "$(grep -c '"answered"' "$recording")" -ge 3 ] || fail "cues are missing"
echo "ok: a whole class by mouse alone"
