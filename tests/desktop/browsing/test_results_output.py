"""«صدّر النتائج»."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.browsing.results_output import ResultsOutput
from desktop.browsing.results_pane import ResultsPane
from desktop.display.isolation import without_controls
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from desktop.tasks.runner import TaskRunner
from tests.desktop.making import answer, look_of

pytestmark = pytest.mark.usefixtures("themed")


@pytest.fixture
def output(qtbot, tmp_path: Path) -> Iterator[ResultsOutput]:
    ArchiveLocation(tmp_path / "archive").open_archive(create=True).close()
    pane, runner = ResultsPane(look_of()), TaskRunner()
    qtbot.addWidget(pane)
    location = ArchiveLocation(tmp_path / "archive")
    yield ResultsOutput(pane, location, runner, lambda: SearchState(text="ميناء"))
    assert runner.shutdown()


def show(output: ResultsOutput, shown: int, total: int) -> None:
    pane = output.parent()
    given = answer(range(shown), total=total)
    pane.model.show_answer(given)
    pane.show_page(given.page, articles=9, is_narrowed=False)


def test_what_is_shown_and_all_are_offered(output: ResultsOutput):
    assert not output.parent().export.isEnabled()
    show(output, 3, 26)
    assert output.parent().export.isEnabled()
    output.fill()
    words = [without_controls(action.text()) for action in output.menu.actions()]
    assert words == ["المعروضة في القائمة: 3", "كل النتائج: 26"]


def test_all_is_said_once_when_all_are_shown(output: ResultsOutput):
    show(output, 3, 3)
    output.fill()
    (action,) = output.menu.actions()
    assert without_controls(action.text()) == "كل النتائج: 3"


def test_a_format_that_is_picked_is_written(qtbot, output: ResultsOutput, tmp_path: Path):
    show(output, 3, 26)
    output.fill()
    path = tmp_path / "out.csv"
    asked = []

    def ask(*said):
        asked.append(said)
        return path

    output.exporter.dialog.ask = ask
    with qtbot.waitSignal(output.exporter.exported):
        output.menu.actions()[0].menu().actions()[0].trigger()
    assert path.read_bytes().startswith(b"\xef\xbb\xbftitle,")
    assert asked[0][1] == "نتائج البحث ميناء"


def test_the_list_of_queries_says_only_what_narrows_them(qtbot, tmp_path: Path):
    ArchiveLocation(tmp_path / "archive").open_archive(create=True).close()
    pane, runner = ResultsPane(look_of()), TaskRunner()
    qtbot.addWidget(pane)
    state = SearchState(
        text="ميناء", within=("سفن",), years=("2015",), added_since="2026-11-01T10:00:00Z"
    )
    output = ResultsOutput(pane, ArchiveLocation(tmp_path / "archive"), runner, lambda: state)
    dialog = output.ask_for_batch()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "2015" in said
    assert "2026" not in said
    assert "سفن" not in said
    dialog.close()
    assert runner.shutdown()
