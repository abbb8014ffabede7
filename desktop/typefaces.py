"""The names of the two typefaces, also for what is written without Qt."""

from __future__ import annotations

INTERFACE_FAMILY = "IBM Plex Sans Arabic"
READING_FAMILY = "Amiri"
