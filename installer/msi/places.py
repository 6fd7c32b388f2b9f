"""The folders of a build: the repository, downloads and intermediate files (build/, kept between builds), and results (dist/)."""

from __future__ import annotations

from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
BUILD = REPOSITORY / "build" / "msi"
DOWNLOADS = BUILD / "downloads"
PAYLOAD = BUILD / "payload"
DIST = REPOSITORY / "dist"
LAUNCHER_SOURCE = REPOSITORY / "installer" / "launcher"
