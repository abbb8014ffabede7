# Needs make and Python 3.11 or newer, nothing else. `make help` lists what there is.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.SUFFIXES:

# The first of these that is new enough; `make PYTHON=…` asks for one.
PYTHON ?=
PYTHONS := $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3)

PY := .venv/bin/python
READY := .venv/ready
CHECKED := articles index desktop tests
# A file of tests at a time for each core, in their order: what a file has set up serves it alone.
# The cap bounds the memory, about a gigabyte for each process.
TEST := $(PY) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

.PHONY: help
help:  ## this list
	@sed -n 's/^\([a-z]*\):.*  ## /  make \1\t/p' Makefile | expand -t 22

.PHONY: run
run: $(READY)  ## open the application; with ARCHIVE=folder, IMPORT=folder for your own
	@set --; \
	if [ -n "$$ARCHIVE" ]; then set -- "$$ARCHIVE"; fi; \
	if [ -n "$$IMPORT" ]; then set -- "$$@" --import "$$IMPORT"; fi; \
	$(PY) -m desktop "$$@"

.PHONY: test
test: $(READY) libraries check  ## all checks and all tests
	@$(TEST)

.PHONY: check
check: $(READY)  ## the checks alone: style, types, layers
	$(PY) -m ruff check $(CHECKED)
	$(PY) -m ruff format --check $(CHECKED)
	$(PY) -m mypy
	$(PY) -c "$$LINT_IMPORTS"

.PHONY: gold
gold: $(READY) libraries  ## scores of figures, times and search on annotated articles
	@$(PY) -m tests.gold.score_all

.PHONY: train
train: $(READY)  ## what is learned of figures, their ledger and summaries, from annotated articles and the corpora beside the checkout
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-input -c constraints.txt \
	    $$($(PY) -c "$$TRAINING")
	@$(PY) -m tests.gold.figure_training.train --words --all
	@$(PY) -m tests.gold.ledger_training.train ../shared/corpus
	@$(PY) -m tests.gold.summary_training ../shared/corpus

.PHONY: bench
bench: $(READY) libraries  ## how fast it is, also with 100 000 articles; ARTICLES=10000 for less
	@$(PY) -m tests.benchmarks.measure
	@$(PY) -m tests.benchmarks.timeline_page $(if $(ARTICLES),--events $(ARTICLES))
	@$(PY) -m tests.benchmarks.ledger_page $(if $(ARTICLES),--articles $(ARTICLES))
	@$(PY) -m tests.benchmarks.result_list
	@$(PY) -m tests.benchmarks.passages_page
	@$(PY) -m tests.benchmarks.dossier
	@$(PY) -m tests.benchmarks.long_use $(if $(ARTICLES),--articles $(ARTICLES))
	@$(PY) -m tests.benchmarks.large_archive $(if $(ARTICLES),--articles $(ARTICLES))

.PHONY: campaign
campaign: $(READY) libraries  ## damages, kills, failed writes, nonsense: what came of each; SHORT=1 for a few
	@$(PY) -m tests.campaign $(if $(SHORT),--short)

# What of the tests rests on Whoosh's own files and classes.
ON_WHOOSH := $(addprefix tests/index/,test_whoosh_engine.py segments/test_writer.py segments/test_table_codec.py \
    segments/test_merging.py building/test_indexer.py test_narrowing.py scoring/test_ranking.py) \
    tests/desktop/session/test_archive_session.py
WHOOSH3 := .venv/whoosh3

.PHONY: whoosh
whoosh: $(READY)  ## the tests of the index with whoosh3, which could take Whoosh-Reloaded's place
	@if test -d $(WHOOSH3)/whoosh || $(PY) -m pip install --quiet --disable-pip-version-check \
	    --no-input --no-deps --target $(WHOOSH3) whoosh3==3.54.0; then \
	    PYTHONPATH=$(WHOOSH3) $(TEST) -q $(ON_WHOOSH); \
	else echo "whoosh3 could not be fetched; nothing is said of it" >&2; fi

.PHONY: wheel
wheel: $(READY)  ## the installable file, in dist/
	@$(PY) -m build --wheel --no-isolation

.PHONY: constraints
constraints:  ## newest versions of all dependencies into constraints.txt
	@$(FIND_PYTHON); folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	"$$python" -m venv "$$folder" && \
	"$$python" -c "$$DEPENDENCIES" > "$$folder/requirements.txt" && \
	"$$folder/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade \
	    --only-binary :all: -r "$$folder/requirements.txt" && \
	sed -n '/^#/p' constraints.txt > "$$folder/constraints.txt" && \
	"$$folder/bin/python" -m pip freeze >> "$$folder/constraints.txt" && \
	cp "$$folder/constraints.txt" constraints.txt

.PHONY: clean
clean:  ## remove the environment, caches and built files; archives stay
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find articles index desktop tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made anew whenever the list of dependencies may have changed.
$(READY): pyproject.toml constraints.txt
	@$(FIND_PYTHON); \
	echo "Making the environment .venv with $$("$$python" --version); this takes a minute or two, once." && \
	"$$python" -m venv --clear .venv && \
	$(PY) -c "$$DEPENDENCIES" > .venv/requirements.txt && \
	$(PY) -m pip install --quiet --disable-pip-version-check --no-input \
	    -r .venv/requirements.txt -c constraints.txt && \
	touch $(READY)

# So is one whose interpreter is gone, after an upgrade of the system.
ifneq ($(shell test -x $(PY) && echo there),there)
.PHONY: $(READY)
endif

# Prints the interpreter that would be taken.
.PHONY: python
python:
	@$(FIND_PYTHON); echo "$$python"

# Qt needs libraries of the system even where there is no screen.
.PHONY: libraries
libraries: $(READY)
	@$(PY) -m tests.missing_libraries

# Sets $python in the shell, or says what to install. An interpreter without ensurepip (Debian
# keeps it in a package of its own) cannot make an environment with pip in it.
define FIND_PYTHON
python=; bare=; \
for name in $(PYTHONS); do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	if "$$name" -c 'import ensurepip, venv' 2>/dev/null; then python=$$name; break; fi; \
	bare=$${bare:-$$name}; \
done; \
if [ -z "$$python" ] && [ -n "$$bare" ]; then \
	package=$$("$$bare" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'); \
	echo "$$bare cannot make an environment here. On Debian and Ubuntu install: $$package" >&2; \
	echo "    sudo apt-get install $$package" >&2; \
	exit 1; \
fi; \
if [ -z "$$python" ]; then \
	echo "Khizana needs Python 3.11 or newer; none of these is: $(PYTHONS)" >&2; \
	echo "On Debian 12 or newer and Ubuntu 24.04 or newer install it with:" >&2; \
	echo "    sudo apt-get install python3 python3-venv" >&2; \
	exit 1; \
fi
endef

# The old pip of Debian 12 knows no dependency groups, so the lists are read here.
define DEPENDENCIES
import tomllib
with open("pyproject.toml", "rb") as file:
    project = tomllib.load(file)
print(*project["project"]["dependencies"], *project["dependency-groups"]["dev"], sep="\n")
endef
export DEPENDENCIES

define TRAINING
import tomllib
with open("pyproject.toml", "rb") as file:
    print(*tomllib.load(file)["dependency-groups"]["train"], sep="\n")
endef
export TRAINING

define LINT_IMPORTS
from importlinter.cli import lint_imports_command
lint_imports_command()
endef
export LINT_IMPORTS
