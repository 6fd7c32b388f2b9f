"""How quick and how small the program is, each figure beside what it should be: `make bench`."""
