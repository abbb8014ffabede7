"""Code points and UTF-16 units are one text counted twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from desktop.display.text_positions import TextPositions

# Arabic, Latin, emoji and a mathematical letter: one and two units.
TEXTS = st.text(alphabet=st.sampled_from("ابج 12ab\N{ARABIC SHADDA}😀𝒜👍🏽\n"), max_size=40)


def units(text: str) -> int:
    """How many UTF-16 units Qt counts."""
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_position_stands_where_qt_counts_it(text: str):
    positions = TextPositions(text)
    for place in range(len(text) + 1):
        assert positions.to_utf16(place) == units(text[:place])


@given(TEXTS)
def test_the_way_back(text: str):
    positions = TextPositions(text)
    for place in range(len(text) + 1):
        assert positions.to_code_points(units(text[:place])) == place


@given(TEXTS)
def test_the_middle_of_a_pair_counts_as_after_it(text: str):
    positions = TextPositions(text)
    for place, character in enumerate(text):
        if ord(character) > 0xFFFF:
            assert positions.to_code_points(units(text[:place]) + 1) == place + 1


@given(TEXTS, st.data())
def test_a_span_covers_the_same_words(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, length = TextPositions(text).span_to_utf16(Span(start, end))
    encoded = text.encode("utf-16-le")[2 * first : 2 * (first + length)]
    assert encoded.decode("utf-16-le") == text[start:end]


def test_a_long_text_is_quick():
    positions = TextPositions("ا😀" * 200_000)
    assert positions.to_utf16(400_000) == 600_000
    assert positions.to_code_points(600_000) == 400_000
