"""How the card service starts."""

from __future__ import annotations

from typing import Literal

Start = Literal["by itself", "on demand", "disabled", "unknown"]
