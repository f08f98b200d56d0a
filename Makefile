# The targets and what they do: make help

PREFIX ?= /usr/local
SENTENCES ?= ../shared/data/swedish/goal-sentences.jsonl
CONFIGURATION := release
ALIGN := .build/$(CONFIGURATION)/align
SOURCES := Sources Tests Plugins Package.swift
# An import that Package.swift does not name is an error: the modules' arrows hold.
STRICT := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := check
.PHONY: help toolchain libraries carried check build test lint format docs install uninstall interchange schemas bench conformance pairs evaluate accessibility clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

toolchain:
	@command -v swift >/dev/null 2>&1 || { \
	  echo "align needs Swift 6.2 or later: https://www.swift.org/install" >&2; exit 1; }

libraries: toolchain
	@Scripts/libraries

# Which files the program carries is asked anew only where the package itself seems to have changed.
carried:
	@[ -z "$$(find rules report -type d -newer Package.swift)" ] || touch Package.swift

check: build ## Build the program and check samples/2024.yaml with it
	$(ALIGN) check samples/2024.yaml

build: libraries carried ## Build the release program at .build/release/align (static on Linux)
	@Scripts/build

test: libraries carried lint ## Check the format, build without warnings, run all tests
	ALIGN_STRICT=1 swift build --build-tests $(STRICT)
	ALIGN_STRICT=1 swift test --skip-build

lint: toolchain ## Check the format of the sources
	swift format lint --strict --parallel -r $(SOURCES)

format: toolchain ## Format the sources
	swift format -i --parallel -r $(SOURCES)

docs: build ## Write docs/rules from the rule files
	rm -rf docs/rules
	$(ALIGN) rules docs -o docs/rules

install: build ## Install to PREFIX (default: /usr/local), with completions and manual
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(ALIGN) "$(DESTDIR)$(PREFIX)/bin/align"
	@Scripts/install-extras $(ALIGN) "$(DESTDIR)$(PREFIX)/share"

uninstall: ## Remove what install wrote
	rm -f "$(DESTDIR)$(PREFIX)/bin/align"
	@Scripts/install-extras --remove "$(DESTDIR)$(PREFIX)/share"

schemas: ## Hold the JSON Schemas and what init writes against others' tools (PyPI)
	@Scripts/schemas

interchange: build ## Read what is written for other programs with those programs (network)
	@Scripts/interchange $(ALIGN)

bench: build ## Measure speed and memory against libyaml's own event loop
	python3 Benchmarks/run.py $(ALIGN)

conformance: toolchain ## Run the CEL conformance tests in CEL_CONFORMANCE
	@swift build -c release --product CELConformance --quiet >&2
	@.build/release/CELConformance

pairs: libraries ## Which tensions between pairs of goals are found (GOAL_PAIRS, PAIR_QUANTITIES)
	swift test --filter GoalPairTests

evaluate: libraries ## How well dimensions are read from goals' words (SENTENCES=FILE.jsonl)
	@swift build -c release --product EvaluateText --quiet >&2
	@.build/release/EvaluateText $(SENTENCES)

accessibility: libraries ## Check that reports can be read by all (installs Chromium and Python packages)
	@ALIGN_STRICT=1 swift build --product align --quiet $(STRICT)
	@Scripts/accessibility .build/debug/align

clean: ## Remove what was built
	rm -rf .build
