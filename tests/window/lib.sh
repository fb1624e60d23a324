# For the scripts beside this file: a display, the window, and ways to wait for what happens.
# Needs: $build, the build folder. What happens is read from the journal that the window writes.

work=$(mktemp -d)
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
export VISUAL=true LIBGL_ALWAYS_SOFTWARE=1
journal=$XDG_STATE_HOME/spotter/class.journal
recordings=$XDG_DATA_HOME/spotter/recordings
spotter=$build/engine/app/spotter
pid=
xvfb=

fail() { echo "FAILED: $*" >&2; exit 1; }

clean_up() {
  [ -n "$pid" ] && kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
  # A display that is still closing would answer the next script, and then be gone.
  [ -n "$xvfb" ] && kill "$xvfb" 2>/dev/null && wait "$xvfb" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT

open_display() {
  for number in $(seq 90 120); do
    [ -e "/tmp/.X$number-lock" ] || [ -e "/tmp/.X11-unix/X$number" ] && continue
    # Without -noreset a display begins anew whenever its last client has gone, xdotool too, and refuses the next one
    # until it has.
    Xvfb ":$number" -screen 0 1280x720x24 -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
    xvfb=$!
    export DISPLAY=:$number
    for _ in $(seq 50); do
      kill -0 "$xvfb" 2>/dev/null || break
      xdotool getdisplaygeometry >/dev/null 2>&1 && return 0
      sleep 0.1
    done
  done
  fail "no display could be opened"
}

# The try-out was done before, unless told otherwise.
tried_out() {
  mkdir -p "$XDG_CONFIG_HOME/spotter"
  printf 'format = 1\nreduced_motion = true\nquality = "low"\ntried_out = true\n' >"$XDG_CONFIG_HOME/spotter/settings.toml"
}

open_window() {  # open_window [arguments of spotter]
  "$spotter" "$@" >"$work/out.log" 2>"$work/err.log" &
  pid=$!
  for _ in $(seq 150); do
    window=$(xdotool search --name '^Spotter$' 2>/dev/null | head -n 1)
    [ -n "$window" ] && break
    kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended"; }
    sleep 0.1
  done
  [ -n "$window" ] || fail "no window came up"
  # It takes the focus only once it is on the screen.
  for _ in $(seq 50); do
    xdotool windowmove "$window" 0 0 windowfocus "$window" 2>/dev/null && break
    sleep 0.2
  done
  sleep 1.5
}

key() { for name in "$@"; do xdotool key --window 0 "$name"; sleep "${pause:-0.35}"; done; }

past_classes() {  # past_classes [BEHIND]: a Tab for each of the program's classes in the list of the home screen
  local file number=-${1:-0}
  for file in "$(dirname "$0")"/../../scenarios/classes/*.toml; do
    [ "$(basename "$file")" = try_out.toml ] && continue
    number=$((number + 1))
    [ $number -gt 0 ] && key Tab
  done
}
click() { xdotool mousemove "$1" "$2"; sleep 0.25; xdotool mousedown 1; sleep 0.15; xdotool mouseup 1; sleep "${pause:-0.45}"; }

count() { grep -c "\"$1\"" "$journal" 2>/dev/null || true; }

wait_for() {  # wait_for EVENT [SECONDS [COUNT]]: until the journal holds it so often
  local name=$1 limit=${2:-30} times=${3:-1}
  for _ in $(seq $((limit * 4))); do
    [ "$(count "$name")" -ge "$times" ] 2>/dev/null && return 0
    kill -0 "$pid" 2>/dev/null || { cat "$work/err.log" >&2; fail "the program ended while waiting for $name"; }
    sleep 0.25
  done
  picture "$name"
  fail "nothing like \"$name\" happened in $limit s"
}

picture() {  # keeps what the screen shows, for people
  [ -n "${SPOTTER_WINDOW_PICTURES:-}" ] && import -window root "$SPOTTER_WINDOW_PICTURES/$(basename "$0" .sh)_$1.png"
  return 0
}

# Words that promise to stop and go on do not end it: then other words have to. Backspace closes what is open.
close_talk() {
  local words
  for words in 2 1 3 2 1 3; do
    key BackSpace BackSpace BackSpace 5 6 $words
    for _ in $(seq 100); do
      [ "$(count talk_ended)" -ge 1 ] && return 0
      sleep 0.25
    done
  done
  picture close
  fail "the discussion could not be closed"
}

only_recording() {  # the path of the one recording there is
  for _ in $(seq 40); do
    set -- "$recordings"/*.rec
    [ -e "$1" ] && { echo "$1"; return 0; }
    sleep 0.25
  done
  fail "no recording was written"
}

close_window() {
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  pid=
}
