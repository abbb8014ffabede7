"""Marked passages: the popup, the list, undo."""
