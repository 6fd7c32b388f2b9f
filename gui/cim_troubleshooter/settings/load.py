"""The settings in force. Most computers set none: then nothing is read, and nothing that reads is imported."""

import os
import sys
from collections.abc import Sequence

from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders


def load_settings(site_file: str | None = None, packs: Sequence[str] = (), kiosk: bool = False) -> Settings:
    """The settings in force. `site_file` takes the site file's place; `packs` are laid over the site's; `kiosk` only turns it on."""
    if site_file is None and not packs and not kiosk and sys.platform != "win32" and not os.path.exists(folders.site_file()):
        return Settings()
    from cim_troubleshooter.settings.layers import merged

    return merged(site_file, packs, kiosk)
