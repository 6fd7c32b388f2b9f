"""Opening a file that only administrators can change. It is opened once, checked by that handle and read by the same handle."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.file_access import OthersCanChangeIt

if sys.platform == "win32":
    from cim_troubleshooter.system.administrators_file_windows import open_administrators_file
else:
    from cim_troubleshooter.system.administrators_file_linux import open_administrators_file

__all__ = ["OthersCanChangeIt", "open_administrators_file"]
