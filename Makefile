# Two commands do everything on a fresh machine: `make demo` and `make test`. Both make .venv themselves.
PYTHON ?= python3
DATA ?= ../shared/data
FOUNDING ?= $(DATA)/../examples/kim-arrives
BIN := .venv/bin

.PHONY: demo test check evaluate bench fuzz breed release clean

demo: .venv/run
	mkdir -p demo
	$(BIN)/twosource compare src/twosource/sample/*.txt src/twosource/sample/*.html -o demo/report.html -o demo/report.md
	$(BIN)/twosource trace src/twosource/sample/scraped.txt --among src/twosource/sample/*.txt src/twosource/sample/*.html -o demo/trace.html
	@echo "Open demo/report.html in a browser, then demo/trace.html: one of the articles, and where its text comes from."

test: .venv/dev
	$(BIN)/python tests/browser_notice.py
	$(BIN)/python tests/server_notice.py
	$(BIN)/python -m pytest -n auto $(PYTEST)

check: .venv/dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/mypy docs/examples
	$(BIN)/lint-imports
	$(BIN)/deptry src

evaluate: .venv/dev
	$(BIN)/python -m evaluation --data $(DATA) --founding $(FOUNDING)

bench: .venv/bench
	$(BIN)/python -m benchmarks --data $(DATA)

fuzz: .venv/dev
	$(BIN)/python -m benchmarks.mutations --count 10000

breed: .venv/fuzz
	$(BIN)/python -m fuzzing

release: .venv/release
	$(BIN)/python -m release

clean:
	rm -rf .venv demo build dist

# The environment to run in: the package and what it needs, nothing else.
.venv/run: pyproject.toml
	@if command -v uv >/dev/null 2>&1; then uv venv --quiet --allow-existing --python '>=3.11' .venv; \
	else $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "twosource needs Python 3.11 or newer; set PYTHON=…")' && $(PYTHON) -m venv .venv; fi
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python -e .; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check -e .; fi
	@touch $@

# The environment to develop in: the same, and the tools of the dependency groups.
.venv/dev: .venv/run
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group test --group lint; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' && $(BIN)/python -m pip install --quiet --disable-pip-version-check --group test --group lint; fi
	@touch $@

# The same, and the libraries that the benchmarks measure beside us.
.venv/bench: .venv/dev
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group bench; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --group bench; fi
	@touch $@

# The same, and what looks at a wheel before it goes out.
.venv/release: .venv/dev
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group release; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --group release; fi
	@touch $@

# The same, and what breeds inputs by the code that they reach: on Linux alone.
.venv/fuzz: .venv/dev
	@if command -v uv >/dev/null 2>&1; then uv pip install --quiet --python $(BIN)/python --group fuzz; \
	else $(BIN)/python -m pip install --quiet --disable-pip-version-check --group fuzz; fi
	@touch $@
