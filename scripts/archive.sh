#!/bin/sh
# archive.sh [--check]: packs templates/ and starter/ into Sources/SiteModel/Theme/BuiltInFilesTable.swift, so that
# the executable brings its theme and a first site along. With --check it writes nothing and fails if the file is
# not current.
set -eu
cd "$(dirname "$0")/.."
target=Sources/SiteModel/Theme/BuiltInFilesTable.swift
new=$(mktemp)
trap 'rm -f "$new"' EXIT

# A file as it is goes below a line with its name; what could not stand so is refused.
pack() {
    cat <<'END'
// swift-format-ignore-file
// Written by scripts/archive.sh from templates/ and starter/: change those, then run sh scripts/archive.sh.

/// Every file of templates/ and starter/, each below a line `-- PATH --`.
let builtInFilesText: StaticString = ##"""
END
    find templates starter \( -path starter/.laporan -o -path starter/public \) -prune -o \
        -type f ! -name '.*.sw?' ! -name '*~' ! -name .DS_Store -print | LC_ALL=C sort |
        while IFS= read -r file; do
            if LC_ALL=C grep -q -e '^-- .* --$' -e '"""##' -e '\\##(' "$file"; then
                echo "$file: error: a line '-- … --', '\"\"\"##' and '\\##(' cannot be packed" >&2
                exit 1
            fi
            if [ "$(LC_ALL=C tr -d '\011\012\040-\176\200-\377' <"$file" | wc -c)" -ne 0 ] ||
                ! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1; then
                echo "$file: error: only text in UTF-8 with line feeds can be packed" >&2
                exit 1
            fi
            if [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ]; then
                echo "$file: error: the last line needs its end" >&2
                exit 1
            fi
            printf -- '-- %s --\n' "$file"
            cat "$file"
        done
    echo '"""##'
}

pack >"$new"
if [ "${1:-}" != --check ]; then
    cmp -s "$new" "$target" || cp "$new" "$target"
    exit
fi
cmp -s "$new" "$target" || {
    echo "$target is not what templates/ and starter/ hold: run sh scripts/archive.sh" >&2
    exit 1
}
