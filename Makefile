# Every task of this repository:
#
#   make site         build the tool and with it the site in this folder: content/ and templates/ to public/
#   make test         run all tests; RECORD=1 make test rewrites the snapshots
#   make build        build everything for debugging
#   make lint         check format, layers, sizes, the list of diagnostics and the packed theme
#   make format       format the sources
#   make conformance  run the public suites of Markdown, Jinja and Vega-Lite, where ../shared has them, and, where
#                     PYTHON has jinja2 and html5lib, our own cases of Jinja and a site of hostile values
#   make gallery      build docs/gallery, a chart for each mark, transform and composition, to its public/
#   make examples     compile and run docs/examples as code of another package
#   make fuzz         look for inputs that crash or hang: SECONDS=600 for each of TARGETS (Fuzz/README.md)
#   make bench        compare charts and templates with other programs: PARTS (Benchmarks/README.md)
#   make audit        check the whole published site with third-party tools, where ../shared has them
#   make postgres-test
#                     start a PostgreSQL server and check queries of it, snapshots and --offline as a user does
#   make kill-test    kill builds at random moments and check that public/ stays whole each time
#   make release      build an executable that needs no Swift runtime: .build/laporan
#   make clean        remove everything that was built; public/ stays
#
# Needs Swift 6.2 or newer. The C libraries are installed on Debian if they are missing.

LAPORAN = .build/release/laporan
SWIFT = Package.swift Sources Tests docs/examples/library/Package.swift docs/examples/library/Sources Fuzz/Package.swift Fuzz/Sources Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Data/Package.swift Benchmarks/Data/Sources

.PHONY: site test build lint format conformance gallery examples fuzz bench audit postgres-test kill-test release clean libraries tool

site: tool
	$(LAPORAN) build

test: libraries
	swift test

build: libraries
	swift build --build-tests

lint:
	swift format lint --strict --parallel --recursive $(SWIFT)
	sh scripts/check-layers.sh
	sh scripts/check-sizes.sh
	sh scripts/diagnostics.sh --check
	sh scripts/archive.sh --check

format:
	swift format --in-place --parallel --recursive $(SWIFT)

conformance: tool
	sh scripts/conformance.sh $(LAPORAN)

# A chart that cannot be drawn is an error, as in any site.
gallery: tool
	$(LAPORAN) build --source docs/gallery

examples:
	swift build --product laporan
	sh scripts/examples.sh

fuzz: libraries
	sh Fuzz/fuzz.sh $(or $(SECONDS),600) $(or $(TARGETS),specifications datasets templates phrases tables workbooks)

bench: libraries
	sh Benchmarks/bench.sh $(PARTS)

audit:
	sh scripts/audit.sh public

postgres-test: tool
	sh scripts/postgresql-test.sh $(LAPORAN)

kill-test: tool
	sh scripts/kill-test.sh 100 $(LAPORAN)

release: libraries
	sh scripts/release.sh

clean:
	rm -rf .build .build-release .laporan Fuzz/.build Benchmarks/.build

tool: libraries
	swift build -c release --product laporan

libraries:
	@sh scripts/install-libraries.sh
