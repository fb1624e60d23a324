#!/usr/bin/env bash
# A trainer's own class is seen while the window is open: saved with a mistake it is reported, saved well
# it can be started.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

source_dir=$(cd "$(dirname "$0")/../.." && pwd)
own=$XDG_DATA_HOME/spotter/classes
mkdir -p "$own"
sed '0,/^id = .*/s//id = "my_class"/; s/^title = .*/title = "My class"/' \
  "$source_dir/scenarios/classes/first_class.toml" >"$own/my_class.toml"
open_display
tried_out
open_window
sed -i 's/^title = .*/titel = "My class"/' "$own/my_class.toml"
sleep 3
picture mistake
"$spotter" check "$own/my_class.toml" >"$work/check.txt" 2>&1 && fail "the checker finds no mistake"
grep -q 'titel' "$work/check.txt" || fail "the checker does not name the key"
sed -i 's/^titel = .*/title = "My class"/' "$own/my_class.toml"
sleep 3
picture mended
# The own class is the last of the list: Tab to it, choose it, then "Start class".
past_classes
key Tab Return Tab Return
wait_for my_class 10
close_window

# "Copy this class" makes another file, which the checker accepts and an editor is given.
printf '#!/bin/sh\necho "$1" >"%s/edited"\n' "$work" >"$work/editor"
chmod +x "$work/editor"
export VISUAL=$work/editor
rm -f "$journal"
open_window
past_classes
key Tab Tab Tab Tab Tab Tab Return  # own class, Start, Try-out, Discussions, Exam, Copy
for _ in $(seq 40); do [ -s "$work/edited" ] && break; sleep 0.25; done
picture copied
copy=$(cat "$work/edited" 2>/dev/null)
[ -s "$copy" ] || fail "no copy was given to the editor"
"$spotter" check "$copy" >"$work/check.txt" 2>&1 || { cat "$work/check.txt"; fail "the copy has mistakes"; }
close_window
echo "ok: a trainer's own class"
