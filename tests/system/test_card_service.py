"""How the card service starts, as systemd has it."""

import os
from pathlib import Path

from cim_troubleshooter.system.card_service_linux import service_start


def test_a_card_service_that_was_masked_is_disabled(tmp_path: Path) -> None:
    assert service_start([str(tmp_path)]) == "unknown"
    os.symlink(os.devnull, tmp_path / "pcscd.socket")
    assert service_start([str(tmp_path)]) == "disabled"
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "pcscd.socket").write_text("[Socket]\n")
    assert service_start([str(tmp_path / "later"), str(tmp_path)]) == "on demand"
