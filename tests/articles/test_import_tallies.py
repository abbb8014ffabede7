"""Each item is counted once, for its file and in all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.archive.article_writing import Outcome
from articles.errors import ReadingError, Reason
from articles.import_account import CopyFound, Remark, RemarkKind
from articles.import_tallies import ImportTallies

FILES = st.sampled_from(["/a.csv", "/b.txt"])
ITEMS = st.lists(st.tuples(FILES, st.sampled_from([*Outcome, None])), max_size=30)


@given(ITEMS)
def test_the_counts_of_all_files_are_the_totals(items: list[tuple[str, Outcome | None]]):
    tallies = ImportTallies()
    for file, outcome in items:
        if outcome is None:
            tallies.fail(file, ReadingError(file, Reason.EMPTY))
        else:
            tallies.count(file, outcome)
    assert sum(tallies.totals.values()) + len(tallies.failed) == len(items)
    for each in tallies.account().files:
        outcomes = [outcome for file, outcome in items if file == each.origin]
        assert each.added == outcomes.count(Outcome.ADDED)
        assert each.duplicates == outcomes.count(Outcome.DUPLICATE)
        assert each.failed == outcomes.count(None)


def test_what_readers_say_and_copies_are_kept_in_order():
    tallies = ImportTallies()
    tallies.begin("/a.csv")
    assert tallies.file == "/a.csv"
    remark = Remark("/a.csv", RemarkKind.SKIPPED, "hidden", 2)
    copy = CopyFound("/a.csv#2", "id", "عنوان", "/a.csv#1")
    tallies.remark(remark)
    tallies.copy(None)
    tallies.copy(copy)
    account = tallies.account()
    assert (account.remarks, account.copies) == ((remark,), (copy,))
