"""How a shared terminal stays safe."""
