"""A heading of a side panel."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


class SideHeading(QLabel):
    """Small, muted, with room above."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "heading")
        self.setContentsMargins(4, 10, 4, 4)
