"""The login software: what is installed, how old it is, whether it runs, and which client is in charge.

Names, versions and keys are those that NHS England's pages and makers' documents give; where they give none (the name that Identity
Agent has in Windows' list, Credential Management's program) it is recognised by the words of its name.
"""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from cim_troubleshooter.checks import workstation_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.port_service import PortAnswer, ask_port_service
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system import registry
from cim_troubleshooter.system.file_version import file_version
from cim_troubleshooter.system.installed_programs import Program, installed_programs, installer_names
from cim_troubleshooter.system.processes import Process, processes
from cim_troubleshooter.system.services import Service, service
from cim_troubleshooter.system.sessions import has_desktop_shell

LEAST_IDENTITY_AGENT = "2.4.10.0"
"""The only version of Identity Agent that is supported since 12 October 2025."""
LEAST_CREDENTIAL_MANAGEMENT = "1.4.2.0"
LEAST_DOT_NET = 528040
"""`Release` of .NET Framework 4.8 on any Windows."""
_WITH_SMARTCARD_CONNECT = "3"
"""Credential Management brings Smartcard Connect from this version on."""
_NO_PROCESS = "PR30007"
"""What NHS Port Service answers when it finds no Credential Management in this session."""
_TEST_HOST = re.compile(r"\bgas\.[a-z0-9-]+\.national\.ncrs\.nhs\.uk", re.IGNORECASE)
_OBERTHUR = re.compile(r"oberthur|authentic web ?pack|\bawp\b", re.IGNORECASE)
_AGENT_KEY = r"Software\HSCIC\Identity Agent"
_AGENT_FILE = r"HSCIC\Identity Agent\IdentityAgent.exe"
_PROGRAM_FOLDERS = ("ProgramFiles(x86)", "ProgramFiles")
"""Where programs lie, by the names of the variables that say so: 32-bit ones first, since Identity Agent is one."""


class Seen(NamedTuple):
    """All that was looked at. The findings follow from it alone."""

    programs: tuple[Program, ...] = ()
    left_over: tuple[str, ...] = ()
    running: tuple[Process, ...] = ()
    agent_file: str = ""
    """The version that Identity Agent's own file carries; empty where there is no such file."""
    agent_address: str = ""
    port_service: Service | None = None
    port_answer: PortAnswer = PortAnswer()
    dot_net: int | None = None
    card_drivers: tuple[str, ...] = ()
    desktop_shell: bool = True
    today: datetime.date = datetime.date.min
    agent_ends: str = ""
    """The first day, such as 2028-05-04, on which cards no longer work with Identity Agent, as this run knows it; empty: it has no end."""

    @property
    def agent_has_ended(self) -> bool:
        """Whether that day has come. Days in order are texts in order."""
        return bool(self.agent_ends) and self.today.isoformat() >= self.agent_ends


def look() -> Seen:
    """Looks at this Windows computer: reading alone, under a tenth of a second. NHS Port Service is not asked yet."""
    return Seen(
        programs=tuple(installed_programs()),
        left_over=tuple(installer_names()),
        running=tuple(processes()),
        agent_file=next(filter(None, map(file_version, _agent_files())), ""),
        agent_address=next(filter(None, (registry.text("HKLM", _AGENT_KEY, "ActivatePOSTURL", view) for view in registry.VIEWS)), ""),
        port_service=service("NHS Port Service", "NHSPortService"),
        dot_net=registry.number("HKLM", r"Software\Microsoft\NET Framework Setup\NDP\v4\Full", "Release"),
        card_drivers=tuple(registry.subkeys("HKLM", r"Software\Microsoft\Cryptography\Calais\SmartCards")),
        desktop_shell=has_desktop_shell(),
        today=datetime.date.today(),
    )


def _agent_files() -> list[str]:
    return [f"{folder}\\{_AGENT_FILE}" for name in _PROGRAM_FOLDERS if (folder := os.environ.get(name))]


def findings(seen: Seen) -> Iterator[Finding]:
    """What follows from what was seen, login client first, and last what the answer of NHS Port Service has a say in."""
    yield from _known_at_once(seen)
    yield from _known_by_asking(seen)


