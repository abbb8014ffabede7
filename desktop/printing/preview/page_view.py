"""The pages of a summary on the screen, one under the other."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from desktop.display.isolation import isolated
from desktop.printing.paper.page_layout import PrintedPages
from desktop.widgets.told_role import tell_as

_GAP = 18.0
_SMALLEST, _LARGEST = 0.25, 4.0
_STEP = 1.2
_SHADOW = QColor(0, 0, 0, 28)


class PageView(QAbstractScrollArea):
    """Paints the visible pages with the layout that the printer uses; nothing is cached.

    Signals:
        zoomed: The scale changed; 1.0 shows a point as one pixel.
        page_changed: The number, from 0, of the page in the middle of the view.
    """

    zoomed = Signal(float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printPages")
        self.setAccessibleName(self.tr("صفحات المعاينة"))
        tell_as(self, QAccessible.Role.Document)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # What a style sheet says of this widget's background comes before the palette.
        self.viewport().setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._pages: PrintedPages | None = None
        self._scale = 1.0
        self._fits_width = True
        self._shown = 0
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    @property
    def scale(self) -> float:
        """Pixels per point."""
        return self._scale

    @property
    def current_page(self) -> int:
        """Number, from 0, of the page in the middle of the view."""
        return self._shown

    def show_pages(self, pages: PrintedPages) -> None:
        """Show `pages`; call again when pages were added."""
        self._pages = pages
        self._measure()

    def fit_width(self) -> None:
        """Let a page fill the width, now and whenever the window changes."""
        self._fits_width = True
        self._measure()

    def zoom(self, factor: float) -> None:
        """Multiply the scale by `factor`, within sensible limits."""
        self._fits_width = False
        self._scale = min(max(self._scale * factor, _SMALLEST), _LARGEST)
        self._measure()

    def zoom_in(self) -> None:
        """Show the pages one step larger."""
        self.zoom(_STEP)

    def zoom_out(self) -> None:
        """Show the pages one step smaller."""
        self.zoom(1 / _STEP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._pages is None:
            return
        for number in range(self._pages.count):
            sheet = self._sheet(number)
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(sheet.translated(0, 2), _SHADOW)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            painter.save()
            painter.setClipRect(sheet)
            painter.translate(sheet.topLeft())
            painter.scale(self._scale, self._scale)
            self._pages.paint(painter, number)
            painter.restore()

    def _sheet(self, number: int) -> QRectF:
        """Where page `number` stands in the viewport."""
        assert self._pages is not None
        width = self._pages.size.width() * self._scale
        height = self._pages.size.height() * self._scale
        room = self.viewport().width() - width
        left = room / 2 if room > 0 else -self.horizontalScrollBar().value()
        top = _GAP + number * (height + _GAP) - self.verticalScrollBar().value()
        return QRectF(left, top, width, height)

    def _measure(self) -> None:
        """Bring the scale and the scroll bars in line with the pages and the window."""
        if self._pages is None:
            return
        size = self._pages.size
        if self._fits_width:
            room = max(self.viewport().width() - 2 * _GAP, 100.0)
            self._scale = min(max(room / size.width(), _SMALLEST), _LARGEST)
        height = self._pages.count * (size.height() * self._scale + _GAP) + _GAP
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(view.height())
        vertical.setSingleStep(40)
        vertical.setRange(0, max(0, round(height) - view.height()))
        horizontal.setPageStep(view.width())
        horizontal.setRange(0, max(0, round(size.width() * self._scale) - view.width()))
        self.zoomed.emit(self._scale)
        self._tell_page()
        self.viewport().update()

    def _tell_page(self) -> None:
        if self._pages is None or not self._pages.count:
            return
        height = self._pages.size.height() * self._scale + _GAP
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        shown = min(int(middle / height), self._pages.count - 1)
        place = isolated(f"{shown + 1} / {self._pages.count}")
        self.setAccessibleDescription(self.tr("صفحة") + f" {place}")
        if shown != self._shown:
            self._shown = shown
            self.page_changed.emit(shown)
        self.viewport().update()
