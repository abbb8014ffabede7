"""Lines above a text that say what a catalogue would say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.rows.columns import Role
from articles.reading.rows.header_lines import (
    drop_other_fields,
    header_line,
    header_lines,
    title_line,
    trailer_lines,
)


def test_two_lines_above_a_text_are_a_header():
    found = header_lines("العنوان: جسر جديد\nDate: 2024-05-01\n\nافتُتح الجسر أمس.")
    assert found is not None
    declared, body = found
    assert (declared.title, declared.published) == ("جسر جديد", "2024-05-01")
    assert body == "افتُتح الجسر أمس."


def test_one_line_is_none():
    assert header_lines("العنوان: جسر جديد\n\nافتُتح الجسر أمس.") is None


def test_a_header_without_a_text_is_none():
    assert header_lines("title: a\nauthor: b\n\n") is None


def test_the_front_matter_of_markdown():
    found = header_lines('---\ntitle: "سد"\nlayout: post\nauthor: [ليلى, "هدى"]\n---\nبُني السد.')
    assert found is not None
    assert (found[0].title, found[0].creator, found[1]) == ("سد", "ليلى، هدى", "بُني السد.")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('خبر عن "النورس"', 'خبر عن "النورس"'),
        ('"النورس" يعود', '"النورس" يعود'),
        ('"النورس يعود"', "النورس يعود"),
        ("'l'Eau'", "l'Eau"),
        ('"النورس يعود', "النورس يعود"),
    ],
)
def test_only_marks_around_a_whole_value_are_taken_off(written: str, read: str):
    found = header_lines(f"العنوان: {written}\nالمصدر: {written}\n\nافتُتح الجسر أمس.")
    assert found is not None
    assert (found[0].title, found[0].publisher) == (read, read)


def test_the_first_of_two_titles_counts():
    found = header_lines("title: أول\ntitle: ثان\nنص الخبر هنا.")
    assert found is not None
    assert found[0].title == "أول"


@given(st.text(max_size=200))
def test_any_text_gives_a_body_or_none(text: str):
    found = header_lines(text)
    assert found is None or found[1].strip()


@pytest.mark.parametrize("sign", [": ", " = ", "\t", "：", " : "])
def test_signs_between_name_and_value(sign: str) -> None:
    found = header_lines(f"العنوان{sign}سد\nالمصدر{sign}النهر\n\nبني السد في سنتين.")
    assert found is not None
    declared, body = found
    assert (declared.title, declared.publisher) == ("سد", "النهر")
    assert body.strip() == "بني السد في سنتين."


def test_lists_and_links_between_the_fences():
    text = (
        '---\nالعنوان: سد\ntags:\n  - ماء\n  - جبل\nauthor:\n  - "[[ليلى]]"\n'
        "رابط: https://a.example/1\n---\nبُني السد."
    )
    found = header_lines(text)
    assert found is not None
    said, body = found
    assert (said.title, said.creator, said.url) == ("سد", "ليلى", "https://a.example/1")
    assert body == "بُني السد."


def test_fields_that_are_not_used_are_no_words_of_the_text():
    found = header_lines("Titre: Le barrage\nDate: 2024-05-01\nTags: eau, montagne\n\nIl est bâti.")
    assert found is not None
    assert found[1] == "Il est bâti."


def test_a_lead_by_name_begins_the_text():
    found = header_lines("العنوان: سد\nالتاريخ: 2024-05-01\nالمقدمة: بُني السد.\nثم امتلأ.")
    assert found is not None
    assert found[1] == "بُني السد.\nثم امتلأ."


def test_the_title_above_the_first_field() -> None:
    said = "المصدر: النهر\nالكاتب: هدى سالم <h@a.example>"
    head = f"سوق الكتب القديمة\n\n{said}\n\nعاد الباعة إلى الرصيف."
    found = header_lines(head)
    assert found is not None
    declared, body = found
    assert (declared.title, declared.publisher) == ("سوق الكتب القديمة", "النهر")
    assert declared.creator == "هدى سالم"
    assert body == "عاد الباعة إلى الرصيف."


def test_a_sentence_above_one_field_is_no_title() -> None:
    assert header_lines("قال الوزير كلاما كثيرا.\nالمصدر: النهر\nالكاتب: هدى\n\nنص") is None
    assert header_lines("سوق الكتب\nالمصدر: النهر\nنص لا ينتهي") is None


def test_the_head_of_a_mail_that_was_saved_as_a_text() -> None:
    found = header_lines(
        "From:\tهدى <h@a.example>\nSent:\t14 March 2019 10:15\nTo:\tDesk\nSubject:\tسوق\n\nنص"
    )
    assert found is not None
    assert (found[0].creator, found[0].published) == ("هدى", "14 March 2019 10:15")
    assert (found[0].title, found[1]) == ("سوق", "نص")


def test_what_the_last_lines_say() -> None:
    text = "سوق الكتب\n\nعاد الباعة إلى الرصيف.\n\nالمصدر: النهر\n\nالتاريخ: 14/3/2019\n"
    found = trailer_lines(text)
    assert found is not None
    assert (found[0].publisher, found[0].published) == ("النهر", "14/3/2019")
    assert found[1] == "سوق الكتب\n\nعاد الباعة إلى الرصيف."


@pytest.mark.parametrize(
    "text",
    [
        "عاد الباعة.\nالمصدر: النهر",
        "عاد الباعة.\nالمصدر: النهر\nوقال أحدهم: نعم\nالتاريخ: 14/3/2019",
        "المصدر: النهر\nالتاريخ: 14/3/2019",
        "عاد الباعة.",
        "",
    ],
)
def test_lines_that_are_no_trailer(text: str) -> None:
    assert trailer_lines(text) is None


NAMED_ABOVE = "الجريدة\nالنهر\nالعنوان\nجسر جديد\n\nالكاتب\nالتاريخ\n5 ماي 2019\n"


@pytest.mark.parametrize("opening", ["", "النص\n", "\n"])
def test_names_above_their_values(opening: str) -> None:
    found = header_lines(f"{NAMED_ABOVE}{opening}فتح الجسر أمام الراجلين.\nوفرحوا.")
    assert found is not None
    said, text = found
    assert (said.publisher, said.title, said.creator) == ("النهر", "جسر جديد", None)
    assert (said.published, text) == ("5 ماي 2019", "فتح الجسر أمام الراجلين.\nوفرحوا.")


def test_two_names_among_lines_are_words_of_the_text() -> None:
    assert header_lines("الجريدة\nالنهر\nالعنوان\nجسر جديد\nفتح الجسر أمام الراجلين.") is None


@pytest.mark.parametrize("between", [" | ", " • ", " - ", "؛ "])
def test_fields_in_one_line(between: str) -> None:
    line = between.join(("بقلم: هدى", "المصدر: النهر", "التاريخ: 5 ماي 2019"))
    found = header_lines(f"جسر جديد\n{line}\n\nفتح الجسر أمام الراجلين.")
    assert found is not None
    said, text = found
    assert (said.title, said.creator, said.publisher) == ("جسر جديد", "هدى", "النهر")
    assert (said.published, text) == ("5 ماي 2019", "فتح الجسر أمام الراجلين.")


def test_a_sentence_beside_a_field_is_none() -> None:
    assert header_lines("المصدر: النهر | فتح الجسر أمام الراجلين.\n\nوفرحوا.") is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[العنوان] سوق الخميس", ("العنوان", "سوق الخميس")),
        ("【المصدر】 النهر", ("المصدر", "النهر")),
        ("الكاتب => هدى الماجد", ("الكاتب", "هدى الماجد")),
        ("Title -> Le marché", ("Title", "Le marché")),
        ("📌 المصدر: النهر", ("المصدر", "النهر")),
        ("@الكاتب@ هدى الماجد", ("الكاتب", "هدى الماجد")),
        ("%title% Le marché", ("title", "Le marché")),
    ],
)
def test_fields_between_brackets_before_arrows_and_behind_pictures(
    line: str, said: tuple[str, str]
) -> None:
    found = header_line(line)
    assert found is not None
    assert (found[0], found[2]) == said
    assert found[1] is not None


@pytest.mark.parametrize(
    "line", ["[صورة] سوق الخميس", "قال -> نعم", "🔴 عاجل", "(العنوان", "=>", "@هدى@ نعم"]
)
def test_lines_with_such_signs_that_are_no_fields(line: str) -> None:
    assert header_line(line) is None


def test_two_names_above_their_values_one_of_them_a_day() -> None:
    head = header_lines("الكاتب\nسامي الراوي\nتاريخ النشر\n14/3/2019\nفُتح السوق في الصباح.\n")
    assert head is not None
    assert (head[0].creator, head[0].published) == ("سامي الراوي", "14/3/2019")


def test_fields_at_the_end_of_a_text_that_say_nothing_of_the_article_are_dropped() -> None:
    lines = ["عاد القطار إلى الجبل.", "", "الموضوع: قطارات;", "ISSN: 1111"]
    drop_other_fields(lines)
    assert lines == ["عاد القطار إلى الجبل."]
    kept = ["عاد القطار إلى الجبل.", "الكاتب: هدى"]
    drop_other_fields(kept)
    assert len(kept) == 2


def test_a_stroke_behind_a_known_name_is_a_header():
    found = header_lines("الصحيفة/ النهر\nالعنوان/ جسر\nالنص/\nافتُتح الجسر أمس.")
    assert found is not None
    assert (found[0].publisher, found[0].title, found[1]) == (
        "النهر",
        "جسر",
        "افتُتح الجسر أمس.",
    )
    assert header_line("وجدة/ افتتح الجسر") is None
    assert header_line("التاريخ/الجغرافيا") is None


def test_the_name_of_the_text_alone_on_its_line_opens_it():
    found = header_lines("الجريدة\tالضفة\nالكاتب\tسلمى نور\nنص المقال\nعاد القطار أمس.")
    assert found is not None
    assert found[1] == "عاد القطار أمس."


def test_a_title_alone_above_a_text():
    found = title_line("Title: سد جديد\n\nبُني السد.")
    assert found is not None
    assert (found[0].title, found[1]) == ("سد جديد", "بُني السد.")
    assert title_line("Title: سد جديد\nبُني السد.") is None
    assert title_line("ملاحظة: سد جديد\n\nبُني السد.") is None


def test_a_dash_behind_known_names_and_a_day_behind_the_outlet():
    found = header_lines("HEADLINE - سد\nNEWSPAPER - الضفة - 14/3/2019\n\nبُني السد.")
    assert found is not None
    assert (found[0].title, found[0].publisher) == ("سد", "الضفة")
    assert (found[0].published, found[1]) == ("14/3/2019", "بُني السد.")


def test_a_source_that_is_an_address_is_no_outlet() -> None:
    head = '---\ntitle: سوق الخميس\nsource: "https://example.com/a/1"\n---\nعاد الباعة.'
    found = header_lines(head)
    assert found is not None
    assert (found[0].url, found[0].publisher) == ("https://example.com/a/1", None)


def test_a_description_in_front_matter_is_no_text():
    front = 'title: سد\nsource: https://x.net/1\ndescription: "بُني"\ntags:\n  - a\nsite: صدى الوادي'
    found = header_lines(f"---\n{front}\n---\nبُني السد.")
    assert found is not None
    assert (found[0].publisher, found[0].url) == ("صدى الوادي", "https://x.net/1")
    assert found[1] == "بُني السد."


def test_names_that_say_nothing_used_among_names_over_their_values() -> None:
    head = "الصحيفة\nبريد تلال\nالتاريخ\n23 أكتوبر 2015\nالصفحة\n5\nالكاتب\nأحمد بنور"
    found = header_lines(f"{head}\nالجسر يفتح\nفتحت البلدية جسر المشاة قبل موعده.")
    assert found is not None
    said, text = found
    assert (said.publisher, said.creator) == ("بريد تلال", "أحمد بنور")
    assert text.startswith("الجسر يفتح")


def test_a_name_that_speaks_of_a_day_says_it_where_one_stands_there() -> None:
    assert header_line("Run date: 05/03/2017") == ("Run date", Role.PUBLISHED, "05/03/2017")
    assert header_line("Run date: as planned") == ("Run date", None, "as planned")


def test_a_page_under_a_text_is_no_end_of_its_fields() -> None:
    found = trailer_lines("Un texte.\nJournal : Le Fleuve\nDate : 3 mai 2016\nPage : 5\n")
    assert found is not None
    assert (found[0].publisher, found[0].published) == ("Le Fleuve", "3 mai 2016")
    assert found[1] == "Un texte."
