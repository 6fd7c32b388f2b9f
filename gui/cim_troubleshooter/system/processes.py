"""The programs that are running: this user's with their paths, and the names of all."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.process import Process

if sys.platform == "win32":
    from cim_troubleshooter.system.processes_windows import process_names, processes
else:
    from cim_troubleshooter.system.processes_linux import process_names, processes

__all__ = ["Process", "process_names", "processes"]
