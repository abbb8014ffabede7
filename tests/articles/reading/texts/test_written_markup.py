from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.written_markup import (
    WRITTEN,
    joplin_note,
    plain_asciidoc,
    plain_tex,
    wiki_note,
)
from tests.growth import growth

FIRST = "فتحت المكتبة البلدية أبوابها أمام القراء من جديد بعد ستة أشهر من الترميم."
SECOND = "وقالت المديرة إن القاعة تسع مئتي قارئ وإن الدخول إليها مجاني."
ORG = f"""#+TITLE: مكتبة البلدة
#+AUTHOR: هدى سالم
#+DATE: <2019-03-04 Mon>
#+OPTIONS: toc:nil

* افتتاح :خبر:
:PROPERTIES:
:CUSTOM_ID: a
:END:
{FIRST}
# remark of the editor
{SECOND} انظر [[https://e.example/1][تقريرا سابقا]] و*الصور*.
"""
RST = f"""مكتبة البلدة
############

:date: 2019-03-04
:author: هدى سالم

{FIRST}

.. image:: a.png
   :alt: picture

افتتاح
======

{SECOND} انظر `تقريرا سابقا <https://e.example/1>`_ و**الصور**.
"""
ADOC = f"""= مكتبة البلدة
هدى سالم <huda@e.example>
2019-03-04
:toc:

{FIRST}

== افتتاح

image::a.png[]

{SECOND} انظر https://e.example/1[تقريرا سابقا] و*الصور*.
"""
TEX = rf"""\documentclass{{article}}
\title{{مكتبة البلدة}}\author{{هدى سالم}}\date{{2019-03-04}}
\begin{{document}}
\maketitle
{FIRST} % remark of the editor

\section{{افتتاح}}
{SECOND} انظر \href{{https://e.example/1}}{{تقريرا سابقا}} و\textbf{{الصور}}.
\end{{document}}
"""


@pytest.mark.parametrize(
    ("name", "text"), [("a.org", ORG), ("a.rst", RST), ("a.adoc", ADOC), ("a.tex", TEX)]
)
def test_words_and_what_the_head_says(name: str, text: str) -> None:
    (document,) = read_bytes(text.encode(), f"/t/{name}", name)

    assert isinstance(document, Document)
    said = document.declared
    assert (said.title, said.creator, said.published) == ("مكتبة البلدة", "هدى سالم", "2019-03-04")
    lines = [line for line in document.text.split("\n") if line.strip()]
    last = f"{SECOND} انظر تقريرا سابقا والصور."
    assert sorted(lines) == sorted([FIRST, "افتتاح", last])


def test_headings_that_say_when_are_articles_of_their_own() -> None:
    records = "".join(
        f"* {title}\n:PROPERTIES:\n:SOURCE: صحيفة المثال\n:DATE: {day}\n:END:\n{FIRST}\n"
        for title, day in (("مكتبة", "2019-03-04"), ("معرض", "2019-03-05"))
    )

    found = list(read_bytes(f"#+TITLE: صحف\n{records}".encode(), "/t/a.org", "a.org"))

    said = [each.declared for each in found if isinstance(each, Document)]
    assert [(each.title, each.published) for each in said] == [
        ("مكتبة", "2019-03-04"),
        ("معرض", "2019-03-05"),
    ]


def test_a_note_of_joplin_has_its_properties_last() -> None:
    text = (
        f"مكتبة البلدة\n\n{FIRST}\n\nid: 0a1b\nparent_id: 7c\ncreated_time: 2019-03-04T10:00:00Z\n"
        "author: هدى سالم\nsource_url: https://e.example/1\nis_todo: 0\ntype_: 1"
    )

    note = joplin_note(text)

    assert note is not None
    assert note[0] == FIRST
    assert (note[1].title, note[1].url) == ("مكتبة البلدة", "https://e.example/1")
    assert joplin_note(f"{FIRST}\nsource: x") is None


@given(st.text(alphabet="#+:*=-.[]{}\\\\%`<>_ \nab٣ء", max_size=80))
def test_any_text_has_words_or_none(text: str) -> None:
    for plain in WRITTEN.values():
        plain(text)
    joplin_note(text)
    wiki_note(text)


WIKI = f"""====== مكتبة البلدة ======

{FIRST}

===== افتتاح =====
{SECOND} انظر [[https://e.example/1|تقريرا سابقا]] و**الصور**. {{{{:a.png?200|صورة}}}}
"""
ZIM = f"Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2019-03-04\n\n{WIKI}"
TEXTILE = f"""h1. مكتبة البلدة

p. {FIRST}

h2. افتتاح

{SECOND} انظر "تقريرا سابقا":https://e.example/1 و*الصور*.
"""


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [("a.txt", WIKI, None), ("b.txt", ZIM, "2019-03-04"), ("a.textile", TEXTILE, None)],
)
def test_pages_of_wikis(name: str, text: str, day: str | None) -> None:
    (document,) = read_bytes(text.encode(), f"/t/{name}", name)

    assert isinstance(document, Document)
    assert (document.declared.title, document.declared.published) == ("مكتبة البلدة", day)
    lines = [line.strip() for line in document.text.split("\n") if line.strip()]
    assert lines == [FIRST, "افتتاح", f"{SECOND} انظر تقريرا سابقا والصور."]


