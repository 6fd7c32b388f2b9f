"""How we talk to readers and cards."""
