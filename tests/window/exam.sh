#!/usr/bin/env bash
# A short exam by keys alone: one question, the rules, two groups; a call is kept, other eyes are refused, the program is
# killed in the first group and goes on, the second group is left on purpose; then there is a result, and a file that
# holds what was sat.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
mkdir -p "$XDG_DATA_HOME/spotter/blueprints"
cp "$(dirname "$0")/tiny_exam.toml" "$XDG_DATA_HOME/spotter/blueprints/"
journal=$XDG_STATE_HOME/spotter/exam/group.journal
open=$XDG_STATE_HOME/spotter/exam/exam.open
exams=$XDG_DATA_HOME/spotter/exams

begin_group() {  # Return begins a group as soon as the exam is made and the computer is measured
  for _ in $(seq 40); do
    key Return
    [ "$(count class_began)" -ge 1 ] 2>/dev/null && return 0
  done
  picture not_begun
  fail "the group did not begin"
}

open_window --blueprint tiny_exam
# Its first way in is practice.
past_classes
key Tab Tab Tab Tab Return  # Start, Try-out, Discussions, Exam
picture introduction
key Return 7
picture rating
key Return
picture rules
begin_group
wait_for bout_began 30
wait_for repetition_began 10
key 1 v
picture call
key 1
wait_for called 5
key s
picture sign
key 1
wait_for sign_called 5
key y r
picture refused
[ "$(count use_view)" -eq 0 ] || fail "an exam was seen from above"
sleep 1.2  # what was called is on the disk by then
kill -9 "$pid"
wait "$pid" 2>/dev/null
[ -s "$open" ] || fail "the exam is gone"

open_window --blueprint tiny_exam
picture offer
key Tab Return  # go on with it
sleep 1
picture goes_on
begun=$(wc -c <"$journal")
for _ in $(seq 40); do
  key Return
  [ "$(wc -c <"$journal")" -gt "$begun" ] && break
done
# An open menu does not stop it.
key Escape
picture menu
for _ in $(seq 200); do
  [ -e "$journal" ] || break  # the first group is over
  sleep 0.25
done
[ -e "$journal" ] && fail "the first group did not end"
sleep 0.5
picture between
begin_group
# Leaving is the last line of the menu, and asks.
key Escape shift+Tab Return
picture leave
key Tab Return
for _ in $(seq 40); do
  kept=$(ls "$exams"/*.exam 2>/dev/null | head -n 1)
  [ -n "$kept" ] && break
  sleep 0.25
done
[ -n "$kept" ] || { picture no_result; fail "no exam was kept"; }
sleep 2
picture result
key Tab Tab Return
picture windows
close_window
[ -s "$work/err.log" ] && { cat "$work/err.log" >&2; fail "something was said on the error stream"; }
grep -aq '"called"' "$kept" || fail "the call is not in what was kept"
grep -aq '"sign_called"' "$kept" || fail "the sign is not in what was kept"
grep -aq 'broke off in group 1' "$kept" || fail "that it broke off is not noted"
grep -aq 'left on purpose' "$kept" || fail "that it was left is not noted"
[ -e "$open" ] && fail "something of the exam was left"
echo "ok: a short exam by keys alone, killed once and left"
