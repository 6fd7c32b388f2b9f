"""What each command of the command line does, apart from opening the window: one file each, with a `run` that gives the exit code."""
