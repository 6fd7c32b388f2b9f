#!/usr/bin/env bash
# unpack_from_debian_13.sh FOLDER PACKAGE…: unpacks packages of Debian 13 below a folder, without installing anything on this machine.
set -euo pipefail
target=$1; shift
apt=$target.apt
mirror=$(grep -rhv '^#' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?( |$)' | sed -n 1p | tr -d ' ' || true)
[ -n "$mirror" ] || { echo "No archive of Debian's is among this machine's apt sources: install Python 3.13 in another way." >&2; exit 1; }
rm -rf "$target" "$apt"
mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/empty" "$apt/etc" "$target"
# The archive and the settings that this machine's own apt uses, and Debian's key.
echo "deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" > "$apt/sources.list"
: > "$apt/status"
options=(-o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts="$apt/empty" -o Dir::State::lists="$apt/lists"
  -o Dir::State::status="$apt/status" -o Dir::Cache="$apt" -o Dir::Cache::archives="$apt/archives" -o APT::Architecture=amd64
  -o APT::Sandbox::User= -o Acquire::Languages=none)
apt-get "${options[@]}" -qq update
(cd "$apt/archives" && apt-get "${options[@]}" -qq download "$@")
for package in "$apt"/archives/*.deb; do dpkg-deb -x "$package" "$target"; done
rm -rf "$apt"
