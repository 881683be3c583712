#!/bin/sh
# fuzz.sh SECONDS TARGET...: builds the fuzzers and runs each so long. Fails if one finds something.
set -eu
cd "$(dirname "$0")"
seconds=$1
shift
# The folder with the executable of a target, which is built. Some see only what other packages see of Charts and
# Templates, the others belong to the package itself.
own=.build/own
folder() { case $1 in phrases | tables | workbooks) echo "$own/release" ;; *) echo .build/release ;; esac; }
for target in "$@"; do
    if [ "$(folder "$target")" = .build/release ]; then
        swift build -c release --product "$target" --sanitize=fuzzer
    else
        LAPORAN_FUZZ=1 swift build --package-path .. --scratch-path "$own" -c release --product "$target" \
            --sanitize=fuzzer
    fi
done

failed=
for target in "$@"; do
    corpus=.build/corpus/$target
    seeds=.build/seeds/$target
    rm -rf "$seeds"
    mkdir -p "$corpus" "$seeds"
    cp seeds/"$target"/* "$seeds"
    [ "$target" != specifications ] || cp ../Tests/ChartsTests/Snapshots/*.yml "$seeds"
    dictionary=
    [ ! -f "dictionaries/$target.txt" ] || dictionary=-dict=dictionaries/$target.txt
    echo "== $target, $seconds seconds"
    # With Swift's own crash reports the process would end before the input is written.
    # shellcheck disable=SC2086 # no dictionary is no argument
    SWIFT_BACKTRACE=enable=no "$(folder "$target")/$target" -max_total_time="$seconds" -max_len=8192 -timeout=10 \
        -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 -artifact_prefix=".build/$target-" $dictionary \
        "$corpus" "$seeds" >".build/$target.log" 2>&1 || failed="$failed $target"
    tail -n 12 ".build/$target.log"
done
[ -z "$failed" ] || { echo "Found something:$failed" >&2; exit 1; }
