"""What runs beside the window and never holds it up: the checks, the search, the look for known messages."""
