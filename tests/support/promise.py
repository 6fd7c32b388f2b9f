"""What the program promises to send to a card, written down anew from its manual, so that the two can be held together."""

import re

_PROMISED = re.compile(
    r"""
    00A40400 (?P<name>0[5-9A-F]|10) (?P<aid>([0-9A-F]{2})+) 00  # SELECT by name, 5 to 16 bytes
    | 00CB3FFF 0[345] 5C 0[123] (?P<tag>([0-9A-F]{2}){1,3}) 00  # GET DATA
    | 00C00000 [0-9A-F]{2}                                      # GET RESPONSE
    | 00200080                                                  # VERIFY without data: the tries left
    """,
    re.VERBOSE,
)


def is_promised(command: bytes) -> bool:
    """Whether the manual allows this command, every byte of it."""
    found = _PROMISED.fullmatch(command.hex().upper())
    if found is None:
        return False
    if found["aid"]:
        return len(found["aid"]) == 2 * int(found["name"], 16)
    if found["tag"]:
        return command[4] == command[6] + 2 and len(found["tag"]) == 2 * command[6]
    return True
