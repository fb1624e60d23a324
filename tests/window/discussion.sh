#!/usr/bin/env bash
# Leads a discussion in the real window, by keys and then by mouse: an open question, a reflection,
# an invitation by name, the close, the debrief. Holds the recording against what was done.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

led() { grep -c "\"move\":\"$1\"" "$journal" 2>/dev/null || true; }
wait_for_move() {  # wait_for_move MOVE [SECONDS]
  for _ in $(seq $((${2:-40} * 4))); do
    [ "$(led "$1")" -ge 1 ] && return 0
    kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended while waiting for $1"; }
    sleep 0.25
  done
  picture "$1"
  fail "nothing like $1 was said"
}

open_display
tried_out
open_window causes_of_pain
wait_for talk_began 10
wait_for spoke 20
picture circle

# By keys: ask, open question, the second wording.
key 1 1
picture wordings
key 2
wait_for_move open_question
answers=$(count spoke)
wait_for spoke 60 $((answers + 1))
picture answered
# Listen back: what was heard, the first wording.
key 2 1 1
wait_for_move simple_reflection
# Bring in: by name, the third of the group.
sleep 4
key 4 1 3
picture whom
key 1
wait_for_move invite
picture invited
