#!/usr/bin/env bash
# The exercise library: opened from the home screen by its key, an exercise and a fault chosen by keys and
# by mouse, left by Esc; no class is begun meanwhile. What is shown is seen in pictures that differ.
set -uo pipefail
build=$(cd "$1" && pwd)
. "$(dirname "$0")/lib.sh"

look() { import -window root "$work/$1.png" && picture "$1"; }
changed() {  # changed A B [WxH+X+Y]: whether two pictures differ in more than a hundred pixels there
  local pixels
  convert "$work/$1.png" -crop "${3:-1280x720+0+0}" +repage "$work/a.png"
  convert "$work/$2.png" -crop "${3:-1280x720+0+0}" +repage "$work/b.png"
  pixels=$(compare -metric AE -fuzz 8% "$work/a.png" "$work/b.png" null: 2>&1)
  [ "$(printf '%.0f' "$pixels")" -gt 100 ]
}
below=700x110+510+495  # the sizes and sides under the picture

open_display
tried_out
open_window
look home
key l
sleep 1
look library
changed home library || fail "the library does not open by its key"
# The first Tab shows where the keys are. The list of faults is the third part; its second line is the
# first fault.
key Tab Tab Tab Return Tab Tab Tab Return
sleep 1
key k
look fault
changed library fault "$below" || fail "no fault can be chosen by keys"
# Held still: nothing moves until it is looked at from behind.
sleep 1
look held
changed fault held && fail "it moves although it is held"
key b
look behind
changed held behind || fail "the view does not turn"
# From above, front and side at once, closer, and back to the view in which the fault shows.
key y
look above
changed behind above || fail "it is not seen from above"
key w
look two
changed above two || fail "there are no two views"
key w z
look closer
changed above closer || fail "it does not come closer"
key j
look framed
changed closer framed || fail "the fault is not framed"
key b z
look behind
# The first tab and the second line of its list, by mouse.
click 80 55
click 150 155
sleep 1
look mouse
changed behind mouse "$below" || fail "nothing can be chosen by mouse"
key Escape
sleep 1
look home_again
changed mouse home_again || fail "Esc does not lead home"
kill -0 "$pid" 2>/dev/null || fail "the program ended"
[ -e "$journal" ] && fail "a class was begun"
close_window
echo "ok: the exercise library"
