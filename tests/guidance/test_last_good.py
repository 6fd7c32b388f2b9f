"""A site's folder whose share hangs or is gone costs two seconds at most, and its last good copy is used."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.guidance import last_good
from cim_troubleshooter.guidance.last_good import fetched_in_time
from cim_troubleshooter.guidance.load import SHOWN, Loaded, built_in_pack, load_in_force
from tests.support.small_pack import PACK, write_files

ABOUT = PACK + "over: cim\n"
OWN_DESK = "kind: local-it\ntitle: The hospital's IT desk\nphone: 020 7946 0001\n"


@pytest.fixture
def share(tmp_path: Path) -> str:
    return write_files(tmp_path / "share", {"pack.yaml": ABOUT, "contacts/local-it.yaml": OWN_DESK, "scenarios/mine.yaml": "symptom: x\n"})


@pytest.fixture
def kept_in(tmp_path: Path) -> str:
    return str(tmp_path / "state" / "guidance")


@pytest.fixture
def hanging(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """From now on, folders do not answer until the test is over."""
    over = threading.Event()
    monkeypatch.setattr(last_good, "fetched", lambda *_: over.wait(30))
    yield
    over.set()


def title(loaded: Loaded) -> str:
    return loaded.pack.contacts["local-it"].title


def test_a_folder_that_is_gone_is_replaced_by_its_last_good_copy_and_told(share: str, kept_in: str) -> None:
    assert load_in_force([share], kept_in=kept_in).faults == ()
    shutil.rmtree(share)
    loaded = load_in_force([share], kept_in=kept_in)
    today = time.strftime("%Y-%m-%d")
    assert title(loaded) == "The hospital's IT desk"
    (fault,) = loaded.faults
    assert (fault.file, fault.says.startswith("There is no folder"), fault.says.endswith(f"Its last good copy, of {today}, is used.")) == (
        share,
        True,
        True,
    )
    assert loaded.layers[1].faults == loaded.faults
    assert loaded.layers[1].replaced == ("contacts/local-it",)


@pytest.mark.usefixtures("hanging")
def test_a_folder_that_hangs_is_waited_for_no_longer_than_agreed(share: str, kept_in: str) -> None:
    began = time.monotonic()
    found, faults = fetched_in_time([share, share], SHOWN, kept_in, longest_wait=0.2)
    assert (found, len(faults), time.monotonic() - began < 1) == ([], 2, True)
    assert "did not answer within 0.2 seconds" in faults[0].says


def test_the_copy_is_used_while_the_share_hangs(share: str, kept_in: str, request: pytest.FixtureRequest) -> None:
    load_in_force([share], kept_in=kept_in)
    request.getfixturevalue("hanging")
    found, faults = fetched_in_time([share], SHOWN, kept_in, longest_wait=0.1)
    assert (list(found[0].texts), faults) == (["pack.yaml", "contacts/local-it.yaml"], [])
    assert "is used" in found[0].faults[0].says


def test_one_folder_that_is_gone_leaves_the_others_and_the_built_in_guidance(share: str, kept_in: str, tmp_path: Path) -> None:
    loaded = load_in_force([str(tmp_path / "gone"), share], kept_in=kept_in)
    assert (title(loaded), len(loaded.faults), len(loaded.layers)) == ("The hospital's IT desk", 1, 2)


def test_a_share_that_goes_in_the_middle_is_not_kept_as_good(share: str, kept_in: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load_in_force([share], kept_in=kept_in)
    # The name of the file is still there, and what is in it is not.
    os.remove(os.path.join(share, "contacts", "local-it.yaml"))
    os.symlink("/nowhere", os.path.join(share, "contacts", "local-it.yaml"))
    for _ in range(2):
        loaded = load_in_force([share], kept_in=kept_in)
        assert title(loaded) == "The hospital's IT desk"
        assert loaded.faults[0].says.startswith("Not all of this folder could be read.")


def test_a_later_good_reading_takes_the_place_of_the_copy(share: str, kept_in: str) -> None:
    load_in_force([share], kept_in=kept_in)
    Path(share, "contacts", "local-it.yaml").write_text(OWN_DESK.replace("hospital", "ward"))
    load_in_force([share], kept_in=kept_in)
    (copy,) = os.listdir(kept_in)
    written = os.stat(os.path.join(kept_in, copy)).st_mtime_ns
    load_in_force([share], kept_in=kept_in)
    assert os.stat(os.path.join(kept_in, copy)).st_mtime_ns == written
    shutil.rmtree(share)
    assert title(load_in_force([share], kept_in=kept_in)) == "The ward's IT desk"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        b"[1]",
        b'{"folder": 3}',
        b'{"texts": {"pack.yaml": 1}}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"folder": "SHARE", "texts": {}}',
    ],
)
def test_a_copy_that_was_damaged_is_not_used(share: str, kept_in: str, content: bytes) -> None:
    load_in_force([share], kept_in=kept_in)
    (copy,) = os.listdir(kept_in)
    Path(kept_in, copy).write_bytes(content.replace(b"SHARE", share.encode()))
    shutil.rmtree(share)
    loaded = load_in_force([share], kept_in=kept_in)
    assert loaded.pack == built_in_pack().pack
    assert ["last good" in fault.says for fault in loaded.faults] == [False]


def test_a_copy_is_read_by_the_same_rules_as_the_folder(share: str, kept_in: str) -> None:
    load_in_force([share], kept_in=kept_in)
    (copy,) = os.listdir(kept_in)
    kept = json.loads(Path(kept_in, copy).read_text())
    kept["texts"]["contacts/local-it.yaml"] = "kind: local-it\ntitle: <b>Me</b>\nphone: '1'\n"
    kept["texts"]["../../x.yaml"] = kept["texts"]["secrets/x.yaml"] = "a: b\n"
    Path(kept_in, copy).write_text(json.dumps(kept))
    shutil.rmtree(share)
    loaded = load_in_force([share], kept_in=kept_in)
    assert title(loaded) == built_in_pack().pack.contacts["local-it"].title
    assert [fault.says for fault in loaded.faults[1:]] == ["Texts are plain words. Remove the markup."]


def test_nothing_is_written_where_nothing_is_to_be_kept_or_nothing_can_be(share: str, tmp_path: Path) -> None:
    load_in_force([share])
    (tmp_path / "a-file").write_text("")
    assert title(load_in_force([share], kept_in=str(tmp_path / "a-file"))) == "The hospital's IT desk"
    assert sorted(os.listdir(tmp_path)) == ["a-file", "share"]
