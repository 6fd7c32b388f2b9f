"""How guidance is written and proved."""
