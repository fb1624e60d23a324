#!/usr/bin/env bash
# Kills the program in the middle of a class; the next start offers to go on, and at most 2 s are lost.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
open_window start
wait_for class_began 15
key space
wait_for bout_began 10
wait_for repetition_began 30
key 1 a
wait_for pain_told 15
sleep 3
kill -9 "$pid"
wait "$pid" 2>/dev/null
[ -s "$journal" ] || fail "the journal is gone"
"$spotter" replay "$journal" >"$work/cut.txt" 2>&1
grep -q . "$work/cut.txt" || fail "a journal cut short cannot be marked"

open_window
picture offer
# The obvious action has the first place: go on.
key Tab Return
sleep 2
picture resumed
key 1 a
wait_for pain_told 20 2
close_window
echo "ok: killed, resumed, went on"
