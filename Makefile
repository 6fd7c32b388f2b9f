# `make run` and `make test` set up all they need. `make help` lists the rest.
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
PYTEST := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

.PHONY: help run test test-all test-long lint lint-style lint-types lint-imports lint-shell lint-guidance mutants bench endure card-figures exits shares walk pictures goldens locks translations holidays wheel msi msi-figures test-msi windows-environment bare-debian set-up-run set-up-test set-up-installer

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 22

run: set-up-run ## set up what is needed, and open the window
	@installer/from_source/run.sh

test: set-up-test ## set up what is needed, and run the everyday tests
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTEST) -m "not long"

test-all: set-up-installer ## the everyday tests and the long ones
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTEST)

test-long: set-up-installer ## only the long tests
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTEST) -m long

lint: lint-style lint-types lint-imports lint-shell lint-guidance ## style, types, imports, shell scripts, and the guidance

lint-style: set-up-test
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .

lint-types: set-up-test
	@$(PYTHON) -m mypy --platform linux --cache-dir .mypy_cache/linux
	@$(PYTHON) -m mypy --platform win32 --cache-dir .mypy_cache/win32

lint-imports: set-up-test
	@.venv/bin/lint-imports --no-cache

lint-shell: set-up-test
	@.venv/bin/shellcheck $(shell git ls-files '*.sh' .ci)

lint-guidance: set-up-test
	@$(PYTHON) -m cim_troubleshooter flows lint flows/cim

exits: set-up-test ## how 1,000 checks with short deadlines and signals at random moments end (some 10 minutes)
	@$(PYTHON) -m tests.exits

endure: set-up-test ## a thousand cards and fifty restarts of the card service in one program (some 15 minutes)
	@$(PYTHON) -m tests.endurance

mutants: set-up-test ## break a room's code at random, and show what no test notices (ROOM=kiosk SEED=7 NUMBER=10)
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m tests.mutants $(ROOM) $(if $(SEED),--seed $(SEED)) $(if $(NUMBER),--number $(NUMBER))

bench: set-up-test ## start-up time and memory, page changes and checks, measured
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m tests.bench

card-figures: set-up-test ## what the card check says of 1,900 errors, 262,144 status words, and cards of any pace (two minutes)
	@$(PYTHON) -m tests.checks.card_figures

shares: set-up-test ## how many typed sentences and known messages the search answers
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m tests.guidance.sentence_shares

walk: set-up-test ## every way through the guidance, walked to its end (some minutes)
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m cim_troubleshooter.authoring.walk

translations: set-up-test ## bring the translations up to date with the program's texts, and compile them
	@$(PYTHON) installer/from_source/translations.py

holidays: set-up-test ## renew the table of England's bank holidays: five years from YEAR on
	@$(PYTHON) installer/from_source/bank_holidays.py $(YEAR)

pictures: set-up-test ## every page and state as PNG files in build/pictures
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m tests.pictures

goldens: set-up-test ## after an intended change of appearance, checked in build/pictures: update the pictures that tests compare with, and the README's
	@$(PYTHON) -m cim_troubleshooter.guidance.compile
	@$(PYTHON) -m tests.pictures --goldens
	@$(PYTHON) -m tests.pictures --readme

wheel: set-up-test ## build the wheel into dist/
	@$(PYTHON) -m hatchling build -t wheel

msi: set-up-installer ## build the Windows installer into dist/ (MSI_OPTIONS="--help" lists what it takes)
	@$(PYTHON) -m installer.msi $(MSI_OPTIONS)

msi-figures: set-up-installer ## sizes and times of the installer, measured (root; needs the Windows environment)
	@$(PYTHON) -m tests.installer.figures

test-msi: set-up-installer ## build the installer, and test it on an emulated Windows machine (root)
	@$(PYTEST) tests/installer

locks: set-up-test ## lock what pyproject.toml asks for, with hashes; what is locked already keeps its version
	@.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --no-annotate pyproject.toml -o requirements/run.txt
	@.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links --no-annotate --extra development -c requirements/run.txt pyproject.toml -o requirements/development.txt

windows-environment: set-up-test ## Wine and Python for Windows, for testing the Windows parts (root; see installer/README.md)
	@installer/windows_environment/build.sh

bare-debian: ## make run and make test on a Debian with only Python, make and git (root; SUITE=bookworm or trixie)
	@installer/from_source/bare_debian.sh $(or $(SUITE),trixie)

set-up-run:
	@installer/from_source/set_up.sh run

set-up-test:
	@installer/from_source/set_up.sh test

set-up-installer:
	@installer/from_source/set_up.sh installer
