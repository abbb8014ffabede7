"""Which nouns name a figure, when it is known how likely each of them is."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from articles.figures.extraction import Reading, read_figures
from articles.figures.learned.answers import settled
from articles.figures.learned.candidates import candidates_of
from articles.figures.learned.name_choice import LEAST_WORTH, NameChoice
from articles.figures.learned.name_words import name_text
from articles.figures.learned.named import Named
from articles.figures.learned.text_arrays import TextArrays

COUNTED, OF_WHOM = 0, 1
HANDED_OUT = "وزعت جمعية الرفق في القرية 40 حقيبة، وشكر السكان جمعية الرفق."


def chosen(
    body: str, counted: Mapping[str, float], of_whom: Mapping[str, float], none: float = 0.0
) -> tuple[Reading, Named]:
    """The name of the only figure of a text, when its words are so likely."""
    reading = read_figures(body)
    assert len(reading.mentions) == 1
    text = reading.text
    candidates = candidates_of(text, TextArrays(text, reading.mentions), reading.asked)
    words = [text.word(at) for at in candidates.words[candidates.noun_of]]
    shares = np.array(
        [[counted.get(word, 0.0), of_whom.get(word, 0.0)] for word in words], np.float32
    )
    return reading, NameChoice(text, candidates, shares).best(0, len(words), none)


def told(reading: Reading, named: Named) -> tuple[str | None, str | None]:
    return name_text(reading.text, named.counted), name_text(reading.text, named.subject)


def test_the_likeliest_is_counted_and_the_likeliest_other_is_of_whom() -> None:
    found = chosen(HANDED_OUT, {"حقيبه": 0.9}, {"القريه": 0.6})
    assert told(*found) == ("حقيبة", "القرية")
    assert found[1].doubted is None


def test_a_subject_told_twice_is_as_likely_as_both_places_together() -> None:
    share = LEAST_WORTH - 0.1
    found = chosen(HANDED_OUT, {"حقيبه": 0.9}, {"جمعيه": share})
    assert told(*found) == ("حقيبة", "جمعية الرفق")
    assert found[1].doubted is None
    _, once = chosen(HANDED_OUT, {"حقيبه": 0.9}, {"القريه": share})
    assert once.doubted is not None


def test_a_subject_that_is_hardly_likely_is_doubted_and_not_shown() -> None:
    reading, named = chosen(HANDED_OUT, {"حقيبه": 0.9}, {"القريه": LEAST_WORTH - 0.05})
    assert named.doubted == named.subject
    assert told(reading, named) == ("حقيبة", "القرية")
    assert told(reading, settled(reading.text, reading.asked, [named])[0]) == ("حقيبة", None)


def test_what_may_be_counted_instead_is_shown_when_it_is_hardly_likely() -> None:
    """A label that lacks what is counted is wrong."""
    found = chosen(HANDED_OUT, {"حقيبه": 0.6, "القريه": 0.15}, {"القريه": 0.1})
    assert told(*found) == ("حقيبة", "القرية")
    assert found[1].doubted is None


@pytest.mark.parametrize(
    ("body", "word", "is_doubted"),
    [
        ("دفع زبون للمتجر أمس ثمن 40 حقيبة.", "زبون", True),
        ("دفع الزبون للمتجر أمس ثمن 40 حقيبة.", "الزبون", False),
        ("دفع Omar للمتجر أمس ثمن 40 حقيبة.", "Omar", False),
        ("دفعت تونس للمتجر أمس ثمن 40 حقيبة.", "تونس", False),
    ],
)
def test_a_word_said_of_anybody_is_shown_only_where_it_is_twice_as_likely(
    body: str, word: str, *, is_doubted: bool
) -> None:
    _, named = chosen(body, {"حقيبه": 0.9}, {word: LEAST_WORTH + 0.1})
    assert named.subject is not None
    assert (named.doubted is not None) is is_doubted


def test_where_nothing_is_likelier_there_is_no_subject() -> None:
    found = chosen(HANDED_OUT, {"حقيبه": 0.9}, {"القريه": 0.35}, none=0.9)
    assert told(*found) == ("حقيبة", None)
