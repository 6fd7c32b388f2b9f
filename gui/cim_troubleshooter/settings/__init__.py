"""How this site wants it."""
