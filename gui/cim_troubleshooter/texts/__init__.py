"""How written text is read, and told about: YAML, the faults in it, characters, days in words."""
