"""The archive's timeline under mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication

from desktop.display.isolation import without_controls
from desktop.theme import DARK, LIGHT
from desktop.timeline.archive_strip import ArchiveStrip
from index.results import Facet
from tests.desktop.making import look_of

PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Space)

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

YEARS = [Facet(f"{year}-05", year - 2009) for year in range(2010, 2020)]  # ten bars


@pytest.fixture
def strip(qtbot) -> ArchiveStrip:
    strip = ArchiveStrip(look_of())
    strip.resize(636, 92)  # 18 pixels of margin, 60 for each of ten bars
    qtbot.addWidget(strip)
    with qtbot.waitActive(strip):
        strip.show()
    strip.clearFocus()
    strip.show_counts(YEARS, YEARS)
    return strip


@pytest.fixture
def chosen(strip: ArchiveStrip) -> list[tuple[str, str]]:
    chosen: list[tuple[str, str]] = []
    strip.period_chosen.connect(lambda first, last: chosen.append((first, last)))
    return chosen


def at(strip: ArchiveStrip, value: str) -> QPoint:
    """The middle of a bar."""
    number = next(n for n, bucket in enumerate(strip._buckets) if bucket.value == value)
    scale = strip._scale()
    return QPoint(round(scale.middle(number)), 40)


def drag(qtbot, strip: ArchiveStrip, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(strip, end)
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=end)


def stained(strip: ArchiveStrip, colour: str) -> QRect:
    image, found, wanted = strip.grab().toImage(), QRect(), QColor(colour)
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixelColor(x, y) == wanted:
                found |= QRect(x, y, 1, 1)
    return found


def test_the_past_is_at_the_right(strip: ArchiveStrip):
    assert strip.covered == ("2010", "2019")
    assert at(strip, "2010").x() > at(strip, "2019").x()


def test_brushing_from_right_to_left_goes_with_time(qtbot, strip: ArchiveStrip, chosen):
    drag(qtbot, strip, at(strip, "2012"), at(strip, "2015"))
    drag(qtbot, strip, at(strip, "2018"), at(strip, "2016"))
    assert chosen == [("2012", "2015"), ("2016", "2018")]


def test_a_click_chooses_one_bar(qtbot, strip: ArchiveStrip, chosen):
    with qtbot.waitSignal(strip.period_chosen):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, "2013"))
        assert not stained(strip, LIGHT.accent_ground).isEmpty()  # shown at once
        qtbot.mouseMove(strip, at(strip, "2016"))  # on the way to something else
    assert chosen == [("2013", "2013")]


def test_dragging_beyond_the_ends_takes_the_last_bar(qtbot, strip: ArchiveStrip, chosen):
    drag(qtbot, strip, at(strip, "2012"), QPoint(-50, 40))
    drag(qtbot, strip, at(strip, "2012"), QPoint(2000, 40))
    assert chosen == [("2012", "2019"), ("2010", "2012")]


def test_another_button_does_not_brush(qtbot, strip: ArchiveStrip, chosen):
    qtbot.mouseClick(strip, Qt.MouseButton.RightButton, pos=at(strip, "2013"))
    assert chosen == []


def test_the_same_period_again_is_taken_back(qtbot, strip: ArchiveStrip, chosen):
    strip.show_period("2012", "2015")
    with qtbot.waitSignal(strip.period_cleared):
        drag(qtbot, strip, at(strip, "2012"), at(strip, "2015"))
    assert chosen == []


@pytest.mark.parametrize("press", PRESSES)
def test_the_keyboard_walks_and_chooses(qtbot, strip: ArchiveStrip, chosen, press: Qt.Key):
    strip.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(strip, key)
    qtbot.keyClick(strip, press)
    assert chosen == [("2018", "2018")]  # right is towards the past
    strip.show_period("2018", "2018")
    with qtbot.waitSignal(strip.period_cleared):
        qtbot.keyClick(strip, Qt.Key.Key_Delete)


def test_the_keyboard_stops_at_the_ends(qtbot, strip: ArchiveStrip, chosen):
    for key, value in ((Qt.Key.Key_Right, "2010"), (Qt.Key.Key_Left, "2019")):
        for _ in range(15):
            qtbot.keyClick(strip, key)
        qtbot.keyClick(strip, Qt.Key.Key_Enter)
        assert chosen[-1] == (value, value)


def test_enter_without_a_bar_chooses_nothing(qtbot, strip: ArchiveStrip, chosen):
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen == []


def test_the_focus_can_be_seen_before_the_first_step(strip: ArchiveStrip):
    strip.show_counts(YEARS, [])
    assert stained(strip, LIGHT.accent).isEmpty()
    strip.setFocus()
    assert not stained(strip, LIGHT.accent).isEmpty()


def test_a_double_click_opens_a_year_and_closes_it(qtbot, strip: ArchiveStrip):
    with qtbot.waitSignal(strip.zoomed) as zoomed:
        qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, "2013"))
    assert zoomed.args == [2013]
    assert strip.covered == ("2013-01", "2013-12")
    assert strip.zoomed_year == 2013
    with qtbot.waitSignal(strip.zoomed) as zoomed:
        qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=at(strip, "2013-05"))
    assert zoomed.args == [None]
    assert strip.covered == ("2010", "2019")


def test_the_clicks_of_a_double_click_choose_nothing(qtbot, strip: ArchiveStrip, chosen):
    place = at(strip, "2013")
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert strip.zoomed_year == 2013
    qtbot.wait(QGuiApplication.styleHints().mouseDoubleClickInterval() + 50)
    assert chosen == []


def test_the_archive_may_change_while_it_is_brushed(qtbot, strip: ArchiveStrip, chosen):
    """Searches are asked again during an import: the bars under the mouse are others then."""
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, "2018"))
    strip.show_counts(YEARS[:2], [])
    strip.grab()
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
    strip.show_counts(YEARS, [])
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=at(strip, "2018"))
    strip.show_counts([], [])
    strip.grab()
    qtbot.mouseMove(strip, QPoint(200, 40))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(200, 40))
    assert all(first <= last for first, last in chosen)


def test_an_empty_archive_says_so(qtbot, strip: ArchiveStrip, chosen):
    strip.show_counts([], [])
    strip.grab()
    assert strip.covered is None
    drag(qtbot, strip, QPoint(50, 40), QPoint(200, 40))
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.mouseDClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(50, 40))
    assert chosen == []


def test_bars_found_wear_the_accent_and_the_others_are_quiet(strip: ArchiveStrip):
    found = [YEARS[3]]
    strip.show_counts(YEARS, found)
    bar = stained(strip, LIGHT.accent)
    middle = at(strip, "2013").x()
    assert bar.left() < middle < bar.right()
    assert bar.width() < 60
    assert not stained(strip, LIGHT.quiet_bar).isEmpty()


def test_only_bars_inside_the_period_wear_the_accent(strip: ArchiveStrip):
    strip.show_period("2016", "2017")
    ground = stained(strip, LIGHT.accent_ground)
    assert at(strip, "2017").x() - 31 <= ground.left() <= at(strip, "2017").x() - 25
    assert at(strip, "2016").x() + 25 <= ground.right() <= at(strip, "2016").x() + 31
    bars = stained(strip, LIGHT.accent)
    assert bars.left() >= ground.left() - 3
    assert bars.right() <= ground.right() + 3
    strip.show_period(None, None)
    assert stained(strip, LIGHT.accent_ground).isEmpty()


def test_a_period_of_months_marks_its_years(strip: ArchiveStrip):
    strip.show_period("2016-03", "2017-05")
    ground = stained(strip, LIGHT.accent_ground)
    assert ground.contains(QPoint(at(strip, "2016").x() + 20, 10))
    assert ground.contains(QPoint(at(strip, "2017").x() - 20, 10))
    assert not ground.contains(QPoint(at(strip, "2018").x(), 10))


def test_the_open_article_is_marked(strip: ArchiveStrip):
    assert stained(strip, LIGHT.figure).isEmpty()
    strip.show_article("2014-05-20")
    dot = stained(strip, LIGHT.figure)
    assert abs(dot.center().x() - at(strip, "2014").x()) <= 1
    strip.show_article(None)
    assert stained(strip, LIGHT.figure).isEmpty()


def test_the_tooltip_counts(qtbot, strip: ArchiveStrip):
    strip.show_counts(YEARS, [Facet("2013-05", 1)])
    qtbot.mouseMove(strip, at(strip, "2013"))
    assert without_controls(strip.toolTip()) == "2013: 4 مقالات، منها 1 في نتائج البحث"
    strip.show_counts(YEARS, YEARS)
    qtbot.mouseMove(strip, at(strip, "2012"))
    assert without_controls(strip.toolTip()) == "2012: 3 مقالات"


def test_another_theme(strip: ArchiveStrip):
    strip.apply(look_of(DARK))
    assert not stained(strip, DARK.accent).isEmpty()


def test_a_screen_reader_is_told_of_all_bars_and_of_that_of_the_keyboard(
    qtbot, strip: ArchiveStrip
):
    assert without_controls(strip.accessibleDescription()) == "2010 – 2019: 55 مقالا"
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert without_controls(strip.accessibleDescription()) == "2019: 10 مقالات"
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert without_controls(strip.accessibleDescription()) == "2018: 9 مقالات"
    strip.show_counts((), ())
    assert strip.accessibleDescription() == ""


def test_enter_goes_to_the_newest_bar_first(qtbot, strip: ArchiveStrip, chosen):
    """The strip had the keyboard, and Enter did nothing that could be seen."""
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen == []
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen == [("2019", "2019")]
