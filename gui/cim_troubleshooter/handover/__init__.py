"""What we pass on."""
