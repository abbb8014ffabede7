"""Columns whose names say nothing are known by what stands in them."""

from __future__ import annotations

import pytest

from articles.reading.rows.column_guess import column_use, names_without_header, told_columns
from articles.reading.rows.columns import Role, column_map

PROSE = (
    "شيدت التعاونية مخزنا للحبوب في ضاحية القرية بعد أن تلف نصف المحصول في السنة الماضية بسبب "
    "الأمطار، ويتسع المخزن لألفي قنطار من القمح والشعير."
)
NAMES = ("a", "b", "c", "d", "e")
ROWS = [
    ("1", f"مخزن جديد للحبوب {n}", PROSE + str(n), f"https://a.example/{n}", f"2020-05-0{n}")
    for n in range(1, 5)
]


def test_text_title_address_and_day_are_found() -> None:
    assert dict(told_columns(NAMES, ROWS)) == {
        "text": "c",
        "url": "d",
        "published": "e",
        "title": "b",
    }


def test_a_name_that_says_it_goes_before_any_guess() -> None:
    names = ("a", "b", "x", "text", "e")
    assert dict(told_columns(names, ROWS)) == {"title": "b", "published": "e"}
    chosen = (("text", "b"), ("title", "c"), ("url", "d"), ("published", "e"))
    assert told_columns(NAMES, ROWS, chosen) == chosen


def test_of_two_summaries_the_better_name_goes_before_the_longer_text() -> None:
    names = ("Headline", "Opening Text", "Hit Sentence")
    words = (
        "فتحت المكتبة أبوابها بعد ترميم دام سنتين وعاد إليها القراء من كل الأحياء القريبة منها " * 2
    )
    columns = column_map(names, told_columns(names, [["مكتبة", words, words * 2]] * 3)).columns
    assert columns[Role.SUMMARY][0] == "Opening Text"
    assert Role.TEXT not in columns  # the account says that it is a summary


def test_a_table_without_prose_has_no_text() -> None:
    rows = [(str(n), "صنف", str(n * 3), "", "") for n in range(5)]
    assert told_columns(NAMES, rows) == ()
    assert told_columns(NAMES, []) == ()


def test_a_first_row_of_prose_is_no_header() -> None:
    assert names_without_header(ROWS[0]) == ("1", "2", "3", "4", "5")
    assert names_without_header(NAMES) is None


def test_a_text_and_its_title_under_the_names_of_each_other() -> None:
    rows = [(PROSE + str(n), f"مخزن جديد للحبوب {n}") for n in range(4)]
    assert dict(told_columns(("title", "text"), rows)) == {"text": "title", "title": "text"}
    assert told_columns(("text", "title"), rows) == ()
    chosen = (("text", "text"),)
    assert told_columns(("title", "text"), rows, chosen) == chosen


def test_beside_a_text_that_is_named_days_addresses_and_outlets_are_known_by_themselves() -> None:
    rows = [
        (PROSE, f"صحيفة {name}", f"https://a.example/{name}", f"{n}/5/2020", "خبر")
        for n, name in enumerate(("النهر", "الوادي", "الجبل"), 1)
    ]
    names = ("text", "a", "b", "c", "d")
    assert dict(told_columns(names, rows)) == {"publisher": "a", "url": "b", "published": "c"}
    assert "publisher" not in dict(told_columns(("text", "source", "b", "c", "d"), rows))


def test_a_second_title_under_which_texts_stand_is_the_text() -> None:
    rows = [(f"مخزن جديد للحبوب {n}", PROSE + str(n)) for n in range(3)]
    assert dict(told_columns(("العنوان", "الموضوع"), rows)) == {"text": "الموضوع"}
    assert told_columns(("الصنف", "الموضوع"), [("خبر", PROSE)] * 3) == ()


