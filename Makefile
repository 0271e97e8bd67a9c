# Two commands do everything on a fresh machine that has Python 3.11 (or later), make and git:
#   make demo    run the main job on embedded data; results are in out/
#   make test    run every test and check
PYTHON ?= $(shell command -v python3.11 || command -v python3)
# The interpreter itself, not a program that chooses one (as pyenv's does): by another name uv makes everything anew.
PYTHON_ITSELF := $(or $(shell "$(PYTHON)" -c 'import sys; print(sys.executable)' 2>/dev/null),$(PYTHON))
VENV   := .venv
BIN    := $(VENV)/bin
UV     := .tools/bin/uv
export UV_PROJECT_ENVIRONMENT := $(VENV)
# Trust the machine's own certificates, as councils behind a proxy need (the name differs between versions of uv).
export UV_SYSTEM_CERTS := 1
export UV_NATIVE_TLS := 1
# Compiled modules are kept (ignored by git): every command starts much faster.
unexport PYTHONDONTWRITEBYTECODE
JOBS   ?= 2
# One more than processors: who tests a browser, a database or another process waits for it meanwhile.
TESTERS ?= $(shell expr $(JOBS) + 1)
BUILT  := src/ncs/web/static/built/govuk-frontend.min.css

.PHONY: site help demo test lint types layers unit docs docs-check bench bench-quick plans format lock clean
help:            ## say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/'

$(UV):
	@"$(PYTHON)" -c 'import sys; sys.exit("Python 3.11 or later is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=/path/to/python3.11 …") if sys.version_info < (3, 11) else None'
	@"$(PYTHON)" -m venv .tools
	@.tools/bin/python -m pip install --quiet --disable-pip-version-check "uv>=0.5"

# A stamp a set of dependencies: remade only when the lock or the project file changes.
$(VENV)/.run: $(UV) uv.lock pyproject.toml
	@$(UV) sync --quiet --frozen --no-default-groups --inexact --python "$(PYTHON_ITSELF)"
	@touch $@

$(VENV)/.dev: $(VENV)/.run
	@$(UV) sync --quiet --frozen --extra spark --extra web --extra web-postgresql --extra web-pdf --group web --group dev --group docs --group bench --inexact --python "$(PYTHON_ITSELF)"
	@touch $@

$(VENV)/.web: $(VENV)/.run
	@$(UV) sync --quiet --frozen --no-default-groups --extra web --extra web-pdf --inexact --python "$(PYTHON_ITSELF)"
	@touch $@

# The styles of the pages, fetched once by lock file; npm comes from a wheel where the machine has none.
$(BUILT): src/ncs/web/npm/package-lock.json src/ncs/web/assets.py | $(VENV)/.run
	@command -v npm >/dev/null || $(UV) sync --quiet --frozen --no-default-groups --group node --inexact --python "$(PYTHON_ITSELF)"
	@$(BIN)/python -m ncs.web.assets
	@touch $@

demo: $(VENV)/.run ## run the main job on embedded data, results in out/
	@$(BIN)/ncs demo --out out --replace

site: $(VENV)/.web $(BUILT) ## run the web service on this machine; it says its address
	@$(BIN)/python -m ncs.web serve

# The browser that pages are tried in; without one its tests are skipped, and that is said.
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)
# The spreadsheet program that works out the workbooks with live formulas; the same holds.
SOFFICE  := $(shell command -v soffice || command -v libreoffice)

# What needs one processor each runs side by side, as many as JOBS says, then the tests on one more.
test: $(VENV)/.dev $(BUILT) ## run every test and check
	@$(MAKE) --no-print-directory --jobs=$(JOBS) --output-sync=target lint layers types docs
	@$(MAKE) --no-print-directory unit
	@test -n "$(CHROMIUM)" || echo "Not run: the pages in a real browser (tests/web/test_in_a_browser.py). Install Chromium."
	@$(BIN)/python -c "import weasyprint" 2>/dev/null || echo "Not run: statements and briefs as PDF (tests/web/test_paper.py). Install Pango (libpangoft2-1.0-0)."
	@test -n "$(SOFFICE)" || echo "Not run: workbooks with formulas in LibreOffice (tests/functional/test_allocations_in_libreoffice.py). Install LibreOffice Calc."
	@ls /usr/lib/postgresql/*/bin/pg_ctl >/dev/null 2>&1 || command -v pg_ctl >/dev/null || echo "Not run: the journal in PostgreSQL. Install postgresql."
	@echo "make test: lint, types, layers, tests and docs all passed"

lint: $(VENV)/.dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

layers: $(VENV)/.dev
	@$(BIN)/lint-imports

unit: $(VENV)/.dev $(BUILT) ## unit, spec, property, engine and functional tests
	@$(BIN)/python -m pytest -n $(TESTERS) --dist loadfile --no-loadscope-reorder

docs: $(VENV)/.dev ## generate the reference and build the documentation into site/
	@$(BIN)/python scripts/generate_reference.py
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --site-dir site

bench: $(VENV)/.dev ## benchmarks, as ratios to what a user would pick instead
	@$(BIN)/python -m benchmarks

bench-quick: $(VENV)/.dev ## where people wait, as ratios, in less than two minutes; keeps nothing
	@$(BIN)/python -m benchmarks waiting --print-only

plans: $(VENV)/.dev ## write the SQL that comes with the program anew, after a definition has changed
	@$(BIN)/python scripts/make_plans.py

format: $(VENV)/.dev
	@$(BIN)/ruff check --fix --quiet . && $(BIN)/ruff format --quiet .

lock: $(UV)
	@$(UV) lock

clean:
	rm -rf .venv .tools out site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
