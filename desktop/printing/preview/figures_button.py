"""FiguresButton: the figures of what is previewed as a table for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.export.contents import Table
from desktop.export.format_menu import format_menu
from desktop.export.formats import formats_for
from desktop.printing.contents.figures_table import figures_table
from desktop.printing.contents.printout import Printout


class FiguresButton(QPushButton):
    """Hidden where there are no figures.

    Signals:
        wanted: The `Table` and the `Format` that it is to be written in.
    """

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("جدول الأرقام"), parent)
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("صدّر الأرقام جدولا"))
        self.setToolTip(self.tr("صدّر الأرقام جدولا"))

    def show_contents(self, contents: Sequence[Printout]) -> None:
        """Offer the figures of these contents."""
        table: Table | None = figures_table(contents)
        self.setVisible(table is not None)
        if table is not None:
            self.setMenu(format_menu(formats_for(Table), partial(self.wanted.emit, table), self))
