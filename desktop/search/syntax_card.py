"""The card of the query language: examples that can be clicked, and what they say."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from desktop.display.isolation import set_off
from desktop.search.syntax_wording import SYNTAX
from desktop.translation import translated
from desktop.widgets.screen_room import room_of, scrolling

_BAR = QStyle.PixelMetric.PM_ScrollBarExtent


class SyntaxCard(QFrame):
    """A popup with one line for each thing that a query can say.

    Signals:
        example_chosen: An example was clicked; its text.
    """

    example_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("كيف تُكتب عبارة البحث"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        layout = QGridLayout(content)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setHorizontalSpacing(20)
        layout.setVerticalSpacing(0)
        heading = QLabel(self.tr("كيف تُكتب عبارة البحث — انقر مثالا لتجربته"))
        heading.setProperty("role", "heading")
        layout.addWidget(heading, 0, 0, 1, 2)
        for row, (example, meaning) in enumerate(SYNTAX, 1):
            layout.addWidget(self._example(example), row, 0)
            layout.addWidget(QLabel(translated("Syntax", meaning)), row, 1)
        self._content = content
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolling(content))

    def open_below(self, widget: QWidget) -> None:
        """Show the card below a widget, inside the screen."""
        screen = room_of(widget)
        self.ensurePolished()
        border = self.contentsMargins()
        edges = QSize(border.left() + border.right(), border.top() + border.bottom())
        wanted = self._content.sizeHint() + edges
        bar = 0 if wanted.height() <= screen.height() else self.style().pixelMetric(_BAR)
        self.resize((wanted + QSize(bar, 0)).boundedTo(screen.size()))
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        x = min(max(corner.x(), screen.left()), screen.right() - self.width())
        self.move(x, max(min(corner.y(), screen.bottom() - self.height()), screen.top()))
        self.show()
        self.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _example(self, example: str) -> QPushButton:
        button = QPushButton(set_off(example))
        button.setProperty("role", "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._choose(example))
        return button

    def _choose(self, example: str) -> None:
        self.close()
        self.example_chosen.emit(example)
