"""`open FILE`: shows a saved summary in the window, read-only; as text where there is no display."""

from __future__ import annotations

import importlib

from cim_troubleshooter.arguments import WindowArguments, WrongUse
from cim_troubleshooter.before_first_page import has_display, prepared
from cim_troubleshooter.commands.output import say
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.commands.summary import as_it_reads, opened
from cim_troubleshooter.settings.load import load_settings


def run(arguments: Arguments) -> int:
    """0: it was shown, 2: the file is no summary, or this is a shared terminal."""
    saved = opened(arguments.file)
    if load_settings(arguments.site, arguments.packs).kiosk_enabled:
        raise WrongUse("a shared terminal opens no files (kiosk.enabled).")
    if not has_display():
        say(as_it_reads(saved))
        return 0
    for_the_window = WindowArguments()
    for_the_window.site, for_the_window.packs = arguments.site, arguments.packs
    ready = prepared(for_the_window)
    # Qt is for the window alone: every other command runs without it.
    code: int = importlib.import_module("cim_troubleshooter.application").open_window(ready, saved)
    return code
