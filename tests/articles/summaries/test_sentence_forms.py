"""What a sentence looks like, and what a lost sign had torn apart."""

from __future__ import annotations

import pytest

from articles.cleaning.paragraphs import sentences
from articles.summaries.sentence_forms import (
    is_item,
    is_question,
    joined,
    prose,
    quoted_share,
    weight_of_form,
    without_label,
)
from tests.growth import growth

BRIDGE = "أغلقت البلدية الجسر القديم أمام الشاحنات الكبيرة هذا الصباح."


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        # A comma or a slash that was lost.
        ("تجاوز الملح 30 ملغم? لتر في ماء البئر. وأغلق البئر.", 2),
        ("قال المهندس يوم الأحد? إن الجسر قديم.", 1),
        # Questions.
        ("هل يكفي هذا الجسر? نعم يكفي.", 2),
        ("ما اسم الجسر? جسر الراوي.", 2),
        ("إلى متى يبقى الجسر مغلقا? لا أحد يعرف.", 2),
        # Names of letters, and a word that ends a sentence.
        ("تبيع الشركة آلات جي . تي-500 الجديدة. وثمنها كبير.", 2),
        ("أغلق الجسر . وفتح الطريق .", 2),
        # Another line is another sentence.
        ("تجاوز الملح 30 ملغم?\nوأغلق البئر.", 2),
    ],
)
def test_what_goes_on_is_put_together(body, parts):
    found = joined(body, sentences(body))
    assert len(found) == parts
    assert all(span.text_in(body).strip() for span in found)


def test_headings_labels_and_the_title_again_are_no_prose():
    body = f"الجسر القديم\nقال الراوي:\n{BRIDGE}\nإغلاق الجسر القديم أمام الشاحنات."
    title = "إغلاق الجسر القديم أمام الشاحنات"
    assert prose(body, sentences(body), title) == [2]


def test_where_nothing_is_prose_all_is():
    body = "الجسر القديم\nجسر آخر"
    assert prose(body, sentences(body), "") == [0, 1]


@pytest.mark.parametrize("text", [f"3- {BRIDGE}", f"• {BRIDGE}", f"2) {BRIDGE}"])
def test_items_of_lists_are_known_and_weigh_less(text):
    assert is_item(text)
    assert weight_of_form(text) < weight_of_form(BRIDGE)
    assert not is_item(BRIDGE)


@pytest.mark.parametrize(
    "text",
    [
        "أغلق الجسر.",
        BRIDGE.replace(".", "؟"),
        BRIDGE.replace(".", "…"),
        f"«{BRIDGE}»",
        " ".join([BRIDGE[:-1]] * 9),
    ],
)
def test_a_poor_form_weighs_less(text):
    assert weight_of_form(text) < weight_of_form(BRIDGE) == 1.0


def test_a_text_of_lost_signs_alone_takes_time_linear_in_its_length():
    body = "قال المهندس يوم الأحد? " * 3_000
    parts = sentences(body)

    assert len(joined(body, parts)) == 1
    assert growth(lambda count: joined(body, parts[:count]), len(parts)) < 3


def test_a_statement_may_end_with_a_question():
    assert is_question("هل يكفي هذا الجسر القديم وحده لأهل القرى كلها في الشتاء القادم؟")
    assert is_question("أيكفي هذا الجسر؟")
    told = f"{BRIDGE.removesuffix('.')} من أجل الإصلاح الذي طال انتظاره، فمتى ينتهي؟"
    assert not is_question(told)
    assert weight_of_form(told) == 1.0


@pytest.mark.parametrize(
    "heading",
    [
        "«سليم الراوي... رجل الجسر» ... كتاب عن حياة مهندس",  # dots inside, no end
        "زيادة في أرباح شركة الجسور قبل «الاحتساب»",  # a name in quotation marks ends nothing
        "(سليم بن منير الراوي)",
    ],
)
def test_a_line_of_a_heading_is_no_prose_whatever_signs_are_in_it(heading):
    body = f"{heading}\n{BRIDGE}\nوفتحت طريقا آخر أمام الشاحنات في انتظار نهاية الأشغال."
    found = prose(body, sentences(body), "")
    assert [sentences(body)[number].text_in(body) for number in found] == body.split("\n")[1:]


def test_what_somebody_is_quoted_with_at_the_end_of_a_line_ends_it():
    body = f"وقال المهندس سليم الراوي «إن الجسر سيغلق أمام الشاحنات كلها»\n{BRIDGE}"
    assert prose(body, sentences(body), "") == [0, 1]


def test_a_long_word_behind_an_open_quotation_mark_takes_time_linear_in_its_length():
    def judge(count: int) -> None:
        body = f"«{'س' * count}."
        prose(body, sentences(body), "")

    assert growth(judge, 1_600) < 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- الطماطم: 4 دراهم", "الطماطم: 4 دراهم"),
        ("•الطماطم", "الطماطم"),
        ("* * لكي تنجح", "* لكي تنجح"),
        ("ج: نعم، بدأ العمل", "نعم، بدأ العمل"),
        ("سؤال - متى يبدأ؟", "متى يبدأ؟"),
        ("-5 درجات في الجبل", "-5 درجات في الجبل"),
        ("جواب الوزير", "جواب الوزير"),
        ("سالم: نعم", "سالم: نعم"),
        ("-", "-"),
        ("أغلق الجسر *الكبير", "أغلق الجسر *الكبير"),
    ],
)
def test_signs_of_items_and_labels_of_answers_go(text: str, words: str) -> None:
    assert without_label(text) == words


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("«الجسر آمن» قال.", 11 / 16),
        ('«الجسر «المعلق» آمن», “نعم” و"لا".', 24 / 34),
        ("قال «الجسر آمن.", 0),
        ("", 0),
    ],
)
def test_what_is_quoted_is_closed(text: str, share: float) -> None:
    assert quoted_share(text) == pytest.approx(share)


def test_quotations_that_are_never_closed_take_time_in_proportion() -> None:
    def ask(quotations: int) -> None:
        assert quoted_share("«نعم " * quotations) == 0

    assert growth(ask, 40_000) < 3
