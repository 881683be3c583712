#!/bin/sh
# Installs the C libraries that the build links, where they are missing. If all are there it does nothing and
# needs no network.
set -eu

missing=
if command -v pkg-config >/dev/null 2>&1; then
    for library in libcmark:libcmark-dev yaml-0.1:libyaml-dev libxxhash:libxxhash-dev zlib:zlib1g-dev expat:libexpat1-dev sqlite3:libsqlite3-dev; do
        pkg-config --exists "${library%%:*}" || missing="$missing ${library##*:}"
    done
else
    missing="pkg-config libcmark-dev libyaml-dev libxxhash-dev zlib1g-dev libexpat1-dev libsqlite3-dev"
fi
[ -n "$missing" ] || exit 0

if [ "$(uname)" = Darwin ]; then
    echo "Missing libraries. Install them with: brew install pkgconf cmark libyaml xxhash zlib expat sqlite" >&2
    exit 1
fi
if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing libraries. Debian calls them:$missing" >&2
    exit 1
fi
sudo=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Missing libraries. Install them as root with: apt-get install$missing" >&2
        exit 1
    fi
    sudo=sudo
fi
echo "Installing$missing"
$sudo apt-get update -qq
# shellcheck disable=SC2086  # A list of packages.
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
