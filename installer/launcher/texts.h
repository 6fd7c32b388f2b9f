/* What the launcher itself may have to say. Everything else is said by the program. */

#define PROGRAM_TITLE L"Care Identity Management troubleshooter"
#define TEXT_BROKEN                                                                                                     \
    L"The Care Identity Management troubleshooter cannot start, because part of it is missing from this computer. "    \
    L"Please ask local IT to repair it.\n\nThe log is in %ls"
