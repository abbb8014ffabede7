"""The colours that a passage can have, and their names."""

from __future__ import annotations

COLOURS = {"green": "أخضر", "yellow": "أصفر", "blue": "أزرق", "pink": "وردي"}
DEFAULT_COLOUR = "green"
