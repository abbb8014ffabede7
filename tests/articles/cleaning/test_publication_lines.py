"""Lines that say where and when an article appeared, and perhaps who wrote it."""

from __future__ import annotations

import pytest

from articles.cleaning.publication_lines import (
    PublicationLine,
    credit_line,
    day_of_issue,
    is_beside,
    issue_line,
    line_over_title,
    may_be_outlet,
    publication_line,
    reads_like_person,
    reads_only_like_outlet,
    without_issue,
    without_name_behind,
)
from tests.growth import growth


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("[النهر] [14/3/2019]", PublicationLine("النهر", "14/3/2019")),
        (
            "جريدة النهر – الخميس 14 مارس 2019 – ص 3",
            PublicationLine("جريدة النهر", "الخميس 14 مارس 2019", is_of_page=True),
        ),
        ("النهر | 2019-03-14 | هدى", PublicationLine("النهر", "2019-03-14", "هدى")),
        ("(المصدر: النهر، 14/3/2019)", PublicationLine("النهر", "14/3/2019")),
        ("النهر · 14 مارس 2019 · محليات · هدى", PublicationLine("النهر", "14 مارس 2019", "هدى")),
        ("صدى السهل 14 مارس 2019", PublicationLine("صدى السهل", "14 مارس 2019")),
        (
            "المصدر: النهر، 14 مارس 2019، العدد 120",
            PublicationLine("النهر", "14 مارس 2019", is_of_page=True),
        ),
        (
            "النهر - Thursday, March 14, 2019",
            PublicationLine("النهر", "Thursday, March 14, 2019"),
        ),
        ("نشر في جريدة النهر بتاريخ 14/3/2019", PublicationLine("جريدة النهر", "14/3/2019")),
        ("(صدر عن النهر، يوم 14 مارس 2019)", PublicationLine("النهر", "14 مارس 2019")),
        ("Paru dans Le Fleuve, le 14 mars 2019.", PublicationLine("Le Fleuve", "14 mars 2019")),
        ("تشرين، 14 آذار 2019 — هدى", PublicationLine("تشرين", "14 آذار 2019", "هدى")),
        (
            "غزة – هدى سالم – جريدة النهر – 14 آذار 2019",
            PublicationLine("جريدة النهر", "14 آذار 2019", "هدى سالم"),
        ),
        ("النهر - الرباط - 14 مارس 2019", PublicationLine("النهر", "14 مارس 2019")),
        ("السهل 24 – 14 مارس 2019 – هدى", PublicationLine("السهل 24", "14 مارس 2019", "هدى")),
        ("Le Fleuve (14 mars 2019)", PublicationLine("Le Fleuve", "14 mars 2019")),
    ],
)
def test_heads(line: str, head: PublicationLine) -> None:
    assert publication_line(line) == head


@pytest.mark.parametrize(
    "line",
    [
        "14 مارس 2019",
        "النهر – ص 3",
        "وافتتح الجسر في 14 مارس 2019، وحضر الوالي والنواب ورؤساء الجماعات المجاورة كلهم.",
        "أعلن الوزير أن المشروع سينتهي قريبا جدا - 14 مارس 2019",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    assert publication_line(line) is None


@pytest.mark.parametrize("page", ["الصفحة الأولى", "Front Page", "ص 3"])
def test_the_page_is_no_name(page: str) -> None:
    head = publication_line(f"النهر · 14 مارس 2019 · {page} · هدى")
    assert head is not None
    assert (head.outlet, head.author) == ("النهر", "هدى")


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("جريدة النهر 14/3/2019", PublicationLine("جريدة النهر", "14/3/2019")),
        (
            "هدى الماجد — جريدة النهر — 14 مارس 2019",
            PublicationLine("جريدة النهر", "14 مارس 2019", "هدى الماجد"),
        ),
        ("القاهرة 14/3/2019", None),
    ],
)
def test_outlet_and_day_without_a_sign_and_who_wrote_first(
    line: str, head: PublicationLine | None
) -> None:
    assert publication_line(line) == head


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("سعاد المرسي - أخبار الوادي - 12/10/2017", ("أخبار الوادي", "12/10/2017", "سعاد المرسي")),
        ("الوادي اليوم – 12/10/2017", ("الوادي اليوم", "12/10/2017", "")),
        ("L'Écho du Fleuve, 3 mai 2017", ("L'Écho du Fleuve", "3 mai 2017", "")),
        ("سلوان المرسي – 12/10/2017", ("", "12/10/2017", "سلوان المرسي")),
        (
            "سلوان المرسي | الخميس 12 أكتوبر 2017 - 10:12",
            ("", "الخميس 12 أكتوبر 2017", "سلوان المرسي"),
        ),
        ("رأسالعين، 12/10/2017", ("", "12/10/2017", "")),
    ],
)
def test_a_lone_name_counts_for_what_it_reads_like(line: str, said: tuple[str, str, str]) -> None:
    found = credit_line(line)
    assert found is not None
    assert (found.outlet, found.day, found.author) == said


