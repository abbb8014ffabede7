"""The line that states a title, and the title that is made of the first words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.clean import clean
from articles.cleaning.lines import Line, lines_of
from articles.cleaning.title import declared, inferred, repeats, states_a_title

LONG = "أعلنت البلدية صباح اليوم أن الأشغال في السوق الجديدة ستبدأ بعد عطلة الصيف مباشرة."


def line(text: str, *, blank_after: bool = False) -> Line:
    return Line(0, len(text), text, blank_after)


def test_a_declared_title_is_one_line_of_words():
    assert declared("  سوق\n جديدة ") == "سوق جديدة"
    assert declared("***") is None
    assert declared(None) is None


def test_a_short_line_above_a_long_one_states_the_title():
    assert states_a_title(line("سوق جديدة في المدينة"), line(LONG))
    assert states_a_title(line("سوق جديدة في المدينة؟", blank_after=True), line("قصير"))


@pytest.mark.parametrize(
    "text", ["كلمتان فقط", "سوق جديدة في المدينة.", "- سوق جديدة في المدينة", "12 13 14 15"]
)
def test_a_line_that_reads_otherwise_states_none(text: str):
    assert not states_a_title(line(text, blank_after=True), line(LONG))


def test_without_an_article_there_is_no_title():
    assert not states_a_title(line("سوق جديدة في المدينة", blank_after=True), None)


def test_the_title_once_more_is_known_in_other_letters():
    assert repeats("إعلان السُّوق", "اعلان السوق")
    assert not repeats("إعلان السوق", "إعلان الميناء")


@given(st.lists(st.text("ابت .،؟«»()", min_size=1, max_size=80), min_size=1, max_size=3))
def test_a_made_title_is_short_and_empty_only_where_the_lines_are(texts: list[str]):
    lines = lines_of("\n".join(texts))
    made = inferred(lines)
    assert len(made) <= 90
    assert bool(made) is bool(lines)


def test_a_made_title_ends_in_a_whole_word_without_a_stop():
    made = inferred([line(LONG)])
    assert LONG.startswith(made)
    assert not made.endswith((".", "،", " "))
    assert LONG[len(made)] in " .،"


@pytest.mark.parametrize(
    "opening",
    ["تونس, 12-5-2021 (و ت ن) - ", "كتب - سليم الراوي: ", "الرباط/ 12 مايو 2021/ وكالة/ "],
)
def test_who_wrote_it_where_and_when_is_no_title(opening):
    assert inferred(lines_of(opening + LONG)) == inferred(lines_of(LONG))


def test_a_title_does_not_end_behind_a_doctor():
    text = "أكدت د. سعاد سالم أن المستشفى الجديد يفتح أبوابه في الربيع المقبل أمام المرضى."

    assert inferred(lines_of(text)).startswith("أكدت د. سعاد سالم أن المستشفى")


def test_a_verb_and_who_did_it_are_not_all_of_a_title():
    text = (
        "توقعت وزيرة المالية، سعاد سالم، أمس، أن يصرف الصندوق قسطين من القرض قبل نهاية السنة، "
        "بعد مفاوضات دامت شهرين."
    )

    assert inferred(lines_of(text)).startswith("توقعت وزيرة المالية، سعاد سالم أن يصرف الصندوق")


def test_who_signed_and_where_is_no_title():
    text = (
        "دبي - سلمى نور: أكدت الوزيرة أن المستشفى الجديد يفتح أبوابه في الربيع المقبل أمام المرضى."
    )

    assert inferred(lines_of(text)).startswith("أكدت الوزيرة أن المستشفى")


def test_a_question_is_a_title_above_a_much_longer_paragraph() -> None:
    question = "هل يعود قطار الجبل إلى السير؟"
    long = "عاد القطار أمس. " * 10
    (above, below), (_, short) = lines_of(f"{question}\n{long}"), lines_of(f"{question}\nنعم يعود.")
    assert states_a_title(above, below)
    assert not states_a_title(above, short)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "ترتيب أندية الساحل\nالنادي | لعب | النقاط\nالنورس | 4 | 9\nالمرسى | 4 | 7",
            "ترتيب أندية الساحل",
        ),
        (
            "ميزانية البلدية:\n- المداخيل: 30 مليون درهم\n- النفقات: 28 مليون درهم",
            "ميزانية البلدية",
        ),
        (
            "تغطية مباشرة لعاصفة الشمال\n18:45 — أُغلق المطار.\n17:10 — انقطع التيار.",
            "تغطية مباشرة لعاصفة الشمال",
        ),
        (
            "قصيدة: إلى شجرة الزيتون\nيا شجرا أورق في السفح بلا مطر\nهل تذكرين خطى الراعي",
            "قصيدة: إلى شجرة الزيتون",
        ),
        (
            "جسر جديد فوق الوادي\nالسكان ينتظرونه منذ عشرين سنة\nقال مهندس إن الأشغال تنتهي.",
            "جسر جديد فوق الوادي",
        ),
    ],
)
def test_a_heading_above_lists_tables_verses_and_dispatches_is_the_title(text: str, title: str):
    assert inferred(lines_of(text)) == title


@pytest.mark.parametrize(
    "text",
    [
        "مهندسو البلدية يشرحون للسكان\nخطة الجسر الذي سيربط ضفتي\nالوادي في الصيف بعد انتظار.",
        "أعلنت بلدية الساحل\nافتتاح الجسر الجديد فوق الوادي بعد سنوات من الأشغال.",
        "افتتاح الجسر الجديد في\nوسط المدينة بعد سنوات طويلة من الأشغال والانتظار.",
    ],
)
def test_a_line_that_a_margin_broke_is_read_on(text: str):
    first = text.split("\n", 1)[0]
    assert len(inferred(lines_of(text))) > len(first)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("القاهرة - أعلن الصندوق فتح باب القروض للفلاحين.", "أعلن الصندوق فتح باب القروض للفلاحين"),
        ("بيروت ـ تنطلق غدا أشغال الجسر فوق النهر.", "تنطلق غدا أشغال الجسر فوق النهر"),
        ("الرياض: تنطلق غدا أشغال الجسر فوق النهر.", "تنطلق غدا أشغال الجسر فوق النهر"),
        ("طنجة - المتوسط ميناء كبير على المضيق.", "طنجة - المتوسط ميناء كبير على المضيق"),
        ("الرياض: مدينة تكبر كل يوم.", "الرياض: مدينة تكبر كل يوم"),
    ],
)
def test_where_a_dispatch_was_written_is_no_part_of_its_title(text: str, title: str):
    assert inferred(lines_of(text)) == title


_NEWS = (
    "تراجعت أسعار الأسماك في المرافئ الجنوبية مع انتهاء الراحة البيولوجية، وعاد البحارة إلى البحر "
    "بمئتي قارب، وقال تجار الجملة إن المعروض يكفي المدن الداخلية حتى نهاية الشهر المقبل."
)


@pytest.mark.parametrize(
    "title", ["طائرات ورقية", "أسماك الجنوب", "هل تعود؟", "صيد السردين ينتظر موسم 2018"]
)
def test_a_brief_first_line_over_a_paragraph_is_the_title(title: str) -> None:
    cleaned = clean(f"{title}\n{_NEWS}")
    assert (cleaned.title, cleaned.body) == (title, _NEWS)


@pytest.mark.parametrize("line", ["خالد المرابط", "الدار البيضاء", "حي 9"])
def test_two_words_that_are_no_title(line: str) -> None:
    assert clean(f"{line}\n{_NEWS}").title != line


def test_a_number_at_the_end_of_a_line_goes_on_with_what_is_counted() -> None:
    line = "وبلغ عدد القوارب التي عادت إلى المرافئ 200"
    assert clean(f"{line}\nقارب صيد تقليدي، {_NEWS}").title != line


def test_a_number_over_a_verb_ends_the_title() -> None:
    title = "ارتفاع عدد القوارب العائدة إلى المرافئ إلى 200"
    assert clean(f"{title}\nارتفع {_NEWS}").title == title


@pytest.mark.parametrize("label", ["رياضة", "سوق كبير"])
def test_a_word_or_two_above_an_empty_line_are_no_part_of_the_first_sentence(label: str):
    assert inferred(lines_of(f"{label}\n\n{LONG}")) == inferred(lines_of(LONG))
    titled = f"{label}\n\nالوداد يفوز على ضيفه\n\n{LONG}"
    assert inferred(lines_of(titled)) == "الوداد يفوز على ضيفه"
    assert inferred(lines_of(f"{label}\n{LONG}")).startswith(label)
