"""What is on the screen: titles of visible windows, and on Windows the texts of standard dialogs. Our own windows are left out.

What is read here is compared at once and never kept, logged or passed on.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.window_texts_windows import window_texts
else:
    from cim_troubleshooter.system.window_texts_linux import window_texts

__all__ = ["window_texts"]
