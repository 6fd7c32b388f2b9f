"""Every check there is: each file of this room that has a CHECK. Nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from cim_troubleshooter import checks
from cim_troubleshooter.checks.check import FAILED, TIMED_OUT, Check
from cim_troubleshooter.checks.finding import FindingKind
from cim_troubleshooter.checks.this_run import ThisRun


@cache
def all_checks() -> tuple[Check, ...]:
    """All checks, in the order of the chain from reader to browser."""
    modules = (importlib.import_module(f"{checks.__name__}.{module.name}") for module in pkgutil.iter_modules(checks.__path__))
    found = [module.CHECK for module in modules if hasattr(module, "CHECK")]
    return tuple(sorted(found, key=lambda check: check.order))


def checks_for(this_run: ThisRun) -> list[Check]:
    """The checks that the site lets run, each as its settings want it."""
    enabled = this_run.settings.checks_enabled
    chosen = [check for check in all_checks() if enabled is None or check.id in enabled]
    return [check._replace(run=check.for_run(this_run)) if check.for_run is not None else check for check in chosen]


@cache
def all_kinds() -> dict[str, FindingKind]:
    """Every finding code that any check can give, the runner's own two included."""
    kinds = [kind for check in all_checks() for kind in check.kinds]
    return {kind.code: kind for kind in (*kinds, TIMED_OUT, FAILED)}
