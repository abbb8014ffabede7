"""Single lines of a head."""

from __future__ import annotations

from articles.cleaning.head_lines import is_short, outlet_and_day, pieces_of, who_is
from articles.cleaning.lines import lines_of


def test_a_short_line_is_no_sentence_and_shorter_than_the_title_under_it() -> None:
    short, title, sentence = lines_of("ملحق السهل\nقطار الجبل يعود بعد سبع سنوات\nعاد القطار.")
    assert is_short(short)
    assert is_short(short, title)
    assert not is_short(title, short)
    assert not is_short(sentence)


def test_the_pieces_of_a_line_and_whom_one_names() -> None:
    day, name = pieces_of("8 مارس 2017 | كتب: سلمى نور")
    assert who_is(day) is None
    said = who_is(name)
    assert said is not None
    assert said.creator == "سلمى نور"


def test_an_outlet_and_a_day_with_nothing_between() -> None:
    assert outlet_and_day("جريدة تشرين، الثلاثاء 18 تشرين الأول 2011") == (
        "",
        "جريدة تشرين",
        "الثلاثاء 18 تشرين الأول 2011",
    )
    assert outlet_and_day("جريدة السهل 27 جويلية 2012") == ("", "جريدة السهل", "27 جويلية 2012")
    assert outlet_and_day("قطار الجبل 27 جويلية 2012") is None
