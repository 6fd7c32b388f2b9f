"""People's own words lead to the guidance's terms."""

import pytest

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.search import index_of, search

INDEX = index_of(load_pack("flows/cim").pack)
WORDS = [
    ("forgot my PIN", {"unlock-or-renew", "passcode-forgotten"}),
    ("smartcard password", {"unlock-or-renew", "passcode-forgotten", "passcode-wrong"}),
    ("locked out", {"unlock-or-renew", "passcode-locked"}),
    ("card blocked", {"unlock-or-renew", "passcode-locked", "card-blocked"}),
    ("unlock", {"unlock-or-renew", "passcode-locked"}),
    ("spine is down", {"national-incident"}),
    ("spine portal link", {"old-bookmark", "old-link"}),
    ("maternity leave", {"job-or-name-changed", "back-from-leave"}),
    ("moved surgery", {"job-or-name-changed", "wrong-organisation"}),
    ("smart card not working", {"log-in"}),
    ("lost my fob", {"lost-or-found", "card-lost-or-stolen"}),
    ("dongle not found", {"reader-not-found", "no-reader-available"}),
    ("no light on the reader", {"reader-not-found", "log-in"}),
    ("pin box dosnt pop up", {"log-in", "no-passcode-box", "login-software-not-running"}),
    ("err 1002", {"err1002"}),
    ("400-645", {"code-400-645"}),
    ("got married", {"job-or-name-changed", "name-changed"}),
    ("card expired", {"certificates-expired", "unlock-or-renew"}),
    ("locum at another site", {"locum-at-several-sites", "job-or-name-changed"}),
    ("citrix", {"remote-session-reader"}),
    ("found a smartcard", {"card-found", "lost-or-found"}),
    ("windows password", {"windows-password"}),
    ("security key", {"security-key-or-app"}),
    ("who is my RA", {"find-registration-authority"}),
]


@pytest.mark.parametrize(("said", "fits"), WORDS, ids=[said for said, _ in WORDS])
def test_what_people_say_finds_a_fitting_answer_among_the_first_three(said: str, fits: set[str]) -> None:
    assert fits & {hit.id for hit in search(INDEX, said)[:3]}
