from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.markup.wrapped_lines import unwrapped
from articles.reading.reader import read_bytes

AR = (
    "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات، وركبه في يومه الأول تسعون "
    "مسافرا من القرى المجاورة. وقالت الشركة إن ثمن التذكرة لن يتغير قبل نهاية السنة الجارية."
)
FR = (
    "Le train de montagne roule à nouveau depuis jeudi, après sept années d'arrêt, et quatre-vingt "
    "dix voyageurs l'ont pris le premier jour. Le prix du billet ne changera pas cette année."
)


@pytest.mark.parametrize("text", [AR, FR])
@pytest.mark.parametrize("width", [40, 60, 76])
def test_paragraphs_are_whole_again(text: str, width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(text, width) for _ in range(3))
    assert unwrapped(f"قطار الجبل\n\n{wrapped}") == "\n\n".join(["قطار الجبل", *[text] * 3])
    (found,) = read_bytes(wrapped.encode(), "/a.txt", "a.txt")
    assert isinstance(found, Document)
    assert found.text == "\n\n".join([text] * 3)


def test_the_lines_of_a_mail_are_put_together() -> None:
    head = "From: a@b.c\nSubject: x\nMessage-ID: <1@x>\nContent-Type: text/plain; charset=utf-8\n\n"
    body = "\n\n".join(textwrap.fill(FR, 72) for _ in range(2))
    (found,) = read_bytes((head + body).encode(), "/a.eml", "a.eml")
    assert isinstance(found, Document)
    assert found.text == f"{FR}\n\n{FR}"


@pytest.mark.parametrize(
    "text",
    [
        f"{AR}\n{FR}\n{AR}\n{FR}\n{AR}",  # a paragraph a line
        "\n".join(f"- بند رقم {n}" for n in range(9)),
        "\n".join(["عاد القطار.", "وفرح الناس كثيرا بعودته.", "ثم نزل المطر.", "وسكت الجميع."] * 3),
        "",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="ab. \n", max_size=400))
def test_no_word_is_lost(text: str) -> None:
    assert unwrapped(text).split() == text.split()


def test_a_title_that_was_broken_too_is_one_line() -> None:
    words = (
        "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر وعبره في يومه الأول ألفا شخص من "
        "الأحياء المجاورة كلها ومن القرى البعيدة التي كان أهلها يدورون حول الطريق ساعة كاملة قبل "
        "أن يصلوا إلى السوق"
    )
    body = "\n".join(textwrap.wrap(words, 40))
    assert (
        unwrapped(f"جسر المشاة\nيفتح قبل موعده\n\n{body}")
        == f"جسر المشاة يفتح قبل موعده\n\n{words}"
    )


def test_verses_keep_their_lines() -> None:
    verses = "\n".join(["يا بحر هل تدري بما في خاطري   أم أنت مشغول بمد غامر"] * 6)
    assert unwrapped(verses) == verses


def test_a_day_under_a_long_title_keeps_its_line() -> None:
    words = (
        "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر وعبره في يومه الأول ألفا شخص "
        "من الأحياء "
    )
    body = "\n".join(textwrap.wrap(words * 3, 50))
    head = "جسر المشاة الجديد يفتح قبل موعده بشهر كامل\n14 مارس 2019"
    assert unwrapped(f"{head}\n\n{body}").startswith(f"{head}\n\n")


def test_few_lines_without_room_for_the_next_word_are_broken_too() -> None:
    first = [
        "فتح السوق المغطى أبوابه أمام التجار صباح",
        "أمس بعد عامين من الأشغال التي كلفت",
        "المدينة.",
    ]
    text = "\n".join([*first, "", "وعاد الجميع."])
    assert unwrapped(text).split("\n") == [" ".join(first), "", "وعاد الجميع."]
    apart = "فتح السوق\nعاد التجار إلى أماكنهم القديمة كلها\nانتهت الأشغال في عامين كاملين"
    assert unwrapped(apart) == apart


def test_a_head_of_several_lines_above_broken_paragraphs_hides_none_of_them() -> None:
    paragraphs = [textwrap.fill(AR, 56), textwrap.fill(AR, 56)]
    outlet = "صحيفة السهل\nالأحد 23 أبريل 2017"
    head = f"{outlet}\n\nقطار الجبل يعود\nبعد سبع سنوات\n\nكتب: طارق المنصوري"
    title = "قطار الجبل يعود بعد سبع سنوات"
    found = unwrapped("\n\n".join([head, *paragraphs])).split("\n\n")
    assert found == [outlet, title, "كتب: طارق المنصوري", AR, AR]


def test_who_wrote_under_a_title_is_no_half_of_it() -> None:
    wrapped = "\n\n".join(textwrap.fill(AR, 56) for _ in range(2))
    found = unwrapped(f"قطار الجبل يعود\nسعاد بنحمو\n\n{wrapped}").split("\n\n")
    assert found[0] == "قطار الجبل يعود\nسعاد بنحمو"
