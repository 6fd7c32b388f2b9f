#!/usr/bin/env bash
# unpack_from_debian_13.sh FOLDER PACKAGE…: unpacks packages of Debian 13 below a folder, without installing anything on this machine.
set -euo pipefail
target=$1; shift
apt=$target.apt
mirror=$(grep -rhv '^#' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null | grep -oE 'https?://[^ ]+/debian/?( |$)' | sed -n 1p | tr -d ' ' || true)
rm -rf "$target" "$apt"
mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/empty" "$apt/etc" "$target"
# Debian's archive and Debian's key; this machine's own proxy and certificates, as found in its apt settings.
echo "deb [arch=amd64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror:-http://deb.debian.org/debian} trixie main" > "$apt/sources.list"
: > "$apt/status"
options=(-o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts="$apt/empty" -o Dir::State::lists="$apt/lists"
  -o Dir::State::status="$apt/status" -o Dir::Cache="$apt" -o Dir::Cache::archives="$apt/archives" -o APT::Architecture=amd64
  -o APT::Sandbox::User= -o Acquire::Languages=none)
apt-get "${options[@]}" -qq update
(cd "$apt/archives" && apt-get "${options[@]}" -qq download "$@")
for package in "$apt"/archives/*.deb; do dpkg-deb -x "$package" "$target"; done
rm -rf "$apt"
