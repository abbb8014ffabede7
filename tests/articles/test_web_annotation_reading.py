from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.errors import ReadingError, Reason
from articles.passages.passage import Anchoring, Passage, TextPositionSelector, TextQuoteSelector
from articles.web_annotation import annotation_collection
from articles.web_annotation_reading import Fault, Source, read_annotations

NOW = "2026-01-01T00:00:00+00:00"
words = st.text(st.characters(exclude_categories=["Cs"]))
moments = st.datetimes(timezones=st.timezones()).map(lambda moment: moment.isoformat())
positions = st.tuples(st.integers(0, 10**9), st.integers(0, 10**6)).map(
    lambda pair: TextPositionSelector(pair[0], pair[0] + pair[1])
)
passages = st.builds(
    Passage,
    id=st.uuids().map(lambda uuid: uuid.hex) | words.filter(bool),
    article_id=words,
    position=positions,
    quote=st.builds(TextQuoteSelector, words.filter(bool), words, words),
    colour=st.sampled_from(["green", "yellow", "blue", "pink"]),
    note=words,
    tags=st.lists(words).map(tuple),
    created=moments,
    modified=moments,
    anchoring=st.sampled_from(Anchoring),
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "type", "target", "body", "selector", "items", "first", "exact", "source"]
            )
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@given(st.lists(passages, max_size=4))
def test_what_is_written_is_read_again(written: list[Passage]) -> None:
    text = json.dumps(annotation_collection(written, {}, "ab"), ensure_ascii=False)
    read = read_annotations(text, NOW)
    assert [each.passage for each in read.annotations] == written
    assert [each.source.archive for each in read.annotations] == ["ab"] * len(written)
    assert all(each.has_place for each in read.annotations)
    assert read.faults == ()


@given(json_values)
def test_any_json_gives_a_result_or_our_error(tree: object) -> None:
    try:
        read = read_annotations(json.dumps(tree), NOW)
    except ReadingError:
        return
    for each in read.annotations:
        assert each.passage.quote.exact or each.has_place


@pytest.mark.parametrize("text", ["", "{", "\ud800", "[" * 100_000, '{"a": ' + "9" * 5000 + "}"])
def test_what_is_no_json_is_our_error(text: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_annotations(text, NOW, "/f.jsonld")
    assert caught.value.reason is Reason.BROKEN_TABLE
    assert caught.value.origin == "/f.jsonld"


@pytest.mark.parametrize("text", ["{}", "3", '"x"', '{"title": "مقال"}'])
def test_json_without_annotations_is_another_format(text: str) -> None:
    with pytest.raises(ReadingError) as caught:
        read_annotations(text, NOW)
    assert caught.value.reason is Reason.UNKNOWN_FORMAT


def annotation(**changes: object) -> dict[str, object]:
    return {
        "@id": "https://notes.example/7",
        "@type": "Annotation",
        "body": [
            {"type": "TextualBody", "value": "رأي", "purpose": "describing"},
            {"type": "TextualBody", "value": "بحر", "purpose": ["tagging"]},
            "كلام آخر",
        ],
        "target": [
            {
                "source": "https://press.example/a",
                "selector": {
                    "type": "FragmentSelector",
                    "value": "x",
                    "refinedBy": [
                        {"type": "TextQuoteSelector", "exact": "كلمة"},
                        {"type": "TextPositionSelector", "start": 2, "end": 6},
                    ],
                },
            }
        ],
        "created": "أمس",
        **changes,
    }


def test_annotations_of_other_programs_are_read() -> None:
    (read,) = read_annotations(json.dumps(annotation()), NOW).annotations
    assert read.source == Source(
        None, "https://press.example/a", "https://press.example/a", None, None
    )
    passage = read.passage
    assert passage.quote == TextQuoteSelector("كلمة", "", "")
    assert passage.position == TextPositionSelector(2, 6)
    assert passage.note == "رأي\n\nكلام آخر"
    assert passage.tags == ("بحر",)
    assert (passage.colour, passage.created, passage.modified) == ("green", NOW, NOW)
    assert len(passage.id) == 32


def test_an_annotation_keeps_its_id_when_read_again() -> None:
    nameless = annotation()
    del nameless["@id"]
    for each in (annotation(), nameless):
        text = json.dumps([each])
        first, second = (read_annotations(text, when).annotations[0] for when in (NOW, "2030"))
        assert first.passage.id == second.passage.id


def test_what_cannot_become_a_passage_is_a_fault() -> None:
    items = [annotation(), 3, {"type": "Annotation"}, annotation(target="https://press.example/b")]
    read = read_annotations(json.dumps({"type": "AnnotationPage", "items": items}), NOW)
    assert [each.number for each in read.annotations] == [1]
    assert read.faults == (
        (2, Fault.NOT_AN_ANNOTATION),
        (3, Fault.NO_TARGET),
        (4, Fault.NO_WORDS),
    )


def test_an_empty_collection_is_no_error() -> None:
    collection = annotation_collection([], {}, "ab")
    assert read_annotations(json.dumps(collection), NOW).annotations == ()
    del collection["first"]
    assert read_annotations(json.dumps(collection), NOW).annotations == ()


def test_a_position_out_of_order_is_passed_over() -> None:
    backwards = {"type": "TextPositionSelector", "start": 9, "end": 2}
    target = {"source": "s", "selector": [backwards, {"exact": "كلمة"}]}
    (read,) = read_annotations(json.dumps(annotation(target=target)), NOW).annotations
    assert not read.has_place
    assert dataclasses.astuple(read.passage.position) == (0, 0)
