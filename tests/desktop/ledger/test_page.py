"""The page of the ledger as a reader uses it."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from typing_extensions import override

from articles.annotation import annotate
from articles.archive.archive import Archive
from articles.bookkeeping import BookkeepingStep, follow
from articles.document import DeclaredMetadata, Document
from articles.errors import ArchiveError, Reason
from desktop.display.isolation import without_controls
from desktop.export.contents import Content
from desktop.export.formats import format_named
from desktop.ledger import controller as controller_module
from desktop.ledger.ledger_entry import IndicatorView, Tone
from desktop.ledger.ledger_export import indicators_gathering
from desktop.ledger.ledger_reading import LedgerSearch
from desktop.ledger.page import LedgerPage, _row_of
from desktop.session.archive_session import ArchiveLocation
from desktop.session.undo_stack import WritingStack
from desktop.tasks.runner import TaskRunner
from desktop.theme import DARK
from tests.desktop.ledger.test_ledger_printout import line as ledger_line
from tests.desktop.making import look_of
from tests.desktop.timeline.dated import PromptWorker, Session

COAST = "تعمل مراكز النداء في المغرب منذ سنين. وتشغل مراكز النداء 71 ألف عامل سنة 2014."
PLAIN = "نما قطاع ترحيل الخدمات بالمغرب. ووفر ترحيل الخدمات 29 ألف منصب شغل سنة 2014."
HARBOUR = "بلغت كلفة ميناء ساحل الزهراء 743 مليون دولار."
NAME = "مناصب الشغل · ترحيل الخدمات ومراكز الاتصال"


def put(archive: Archive, name: str, text: str) -> None:
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    declared = DeclaredMetadata(identifier=name, title=f"خبر {name}", publisher="جريدة المثال")
    document = Document(text, f"/{name}.txt", fingerprint, "text", "utf-8", declared)
    archive.articles.put(document, annotate(document, name))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    folder = tmp_path / "archive"
    with Archive.open(folder, create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "b", PLAIN)
        put(archive, "c", HARBOUR)
        put(archive, "d", HARBOUR + " وهو ميناء كبير.")
        for _ in follow(archive):
            pass
    session = Session.over(folder)
    yield session
    session.close()


@pytest.fixture
def stack(qapp: QApplication) -> WritingStack:
    return WritingStack()


@pytest.fixture
def page(qtbot, themed: QApplication, session: Session, stack: WritingStack) -> LedgerPage:
    runner = TaskRunner()
    page = LedgerPage(
        PromptWorker(session),  # type: ignore[arg-type]
        look_of(),
        ArchiveLocation(session.folder),
        runner,
        session.archive,
        stack,
    )
    runner.setParent(page)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitExposed(page)
    page.refresh(None)  # type: ignore[arg-type]
    return page


@pytest.fixture
def only_read(
    qtbot, themed: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[LedgerPage]:
    """The page of an archive that cannot be written and in which no ledger was made."""
    folder = tmp_path / "archive"
    with Archive.open(folder, create=True) as archive:
        put(archive, "a", COAST)
        put(archive, "b", PLAIN)
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    session, runner = Session.over(folder), TaskRunner()
    worker, location = PromptWorker(session), ArchiveLocation(folder)
    archive = Archive.open(folder)
    page = LedgerPage(worker, look_of(), location, runner, archive, WritingStack())  # type: ignore[arg-type]
    runner.setParent(page)
    qtbot.addWidget(page)
    page.show()
    yield page
    archive.close()
    session.close()


def test_the_ledger_of_an_archive_that_is_only_read_is_made_for_this_time(
    only_read: LedgerPage, tmp_path: Path
):
    before = (tmp_path / "archive" / "archive.sqlite").read_bytes()
    only_read.refresh(None)  # type: ignore[arg-type]
    assert names(only_read) == [NAME]
    assert not only_read.controller.is_following
    only_read.refresh(None)  # type: ignore[arg-type]
    assert names(only_read) == [NAME]
    numbers = [number for entry in only_read.controller.entries for number in entry.numbers]
    gather = indicators_gathering(ArchiveLocation(tmp_path / "archive"), numbers)
    assert len(drained(gather(format_named("csv"))).rows) == 2
    assert (tmp_path / "archive" / "archive.sqlite").read_bytes() == before


def test_enter_leads_from_an_indicator_to_its_figures(qtbot, page: LedgerPage):
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        page.list.setFocus()
        qtbot.keyClick(page.list, key)
        assert page.window().focusWidget() is page.table


def test_the_ledger_grows_with_the_letters(page: LedgerPage):
    row = page.list.visualRect(page.list.model().index(0, 0)).height()
    page.apply(replace(page.look, reading_size=30))
    page.list.doItemsLayout()
    assert page.list.visualRect(page.list.model().index(0, 0)).height() == round(1.5 * row)
    index = page.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.FontRole).pixelSize() == 21


def drained(steps: Generator[int, None, Content]) -> Content:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_a_ledger_in_copy_that_failed_is_made_when_it_is_asked_for_again(
    only_read: LedgerPage, monkeypatch: pytest.MonkeyPatch
):
    failures: list[Exception] = []
    only_read.controller.failed.connect(failures.append)

    def fail(_archive: Archive) -> Iterator[BookkeepingStep]:
        yield BookkeepingStep(1, 2)
        raise ArchiveError("a", Reason.NOT_FOUND)

    with monkeypatch.context() as broken:
        broken.setattr("desktop.ledger.controller.follow", fail)
        only_read.refresh(None)  # type: ignore[arg-type]
    assert len(failures) == 1
    assert not only_read.controller.is_following
    only_read.refresh(None)  # type: ignore[arg-type]
    assert names(only_read) == [NAME]


def test_a_ledger_that_is_not_made_yet_is_not_said_to_be_empty(only_read: LedgerPage):
    only_read.controller._is_copied = True  # it is not made this time
    only_read.refresh(None)  # type: ignore[arg-type]
    assert "لا مؤشر هنا" in only_read.nothing.text()
    only_read.show_what_runs("ما زال الاستيراد جاريا")
    assert only_read.nothing.text() == "ما زال الاستيراد جاريا. يُعدّ سجلّ الأرقام بعده."
    only_read.show_what_runs("")
    only_read.controller._copying = iter(())
    only_read.refresh(None)  # type: ignore[arg-type]
    assert only_read.nothing.text() == "يُعدّ سجلّ الأرقام…"


def names(page: LedgerPage) -> list[str]:
    return [entry.label for entry in page.list.values.values]


def cells(page: LedgerPage, row: int) -> list[str]:
    model = page.model
    return [
        without_controls(str(model.index(row, column).data()))
        for column in range(model.columnCount())
    ]


def test_what_is_contradicted_stands_first_and_is_shown(page) -> None:
    assert names(page)[0] == NAME == page.title.text()
    assert page.list.current is not None
    assert page.list.current.conflicts == 1
    assert {line.tone for line in page.model.lines} == {Tone.CONFLICT}


def test_a_line_says_what_of_when_by_whom_and_against_what(page) -> None:
    shown = {
        cells(page, row)[0]: cells(page, row) for row in range(2) if "71" in cells(page, row)[0]
    }
    counted, period, source, said_by, verdict = next(iter(shown.values()))[1:]
    assert counted == "عامل"
    assert period == "2014"
    assert source == "خبر a · جريدة المثال"
    assert said_by == "—"
    assert "29" in verdict


def test_the_sentence_of_the_chosen_number_stands_below(page) -> None:
    for row, line in enumerate(page.model.lines):
        page.table.choose(row)
        assert line.text in page.sentence.words
        assert page.sentence.marked == line.text


def test_enter_opens_the_article_at_the_number(page, qtbot) -> None:
    line = page.model.lines[0]
    with qtbot.waitSignal(page.words_wanted) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [line.article_id, line.span]


def test_words_and_bounds_narrow_the_list(page, qtbot) -> None:
    page.head.words.setText("مناصب")
    qtbot.waitUntil(lambda: names(page) == [NAME])
    page.head.words.setText("> 100 مليون")
    qtbot.waitUntil(lambda: NAME not in names(page))
    assert len(names(page)) == 1
    page.head.words.setText("شيء لا وجود له")
    qtbot.waitUntil(lambda: names(page) == [])
    assert page.nothing.isVisible()
    assert page.leave()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert not page.leave()


def test_the_queue_has_what_is_open_alone(page) -> None:
    page.head.review.click()
    assert names(page) == [NAME]


def test_a_settled_contradiction_is_gone_and_comes_back_with_undo(page, qtbot, stack) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert all(not entry.is_open for entry in page.list.values.values)
    assert stack.undoText()
    stack.undo()
    assert page.list.values.values[0].conflicts == 1
    stack.redo()
    assert all(not entry.is_open for entry in page.list.values.values)


def test_a_separated_figure_leaves_its_indicator(page, qtbot, stack) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert all(entry.conflicts == 0 for entry in page.list.values.values)
    stack.undo()
    assert page.list.values.values[0].conflicts == 1


def test_a_name_that_the_reader_gives_is_shown(page, stack) -> None:
    page.controller.name(page.model.lines[0], "عمال الهاتف")
    assert "عمال الهاتف" in names(page)
    stack.undo()
    assert NAME in names(page)


def test_what_came_since_is_followed_when_the_page_comes_to_the_front(page, qtbot, session) -> None:
    put(session.archive, "e", PLAIN.replace("29", "31") + " وهذا جديد.")
    page.refresh(None)
    qtbot.waitUntil(lambda: page.list.values.values[0].claims == 3, timeout=10_000)
    assert page.head.progress.text() == ""


def test_how_far_the_ledger_is_counts_articles_where_some_came(page) -> None:
    page.head.show_progress(BookkeepingStep(3, 7))
    assert page.head.progress.text() == "يُحدَّث السجلّ: 3 / 7"
    # Something that grew is still to be judged, though no article came since.
    page.head.show_progress(BookkeepingStep(0, 0))
    assert page.head.progress.text() == "يُحدَّث السجلّ"
    page.head.show_progress(None)
    assert page.head.progress.text() == ""


def test_a_point_of_the_chart_chooses_its_line(page, qtbot) -> None:
    point = page.chart.layout_of().points[1]
    place = page.chart.rect().topLeft()
    place.setX(int(point.x))
    place.setY(int(point.y))
    qtbot.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=place)
    assert page.table.currentIndex().row() == point.row


def test_an_indicator_is_exported_with_its_quotations(page, qtbot, tmp_path) -> None:
    target = tmp_path / "ledger.csv"
    with qtbot.waitSignal(page.exporter.exported, timeout=10_000):
        page.exporter.export(page.exported(whole=False), format_named("csv"), target)
    text = target.read_text("utf-8")
    assert "71 ألف عامل" in text
    assert "743" not in text


def test_another_look_is_worn_by_all_parts(page) -> None:
    page.apply(look_of(DARK))
    page.grab()
    assert page.model.lines


def choices(page: LedgerPage, facet: str) -> list[QAction]:
    """The lines of a submenu of the facets, as they are when the menu is opened."""
    page.head.facets.menu().aboutToShow.emit()
    menus = [action.menu() for action in page.head.facets.menu().actions()]
    return next(menu.actions() for menu in menus if menu.title() == facet)


def test_a_facet_narrows_the_list_and_gives_it_back(page, qtbot) -> None:
    money = next(each for each in choices(page, "الوحدة") if "دولار" in each.text())
    money.trigger()
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    assert NAME not in names(page)
    assert "دولار" in page.head.facets.text()
    ticked = [each for each in choices(page, "الوحدة") if each.isChecked()]
    assert len(ticked) == 1
    ticked[0].trigger()
    qtbot.waitUntil(lambda: len(names(page)) == 2)


def test_two_facets_narrow_together_and_escape_takes_both_back(page, qtbot) -> None:
    choices(page, "المكان")[0].trigger()
    choices(page, "سنة الرقم")[0].trigger()
    qtbot.waitUntil(lambda: names(page) == [NAME])
    assert page.leave()
    qtbot.waitUntil(lambda: len(names(page)) == 2)


def test_every_newspaper_is_offered_with_how_many_indicators_it_has(page) -> None:
    assert [without_controls(each.text()) for each in choices(page, "الجريدة")] == [
        "جريدة المثال\t2"
    ]


def test_who_scrolls_to_the_end_sees_more(page, qtbot) -> None:
    page.controller.narrow(LedgerSearch(most=1))
    qtbot.waitUntil(lambda: len(names(page)) == 1)
    page.list.ended.emit()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    assert names(page)[0] == NAME


@pytest.mark.parametrize("size", [(683, 328), (900, 540)])
def test_all_parts_fit_or_are_scrolled_to(page, qtbot, size) -> None:
    page.resize(*size)
    qtbot.waitUntil(lambda: page.height() == size[1])
    parts = (page.title, page.chart, page.table, page.sentence)
    content = page.title.parentWidget()
    places = [QRect(part.mapTo(content, QPoint()), part.size()) for part in parts]
    assert all(above.bottom() < below.top() for above, below in pairwise(places))
    assert page.table.viewport().height() >= page.table.rowHeight(0)
    area = scrolled_by(content)
    for part, place in zip(parts, places, strict=True):
        area.ensureVisible(place.left(), place.bottom(), 0, 1)
        end = part.mapTo(page, part.rect().bottomLeft())
        assert page.rect().contains(end)
        area.ensureVisible(place.left(), place.top(), 0, 1)
        assert page.rect().contains(part.mapTo(page, QPoint()))
    assert area.viewport().width() == content.width()


def scrolled_by(content: QWidget) -> QScrollArea:
    area = content.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    return area


def test_a_long_name_does_not_widen_the_page(page) -> None:
    width = page.minimumSizeHint().width()
    page.title.setText("معدل امتلاء خزانات الماء العذب " * 20)
    assert page.minimumSizeHint().width() == width


def test_of_a_large_indicator_the_first_lines_come_first(
    page: LedgerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controller_module, "FIRST_LINES", 1)
    seen: list[tuple[int, bool, bool]] = []
    page.controller.viewed.connect(
        lambda view: seen.append((len(view.lines), view.is_whole, page.has_printout))
    )
    entry = page.controller.entries[1]
    page.list.choose(entry.numbers[0])
    count = entry.claims
    assert count > 1
    assert seen == [(1, False, False), (count, True, True)]
    assert page.model.rowCount() == count


def test_a_large_indicator_that_is_read_anew_keeps_the_chosen_line(
    page: LedgerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controller_module, "FIRST_LINES", 1)
    last = page.model.rowCount() - 1
    assert last > 0
    page.table.choose(last)
    chosen = page.table.current
    page.controller.list()
    assert page.table.current == chosen
    assert page.table.currentIndex().row() == last
    assert page.has_printout


def test_who_decides_stays_with_the_indicator_that_is_shown(page, qtbot, session, stack) -> None:
    """What is parted or joined gets other numbers: the page went to the first indicator."""
    for name, more in (("e", " وهو ميناء قديم."), ("f", " وهو ميناء جديد.")):
        put(session.archive, name, HARBOUR + more)
    for _ in follow(session.archive):
        pass
    page.refresh(None)
    row = next(n for n, entry in enumerate(page.list.values.values) if entry.claims == 4)
    assert row > 0
    page.list.setCurrentIndex(page.list.values.index(row))
    shown = page.title.text()
    page.table.choose(1)
    below = page.model.lines[2].article_id
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert (page.title.text(), len(page.model.lines)) == (shown, 3)
    assert page.table.current.article_id == below
    stack.undo()
    assert (page.title.text(), len(page.model.lines)) == (shown, 4)
    stack.redo()
    assert (page.title.text(), len(page.model.lines)) == (shown, 3)


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
def test_a_figure_offers_by_its_menu_what_can_be_said_of_it(page, qtbot, stack, reason) -> None:
    page.table.choose(0)
    row = 1 if reason is QContextMenuEvent.Reason.Mouse else 0
    place = page.table.visualRect(page.model.index(row, 2)).center()
    viewport = page.table.viewport()
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert page.table.currentIndex().row() == row
    settling = next(each for each in menu.actions() if "ليست معارضة" in each.text())
    menu.close()
    settling.trigger()
    assert stack.undoText() == "إنهاء معارضة"


def test_what_may_be_the_same_is_told_apart_by_how_much_it_holds(page) -> None:
    """Two of one name stood under one another in the menu."""
    entry = page.list.values.values[0]
    view = IndicatorView(entry, page.model.lines, (entry, replace(entry, claims=7)))
    page.head.show_view(view)
    last = [without_controls(each.text()) for each in page.head.gestures.menu().actions()[-2:]]
    assert last == [f"{entry.label} · رقمان", f"{entry.label} · 7 أرقام"]


def test_the_row_of_a_figure_is_found_at_once_among_many() -> None:
    """Of another indicator all lines had been compared with all: minutes for ten thousand."""
    former, lines = (
        [ledger_line(1.0, None, article_id=CountedName(f"{name}{number}")) for number in range(300)]
        for name in "ab"
    )
    CountedName.compared = 0
    assert _row_of(former[-1], former, lines) == 0
    assert CountedName.compared < 10 * len(lines)
    assert _row_of(lines[7], lines, [*lines]) == 7
    assert _row_of(lines[-1], lines, lines[:-1]) == len(lines) - 2
    assert _row_of(None, (), lines) == 0
    assert _row_of(lines[0], lines, ()) == 0


class CountedName(str):
    """A name that counts how often names are compared."""

    __slots__ = ()
    compared = 0
    __hash__ = str.__hash__

    @override
    def __eq__(self, other: object) -> bool:
        CountedName.compared += 1
        return str.__eq__(self, other)


def test_an_indicator_offers_by_its_menu_what_can_be_done_with_it(page, qtbot, monkeypatch) -> None:
    """Its list had no menu; on F2 nothing came but in the table."""
    page.list.setFocus()
    center = page.list.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, center, page.list.mapToGlobal(center))
    QApplication.sendEvent(page.list, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    told = [each.text().partition("\t")[0] for each in menu.actions() if each.text()]
    assert told == [
        "إلى أرقامه",
        "المؤشر التالي للمراجعة",
        "تسمية المؤشر…",
        "قراراتك في الأرقام…",
        "تصدير هذا المؤشر",
    ]
    entering = menu.actions()[0]
    menu.close()
    entering.trigger()
    assert page.window().focusWidget() is page.table
    monkeypatch.setattr("desktop.ledger.line_gestures.asked_line", lambda *_: "عمال الهاتف")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    assert "عمال الهاتف" in names(page)
