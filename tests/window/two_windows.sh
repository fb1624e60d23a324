#!/usr/bin/env bash
# Two windows with one home: neither takes the other's class, and what the second leaves is offered again.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

second_journal=$XDG_STATE_HOME/spotter/class_2.journal
open_display
tried_out
open_window start
first=$pid
wait_for class_began 15
"$spotter" start >"$work/second.log" 2>&1 &
second=$!
for _ in $(seq 80); do grep -q class_began "$second_journal" 2>/dev/null && break; sleep 0.25; done
grep -q class_began "$second_journal" || fail "the second window has no journal of its own"
grep -q class_began "$journal" || fail "the second window took the first one's journal"
kill -9 "$second"
wait "$second" 2>/dev/null
# The first window goes on, and what the second left is there.
before=$(stat -c %s "$journal")
sleep 3
[ "$(stat -c %s "$journal")" -gt "$before" ] || fail "the first window no longer writes"
kill -0 "$first" || fail "the first window ended"
[ -s "$second_journal" ] || fail "what the second window left is gone"
close_window
echo "ok: two windows, two classes"
