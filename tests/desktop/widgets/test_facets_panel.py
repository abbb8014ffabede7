"""The panel of facets under mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.search.facet_groups import facet_groups
from desktop.session.search_state import SearchState
from desktop.theme import DARK, LIGHT
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.facet_choice import FacetChoice, FacetGroup
from desktop.widgets.facets_panel import FacetsPanel
from index.results import Facet, Facets
from tests.desktop.making import look_of

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("themed"),
]

YEARS = tuple(FacetChoice(str(year), str(year), year - 2000) for year in range(2010, 2022))
GROUPS = (
    FacetGroup("publishers", "المصدر", (FacetChoice("الساحل", "جريدة الساحل", 1284),)),
    FacetGroup("years", "السنة", YEARS),
    FacetGroup("figure_kinds", "فيها أرقام عن", ()),
    FacetGroup("saved", "محفوظة", (FacetChoice("قطارات", "قطارات", is_removable=True),)),
)


@pytest.fixture
def panel(qtbot) -> FacetsPanel:
    panel = FacetsPanel(look_of())
    panel.resize(200, 500)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
    panel.show_groups(GROUPS)
    return panel


def lines(panel: FacetsPanel) -> dict[str, FacetButton]:
    content = panel._area.widget()
    return {button.value: button for button in content.findChildren(FacetButton)}


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_groups_without_lines_are_not_shown(panel: FacetsPanel):
    headings = [label.text() for label in panel._area.widget().findChildren(QLabel)]
    assert headings == ["المصدر", "السنة", "محفوظة"]


def test_a_line_says_its_label_and_count(panel: FacetsPanel):
    assert without_controls(lines(panel)["الساحل"].accessibleName()) == (
        "جريدة الساحل 1\N{NO-BREAK SPACE}284"
    )
    assert without_controls(lines(panel)["قطارات"].accessibleName()) == "قطارات"


def test_a_click_tells_group_and_value(qtbot, panel: FacetsPanel):
    with qtbot.waitSignal(panel.toggled) as toggled:
        click(qtbot, lines(panel)["2012"])
    assert toggled.args == ["years", "2012"]


def test_the_keyboard_does_the_same(qtbot, panel: FacetsPanel):
    lines(panel)["2012"].setFocus()
    with qtbot.waitSignal(panel.toggled) as toggled:
        qtbot.keyClick(lines(panel)["2012"], Qt.Key.Key_Space)
    assert toggled.args == ["years", "2012"]


def test_a_long_group_is_folded_and_unfolded(qtbot, panel: FacetsPanel):
    assert len(lines(panel)) == 1 + 6 + 1
    (fold,) = panel._area.widget().findChildren(QPushButton)
    assert fold.text() == "المزيد…"
    click(qtbot, fold)
    assert len(lines(panel)) == 1 + 12 + 1
    (fold,) = panel._area.widget().findChildren(QPushButton)
    assert fold.text() == "أقل"
    click(qtbot, fold)
    assert len(lines(panel)) == 1 + 6 + 1


def test_a_chosen_line_is_seen_in_a_folded_group(panel: FacetsPanel):
    chosen = tuple(
        FacetChoice(c.value, c.label, c.count, is_chosen=c.value == "2021") for c in YEARS
    )
    panel.show_groups((FacetGroup("years", "السنة", chosen),))
    assert lines(panel)["2021"].isChecked()
    assert not lines(panel)["2010"].isChecked()
    assert "2020" not in lines(panel)


def test_a_saved_search_can_be_deleted(qtbot, panel: FacetsPanel):
    (remove,) = panel._area.widget().findChildren(QToolButton)
    assert without_controls(remove.accessibleName()) == "حذف قطارات"
    with qtbot.waitSignal(panel.removed) as removed:
        click(qtbot, remove)
    assert removed.args == ["saved", "قطارات"]


def test_the_panel_may_change_under_the_click(qtbot, panel: FacetsPanel):
    """As in the page: every click narrows the search, and the panel is built anew at once."""
    state = [SearchState()]
    facets = Facets(years=(Facet("2019", 3), Facet("2018", 2)))

    def show() -> None:
        panel.show_groups(facet_groups(state[0], facets, articles=5, saved=()))

    def toggle(group: str, value: str) -> None:
        state[0] = state[0].toggled(group, value)
        show()

    panel.toggled.connect(toggle)
    show()
    for _ in range(20):
        click(qtbot, lines(panel)["2019"])
        lines(panel)["2018"].setFocus()
        qtbot.keyClick(lines(panel)["2018"], Qt.Key.Key_Space)
    assert state[0] == SearchState()
    click(qtbot, lines(panel)["2019"])
    assert lines(panel)["2019"].isChecked()


def test_the_focus_stays_on_its_line(panel: FacetsPanel):
    lines(panel)["2012"].setFocus()
    others = tuple(FacetChoice(c.value, c.label, 1) for c in YEARS)
    panel.show_groups((FacetGroup("years", "السنة", others),))
    assert lines(panel)["2012"].hasFocus()


def test_the_focus_goes_to_what_stands_in_the_place_of_its_line(panel: FacetsPanel):
    lines(panel)["2012"].setFocus()
    panel.show_groups((FacetGroup("years", "السنة", (*YEARS[:2], *YEARS[3:])),))
    assert lines(panel)["2013"].hasFocus()
    panel.show_groups((FacetGroup("publishers", "المصدر", GROUPS[0].choices),))
    assert lines(panel)["الساحل"].hasFocus()


def test_the_focus_stays_on_what_folds_a_group_and_by_what_deletes(qtbot, panel: FacetsPanel):
    fold = panel._area.widget().findChild(QPushButton)
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    fold = panel._area.widget().findChild(QPushButton)
    assert (fold.text(), fold.hasFocus()) == ("أقل", True)
    two = tuple(FacetChoice(name, name, is_removable=True) for name in ("قطارات", "مدارس"))
    panel.show_groups((FacetGroup("saved", "محفوظة", two),))
    remove = panel._area.widget().findChild(QToolButton)
    remove.setFocus()
    panel.show_groups((FacetGroup("saved", "محفوظة", two[1:]),))
    assert panel.isAncestorOf(panel.window().focusWidget())


def test_the_focus_stays_while_another_window_is_in_front(qtbot, panel: FacetsPanel):
    lines(panel)["2012"].setFocus()
    other = QLineEdit()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    panel.show_groups((FacetGroup("years", "السنة", YEARS[1:4]),))
    with qtbot.waitActive(panel):
        panel.activateWindow()
    qtbot.waitUntil(lines(panel)["2012"].hasFocus, timeout=20_000)


def test_the_place_in_a_long_panel_is_kept(qtbot, panel: FacetsPanel):
    panel.resize(200, 150)
    bar = panel._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    bar.setValue(60)
    panel.apply(look_of(DARK))
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    assert bar.value() == 60


def test_the_same_groups_are_not_built_anew(panel: FacetsPanel):
    content = panel._area.widget()
    panel.show_groups(GROUPS)
    assert panel._area.widget() is content


def test_the_colours_are_those_of_the_theme(panel: FacetsPanel):
    def colours() -> set[str]:
        image = lines(panel)["2012"].grab().toImage()
        pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return {image.pixelColor(x, y).name().upper() for x, y in pixels}

    assert LIGHT.accent_ground not in colours()
    lines(panel)["2012"].setChecked(True)
    assert LIGHT.accent_ground in colours()
    panel.apply(look_of(DARK))
    lines(panel)["2012"].setChecked(True)
    assert DARK.accent_ground in colours()


OUT = (
    FacetChoice("2019", "2019", 3, can_be_excluded=True),
    FacetChoice("2018", "2018", can_be_excluded=True, is_excluded=True),
    FacetChoice("2017", "2017", 1234, can_be_excluded=True, is_chosen=True, fresh=2),
)


@pytest.fixture
def line(panel: FacetsPanel) -> FacetButton:
    """A line that can be left out."""
    panel.show_groups((FacetGroup("years", "السنة", OUT),))
    return lines(panel)["2019"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_line_is_left_out_by_key(qtbot, panel: FacetsPanel, line: FacetButton, key: Qt.Key):
    with qtbot.assertNotEmitted(panel.toggled), qtbot.waitSignal(panel.excluded) as excluded:
        qtbot.keyClick(line, key)
    assert excluded.args == ["years", "2019"]


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_a_line_is_left_out_by_a_modified_click_or_enter(
    qtbot, panel: FacetsPanel, line: FacetButton, modifier: Qt.KeyboardModifier
):
    with qtbot.assertNotEmitted(panel.toggled), qtbot.waitSignal(panel.excluded):
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, modifier)
    with qtbot.assertNotEmitted(panel.toggled), qtbot.waitSignal(panel.excluded):
        qtbot.keyClick(line, Qt.Key.Key_Return, modifier)


def test_the_minus_of_a_line_leaves_it_out(qtbot, panel: FacetsPanel, line: FacetButton):
    with qtbot.assertNotEmitted(panel.toggled), qtbot.waitSignal(panel.excluded):
        qtbot.mouseClick(
            line, Qt.MouseButton.LeftButton, pos=line._minus_place().center().toPoint()
        )
    with qtbot.assertNotEmitted(panel.excluded), qtbot.waitSignal(panel.toggled):
        click(qtbot, line)


def test_the_menu_of_a_line_does_both(qtbot, panel: FacetsPanel, line: FacetButton):
    only, out = line.choices().actions()
    assert (only.text(), out.text()) == ("اقصر النتائج عليه", "استثنه من النتائج")
    with qtbot.waitSignal(panel.toggled):
        only.trigger()
    _only, out = lines(panel)["2018"].choices().actions()
    assert out.text() == "ارفع استثناءه"
    with qtbot.waitSignal(panel.excluded) as excluded:
        out.trigger()
    assert excluded.args == ["years", "2018"]


def test_a_saved_search_cannot_be_left_out(qtbot, panel: FacetsPanel):
    with qtbot.assertNotEmitted(panel.excluded):
        qtbot.keyClick(lines(panel)["قطارات"], Qt.Key.Key_Delete)


def test_a_line_tells_the_screen_reader_everything(panel: FacetsPanel, line: FacetButton):
    names = {v: without_controls(b.accessibleName()) for v, b in lines(panel).items()}
    assert names == {
        "2019": "2019 3",
        "2018": "2018 مستثنى",
        "2017": "2017 1\N{NO-BREAK SPACE}234 منها جديد: 2",
    }


def test_the_counts_follow_the_choice_of_digits(panel: FacetsPanel, line: FacetButton):
    panel.apply(look_of(digits=Digits.ARABIC_INDIC))
    name = without_controls(lines(panel)["2017"].accessibleName())
    assert name == "٢٠١٧ ١\N{NO-BREAK SPACE}٢٣٤ منها جديد: ٢"
    assert lines(panel)["2017"]._numbers[0][0] == "١\N{NO-BREAK SPACE}٢٣٤"


def test_what_is_left_out_has_a_look_of_its_own(panel: FacetsPanel, line: FacetButton):
    image = lines(panel)["2018"].grab().toImage()
    pixels = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = {image.pixelColor(x, y).name().upper() for x, y in pixels}
    assert LIGHT.warning_ground in colours
