"""The list of shortcuts (F1), made from the table of actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.actions import ACTIONS
from desktop.display.isolation import isolated


class ShortcutsDialog(QDialog):
    """Actions under their headings, each with its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("اختصارات لوحة المفاتيح"))
        self.resize(430, 560)
        content = QWidget()
        content.setObjectName("scrolled")
        grid = QGridLayout(content)
        grid.setContentsMargins(24, 12, 24, 20)
        grid.setVerticalSpacing(7)
        row = 0
        for group, specs in groupby(ACTIONS, lambda spec: spec.group):
            heading = QLabel(group)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, 12, 0, 2)
            grid.addWidget(heading, row, 0)
            row += 1
            for spec in specs:
                if spec.keys:
                    keys = QKeySequence(spec.keys[0])
                    text = keys.toString(QKeySequence.SequenceFormat.NativeText)
                    grid.addWidget(QLabel(spec.text.rstrip("…")), row, 0)
                    label = QLabel(isolated(text))
                    label.setProperty("role", "muted")
                    grid.addWidget(label, row, 1, Qt.AlignmentFlag.AlignLeft)
                    row += 1
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(content)
        area.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
