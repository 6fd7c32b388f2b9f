"""What is wrong in a file that somebody wrote, and where: one record for guidance, contacts and site files alike."""

from typing import NamedTuple


class Fault(NamedTuple):
    """What is wrong in a file, where, and what to do about it. Lines and columns count from 1.

    A warning costs nothing: what it is about is used all the same.
    """

    file: str
    line: int
    column: int
    says: str
    warning: bool = False

    def __str__(self) -> str:
        """The line as `flows lint` prints it."""
        return f"{self.file}:{self.line}:{self.column}: {self.says}"
