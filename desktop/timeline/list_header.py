"""The line between axis and list: how many events, of which period, of which lanes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.display.dates import date_text
from desktop.display.plurals import ARTICLES
from desktop.look import Look
from desktop.timeline.axis_painting import LANE_NAMES, lane_colour
from desktop.timeline.axis_wording import EVENTS
from desktop.timeline.event_lanes import Lane
from desktop.timeline.events_snapshot import EventsSnapshot
from desktop.translation import translated

_DOT = 10


class ListHeader(QFrame):
    """Counts at the right, the lanes' switches at the left: they are the legend, too.

    Signals:
        lanes_changed: The `frozenset` of lanes to show.
        period_cleared: The period is to be taken back.
    """

    lanes_changed = Signal(object)
    period_cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("timelineHeader")
        self._count = QLabel()
        self._count.setProperty("role", "heading")
        self._period = QPushButton()
        self._period.setProperty("role", "link")
        self._period.clicked.connect(self.period_cleared)
        self._hint = QLabel()
        self._hint.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 5, 18, 3)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(self._period)
        layout.addWidget(self._hint)
        layout.addStretch(1)
        self._switches = {lane: self._switch(lane) for lane in Lane}
        for switch in self._switches.values():
            layout.addWidget(switch)
        self._period.hide()
        self.apply(look)

    def apply(self, look: Look) -> None:
        """Take the colours of the dots; numbers are written by it when they are shown next."""
        self._look = look
        for lane, switch in self._switches.items():
            dot = QPixmap(2 * _DOT, 2 * _DOT)
            dot.fill(Qt.GlobalColor.transparent)
            painter = QPainter(dot)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(lane_colour(look.theme, lane))
            painter.drawEllipse(1, 1, 2 * _DOT - 2, 2 * _DOT - 2)
            painter.end()
            dot.setDevicePixelRatio(2)
            switch.setIcon(QIcon(dot))

    def show_lanes(self, lanes: frozenset[Lane]) -> None:
        """Switch exactly these lanes on."""
        for lane, switch in self._switches.items():
            switch.setChecked(lane in lanes)

    def show_snapshot(self, snapshot: EventsSnapshot, *, undated: bool) -> None:
        """Say what is listed.

        Args:
            snapshot: The events.
            undated: Whether the articles without a date are listed instead.
        """
        period = snapshot.narrowing.period
        if undated:
            count = translated("ListHeader", "{0} بلا تاريخ").format(
                ARTICLES.counted(len(snapshot.undated))
            )
        else:
            count = EVENTS.counted(len(snapshot.listed))
        self._count.setText(self._look.written(count))
        self._hint.setText("" if snapshot.is_complete else self.tr("البحث جارٍ…"))
        self._period.setVisible(period is not None and not undated)
        if period is not None:
            first, last = period
            days = date_text(first if first == last else f"{first}/{last}")
            words = self._look.written(days)
            self._period.setText(f"{words} ×")
            self._period.setAccessibleName(self.tr("ارفع القصر على المدة: ") + words)
        for switch in self._switches.values():
            switch.setEnabled(not undated)

    def _switch(self, lane: Lane) -> QToolButton:
        switch = QToolButton()
        switch.setText(LANE_NAMES[lane])
        switch.setAccessibleName(self.tr("إظهار: ") + LANE_NAMES[lane])
        switch.setCheckable(True)
        switch.setChecked(True)
        switch.setIconSize(QSize(_DOT, _DOT))
        switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        switch.toggled.connect(self._tell)
        return switch

    def _tell(self) -> None:
        shown = frozenset(lane for lane, switch in self._switches.items() if switch.isChecked())
        self.lanes_changed.emit(shown)
