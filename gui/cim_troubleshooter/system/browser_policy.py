"""A browser's policies in the registry: the computer's above the user's, and recommended ones below both.

Policies that a browser fetches from the cloud are not included.
"""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.system import registry
from cim_troubleshooter.system.file_version import file_version

Place = tuple[registry.Hive, str]


class Browser(NamedTuple):
    """A browser: where its policies lie, and what its program is called.

    `lists_from` is the first version with lists of pages for local access, `asks_from` the first that asks for it.
    """

    name: str
    policy_key: str
    program: str
    lists_from: int
    asks_from: int


EDGE = Browser("Edge", r"Software\Policies\Microsoft\Edge", "msedge.exe", 140, 143)
CHROME = Browser("Chrome", r"Software\Policies\Google\Chrome", "chrome.exe", 139, 142)
BROWSERS = (EDGE, CHROME)

_APP_PATHS = r"Software\Microsoft\Windows\CurrentVersion\App Paths"


def places(browser: Browser) -> list[Place]:
    """Where mandatory policies lie, the strongest first: the computer's stand above the user's, and lists of the two are not merged."""
    return [("HKLM", browser.policy_key), ("HKCU", browser.policy_key)]


def policy_number(browser: Browser, name: str) -> int | None:
    """A mandatory policy that is a number or a Boolean; None where it is not set."""
    return next((found for hive, key in places(browser) if (found := registry.number(hive, key, name)) is not None), None)


def recommended_number(browser: Browser, name: str) -> int | None:
    """The same where it is only recommended, which a user may change; few policies can be."""
    below = [(hive, f"{key}\\Recommended") for hive, key in places(browser)]
    return next((found for hive, key in below if (found := registry.number(hive, key, name)) is not None), None)


def policy_text(browser: Browser, name: str) -> str:
    """A mandatory policy that is text; empty where it is not set."""
    return next((found for hive, key in places(browser) if (found := registry.text(hive, key, name))), "")


def policy_list(browser: Browser, name: str) -> tuple[str, ...]:
    """A mandatory policy that is a list, from the strongest place that has one: a key of its name with values 1, 2, …"""
    for hive, key in places(browser):
        found = tuple(entry for entry in registry.values(hive, f"{key}\\{name}").values() if isinstance(entry, str) and entry)
        if found:
            return found
    return ()


def browser_version(browser: Browser) -> str:
    """The version of the browser's program, for the whole computer or for this user; empty where it is not installed."""
    key = f"{_APP_PATHS}\\{browser.program}"
    paths = [registry.text("HKLM", key, "", view) for view in registry.VIEWS] + [registry.text("HKCU", key, "")]
    return next((version for path in paths if path and (version := file_version(path.strip('"')))), "")
