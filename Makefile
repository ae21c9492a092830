# Every step is plain pip, so that a machine needs only Python 3.11 to 3.13, a C compiler and make.
PYTHON    ?= python3
BIN       := .venv/bin
comma     := ,
# Where this machine has a browser, the pages are tested in it.
BROWSER   := $(shell command -v chromium chromium-browser 2>/dev/null | head -n 1)
SCENARIOS := features/iq/stated-position/scenarios
FUZZ_SECONDS ?= 300
FUZZ_SEED ?= 1
SOAK ?= 1000000
PART ?= 1/1

# durable-rules 2.0.28 (2020) calls PyEval_CallObject, which Python 3.13 removed.
export CPPFLAGS += -DPyEval_CallObject=PyObject_CallObject
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: check test lint spark peers agree browser verify mutants code-mutants bench fuzz soak audit pythons twins lock clean

check: .venv/.run          ## answer the shipped scenarios, and fail where an answer is not the expected one
	$(BIN)/legal check $(SCENARIOS) --exit-zero --lang en
	$(BIN)/python tests/shipped_scenarios.py

test: .venv/.test          ## all tests, features included
	$(BIN)/pytest -q -n 2

browser: .venv/.test       ## every web page in Chromium: three languages, light and dark, narrow and wide
	LEGAL_BROWSER=all $(BIN)/pytest -q -n 2 tests/cli/web/test_browser.py

lint: .venv/.test          ## ruff, mypy --strict, import-linter, and locks that fit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

verify: .venv/.run         ## prove properties of the rulebook by going through all that its conditions tell apart
	$(BIN)/legal verify --lang en

mutants: .venv/.test       ## change every norm in every single way, and tell which changes nobody notices
	$(BIN)/python tests/mutants.py

code-mutants: .venv/.mutation ## change the code of engines, tables and YAML reader, and tell which changes no test notices; OF=FILE
	$(BIN)/python tests/code_mutants.py $(OF)

bench: .venv/.test         ## speed, as ratios within one run
	$(BIN)/python tests/benchmarks/start_up.py
	$(BIN)/python tests/benchmarks/features.py
	$(BIN)/python tests/benchmarks/web.py
	$(BIN)/pytest -q tests/benchmarks/speed.py --benchmark-only --benchmark-columns=min,median,rounds
	$(BIN)/python tests/benchmarks/screening.py

peers: .venv/.test .venv-peers/.there ## other engines on the same norm and people, in an environment of their own
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/compared.py
	PYTHONPATH=tests $(BIN)/python tests/benchmarks/web_compared.py

.venv-peers/.there:
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/pip install -q -c constraints.txt 'openfisca-core[web-api]==46.0.1' zen-engine==2.1.3 \
		clipspy==1.0.6 common-expression-language==0.10.0 durable-rules==2.0.28 fastapi uvicorn polars
	touch $@

fuzz: .venv/.test          ## read broken input of every kind for so many seconds; the seed is printed
	$(BIN)/python tests/fuzz/run.py $(FUZZ_SECONDS) $(FUZZ_SEED)

soak: .venv/.test          ## so many evaluations in one process, then threads, processes, odd norms and crashes
	$(BIN)/python tests/soak/run.py $(SOAK) $(FUZZ_SEED)

audit: .venv/.run          ## what is known of weaknesses of the locked versions; fails where that cannot be looked up
	test -d .audit || $(PYTHON) -m venv .audit
	.audit/bin/pip install -q pip-audit==2.10.1
	$(BIN)/python tests/audit.py .audit/bin/pip-audit

pythons: .venv/.test       ## the same bytes from every version of Python that is here
	for version in 3.11 3.12 3.13; do \
	  command -v python$$version > /dev/null || { echo "python$$version is not here: not compared"; continue; }; \
	  test -d .pythons/$$version || python$$version -m venv .pythons/$$version; \
	  .pythons/$$version/bin/pip install -q --no-cache-dir -c constraints.txt . || exit 1; \
	done
	$(BIN)/pytest -q tests/test_same_bytes.py

agree: .venv/.test         ## every cell of the tables and 100,000 whole records against the engines; PART=1/10: a tenth
	PYTHONPATH=tests $(BIN)/python tests/columns/agree.py $(PART)

spark: .venv/.spark        ## screening on a cluster of two workers on this machine (needs Java 17; minutes)
	$(BIN)/pytest -q tests/spark/on_a_cluster.py

twins: .venv/.test         ## write the Arabic and Sorani twins of the features anew
	$(BIN)/python tests/twins.py

lock:                      ## renew uv.lock and the constraints made from it (needs uv)
	uv lock
	uv export -q --no-hashes --no-emit-project --all-extras --format requirements-txt -o constraints.txt

.venv/.run: pyproject.toml constraints.txt
	test -d .venv || $(PYTHON) -m venv .venv
	$(BIN)/pip install -q -c constraints.txt -e .
	touch $@

.venv/.test: .venv/.run
	$(BIN)/pip install -q -c constraints.txt -e '.[dev$(if $(BROWSER),$(comma)faces)]'
	touch $@

.venv/.spark: .venv/.test
	$(BIN)/pip install -q -c constraints.txt -e '.[spark]'
	touch $@

.venv/.mutation: .venv/.test
	$(BIN)/pip install -q -c constraints.txt -e '.[mutation]'
	touch $@

clean:
	rm -rf .venv .venv-peers .pythons .audit .mutants
