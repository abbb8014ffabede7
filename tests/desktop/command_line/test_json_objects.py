"""The machine's output keeps to the contract: keys, order, numbers, letters."""

from __future__ import annotations

import json
import math

from articles.article import AnnotatedArticle, Article, Metadata, Provenance
from articles.cleaning.cleaned_text import Edit, EditReason, TitleEvidence
from articles.figures.figure import Direction, Doubt, Figure, FigureKind
from articles.span import Span
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.timeline.time_expression import Basis, TimeExpression, TimeType
from desktop.command_line.json_objects import article_object, json_text, plain_number

BODY = "بلغت الكلفة 14 مليار درهم خلال سنتين"


def article() -> AnnotatedArticle:
    edits = (
        Edit(0, 4, "إعلان", "", EditReason.BOILERPLATE),
        Edit(5, 6, "ـ", "", EditReason.CHARACTERS),
        Edit(6, 7, " ", "", EditReason.SPACES),
    )
    metadata = Metadata(
        "كلفة المشروع",
        TitleEvidence.STATED,
        publisher="الخليج اليومي",
        date=PublicationDate("2015-07-24", DateEvidence.STATED, "24 يوليوز 2015"),
    )
    figure = Figure(
        Span(12, 25),
        "14 مليار درهم",
        FigureKind.MONEY,
        14e9,
        14e9,
        unit="MAD",
        direction=Direction.TARGET,
        doubts=(Doubt.UNLIKE_PEERS,),
    )
    time = TimeExpression(
        Span(31, 36), "سنتين", TimeType.DURATION, "P2Y", Basis.EXPLICIT, "", "2013/2015"
    )
    return AnnotatedArticle(
        Article("a1", BODY, metadata, Provenance("/x", "f", "text", "utf-8", edits)),
        (figure,),
        (time,),
    )


def test_keys_come_in_the_order_of_the_contract():
    found = article_object(article())
    assert list(found) == [
        "id", "title", "title_evidence", "source", "author", "published", "published_evidence",
        "published_basis", "body", "removed", "figures", "times",
    ]  # fmt: skip
    assert list(found["figures"][0]) == [
        "start", "end", "text", "kind", "low", "high", "unit", "counted", "subject",
        "qualifier", "period", "rate", "direction", "attribution", "key", "headline", "confidence",
        "doubts",
    ]  # fmt: skip
    assert list(found["times"][0])[:7] == [
        "start", "end", "text", "type", "value", "basis", "label",
    ]  # fmt: skip


def test_values_are_plain():
    found = json.loads(json_text(article_object(article())))
    figure, time = found["figures"][0], found["times"][0]
    assert (figure["low"], figure["kind"], figure["direction"]) == (14000000000, "money", "target")
    assert figure["doubts"] == ["unlike-peers"]
    assert (time["type"], time["from"], time["to"]) == ("DURATION", "2013", "2015")
    assert (found["published_evidence"], found["title_evidence"]) == ("stated", "stated")
    assert found["author"] is None


def test_only_words_taken_out_count_as_removed():
    removed = article_object(article())["removed"]
    assert removed == [{"text": "إعلان", "reason": "boilerplate"}]


def test_numbers():
    assert json_text([plain_number(14e9), plain_number(7.5), plain_number(0.0)]) == (
        "[14000000000, 7.5, 0]"
    )
    assert [plain_number(value) for value in (None, math.nan, math.inf)] == [None] * 3
    assert json_text(plain_number(1e22)) == "10000000000000000000000"


def test_letters_stay_letters_and_lone_surrogates_survive():
    text = "نص \ud800 \\ud801 \\\ud802 😀"
    line = json_text(text)
    assert "نص" in line
    assert "😀" in line
    line.encode("utf-8")
    assert json.loads(line) == text
