"""The pane beside the article: three panels, or nothing while no article is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.browsing.side_panel import SidePanel
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from tests.desktop.making import figure, look_of, passage


@pytest.fixture
def side(qtbot, themed) -> SidePanel:
    side = SidePanel(look_of())
    qtbot.addWidget(side)
    side.resize(330, 700)
    side.show()
    return side


def test_without_an_article_it_is_empty(side: SidePanel):
    side.show_content(shown=False)
    assert not side.figures.isVisible()
    side.show_content(shown=True)
    assert side.figures.isVisible()
    assert side.timeline.isVisible()
    assert side.passages.isVisible()


def test_every_panel_takes_the_look(side: SidePanel):
    side.figures.show_figures((figure(low=12.0),))
    side.passages.show_passages((passage(),))
    side.apply(look_of(digits=Digits.ARABIC_INDIC))
    assert "١" in side.passages._heading.text()
    assert "١٢" in side.figures._model.index(0, 0).data()


def test_the_card_that_corrects_lies_over_the_panels(side: SidePanel):
    side.figures.show_figures((figure(),))
    side.figure_editor.edit(figure(), side.rect().center())
    assert side.figure_editor.isVisible()
    assert side.rect().contains(side.figure_editor.geometry())
    side.figure_editor.leave()


def test_what_lies_below_the_fold_is_counted_and_led_to(qtbot, side: SidePanel):
    """A third key figure lay below the edge without any sign of it."""
    figures = tuple(figure(f"{n} مركزا", low=float(n), key=True) for n in range(1, 4))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(330, 900)
    side.setParent(window)
    window.show()
    side.show()
    side.figures.show_figures(figures)
    side.resize(330, 260)
    side.begin_at_top()
    more = side.more_figures
    qtbot.waitUntil(more.isVisible)
    assert side.rect().contains(more.geometry())
    hidden = int(without_controls(more.text()))
    assert 0 < hidden < 3
    for _ in range(3):
        if more.isVisible():
            qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not more.isVisible())
    side.resize(330, 900)
    side.begin_at_top()
    qtbot.waitUntil(lambda: not more.isVisible())
    side.figures.show_figures(())
    assert not more.isVisible()
    side.setParent(None)
