"""What a scene is, and the one list of them: pictures are kept of all, and all are looked at, read and measured."""

from __future__ import annotations

from collections.abc import Callable

from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.stage import Stage

Scene = Callable[[Stage], TroubleshooterWindow]
SCENES: dict[str, Scene] = {}
"""Every scene by its name."""
ANOTHER_SIZE: set[str] = set()
"""Scenes that are another one's in another window or text size: what looks at all sizes leaves them out."""


def scene(name: str, another_size: bool = False) -> Callable[[Scene], Scene]:
    """Files a scene under its name."""

    def filed(made: Scene) -> Scene:
        SCENES[name] = made
        if another_size:
            ANOTHER_SIZE.add(name)
        return made

    return filed
