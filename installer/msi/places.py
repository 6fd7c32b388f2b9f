"""Where things lie: the repository, what is fetched and made on the way (build/, kept between builds), and what comes out (dist/)."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
BUILD = REPOSITORY / "build" / "msi"
DOWNLOADS = BUILD / "downloads"
PAYLOAD = BUILD / "payload"
DIST = REPOSITORY / "dist"
LAUNCHER_SOURCE = REPOSITORY / "installer" / "launcher"
