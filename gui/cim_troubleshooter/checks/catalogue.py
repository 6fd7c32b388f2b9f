"""Every check, and everything that any check can find. Nothing else lists them.

A check is a module of this room with a CHECK; what it can find is in the module of the same name with `_findings` after it. Those
import nothing but the word list, so that asking what a code means never loads a network or smartcard library.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from cim_troubleshooter import checks
from cim_troubleshooter.checks.check import Check
from cim_troubleshooter.checks.finding import FindingKind

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun

_FINDINGS = "_findings"
ANY_CHECK = "any-check"
"""Under this name stand the findings that the runner gives for any check."""


@cache
def all_checks() -> tuple[Check, ...]:
    """All checks, in the order of the chain from reader to browser."""
    modules = [_module(name) for name in _module_names() if not name.endswith(_FINDINGS)]
    found = [module.CHECK for module in modules if hasattr(module, "CHECK")]
    return tuple(sorted(found, key=lambda check: check.order))


def checks_for(this_run: ThisRun) -> list[Check]:
    """The checks that run: those that the site allows and that were asked for. A list without any check's id allows all."""
    known = {check.id for check in all_checks()}
    enabled = this_run.settings.checks_enabled
    runs = this_run.was_asked_for if enabled and known.isdisjoint(enabled) else this_run.runs
    return [check for check in all_checks() if runs(check.id)]


@cache
def kinds_by_check() -> dict[str, tuple[FindingKind, ...]]:
    """What each check can find, by its id; the runner's own under ANY_CHECK."""
    names = [name for name in _module_names() if name.endswith(_FINDINGS)]
    return {name.removesuffix(_FINDINGS).replace("_", "-"): _module(name).KINDS for name in names}


@cache
def all_kinds() -> dict[str, FindingKind]:
    """Every finding code that any check can give, the runner's own two included."""
    return {kind.code: kind for kinds in kinds_by_check().values() for kind in kinds}


def _module_names() -> list[str]:
    return [module.name for module in pkgutil.iter_modules(checks.__path__)]


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{checks.__name__}.{name}")
