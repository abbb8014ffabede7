"""Several archives asked at once, without a window."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.errors import Reason
from desktop.federated.answering import (
    FederatedAnswer,
    NamedArchive,
    archive_and_article,
    article_key,
    searching_steps,
)
from desktop.session.archive_session import ArchiveLocation
from desktop.session.search_state import SearchState
from index.errors import IndexNotPrivateError
from tests.articles.archive.former import put_back
from tests.desktop.federated.conftest import make_archive


def answer_of(steps) -> FederatedAnswer:
    """Drain the steps and take what they return."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_a_key_is_of_one_archive():
    assert archive_and_article(article_key(Path("/c:d"), "a:b")) == (Path("/c:d"), "a:b")
    assert article_key(Path("/c"), "a") != article_key(Path("/d"), "a")


def test_a_further_page_goes_on_where_the_first_ended(own: Path, other: Path):
    archives = [NamedArchive("own", own), NamedArchive("other", other)]
    state = SearchState(text="ميناء ")
    whole = answer_of(searching_steps(archives, state, 0, 20))
    first = answer_of(searching_steps(archives, state, 0, 2))
    second = answer_of(searching_steps(archives, state, 2, 2))
    ids = [row.hit.article_id for row in (*first.answer.rows, *second.answer.rows)]
    assert ids == [row.hit.article_id for row in whole.answer.rows]
    assert (whole.totals, whole.articles, second.answer.request.offset) == ((1, 2), 4, 2)


def test_years_and_months_of_all_are_in_order(own: Path, other: Path):
    archives = [NamedArchive("own", own), NamedArchive("other", other)]
    facets = answer_of(searching_steps(archives, SearchState(), 0, 20)).answer.page.facets
    assert [(each.value, each.count) for each in facets.years] == [
        ("2020", 1), ("2019", 2), ("2018", 1),
    ]  # fmt: skip
    assert [each.value for each in facets.months] == sorted(each.value for each in facets.months)


def test_nothing_anywhere_is_no_result(own: Path, tmp_path: Path):
    archives = [NamedArchive("own", own), NamedArchive("gone", tmp_path / "gone")]
    found = answer_of(searching_steps(archives, SearchState(text="زرافة"), 0, 20))
    assert (found.answer.page.total, found.totals) == (0, (0, None))
    assert [name for name, _ in found.failures] == ["gone"]


def test_an_index_that_cannot_be_used_leaves_out_its_archive_alone(
    own: Path, other: Path, monkeypatch: pytest.MonkeyPatch
):
    opening = ArchiveLocation.open_engine

    def refuse(location: ArchiveLocation, archive):
        if location.folder == other:
            raise IndexNotPrivateError("not private")
        return opening(location, archive)

    monkeypatch.setattr(ArchiveLocation, "open_engine", refuse)
    archives = [NamedArchive("own", own), NamedArchive("other", other)]
    found = answer_of(searching_steps(archives, SearchState(text="ميناء "), 0, 20))
    assert found.totals == (1, None)
    assert [name for name, _ in found.failures] == ["other"]


def as_before(folder: Path, version: int) -> None:
    """An archive as an earlier version of the program left it."""
    connection = sqlite3.connect(folder / "archive.sqlite")
    put_back(connection, version)
    connection.close()


def from_later(folder: Path) -> None:
    connection = sqlite3.connect(folder / "archive.sqlite")
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


@pytest.fixture
def several(own: Path, other: Path, tmp_path: Path) -> Iterator[dict[str, Path]]:
    """The open archive beside one that is only read, an older, a newer and a damaged one."""
    folders = {name: tmp_path / name for name in ("old", "new", "damaged")}
    for name, folder in folders.items():
        make_archive(folder, ((f"ميناء {name}", "جريدة الرمل", "2017-03-01", MOORED),))
    as_before(folders["old"], 8)
    from_later(folders["new"])
    damaged = folders["damaged"] / "archive.sqlite"
    damaged.write_bytes(damaged.read_bytes()[:8192])
    other.chmod(0o500)
    (other / "archive.sqlite").chmod(0o400)
    yield {"own": own, "other": other, **folders}
    other.chmod(0o700)


MOORED = "رست في الميناء سفينة تحمل القمح أمس."


def test_of_several_archives_those_answer_that_can_and_the_others_are_named(
    several: dict[str, Path],
):
    archives = [NamedArchive(name, folder) for name, folder in several.items()]
    files = {name: (folder / "archive.sqlite").read_bytes() for name, folder in several.items()}
    found = answer_of(searching_steps(archives, SearchState(text="ميناء "), 0, 20))
    assert found.totals == (1, 2, 1, None, None)
    assert {name: error.reason for name, error in found.failures} == {
        "new": Reason.NEWER_VERSION,
        "damaged": Reason.DAMAGED,
    }
    for name in ("other", "old", "new", "damaged"):
        assert (several[name] / "archive.sqlite").read_bytes() == files[name], name
