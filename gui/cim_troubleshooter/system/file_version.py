"""The version that a Windows program's file carries. On Linux files carry none."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.file_version_windows import file_version
else:
    from cim_troubleshooter.system.file_version_linux import file_version

__all__ = ["file_version"]
