"""The cards of an article's figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from articles.figures.figure import Doubt, Figure, Qualifier
from articles.figures.importance import key_order
from articles.span import Span
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.figures.panel import FiguresPanel
from desktop.theme import DARK, LIGHT
from tests.desktop.making import figure, look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]


def figures(keys: str) -> tuple[Figure, ...]:
    """One figure for each letter, in the order of the text: `k` is a headline figure."""
    made = []
    for number, letter in enumerate(keys):
        rank = keys[:number].count("k") + 1 if letter == "k" else None
        text = f"{number + 10} مركبا"
        span = Span(number * 20, number * 20 + len(text))
        base = figure(text, low=float(number + 10), counted="مركبا")
        made.append(
            Figure(span, text, base.kind, base.low, base.high, None, "مركبا", headline=rank)
        )
    return tuple(made)


@pytest.fixture
def panel(qtbot) -> FiguresPanel:
    panel = FiguresPanel(look_of())
    panel.resize(300, 700)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def cards(panel: FiguresPanel) -> list[str]:
    model = panel.list.model()
    return [without_controls(model.index(n, 0).data()) for n in range(model.rowCount())]


def heading(panel: FiguresPanel) -> str:
    return panel.findChild(QLabel).text()


def all_button(panel: FiguresPanel) -> QPushButton:
    return next(b for b in panel.findChildren(QPushButton) if b.property("role") == "link")


def colours(panel: FiguresPanel) -> set[str]:
    image = panel.list.viewport().grab().toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in pixels}


def test_headline_figures_are_shown_and_all_on_demand(qtbot, panel: FiguresPanel):
    panel.show_figures(figures("kkk---"))
    assert cards(panel) == ["10 مركبا", "11 مركبا", "12 مركبا"]
    assert heading(panel) == "الأرقام الرئيسية"
    assert without_controls(all_button(panel).text()) == "عرض الكل (6)"
    qtbot.mouseClick(all_button(panel), Qt.MouseButton.LeftButton)
    assert cards(panel) == [f"{n} مركبا" for n in range(10, 16)]
    assert heading(panel) == "كل الأرقام"
    qtbot.mouseClick(all_button(panel), Qt.MouseButton.LeftButton)
    assert len(cards(panel)) == 3


def test_others_fill_up_where_there_is_hardly_a_headline_figure(panel: FiguresPanel):
    panel.show_figures(figures("--k--"))
    assert len(cards(panel)) == 3
    assert "12 مركبا" in cards(panel)


def test_without_more_figures_there_is_nothing_to_unfold(panel: FiguresPanel):
    panel.show_figures(figures("kk"))
    assert not all_button(panel).isVisible()


def test_an_article_without_figures_says_so(panel: FiguresPanel):
    panel.show_figures(())
    assert heading(panel) == "لا أرقام في هذا المقال"
    assert not panel.list.isVisible()
    assert not all_button(panel).isVisible()


def test_a_click_tells_the_number_in_the_article(qtbot, panel: FiguresPanel):
    shown = figures("-k-kk")
    panel.show_figures(shown)
    told: list[int] = []
    panel.chosen.connect(told.append)
    for row in range(len(cards(panel))):
        place = panel.list.visualRect(panel.list.model().index(row, 0)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    expected = [f"{without_controls(str(int(shown[n].low)))} مركبا" for n in told]
    assert expected == cards(panel)
    assert sorted(told) == [1, 3, 4]


def test_words_bring_their_card_forward(panel: FiguresPanel):
    panel.show_figures(figures("kkk---"))
    panel.bring_forward(2)
    assert without_controls(panel.list.currentIndex().data()) == "12 مركبا"
    assert len(cards(panel)) == 3


def test_words_of_a_figure_without_a_card_unfold_all(panel: FiguresPanel):
    panel.show_figures(figures("kkk---"))
    panel.bring_forward(5)
    assert len(cards(panel)) == 6
    assert without_controls(panel.list.currentIndex().data()) == "15 مركبا"


def test_another_article_is_folded_again(panel: FiguresPanel):
    panel.show_figures(figures("kkk---"))
    panel.bring_forward(5)
    panel.show_figures(figures("kkk---"))
    assert len(cards(panel)) == 3


def test_the_current_card_has_a_frame(panel: FiguresPanel):
    panel.show_figures(figures("kk"))
    frame = panel.list.visualRect(panel.list.model().index(1, 0))

    def edge() -> set[str]:
        image = panel.list.viewport().grab().toImage()
        row = frame.center().y()
        return {image.pixelColor(x, row).name().upper() for x in range(4)}

    assert LIGHT.figure not in edge()
    panel.bring_forward(key_order(figures("kk"))[1])
    assert LIGHT.figure in edge()


def test_doubts_are_painted_as_warnings(panel: FiguresPanel):
    panel.show_figures((figure("12", key=True),))
    calm, height = colours(panel), panel.list.height()
    doubtful = figure("12", key=True, doubts=(Doubt.NO_UNIT,), qualifier=Qualifier.ABOUT)
    panel.show_figures((doubtful,))
    assert panel.list.height() > height
    assert LIGHT.warning not in calm
    assert LIGHT.warning in colours(panel)


def test_another_theme(panel: FiguresPanel):
    panel.show_figures(figures("kk"))
    panel.apply(look_of(DARK))
    assert {DARK.surface, DARK.figure} <= colours(panel)


def test_digits_follow_the_setting(panel: FiguresPanel):
    panel.show_figures(figures("k"))
    before = panel.list.viewport().grab().toImage()
    panel.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert panel.list.viewport().grab().toImage() != before


@pytest.mark.parametrize("keys", ["", "-", "--", "k", "k-k-", "kkk", "-" * 12])
def test_the_order_of_cards(keys: str):
    shown = figures(keys)
    order = key_order(shown)
    assert len(order) == len(set(order))
    assert len(order) == min(3, len(shown))
    leads = [shown[number].headline is not None for number in order]
    assert leads == sorted(leads, reverse=True)
    assert sum(leads) == keys.count("k")


def test_a_figure_without_a_sure_name_shows_the_words_around_it(panel: FiguresPanel):
    body = "قال الحارس إن القافلة قطعت 70 ميلا في ليلة واحدة. ثم استراحت."
    start = body.index("70 ميلا")
    text = "70 ميلا"
    unsure = figure(text, low=70.0, counted=None)
    placed = Figure(Span(start, start + len(text)), text, unsure.kind, 70.0, 70.0, headline=1)
    panel.show_figures((placed,), body=body)
    shown = without_controls(panel.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert shown == "في المقال: «قال الحارس إن القافلة قطعت 70 ميلا في ليلة واحدة»"
