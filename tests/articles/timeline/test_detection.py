"""Where mentions are: their spans, whatever they mean."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold
from articles.timeline.detection import detect
from articles.timeline.readings import Length, Point, Stretch


def spans(body: str) -> list[str]:
    folded = fold(body)
    return [folded.span(m.start, m.end).text_in(body) for m in detect(folded)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("بدأ ذلك لسنة 2014 وانتهى", ["سنة 2014"]),
        ("وللعام 2014 حصة", ["لعام 2014"]),
        ("في 3 ماي، ثم في 5 ماي 2015", ["3 ماي", "5 ماي 2015"]),
        ("بين 15 و25 بالمائة من الطلبة", []),
        ("من 6 إلى 3 في المئة", []),
        ("بلغ 7.5 سنوات في المعدل", ["7.5 سنوات"]),
        ("سنة\n2015", []),
        ("", []),
    ],
)
def test_spans(body: str, found: list[str]) -> None:
    assert spans(body) == found


def test_a_mention_does_not_cross_a_line() -> None:
    assert spans("يوم 3\nماي 2015") == ["ماي 2015"]


def test_a_pair_is_marked_as_joined() -> None:
    first, second = detect(fold("9 شوال 1436هـ الموافق 25 يوليو 2015م"))
    assert not first.joined
    assert second.joined


def test_readings() -> None:
    (mention,) = detect(fold("يومي 3 و4 ماي الجاري"))
    assert isinstance(mention.reading, Stretch)
    (mention,) = detect(fold("سنة 2015"))
    assert mention.reading == Point(year=2015)
    (mention,) = detect(fold("مدته 13 سنة"))
    assert isinstance(mention.reading, Length)
    assert mention.reading.count == 13


def test_a_very_long_line_is_read_in_pieces() -> None:
    body = "كلمة " * 9000 + "سنة 2015"
    assert spans(body) == ["سنة 2015"]
