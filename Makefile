# The front door: every common task in one word. Run `make` for the list.
SHELL := /bin/bash
PRESET := release
JOBS := $(shell nproc)
BIN := build/$(PRESET)/dragoman

.PHONY: help deps build lexicon demo test bench lint serve clean
help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

deps: ## Install what is missing: system packages, DuckDB, language model, gazetteer, spaCy for the tests
	tools/deps/system.sh
	tools/deps/duckdb.sh
	tools/deps/language_model.sh
	tools/deps/gazetteer.sh
	tools/deps/spacy_for_tests.sh

build: deps ## Build the program at build/release/dragoman with its lexicon and gazetteer
	cmake --preset $(PRESET)
	cmake --build --preset $(PRESET) -j $(JOBS) --target dragoman dragoman_data

demo: build ## Code the bundled samples and print the outlook for USA-PAK on counterterrorism
	tools/demo.sh $(BIN)

test: build ## Run all tests
	cmake --build --preset $(PRESET) -j $(JOBS)
	ctest --preset $(PRESET) -j $(JOBS)

bench: build ## Measure speed beside spaCy on the same text
	cmake --build --preset $(PRESET) -j $(JOBS) --target bench_stages
	bench/run.sh $(BIN)

lint: ## Check format and static analysis with clang 19
	tools/lint.sh

serve: ## The web UI (comes later)
	@echo "dragoman serve is not built yet: src/serve is an empty place on the road" >&2; exit 4

clean: ## Remove the build trees (not .deps)
	rm -rf build
