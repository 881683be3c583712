#!/bin/sh
# examples.sh: compiles and runs docs/examples/library/ with the modules that `swift build` made, as code of another
# package: it sees what is public and no more. That takes seconds; `swift run --package-path docs/examples/library
# draw-chart` does the same from the beginning and takes minutes.
set -eu
cd "$(dirname "$0")/.."
build=.build/debug
examples=docs/examples/library/Sources
out=.build/examples
if [ ! -f "$build/Modules/Charts.swiftmodule" ]; then
    echo "examples.sh: run swift build first" >&2
    exit 1
fi
rm -rf "$out"
mkdir -p "$out"
for target in $(awk '$2 ~ /^[1-5]$/ { print $1 }' scripts/layers.txt) InternalCollectionsUtilities OrderedCollections; do
    find "$build/$target.build/" -name '*.o'
done | sed 's/.*/"&"/' | xargs ar crs "$out/liblaporan.a"

for example in draw-chart render-template; do
    swiftc -swift-version 6 -warnings-as-errors -package-name elsewhere -I "$build/Modules" \
        -I Sources/CYaml -I Sources/CZlib -I Sources/CExpat -I Sources/CSQLite -L "$out" "$examples/$example/main.swift" -o "$out/$example" \
        -llaporan -lcmark -lxxhash -lyaml -lz -lexpat -lsqlite3 -lm -lswiftSynchronization
    "$out/$example" >"$out/$example.txt"
done

# What the documentation says that they print.
for text in '<svg ' '</desc>' 'Millions of people' 'State-paid contributions</text>'; do
    grep -Fq "$text" "$out/draw-chart.txt" || { echo "draw-chart does not print $text" >&2; exit 1; }
done
for text in '<h1>Enrolment &amp; change</h1>' '<li>Employees: 52,800,512</li>' 'typo.html:1:4: error:' "'title'?"; do
    grep -Fq "$text" "$out/render-template.txt" ||
        { echo "render-template does not print $text" >&2; exit 1; }
done
echo "The examples of the library are compiled and print what they should."
