#!/bin/sh
# bench.sh [PART...]: builds what the parts measure, installs the peers, runs bench.py.
set -eu
cd "$(dirname "$0")/.."
venv=.build/bench-venv
wants() { case " ${parts} " in *" $1 "*) return 0 ;; *) return 1 ;; esac; }
parts=${*:-charts cold big templates data}

if wants cold; then sh scripts/release.sh; fi
# Compiled and linked as the core of the executable of release.sh is.
if wants charts || wants big || wants templates; then
    swift build -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked --package-path Benchmarks --product bench
fi
if wants data; then
    swift build -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked --package-path Benchmarks/Data --product databench
fi
# The mark is made last, so that an installation that was cut short is made again.
if [ ! -e "$venv/complete" ]; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install -q vl-convert-python==1.9.0.post1 minijinja==3.1.0 jinja2==3.1.6 pyyaml==6.0.4 \
        pyarrow==21.0.0 duckdb==1.4.1
    touch "$venv/complete"
fi
exec "$venv/bin/python3" Benchmarks/bench.py "$@"
