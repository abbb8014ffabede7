"""What the reader decided of the ledger, on the disk."""

from __future__ import annotations

from articles.archive.archive import Archive
from articles.archive.own_words import read_own_words, take_in
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.passages.anchoring import anchor_at
from articles.passages.passage import Anchoring
from articles.span import Span

BODY = "في القرية 37 مدرسة جديدة تستقبل التلاميذ كل صباح."
SPAN = Span(BODY.index("37"), BODY.index("37") + len("37 مدرسة"))


def decision(article_id: str = "a", name: str = "1" * 32) -> Decision:
    figure = DecidedFigure(article_id, anchor_at(BODY, SPAN))
    return Decision(name, DecisionKind.NAMED, (figure,), "المدارس", "2026-01-01T00:00:00+00:00")


def test_a_decision_is_read_as_it_was_written(archive: Archive) -> None:
    made = decision()
    archive.ledger_decisions.put(made)
    assert archive.ledger_decisions.all() == (made,)
    assert archive.ledger_decisions.remove(made.id)
    assert not archive.ledger_decisions.remove(made.id)
    assert archive.ledger_decisions.all() == ()


def test_the_same_decision_gives_way_to_itself(archive: Archive) -> None:
    archive.ledger_decisions.put(decision())
    archive.ledger_decisions.put(decision())
    assert len(archive.ledger_decisions.all()) == 1


def test_it_follows_its_words_into_a_new_body(archive: Archive) -> None:
    archive.ledger_decisions.put(decision())
    archive.ledger_decisions.anchor_again("a", f"مقدمة.\n{BODY}", BODY)
    figure = archive.ledger_decisions.all()[0].figures[0]
    assert figure.is_anchored
    assert figure.anchor.position.start == SPAN.start + len("مقدمة.\n")


def test_words_that_are_gone_are_waited_for(archive: Archive) -> None:
    archive.ledger_decisions.put(decision())
    archive.ledger_decisions.anchor_again("a", "خبر آخر تماما.", BODY)
    lost = archive.ledger_decisions.all()[0].figures[0]
    assert lost.anchor.anchoring is Anchoring.LOST
    archive.ledger_decisions.anchor_again("a", BODY)
    assert archive.ledger_decisions.all()[0].figures[0].is_anchored


def test_it_belongs_to_the_reader_s_own_words(archive: Archive, tmp_path) -> None:
    archive.ledger_decisions.put(decision())
    words = read_own_words(archive._database)
    with Archive.open(tmp_path / "other", create=True) as other:
        take_in(other._database, words)
        assert other.ledger_decisions.all() == archive.ledger_decisions.all()
        assert not any(take_in(other._database, words).values())
