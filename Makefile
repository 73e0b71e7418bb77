# make map    a map of the sample reports, from a fresh clone
# make test   every check there is
# make coverage  the tests again, and how much of the program they run: 90 % or more
# make same-bytes  map, extract and exports with another Python too: the same bytes
# make bench  speed, memory and size: one cold map, the store, the exports
# make bench-finding  finding names alone, beside flashtext and a regular expression
# make bench-places  places as human coders resolved them, beside plain matchers
# make bench-store  a store of 10,000 and of 100,000 incidents: adding, reading, asking
# make bench-extract  reading whole reports: speed, memory over a stream, cold starts
# make bench-exports  every export of many incidents: speed, size and memory
# make bench-map  maps of many incidents: building, size, memory, use, beside folium and geopandas
# make docs   the reference pages that are generated
# make clean  what the others made

PYTHON ?= python3
STREAM ?= 100000
INCIDENTS ?= 100000
SIZES ?= 10000 100000
BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

SETTINGS := setup.cfg pyproject.toml

BENCHES := bench bench-finding bench-places bench-extract bench-store bench-exports bench-map

WORKERS := --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: map test coverage same-bytes $(BENCHES) docs clean

# Measured and documented is the gazetteer as it comes, whatever this user added.
$(BENCHES) docs: export MAPPER_DATA := build/nothing-added

map: .venv/installed
	@$(BIN)/mapper map data/reports -o build/map.html

test: .venv/installed-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest $(WORKERS)

# Apart from the other checks: measuring takes a third as long again.
coverage: .venv/installed-for-tests
	$(BIN)/pytest $(WORKERS) --cov --cov-config=setup.cfg --cov-report=term

# OTHER_PYTHON=python3.12 names the other one; else the first that will do on the PATH.
same-bytes: .venv/installed
	$(BIN)/python .ci/same_bytes.py $(OTHER_PYTHON)

bench: .venv/installed-for-tests
	$(BIN)/python benchmarks/cold_map.py
	$(BIN)/python benchmarks/store.py $(SIZES)
	$(BIN)/python benchmarks/exports.py $(INCIDENTS)

bench-finding: .venv/installed-for-tests
	$(BIN)/python benchmarks/finding.py

bench-places: .venv/installed-for-tests
	$(BIN)/python benchmarks/places.py

bench-extract: .venv/installed-for-tests
	$(BIN)/python benchmarks/extract.py $(STREAM)

bench-exports: .venv/installed-for-tests
	$(BIN)/python benchmarks/exports.py $(INCIDENTS)

bench-store: .venv/installed-for-tests
	$(BIN)/python benchmarks/store.py $(SIZES)

bench-map: .venv/installed-for-tests
	$(BIN)/python benchmarks/map.py

docs: .venv/installed-for-tests
	$(BIN)/python docs/generate.py

clean:
	rm -rf .venv build dist *.egg-info .coverage .*_cache .hypothesis

# Installed anew only when the settings change: the stamps are younger than them. The package is
# compiled as an installation that is not editable would be: where Python may write no bytecode,
# each command would compile 200 modules again.
.venv/installed: $(SETTINGS) | .venv/bin/pip
	$(BIN)/pip install --quiet --editable .
	@$(BIN)/python -m compileall -q mapper
	@touch $@

.venv/installed-for-tests: $(SETTINGS) | .venv/bin/pip
	$(BIN)/pip install --quiet --editable '.[test]'
	@$(BIN)/python -m compileall -q mapper
	@touch $@ .venv/installed

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name it with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