def test_the_signs_of_addresses_are_no_marks() -> None:
    words = "من http://e.example/1 إلى https://e.example//2"

    note = wiki_note(f"== مكتبة ==\n//{FIRST}// {words}\n")

    assert note is not None
    assert note[0] == f"{FIRST} {words}"


def test_commands_that_begin_like_others_leave_nothing_behind() -> None:
    text = rf"\setlength{{\parindent}}{{0pt}}{FIRST} \beginR {SECOND}\endR\par {FIRST}\endgroup"

    assert plain_tex(text)[0].split("\n\n") == [f"{FIRST} {SECOND}", FIRST]


@pytest.mark.parametrize(("opening", "sign"), [("== ", " "), ("", "="), ("== ==", " ")])
def test_a_heading_without_end_takes_time_linear_in_its_length(opening: str, sign: str) -> None:
    assert wiki_note(f"== مكتبة ==\n{opening}{sign * 9}x\n{FIRST}") is not None
    assert growth(lambda count: wiki_note(f"{opening}{sign * count}x"), 2_000) < 3


def test_properties_that_belong_to_no_note_take_time_linear_in_their_length() -> None:
    assert joplin_note("title: x\n" * 9 + FIRST) is None
    assert growth(lambda count: joplin_note("title: x\n" * count + FIRST), 8_000) < 3
    note = joplin_note(f"{FIRST}\n\n" + "title: x\n" * 9 + "type_: 1\n")
    assert note is not None
    assert note[1].title == FIRST
    assert joplin_note("type_: 1") is None
    meeting = joplin_note("meeting: first\nid: 0a\ntype_: 1")
    assert meeting is not None
    assert meeting[1].title == "meeting: first"


def test_a_day_in_words_in_the_head_of_asciidoc() -> None:
    text, said = plain_asciidoc("= عودة القطار\nليلى النور\n9 يونيو 2022\n:lang: ar\n\nعاد القطار.")
    assert text == "عاد القطار."
    assert (said.title, said.creator, said.published) == (
        "عودة القطار",
        "ليلى النور",
        "9 يونيو 2022",
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.rst", f"مكتبة البلدة\n============\n\n:كاتب: هدى سالم\n:جريدة: النهر\n\n{FIRST}\n"),
        ("a.adoc", f"= مكتبة البلدة\nهدى سالم\n:جريدة: النهر\n:toc:\n\n{FIRST}\n"),
        (
            "a.org",
            f"* مكتبة البلدة\n:PROPERTIES:\n:الكاتب: هدى سالم\n:الجريدة: النهر\n:END:\n{FIRST}\n",
        ),
    ],
)
def test_fields_between_colons_under_names_of_any_language(name: str, text: str) -> None:
    (found,) = read_bytes(text.encode(), f"/{name}", name)
    assert isinstance(found, Document)
    said = found.declared
    assert (said.title, said.creator, said.publisher) == ("مكتبة البلدة", "هدى سالم", "النهر")
    assert found.text.strip() == FIRST


def test_what_stands_apart_on_a_line_of_latex_is_on_its_own() -> None:
    line = r"\textit{النهر، 4 مارس 2019} \hfill \textbf{سلمى نور}"
    text = rf"\begin{{document}}\section{{مكتبة البلدة}}{line}\par {FIRST}\end{{document}}"
    (found,) = read_bytes(text.encode(), "/t/a.tex", "a.tex")
    assert isinstance(found, Document)
    assert "النهر، 4 مارس 2019\nسلمى نور\n" in found.text


def test_spaces_of_latex_without_end_take_time_linear_in_their_number() -> None:
    assert growth(lambda size: plain_tex(f"{FIRST}{' ' * size}{SECOND}"), 1 << 15) < 3


@pytest.mark.parametrize(
    ("under", "outlet", "text"),
    [("جريدة النهر", "جريدة النهر", FIRST), ("عن كتب البلدة", None, f"عن كتب البلدة\n\n{FIRST}")],
)
def test_what_stands_under_a_title_in_tex(under: str, outlet: str | None, text: str) -> None:
    head = rf"\title{{مكتبة البلدة \\[4pt] \large {under}}}"
    words, said = plain_tex(f"{head}\n\\begin{{document}}\n{FIRST}\n\\end{{document}}")
    assert (said.title, said.publisher) == ("مكتبة البلدة", outlet)
    assert words.strip() == text
