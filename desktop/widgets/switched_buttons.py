"""SwitchedButtons: buttons that are off while what one of them began is being done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.widgets.focus import holds_focus


class SwitchedButtons:
    """Off together and on together.

    Qt hands the keyboard of a button that is switched off to the next widget, which the next key
    would change; it waits in a place of ours instead, and comes back unless the reader went on.
    """

    def __init__(self, buttons: Sequence[QWidget], waiting_place: QWidget) -> None:
        self._buttons = tuple(buttons)
        self._waiting_place = waiting_place
        self._pressed: QWidget | None = None

    def switch_off(self) -> None:
        """Let none be pressed."""
        self._pressed = next(filter(holds_focus, self._buttons), None)
        if self._pressed is not None:
            self._waiting_place.setFocus()
        for button in self._buttons:
            button.setEnabled(False)

    def switch_on(self) -> None:
        """Let all be pressed again."""
        for button in self._buttons:
            button.setEnabled(True)
        if self._pressed is not None and holds_focus(self._waiting_place):
            self._pressed.setFocus()
