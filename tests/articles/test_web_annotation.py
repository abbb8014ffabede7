from __future__ import annotations

import csv
import dataclasses
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.article import Article, Metadata, Provenance
from articles.cleaning.cleaned_text import TitleEvidence
from articles.passages import Anchoring, Passage, TextPositionSelector, TextQuoteSelector
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.web_annotation import CSV_COLUMNS, annotation_collection, comma_separated, markdown

ARTICLE = Article(
    id="p0",
    body="قبلها كلمة بعدها",
    metadata=Metadata(
        title="عنوان *المقال*",
        title_evidence=TitleEvidence.STATED,
        publisher="جريدة",
        identifier="https://example.org/1",
        date=PublicationDate("2019-05", DateEvidence.STATED, None),
    ),
    provenance=Provenance("/a.txt", "ff", "text", None),
)
PASSAGE = Passage(
    id="0123456789abcdef0123456789abcdef",
    article_id="p0",
    position=TextPositionSelector(6, 10),
    quote=TextQuoteSelector("كلمة", "قبلها ", " بعدها"),
    colour="green",
    note="ملاحظة",
    tags=("اقتصاد", "موانئ"),
    created="2025-01-01T00:00:00+00:00",
    modified="2025-01-02T00:00:00+00:00",
)
ARTICLES = {"p0": ARTICLE}
any_text = st.text(st.characters(exclude_categories=()) | st.sampled_from(["\ud800", "#", "\n"]))
passages = st.lists(
    st.builds(
        dataclasses.replace,
        st.just(PASSAGE),
        note=any_text,
        tags=st.lists(any_text).map(tuple),
        quote=st.builds(TextQuoteSelector, any_text, any_text, any_text),
        article_id=st.sampled_from(["p0", "gone", "\ud800"]),
        anchoring=st.sampled_from(Anchoring),
    ),
    max_size=3,
)


def test_a_passage_is_a_web_annotation() -> None:
    collection = annotation_collection([PASSAGE], ARTICLES, "ab")
    assert collection == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:khizana:ab:passages",
        "type": "AnnotationCollection",
        "total": 1,
        "first": {
            "id": "urn:khizana:ab:passages:1",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": [
                {
                    "id": "urn:uuid:01234567-89ab-cdef-0123-456789abcdef",
                    "type": "Annotation",
                    "motivation": "commenting",
                    "created": "2025-01-01T00:00:00+00:00",
                    "modified": "2025-01-02T00:00:00+00:00",
                    "body": [
                        {
                            "type": "TextualBody",
                            "value": "ملاحظة",
                            "format": "text/plain",
                            "purpose": "commenting",
                        },
                        {"type": "TextualBody", "value": "اقتصاد", "purpose": "tagging"},
                        {"type": "TextualBody", "value": "موانئ", "purpose": "tagging"},
                    ],
                    "target": {
                        "type": "SpecificResource",
                        "source": {
                            "id": "urn:khizana:ab:p0",
                            "type": "Text",
                            "format": "text/plain",
                            "dcterms:title": "عنوان *المقال*",
                            "dcterms:publisher": "جريدة",
                            "dcterms:issued": "2019-05",
                            "dcterms:source": "https://example.org/1",
                            "urn:khizana:fingerprint": "ff",
                        },
                        "styleClass": "green",
                        "selector": [
                            {
                                "type": "TextQuoteSelector",
                                "exact": "كلمة",
                                "prefix": "قبلها ",
                                "suffix": " بعدها",
                            },
                            {"type": "TextPositionSelector", "start": 6, "end": 10},
                        ],
                    },
                }
            ],
        },
    }


def test_a_passage_without_note_and_tags_has_no_body() -> None:
    bare = dataclasses.replace(PASSAGE, note="", tags=())
    (item,) = annotation_collection([bare], ARTICLES, "ab")["first"]["items"]
    assert "body" not in item
    assert item["motivation"] == "highlighting"


def test_a_passage_with_another_id_has_a_name_too() -> None:
    upper = dataclasses.replace(PASSAGE, id=PASSAGE.id.upper())
    (item,) = annotation_collection([upper], {}, "ab")["first"]["items"]
    assert item["id"] == f"urn:khizana:passage:{PASSAGE.id.upper()}"
    passage = dataclasses.replace(PASSAGE, id="a b")
    (item,) = annotation_collection([passage], {}, "ab")["first"]["items"]
    assert item["id"] == "urn:khizana:passage:a%20b"


def test_only_an_anchored_passage_says_where() -> None:
    for anchoring in (Anchoring.MOVED, Anchoring.LOST):
        passage = dataclasses.replace(PASSAGE, anchoring=anchoring)
        (item,) = annotation_collection([passage], {}, "ab")["first"]["items"]
        assert [each["type"] for each in item["target"]["selector"]] == ["TextQuoteSelector"]
        assert item["target"]["source"]["id"] == "urn:khizana:ab:p0"
        assert item["target"]["urn:khizana:anchoring"] == anchoring.value
        assert item["target"]["urn:khizana:last-place"]["start"] == 6


def test_markdown_shows_the_words_as_they_are() -> None:
    passage = dataclasses.replace(
        PASSAGE,
        quote=TextQuoteSelector("- أول *سطر*\n1. ثان", "", ""),
        note="# ليست عنوانا",
        tags=("بحر أبيض",),
    )
    assert markdown([passage, PASSAGE], ARTICLES) == (
        "## عنوان \\*المقال\\*\n\n"
        "جريدة · 2019-05 · https://example.org/1\n\n"
        "> \\- أول \\*سطر\\*\n> 1\\. ثان\n\n¶ 1\n\n"
        "\\# ليست عنوانا\n\n"
        "\\#بحر\\_أبيض\n\n"
        "> كلمة\n\n¶ 1\n\nملاحظة\n\n\\#اقتصاد \\#موانئ\n"
    )


def test_nothing_is_nothing_in_markdown() -> None:
    assert markdown([], ARTICLES) == ""


def test_csv_has_a_row_for_each_passage() -> None:
    rows = list(csv.DictReader(io.StringIO(comma_separated([PASSAGE], ARTICLES), newline="")))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert rows[0]["title"] == "عنوان *المقال*"
    assert rows[0]["exact"] == "كلمة"
    assert rows[0]["tags"] == "اقتصاد; موانئ"
    assert (rows[0]["start"], rows[0]["end"]) == ("6", "10")
    assert rows[0]["paragraph"] == "1"


def test_a_cell_is_no_formula() -> None:
    hostile = dataclasses.replace(PASSAGE, note="=HYPERLINK(1)")
    (row,) = csv.DictReader(io.StringIO(comma_separated([hostile], {}), newline=""))
    assert row["note"] == "'=HYPERLINK(1)"
    assert row["title"] == ""


@settings(max_examples=60)
@given(passages=passages)
def test_every_form_can_be_written_to_a_file(passages: list[Passage]) -> None:
    text = json.dumps(annotation_collection(passages, ARTICLES, "ab"), ensure_ascii=False)
    for form in (text, markdown(passages, ARTICLES), comma_separated(passages, ARTICLES)):
        form.encode("utf-8")
    rows = list(csv.reader(io.StringIO(comma_separated(passages, ARTICLES), newline="")))
    assert [len(row) for row in rows] == [len(CSV_COLUMNS)] * (len(passages) + 1)
