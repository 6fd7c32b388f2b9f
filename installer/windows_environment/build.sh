#!/usr/bin/env bash
# Builds a small Debian with Wine, a Windows Python and our libraries for Windows, in which Windows programs are tried.
# It lies below $CIM_WINDOWS_ENVIRONMENT, or build/windows-environment; what is there already costs nothing.
# Needs root, debootstrap, and the package archives of Debian and Python. About a minute, 1.7 GB.
set -euo pipefail
cd "$(dirname "$0")/../.."
source installer/windows_environment/place.sh
suite=trixie # Wine 10: Debian 12's Wine 8 is too old for Qt 6.

stop() { echo "windows-environment: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || stop "it can be built and used by root alone, since it needs chroot and mount."
command -v debootstrap >/dev/null || stop "debootstrap is missing: apt-get install --yes debootstrap"

mkdir -p "$(dirname "$place")"
exec 9> "$place.lock"
flock 9
[ ! -d "$place" ] || exit 0

echo "windows-environment: building it in $place (about a minute)"
log=$place.log
new=$place.new
rm -rf "$new"
mkdir -p "$new"
exec 8>&2 >"$log" 2>&1
failed() { tail -n 5 "$log" >&8; echo "windows-environment: it could not be built. The whole log is $log" >&8; exit 1; }
trap failed ERR

# Without a mirror of this machine's own, debootstrap's is used.
mirror=$(grep -rhv '^#' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?$' | sed -n 1p || true)
# shellcheck disable=SC2086
debootstrap --variant=minbase --include=ca-certificates "$suite" "$new/root" $mirror
cp -r /etc/apt/apt.conf.d/. "$new/root/etc/apt/apt.conf.d/"
for file in /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf /etc/hosts; do
  if [ -e "$file" ]; then cp -L "$file" "$new/root$file"; fi
done
DEBIAN_FRONTEND=noninteractive chroot "$new/root" apt-get install --yes --no-install-recommends wine64 xvfb
chroot "$new/root" apt-get clean

# Python and our libraries but Qt, which the installer brings, go to C:\python of that disk.
mkdir -p "$new/downloads" "$new/root/checkout"
pip=(.venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --dest "$new/downloads")
"${pip[@]}" --no-binary :all: --requirement installer/windows_environment/python.txt
awk '/^[a-z]/ { wanted = $0 !~ /^(pyside6|shiboken6)/ } wanted' requirements/run.txt > "$new/libraries.txt"
"${pip[@]}" --only-binary :all: --platform win_amd64 --implementation cp --python-version 3.13 --requirement "$new/libraries.txt"
.venv/bin/python installer/windows_environment/unpack_python.py "$new/downloads" "$new/python"
rm -r "$new/downloads" "$new/libraries.txt"

# The first start of Wine makes its Windows disk, once for all machines.
installer/windows_environment/windows.sh --make-disk "$new"
mv "$new/python" "$new/root/windows/drive_c/python"
mv "$new" "$place"
echo "windows-environment: ready" >&8
