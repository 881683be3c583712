# Every task of this repository:
#
#   make site         build the tool and with it the site in this folder: content/ and templates/ to public/
#   make test         run all tests; RECORD=1 make test rewrites the snapshots
#   make build        build everything for debugging
#   make lint         check format, layers, sizes, the list of diagnostics and the packed theme
#   make format       format the sources
#   make conformance  run the public suites of Markdown, Jinja and Vega-Lite, where ../shared has them
#   make audit        check the whole published site with third-party tools, where ../shared has them
#   make kill-test    kill builds at random moments and check that public/ stays whole each time
#   make release      build an executable that needs no Swift runtime: .build/laporan
#   make clean        remove everything that was built; public/ stays
#
# Needs Swift 6.2 or newer. The C libraries are installed on Debian if they are missing.

LAPORAN = .build/release/laporan

.PHONY: site test build lint format conformance audit kill-test release clean libraries tool

site: tool
	$(LAPORAN) build

test: libraries
	swift test

build: libraries
	swift build --build-tests

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	sh scripts/check-layers.sh
	sh scripts/check-sizes.sh
	sh scripts/diagnostics.sh --check
	sh scripts/archive.sh --check

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

conformance: tool
	sh scripts/conformance.sh $(LAPORAN)

audit:
	sh scripts/audit.sh public

kill-test: tool
	sh scripts/kill-test.sh 100 $(LAPORAN)

release: libraries
	sh scripts/release.sh

clean:
	rm -rf .build .build-release .laporan

tool: libraries
	swift build -c release --product laporan

libraries:
	@sh scripts/install-libraries.sh
