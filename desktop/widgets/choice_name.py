"""What a box of choices is called for who cannot see it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox


def name_choice(box: QComboBox, name: str) -> None:
    """Tell a screen reader what is chosen here.

    On Linux Qt tells the chosen line as the name of such a box, and what it is called only by a
    label whose buddy it is: without one the name is its description as well.
    """
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
