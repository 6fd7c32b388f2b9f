"""A browser's policies in the registry: the computer's above the user's, and recommended ones below both.

Policies that a browser fetches from the cloud are not included.
"""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.system import registry
from cim_troubleshooter.system.file_version import file_version

Place = tuple[registry.Hive, str]


class Browser(NamedTuple):
    """A browser: the key of its policies, its program, and the first version that asks before pages may reach the local network."""

    name: str
    policy_key: str
    program: str
    asks_from: int


EDGE = Browser("Edge", r"Software\Policies\Microsoft\Edge", "msedge.exe", 143)
CHROME = Browser("Chrome", r"Software\Policies\Google\Chrome", "chrome.exe", 142)
BROWSERS = (EDGE, CHROME)

_APP_PATHS = r"Software\Microsoft\Windows\CurrentVersion\App Paths"


def places(browser: Browser) -> list[Place]:
    """The keys of policies, the strongest first."""
    mandatory: list[Place] = [("HKLM", browser.policy_key), ("HKCU", browser.policy_key)]
    return mandatory + [(hive, f"{key}\\Recommended") for hive, key in mandatory]


def policy_number(browser: Browser, name: str) -> int | None:
    """A policy that is a number or a Boolean; None where it is not set."""
    return next((found for hive, key in places(browser) if (found := registry.number(hive, key, name)) is not None), None)


def policy_text(browser: Browser, name: str) -> str:
    """A policy that is text; empty where it is not set."""
    return next((found for hive, key in places(browser) if (found := registry.text(hive, key, name))), "")


def policy_list(browser: Browser, name: str) -> tuple[str, ...]:
    """A policy that is a list, from the strongest place that has one: a key of its name with values 1, 2, …"""
    for hive, key in places(browser):
        found = tuple(entry for entry in registry.values(hive, f"{key}\\{name}").values() if isinstance(entry, str) and entry)
        if found:
            return found
    return ()


def browser_version(browser: Browser) -> str:
    """The version of the browser's program; empty where it is not installed for the whole computer."""
    path = next((found for view in registry.VIEWS if (found := registry.text("HKLM", f"{_APP_PATHS}\\{browser.program}", "", view))), "")
    return file_version(path.strip('"')) if path else ""
