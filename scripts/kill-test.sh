#!/bin/sh
# kill-test.sh COUNT [LAPORAN]: starts a build of a changed site COUNT times and kills it at a random moment. After
# each kill the published folder has to be whole by its manifest; after the last, a build has to succeed and
# to leave nothing lying about.
set -eu
count=${1:-100}
laporan=${2:-.build/release/laporan}
cd "$(dirname "$0")/.."
laporan=$(cd "$(dirname "$laporan")" && pwd)/$(basename "$laporan")
scripts=$(pwd)/scripts

site=$(mktemp -d "${TMPDIR:-/tmp}/laporan-kill-XXXXXX")
trap 'rm -rf "$site"' EXIT
cp -R site.yml content templates "$site/"

# Pages enough that publishing takes a good part of the build.
change() {
    mkdir -p "$site/content/kill"
    for page in $(seq 300); do
        printf -- '---\ntitle: Page %s\n---\nRound %s.\n' "$page" "$1" >"$site/content/kill/p$page.md"
    done
}
build() { (cd "$site" && exec "$laporan" build --quiet) }

change 0
build
python3 "$scripts/check-manifest.py" "$site/public"
change start
begin=$(date +%s%N)
build
span=$(($(date +%s%N) - begin))
echo "A build takes $((span / 1000000)) ms; killing $count of them."

killed=0
round=0
while [ "$round" -lt "$count" ]; do
    round=$((round + 1))
    change "$round"
    (cd "$site" && exec "$laporan" build --quiet) >"$site/log" 2>&1 &
    build=$!
    sleep "$(awk -v seed="$round$$" -v span="$span" 'BEGIN { srand(seed); printf "%.4f", rand() * span / 1e9 * 1.1 }')"
    # It may have ended by itself, which is fine now and then.
    kill -9 "$build" 2>/dev/null && killed=$((killed + 1)) || true
    wait "$build" 2>/dev/null || status=$?
    if [ "${status:-0}" -ne 0 ] && [ "${status:-0}" -ne 137 ]; then
        echo "round $round: the build failed with $status:" >&2
        cat "$site/log" >&2
        exit 1
    fi
    status=0
    if ! python3 "$scripts/check-manifest.py" "$site/public"; then
        echo "round $round: public/ is not whole" >&2
        exit 1
    fi
done

build
python3 "$scripts/check-manifest.py" "$site/public"
left=$(find "$site" -maxdepth 1 -name '.*laporan-*' ; find "$site/.laporan" -mindepth 1 -maxdepth 1 \
    \( -name 'staging*' -o -name 'previous*' \))
if [ -n "$left" ]; then
    echo "left behind: $left" >&2
    exit 1
fi
echo "$killed of $count builds were killed; public/ was whole after each."
