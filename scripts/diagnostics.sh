#!/bin/sh
# diagnostics.sh [--check]: writes docs/diagnostics.md, a list of every message that the sources declare as
# `id: "…", text: "…"`. With --check it writes nothing and fails if the file is not current.
set -eu
cd "$(dirname "$0")/.."
page=docs/diagnostics.md
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

# Writes code, message and target of each into $rows.
list() {
    find Sources -name '*.swift' | LC_ALL=C sort | LC_ALL=C xargs awk '
    # The place of the next byte at or after `at` that is no blank.
    function skip(at) {
        while (substr(file, at, 1) ~ /[ \t\n]/) at++
        return at
    }
    # Reads the string literal whose opening quote is at `at` into `text`; returns the place behind it. What is
    # computed, `\(…)`, becomes an ellipsis.
    function literal(at,    byte) {
        for (at++; at <= length(file); at++) {
            byte = substr(file, at, 1)
            if (byte == "\"") return at + 1
            if (byte != "\\") { text = text byte; continue }
            byte = substr(file, ++at, 1)
            if (byte == "u") {
                text = text "…"
                while (substr(file, at, 1) != "}") at++
            } else if (byte == "(") {
                text = text "…"
                at = inside(at) - 1
            } else text = text byte
        }
        return at
    }
    # The place behind the parenthesis that closes the one at `at`.
    function inside(at,    byte, depth, kept) {
        kept = text
        for (depth = 0; at <= length(file); at++) {
            byte = substr(file, at, 1)
            if (byte == "\"") { at = literal(at) - 1; text = kept; continue }
            if (byte == "(") depth++
            if (byte == ")" && --depth == 0) return at + 1
        }
        return at
    }
    # Reads the value of `text:` into `text`: literals put together.
    function message(at,    byte) {
        text = ""
        for (;;) {
            at = skip(at)
            byte = substr(file, at, 1)
            if (byte == "" || byte == ")" || byte == ",") break
            if (byte == "\"") at = literal(at)
            else if (byte == "(") at = inside(at)
            else at++
        }
        if (text == "") text = "(says what was found)"
    }
    function flush(    code, part, rest, start) {
        rest = file
        declared += gsub(/[(\n] *id: "[a-z0-9-]+"/, "", rest)
        while (match(file, /[(]?id: "[a-z0-9-]+",[ \n]*text:/)) {
            start = RSTART + RLENGTH
            code = substr(file, RSTART, RLENGTH)
            sub(/^[(]?id: "/, "", code)
            sub(/".*/, "", code)
            message(start)
            read++
            gsub(/[|*_<\[]/, "\\\\&", text)
            split(name, part, "/")
            print code "\t" text "\t" part[2]
            file = substr(file, start)
        }
        file = ""
    }
    FNR == 1 { flush(); name = FILENAME }
    /^ *\/\// { next }
    { file = file $0 "\n" }
    END {
        flush()
        if (read == declared) exit
        printf "%d messages are declared, %d could be read\n", declared, read >"/dev/stderr"
        exit 1
    }' >"$rows"
}

document() {
    cat <<'END'
# Diagnostics

Every message that Laporan gives, by its code. A code is stable, its wording may improve. `…` stands for what the message
quotes; several wordings of one code have a row each. How a diagnostic looks is in the
[reference](reference.md#diagnostics).

`sh scripts/diagnostics.sh` writes this page from the sources, and `make lint` checks that it is current.

| code | message | target |
|---|---|---|
END
    LC_ALL=C sort -u "$rows" | awk -F '\t' '{ printf "| `%s` | %s | %s |\n", $1, $2, $3 }'
}

list
if [ "${1:-}" != --check ]; then
    document >"$page"
    exit
fi
document | cmp -s - "$page" || {
    echo "$page is not what the sources say: run sh scripts/diagnostics.sh" >&2
    exit 1
}
