"""Tokens and the style made from them."""