@pytest.mark.parametrize(
    "name",
    ["scraped_at", "date_download", "lastModified", "تاريخ التحديث", "تاريخ الجلب", "consulté le"],
)
def test_another_day_is_no_day_of_publication(name: str) -> None:
    assert "published" not in dict(told_columns(("x", "title", "text", "y", name), ROWS))
    assert "published" not in dict(told_columns(("a", "b", "c", "d", name), ROWS))


def test_the_address_of_a_picture_is_not_the_article_s() -> None:
    assert "url" not in dict(told_columns(("x", "title", "text", "image_src", "date"), ROWS))


def test_prose_under_an_unknown_name_goes_before_a_summary() -> None:
    prose = "افتتح المجلس البلدي أمس مكتبة عامة كلفت ثلاثة ملايين درهم، وقال رئيسه إن رفوفها تسع "
    prose += "اثني عشر ألف كتاب وإن أربعين متطوعا سيعملون فيها كل يوم من أيام الأسبوع."
    names = ["headline", "summary", "copy"]
    assert ("text", "copy") in told_columns(names, [["مكتبة في الوادي", "رفوف", prose]])
    assert told_columns(names, [["مكتبة في الوادي", prose + prose, prose]]) == ()
    assert told_columns(["headline", "body", "copy"], [["مكتبة", "رفوف", prose]]) == ()


def test_of_several_days_that_of_publication_is_spread_and_the_first() -> None:
    names = ("bajado", "cambiado", "salida", "copy")
    rows = [("2023-05-04", f"2021-0{n}-12", f"2021-0{n}-10", PROSE) for n in range(1, 6)]
    assert ("published", "salida") in told_columns(names, rows)


def test_names_of_papers_and_of_people_are_told_and_sections_are_left() -> None:
    names = ("r", "s", "t", "u", "v")
    rows = [
        ("محليات", "صدى الجبل", "كريم الصغير", PROSE, "مخزن في ضاحية القرية"),
        ("ثقافة", "المرساة الجديدة", "سلمى بن عمار", PROSE, "ثلاثة كتب عن الجبل"),
        ("محليات", "صدى الجبل", "هدى الواحي", PROSE, "سوق للخضر قرب الوادي"),
    ]
    told = told_columns(names, rows)
    assert dict(told) == {"text": "u", "title": "v", "publisher": "s", "creator": "t"}
    use = column_use(names, told, ())
    assert use.told == ("u", "v", "s", "t")
    assert use.left == ("r",)


def test_short_news_under_an_unknown_name_beside_a_title() -> None:
    rows = [
        (f"سوق {n} تفتح", f"فتحت البلدية السوق {n} صباح أمس في الحي القديم قرب الوادي الكبير.")
        for n in (1, 2)
    ]
    assert dict(told_columns(("title", "khabar_q"), rows)) == {"text": "khabar_q"}
    assert told_columns(("name", "x"), [("سوق", "كبيرة"), ("ميناء", "صغير")]) == ()


def test_a_lead_under_an_unknown_name_is_no_title() -> None:
    rows = [(f"انتهى بناء المخزن رقم {n}.", PROSE, f"المخزن {n} يفتح أبوابه") for n in range(4)]
    assert ("title", "c") in told_columns(("a", "b", "c"), rows)
    asked = (("text", "b"), ("title", "c"))
    assert column_use(("a", "b", "c"), asked, asked).told == ()


def test_a_word_of_a_name_settles_what_cells_leave_open() -> None:
    names = (
        "title",
        "text",
        "where_the_newspaper_was",
        "أين نشرت",
        "journal_country",
        "plume_auteur",
    )
    rows = [
        (
            f"مخزن جديد للحبوب {n}",
            PROSE,
            "",
            outlet,
            "تونس",
            f"Sonia Ben {n}ali".replace(str(n), "Ch"),
        )
        for n, outlet in enumerate(("ورق الفرات", "مرسى الأطلسي", "شراع الباطنة"))
    ]
    columns = column_map(names, told_columns(names, rows)).columns
    assert columns[Role.PUBLISHER] == ("أين نشرت",)
    assert columns[Role.CREATOR] == ("plume_auteur",)


