# Two commands for a fresh machine with Python 3.10 or newer: `make demo` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Quiet about what setuptools says of every editable installation; what goes wrong is still told.
PIP := PYTHONWARNINGS=ignore $(BIN)/python -m pip
# The registry package that carries the 13 national fonts; TH Charm of AU among them holds the garuda.
NATIONAL_FONTS := odoo-addon-l10n-th-base-utils==19.0.2.0.0
EMBLEM := $(VENV)/national-fonts/THCharmofAU-Regular.ttf

.PHONY: demo test check picture benchmark benchmark-field benchmark-many benchmark-batch benchmark-checks benchmark-service extraction clean

demo: $(VENV)/installed
	@test -f $(EMBLEM) || $(MAKE) --no-print-directory $(EMBLEM) || echo "The emblem font could not be fetched: the demo shows its frame."
	test -f $(EMBLEM) && export THAIMEMO_EMBLEM=$(EMBLEM); $(BIN)/thaimemo render examples/lampang/visit.yaml -o out/

test: $(VENV)/installed-test
	$(BIN)/python -m pytest -n auto

check: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

picture: demo
	pdftoppm -r 80 -f 1 -l 1 -singlefile -png out/visit.pdf examples/lampang/page1

benchmark: $(VENV)/installed-test
	$(BIN)/python -m tests.benchmarks.stages

# The programs beside us are installed in $(VENV)/benchmark by the scripts themselves.
benchmark-field:
	$(PYTHON) -m tests.benchmarks.field

benchmark-many: $(VENV)/installed-test
	$(BIN)/python -m tests.benchmarks.many

benchmark-batch: $(VENV)/installed-test
	$(BIN)/python -m tests.benchmarks.batch

benchmark-checks: $(VENV)/installed-test
	$(BIN)/python -m tests.benchmarks.checks

benchmark-service: $(VENV)/installed-test
	$(BIN)/python -m tests.benchmarks.service

extraction:
	$(PYTHON) -m tests.benchmarks.extraction

$(EMBLEM): | $(VENV)/installed
	$(PIP) download --quiet --no-deps --dest $(VENV)/download $(NATIONAL_FONTS)
	$(BIN)/python examples/fetch_emblem_font.py $(VENV)/download $(@D)

$(VENV)/installed: setup.cfg pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or newer is needed: make PYTHON=python3.12 …")'
	test -d $(VENV) || $(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --upgrade pip
	$(PIP) install --quiet --editable .
	touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(PIP) install --quiet --editable .[test]
	touch $@

$(VENV)/installed-dev: $(VENV)/installed-test
	$(PIP) install --quiet --editable .[test,dev]
	touch $@

clean:
	rm -rf $(VENV) out build dist *.egg-info
