"""What each command of the command line does, apart from opening the window."""

from __future__ import annotations

import datetime
import os
import sys
import time
from json import dumps
from typing import TYPE_CHECKING

from cim_troubleshooter import __version__, ending, log
from cim_troubleshooter.arguments import Arguments, WrongUse

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun
    from cim_troubleshooter.settings.model import Settings


def check(arguments: Arguments) -> int:
    """Runs the checks: 0 nothing amiss, 1 something is, 2 none could run."""
    from cim_troubleshooter.checks.as_json import as_json
    from cim_troubleshooter.checks.catalogue import checks_for
    from cim_troubleshooter.checks.runner import exit_code, run_all
    from cim_troubleshooter.checks.table import as_table, shows_colours

    settings = _settings(arguments)
    log.open_file(settings.log_folder, settings.log_level)
    this_run = _this_run(arguments, settings)
    deadline = _seconds(arguments.timeout) or settings.checks_timeout_seconds
    when, began = datetime.datetime.now(datetime.UTC), time.monotonic()
    reports = run_all(checks_for(this_run), deadline, this_run)
    if arguments.json:
        _print(as_json(reports, __version__, when, time.monotonic() - began))
    else:
        _print(as_table(reports, in_colour=shows_colours(sys.stdout)))
    return exit_code(reports)


def ask(arguments: Arguments, text: str) -> int:
    """Symptoms and causes that fit a text, best first: 0 found, 1 nothing found. The text is printed back, and never logged."""
    from cim_troubleshooter.guidance.load import load_in_force
    from cim_troubleshooter.guidance.search import answers, index_of, search
    from cim_troubleshooter.system import folders

    limit = _whole_number(arguments.limit, "--limit", 1, 100) or 8
    loaded = load_in_force(_settings(arguments).guidance_packs, kept_in=folders.guidance_copies())
    for fault in loaded.faults:
        print(fault, file=sys.stderr)
    found = answers(search(index_of(loaded.pack), text, limit * 4), loaded.pack)[:limit]
    if arguments.json:
        # What the system could not read as text is shown with a question mark: it cannot be printed either.
        query = text.encode(errors="replace").decode()
        _print_json({"schema": 1, "query": query, "results": [one._asdict() for one in found]})
    else:
        for one in found:
            _print(f"{one.kind:<8} {one.id:<30} {one.title}\n{'':<40}matched: {one.matched}")
        if not found:
            _print("Nothing in the guidance fits this. Try the code on the screen, or fewer words.")
    return 0 if found else 1


def flows_lint(folders: list[str], as_json: bool) -> int:
    """Every fault of the packs: 0 none but warnings, 1 faults, 2 a folder is no pack."""
    from cim_troubleshooter.authoring.lint import NotAPack, lint

    faults = []
    for folder in folders:
        try:
            faults += lint(folder)
        except NotAPack as reason:
            print(f"cim-troubleshooter: {reason}", file=sys.stderr)
            return 2
    if as_json:
        _print_json({"schema": 1, "faults": [fault._asdict() for fault in faults]})
    else:
        for fault in faults:
            _print(f"{fault}{' (warning)' if fault.warning else ''}")
    return 1 if any(not fault.warning for fault in faults) else 0


def flows_preview(folder: str, output: str) -> int:
    """Each symptom's picture as a file: 0 all are there, 1 some symptoms have faults, 2 no pack, or nowhere to write."""
    from cim_troubleshooter.guidance.load import load_pack
    from cim_troubleshooter.guidance.pack_files import NotAPack
    from cim_troubleshooter.screens.pictures.preview import previewed

    try:
        loaded = load_pack(folder)
        faults = [str(fault) for fault in loaded.faults if fault.file.startswith(os.path.join(folder, "symptoms", ""))]
        for preview in previewed(loaded.pack.symptoms_in_order(), output):
            _print(f"{preview.path}: {preview.says}")
            faults += [preview.fault] if preview.fault else []
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    except OSError as reason:
        raise WrongUse(f"the pictures can't be written into “{output}” ({reason.strerror or reason}).") from None
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def flows_draw(folder: str, output: str) -> int:
    """Writes the pack as a picture: 0 written, and what is left out of it told; 2 the folder is no pack, or the file cannot be written."""
    from cim_troubleshooter.authoring.draw import NotAPack, draw

    try:
        drawn = draw(folder)
    except NotAPack as reason:
        raise WrongUse(str(reason)) from None
    try:
        with open(output, "w", encoding="utf-8", newline="\n") as file:
            file.write(drawn.svg)
    except OSError as reason:
        raise WrongUse(f"The picture cannot be written to “{output}” ({reason.strerror}).") from None
    for fault in drawn.faults:
        print(fault, file=sys.stderr)
    _print(f"The picture is in {output}. It is made for {drawn.paper} paper, landscape.")
    return 0


