"""FacetMenu: what the list of indicators is narrowed by, a submenu each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from articles.archive.ledger_repository import LedgerFacet
from desktop.display.isolation import set_off
from desktop.look import Look
from desktop.widgets.facet_choice import FacetChoice, FacetGroup


class FacetMenu(QToolButton):
    """A button whose menu narrows by country, newspaper, year and unit.

    Signals:
        wanted: The menu is about to be shown: its counts are wanted.
        chosen: A `LedgerFacet` and the value that the list is narrowed to, or None.
    """

    wanted = Signal()
    chosen = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._groups: tuple[FacetGroup, ...] = ()
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("تضييق المؤشرات"))
        menu.aboutToShow.connect(self.wanted)
        self.setMenu(menu)
        self.show_groups(())

    def apply(self, look: Look) -> None:
        """Write by this look."""
        self._look = look
        self.show_groups(self._groups)

    def show_groups(self, groups: Sequence[FacetGroup]) -> None:
        """Offer these choices; those that the list is narrowed to are ticked."""
        self._groups = tuple(groups)
        menu = self.menu()
        menu.clear()
        for group in self._groups:
            self._add(menu.addMenu(group.heading), group, is_year=group.name == LedgerFacet.YEAR)
        if not self._groups:
            menu.addAction(self.tr("يُعدّ…")).setEnabled(False)
        chosen = [each.label for group in self._groups for each in group.choices if each.is_chosen]
        words = self.tr("تضييق")
        self.setText(f"{words}: {'، '.join(map(set_off, chosen))}" if chosen else words)
        self.setToolTip(self.text())

    def _add(self, menu: QMenu, group: FacetGroup, *, is_year: bool) -> None:
        menu.menuAction().setEnabled(bool(group.choices))
        alone = QActionGroup(menu)
        alone.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for choice in group.choices:
            action = QAction(self._words(choice, is_year=is_year), menu)
            action.setCheckable(True)
            action.setChecked(choice.is_chosen)
            alone.addAction(action)
            menu.addAction(action)
            action.triggered.connect(
                lambda on, value=choice.value: self.chosen.emit(
                    LedgerFacet(group.name), value if on else None
                )
            )

    def _words(self, choice: FacetChoice, *, is_year: bool) -> str:
        label = self._look.written(choice.label) if is_year else choice.label
        count = "" if choice.count is None else f"\t{self._look.grouped(choice.count)}"
        return f"{set_off(label)}{count}"
