"""Archives by the reader's hands: made, opened, named, and nothing mixed or made by mistake."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop.app import Program
from desktop.display.isolation import without_controls
from desktop.library.archive_names import recent_archives
from desktop.library.first_start import has_archive, own_location, sample_location
from desktop.library.start_choice import StartChoice, start_choice
from desktop.session.archive_session import ArchiveLocation
from desktop.single_instance import StartRequest
from desktop.widgets.facet_button import FacetButton
from desktop.widgets.questions import Questions
from desktop.window.main_window import MainWindow
from tests.desktop.window.walking import filled, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 30_000


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What dialogs say, none of them opening."""
    words: list[str] = []
    monkeypatch.setattr(Questions, "tell", lambda _self, _title, text: words.append(text))
    return words


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The answers that the reader gives, by the name of the question."""
    given: dict[str, object] = {"choose": 0, "confirms": True}
    for name in ("choose", "confirms", "folder", "text", "files_to_import"):
        monkeypatch.setattr(Questions, name, lambda *_args, name=name: given[name])
    return given


def title(window: MainWindow) -> str:
    return without_controls(window.windowTitle())


def drop(window: MainWindow, paths: Sequence[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    move, button, key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    held = (move, data, button, key.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(10, 10), *held))
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), *held))


def titles(location: ArchiveLocation) -> set[str]:
    with location.open_archive() as archive:
        return set(archive.articles.titles(archive.articles.ids()).values())


def entry(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if words in without_controls(each.text()))


def start(
    program: Program, archive: Path | None = None, imports: Sequence[Path] = ()
) -> MainWindow:
    program.begin(start_choice(program.settings, archive, imports))
    assert program.window is not None
    return program.window


def test_files_dropped_on_the_sample_go_into_an_archive_of_ones_own(
    qtbot, program: Program, answers, tmp_path: Path
):
    filled(tmp_path)
    window = start(program)
    assert "أرشيف العيّنة" in title(window)
    assert "أرشيف العيّنة" in window.top_bar.archive_menu.accessibleName()
    qtbot.waitUntil(lambda: window.page.results.model.total > 10, timeout=LONG)
    sample = titles(sample_location())
    drop(window, [tmp_path / "texts"])
    assert program.window is not window
    own = program.window
    assert own is not None
    assert "أرشيفي" in title(own)
    qtbot.waitUntil(lambda: own.page.results.model.total == 3, timeout=LONG)
    assert "افتتاح ميناء جديد" in titles(own_location())
    assert titles(sample_location()) == sample


def test_who_imports_into_the_sample_may_think_better_of_it(program: Program, answers, tmp_path):
    filled(tmp_path)
    window = start(program)
    answers |= {"choose": None, "files_to_import": [tmp_path / "texts" / "train.txt"]}
    window.actions_by_name["import_files"].trigger()
    assert program.window is window
    assert not has_archive(own_location())


def test_import_on_the_command_line_begins_an_archive_of_ones_own(
    qtbot, program: Program, tmp_path: Path
):
    filled(tmp_path)
    window = start(program, imports=[tmp_path / "texts"])
    qtbot.waitUntil(lambda: window.page.results.model.total == 3, timeout=LONG)
    assert window.location == own_location()
    assert not has_archive(sample_location())


def test_a_second_start_imports_into_ones_own_archive_too(qtbot, program, answers, tmp_path):
    filled(tmp_path)
    start(program)
    program.serve(StartRequest(None, (tmp_path / "texts",)))
    assert program.window.location == own_location()


def test_a_new_archive_is_made_where_the_reader_says(qtbot, program, answers, tmp_path):
    window = opened(qtbot, program, filled(tmp_path))
    answers |= {"text": "صحف الشمال", "folder": tmp_path}
    window.actions_by_name["new_archive"].trigger()
    assert "صحف الشمال" in title(program.window)
    assert has_archive(ArchiveLocation(tmp_path / "صحف الشمال"))
    assert recent_archives(program.settings) == [tmp_path / "صحف الشمال", tmp_path / "archive"]


def test_the_menu_bears_the_name_and_leads_back_to_the_last_archive(qtbot, program, tmp_path):
    first = filled(tmp_path)
    opened(qtbot, program, first)
    program.open(ArchiveLocation(tmp_path / "second"))
    menu = program.window.top_bar.archive_menu
    assert "second" in menu.accessibleName()
    menu.recent.aboutToShow.emit()
    entry(menu.recent, "archive").trigger()
    assert program.window.location == first
    assert "archive" in title(program.window)


def test_a_folder_of_articles_offers_to_import_it(qtbot, program, answers, tmp_path):
    location = filled(tmp_path)
    window = program.open(ArchiveLocation(tmp_path / "mine"))
    answers |= {"folder": tmp_path / "texts"}
    window.actions_by_name["open_archive"].trigger()
    qtbot.waitUntil(lambda: program.window.page.results.model.total == 3, timeout=LONG)
    assert program.window.location.folder == tmp_path / "mine"
    assert not has_archive(ArchiveLocation(tmp_path / "texts"))
    assert has_archive(location)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, answers) -> list[tuple[str, list[str]]]:
    """What is asked with answers to choose from."""
    questions: list[tuple[str, list[str]]] = []

    def choose(_self: Questions, _title: str, text: str, offered: list[str]) -> object:
        questions.append((without_controls(text), [without_controls(each) for each in offered]))
        return answers["choose"]

    monkeypatch.setattr(Questions, "choose", choose)
    return questions


def test_a_mistyped_folder_is_said_and_made_nowhere(qtbot, program, asked, answers, tmp_path):
    location = filled(tmp_path)
    window = opened(qtbot, program, location)
    answers["choose"] = None
    program.serve(StartRequest(tmp_path / "archvie", ()))
    assert program.window is window
    assert "archvie" in asked[0][0]
    assert not (tmp_path / "archvie").exists()


def test_a_mistyped_folder_leads_to_another_archive(qtbot, program, asked, answers, tmp_path):
    window = opened(qtbot, program, filled(tmp_path))
    program.open(ArchiveLocation(tmp_path / "second"))
    answers |= {"choose": 0, "folder": tmp_path / "archive"}
    program.serve(StartRequest(tmp_path / "archvie", ()))
    assert "فتح أرشيف آخر" in asked[0][1][0]
    assert program.window.location == window.location


def test_an_empty_folder_becomes_an_archive_where_the_reader_says_so(
    qtbot, program, asked, answers, tmp_path
):
    opened(qtbot, program, filled(tmp_path))
    (tmp_path / "empty").mkdir()
    answers["choose"] = None
    program.serve(StartRequest(tmp_path / "empty", ()))
    assert not has_archive(ArchiveLocation(tmp_path / "empty"))
    answers["choose"] = 1
    program.serve(StartRequest(tmp_path / "empty", ()))
    assert program.window.location.folder == tmp_path / "empty"


def test_what_is_imported_where_nothing_can_be_written_is_offered_other_archives_alone(
    qtbot, monkeypatch: pytest.MonkeyPatch, program, asked, answers, tmp_path
):
    location = filled(tmp_path)
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    window = opened(qtbot, program, location)
    answers["choose"] = None
    drop(window, [tmp_path / "texts"])
    said, offered = asked[0]
    assert "لا يمكن الكتابة في هذا الأرشيف" in said
    assert offered == ["أنشئ «أرشيفي»", "أرشيف جديد…"]


def test_all_the_news_of_a_start_is_said(monkeypatch: pytest.MonkeyPatch, program, tmp_path):
    location = filled(tmp_path)
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    program.begin(StartChoice(location, news="ليس في مكانه"), is_lent=True)
    news = program.window.notices.news
    words = news._words.text()
    assert [part in words for part in ("يُقرأ ويُبحث فيه", "ليس في مكانه", "مجلدات المستخدم")] == [
        True
    ] * 3
    news._close.click()
    program.window.tell_news("خبر آخر")
    assert news._words.text() == "خبر آخر"


def test_who_cannot_write_at_home_is_told_what_stays(program, tmp_path):
    program.begin(StartChoice(filled(tmp_path)), is_lent=True)
    assert "ما يُحفظ في الأرشيف باق" in program.window.notices.news._words.text()
    program.begin(StartChoice(own_location()), is_lent=True)
    assert "كل ما تفعله هنا يزول" in program.window.notices.news._words.text()


def test_a_folder_named_at_the_start_is_offered_beside_the_last_archive(
    qtbot, program, answers, tmp_path
):
    filled(tmp_path)
    answers["confirms"] = False
    window = start(program, tmp_path / "texts")
    assert window.location == sample_location()
    assert not has_archive(ArchiveLocation(tmp_path / "texts"))


def test_an_archive_that_is_gone_is_said(program: Program, tmp_path: Path):
    program.settings.remember_text("session/archive", str(tmp_path / "gone"))
    window = start(program)
    assert window.notices.news.isVisible()
    assert "gone" in window.notices.news.findChildren(type(window.notices.news._words))[0].text()
    assert not (tmp_path / "gone").exists()
    assert window.location == sample_location()


def test_an_archive_that_cannot_be_written_is_read(
    qtbot, monkeypatch: pytest.MonkeyPatch, program: Program, tmp_path: Path, answers
):
    location = filled(tmp_path)
    monkeypatch.setattr("articles.archive.archive._is_only_read", lambda _file: True)
    before = (location.folder / "archive.sqlite").read_bytes()
    window = opened(qtbot, program, location)
    assert "للقراءة فقط" in title(window)
    assert window.notices.news.isVisible()
    actions = window.actions_by_name
    window.pages.show_page("page_passages")
    window.pages.show_page("page_browse")
    writing = [actions[spec.name] for spec in actions.specs if spec.writes]
    assert not any(action.isEnabled() for action in writing)
    assert all("لا يمكن الكتابة" in action.toolTip() for action in writing)
    qtbot.waitUntil(lambda: window.page.results.model.total == 3)
    menu = window.page.results.list.menu(window.page.results.model.index(0, 0))
    off = [each for each in menu.actions() if "لا يمكن الكتابة" in each.toolTip()]
    assert [each for each in off if each.menu() is not None]
    assert not any(each.isEnabled() for each in off)
    facets = window.page.facets.findChildren(FacetButton)
    assert not any(each._choice.can_be_hidden for each in facets)
    qtbot.keyClick(window.page.results.list, Qt.Key.Key_Down)
    answers["choose"] = None
    drop(window, [tmp_path / "texts"])
    assert program.window is window
    assert (location.folder / "archive.sqlite").read_bytes() == before


def test_an_import_that_the_closing_cut_off_is_gone_on_with(qtbot, program: Program, tmp_path):
    filled(tmp_path)
    own = ArchiveLocation(tmp_path / "own")
    window = program.open(own)
    window.imports.start([tmp_path / "texts"])
    program.close()
    ignored = program.open(own)
    assert ignored.notices.rest.isVisible()
    program.close()
    again = program.open(own)
    assert again.notices.rest.isVisible(), "who does not answer is asked at the next start"
    again.notices.rest._step.click()
    assert not again.notices.rest.isVisible()
    qtbot.waitUntil(lambda: again.page.results.model.total == 3, timeout=LONG)
    qtbot.waitUntil(lambda: not again.imports.unfinished, timeout=LONG)
    program.open(own)
    assert not program.window.notices.rest.isVisible()
