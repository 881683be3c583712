#!/bin/sh
# Checks that no source file has more than 400 lines and no test file more than 300; tables of constants may.
set -eu
cd "$(dirname "$0")/.."

find Sources Tests -name '*.swift' \
    ! -name '*Table*.swift' ! -name '*Schemes*.swift' ! -name '*Names*.swift' |
    LC_ALL=C sort | xargs wc -l | awk '
    $2 == "total" { next }
    {
        limit = $2 ~ /^Tests\// ? 300 : 400
        if ($1 > limit) { printf "%s: error: %d lines, of at most %d\n", $2, $1, limit; failed = 1 }
        if ($2 ~ /^Sources\//) lines[++count] = $1
    }
    END { exit failed }'
