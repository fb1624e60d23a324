#!/usr/bin/env bash
# The first start: the try-out comes first and leads to the first class; it can be skipped; it does not
# come again.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
mkdir -p "$XDG_CONFIG_HOME/spotter"
printf 'format = 1\nquality = "low"\nreduced_motion = true\n' >"$XDG_CONFIG_HOME/spotter/settings.toml"
open_window start
sleep 1
picture first
[ -e "$journal" ] && fail "the try-out is recorded"
# Look around, choose, walk to the place, begin, note it, name it, help.
xdotool keydown Left; sleep 2; xdotool keyup Left
key 1 f
sleep 1
key space
sleep 6
picture watching
key v
sleep 1
picture noticed
key 2 2 1 1
sleep 2
key 1
sleep 2
picture helped
# Skipped from here: menu, its last line.
key Escape
picture menu
key Tab Tab Tab Tab Return
wait_for class_began 15
grep -q 'tried_out = true' "$XDG_CONFIG_HOME/spotter/settings.toml" || fail "it would come again"
close_window
echo "ok: the try-out leads to the first class"
