"""How someone gets from symptom to answer."""
