#!/bin/sh
# bench.sh PART...: builds what is measured, installs the peers, runs bench.py.
set -eu
cd "$(dirname "$0")/.."
venv=.build/bench-venv
sh scripts/release.sh
# Linked as the executable of release.sh is.
swift build -c release --static-swift-stdlib --package-path Benchmarks --product bench
swift build -c release --static-swift-stdlib --package-path Benchmarks/Data --product databench
if [ ! -x "$venv/bin/python3" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install -q vl-convert-python==1.9.0.post1 minijinja==3.1.0 jinja2==3.1.6 pyyaml==6.0.4 \
        pyarrow==21.0.0 duckdb==1.4.1
fi
exec "$venv/bin/python3" Benchmarks/bench.py "$@"
