"""Annotations find their articles again, in this archive and in another."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.archive.archive import Archive
from articles.archive.passage_import import PassageImport, plan_import
from articles.article import AnnotatedArticle
from articles.document import Document
from articles.passages.anchoring import quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span
from articles.web_annotation import annotation_collection
from articles.web_annotation_reading import Fault, read_annotations

NOW = "2026-01-01T00:00:00+00:00"
TEXT = "رست في المرفأ سفينة قديمة تحمل القمح.\nثم غادرت المرفأ عند الفجر وبقي القمح."
Put = Callable[..., str]


@pytest.fixture
def put(document, annotated) -> Put:
    """Puts a text into an archive; its id there."""

    def put(archive: Archive, text: str, origin: str = "/a.txt", **declared: str) -> str:
        made: Document = document(text, origin, **declared)
        article: AnnotatedArticle = annotated(made)
        archive.articles.put(made, article)
        return archive.articles.classify(made).article_id

    return put


@pytest.fixture
def other(tmp_path: Path):
    with Archive.open(tmp_path / "other", create=True) as other:
        yield other


def passage(article_id: str, words: str = "سفينة قديمة", **changes: object) -> Passage:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    made = Passage(
        id="0123456789abcdef0123456789abcdef",
        article_id=article_id,
        position=TextPositionSelector(span.start, span.end),
        quote=quote(TEXT, span),
        colour="blue",
        note="ملاحظة",
        tags=("بحر",),
        created=NOW,
        modified=NOW,
    )
    return dataclasses.replace(made, **changes)


def exported(archive: Archive, *passages: Passage) -> str:
    articles = archive.articles.without_findings([each.article_id for each in passages])
    return json.dumps(annotation_collection(passages, articles, archive.identity))


def planned(archive: Archive, text: str) -> PassageImport:
    return plan_import(archive, read_annotations(text, NOW))


@pytest.mark.parametrize("anchoring", Anchoring)
def test_the_same_archive_gets_back_exactly_what_it_gave(archive, put, anchoring) -> None:
    article_id = put(archive, TEXT)
    given = passage(article_id, anchoring=anchoring)
    if anchoring is Anchoring.LOST:
        words = dataclasses.replace(given.quote, exact="لفظ لم يعد هناك")
        given = dataclasses.replace(given, quote=words)
    plan = planned(archive, exported(archive, given))
    assert plan == PassageImport((given,), (), 0, 0, (), ())
    archive.passages.put_all(plan.added)
    assert archive.passages.all() == (given,)
    assert planned(archive, exported(archive, given)).unchanged == 1


def test_a_passage_of_a_removed_article_comes_back_as_it_was(archive, put) -> None:
    given = passage(put(archive, TEXT))
    text = exported(archive, given)
    archive.articles.remove(given.article_id)
    assert planned(archive, text) == PassageImport((given,), (), 0, 0, (), ())


def test_another_archive_is_found_by_fingerprint(archive, other, put) -> None:
    given = passage(put(archive, TEXT, identifier="here"))
    article_id = put(other, TEXT, identifier="there")
    (added,) = planned(other, exported(archive, given)).added
    assert added == dataclasses.replace(given, article_id=article_id)


def test_another_text_is_found_by_its_address_and_anchored_again(archive, other, put) -> None:
    address = "https://press.example/port"
    given = passage(put(archive, TEXT, url=address))
    article_id = put(other, f"مقدمة قصيرة.\n{TEXT}", url=address)
    (added,) = planned(other, exported(archive, given)).added
    assert added.article_id == article_id
    assert added.anchoring is Anchoring.ANCHORED
    assert added.position.start == given.position.start + len("مقدمة قصيرة.\n")


def test_the_same_id_counts_with_the_same_title_only(archive, other, put) -> None:
    given = passage(put(archive, TEXT, identifier="7", title="سفينة القمح"))
    put(other, "نص آخر تماما.", identifier="7", title="عن الجبل")
    plan = planned(other, exported(archive, given))
    assert plan.added[0].article_id == f"7-{archive.identity[:8]}"
    assert [each.title for each in plan.absent] == ["سفينة القمح"]


def test_passages_of_absent_articles_wait_for_them(archive, other, put) -> None:
    given = passage(put(archive, TEXT, title="سفينة القمح"))
    plan = planned(other, exported(archive, given))
    (added,) = plan.added
    assert (added.anchoring, added.quote) == (Anchoring.LOST, given.quote)
    other.passages.put_all(plan.added, plan.absent)
    assert other.articles.titles([added.article_id]) == {added.article_id: "سفينة القمح"}
    assert other.articles.revision() == 0
    assert put(other, TEXT) == added.article_id
    assert other.passages.all() == (dataclasses.replace(given, article_id=added.article_id),)


def test_the_newer_state_of_a_known_passage_wins(archive, put) -> None:
    ours = passage(put(archive, TEXT))
    newer = dataclasses.replace(ours, note="أحدث", modified="2026-01-01T03:00:00+01:00")
    older = dataclasses.replace(ours, note="أقدم", modified="2026-01-01T00:30:00+01:00")
    archive.passages.add(ours)
    assert planned(archive, exported(archive, newer)).updated == ((ours, newer),)
    assert planned(archive, exported(archive, older)).outdated == 1


def test_a_position_without_a_quote_takes_the_words_of_the_body(archive, put) -> None:
    given = passage(put(archive, TEXT))
    tree = json.loads(exported(archive, given))
    tree["first"]["items"][0]["target"]["selector"].pop(0)
    assert planned(archive, json.dumps(tree)).added == (given,)
    tree["first"]["items"][0]["target"]["selector"][0] |= {"start": 9_000, "end": 9_010}
    assert planned(archive, json.dumps(tree)).faults == ((1, Fault.NO_WORDS),)


def test_words_without_a_place_are_proposed(archive, put) -> None:
    put(archive, TEXT, url="https://press.example/port")
    item = {
        "target": {
            "source": "https://press.example/port",
            "selector": {"type": "TextQuoteSelector", "exact": "القمح"},
        }
    }
    (added,) = planned(archive, json.dumps(item)).added
    assert added.anchoring is Anchoring.MOVED
    assert added.position.start == TEXT.index("القمح")


def test_the_bin_forgets_after_thirty_days_and_many_are_one_step(archive) -> None:
    many = [passage("p0", id=f"{number:032x}") for number in range(5)]
    archive.passages.put_all(many)
    archive.passages.delete_all([each.id for each in many])
    assert len(archive.passages.bin()) == 5
    archive.passages.restore_all([many[0].id])
    assert archive.passages.all() == (many[0],)
