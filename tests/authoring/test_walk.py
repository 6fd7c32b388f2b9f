"""Every way through the built-in pack comes to a person, and the walk notices a way that does not."""

from __future__ import annotations

import pytest

from cim_troubleshooter.authoring.walk import walk
from cim_troubleshooter.guidance.load import built_in_pack

PACK = built_in_pack().pack


def test_on_a_share_of_all_ways_nothing_is_wrong_and_nobody_waits_long_for_a_person() -> None:
    walked = walk(PACK, share=0.003, seed=16)
    assert walked.wrong == ()
    assert walked.begun > 100 and walked.most_presses <= 20, str(walked)


@pytest.mark.long
def test_on_no_way_at_all_anything_is_wrong() -> None:
    walked = walk(PACK)
    assert walked.wrong == ()
    assert walked.most_presses <= 20, str(walked)


def test_the_walk_notices_a_way_that_comes_to_nobody() -> None:
    nobody = PACK._replace(contacts={id_: one for id_, one in PACK.contacts.items() if one.kind != "local-it"})
    assert any("there is nobody who can help" in fault for fault in walk(nobody, share=0.002, seed=1).wrong)
