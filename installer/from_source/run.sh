#!/usr/bin/env bash
# Opens the window; without a display, walks one journey on a virtual one and prints where the pictures are.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ flows/cim.compiled -ot flows/cim ] || [ -n "$(find flows/cim gui/cim_troubleshooter/guidance -newer flows/cim.compiled -print -quit 2>/dev/null)" ]; then
  .venv/bin/python -m cim_troubleshooter.guidance.compile
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  # As the installed program: without `site`, which looks for what others may have added to Python.
  PYTHONPATH=$PWD/gui:$(echo "$PWD"/.venv/lib/python3*/site-packages) exec .venv/bin/python -S -m cim_troubleshooter "$@"
fi
echo "There is no display here, so one journey is walked on a virtual one."
channel=$(mktemp -d)
trap 'kill "$screen" 2>/dev/null; rm -r "$channel"' EXIT
mkfifo "$channel/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$channel/display" 2>/dev/null &
screen=$!
read -r display <"$channel/display"
echo "Its pictures, one a page:"
DISPLAY=:$display .venv/bin/python installer/from_source/walk.py build/walk
