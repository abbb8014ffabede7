"""Digits: the two scripts in which the program writes its own numbers."""

from __future__ import annotations

from enum import Enum

_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


class Digits(Enum):
    """The script of the program's own numbers; those of an article stay as they were written."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic"

    def written(self, text: str) -> str:
        """`text` with its ASCII digits in this script."""
        return text.translate(_EASTERN) if self is Digits.ARABIC_INDIC else text
