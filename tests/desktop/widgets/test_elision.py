"""Words are cut where there is no room, numbers never."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

from desktop.display.isolation import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_DIRECTIONAL_ISOLATE,
    isolated,
    set_off,
    without_controls,
)
from desktop.fonts import interface_font
from desktop.widgets.elision import WholeNumbersDelegate, elided

pytestmark = pytest.mark.usefixtures("themed")
GROUPED = "1\N{NO-BREAK SPACE}100"
LINES = (
    f"أكثر من {isolated(GROUPED)} دولار سعر الذهب",
    "أهو نفسه؟ 65 000 منصب",
    f"{isolated('2014–2020')} · {set_off('جريدة الساحل')}",
    "سنة 2015 ثم 12,5 في المائة",
    "كلمات بلا أرقام البتة",
)


@pytest.mark.parametrize("line", LINES)
def test_at_no_width_a_part_of_a_number_is_left(line: str):
    metrics = QFontMetricsF(interface_font(13))
    numbers = set(re.findall(r"\d+", line))
    cut = {elided(line, metrics, width) for width in range(10, 240, 3)}
    assert line in cut
    assert len(cut) > 4
    for shown in cut:
        assert set(re.findall(r"\d+", shown)) <= numbers
        assert shown.count(LEFT_TO_RIGHT_ISOLATE) <= shown.count(POP_DIRECTIONAL_ISOLATE)
        whole = without_controls(line).startswith(without_controls(shown).rstrip("…"))
        assert whole or shown == line


def test_grouped_digits_and_ranges_are_one_number():
    metrics = QFontMetricsF(interface_font(13))
    for width in range(10, 240, 3):
        for line, number in ((LINES[0], GROUPED), (LINES[2], "2014–2020")):
            shown = without_controls(elided(line, metrics, width))
            assert number in shown or not re.search(r"\d", shown)


def test_cells_of_tables_are_cut_so_too(qtbot):
    table = QTableView()
    qtbot.addWidget(table)
    model = QStringListModel(["65\N{NO-BREAK SPACE}000 منصب"], table)
    option = QStyleOptionViewItem()
    option.widget, option.rect = table, QRect(0, 0, 40, 30)
    WholeNumbersDelegate(table).initStyleOption(option, model.index(0, 0))
    assert option.text == "…"
    option.rect = QRect(0, 0, 400, 30)
    WholeNumbersDelegate(table).initStyleOption(option, model.index(0, 0))
    assert option.text == "65\N{NO-BREAK SPACE}000 منصب"


@pytest.mark.parametrize("words", ["جريدة الرصيف الاقتصادي", "مخصصات الغاز المستخلص", "سمسم حبحب"])
def test_the_last_letter_leaves_room_for_what_says_that_it_is_cut(words: str):
    """Cut, it has the form of a last one, which is wider than that within a word."""
    metrics = QFontMetricsF(interface_font(13))
    whole = metrics.horizontalAdvance(words)
    for width in range(20, int(whole), 3):
        shown = elided(words, metrics, width)
        assert shown.endswith("…")
        assert metrics.horizontalAdvance(shown) <= width
