# make run    the app at http://127.0.0.1:8050/ (PORT and HOST settable)
# make test   everything, in a real browser too
# The rest is for those who change things: see CONTRIBUTING.md.

SHELL := /bin/bash
PORT ?= 8050
HOST ?= 127.0.0.1
export PORT HOST
export DASH_DISABLE_VERSION_CHECK = true
# What is compiled is kept for the next process, wherever that is not wanted elsewhere: tests start
# many, and each would compile the whole program.
unexport PYTHONDONTWRITEBYTECODE

BIN := .venv/bin
BUILD_BIN := .venv-build/bin
PEERS_BIN := .venv-peers/bin
AUDIT_BIN := .venv-audit/bin
# Three workers, each with an app and a browser of its own: while one waits for its browser the others
# work. Who is done takes over tests of another.
PARALLEL := --numprocesses 3 --dist worksteal
TEST_PROGRAMS := chromium chromium-headless-shell firefox-esr calc impress writer zbar postgresql \
  redis-server systemd-analyze r curl
PIP := -m pip install --quiet --disable-pip-version-check --require-hashes

.PHONY: run test check lint unit bench format assess screenshots datapackage boundaries frontend requirements audit sbom ages clean

run: .venv/run.stamp
	@echo "S3-atlasen starts: in some ten seconds at http://$(HOST):$(PORT)/sv"
	@exec $(BIN)/gunicorn app:server

# On a new machine apt and pip take a processor each.
test: .venv/bin/python
	@tools/beside.sh "tools/ensure-programs.sh $(TEST_PROGRAMS)" "make --no-print-directory .venv/dev.stamp"
	@tools/beside.sh "make --no-print-directory lint" "$(BIN)/python -m pytest $(PARALLEL)"

check: .venv/dev.stamp lint unit

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/dev.stamp
	$(BIN)/python -m pytest $(PARALLEL) tests/unit

bench: .venv/dev.stamp .venv-peers/peers.stamp
	@tools/ensure-programs.sh chromium-headless-shell
	$(BIN)/python -m benchmarks.first_view
	$(BIN)/python -m benchmarks.answers
	$(BIN)/python -m benchmarks.changes
	$(BIN)/python -m benchmarks.growth
	$(BIN)/python -m benchmarks.workbooks
	$(BIN)/python -m benchmarks.metrics
	$(BIN)/python -m benchmarks.suggestions
	$(BIN)/python -m benchmarks.quiet_clients
	$(BIN)/python -m benchmarks.memory
	$(BIN)/python -m benchmarks.capacity
	$(BIN)/python -m benchmarks.hall
	$(BIN)/python -m benchmarks.taking_up
	$(BIN)/python -m benchmarks.take_along
	$(BIN)/python -m benchmarks.pictures

format: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

assess: .venv/dev.stamp
	@tools/ensure-programs.sh chromium-headless-shell
	$(BIN)/python -m tools.assess
	$(BIN)/python -m tools.projector
	$(BIN)/python -m pytest $(PARALLEL) --whole

screenshots: .venv/dev.stamp
	@tools/ensure-programs.sh chromium-headless-shell
	$(BIN)/python -m tools.screenshots

datapackage: .venv/run.stamp
	$(BIN)/python -m s3dash.data.descriptor data
	$(BIN)/python -m s3dash.data.descriptor tests/editions/small

boundaries: .venv-build/build.stamp
	cd tools/frontend && npm ci --ignore-scripts
	$(BUILD_BIN)/python -m tools.boundaries data tools/frontend/node_modules/world-atlas/countries-50m.json
	@$(MAKE) --no-print-directory datapackage

frontend: .venv/dev.stamp
	cd tools/frontend && npm ci --ignore-scripts && PATH="$(CURDIR)/$(BIN):$$PATH" npm run build

requirements: .venv-build/build.stamp
	for name in requirements requirements-dev requirements-build requirements-audit \
	    benchmarks/peers/requirements; do \
	  $(BUILD_BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	    --no-emit-index-url --custom-compile-command "make requirements" $$name.in -o $$name.txt \
	    || exit 1; \
	done

# Asks services: needs a network, and is no part of the tests.
audit: .venv/dev.stamp .venv-audit/audit.stamp
	$(BIN)/python -m tools.supply.audit $(AUDIT_BIN)/pip-audit

ages: .venv/dev.stamp
	$(BIN)/python -m tools.supply.ages

sbom: .venv/dev.stamp
	$(BIN)/python -m tools.supply.sbom

clean:
	rm -rf .venv .venv-build .venv-peers .venv-audit

.venv/bin/python:
	@tools/make-venv.sh .venv

.venv-build/bin/python:
	@tools/make-venv.sh .venv-build

.venv-peers/bin/python:
	@tools/make-venv.sh .venv-peers

.venv/run.stamp: requirements.txt | .venv/bin/python
	$(BIN)/python $(PIP) -r requirements.txt
	@touch $@

.venv/dev.stamp: requirements-dev.txt | .venv/bin/python
	$(BIN)/python $(PIP) -r requirements-dev.txt
	@touch $@ .venv/run.stamp

.venv-build/build.stamp: requirements-build.txt | .venv-build/bin/python
	$(BUILD_BIN)/python $(PIP) -r requirements-build.txt
	@touch $@

.venv-audit/bin/python:
	@tools/make-venv.sh .venv-audit

.venv-audit/audit.stamp: requirements-audit.txt | .venv-audit/bin/python
	$(AUDIT_BIN)/python $(PIP) -r requirements-audit.txt
	@touch $@

.venv-peers/peers.stamp: benchmarks/peers/requirements.txt | .venv-peers/bin/python
	$(PEERS_BIN)/python $(PIP) -r benchmarks/peers/requirements.txt
	@touch $@
