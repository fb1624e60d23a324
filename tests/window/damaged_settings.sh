#!/usr/bin/env bash
# A damaged settings file is kept aside, what can be read is used, and the window opens all the same.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

open_display
tried_out
printf '\001\002 garbage\ntext_percent = huge\n' >>"$XDG_CONFIG_HOME/spotter/settings.toml"
open_window
picture home
[ -e "$XDG_CONFIG_HOME/spotter/settings.toml.damaged" ] || fail "the damaged file was not kept"
grep -q garbage "$XDG_CONFIG_HOME/spotter/settings.toml.damaged" || fail "the kept file is another one"
grep -q "settings.toml: line" "$work/err.log" || fail "the error stream does not say what was damaged"
[ "$(wc -l <"$work/err.log")" -eq 1 ] || { cat "$work/err.log" >&2; fail "more than a line is said"; }
close_window
# It is mended: the next start has nothing to say.
open_window
picture home_again
[ -s "$work/err.log" ] && { cat "$work/err.log" >&2; fail "it is told again"; }
close_window
echo "ok: damaged settings"
