"""The menu of the formats that something can be exported in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.export.formats import Format
from desktop.translation import translated


def format_menu(
    formats: Sequence[Format], chosen: Callable[[Format], object], parent: QWidget
) -> QMenu:
    """A menu with a line for each format.

    Args:
        formats: In their order.
        chosen: Called with the format that was picked.
        parent: The widget that it belongs to.
    """
    menu = QMenu(parent)
    add_formats(menu, formats, chosen)
    return menu


def add_formats(menu: QMenu, formats: Sequence[Format], chosen: Callable[[Format], object]) -> None:
    """Add a line for each format to a menu."""
    for form in formats:
        menu.addAction(f"{translated('Formats', form.words)}…").triggered.connect(
            _chooser(chosen, form)
        )


def _chooser(chosen: Callable[[Format], object], form: Format) -> Callable[[], object]:
    return partial(chosen, form)
