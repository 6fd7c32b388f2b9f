#!/usr/bin/env bash
# Shows that `make run` and `make test` set up all they need on a Debian that has only Python, make and git.
# Needs root and debootstrap. The machine's own apt sources and pip settings are used inside, as found.
set -euo pipefail
cd "$(dirname "$0")/../.."
suite=${1:-trixie}
inside=${TMPDIR:-/tmp}/cim-bare-$suite
mirror=$(grep -rhv '^#' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?$' | sed -n 1p || true)

command -v debootstrap >/dev/null || { echo "debootstrap is missing: apt-get install --yes debootstrap" >&2; exit 1; }
if [ ! -x "$inside/usr/bin/make" ]; then
  # Without a mirror of this machine's own, debootstrap's is used.
  # shellcheck disable=SC2086
  debootstrap --variant=minbase --include=python3,make,git,ca-certificates "$suite" "$inside" $mirror
fi
cp -r /etc/apt/apt.conf.d/. "$inside/etc/apt/apt.conf.d/"
for file in /etc/pip.conf /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf /etc/hosts; do
  if [ -e "$file" ]; then cp -L "$file" "$inside$file"; fi
done
rm -rf "$inside/clone"
git clone --quiet . "$inside/clone"
unmount() { for at in dev/pts dev proc sys; do umount "$inside/$at" 2>/dev/null || true; done; }
trap unmount EXIT
mount -t proc none "$inside/proc"
mount --bind /dev "$inside/dev"
mount -t devpts devpts "$inside/dev/pts"
mount -t sysfs none "$inside/sys"
mapfile -t kept < <(env | grep -E '^(PIP_|https?_proxy|HTTPS?_PROXY|SSL_)' | grep -v PIP_FIND_LINKS)
chroot "$inside" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "${kept[@]}" bash -c '
  set -e; cd /clone; git config --global --add safe.directory /clone
  time make run; time make run; time make test'
