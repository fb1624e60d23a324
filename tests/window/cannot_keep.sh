#!/usr/bin/env bash
# With folders that cannot be written to the window says so, on the screen and in a line each on the error
# stream; a class is played all the same, and its debrief is shown although no recording is kept.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

# Nobody can make a folder here, root neither.
export XDG_CONFIG_HOME=/proc/nothing XDG_DATA_HOME=/proc/nothing XDG_STATE_HOME=/proc/nothing
told() { grep -q "$1" "$work/err.log" || { cat "$work/err.log" >&2; fail "$2"; }; }

pause=1  # its settings cannot be read, so the picture is as fine and slow as it comes
open_display
open_window
picture home
told "settings cannot be kept: /proc/nothing" "the settings are not told of"
told "recordings cannot be kept: /proc/nothing" "the recordings are not told of"
[ "$(grep -c "settings cannot be kept" "$work/err.log")" -eq 1 ] || fail "it is told again and again"
# The first Tab shows the keys, at the first class; then past the others to "Start class".
past_classes
key Tab Return
sleep 2
picture class
key space
sleep 6
# Menu, its last line: end the class. Then the question, left out.
key Escape
key Tab Tab Tab Return
sleep 1
picture question
key Tab Tab Return
sleep 2
picture debrief
kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended"; }
told "cannot write" "the lost recording is not told of"
close_window
echo "ok: what cannot be kept is said"
