"""The panel of facets: what to narrow the search to, with counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.look import Look
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from desktop.widgets.focus import holds_focus

_FIRST_SHOWN = 6
# What the keyboard can be in: a group, what it does there, and to which of its lines.
_Stop = tuple[str, str, str]


class FacetsPanel(QFrame):
    """Groups of buttons one under another.

    Signals:
        toggled: A line was clicked; the arguments are the group's name and the value.
        excluded: A line is to be left out, or no longer; the same arguments.
        removed: A line's «delete» was clicked; the same arguments.
        renamed: A line wants another name; the same arguments.
        hidden: A line is never to be shown, or is again; the same arguments.
    """

    toggled = Signal(str, str)
    excluded = Signal(str, str)
    removed = Signal(str, str)
    renamed = Signal(str, str)
    hidden = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self.setAccessibleName(self.tr("تضييق النتائج"))
        self._look = look
        self._groups: tuple[FacetGroup, ...] = ()
        self._unfolded: set[str] = set()
        self._stops: dict[_Stop, QWidget] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def apply(self, look: Look) -> None:
        """Draw and write by this look."""
        self._look = look
        self._rebuild()

    def show_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Replace all groups; the place in the list and the focus are kept."""
        if tuple(groups) != self._groups:
            self._groups = tuple(groups)
            self._rebuild()

    def _rebuild(self) -> None:
        place = self._area.verticalScrollBar().value()
        former, focused = tuple(self._stops), self._focused_stop()
        self._stops = {}
        content = QWidget()
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(14, 10, 14, 16)
        layout.setSpacing(2)
        for group in self._groups:
            if group.choices:
                self._add_group(layout, group)
        layout.addStretch(1)
        # The line that was clicked lives until its click is through.
        if (old := self._area.takeWidget()) is not None:
            old.deleteLater()
        self._area.setWidget(content)
        self._area.verticalScrollBar().setValue(place)
        if focused is not None:
            self._focus(former, focused)

    def _focused_stop(self) -> _Stop | None:
        """Where the keyboard is; the stop that had it last would take it from others."""
        return next((stop for stop, widget in self._stops.items() if holds_focus(widget)), None)

    def _focus(self, former: Sequence[_Stop], stop: _Stop) -> None:
        """Leave the keyboard here; where that is gone, in what stands in its place."""
        if stop not in self._stops:
            place = [each for each in former if each[0] == stop[0]].index(stop)
            group = [each for each in self._stops if each[0] == stop[0]] or list(self._stops)[:1]
            if not group:
                return
            stop = group[min(place, len(group) - 1)]
        self._stops[stop].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, layout: QVBoxLayout, group: FacetGroup) -> None:
        heading = QLabel(group.heading)
        heading.setProperty("role", "heading")
        heading.setContentsMargins(8, 12, 8, 4)
        layout.addWidget(heading)
        is_long = len(group.choices) > _FIRST_SHOWN + 1
        shown = group.choices
        if is_long and group.name not in self._unfolded:
            shown = tuple(
                choice
                for number, choice in enumerate(group.choices)
                if number < _FIRST_SHOWN or choice.is_chosen or choice.is_excluded
            )
        for choice in shown:
            layout.addLayout(self._line(group, choice))
        if is_long:
            layout.addWidget(self._fold_button(group.name))

    def _line(self, group: FacetGroup, choice: FacetChoice) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        button = FacetButton(group.name, choice, self._look)
        button.clicked.connect(lambda: self.toggled.emit(group.name, choice.value))
        button.excluded.connect(lambda: self.excluded.emit(group.name, choice.value))
        button.renamed.connect(lambda: self.renamed.emit(group.name, choice.value))
        button.hidden.connect(lambda: self.hidden.emit(group.name, choice.value))
        line.addWidget(button, 1)
        self._stops[group.name, "line", choice.value] = button
        if choice.is_removable:
            remove = QToolButton()
            remove.setText("×")
            remove.setAccessibleName(self.tr("حذف") + f" {choice.label}")
            remove.clicked.connect(lambda: self.removed.emit(group.name, choice.value))
            line.addWidget(remove)
            self._stops[group.name, "remove", choice.value] = remove
        return line

    def _fold_button(self, name: str) -> QPushButton:
        is_unfolded = name in self._unfolded
        button = QPushButton(self.tr("أقل") if is_unfolded else self.tr("المزيد…"))
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self._fold(name))
        self._stops[name, "fold", ""] = button
        return button

    def _fold(self, name: str) -> None:
        self._unfolded ^= {name}
        self._rebuild()