def _known_at_once(seen: Seen) -> Iterator[Finding]:
    """What is known without asking anybody: it is told before an answer is waited for."""
    yield from _login_client(seen)
    yield from _installed_management(seen)
    yield from _beneath(seen)


def _known_by_asking(seen: Seen) -> Iterator[Finding]:
    yield from _running_management(seen)
    yield from _port_service(seen)


def _may_be_asked(found: Service | None) -> bool:
    return found is not None and found.state in ("running", "unknown")


def _login_client(seen: Seen) -> Iterator[Finding]:
    agents = _named(seen.programs, _is_identity_agent)
    versions = [agent.version for agent in agents if agent.version] or [seen.agent_file] * bool(seen.agent_file)
    version = max(versions, key=_numbers, default="")
    old = [one for one in versions if _older(one, LEAST_IDENTITY_AGENT)]
    connect = bool(_named(seen.programs, _is_smartcard_connect))
    runs = any(process.name.lower() == "identityagent.exe" for process in seen.running)
    told = {"version": version}
    details: dict[str, Detail] = {"version": version, "file_version": seen.agent_file, "running": runs}
    if not agents and not seen.agent_file:
        yield kinds.SMARTCARD_CONNECT.found() if connect else kinds.MISSING.found()
        return
    if connect:
        yield kinds.BOTH.found(details=details)
    # Beside Smartcard Connect, which of the two does the login is not known, so that an old one may do no harm.
    if old and len(old) == len(versions) and not connect:
        yield kinds.TOO_OLD.found({**told, "least": LEAST_IDENTITY_AGENT}, details)
    if not connect and not runs:
        yield (kinds.NOT_RUNNING if seen.desktop_shell else kinds.NOT_STARTED_HERE).found(details=details)
    elif not connect and (not versions or 0 < len(old) < len(versions)):
        yield kinds.AGENT_VERSION_NOT_TOLD.found(details={**details, "versions": versions})
    elif not connect and not old:
        yield (kinds.IDENTITY_AGENT_ENDED if seen.agent_has_ended else kinds.IDENTITY_AGENT).found(told, details)
    if test := _TEST_HOST.search(seen.agent_address):
        yield kinds.TEST_ENVIRONMENT.found(details={"host": test.group().lower()})


def _installed_management(seen: Seen) -> Iterator[Finding]:
    installed = _named(seen.programs, _is_credential_management)
    if not installed:
        yield kinds.NO_MANAGEMENT.found()
        return
    versions = [program.version for program in installed]
    newest = max(versions, key=_numbers)
    known = sum(_is_credential_management(Program(name)) for name in seen.left_over)
    if len(installed) > 1 or known > len(installed):
        yield kinds.MANAGEMENT_DOUBLED.found(details={"versions": versions, "left_over": max(0, known - len(installed))})
    if newest and _older(newest, LEAST_CREDENTIAL_MANAGEMENT):
        yield kinds.MANAGEMENT_TOO_OLD.found({"version": newest, "least": LEAST_CREDENTIAL_MANAGEMENT}, {"version": newest})


def _running_management(seen: Seen) -> Iterator[Finding]:
    installed = _named(seen.programs, _is_credential_management)
    if not installed:
        return
    folders = [folder for program in installed if (folder := program.folder.rstrip("\\").lower())]
    answer = seen.port_answer
    details: dict[str, Detail] = {"version": max((program.version for program in installed), key=_numbers), "port": answer.port}
    if answer.listening or any(_is_management_program(process, folders) for process in seen.running):
        yield kinds.MANAGEMENT_RUNNING.found(details=details)
    elif folders or answer.fault == _NO_PROCESS:
        yield (kinds.MANAGEMENT_NOT_RUNNING if seen.desktop_shell else kinds.NOT_STARTED_HERE).found(details=details)
    else:
        yield kinds.MANAGEMENT_NOT_SEEN.found(details=details)


