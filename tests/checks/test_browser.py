"""What follows from browser policies: which entry of a list means which page, and what is a problem."""

from __future__ import annotations

import json

import pytest

from cim_troubleshooter.checks import browser, browser_cookies
from cim_troubleshooter.checks.browser import PAGES, OldMode, Policies, Seen, Zone, findings, installed_by
from cim_troubleshooter.checks.browser_cookies import CookiePolicies
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.url_pattern import matches, page_of
from tests.checks.policy_examples import ACCESS, COOKIES, PATTERNS, Cookies, Pattern, found_with

WELL = Policies("Edge", 140, 143, "142.0.1.2")


def codes(seen: Seen) -> list[str]:
    return [finding.code for finding in findings(seen)]


@pytest.mark.parametrize("example", PATTERNS, ids=lambda one: f"{one.entry} {one.address}")
def test_an_entry_means_the_pages_that_the_makers_say_it_does(example: Pattern) -> None:
    assert matches(example.entry, page_of(example.address)) is example.means_it, example.page


@pytest.mark.parametrize("example", COOKIES)
def test_cookie_policies_mean_what_the_makers_say_they_do(example: Cookies) -> None:
    assert browser_cookies.verdict(example.policies, PAGES) == example.expected, example.page


def test_the_strongest_list_that_the_browsers_version_knows_decides_on_local_access() -> None:
    assert [case for case in ACCESS if found_with(case) != [case.expected]] == []


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Seen((WELL,)), ["browser-settings-fine"]),
        (Seen((WELL, Policies("Chrome", 139, 142))), ["browser-settings-fine"]),
        (Seen((WELL._replace(version=""),)), ["browser-not-found"]),
        (Seen((WELL._replace(version="143.0.1.2"),)), ["local-network-access-asks"]),
        (Seen((WELL._replace(cookies=CookiePolicies(default=2)),)), ["third-party-cookies-blocked"]),
        (Seen((WELL._replace(cookies=CookiePolicies(recommended=1)),)), ["third-party-cookies-not-told"]),
        (Seen((WELL,), old_mode=OldMode(level=1)), ["browser-settings-fine"]),
        (Seen((WELL,), old_mode=OldMode(level=0, site_list=True)), ["browser-settings-fine"]),
        (Seen((WELL,), old_mode=OldMode(level=1, site_list=True)), ["internet-explorer-mode"]),
        (Seen((WELL,), old_mode=OldMode(level=2, site_list=True)), ["internet-explorer-mode"]),
        (Seen((WELL,), old_mode=OldMode(nhs_in_view=True)), ["internet-explorer-mode"]),
        (Seen((WELL,), zone=Zone(0, 1, 1, 1)), ["browser-settings-fine", "intranet-zone-right"]),
        (Seen((WELL,), zone=Zone(0, 1, 1)), ["browser-settings-fine"]),
        (Seen((WELL,), zone=Zone(None, 1, 1, 1)), ["browser-settings-fine"]),
        (Seen((WELL,), zone=Zone(network_paths=0)), ["browser-settings-fine", "intranet-zone-wrong"]),
        (Seen((WELL,), zone=Zone(0, 1, 1, 1, 0x10000)), ["browser-settings-fine", "intranet-zone-wrong"]),
        (Seen((WELL._replace(extensions=("abc;https://extensions.example.nhs.uk/identity-agent.xml",)),)), ["chrome-extension-found"]),
    ],
)
def test_what_stands_in_the_way_is_said_and_nothing_else(seen: Seen, expected: list[str]) -> None:
    assert codes(seen) == expected


def test_only_extensions_that_policy_installs_are_looked_at() -> None:
    settings = {
        "aaa": {"installation_mode": "force_installed", "update_url": "https://extensions.example.nhs.uk/a.xml"},
        "bbb": {"installation_mode": "allowed", "update_url": "https://extensions.example.nhs.uk/b.xml"},
        "*": {"installation_mode": "blocked"},
    }
    (installed,) = installed_by(json.dumps(settings))
    assert installed.startswith("aaa ")
    assert installed_by("") == installed_by("no JSON") == installed_by("[1]") == ()


def test_elsewhere_than_on_windows_the_check_is_skipped_and_says_why() -> None:
    (report,) = run_all([browser.CHECK], 10)
    assert (report.outcome, report.findings[0].code) == ("skipped", "browser-not-checked")
