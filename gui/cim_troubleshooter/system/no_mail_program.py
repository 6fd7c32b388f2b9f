"""What is said where no message can be opened."""


class NoMailProgram(Exception):
    """No program on this computer writes mail for this person, or it did not start."""
