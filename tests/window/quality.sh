#!/usr/bin/env bash
# At the first start the picture's quality is measured and remembered; a later start goes by it, another driver or
# damaged lines are measured anew; what is set or told on the command line is not measured at all.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

file=$XDG_CONFIG_HOME/spotter/settings.toml
settings() {  # settings LINES: what an earlier start left
  mkdir -p "$XDG_CONFIG_HOME/spotter"
  printf 'format = 1\nreduced_motion = true\ntried_out = true\n%s\n' "$1" >"$file"
}
measured() { sed -n 's/^measured_software_us = //p' "$file"; }
wait_measured() {
  for _ in $(seq 40); do
    [ "$(measured)" != "${1:-}" ] && return 0
    sleep 0.25
  done
  picture not_measured
  fail "nothing was measured"
}

open_display
settings ''
open_window
wait_measured
driver=$(sed -n 's/^measured_driver = "\(.*\)"$/\1/p' "$file")
[ -n "$driver" ] || fail "the driver is not named"
[ "$(measured)" -gt 1000 ] || fail "a picture cannot have taken $(measured) microseconds in software"
grep -q '^quality = "automatic"$' "$file" || fail "what was set has changed"
kill -0 "$pid" 2>/dev/null || fail "the program ended"
[ -s "$work/err.log" ] && { cat "$work/err.log" >&2; fail "something is said"; }
close_window

settings "measured_driver = \"$driver\"
measured_software_us = 4321
measured_full_us = 12345"
open_window
picture remembered
sleep 1
[ "$(measured)" = 4321 ] || fail "it was measured again"
close_window

settings 'measured_driver = "another card"
measured_software_us = 4321
measured_full_us = 12345'
open_window
wait_measured 4321
grep -qF "measured_driver = \"$driver\"" "$file" || fail "the new driver is not named"
close_window

settings "measured_driver = \"$driver\"
measured_software_us = soon"
open_window
wait_measured soon
close_window

settings 'quality = "software"'
open_window
sleep 1
[ -z "$(measured)" ] || fail "it was measured although it was set"
close_window
settings ''
open_window --quality low
sleep 1
[ -z "$(measured)" ] || fail "it was measured although it was told"
close_window
settings ''
SPOTTER_QUALITY=low open_window
sleep 1
[ -z "$(measured)" ] || fail "it was measured although the environment told it"
close_window
"$spotter" --quality splendid >"$work/out.log" 2>&1 && fail "a quality that there is not was taken"
echo "ok: the picture's quality"
