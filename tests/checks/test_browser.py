"""What follows from browser policies: which entry of a list means which page, and what is amiss."""

from __future__ import annotations

import pytest

from cim_troubleshooter.checks import browser
from cim_troubleshooter.checks.browser import OldMode, Policies, Seen, Zone, findings, local_access
from cim_troubleshooter.checks.runner import run_all

PAGE = "https://manage-care-identities.care-identity-service2.nhs.uk"
WELL = Policies("Edge", 143)


def codes(seen: Seen) -> list[str]:
    return [finding.code for finding in findings(seen)]


@pytest.mark.parametrize(
    ("entry", "means_it"),
    [
        ("*", True),
        (PAGE, True),
        ("manage-care-identities.care-identity-service2.nhs.uk", True),
        ("[*.]nhs.uk", True),
        ("nhs.uk", True),
        ("https://*.nhs.uk", True),
        ("https://[*.]nhs.uk:443", True),
        (".nhs.uk", False),
        ("http://manage-care-identities.care-identity-service2.nhs.uk", False),
        ("https://example.org", False),
        ("care-identity-service2.nhs.uk.example.org", False),
        ("", False),
    ],
)
def test_an_entry_of_a_list_means_the_pages_that_the_browsers_say_it_does(entry: str, means_it: bool) -> None:
    assert (local_access((("LocalNetworkAccessAllowedForUrls", True, (entry,)),), PAGE) is True) == means_it


def test_a_block_is_stronger_than_an_allowance_of_its_kind_and_loopback_stronger_than_both() -> None:
    both = (("LocalNetworkAccessBlockedForUrls", False, (PAGE,)), ("LocalNetworkAccessAllowedForUrls", True, (PAGE,)))
    assert local_access(both, PAGE) is False
    assert local_access((("LoopbackNetworkAllowedForUrls", True, (PAGE,)), *both), PAGE) is True


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (Seen((WELL,)), ["browser-settings-fine"]),
        (Seen((WELL._replace(version="142.0.1.2"),)), ["browser-settings-fine"]),
        (Seen((WELL._replace(version="143.0.1.2"),)), ["local-network-access-asks"]),
        (
            Seen((WELL._replace(version="150.0", access=(("LocalNetworkAccessAllowedForUrls", True, ("[*.]nhs.uk",)),)),)),
            ["browser-settings-fine"],
        ),
        (Seen((WELL._replace(default_cookies=2),)), ["third-party-cookies-blocked"]),
        (Seen((WELL._replace(block_third_party_cookies=1, cookies_allowed=("https://localhost:*",)),)), ["browser-settings-fine"]),
        (Seen(old_mode=OldMode(level=1)), ["browser-settings-fine"]),
        (Seen(old_mode=OldMode(level=1, site_list=True)), ["internet-explorer-mode"]),
        (Seen(old_mode=OldMode(nhs_in_view=True)), ["internet-explorer-mode"]),
        (Seen(zone=Zone(detect=0, local_names=1, proxy_bypass=1, network_paths=1)), ["browser-settings-fine"]),
        (Seen(zone=Zone(network_paths=0)), ["intranet-zone-wrong"]),
        (Seen(zone=Zone(logon=0x10000)), ["intranet-zone-wrong"]),
    ],
)
def test_what_stands_in_the_way_is_said_and_nothing_else(seen: Seen, expected: list[str]) -> None:
    assert codes(seen) == expected


def test_elsewhere_than_on_windows_the_check_is_skipped_and_says_why() -> None:
    (report,) = run_all([browser.CHECK], 10)
    assert (report.outcome, report.findings[0].code) == ("skipped", "browser-not-checked")