@pytest.mark.parametrize("line", ["14/3/2019 (\N{NO-BREAK SPACE})", "نشر في (( بتاريخ 14/3/2019"])
def test_signs_without_a_word_name_nobody(line: str) -> None:
    assert credit_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "اجتماع الحكومة، 14 مارس 2019",
        "انتخابات الغرف المهنية – 12/10/2017",
        "مجلس المدينة | 3 ماي 2018",
        "إضراب السائقين (3 أبريل 2018)",
    ],
)
def test_an_occasion_with_its_day_has_no_author(line: str) -> None:
    found = credit_line(line)
    assert found is not None
    assert (found.outlet, found.author) == ("", "")


@pytest.mark.parametrize(
    ("line", "outlet", "author"),
    [
        ("Paul Faure | Le Fleuve", "Le Fleuve", "Paul Faure"),
        ("La Gazette du Lac – Salma Nour", "La Gazette du Lac", "Salma Nour"),
        ("جريدة النهر: - محمد الصافي", "جريدة النهر", "محمد الصافي"),
        ("الرباط - محمد الصافي", None, None),
        ("Paul Faure | Oran", None, None),
        ("Le marché | rouvre enfin", None, None),
    ],
)
def test_an_outlet_beside_who_wrote_without_a_day(
    line: str, outlet: str | None, author: str | None
) -> None:
    found = credit_line(line)
    assert (found and found.outlet, found and found.author) == (outlet, author)


def test_sections_behind_the_first_word_of_an_outlet_make_none() -> None:
    assert reads_only_like_outlet("أخبار الجبل")
    assert not reads_only_like_outlet("أخبار الرياضة")
    assert not reads_only_like_outlet("أخبار محلية")


@pytest.mark.parametrize("line", ["الخبر | 3 مايو 2019 | سليم ع.", "سليم ع. | 3 مايو 2019 | الخبر"])
def test_an_outlet_called_like_a_town_beside_a_person(line: str) -> None:
    assert publication_line(line) == PublicationLine("الخبر", "3 مايو 2019", "سليم ع.")
    beside_outlet = publication_line(line.replace("سليم ع.", "جريدة النهر"))
    assert beside_outlet == PublicationLine("جريدة النهر", "3 مايو 2019")
    assert publication_line("الخبر | 3 مايو 2019") == PublicationLine("", "3 مايو 2019")


def test_two_words_may_be_a_person() -> None:
    assert reads_like_person("سهام الراشدي")
    assert not reads_like_person("مجلس المدينة")
    assert not reads_like_person("أخبار الجبل")


def test_spaces_without_end_take_time_linear_in_their_number() -> None:
    assert credit_line(f"{' ' * 400}x") is None
    assert growth(lambda count: credit_line(f"{' ' * count}x"), 16_000) < 3
    assert growth(lambda count: without_name_behind(f"a{' ' * count}x", "x"), 16_000) < 3


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("ملحق تراث - العدد 210", "ملحق تراث"),
        ("دفاتر السهل | العدد 12 | ص 4", "دفاتر السهل"),
        ("العدد 210 - ص 4", None),
        ("ملحق تراث - حوارات", None),
    ],
)
def test_what_stands_before_the_number_of_an_issue_is_the_outlet(
    line: str, outlet: str | None
) -> None:
    said = issue_line(line)
    assert (said and said.outlet) == outlet


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("8 juin 2015, page 3", "8 juin 2015"),
        ("العدد 12 - 4 مارس 2019", "4 مارس 2019"),
        ("النهر - 4 مارس 2019", ""),
        ("ص 3", ""),
    ],
)
def test_the_day_beside_an_issue_or_a_page(line: str, day: str) -> None:
    assert day_of_issue(line) == day


