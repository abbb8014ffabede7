from __future__ import annotations

import dataclasses
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.article import Article, Metadata, Provenance
from articles.cleaning.cleaned_text import TitleEvidence
from articles.passages.passage import Anchoring, Passage, TextPositionSelector, TextQuoteSelector
from articles.timeline.publication_date import DateEvidence, PublicationDate
from articles.web_annotation import annotation_collection

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


@settings(max_examples=60)
@given(passages=passages)
def test_it_can_be_written_to_a_file(passages: list[Passage]) -> None:
    text = json.dumps(annotation_collection(passages, ARTICLES, "ab"), ensure_ascii=False)
    text.encode("utf-8")
