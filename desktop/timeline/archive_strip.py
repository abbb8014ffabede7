"""The timeline of the archive: articles by year or month; brushing a period narrows the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.display.dates import date_text
from desktop.display.isolation import isolated
from desktop.display.numbers import grouped
from desktop.display.plurals import ARTICLES
from desktop.fonts import interface_font
from desktop.look import Look
from desktop.time_axis.strip import Bucket, BucketScale, buckets
from desktop.translation import translated
from desktop.widgets.button_keys import PRESSING
from desktop.widgets.told_role import tell_as
from index.results import Facet

_AXIS = 20
_MARGIN = 18
_TOP = 12


def _words(shown: Bucket) -> str:
    """When a bar is, how many articles it stands for, and how many of them are found."""
    when = isolated(" – ".join(map(date_text, dict.fromkeys(shown.bounds))))
    words = f"{when}: {ARTICLES.counted(shown.count)}"
    if shown.found < shown.count:
        words += translated("ArchiveStrip", "، منها {0} في نتائج البحث").format(
            grouped(shown.found)
        )
    return words


def _all_words(shown: Sequence[Bucket]) -> str:
    """From when to when the bars are and how many articles they stand for; empty without any."""
    if not shown:
        return ""
    first, last = shown[0].bounds[0], shown[-1].bounds[1]
    count, found = sum(each.count for each in shown), sum(each.found for each in shown)
    return _words(Bucket(first, "", count, found, covers=(first, last)))


def _is_within(bucket: Bucket, period: tuple[str, str] | None) -> bool:
    """Whether a bar lies in a period; where there is none, all do."""
    if period is None:
        return True
    first, last = period
    begins, ends = bucket.bounds
    return begins >= first[: len(begins)] and ends <= (
        last if len(last) >= len(ends) else f"{last}-99"
    )


class ArchiveStrip(QWidget):
    """Bars on an axis that runs right to left.

    Signals:
        period_chosen: The first and the last bucket (EDTF) of the brushed period, in time order.
        period_cleared: The period was taken back.
        zoomed: A year (int) was opened, or None for all years.
    """

    period_chosen = Signal(str, str)
    period_cleared = Signal()
    zoomed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("الخط الزمني للأرشيف"))
        tell_as(self, QAccessible.Role.Graphic)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._look = look
        self._archive: tuple[Facet, ...] = ()
        self._found: tuple[Facet, ...] = ()
        self._buckets: tuple[Bucket, ...] = ()
        self._zoomed_year: int | None = None
        self._runs = ""
        self._period: tuple[str, str] | None = None
        self._article_date: str | None = None
        self._brush: tuple[int, int] | None = None
        self._cursor: int | None = None
        # A click waits until it can no longer become a double click, which opens a year.
        self._clicked = QTimer(self, singleShot=True)
        self._clicked.timeout.connect(self._end_brush)

    @property
    def covered(self) -> tuple[str, str] | None:
        """The first and the last bucket shown, or None when nothing is dated."""
        if not self._buckets:
            return None
        return self._buckets[0].bounds[0], self._buckets[-1].bounds[1]

    @property
    def zoomed_year(self) -> int | None:
        """The year whose months are shown, or None."""
        return self._zoomed_year

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        # The months may bear other names.
        self._rebuild()

    def show_counts(self, archive: Sequence[Facet], found: Sequence[Facet]) -> None:
        """Show the counts by month: all articles, and among them those that are found."""
        self._archive, self._found = tuple(archive), tuple(found)
        self._rebuild()

    def show_what_runs(self, words: str) -> None:
        """Say in the place of «nothing» what may still bring dated articles; empty: nothing may."""
        self._runs = words
        self.update()

    def show_period(self, first: str | None, last: str | None) -> None:
        """Mark the period that the search is narrowed to; None takes the mark away."""
        self._period = (first, last) if first and last else None
        self.update()

    def show_article(self, date: str | None) -> None:
        """Mark the open article's date."""
        self._article_date = date
        self.update()

    def zoom(self, year: int | None) -> None:
        """Show the months of a year, or all years."""
        self._zoomed_year = year
        self._rebuild()
        self.zoomed.emit(year)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 92)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._buckets:
            painter.setPen(QColor(self._look.theme.muted))
            painter.setFont(interface_font(13))
            text = self._runs or self.tr("لا مقالات مؤرخة")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        scale = self._scale()
        self._paint_period(painter, scale)
        self._paint_bars(painter, scale)
        self._paint_labels(painter, scale)
        self._paint_article(painter, scale)
        if self.hasFocus():
            self._paint_focus(painter, scale)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._buckets and event.button() == Qt.MouseButton.LeftButton:
            self._clicked.stop()
            bucket = self._scale().bucket_at(event.position().x())
            self._brush = (bucket, bucket)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._buckets:
            return
        bucket = self._scale().bucket_at(event.position().x())
        if self._brush is not None and not self._clicked.isActive():
            self._brush = (self._brush[0], bucket)
            self.update()
        self.setToolTip(self._look.written(_words(self._buckets[bucket])))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._brush is not None and self._brush[0] == self._brush[1]:
            self._clicked.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        else:
            self._end_brush()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._clicked.stop()
        self._brush = None
        if self._buckets:
            shown = self._buckets[self._scale().bucket_at(event.position().x())]
            self.zoom(int(shown.bounds[0][:4]) if self._zoomed_year is None else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Right is towards the past: the axis runs right to left.
        steps = {Qt.Key.Key_Right: -1, Qt.Key.Key_Left: 1}
        key = Qt.Key(event.key())
        if key in steps and self._buckets:
            start = len(self._buckets) if self._cursor is None else self._cursor
            self._go_to(min(max(start + steps[key], 0), len(self._buckets) - 1))
        elif key in PRESSING and self._buckets:
            if self._cursor is None:
                self._go_to(len(self._buckets) - 1)
            else:
                self._choose(self._cursor, self._cursor)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._period:
            self.period_cleared.emit()
        else:
            super().keyPressEvent(event)

    def _go_to(self, bucket: int) -> None:
        self._cursor = bucket
        self._tell()

    def _tell(self) -> None:
        """Draw anew, and tell a screen reader of the bar that the keyboard is at, or of all."""
        at = self._cursor
        told = _all_words(self._buckets) if at is None else _words(self._buckets[at])
        self.setAccessibleDescription(self._look.written(told))
        self.update()

    def _end_brush(self) -> None:
        if self._brush is not None:
            first, last = sorted(self._brush)
            self._brush = None
            self._choose(first, last)

    def _choose(self, first: int, last: int) -> None:
        period = (self._buckets[first].bounds[0], self._buckets[last].bounds[1])
        if period == self._period:
            self.period_cleared.emit()
        else:
            self.period_chosen.emit(*period)

    def _rebuild(self) -> None:
        self._buckets = buckets(self._archive, self._found, self._zoomed_year)
        self._cursor = None
        if self._brush is not None and max(self._brush) >= len(self._buckets):
            self._brush = None  # the archive changed under the mouse
        self._tell()

    def _scale(self) -> BucketScale:
        return BucketScale(self._buckets, _MARGIN, self.width() - 2 * _MARGIN)

    def _paint_period(self, painter: QPainter, scale: BucketScale) -> None:
        numbers = [n for n, bucket in enumerate(self._buckets) if _is_within(bucket, self._period)]
        if self._brush is not None:
            numbers = list(range(min(self._brush), max(self._brush) + 1))
        elif self._period is None or not numbers:
            return
        left = scale.left_edge(numbers[-1])
        right = scale.left_edge(numbers[0]) + scale.width(numbers[0])
        ground = QRectF(left, 2, right - left, self.height() - _AXIS - 2)
        painter.fillRect(ground, QColor(self._look.theme.accent_ground))
        painter.fillRect(QRectF(right - 2, 2, 2, ground.height()), QColor(self._look.theme.accent))
        painter.fillRect(QRectF(left, 2, 2, ground.height()), QColor(self._look.theme.accent))

    def _paint_bars(self, painter: QPainter, scale: BucketScale) -> None:
        base = self.height() - _AXIS
        most = max(bucket.count for bucket in self._buckets) or 1
        painter.setPen(Qt.PenStyle.NoPen)
        for number, bucket in enumerate(self._buckets):
            if not bucket.count:
                continue
            thickness = min(max(scale.width(number) * 0.66, 1.0), 46.0)
            left = scale.middle(number) - thickness / 2
            found = bucket.found if _is_within(bucket, self._period) else 0
            for count, colour in (
                (bucket.count, self._look.theme.quiet_bar),
                (found, self._look.theme.accent),
            ):
                height = max(3.0, (base - _TOP) * count / most) if count else 0.0
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(left, base - height, thickness, height), 2, 2)
        painter.fillRect(
            QRectF(_MARGIN, base, self.width() - 2 * _MARGIN, 1), QColor(self._look.theme.line)
        )

    def _paint_labels(self, painter: QPainter, scale: BucketScale) -> None:
        painter.setFont(interface_font(11))
        painter.setPen(QColor(self._look.theme.muted))
        metrics = QFontMetricsF(interface_font(11))
        labels = [self._look.written(each.label) for each in self._buckets]
        widest = max(metrics.horizontalAdvance(label) for label in labels)
        every = scale.label_every(widest + 8)
        for number, label in enumerate(labels):
            if number % every == 0:
                room, centre = scale.width(number) * every, scale.middle(number)
                place = QRectF(centre - room / 2, self.height() - _AXIS + 3, room, _AXIS - 3)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_focus(self, painter: QPainter, scale: BucketScale) -> None:
        """A frame around the bar that the keyboard is at, or around all before the first step."""
        left, width = float(_MARGIN), self.width() - 2.0 * _MARGIN
        if self._cursor is not None:
            left, width = scale.left_edge(self._cursor), scale.width(self._cursor)
        painter.setPen(QPen(QColor(self._look.theme.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left + 1.5, 2.5, width - 3, self.height() - 5), 4, 4)

    def _paint_article(self, painter: QPainter, scale: BucketScale) -> None:
        if not self._article_date:
            return
        for number, bucket in enumerate(self._buckets):
            if bucket.holds(self._article_date):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._look.theme.figure))
                painter.drawEllipse(QPointF(scale.middle(number), 8), 5, 5)
                return
