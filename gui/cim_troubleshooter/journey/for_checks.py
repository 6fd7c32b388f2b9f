"""What the checks need to know of the guidance: whoever starts them hands it in, since checks and guidance do not know each other."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.named_days import days_of

IDENTITY_AGENT_ENDS = "identity-agent-ends"
"""The name of that day in pack.yaml."""


def identity_agent_ends(pack: Pack) -> str:
    """The first day on which cards no longer work with NHS Identity Agent, as the pack and the notices in force say; empty: none."""
    return days_of(pack, pack.notices.values()).get(IDENTITY_AGENT_ENDS, "")
