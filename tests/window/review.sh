#!/usr/bin/env bash
# Clinicians' review: a name, a clip judged by keys, one by the mouse; each answer is in the file of reviews before the
# next clip comes, a clip that was not kept comes again, and nothing that is kept tells the key. Then the way in from
# the home screen.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
reviews=$XDG_DATA_HOME/spotter/reviews.jsonl
kept() { wc -l <"$reviews" 2>/dev/null || echo 0; }
wait_for_votes() {
  for _ in $(seq 40); do
    [ "$(kept)" -eq "$1" ] && return 0
    sleep 0.25
  done
  picture "votes_$1"
  fail "there are $(kept) votes and not $1"
}

open_window --review
picture name
xdotool type "Ann Smith"
sleep 0.4
key Return
sleep 0.5
picture clip
key g f 0   # from the side, from in front; nothing to correct
picture chosen
key Return
wait_for_votes 1
grep -q '"reviewer":"Ann Smith".*"saw":"nothing"' "$reviews" || fail "the first answer is another one"
grep -q '"key"\|"level"' "$reviews" && fail "the file tells the key"
key 1 Return  # the first fault of the list
wait_for_votes 2
grep -c '"saw":"nothing"' "$reviews" | grep -qx 1 || fail "the second answer is no fault"
# By the mouse: the first answer stands below the heading at the left, what keeps it at the bottom.
click 150 82
picture by_mouse
click 90 662
wait_for_votes 3
# No answer keeps nothing.
key Return
sleep 0.5
[ "$(kept)" -eq 3 ] || fail "a clip without an answer was kept"
key Escape
sleep 0.5
picture home
close_window

items=$(grep -o '"item":"[0-9a-f]*"' "$reviews" | sort | uniq -d)
[ -z "$items" ] || fail "an item came twice"

# From the home screen, with Return on its button; the same person goes on where they stopped.
open_window
past_classes
key Tab Tab Tab Tab Tab Tab Tab Tab Return  # Start, Try-out, Discussions, Exam, Copy, Recordings, Exercises, Review
sleep 0.5
picture from_home
xdotool type "ann smith"
sleep 0.4
key Return u Return
wait_for_votes 4
close_window
"$spotter" review status >"$work/status"  # its answer is no: not everything is reviewed
grep -q "Ann Smith *4" "$work/status" || fail "the status does not count her"
[ -z "$(grep -o '"item":"[0-9a-f]*"' "$reviews" | sort | uniq -d)" ] || fail "an item came twice"
echo "ok: the clinicians' review"
