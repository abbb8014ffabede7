"""The rows of the ledger."""

from __future__ import annotations

from dataclasses import replace

from articles.archive.archive import Archive
from articles.archive.ledger_repository import IndicatorRow
from tests.articles.test_bookkeeping import COAST, put

ROW = IndicatorRow(
    number=1,
    theme="workers/tourism/MA/count",
    family="workers",
    sector="tourism",
    country="MA",
    label="مناصب الشغل",
    kind="count",
    unit=None,
    series="level",
    claims=2,
    articles=2,
    conflicts=0,
    questions=0,
    weight=0.0,
)


def test_an_indicator_is_read_as_it_was_written(archive: Archive) -> None:
    ledger = archive.ledger
    ledger.put(7, "a", b"1", [10, 20])
    ledger.put(8, "b", b"2", [20])
    ledger.save(ROW, [("a", 0, 3, True), ("b", 2, 5, False)])
    assert ledger.indicators() == [ROW]
    members = ledger.members(1)
    assert [(row.article_id, row.claim, row.against) for row in members] == [
        ("a", 0, True),
        ("b", 2, False),
    ]
    assert ledger.claims(["a", "b", "c"]) == {"a": b"1", "b": b"2"}
    assert ledger.next_number() == 2


def test_articles_that_share_more_keys_come_first(archive: Archive) -> None:
    for number, keys in enumerate(([1, 2, 3], [1], [2, 3], [9])):
        archive.ledger.put(number, f"a{number}", b"", keys)
    assert archive.ledger.sharing(0, [1, 2, 3], 9) == ["a2", "a1"]
    assert archive.ledger.sharing(0, [1, 2, 3], 1) == ["a2"]
    assert archive.ledger.sharing(3, [9], 9) == []


def test_a_key_of_very_many_articles_gives_the_newest(archive: Archive) -> None:
    for number in range(200):
        archive.ledger.put(number, f"a{number}", b"", [5])
    found = archive.ledger.sharing(500, [5], 500)
    assert "a199" in found
    assert "a0" not in found


def test_an_article_that_is_dropped_names_the_indicators_it_was_in(archive: Archive) -> None:
    archive.ledger.put(7, "a", b"", [1])
    archive.ledger.save(ROW, [("a", 0, 0, False)])
    assert archive.ledger.drop("a") == {1}
    assert archive.ledger.drop("a") == set()
    assert archive.ledger.members(1) == []
    assert archive.ledger.sharing(9, [1], 9) == []


def test_what_is_contradicted_comes_first(archive: Archive) -> None:
    quiet, open_ = replace(ROW, articles=9), replace(ROW, number=2, theme=None, conflicts=1)
    archive.ledger.save(quiet, [])
    archive.ledger.save(open_, [])
    assert [row.number for row in archive.ledger.indicators()] == [2, 1]
    assert [row.number for row in archive.ledger.indicators({1})] == [1]


def test_clearing_forgets_what_was_made_alone(archive: Archive) -> None:
    archive.ledger.put(7, "a", b"", [1])
    archive.ledger.save(ROW, [("a", 0, 0, False)])
    archive.ledger.set_state(5, 1)
    archive.ledger.clear()
    assert archive.ledger.state() == (0, 0)
    assert archive.ledger.indicators() == []


def test_the_first_few_have_the_aims_of_their_theme_beside_them(archive: Archive) -> None:
    level, aim = replace(ROW, articles=9), replace(ROW, number=2, series="target", articles=1)
    other = replace(ROW, number=3, theme=None, articles=5)
    for row in (level, aim, other):
        archive.ledger.save(row, [])
    assert [row.number for row in archive.ledger.indicators(most=1)] == [1, 2]
    assert [row.number for row in archive.ledger.indicators(most=2)] == [1, 3, 2]
    assert [row.number for row in archive.ledger.indicators({2, 3}, most=1)] == [3]
    assert [row.number for row in archive.ledger.indicators({2, 3}, most=2)] == [3, 2]
    assert [row.number for row in archive.ledger.indicators({1, 3}, most=1)] == [1]


def test_articles_whose_figures_were_corrected_wait_until_they_are_taken_in(
    archive: Archive,
) -> None:
    put(archive, "a", COAST)
    ledger = archive.ledger
    revision = archive.articles.revision()
    assert ledger.count_behind(revision) == 0
    ledger.tell_corrected("a")
    ledger.tell_corrected("a")
    ledger.tell_corrected("nobody")
    (row,) = ledger.corrected(9)
    assert row[1] == "a"
    assert ledger.count_behind(revision) == 1
    ledger.drop("a")
    assert ledger.corrected(9) == []
    assert ledger.count_behind(revision) == 0
