"""Care Identity Management troubleshooter: from the picture on the screen to the right person."""

__version__ = "1.0.0"
