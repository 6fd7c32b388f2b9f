"""`python -m cim_troubleshooter` and `cim-troubleshooter` are the same program."""

from __future__ import annotations

import sys

from cim_troubleshooter.command_line import main

if __name__ == "__main__":
    sys.exit(main())
