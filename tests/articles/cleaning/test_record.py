from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.cleaning.clean import clean
from articles.cleaning.cleaned_text import Edit, EditReason
from articles.cleaning.record import (
    apply,
    body_to_original,
    compose,
    original_text,
    original_to_body,
    span_in_original,
)
from articles.span import Span


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> tuple[Edit, ...]:
    """Some non-overlapping edits of a text, in order."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if edits and start < edits[-1].end:
            continue
        replacement = draw(st.text("xyz", max_size=3))
        reason = draw(st.sampled_from(EditReason))
        edits.append(Edit(start, end, text[start:end], replacement, reason))
    return tuple(edits)


@st.composite
def two_steps(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    text = draw(st.text("abcdef", max_size=20))
    first = draw(edits_of(text))
    return text, first, draw(edits_of(apply(text, first)))


@settings(max_examples=500, deadline=None)
@given(two_steps())
def test_composed_edits_do_what_the_two_steps_do(
    steps: tuple[str, tuple[Edit, ...], tuple[Edit, ...]],
) -> None:
    text, first, second = steps
    composed = compose(text, first, second)
    result = apply(apply(text, first), second)

    assert apply(text, composed) == result
    assert original_text(result, composed) == text
    assert all(text[e.start : e.end] == e.removed for e in composed)
    assert all(a.end <= b.start for a, b in pairwise(composed))


@settings(max_examples=300, deadline=None)
@given(two_steps())
def test_mapping_never_goes_back_and_stays_inside(
    steps: tuple[str, tuple[Edit, ...], tuple[Edit, ...]],
) -> None:
    text, edits, _ = steps
    body = apply(text, edits)
    there = [body_to_original(edits, position) for position in range(len(body) + 1)]
    back = [original_to_body(edits, position) for position in range(len(text) + 1)]

    assert there == sorted(there)
    assert back == sorted(back)
    assert all(0 <= position <= len(text) for position in there)
    assert all(0 <= position <= len(body) for position in back)


@settings(max_examples=300, deadline=None)
@given(two_steps())
def test_a_kept_letter_is_found_again_in_both_directions(
    steps: tuple[str, tuple[Edit, ...], tuple[Edit, ...]],
) -> None:
    text, edits, _ = steps
    body = apply(text, edits)
    touched = {p for edit in edits for p in range(edit.start, edit.end)}
    for position in set(range(len(text))) - touched:
        in_body = original_to_body(edits, position)
        assert body[in_body] == text[position]
        assert body_to_original(edits, in_body) == position


def test_a_span_of_the_body_is_found_in_the_original() -> None:
    text = "عنوان المقال هنا\n\nفتحت   المدرسة أبوابها أمام التلاميذ في الحي الجديد بعد طول انتظار."
    cleaned = clean(text)
    start = cleaned.body.index("المدرسة")

    span = span_in_original(cleaned.edits, Span(start, start + len("المدرسة أبوابها")))

    assert span.text_in(text) == "المدرسة أبوابها"
    assert span_in_original(cleaned.edits, Span(0, 0)) == Span(18, 18)


def test_touching_edits_of_one_reason_are_one() -> None:
    first = Edit(0, 1, "a", "", EditReason.SPACES)
    second = Edit(1, 2, "b", "x", EditReason.SPACES)

    assert compose("abc", (first, second), ()) == (Edit(0, 2, "ab", "x", EditReason.SPACES),)
