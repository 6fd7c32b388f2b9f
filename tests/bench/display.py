"""A display of one's own, so that what is measured is drawn as on any X11 desktop and nothing else is shown there."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_display() -> Iterator[str]:
    """Its name, as DISPLAY takes it. It ends with the block."""
    reading, writing = os.pipe()
    # Without -noreset it would reset whenever its last client disconnects, and might refuse the next one meanwhile.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
