"""A tenth of `make endure`: cards and restarts of the card service leave nothing behind."""

import subprocess
import sys

import pytest


@pytest.mark.long
def test_a_hundred_cards_and_five_restarts_leave_threads_files_and_memory_as_they_were() -> None:
    ran = subprocess.run([sys.executable, "-m", "tests.endurance", "100", "5"], capture_output=True, text=True, timeout=600)
    assert ran.returncode == 0, ran.stdout + ran.stderr
