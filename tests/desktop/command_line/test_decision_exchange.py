"""The reader's decisions as a file, taken into another archive."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.bookkeeping import decide
from articles.ledger.decision import DecisionKind
from desktop.command_line.decision_exchange import exchange, read_decisions
from desktop.command_line.exit_status import UsageError
from desktop.command_line.rendering import Output
from desktop.session.archive_session import ArchiveLocation
from tests.articles.test_bookkeeping import COAST, OTHER, PLAIN, A, B, decided, keep_up, put, sets


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two archives of the same articles."""
    made = tmp_path / "one", tmp_path / "other"
    for folder in made:
        with Archive.open(folder, create=True) as archive:
            for name, text in (("a", COAST), ("b", PLAIN), ("d", OTHER)):
                put(archive, name, text)
            keep_up(archive)
    return made


def sets_of(folder: Path) -> set[frozenset[tuple[str, str]]]:
    with Archive.open(folder) as archive:
        keep_up(archive)
        return sets(archive)


def test_decisions_rule_in_another_archive_as_they_do_here(folders, tmp_path) -> None:
    one, other = folders
    with Archive.open(one) as archive:
        decide(archive, decided(archive, DecisionKind.APART, A, B))
    assert sets_of(one) != sets_of(other)
    file = tmp_path / "decisions.jsonl"
    exchange(ArchiveLocation(one), None, file, Output())
    exchange(ArchiveLocation(other), file, None, Output())
    assert sets_of(one) == sets_of(other)


def test_what_is_known_is_not_taken_twice(folders, tmp_path, capsys) -> None:
    one, _ = folders
    with Archive.open(one) as archive:
        decide(archive, decided(archive, DecisionKind.NAMED, A))
    file = tmp_path / "decisions.jsonl"
    exchange(ArchiveLocation(one), None, file, Output())
    exchange(ArchiveLocation(one), file, None, Output())
    assert capsys.readouterr().err.splitlines() == ["كُتب: قرار واحد", "أُخذ: لا قرارات"]


def test_of_a_file_with_one_bad_line_nothing_is_taken(folders, tmp_path) -> None:
    one, other = folders
    with Archive.open(one) as archive:
        decide(archive, decided(archive, DecisionKind.APART, A, B))
    file = tmp_path / "decisions.jsonl"
    exchange(ArchiveLocation(one), None, file, Output())
    assert len(read_decisions(file)) == 1
    file.write_text(file.read_text("utf-8") + json.dumps({"id": "x"}) + "\n", "utf-8")
    before = sets_of(other)
    with pytest.raises(UsageError):
        exchange(ArchiveLocation(other), file, None, Output())
    assert sets_of(other) == before
    with pytest.raises(UsageError):
        read_decisions(tmp_path / "missing.jsonl")


def test_a_line_that_is_nested_without_end_is_no_decision(tmp_path) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text("[" * 100_000, "utf-8")
    with pytest.raises(UsageError):
        read_decisions(file)
