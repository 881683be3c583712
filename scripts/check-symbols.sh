#!/bin/sh
# check-symbols.sh BUILD: whether an object file of ours, compiled into BUILD (.build/release), uses the standard
# library's engine of regular expressions, as searching a string for another one does. It would make the executable
# 1.3 MB larger; Formats/ByteSearch.swift has what takes its place.
set -eu
cd "$(dirname "$0")/.."
build=$1
ours=$(cd Sources && ls)
checked=0
found=0
for target in $ours; do
    for object in "$build/$target.build"/*.o; do
        [ -f "$object" ] || continue
        checked=$((checked + 1))
        if nm -u "$object" | grep -q 17_StringProcessing; then
            echo "$target/$(basename "$object" .swift.o).swift searches a string by regular expressions" >&2
            found=$((found + 1))
        fi
    done
done
if [ "$checked" -eq 0 ]; then
    echo "$build holds no object files of ours" >&2
    exit 1
fi
[ "$found" -eq 0 ]
