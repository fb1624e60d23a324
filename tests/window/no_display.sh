#!/usr/bin/env bash
# Without a display the window says so plainly and exits 3.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

env -u DISPLAY -u WAYLAND_DISPLAY "$spotter" >"$work/out.log" 2>"$work/err.log"
[ $? -eq 3 ] || fail "exit code is not 3"
grep -qi "display" "$work/err.log" || fail "the message does not name the display"
grep -qi "spotter play" "$work/err.log" || fail "the message does not say what works without one"
echo "ok: no display is said plainly"
