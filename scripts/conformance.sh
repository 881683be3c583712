#!/bin/sh
# conformance.sh LAPORAN: runs the public suites that lie in ../shared, each with its own runner, and what of our own
# needs other programs: Jinja2 3.1.6, html5lib and frictionless, of the Python that PYTHON names. A suite that is not there is named
# and left out; if none is, that is an error: nothing was proven.
set -u
laporan=$1
cd "$(dirname "$0")/.."
shared=../shared
python=${PYTHON:-python3}
ran=0
failed=0

suite() { # NAME FOLDER COMMAND...
    name=$1
    folder=$2
    shift 2
    if [ ! -e "$folder" ]; then
        echo "$name: not run, there is no $folder"
        return
    fi
    echo "== $name"
    ran=$((ran + 1))
    "$@" || failed=$((failed + 1))
}

charts() {
    out=.build/conformance/vega-lite
    rm -rf "$out"
    mkdir -p "$out"
    for specification in "$shared"/vega-lite/dev/*.vl.json; do
        name=$(basename "$specification" .vl.json)
        "$laporan" chart "$specification" --theme vega --data-dir "$shared/vega-lite" \
            -o "$out/$name.svg" 2>"$out/$name.log" || true
    done
    # It measures and does not judge: most specifications are work to do.
    python3 "$shared/vega-lite/score.py" "$shared/vega-lite/dev" "$out" -q
}

packs=$shared/conformance
suite "CommonMark 0.30" "$packs/markdown/commonmark.json" \
    python3 "$packs/markdown/run_markdown.py" "$laporan" "$packs/markdown/commonmark.json" --commonmark
suite "GitHub's extensions" "$packs/markdown/gfm.json" \
    python3 "$packs/markdown/run_markdown.py" "$laporan" "$packs/markdown/gfm.json"
suite "Footnotes" "$packs/markdown/footnotes.json" \
    python3 "$packs/markdown/run_markdown.py" "$laporan" "$packs/markdown/footnotes.json"
suite "Jinja" "$packs/jinja/dev" python3 "$packs/jinja/run_jinja.py" "$laporan" "$packs/jinja/dev"
module() { # NAME   whether Python has the module
    "$python" -c "import $1" 2>/dev/null && echo . || echo "$1 for $python"
}
suite "Jinja: our own cases" "$(module jinja2)" "$python" scripts/jinja-cases.py --check --against "$laporan"
suite "Hostile values" "$(module html5lib)" "$python" scripts/hostile-values.py "$laporan"
suite "Vega-Lite" "$shared/vega-lite/dev" charts
suite "CSV and Data Packages" "$packs/csv/dev" python3 "$packs/csv/run_csv.py" "$laporan" "$packs/csv/dev"
suite "Invalid data packages" "$(module frictionless)" "$python" scripts/invalid-packages.py "$laporan"

if [ "$ran" -eq 0 ]; then
    echo "No suite was run." >&2
    exit 1
fi
exit "$failed"
