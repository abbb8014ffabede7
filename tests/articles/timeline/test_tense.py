"""Which way a sentence looks."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold
from articles.timeline.detection import detect
from articles.timeline.tense import is_future_verb, speaks_of_the_future
from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "ahead"),
    [
        ("سيفتتح المعرض يوم 3 ماي", True),
        ("من المنتظر أن يبدأ يوم 3 ماي", True),
        ("افتتح المعرض يوم 3 ماي", False),
        ("أعلن الوزير أن المعرض سيفتتح يوم 3 ماي", True),
        ("سيتحدث عما وقع حين افتتح يوم 3 ماي", False),
        ("سيعود قريبا. افتتح المعرض يوم 3 ماي", False),
    ],
)
def test_the_nearest_verb_decides(sentence: str, ahead: bool) -> None:
    folded = fold(sentence)
    assert speaks_of_the_future(folded, detect(folded)[-1]) is ahead


def test_words_that_only_look_like_the_future() -> None:
    assert is_future_verb("سيفتتح")
    assert not is_future_verb("سياسه")
    assert not is_future_verb("سيارات")


def test_a_weekday_follows_the_verb() -> None:
    assert values("سيصل يوم الجمعة") == ["2019-05-17"]
    assert values("وصل يوم الجمعة") == ["2019-05-10"]
