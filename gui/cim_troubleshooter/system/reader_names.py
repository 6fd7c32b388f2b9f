"""The calls of the card service that name a reader, for names that pyscard cannot take: it knows ASCII alone.

Contexts and card handles are the same that pyscard uses, since both ask one library.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.reader_names_windows import connect_card, list_readers, status_changes
else:
    from cim_troubleshooter.system.reader_names_linux import connect_card, list_readers, status_changes

__all__ = ["connect_card", "list_readers", "status_changes"]
