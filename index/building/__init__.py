"""Bringing the index up to the archive, and keeping its folder safe."""
