"""The whole program, driven through AT-SPI by accessible names as a screen reader does. Knows nothing of our code."""
