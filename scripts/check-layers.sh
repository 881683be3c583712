#!/bin/sh
# Checks that each target imports only targets of lower layers, that only the layers for input and output use the
# system library (and maths layers nothing of it but functions of numbers), and that nothing imports Foundation.
set -eu
cd "$(dirname "$0")/.."

find Sources -name '*.swift' | LC_ALL=C sort | xargs awk '
function complain(text) { printf "%s:%d: error: %s\n", FILENAME, FNR, text; failed = 1 }

BEGIN {
    while ((getline line < "scripts/layers.txt") > 0) {
        if (line ~ /^#/ || split(line, field, " ") < 3) continue
        layer[field[1]] = field[2]
        system_use[field[1]] = field[3]
    }
    # What would be input or output if a maths layer called it.
    calls = "(fopen|open|read|write|stat|getenv|time|clock|gettimeofday|rand|random|socket|system|unlink|rename)"
}

FNR == 1 {
    split(FILENAME, part, "/")
    target = part[2]
    use = system_use[target]
    # Reading the sources is the one thing that SiteModel does with the system.
    if (FILENAME ~ /^Sources\/SiteModel\/Loading\//) use = "io"
    if (!(target in layer)) complain("scripts/layers.txt has no layer for " target)
    imports_system = 0
}

/^[ \t]*((public|package|internal|private|fileprivate|@[a-zA-Z]+) +)*import +/ {
    name = $0
    sub(/^.*import +/, "", name)
    sub(/^(struct|func|enum|class|protocol|typealias|var|let) +/, "", name)
    sub(/[ .\/].*$/, "", name)
    if (name in layer && layer[name] >= layer[target])
        complain(target " (layer " layer[target] ") imports " name " (layer " layer[name] ")")
    if (name ~ /^Foundation/) complain(target " imports " name)
    if (name ~ /^(Dispatch|Synchronization|NIO.*)$/ && use != "io" && name != "Synchronization")
        complain(target " imports " name ", which is for input and output")
    if (name ~ /^(Glibc|Darwin|Musl)$/) {
        imports_system = 1
        if (use == "none") complain(target " imports " name ": only layers for input and output may")
    }
    next
}

imports_system && use == "maths" && match($0, "(^|[^.A-Za-z0-9_`])" calls "\\(") && !/^ *\/\// && !/func / {
    complain(target " calls " substr($0, RSTART, RLENGTH) ": only layers for input and output may")
}

END { exit failed }
' || { echo "Layers: see scripts/layers.txt" >&2; exit 1; }
