"""`check`: the checks without a window."""

from __future__ import annotations

import datetime
import sys
import time

from cim_troubleshooter import __version__, log, log_of_the_start
from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.checks.as_codes import as_codes
from cim_troubleshooter.checks.as_json import as_json
from cim_troubleshooter.checks.catalogue import all_checks, checks_for
from cim_troubleshooter.checks.runner import exit_code, run_all
from cim_troubleshooter.checks.screen import may_look
from cim_troubleshooter.checks.table import as_table, shows_colours
from cim_troubleshooter.checks.this_run import ThisRun, Wishes
from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.journey.for_checks import identity_agent_ends
from cim_troubleshooter.journey.on_screen import wordings
from cim_troubleshooter.settings.model import Settings


def run(arguments: Arguments) -> int:
    """Runs the checks: 0 nothing amiss, 1 something is, 2 none could run."""
    settings = settings_in_force(arguments)
    log.open_file(settings.log_folder, settings.log_level)
    log_of_the_start.tell(settings, ())
    deadline = arguments.timeout or settings.checks_timeout_seconds
    this_run = _this_run(arguments, settings._replace(checks_timeout_seconds=deadline))
    when, began = datetime.datetime.now(datetime.UTC), time.monotonic()
    reports = run_all(checks_for(this_run), deadline, this_run)
    if arguments.codes or arguments.codes_also_ok:
        say(as_codes(reports, also_ok=arguments.codes_also_ok))
    elif arguments.json:
        say(as_json(reports, __version__, when, time.monotonic() - began))
    else:
        say(as_table(reports, in_colour=shows_colours(sys.stdout)))
    return exit_code(reports)


def _this_run(arguments: Arguments, settings: Settings) -> ThisRun:
    known = [one.id for one in all_checks()]
    for id_ in arguments.only:
        if id_ not in known:
            raise WrongUse(f"There is no check “{id_}”. There are: {', '.join(known)}.")
    pack = guidance_in_force(settings).pack
    return ThisRun(
        settings,
        wordings(pack) if may_look(settings) else {},
        only=arguments.only,
        wishes=Wishes(personal=arguments.include_personal),
        identity_agent_ends=identity_agent_ends(pack),
    )