def test_the_bare_number_of_a_page_is_beside_the_text() -> None:
    assert is_beside("- 12 -")
    assert not is_beside("2018")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("سواحل عدن", True),
        ("ميزان الاقتصاد", True),
        ("راية الخرطوم", True),
        ("ضفاف غزة", True),
        ("دفاتر الشط", True),  # words that stand in names as well
        ("شؤون دولية", False),
        ("سعاد بنحمو", False),
        ("مجلس المدينة", False),
        ("عدن", False),
    ],
)
def test_what_is_no_person_over_a_title_may_be_the_outlet(name: str, is_one: bool) -> None:
    assert may_be_outlet(name) == is_one
    said = line_over_title(f"{name} – الخميس 26 أبريل 2001")
    assert (said is not None and said.outlet == name) == is_one


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("الصحيفة: النهر   التاريخ: 3 مارس 2019   الصفحة: 4", ("النهر", "3 مارس 2019", "")),
        ("التاريخ: 3/3/2019 - المصدر: النهر", ("النهر", "3/3/2019", "")),
        ("Source : Le Fleuve | Date : 3 mars 2019", ("Le Fleuve", "3 mars 2019", "")),
        ("الجريدة: النهر، الكاتب: سلمى نور، التاريخ: 3/3/2019", ("النهر", "3/3/2019", "سلمى نور")),
    ],
)
def test_fields_on_one_line(line: str, said: tuple[str, str, str]) -> None:
    found = publication_line(line)
    assert found is not None
    assert (found.outlet, found.day, found.author) == said


@pytest.mark.parametrize(
    "line",
    ["الصحيفة: النهر الصفحة: 4", "قال المصدر: اليوم بدأ التاريخ: 3/3/2019", "التاريخ: 3/3/2019"],
)
def test_fields_that_say_no_outlet_with_its_day(line: str) -> None:
    found = publication_line(line)
    assert found is None or found.day == ""


def test_a_town_beside_the_day_is_no_outlet() -> None:
    told = publication_line("بيروت، 9 يناير 2018")
    assert told is not None
    assert (told.outlet, told.day) == ("", "9 يناير 2018")
    page = publication_line("المغرب، 9 يناير 2018، ص 3")
    assert page is not None
    assert page.outlet == "المغرب"


def test_a_title_has_no_name_of_who_wrote_behind_a_sign() -> None:
    assert without_name_behind("سوق السمك | سلمى نور", "سلمى نور") == "سوق السمك"
    assert without_name_behind("سوق السمك | سلمى نور", "النهر") == "سوق السمك | سلمى نور"
    assert without_name_behind("سلمى نور", "سلمى نور") == "سلمى نور"
    assert without_name_behind("ماذا بعد الحصاد؟ |", "") == "ماذا بعد الحصاد؟ |"


@pytest.mark.parametrize("number", ["24", "٢٤", "۲۴"])
def test_the_number_in_the_name_of_an_outlet_in_any_digits(number: str) -> None:
    page = publication_line(f"اليوم {number} | 14 مارس 2019")
    assert page == PublicationLine(f"اليوم {number}", "14 مارس 2019")
    assert publication_line(f"اليوم {number * 4000} | 14 مارس 2019") is None


@pytest.mark.parametrize(
    ("said", "outlet"),
    [
        ("النهر (ع 1204)", "النهر"),
        ("النهر، العدد ١٢، ص 3", "النهر"),
        ("Le Fleuve n° 12", "Le Fleuve"),
        ("اليوم 24", "اليوم 24"),
        ("صدى السهل", "صدى السهل"),
        ("Page 12", "Page 12"),
    ],
)
def test_an_outlet_without_the_number_of_an_issue(said: str, outlet: str) -> None:
    assert without_issue(said) == outlet


def test_a_cell_of_blanks_costs_what_it_is_long() -> None:
    assert growth(lambda size: without_issue(f"النهر{' ' * size}ص"), 8000) < 3
