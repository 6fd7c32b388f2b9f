"""What the program promises to send to a card, copied from its manual, so that the two can be held together."""

import re

SELECT, GET_DATA = bytes.fromhex("00A40400"), bytes.fromhex("00CB3FFF")


def is_promised(command: bytes) -> bool:
    """Whether the manual allows this command, every byte of it.

    SELECT by name and GET DATA for one tag, each with or without the length that is expected back, GET DATA also with extended
    length; GET RESPONSE; VERIFY without data.
    """
    if command[:4] == SELECT and len(command) > 5:
        return 5 <= command[4] <= 16 and len(command) - 5 - command[4] in (0, 1)
    if command[:4] == GET_DATA and len(command) > 5:
        lc, head = (command[4], 5) if command[4] else (int.from_bytes(command[5:7], "big"), 7)
        data = command[head : head + lc]
        expected = len(command) - head - lc
        one_tag = 3 <= len(data) == lc <= 5 and data[0] == 0x5C and data[1] == lc - 2
        return one_tag and expected in ((0, 1) if command[4] else (2,))
    return re.fullmatch("00c00000..|00200080", command.hex()) is not None
