"""The passages of the open article, beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from articles.passages.passage import Anchoring
from desktop.display.isolation import without_controls
from desktop.passages.panel import PassagesPanel
from desktop.theme import DARK, LIGHT
from desktop.widgets.passage_card import passage_bar
from tests.desktop.making import look_of, passage

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

FIRST = passage("الميناء", colour="blue")
SECOND = passage("القطار", passage_id="p2", note="للمراجعة", tags=("نقل", "قطار"), colour="pink")


@pytest.fixture
def panel(qtbot) -> PassagesPanel:
    panel = PassagesPanel(look_of())
    panel.resize(300, 500)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def visible_words(panel: PassagesPanel) -> list[str]:
    return [without_controls(w.text()) for w in panel.findChildren(QLabel) if w.isVisible()]


def colours(panel: PassagesPanel) -> set[str]:
    image = panel.list.viewport().grab().toImage()
    pixels = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in pixels}


def test_without_passages_it_says_how_to_make_one(panel: PassagesPanel):
    assert visible_words(panel) == ["مقتطفاتي", "حدّد كلمات من النص ثم اضغط Ctrl+D لحفظها."]
    assert not panel.list.isVisible()


def test_passages_are_counted(panel: PassagesPanel):
    panel.show_passages((FIRST, SECOND))
    assert visible_words(panel) == ["مقتطفاتي (2)"]
    assert panel.list.model().rowCount() == 2
    panel.show_passages(())
    assert visible_words(panel)[0] == "مقتطفاتي"


def test_a_click_tells_the_passage(qtbot, panel: PassagesPanel):
    panel.show_passages((FIRST, SECOND))
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.chosen) as chosen:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [SECOND]


def test_a_screen_reader_hears_words_note_and_tags(panel: PassagesPanel):
    panel.show_passages((FIRST, SECOND))
    model = panel.list.model()
    assert model.index(0, 0).data() == "«الميناء»"
    spoken = without_controls(model.index(1, 0).data())
    assert all(word in spoken for word in ("القطار", "للمراجعة", "نقل", "قطار"))


def test_a_card_wears_the_colour_of_its_passage(panel: PassagesPanel):
    panel.show_passages((FIRST,))
    assert passage_bar(LIGHT, "blue").name() in colours(panel)
    panel.show_passages((SECOND,))
    assert passage_bar(LIGHT, "pink").name() in colours(panel)
    panel.apply(look_of(DARK))
    assert passage_bar(DARK, "pink").name() in colours(panel)


def test_a_card_grows_with_what_it_says(panel: PassagesPanel):
    lost = passage("الميناء", anchoring=Anchoring.LOST)
    panel.show_passages((FIRST, SECOND, lost))
    heights = [panel.list.sizeHintForRow(row) for row in range(3)]
    assert heights[0] < heights[1]
    assert heights[0] < heights[2]
