"""Words that have no room are cut, numbers are not: «65…» for 65 000 would say another one."""

from __future__ import annotations

import re
from itertools import takewhile

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.display.isolation import (
    FIRST_STRONG_ISOLATE,
    LEFT_TO_RIGHT_ISOLATE,
    POP_DIRECTIONAL_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
)

_ELLIPSIS = "…"
# Digits with what groups them, parts their decimals or joins both ends of a range.
_NUMBER = re.compile(r"\d(?:[\d.,٫٬\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}–/-]*\d)?")
_OPENINGS = (LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE)


def elided(text: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """As much of a line as has room, and «…»; every number in it whole or not at all.

    Args:
        text: One line.
        metrics: Of its typeface.
        width: The room, in pixels.
    """
    room = int(width)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    if shown == text:
        return text
    same = takewhile(lambda pair: pair[0] == pair[1], zip(text, shown, strict=False))
    kept = "".join(letter for letter, _ in same)
    # Where Qt cuts a word its last letter gets another form, which may be wider.
    while metrics.horizontalAdvance(line := _cut(text, kept)) > room and kept:
        kept = kept[:-1]
    return line


def _cut(text: str, kept: str) -> str:
    """A line with «…» behind what of it is kept, but for the beginning of a number."""
    for number in _NUMBER.finditer(text):
        if number.start() < len(kept) < number.end():
            kept = text[: number.start()]
    kept = kept.rstrip()
    while kept.endswith(_OPENINGS):
        kept = kept[:-1].rstrip()
    still_open = sum(map(kept.count, _OPENINGS)) - kept.count(POP_DIRECTIONAL_ISOLATE)
    return f"{kept}{_ELLIPSIS}{POP_DIRECTIONAL_ISOLATE * max(0, still_open)}"


class WholeNumbersDelegate(QStyledItemDelegate):
    """Cells of a table and rows of a list, in which no number is cut."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        style = option.widget.style()
        margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, option.widget) + 1
        # Beside what can be ticked there is less room than in the whole row.
        words = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, option.widget)
        option.text = elided(option.text, option.fontMetrics, words.width() - 2 * margin)
