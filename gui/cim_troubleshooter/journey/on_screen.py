"""The pack's messages, handed to the check that looks at the screen; what comes back is only which of them stand there.

"This looks like what is on your screen" is a proposal: nothing moves by itself.
"""

from __future__ import annotations

from cim_troubleshooter.checks.screen import may_look, messages_shown
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.settings.model import Settings


def wordings(pack: Pack) -> dict[str, tuple[str, ...]]:
    """Every message's wordings, by its id."""
    return {id_: (message.says, *message.also) for id_, message in pack.messages.items()}


def messages_on_screen(pack: Pack, settings: Settings) -> tuple[str, ...]:
    """The ids of the messages that stand on the screen now; none where it may not be looked at. Not for a window's own thread."""
    return (messages_shown(wordings(pack)) or ()) if may_look(settings) else ()
