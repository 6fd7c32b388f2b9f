"""What we find out here."""
