from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.timeline.folding import fold, fold_word

_ALPHABET = st.sampled_from(
    "اأإةىيبو١۲3 \n.،"
    "\N{ARABIC TATWEEL}\N{ARABIC FATHATAN}\N{ARABIC SHADDA}\N{RIGHT-TO-LEFT MARK}\N{NO-BREAK SPACE}"
)


def test_letters_and_digits() -> None:
    assert fold_word("أبريلُ") == "ابريل"
    assert fold("٢٠١٥ و۲۰").text == "2015 و20"


def test_a_tatweel_between_numbers_is_a_dash() -> None:
    assert fold("2016ـ2021").text == "2016-2021"
    assert fold("1436هـ").text == "1436ه"
    assert fold("1908 ـ 1913").text == "1908 - 1913"


def test_a_span_takes_the_vowel_sign_at_its_end() -> None:
    body = "سنةً كاملة"
    assert fold(body).span(0, 3).text_in(body) == "سنةً"


@given(st.text(_ALPHABET, max_size=60))
def test_every_position_knows_its_origin(body: str) -> None:
    folded = fold(body)
    origins = [folded.origin(at) for at in range(len(folded.text))]
    assert origins == sorted(set(origins))
    for at, origin in enumerate(origins):
        assert fold(body[origin]).text in {folded.text[at], "", "-"}
        assert folded.span(at, at + 1).start == origin
