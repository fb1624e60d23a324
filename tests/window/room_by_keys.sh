#!/usr/bin/env bash
# Something in the room is called before the set and made safe, by keys alone: the second class of the list.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
open_window
# The first Tab shows the keys at the first class; the next is the second, a look round the room.
key Tab Tab Return
past_classes 1
key Return
wait_for class_began 10
wait_for hazard_appeared 10 3
grep -q '"class_id":"room_check"' "$journal" || fail "another class was begun"
# George's chair: nobody exercises, so only the room is asked about.
key 3 v
picture room_call
key 3 1
wait_for room_called 15
picture room_respond
key t
wait_for making_safe 10
picture making_safe
wait_for made_safe 30
grep '"made_safe"' "$journal" | grep -q george_rug || fail "the rug was not meant"
key space
wait_for bout_began 10
close_window
echo "ok: the room by keys alone"
