"""Positions of the body and of what is shown belong together, whatever was removed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.cleaned_text import Edit, EditReason
from articles.span import Span
from desktop.reading.displayed_text import DisplayedText, Insertion, removed_words

WORDS = st.text(alphabet=st.sampled_from("ابج 12a😀"), min_size=1, max_size=6)
BODIES = st.lists(WORDS, max_size=6).map("\n".join)


@st.composite
def shown_texts(draw: st.DrawFn) -> tuple[str, DisplayedText]:
    """A body and the same with up to four insertions, some at the same place."""
    body = draw(BODIES)
    places = sorted(draw(st.lists(st.integers(0, len(body)), max_size=4)))
    insertions = [Insertion(place, draw(WORDS)) for place in places]
    return body, DisplayedText(body, insertions)


def in_qt(text: str, start: int, length: int) -> str:
    """The words at a UTF-16 range."""
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(shown_texts())
def test_without_the_struck_words_the_body_is_left(made: tuple[str, DisplayedText]):
    body, shown = made
    kept, last = "", 0
    for start, length in shown.struck:
        kept += in_qt(shown.text, last, start - last)
        last = start + length
    assert kept + in_qt(shown.text, last, units(shown.text) - last) == body


@given(shown_texts())
def test_there_and_back(made: tuple[str, DisplayedText]):
    body, shown = made
    for place in range(len(body) + 1):
        assert shown.to_body(shown.to_document(place)) == place


@given(shown_texts())
def test_every_character_stands_where_it_is_said_to(made: tuple[str, DisplayedText]):
    body, shown = made
    for place, character in enumerate(body):
        start, length = shown.span_to_document(Span(place, place + 1))
        assert in_qt(shown.text, start, length) == character


@given(shown_texts(), st.data())
def test_a_span_shows_its_words_and_what_was_removed_among_them(
    made: tuple[str, DisplayedText], data: st.DataObject
):
    body, shown = made
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    first, length = shown.span_to_document(Span(start, end))
    if start == end:
        assert length == 0
        return
    words = in_qt(shown.text, first, length)
    assert words[0] == body[start]
    assert words[-1] == body[end - 1]
    assert shown.to_body(first) == start
    assert shown.to_body(first + length - units(body[end - 1])) == end - 1


@given(shown_texts())
def test_every_place_of_what_is_shown_is_a_place_of_the_body(made: tuple[str, DisplayedText]):
    body, shown = made
    places = [shown.to_body(place) for place in range(units(shown.text) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] <= len(body)


@given(BODIES)
def test_without_insertions_the_body_is_shown_as_it_is(body: str):
    shown = DisplayedText(body)
    assert shown.text == body
    assert shown.struck == []
    assert not any(shown.is_insertion(place) for place in range(units(body) + 1))


def test_words_at_the_head_of_a_paragraph_are_a_paragraph_of_their_own():
    shown = DisplayedText("أول\nثان", [Insertion(0, "إعلان"), Insertion(4, "تابعونا")])
    assert shown.text == "إعلان\nأول\nتابعونا\nثان"
    assert shown.is_insertion(0)
    assert shown.is_insertion(10)
    assert not shown.is_insertion(6)


def test_words_inside_a_paragraph_are_set_apart_by_spaces():
    shown = DisplayedText("أول ثان", [Insertion(3, "إعلان")])
    assert shown.text == "أول إعلان  ثان"
    assert in_qt(shown.text, *shown.struck[0]) == " إعلان "


def test_words_after_the_end_are_a_last_paragraph():
    shown = DisplayedText("أول", [Insertion(3, "إعلان")])
    assert shown.text == "أول\nإعلان"
    assert shown.is_insertion(4)
    assert DisplayedText("", [Insertion(0, "إعلان")]).text == "إعلان"


def edit(start: int, removed: str, replacement: str = "", reason=EditReason.BOILERPLATE) -> Edit:
    return Edit(start, start + len(removed), removed, replacement, reason)


def test_removed_words_are_placed_in_the_body():
    # «إعلان\nأول — ثان\nتابعونا» became «أول - ثان».
    edits = [
        edit(0, "إعلان\n"),
        edit(10, "—", "-", EditReason.CHARACTERS),
        edit(15, "\nتابعونا"),
    ]
    assert removed_words(edits) == [Insertion(0, "إعلان"), Insertion(9, "تابعونا")]


def test_spaces_and_characters_are_not_shown_as_removed():
    edits = [
        edit(3, "  ", " ", EditReason.SPACES),
        edit(8, "\N{ARABIC TATWEEL}", "", EditReason.CHARACTERS),
        edit(12, " \n", ""),
    ]
    assert removed_words(edits) == []


def test_lines_of_removed_words_stay_in_one_paragraph():
    (insertion,) = removed_words([edit(0, "شارك\nأرسل\n")])
    assert insertion.text == "شارك\N{LINE SEPARATOR}أرسل"
