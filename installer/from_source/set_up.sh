#!/usr/bin/env bash
# Sets up all that is needed on Debian to run the program (`set_up.sh run`), to test it (`set_up.sh test`), or to build and test its Windows
# installer (`set_up.sh installer`), and prints what it does. If everything is there already, it only looks at its own time stamp.
set -euo pipefail
cd "$(dirname "$0")/../.."
purpose=$1
stamp=.venv/set-up-for-$purpose

# What a window needs (the xcb platform's libraries), what pyscard is built from, and the card service.
for_run="python3-venv python3-dev gcc libc6-dev libpcsclite-dev pkg-config pcscd
  libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0 libxcb-render-util0
  libxcb-randr0 libxcb-xinerama0 libxcb-xkb1 libegl1 libgl1 libdbus-1-3 libglib2.0-0 libfontconfig1 libfreetype6 xvfb"
# Virtual readers, a second opinion on cards, what drives the window as a screen reader does, readers of codes and of PDF, what hands
# mail to a program, a print server, and what the Windows environment is made with.
for_test="vsmartcard-vpcd opensc at-spi2-core python3-pyatspi dbus xdotool openbox xclip x11-xserver-utils
  libzbar0 poppler-utils xdg-utils cups-daemon debootstrap"
# The installer's database, signatures, and a C compiler for Windows.
for_installer="msitools osslsigncode openssl ca-certificates gcc-mingw-w64-x86-64-win32"

case "$purpose" in
  run) packages_wanted="$for_run" ;;
  test) packages_wanted="$for_run $for_test" ;;
  installer) packages_wanted="$for_run $for_test $for_installer" ;;
esac

set_up_already() {
  local file
  for file in requirements/run.txt requirements/development.txt pyproject.toml installer/from_source/set_up.sh; do
    [ "$stamp" -nt "$file" ] || return 1
  done
}
# Where Python may not keep what it compiles (PYTHONDONTWRITEBYTECODE), each start would compile the whole program again.
compile_program() { .venv/bin/python -m compileall -q gui/cim_troubleshooter; }
# PySide6 keeps some Python files packed in its library, and unpacks and compiles them at each start, which is a tenth of ours.
# Its own switch unpacks them to files, once (Qt for Python, developer notes, "Python File Embedding").
unpack_qt_for_python() {
  SBK_EMBED=no .venv/bin/python -c "import PySide6.QtCore"
  .venv/bin/python -m compileall -q .venv/lib/python3*/site-packages/shiboken6/files.dir
}

if set_up_already; then
  compile_program
  exit 0
fi

say() { printf '%s\n' "set-up: $*"; }

missing_packages() {
  for package in $packages_wanted; do
    # Debian 13 calls some libraries by a new name, which stands in for the old one.
    states=$(dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null || true)
    case "$states" in *'ok installed'*) ;; *) echo "$package" ;; esac
  done
}

install_packages() {
  local line="apt-get install --yes --no-install-recommends $*"
  if [ "$(id -u)" = 0 ]; then as_root=""
  elif sudo -n true 2>/dev/null; then as_root="sudo"
  elif [ -t 0 ] && command -v sudo >/dev/null; then as_root="sudo"
  else
    say "some system packages are missing. Have an administrator run this line, then try again:"
    printf '  %s\n' "$line"
    exit 1
  fi
  say "installing system packages: $*"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq
  # shellcheck disable=SC2086
  $as_root $line -qq >/dev/null
}

chosen_python() {
  for python in python3 python3.13 python3.12 python3.11; do
    command -v "$python" >/dev/null && "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' && { echo "$python"; return; }
  done
  say "Python 3.11, 3.12 or 3.13 is needed." >&2
  exit 1
}

if command -v dpkg-query >/dev/null; then
  # shellcheck disable=SC2046
  packages=$(missing_packages | tr '\n' ' ')
  # shellcheck disable=SC2086
  [ -z "${packages// /}" ] || install_packages $packages
else
  say "this is not Debian: the libraries named in $0 must be there."
fi

if [ ! -x .venv/bin/pip ]; then
  say "making a Python environment in .venv"
  "$(chosen_python)" -m venv .venv
fi
say "installing locked Python packages (some minutes the first time)"
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
if [ "$purpose" != run ]; then
  .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/development.txt
fi
echo "$PWD/gui" > "$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/cim_troubleshooter.pth"
unpack_qt_for_python
compile_program
touch "$stamp"
say "ready"