def flows_new(kind: str, id_: str, folders: list[str]) -> int:
    """Begins a new file of a pack, in this folder if none is named: 0 written, 2 not."""
    from cim_troubleshooter.authoring.scaffold import NotAPack, NotBegun, begin

    if len(folders) > 1:
        raise WrongUse("flows new writes into one folder. Name that one only.")
    try:
        begun = begin(kind, id_, folders[0] if folders else os.curdir)
    except (NotAPack, NotBegun) as reason:
        raise WrongUse(str(reason)) from None
    _print(f"Written: {begun.path}")
    if begun.copy_of is not None:
        _print(f"It is a copy of {begun.copy_of}, whose place it takes. Change what differs.")
    else:
        _print("Fill in what stands empty. Then “flows lint” with the folder tells you what is still missing.")
    return 0


def settings_show(arguments: Arguments) -> int:
    """Every setting in force, and the layer that it came from; and the folders of guidance in force, and what each changed."""
    from cim_troubleshooter.guidance.load import load_in_force
    from cim_troubleshooter.settings.definition import SETTINGS
    from cim_troubleshooter.system import folders

    settings = _settings(arguments)
    guidance = load_in_force(settings.guidance_packs, kept_in=folders.guidance_copies())
    rows = [{"name": setting.name, "value": settings.value(setting.name), "from": settings.source(setting.name)} for setting in SETTINGS]
    if arguments.json:
        layers = [{**layer._asdict(), "faults": [str(fault) for fault in layer.faults]} for layer in guidance.layers]
        faults = [*settings.faults, *map(str, guidance.faults)]
        _print_json({"schema": 1, "settings": rows, "guidance": layers, "faults": faults})
        return 0
    for row in rows:
        _print(f"{row['name']:<24} {_shown(row['value']):<40} {row['from']}")
    for layer in guidance.layers:
        _print(f"guidance {layer.id:<15} {layer.title}, reviewed {layer.reviewed}, in {layer.folder}")
        for what in ("added", "replaced", "hidden"):
            if changed := getattr(layer, what):
                _print(f"{'':<24} {what}: {', '.join(changed)}")
    for fault in guidance.faults:
        print(fault, file=sys.stderr)
    return 0


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if value is None:
        return "not set"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _settings(arguments: Arguments) -> Settings:
    from cim_troubleshooter.settings.load import load_settings

    settings = load_settings(arguments.site, arguments.packs)
    for fault in settings.faults:
        print(fault, file=sys.stderr)
    return settings


def _this_run(arguments: Arguments, settings: Settings) -> ThisRun:
    from cim_troubleshooter.checks.catalogue import all_checks
    from cim_troubleshooter.checks.this_run import ThisRun, Wishes

    known = [one.id for one in all_checks()]
    for id_ in arguments.only:
        if id_ not in known:
            raise WrongUse(f"There is no check “{id_}”. There are: {', '.join(known)}.")
    return ThisRun(settings, _messages(settings), only=arguments.only, wishes=Wishes(personal=arguments.include_personal))


def _messages(settings: Settings) -> dict[str, tuple[str, ...]]:
    """The guidance's messages, for the check that compares them with the screen; none where it may not look."""
    from cim_troubleshooter.checks.screen import may_look
    from cim_troubleshooter.guidance.load import load_in_force
    from cim_troubleshooter.journey.on_screen import wordings
    from cim_troubleshooter.system import folders

    return wordings(load_in_force(settings.guidance_packs, kept_in=folders.guidance_copies()).pack) if may_look(settings) else {}


def _seconds(given: str | None) -> float | None:
    if given is None:
        return None
    try:
        seconds = float(given)
    except ValueError:
        seconds = 0
    if not 0 < seconds <= 600:
        raise WrongUse("--timeout needs a number of seconds from 0.1 to 600.")
    return seconds


def _whole_number(given: str | None, option: str, least: int, most: int) -> int | None:
    if given is None:
        return None
    if not (given.isascii() and given.isdigit() and least <= int(given[:9]) <= most):
        raise WrongUse(f"{option} needs a whole number from {least} to {most}.")
    return int(given)


def _print_json(content: dict[str, object]) -> None:
    _print(dumps(content, ensure_ascii=False, indent=2))


def _print(text: str) -> None:
    ending.say(f"{text}\n")
