"""Every page in every state that it can be in, by name. Each scene is a function that sets the stage and gives its window.

The ids of guidance in here are in both the built-in guidance and the one that stands still (still_pack.py). A new scene is one
function in the file of its page; that it is looked at, read, measured and compared follows by itself.
"""

from tests.pictures.scenes import at_the_end, shared_terminal, this_computer, what_to_do, what_you_see
from tests.pictures.scenes.scene import ANOTHER_SIZE, SCENES, Scene

EVERY_STATE: dict[str, Scene] = {name: made for name, made in SCENES.items() if name not in ANOTHER_SIZE}
"""Every page in every state, without those that are another one's in another size."""

__all__ = ["EVERY_STATE", "SCENES", "Scene", "at_the_end", "shared_terminal", "this_computer", "what_to_do", "what_you_see"]
