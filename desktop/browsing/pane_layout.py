"""The panes side by side, or the outer two as drawers when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.widgets.focus import holds_focus

NARROW = 1100
"""Below this width (pixels) the outer panes become drawers (interface.md)."""

# Below this height (pixels) the archive's timeline gives its room to the article.
_LOW = 360
_DRAWER_WIDTH = 300


class PaneLayout(QWidget):
    """Facets, results, article and side panel from right to left; the strip below.

    In a narrow window the facets and the side panel lie over the others, one at a time, until the
    keyboard goes to something that they hide.
    """

    def __init__(
        self,
        facets: QWidget,
        results: QWidget,
        reading: QWidget,
        side: QWidget,
        strip: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._facets, self._side, self._strip = facets, side, strip
        self._wanted = {facets: True, side: True, strip: True}
        self._closable = {"facets": facets, "side": side, "strip": strip}
        self._is_narrow = False
        self._is_low = False
        self._before: QWidget | None = None
        self._wide_state = QByteArray()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for pane in (facets, results, reading, side):
            self._splitter.addWidget(pane)
        self._splitter.setStretchFactor(2, 1)
        self._splitter.setSizes([190, 330, 590, 318])
        for pane, least in ((facets, 150), (results, 240), (reading, 320), (side, 220)):
            pane.setMinimumWidth(least)
        self._rows = QSplitter(Qt.Orientation.Vertical)
        self._rows.setChildrenCollapsible(False)
        self._rows.setHandleWidth(1)
        self._rows.addWidget(self._splitter)
        self._rows.addWidget(strip)
        self._rows.setStretchFactor(0, 1)
        self._rows.setSizes([770, 122])
        strip.setMinimumHeight(92)
        strip.setMaximumHeight(260)
        self._shade = QFrame(self)
        self._shade.setObjectName("paneEdge")
        self._shade.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)
        for pane in (facets, side):
            pane.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._uncover)  # type: ignore[union-attr]

    @property
    def is_narrow(self) -> bool:
        """Whether the outer panes are drawers."""
        return self._is_narrow

    def toggle_facets(self) -> None:
        """Show or hide the facets."""
        self._toggle(self._facets)

    def toggle_side(self) -> None:
        """Show or hide the side panel."""
        self._toggle(self._side)

    def show_side(self) -> None:
        """Show the side panel, where it is put away."""
        if not self._side.isVisible():
            self._toggle(self._side)

    def toggle_strip(self) -> None:
        """Show or hide the archive's timeline."""
        self._wanted[self._strip] = not self._strip.isVisible()
        self._strip.setVisible(self._wanted[self._strip])

    def close_drawers(self) -> bool:
        """Hide an open drawer; whether there was one. The keyboard goes back to where it was."""
        if not self._is_narrow:
            return False
        was_open = self._facets.isVisible() or self._side.isVisible()
        had_keyboard = holds_focus(self._facets) or holds_focus(self._side)
        self._facets.hide()
        self._side.hide()
        self._shade.hide()
        before, self._before = self._before, None
        if had_keyboard and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        return was_open

    def closed_panes(self) -> str:
        """Which panes the reader closed, for `close_panes`."""
        return " ".join(name for name, pane in self._closable.items() if not self._wanted[pane])

    def close_panes(self, names: str) -> None:
        """Close the panes of these names again."""
        for name in names.split():
            if (pane := self._closable.get(name)) is not None:
                self._wanted[pane] = False
                pane.hide()

    def save_state(self) -> tuple[QByteArray, QByteArray]:
        """The places of the dividers, for `restore_state`; those of the wide window."""
        columns = self._wide_state if self._is_narrow else self._splitter.saveState()
        return columns, self._rows.saveState()

    def restore_state(self, columns: QByteArray, rows: QByteArray) -> None:
        """Put the dividers where they were; empty states change nothing."""
        if not columns.isEmpty():
            self._wide_state = columns
            if not self._is_narrow:
                self._splitter.restoreState(columns)
        if not rows.isEmpty():
            self._rows.restoreState(rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            if is_narrow:
                self._make_drawers()
            else:
                self._make_columns()
        if is_narrow:
            self._place_drawers()
        is_low = event.size().height() < _LOW
        if is_low != self._is_low:
            self._is_low = is_low
            self._strip.setVisible(self._wanted[self._strip] and not is_low)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._is_narrow:
            self._shade.hide()
        return super().eventFilter(watched, event)

    def _toggle(self, pane: QWidget) -> None:
        if not self._is_narrow:
            self._wanted[pane] = not pane.isVisible()
            pane.setVisible(self._wanted[pane])
            return
        opens = not pane.isVisible()
        self.close_drawers()
        if opens:
            self._before = QApplication.focusWidget()
            pane.show()
            pane.raise_()
            self._place_drawers()
            self._shade.show()
            self._shade.raise_()
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _uncover(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """Close the drawer that hides the whole of what has the keyboard now."""
        if not self._is_narrow or reached is None or not self.isAncestorOf(reached):
            return
        place = QRect(reached.mapTo(self, QPoint()), reached.size())
        for drawer in (self._facets, self._side):
            is_behind = drawer is not reached and not drawer.isAncestorOf(reached)
            if drawer.isVisible() and is_behind and drawer.geometry().contains(place):
                self.close_drawers()

    def _make_drawers(self) -> None:
        self._wide_state = self._splitter.saveState()
        for pane in (self._facets, self._side):
            pane.setParent(self)
            pane.hide()

    def _make_columns(self) -> None:
        self._shade.hide()
        self._splitter.insertWidget(0, self._facets)
        self._splitter.addWidget(self._side)
        for pane in (self._facets, self._side):
            pane.setVisible(self._wanted[pane])
        self._splitter.restoreState(self._wide_state)

    def _place_drawers(self) -> None:
        width = min(_DRAWER_WIDTH, self.width() - 60)
        height = self._splitter.height()
        right = self.width() - width
        # Facets open from the side where reading begins, the side panel from the other.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._facets.setGeometry(right if mirrored else 0, 0, width, height)
        self._side.setGeometry(0 if mirrored else right, 0, width, height)
        opened = self._facets if self._facets.isVisible() else self._side
        edge = opened.geometry()
        x = edge.left() - 1 if edge.left() > 0 else edge.right()
        self._shade.setGeometry(x, 0, 2, height)
