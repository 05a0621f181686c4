# What to do with the sources of Fasti. `make` alone lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export FASTI_CORPORA ?= ../shared
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint types unit bench soak docs train clean

help:
	@echo "make demo    read the shipped examples, show a day, open the page (DEMO_SERVE=no stops before the page)"
	@echo "make test    everything that must hold: lint, types and tests; installs what they need"
	@echo "make lint    ruff: rules and format"
	@echo "make types   mypy, strict"
	@echo "make unit    the tests alone (ARGS='tests/cli -k read' chooses some)"
	@echo "make bench   measure against the corpora in FASTI_CORPORA ($(FASTI_CORPORA)); writes bench/RESULTS.md"
	@echo "make soak    the long tests: many kills, big inputs"
	@echo "make docs    write docs/reference from the commands themselves"
	@echo "make train   train the English model from the corpora (docs/reference/model.md); hours, or minutes on a GPU"
	@echo "make clean   take away what was made"

demo: $(VENV)/.run
	$(BIN)/fasti read examples --record demo.fasti
	$(BIN)/fasti on 1927-11-01 --record demo.fasti
ifneq ($(DEMO_SERVE),no)
	$(BIN)/fasti serve --record demo.fasti
endif

# The closing line of pytest comes last, so that it is the last word of the run.
test: lint types unit

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.dev
	$(BIN)/mypy

unit: $(VENV)/.dev $(VENV)/.browser
	$(BIN)/python -m pytest $(ARGS)

soak: $(VENV)/.dev
	$(BIN)/python -m pytest -m soak --timeout 3600 $(ARGS)

bench: $(VENV)/.dev
	$(BIN)/python bench

docs: $(VENV)/.dev
	$(BIN)/python docs/reference/make.py

train: $(VENV)/bin/python
	$(BIN)/python -m pip install -qq --editable '.[train]'
	$(BIN)/python -m training $(ARGS)

clean:
	rm -rf $(VENV) demo.fasti demo.fasti-wal demo.fasti-shm dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Fasti needs Python 3.11 or later; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
	  { rm -rf $(VENV); echo "python3 cannot make a virtual environment; on Debian: apt-get install python3-venv"; exit 1; }

$(VENV)/.run: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Fasti into $(VENV) …"
	@$(BIN)/python -m pip install -qq --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Fasti and what its tests need into $(VENV) …"
	@$(BIN)/python -m pip install -qq --editable '.[dev]'
	@touch $@ $(VENV)/.run

# The tests of the page drive a real browser. Without one they are skipped, and the run says so.
$(VENV)/.browser: | $(VENV)/bin/python
	@sh .ci/browser && touch $@ || true
