"""Objects inside of a row: its own columns, or something else."""

from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.rows.inner_objects import are_articles, flattened, holds_text, is_told_briefly
from articles.reading.rows.rows import document_of_row

WORDS = "أصلحت البلدية أعمدة الإنارة في الشارع الكبير بعد شكاوى السكان المتكررة."


def declared(row: dict[str, object]) -> tuple[str | None, ...]:
    found = document_of_row(row, 1, "/t.json", "json")
    assert isinstance(found, Document)
    said = found.declared
    return said.title, said.published, said.publisher, said.creator


def test_who_where_and_when_stand_in_objects_of_any_name() -> None:
    row = {
        "body": {"html": WORDS},
        "head": {"title": "إنارة الشارع", "site": {"name": "شراع الضفة"}},
        "dates": {"published": "2019-03-14", "indexed": "2024-01-01"},
        "people": {"authors": ["هدى المالكي"]},
    }
    assert declared(row) == ("إنارة الشارع", "2019-03-14", "شراع الضفة", "هدى المالكي")


def test_a_list_of_people_in_an_object_of_its_own() -> None:
    row = {"title": "إنارة", "text": WORDS, "byline": {"people": [{"name": "هدى المالكي"}]}}
    assert declared(row)[3] == "هدى المالكي"


def test_a_title_that_stands_deeper() -> None:
    row = {
        "corps": WORDS,
        "entete": {"titre": "إنارة الشارع"},
        "signataires": [{"nom": "هدى المالكي"}],
    }
    assert (declared(row)[0], declared(row)[3]) == ("إنارة الشارع", "هدى المالكي")


@pytest.mark.parametrize(
    "other",
    [
        {"image": {"credit": "سعاد", "author": "سعاد المنصوري", "date": "2001-01-01"}},
        {"section": {"name": "محليات", "author": "سعاد المنصوري"}},
        {"next": {"title": "خبر آخر", "author": "سعاد المنصوري", "date": "2001-01-01"}},
        {"crawl": {"date": "2001-01-01"}},
        {"comments": {"author": "سعاد المنصوري"}},
    ],
)
def test_what_is_said_of_something_else(other: dict[str, object]) -> None:
    row = {"title": "إنارة الشارع", "text": WORDS, **other}
    assert declared(row) == ("إنارة الشارع", None, None, None)


def test_a_day_in_parts_is_one_value() -> None:
    row = {"title": "إنارة", "text": WORDS, "parution": {"annee": 2012, "mois": 9, "jour": 25}}
    assert declared(row)[1] == "2012-09-25"
    assert flattened(row) == row


def test_texts_and_lists_of_articles() -> None:
    assert holds_text({"x": {"body": WORDS}})
    assert is_told_briefly({"summary": WORDS})
    assert not is_told_briefly({"text": WORDS})
    assert are_articles([{"title": "أ", "text": WORDS}])
    assert not are_articles([{"text": WORDS}])
    assert not are_articles([])


def test_a_document_beside_its_paragraphs_says_where_it_appeared() -> None:
    source = {"outlet": "شراع الضفة", "date": "2019-03-14"}
    row = {"doc": {"id": 3, "source": source}, "headline": "إنارة", "paragraphs": [WORDS]}
    assert declared(row) == ("إنارة", "2019-03-14", "شراع الضفة", None)


def test_an_article_under_the_name_of_a_source_is_whole() -> None:
    source = {"title": "إنارة", "text": WORDS, "outlet": "شراع الضفة", "author": "هدى المالكي"}
    row = {"_id": "7", "_index": "press", "_score": 1.5, "_source": source}
    assert declared(row) == ("إنارة", None, "شراع الضفة", "هدى المالكي")


def test_the_number_of_an_author_in_words_does_not_say_who_wrote() -> None:
    row = {"title": "سوق", "text": "افتتح السوق.", "post_author": "4", "meta": {"writer": "هدى"}}
    assert flattened(row)["writer"] == "هدى"
