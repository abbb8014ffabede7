"""How sets would stand without decisions is kept beside what is shown."""

from __future__ import annotations

from pathlib import Path

from articles.archive.archive import Archive


def test_sets_are_read_as_they_were_written_in_the_order_of_the_articles(archive: Archive) -> None:
    for number, name in ((8, "a"), (7, "b")):
        archive.ledger.put(number, name, b"", [])
    sets = {("a", 1): 3, ("b", 0): 0}
    archive.ledger.undecided.write(sets)
    assert list(archive.ledger.undecided.all().items()) == [(("b", 0), 0), (("a", 1), 3)]
    archive.ledger.undecided.write({("a", 1): 4})
    assert archive.ledger.undecided.all() == {("a", 1): 4}
    archive.ledger.clear()
    assert archive.ledger.undecided.all() == {}


def test_a_ledger_with_decisions_of_a_version_before_is_made_anew(tmp_path: Path) -> None:
    """Nothing there tells how it would stand without them."""
    for kind, expected in (("apart", (0, 0)), ("named", (5, 9))):
        folder = tmp_path / kind
        with Archive.open(folder, create=True) as archive:
            archive.ledger.set_state(5, 9)
            database = archive._database
            database.write("INSERT INTO ledger_decisions VALUES ('x', ?, '', '2026')", (kind,))
            database.write("DROP TABLE undecided_claims")
            database.write("PRAGMA user_version = 15")
        with Archive.open(folder) as archive:
            assert archive.ledger.state() == expected
