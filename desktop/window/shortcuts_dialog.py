"""The list of shortcuts (F1), made from the tables of actions and of the keys of pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.display.isolation import isolated
from desktop.pages.page import PageKey
from desktop.translation import translated
from desktop.widgets.screen_room import resize_on_screen
from desktop.window.actions import ActionSpec

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}


class ShortcutsDialog(QDialog):
    """Actions under their headings, each with its keys."""

    def __init__(
        self,
        specs: Sequence[ActionSpec],
        keys: Sequence[PageKey],
        parent: QWidget | None = None,
    ) -> None:
        """List them.

        Args:
            specs: The actions of the window, those of one group together.
            keys: What keys do on its pages.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("اختصارات لوحة المفاتيح"))
        resize_on_screen(self, QSize(430, 560))
        content = QWidget()
        content.setObjectName("scrolled")
        grid = self._grid = QGridLayout(content)
        grid.setContentsMargins(24, 12, 24, 20)
        grid.setVerticalSpacing(7)
        for group, grouped in groupby(specs, lambda spec: spec.group):
            with_keys = ((spec.text, spec.keys[:1]) for spec in grouped if spec.keys)
            self._add_group(group, [*with_keys])
        for group, page_keys in groupby(keys, lambda each: each.group):
            rows = [(translated("PageKeys", each.text), each.keys) for each in page_keys]
            self._add_group(translated("PageKeys", group), rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _add_group(self, group: str, rows: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """A heading, and under it what can be done and its keys."""
        heading = QLabel(group)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(0, 12, 0, 2)
        self._grid.addWidget(heading, self._grid.rowCount(), 0)
        for text, keys in rows:
            label = QLabel(" / ".join(map(_written, keys)))
            label.setProperty("role", "muted")
            row = self._grid.rowCount()
            self._grid.addWidget(QLabel(text.rstrip("…")), row, 0)
            self._grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignLeft)


def _written(key: str) -> str:
    """A key as keyboards write it."""
    written = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    *held, last = written.split("+") if not written.endswith("+") else [written]
    return isolated("+".join((*held, _ARROWS.get(last, last))))