def _port_service(seen: Seen) -> Iterator[Finding]:
    found = seen.port_service
    if found is None:
        if _named(seen.programs, _is_credential_management):
            yield kinds.NO_PORT_SERVICE.found()
        return
    answer = seen.port_answer
    asked: dict[str, Detail] = {"state": found.state, "start": found.start, "asked": answer.in_words, "answered_on": answer.answered_on}
    if found.state == "unknown":
        yield kinds.PORT_SERVICE_NOT_TOLD.found(details=asked)
    elif found.state == "running":
        yield kinds.PORT_SERVICE_RUNNING.found(details=asked)
    else:
        yield kinds.PORT_SERVICE_STOPPED.found(details={"state": found.state, "start": found.start})


def _beneath(seen: Seen) -> Iterator[Finding]:
    """What login software and cards stand on."""
    if (seen.dot_net or 0) < LEAST_DOT_NET:
        yield kinds.NO_DOT_NET.found(details={"release": seen.dot_net})
    # Oberthur is called Idemia now; among drivers that name is for its later cards, though.
    software = [f"{program.name} {program.maker}".lower() for program in seen.programs]
    if not any(_OBERTHUR.search(name) for name in (*software, *seen.card_drivers)) and not any("idemia" in name for name in software):
        yield kinds.NO_OBERTHUR.found()
    if not any(re.search(r"\bPIV\b|idemia", name, re.IGNORECASE) for name in seen.card_drivers):
        yield kinds.NO_PIV_DRIVER.found(details={"drivers": len(seen.card_drivers)})
    for program in _named(seen.programs, _is_retired_middleware):
        yield kinds.RETIRED_MIDDLEWARE.found({"name": program.name}, {"version": program.version})


def _named(programs: tuple[Program, ...], wanted: Callable[[Program], bool]) -> list[Program]:
    return [program for program in programs if wanted(program)]


def _is_identity_agent(program: Program) -> bool:
    return "identity agent" in program.name.lower() and re.search(r"\b(nhs|hscic|bt)\b", _both(program)) is not None


def _is_credential_management(program: Program) -> bool:
    """Under its present name or its former one, NHS Identity Hub."""
    name = program.name.lower()
    return ("credential management" in name and "nhs" in _both(program)) or "nhs identity hub" in name


def _is_smartcard_connect(program: Program) -> bool:
    if "smartcard connect" in program.name.lower():
        return True
    return _is_credential_management(program) and bool(program.version) and not _older(program.version, _WITH_SMARTCARD_CONNECT)


def _is_retired_middleware(program: Program) -> bool:
    """Gemalto's card software, but not the drivers of its readers."""
    name = program.name.lower()
    card_software = re.search(r"classic client|gemsafe|access client|middleware", name)
    return "gemalto" in _both(program) and card_software is not None


def _is_management_program(process: Process, folders: list[str]) -> bool:
    letters = re.sub(r"[^a-z]", "", process.name.lower())
    return "credentialmanage" in letters or any(process.path.lower().startswith(f"{folder}\\") for folder in folders)


def _both(program: Program) -> str:
    return f"{program.name} {program.maker}".lower()


def _older(version: str, least: str) -> bool:
    return _numbers(version) < _numbers(least)


def _numbers(version: str) -> tuple[int, ...]:
    """Four numbers: 2.4.10 and 2.4.10.0 are the same version."""
    numbers = [int(part) for part in re.findall(r"\d+", version)[:4]]
    return (*numbers, *[0] * (4 - len(numbers)))


def run(report: Report, this_run: ThisRun) -> None:
    """Looks at the login software, on Windows."""
    if sys.platform != "win32":
        report(kinds.NOT_CHECKED.found(details={"platform": sys.platform}))
        return
    seen = look()._replace(agent_ends=this_run.identity_agent_ends)
    for finding in _known_at_once(seen):
        report(finding)
    if _may_be_asked(seen.port_service):
        seen = seen._replace(port_answer=ask_port_service())
    for finding in _known_by_asking(seen):
        report(finding)


CHECK = Check(id="workstation", title="Login software", order=40, run=run)