def test_a_hint_needs_cells_that_are_names() -> None:
    names = ("title", "text", "newspaper_of_the_day", "journal_country")
    rows = [(f"مخزن جديد للحبوب {n}", PROSE, f"{n} 4711", "تونس") for n in range(3)]
    assert Role.PUBLISHER not in column_map(names, told_columns(names, rows)).columns


def test_outlets_that_nobody_knows_beside_one_that_is_known() -> None:
    rows = [
        (str(n), f"مخزن جديد للحبوب {n}", PROSE, outlet, section)
        for n, (outlet, section) in enumerate(
            [("منبر الخرطوم", "سياسة عربية"), ("شراع الباطنة", "رياضة"), ("جريدة الشاطئ", "ثقافة")]
        )
    ]
    assert dict(told_columns(NAMES, rows))["publisher"] == "d"


def test_a_day_of_publication_goes_before_that_on_which_a_row_was_made() -> None:
    names = ("title", "text", "created", "publish_up")
    rows = [(f"مخزن {n}", PROSE, "2024-01-01", f"2014-09-0{n}") for n in range(1, 4)]
    assert column_map(names, told_columns(names, rows)).columns[Role.PUBLISHED] == ("publish_up",)


def test_cells_that_say_they_are_empty_are_no_witness() -> None:
    days = ("2019-03-14", "nan", "2019-04-20", "NULL", "-")
    rows = [[f"{PROSE} {n}", day] for n, day in enumerate(days)]
    assert ("published", "x9") in told_columns(["text", "x9"], rows)


TITLES = ("مخزن جديد للحبوب في القرية", "تعاونية تشيد مخزنا للقمح", "المحصول التالف يعوضه مخزن")


def test_a_day_by_its_name_without_a_digit_in_its_cells_is_none() -> None:
    rows = [(PROSE, "neutral", title, f"2019-03-1{n}") for n, title in enumerate(TITLES)]
    told = dict(told_columns(("text", "sent", "title", "parution_jour"), rows))
    assert told == {"published": "parution_jour"}


def test_of_two_columns_of_lines_the_title_says_what_the_text_says() -> None:
    lines = ("Le Courrier du Cap Rouge", "L'Écho des Deux Rives", "La Vigie du Port Neuf")
    rows = [(line, title, PROSE) for line, title in zip(lines, TITLES, strict=True)]
    assert dict(told_columns(("a", "b", "text"), rows)) == {"title": "b", "publisher": "a"}


def test_of_two_columns_of_names_the_people_are_those_of_whom_names_speak_most() -> None:
    outlets, people = ("ياسمين الساحل", "منارة الخليج"), ("ميسون القضاة", "هاجر القماطي")
    rows = [
        (outlet, "published", person, title, PROSE)
        for outlet, person, title in zip(outlets, people, TITLES, strict=False)
    ]
    told = dict(told_columns(("v_100", "w_100", "c", "title", "text"), rows))
    assert told == {"creator": "c", "publisher": "v_100"}


def test_a_row_without_a_text_says_nothing_of_columns() -> None:
    rows = [*ROWS, ("المجموع", "4", "", "", "")]
    assert dict(told_columns(NAMES, rows))["title"] == "b"


def test_a_hint_tells_which_of_two_columns_of_lines_has_the_titles() -> None:
    rows = [(f"ألفي قنطار من القمح {n}", f"قرية تحتفل {n}", PROSE + str(n)) for n in range(4)]
    assert dict(told_columns(("x", "موضوع القصاصة", "النص"), rows))["title"] == "موضوع القصاصة"


def test_days_behind_outlets_are_the_outlets_column() -> None:
    rows = [
        (f"مخزن جديد للحبوب {n}", PROSE + str(n), f"رصيف المرفأ, {n + 10}/01/2023, p. {n}")
        for n in range(1, 5)
    ]
    assert dict(told_columns(("Titre", "Texte", "Paru dans"), rows)) == {"publisher": "Paru dans"}
