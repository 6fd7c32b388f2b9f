#!/usr/bin/env bash
# windows.sh MACHINE PROGRAM [ARGUMENT…]: switches a made-up Windows machine on, runs one Windows program on it, and switches it off.
#
# MACHINE is a folder that keeps what changes on the machine's disk and in its registry; an empty or absent one is a machine fresh
# from the box. Services that were started end with the program; whatever needs them goes into one script (cmd /c, python.exe).
#   C:\python\python.exe   Python for Windows with our libraries but Qt; it sees this checkout's gui/ and tests/
#   Z:\checkout            the checkout            Z:\machine   the MACHINE folder
# The network is the caller's, and so is DISPLAY where it is set. A console program wants pipes for its standard streams:
#   echo | windows.sh FOLDER 'C:\python\python.exe' -m cim_troubleshooter check 2>&1 | cat
# The exit code is the program's. `--make-disk ENVIRONMENT` makes the first disk; build.sh uses it.
set -euo pipefail
cd "$(dirname "$0")/../.."
checkout=$PWD
source installer/windows_environment/place.sh
machine=$1; shift
if [ "$machine" = --make-disk ]; then place=$1; fi

[ -d "$place/root/usr/lib/wine" ] || { echo "The Windows environment is not built yet: make windows-environment" >&2; exit 1; }
[ "$(id -u)" = 0 ] || { echo "The Windows environment can be used by root alone, since it needs chroot and mount." >&2; exit 1; }
if [ "$machine" = --make-disk ]; then
  set -- wineboot -i
else
  mkdir -p "$machine"; machine=$(realpath "$machine"); mkdir -p "$machine/changed" "$machine/work"
fi

# Name spaces of its own: nothing has to be unmounted afterwards, and nothing that ran there is left over.
export place checkout machine
# shellcheck disable=SC2016
exec unshare --mount --pid --fork --kill-child bash -c '
  set -e
  root=$place/root
  if [ "$machine" != --make-disk ]; then
    mount -t tmpfs none /mnt; mkdir /mnt/root
    mount -t overlay overlay -o "lowerdir=$root,upperdir=$machine/changed,workdir=$machine/work" /mnt/root
    root=/mnt/root
    mkdir -p "$root/machine"
    mount --bind "$machine" "$root/machine"
  fi
  mount -t proc none "$root/proc"
  mount --bind /dev "$root/dev"
  mount --bind "$checkout" "$root/checkout"
  cd /
  chroot "$root" env -i HOME=/root PATH=/usr/lib/wine:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 XDG_RUNTIME_DIR=/tmp ${DISPLAY:+DISPLAY=$DISPLAY} \
    WINEDEBUG=-all WINEPREFIX=/windows WINEDLLOVERRIDES="mscoree=;mshtml=" sh -c "
      cd /; code=0; wine64 \"\$@\" || code=\$?
      timeout 20 wineserver -w || wineserver -k
      exit \$code" windows "$@"
' windows "$@"
