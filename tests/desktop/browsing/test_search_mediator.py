"""The search of the whole window, over a real archive: chips, facets, reasons, contexts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from articles.archive.search_repository import SavedSearch
from articles.intake import import_paths
from desktop.app import Program
from desktop.browsing.page import BrowsePage
from desktop.concordance.page import ConcordancePage
from desktop.display.isolation import without_controls
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.settings import DIGITS
from desktop.widgets.facet_button import FacetButton
from desktop.window.main_window import MainWindow
from tests.desktop.test_accessibility import cut_off, nameless, squeezed, untranslated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG = 20_000
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

ARTICLES = (
    ("افتتاح الميناء", "جريدة الساحل", "2019-04-12", "كلف الميناء 30 مليون درهم، وزاره الوزير."),
    ("سوق الميناء", "جريدة الجبل", "2018-01-02", "في سوق الميناء الإتصالات سهلة بين التجار."),
    ("قطار الشمال", "جريدة الجبل", "2018-03-04", "يربط القطار المدينة بالشمال وتسهل الاتصالات."),
    ("قطار الجنوب", "جريدة الرمل", "2017-05-06", "يربط القطار المدينة بالجنوب وتطول الرحلة."),
)


def write_articles(path: Path, articles: tuple[tuple[str, str, str, str], ...]) -> Path:
    names = ("title", "source", "date", "text")
    lines = (json.dumps(dict(zip(names, facts, strict=True))) for facts in articles)
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def location(tmp_path: Path) -> ArchiveLocation:
    location = ArchiveLocation(tmp_path / "أرشيف الصحف")
    with location.open_archive(create=True) as archive:
        list(import_paths(archive, [write_articles(tmp_path / "articles.jsonl", ARTICLES)]))
    return location


@pytest.fixture
def window(qtbot, program: Program, location: ArchiveLocation) -> MainWindow:
    window = program.open(location)
    with qtbot.waitActive(window):
        window.resize(1440, 900)
        window.activateWindow()
    qtbot.waitUntil(lambda: window.page.results.model.total == len(ARTICLES), timeout=LONG)
    return window


def search(qtbot, window: MainWindow, text: str = "", **facts: object) -> None:
    state = SearchState(text=text, **facts)  # type: ignore[arg-type]
    with answered(qtbot, window):
        window.page.search(state)


def answered(qtbot, window: MainWindow):
    """Wait for the answer to the search that a gesture leads to."""
    searches = window.page.searches

    def is_present(page) -> bool:
        return page.state == searches.state

    return qtbot.waitSignal(
        window.page.search_mediator.answered, timeout=LONG, check_params_cb=is_present
    )


def titles(window: MainWindow) -> set[str]:
    model = window.page.results.model
    return {row.hit.title for n in range(model.rowCount()) if (row := model.value(n))}


def chips(window: MainWindow) -> list[str]:
    return [chip.button.accessibleName() for chip in window.page.chips.chips]


def facet(window: MainWindow, label: str) -> FacetButton:
    buttons = window.page.facets._area.widget().findChildren(FacetButton)
    return next(button for button in buttons if button._label == label)


def test_a_chip_that_is_removed_widens_the_search(qtbot, window: MainWindow):
    search(qtbot, window, "الميناء سوق ")
    assert titles(window) == {"سوق الميناء"}
    with answered(qtbot, window):
        qtbot.keyClick(window.page.chips.chips[1].button, Qt.Key.Key_Delete)
    assert titles(window) == {"سوق الميناء", "افتتاح الميناء"}
    assert window.top_bar.search_field.text() == "الميناء"
    with answered(qtbot, window):
        window.actions_by_name["back"].trigger()
    assert chips(window) == ["الميناء", "سوق"]


def test_the_level_of_a_word_changes_what_is_found(qtbot, window: MainWindow):
    search(qtbot, window, "قطارات")
    assert titles(window) == {"قطار الشمال", "قطار الجنوب"}
    exact = next(c for c in window.page.chips.chips[0].value.choices if c.words == "اللفظ نفسه")
    with answered(qtbot, window):
        window.page.chips.changed.emit(exact.state)
    assert titles(window) == set()
    assert window.top_bar.search_field.text() == "=قطارات"


def test_a_newspaper_is_left_out_and_taken_back(qtbot, window: MainWindow):
    with answered(qtbot, window):
        qtbot.mouseClick(
            facet(window, "جريدة الجبل"),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.AltModifier,
        )
    assert titles(window) == {"افتتاح الميناء", "قطار الجنوب"}
    assert chips(window) == ["ليس جريدة الجبل"]
    with answered(qtbot, window):
        qtbot.keyClick(facet(window, "جريدة الجبل"), Qt.Key.Key_Minus)
    assert len(titles(window)) == len(ARTICLES)
    assert chips(window) == []


def test_articles_with_figures_and_those_without(qtbot, window: MainWindow):
    with answered(qtbot, window):
        facet(window, "فيها أرقام").click()
    with_figures = titles(window)
    assert "افتتاح الميناء" in with_figures
    with answered(qtbot, window):
        facet(window, "فيها أرقام").excluded.emit()
    assert titles(window) == {facts[0] for facts in ARTICLES} - with_figures
    assert chips(window) == ["ليس فيها أرقام"]


def test_articles_with_passages(qtbot, window: MainWindow):
    page = window.page
    search(qtbot, window, "الجنوب ")
    qtbot.waitUntil(
        lambda: (
            page.reading.opened is not None
            and page.reading.opened.article.metadata.title == "قطار الجنوب"
        ),
        timeout=LONG,
    )
    page.reading.view.selectAll()
    page.mark_selection()
    page.reading.editor.leave()
    search(qtbot, window)
    with answered(qtbot, window):
        facet(window, "فيها مقتطفاتي").click()
    assert titles(window) == {"قطار الجنوب"}


def test_a_rule_is_switched_off_where_a_result_is_explained(qtbot, window: MainWindow):
    page = window.page
    search(qtbot, window, "الإتصالات ")
    assert titles(window) == {"سوق الميناء", "قطار الشمال"}
    model = page.results.model
    number = next(n for n in range(2) if model.value(n).hit.title == "قطار الشمال")
    explained = model.value(number).hit.article_id
    page.results.list.choose(number)
    qtbot.keyClick(page.results.list, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: page.search_mediator.reasons is not None, timeout=LONG)
    card = page.search_mediator.reasons
    switches = card.findChildren(QCheckBox)
    hamza = next(s for s in switches if without_controls(s.text()).startswith("إهمال الهمزة"))
    with answered(qtbot, window):
        hamza.setChecked(False)
    card.close()
    assert titles(window) == {"سوق الميناء"}
    assert "بلا: إهمال الهمزة" in chips(window)
    # What is marked in an article follows.
    page.show_words(explained, None)
    qtbot.waitUntil(lambda: page.reading.opened.hits == (), timeout=LONG)
    assert page.reading.opened.article.id == explained
    with answered(qtbot, window):
        qtbot.mouseClick(page.chips.chips[-1].remove, Qt.MouseButton.LeftButton)
    assert titles(window) == {"سوق الميناء", "قطار الشمال"}


def test_a_search_within_the_results_by_key(qtbot, window: MainWindow):
    search(qtbot, window, "الميناء ")
    with answered(qtbot, window):
        qtbot.keyClick(window, Qt.Key.Key_K, CONTROL_SHIFT)
    field = window.top_bar.search_field
    assert field.text() == ""
    assert field.hasFocus()
    assert chips(window) == ["ضمن: الميناء"]
    with answered(qtbot, window):
        field.insert("سوق ")
    assert titles(window) == {"سوق الميناء"}
    assert chips(window) == ["سوق", "ضمن: الميناء"]
    with answered(qtbot, window):
        window.actions_by_name["clear_search"].trigger()
    assert len(titles(window)) == len(ARTICLES)


def test_articles_like_the_open_one(qtbot, window: MainWindow):
    search(qtbot, window, "الجنوب ")
    page = window.page
    qtbot.waitUntil(
        lambda: (
            page.reading.opened is not None
            and page.reading.opened.article.metadata.title == "قطار الجنوب"
        ),
        timeout=LONG,
    )
    with answered(qtbot, window):
        window.actions_by_name["search_alike"].trigger()
    assert chips(window) == ["شبيه بـ قطار الجنوب"]
    assert "قطار الجنوب" not in titles(window)
    with answered(qtbot, window):
        window.actions_by_name["back"].trigger()
    assert titles(window) == {"قطار الجنوب"}


def test_the_menu_of_the_article_offers_its_like(qtbot, window: MainWindow):
    qtbot.waitUntil(lambda: window.page.reading.opened is not None, timeout=LONG)
    menu = window.search_commands.article_menu(window.actions_by_name, QPoint(5, 5))
    alike = next(a for a in menu.actions() if a.text() == "مقالات شبيهة بالمفتوح")
    with answered(qtbot, window):
        alike.trigger()
    assert window.page.searches.state.like is not None
    menu.deleteLater()


def test_nothing_is_cut_off_with_many_chips_and_notes(qtbot, window: MainWindow):
    text = 'قطار "الشمال أو الميناء سوق المدينة رحلة زرافة الاتصالات الوزير التجار'
    window.page.search(SearchState(text=text, excluded_years=("2018", "2019"), with_figures=True))
    with answered(qtbot, window):
        pass
    for width, height in ((1440, 900), (900, 600)):
        window.resize(width, height)
        QApplication.sendPostedEvents()
        assert cut_off(window) == []
        assert squeezed(window) == []
        assert nameless(window) == []


def test_nothing_is_cut_off_on_the_page_of_contexts(qtbot, window: MainWindow):
    search(qtbot, window, "الميناء أو القطار أو الاتصالات في المدينة والشمال والجنوب")
    with qtbot.waitSignal(window.pages[ConcordancePage].controller.completed, timeout=LONG):
        window.pages.show_page(ConcordancePage.introduction.name)
    for width, height in ((1440, 900), (900, 600)):
        window.resize(width, height)
        QApplication.sendPostedEvents()
        assert cut_off(window) == []
        assert squeezed(window) == []
        assert nameless(window) == []
        assert untranslated(window) == []


def test_narrowings_of_every_kind_are_there_again(
    qtbot, program: Program, window: MainWindow, location: ArchiveLocation
):
    state = SearchState(
        text="الميناء",
        excluded_years=("2018",),
        with_figures=True,
        within=("وزير",),
        ignored_rules=("root",),
    )
    window.page.search(state)
    program.close()
    again = program.open(location)
    assert again.page.searches.state == state
    qtbot.waitUntil(lambda: len(chips(again)) == 5, timeout=LONG)


def test_a_fault_of_the_query_is_shown_in_the_field(qtbot, window: MainWindow):
    text = "قطار قبل:كثير"
    with qtbot.waitSignal(window.page.searches.failed, timeout=LONG):
        window.page.search(SearchState(text=text))
    notes = window.page.results.notes
    assert notes.isVisible()
    notes.answer.linkActivated.emit("0")
    field = window.top_bar.search_field
    assert field.hasFocus()
    assert field.selectedText() in text
    assert "كثير" in field.selectedText()


def test_a_hint_points_at_its_place(qtbot, window: MainWindow):
    search(qtbot, window, 'قطار "الشمال')
    notes = window.page.results.notes
    assert "علامة اقتباس لم تُغلق" in notes.hints.text()
    notes.hints.linkActivated.emit("0")
    assert '"' in window.top_bar.search_field.selectedText()
    letters = "ابتثجحخد"
    search(qtbot, window, " أو ".join(f"{one}{other}مكان" for one in letters for other in letters))
    assert "أكثر من أربعين كلمة" in notes.hints.text()
    search(qtbot, window, "قطار ")
    assert not notes.isVisible()


def test_the_contexts_of_a_search_lead_to_the_words(qtbot, window: MainWindow):
    search(qtbot, window, "القطار ")
    with qtbot.waitSignal(window.pages[ConcordancePage].controller.completed, timeout=LONG):
        qtbot.mouseClick(window.page.results.concordance, Qt.MouseButton.LeftButton)
    contexts = window.pages[ConcordancePage]
    assert window.pages.currentWidget() is contexts
    line = contexts.model.value(0)
    contexts.list.setCurrentIndex(contexts.model.index(0, 0))
    with qtbot.waitSignal(window.page.article_mediator.opened, timeout=LONG):
        qtbot.keyClick(contexts.list, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.page
    assert window.page.reading.opened.article.id == line.article_id


def test_typing_on_the_page_of_contexts_stays_there(qtbot, window: MainWindow):
    search(qtbot, window, "القطار ")
    with qtbot.waitSignal(window.pages[ConcordancePage].controller.completed, timeout=LONG):
        window.pages.show_page(ConcordancePage.introduction.name)
    field = window.top_bar.search_field
    with qtbot.waitSignal(window.pages[ConcordancePage].controller.completed, timeout=LONG):
        field.clear()
        field.insert("الميناء ")
    assert window.pages.currentWidget() is window.pages[ConcordancePage]
    assert {line.words for line in window.pages[ConcordancePage].model.values} == {"الميناء"}
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.pages.currentWidget() is window.page


def test_a_saved_search_tells_what_an_import_brought(
    qtbot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    search(qtbot, window, "الميناء ")
    monkeypatch.setattr(window.questions, "text", lambda *_words: "موانئ")
    window.actions_by_name["save_search"].trigger()
    qtbot.waitUntil(lambda: "2" in facet(window, "موانئ").accessibleName(), timeout=LONG)
    more = (("توسيع الميناء", "جريدة الساحل", "2020-01-01", "توسع الميناء مرة أخرى هذه السنة."),)
    window.imports.start([write_articles(tmp_path / "more.jsonl", more)])

    def name() -> str:
        return without_controls(facet(window, "موانئ").accessibleName())

    qtbot.waitUntil(lambda: name() == "موانئ 3 منها جديد: 1", timeout=LONG)
    facet(window, "موانئ").click()
    assert name() == "موانئ 3"


def test_opening_an_archive_with_saved_searches_counts_them(
    qtbot, program: Program, location: ArchiveLocation
):
    with location.open_archive() as archive:
        saved = SavedSearch("قطارات", SearchState(text="القطار").to_json(), "2026-01-01", 1)
        archive.saved_searches.save(saved)
    window = program.open(location)
    qtbot.waitUntil(
        lambda: without_controls(facet(window, "قطارات").accessibleName()).endswith("جديد: 1"),
        timeout=LONG,
    )


def test_words_of_the_archive_are_offered(qtbot, window: MainWindow):
    field = window.top_bar.search_field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.words_wanted.emit("")
    field.setText("القط")
    field._edited("القط")
    qtbot.waitUntil(
        lambda: "القطار" in [offer.words for offer in field.popup.model.values], timeout=LONG
    )
    field.popup.close()


def test_numbers_follow_the_choice_of_digits_everywhere(
    qtbot, program: Program, window: MainWindow
):
    program.settings.choose(DIGITS, "arabic")
    QApplication.sendPostedEvents()
    page = window.page
    assert "٤" in facet(window, "كل المقالات").accessibleName()
    assert facet(window, "٢٠١٨").value == "2018"
    assert "٤" in page.results._count.text()
    assert "٢٠١٩" in page.strip_pane._hint.text()
    window.pages.show_page(BrowsePage.introduction.name)
