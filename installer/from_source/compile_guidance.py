"""Compiles the built-in guidance before a wheel is packed, so that an installed program starts without a YAML parser."""

from __future__ import annotations

import os
import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledGuidance(BuildHookInterface[Any]):
    """Puts flows/cim.compiled into the wheel, compiled by the program itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install reads the checkout's own files, and needs nothing."""
        if version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "gui"))
        from cim_troubleshooter.guidance.compile import main

        main()
