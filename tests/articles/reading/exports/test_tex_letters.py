from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.exports.tex_letters import written_out


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"La vall{\'e}e, {\^i}le et gar\c{c}on", "La vallée, île et garçon"),
        (r"d\'ej\`a, \^{\i}le, h{\"a}user, \v{s}, \c c", "déjà, île, häuser, š, ç"),
        (r"c{\oe}ur \& \OE{}uvre, 12\,\%", r"cœur & Œuvre, 12\,%"),
        ("{Le} march{é}", "Le marché"),
        ("سوق الحبوب", "سوق الحبوب"),
    ],
)
def test_letters_as_they_are_meant(written: str, meant: str) -> None:
    assert written_out(written) == meant


@given(st.text(alphabet="\\'`^\"~=.cuvHoeiaé{} ", max_size=60))
def test_any_text_ends_without_braces(text: str) -> None:
    assert not {"{", "}"}.intersection(written_out(text))
