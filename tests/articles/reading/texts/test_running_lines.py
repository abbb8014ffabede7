"""Heads and feet of pages, told by the number that counts them."""

from __future__ import annotations

from articles.document import DeclaredMetadata
from articles.reading.texts.running_lines import without_running_lines
from tests.growth import growth

FIRST = "الجسر القديم يُطلى\n\nقال رئيس المجلس إن الأشغال تنتهي\nقبل حلول الخريف إذا سمح الطقس."
SECOND = "وأضاف أن السكان شاركوا في اختيار\nالموقع، وأن خمسين منهم حضروا اللقاء\nالأخير."
HEAD = "جريدة الضفة - السبت 14 مارس 1987 - الصفحة {}"


def test_a_head_with_the_number_of_its_page_says_the_issue_and_is_no_word() -> None:
    text = f"{HEAD.format(3)}\n\n{FIRST}\n\f{HEAD.format(4)}\n\n{SECOND}\n\f"
    words, said = without_running_lines(text)
    assert words == f"{FIRST}\n\n{SECOND}"
    assert said == DeclaredMetadata(publisher="جريدة الضفة", published="السبت 14 مارس 1987")


def test_a_sentence_goes_on_over_the_foot_of_a_page() -> None:
    open_end = FIRST.removesuffix("إذا سمح الطقس.")
    text = f"{open_end}\nالضفة 3\n\fإذا سمح الطقس.\n\n{SECOND}\nالضفة 4\n"
    words, _ = without_running_lines(text)
    assert words == f"{open_end.rstrip()}\nإذا سمح الطقس.\n\n{SECOND}"


def test_clippings_of_a_page_each_keep_their_heads() -> None:
    other = FIRST.replace("الجسر", "السوق")
    text = f"{HEAD.format(3)}\n{FIRST}\n\f{HEAD.format(4)}\n{other}\n"
    assert without_running_lines(text) == (text, DeclaredMetadata())


def test_lines_that_differ_in_more_than_one_number_stay() -> None:
    text = f"{HEAD.format(3)}\n{FIRST}\n\f{HEAD.format(4).replace('1987', '1988')}\n{SECOND}\n"
    assert without_running_lines(text) == (text, DeclaredMetadata())


def test_a_head_of_several_lines_of_which_one_counts_the_pages() -> None:
    head = "جريدة الضفة\nالسبت 14 مارس 1987\nالصفحة {}"
    text = f"{head.format(3)}\n\n{FIRST}\n\f{head.format(4)}\n\n{SECOND}\n"
    words, said = without_running_lines(text)
    assert words == f"{FIRST}\n\n{SECOND}"
    assert said == DeclaredMetadata(publisher="جريدة الضفة", published="السبت 14 مارس 1987")


def test_the_page_whose_number_the_day_has_as_well_is_counted_too() -> None:
    pages = [f"{HEAD.format(place)}\n\n{SECOND}\n" for place in range(13, 17)]
    words, said = without_running_lines("\f".join(pages))
    assert words == "\n\n".join([SECOND] * 4)
    assert said.published == "السبت 14 مارس 1987"


def test_the_work_grows_with_the_pages_alone() -> None:
    pages = [f"الضفة {place}\n\n" + f"{SECOND}\n" * 8 for place in range(1, 4001)]
    assert growth(lambda size: without_running_lines("\f".join(pages[:size])), 4000) < 3
