"""A tenth of `make exits`: with short deadlines and signals, a check ends with a code that the manual names."""

import subprocess
import sys

import pytest


@pytest.mark.long
def test_a_hundred_checks_end_as_agreed_whatever_their_deadline_and_whatever_signal_comes() -> None:
    ran = subprocess.run([sys.executable, "-m", "tests.exits", "100"], capture_output=True, text=True, timeout=900)
    assert ran.returncode == 0, ran.stdout + ran.stderr
