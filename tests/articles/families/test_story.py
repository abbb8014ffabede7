"""What of an article tells copies of it."""

from __future__ import annotations

from itertools import permutations

from articles.cleaning.byline_parts import agency_names
from articles.families.story import Story

BODY = "افتتح الوزير اليوم جسرا جديدا فوق النهر وحضر الافتتاح عدد من سكان المدينة."


def test_shingles_are_sorted_and_each_stands_once():
    story = Story("a", f"{BODY} {BODY}")
    shingles = story.shingles.tolist()
    assert shingles == sorted(set(story.in_order.tolist()))
    assert len(shingles) < len(story.in_order)


def test_the_first_lines_speak_of_today():
    assert Story("a", BODY).says_today
    assert not Story("a", "كلمة " * 99 + "اليوم").says_today


def test_the_agency_is_named_at_either_end():
    name = min(name for name in agency_names() if len(name) > 5)
    assert Story("a", f"({name}) {BODY * 3}").agency == name
    assert Story("a", f"{BODY * 3} ({name})").agency == name
    assert Story("a", BODY).agency is None


def test_of_several_agencies_the_first_one_is_told_in_every_process():
    names = sorted(name for name in agency_names() if len(name) > 5)
    for one, other in permutations(names, 2):
        assert Story("a", f"({one} – {other}) {BODY * 3}").agency == one


def test_numbers_in_digits_of_either_script():
    story = Story("a", "ارتفع المؤشر ٤٥٫٢ نقطة، أي 45.2 وبلغ 1,200 سهم و١٢ صفقة.")
    assert story.numbers == {"45.2", "1200", "12"}


def test_decimals_of_agencies_are_the_numbers_of_other_desks():
    agency = Story("a", "بنسبة 56ر25 في المئة و1ر12", None)
    other = Story("b", "بنسبة 25.56 في المئة و12.1", None)
    assert other.numbers <= agency.numbers
