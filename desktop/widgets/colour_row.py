"""A row of round buttons, one for each colour of passages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget
from typing_extensions import override

from desktop.display.passage_colours import COLOURS
from desktop.look import Look
from desktop.widgets.passage_card import passage_bar


class ColourButton(QAbstractButton):
    """A disc of one colour; the chosen one has a ring."""

    def __init__(self, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(COLOURS[name])
        self.setToolTip(COLOURS[name])
        self.setFixedSize(QSize(28, 28))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def apply(self, look: Look) -> None:
        """Draw in other colours."""
        self._look = look
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = passage_bar(self._look.theme, self.name)
        painter.setBrush(QColor(self._look.theme.passage(self.name)))
        painter.setPen(QPen(strong, 1.5))
        painter.drawEllipse(QRectF(self.rect()).adjusted(6, 6, -6, -6))
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._look.theme.accent), 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(3, 3, -3, -3))


class ColourRow(QWidget):
    """The buttons side by side.

    Signals:
        picked: A colour was clicked; the argument is its name.
    """

    picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons = {name: ColourButton(name, look, self) for name in COLOURS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for button in self._buttons.values():
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _checked, name=button.name: self.picked.emit(name))

    def apply(self, look: Look) -> None:
        """Draw in other colours."""
        for button in self._buttons.values():
            button.apply(look)

    def show_colour(self, name: str) -> None:
        """Ring this colour; an empty name rings none."""
        self._group.setExclusive(False)
        for colour, button in self._buttons.items():
            button.setChecked(colour == name)
        self._group.setExclusive(bool(name))
