from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.cleaning.clean import clean
from articles.cleaning.cleaned_text import EditReason, TitleEvidence
from articles.cleaning.record import apply, original_text
from tests.growth import growth

LONG = (
    "افتتح المجلس البلدي صباح اليوم مكتبة جديدة وسط المدينة، تضم أكثر من سبعة آلاف كتاب "
    "في العلوم والآداب."
)
LONGER = (
    "وقال مدير المكتبة إن الإقبال فاق كل التوقعات، وإن ساعات العمل ستمدد ابتداء من الشهر "
    "المقبل حتى العاشرة ليلا."
)
PIECES = [
    LONG,
    LONGER,
    "مكتبة جديدة تفتح أبوابها وسط المدينة",
    "12 مارس 2021",
    "نشر في: الثلاثاء 3 غشت 2021 - 14:05",
    "هسبريس - الرباط",
    "بقلم: سعيد المنصوري",
    "AHDATH.INFO",
    "AHDATH.INFO - متابعة",
    "خاص",
    "الرباط",
    "اقرأ أيضا: خبر آخر من الموقع",
    "اقرأ المزيد",
    "موافق",
    "شارك فيسبوك تويتر",
    "Next Previous نص قصير",
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا",
    "- بند أول من القائمة",
    "إحصائيات:",
    "هل تعود المياه إلى مجاريها؟",
    ".",
    "",
    " ",
    "\N{NO-BREAK SPACE}",
    "كلمتان فقط",
    "سمات المدينة المكتبة",
    "جملة تامة. سمات المدينة المكتبة",
    "رابط الخبر بصحيفة الوئام: عنوان ما",
    "بلغ السعر 75.\N{RIGHT-TO-LEFT MARK}49 درهما",
    "بـ 10% وهـذا تـــطويل",
    "ﻭﺃﺿﺎﻑ ﺍﻟﻮﺯﻳﺮ ﻛﻼﻣﺎ",
    "kalima@example.org",
    "www.example.com",
]
WILD = st.text(
    st.sampled_from(
        'اليبـم وة،.؟:-«»"()\n\r\t  0٣%abc\x00\x1a\ud800'
        "\N{NO-BREAK SPACE}\N{RIGHT-TO-LEFT MARK}\N{LEFT-TO-RIGHT MARK}\N{ZERO WIDTH SPACE}"
        "\N{ZERO WIDTH NON-JOINER}\N{LINE SEPARATOR}"
        "\ufeff\ufefb\ufe8d\ufedf\ufee4\ufe71\ufdfa\ufefc\u064e"
    ),
    max_size=60,
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), WILD), max_size=9).map("\n".join)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.sampled_from(PIECES)))
def test_the_original_can_be_rebuilt_from_body_and_edits(text: str, title: str | None) -> None:
    cleaned = clean(text, declared_title=title)

    assert original_text(cleaned.body, cleaned.edits) == text
    assert apply(text, cleaned.edits) == cleaned.body
    assert all(text[e.start : e.end] == e.removed for e in cleaned.edits)
    assert all(a.end <= b.start for a, b in pairwise(cleaned.edits))


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.one_of(st.none(), st.sampled_from(PIECES)))
def test_cleaning_a_body_again_with_its_title_changes_nothing(text: str, title: str | None) -> None:
    once = clean(text, declared_title=title)
    twice = clean(once.body, declared_title=once.title)

    assert twice.body == once.body
    assert twice.edits == ()


@pytest.mark.parametrize(
    "between", ["شارك فيسبوك تويتر", "سمات المدينة المكتبة", "12 مارس 2021", "خاص"]
)
@pytest.mark.parametrize("line", ["هل تعود المياه إلى مجاريها؟", "مكتبة جديدة وسط المدينة"])
@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_what_stands_between_a_line_and_the_same_line_is_settled_at_once(
    line: str, between: str, parting: str
) -> None:
    once = clean(parting.join([line, between, line]))

    assert clean(once.body, declared_title=once.title).edits == ()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_lines_of_a_body_are_never_empty_nor_framed_by_spaces(text: str) -> None:
    cleaned = clean(text)

    assert not cleaned.body or all(
        line and line == line.strip(" ") for line in cleaned.body.split("\n")
    )
    assert not any("\ud800" <= c <= "\udfff" or c == "\0" for c in cleaned.body)
    assert bool(cleaned.title) or not cleaned.body


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_text_at_all_is_cleaned_and_rebuilt(text: str) -> None:
    cleaned = clean(text)

    assert original_text(cleaned.body, cleaned.edits) == text
    assert clean(cleaned.body, declared_title=cleaned.title).body == cleaned.body


def test_a_plain_article_is_left_as_it_is() -> None:
    text = f"{LONG}\n{LONGER}"

    cleaned = clean(text)

    assert cleaned.body == text
    assert cleaned.edits == ()
    assert cleaned.title_evidence is TitleEvidence.INFERRED
    assert cleaned.title == "افتتح المجلس البلدي صباح اليوم مكتبة جديدة وسط المدينة"


def test_the_head_of_a_web_article_leaves_the_body_with_its_reasons() -> None:
    title = "مكتبة جديدة تفتح أبوابها وسط المدينة"
    text = f"{title}\n\n12 مارس 2021\n{title}\n\nالصحافة _ تونس\n\n{LONG}\n\n{LONGER}\n\nموافق"

    cleaned = clean(text)

    assert cleaned.body == f"{LONG}\n{LONGER}"
    assert (cleaned.title, cleaned.title_evidence) == (title, TitleEvidence.STATED)
    assert (cleaned.dateline, cleaned.publisher) == ("12 مارس 2021", "الصحافة")
    assert [(e.reason, e.removed) for e in cleaned.edits if e.reason is not EditReason.SPACES] == [
        (EditReason.TITLE, title),
        (EditReason.DATELINE, "12 مارس 2021"),
        (EditReason.DUPLICATE_TITLE, title),
        (EditReason.BYLINE, "الصحافة _ تونس"),
        (EditReason.BOILERPLATE, "موافق"),
    ]


def test_a_declared_title_is_taken_and_its_repetition_removed() -> None:
    cleaned = clean(
        f"عنوان  يعلنه الملف\n{LONG}", declared_title=" عنوان يعلنه\N{NO-BREAK SPACE}الملف "
    )

    assert cleaned.title == "عنوان يعلنه الملف"
    assert cleaned.title_evidence is TitleEvidence.STATED
    assert cleaned.body == LONG


@pytest.mark.parametrize("nothing", ["", "   ", "\n\n", None])
def test_an_empty_declared_title_says_nothing(nothing: str | None) -> None:
    assert clean(LONG, declared_title=nothing).title_evidence is TitleEvidence.INFERRED


def test_a_text_that_is_only_a_head_keeps_it() -> None:
    cleaned = clean("مكتبة جديدة تفتح أبوابها\n12 مارس 2021")

    assert cleaned.body == "مكتبة جديدة تفتح أبوابها\n12 مارس 2021"
    assert cleaned.dateline == "12 مارس 2021"


def test_a_notice_alone_leaves_nothing() -> None:
    assert clean("نحن نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا").body == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "\ud800",
        "\0" * 100,
        "1" * 1_000_000,
        "«" * 100_000,
        "( " * 50_000,
        "ـ" * 100_000,
    ],
)
def test_strange_texts_are_cleaned_in_time(text: str) -> None:
    cleaned = clean(text)

    assert original_text(cleaned.body, cleaned.edits) == text


def test_the_seeds_lose_nothing_of_their_text_but_what_surrounds_it(seeds: list[Path]) -> None:
    for path in seeds:
        text = path.read_text("utf-8")
        cleaned = clean(text)
        assert original_text(cleaned.body, cleaned.edits) == text
        if path.name.startswith("001"):
            first = text.split("\n", 1)[0]
            assert (cleaned.title, cleaned.title_evidence) == (first, TitleEvidence.STATED)
            assert cleaned.dateline is not None
            assert cleaned.dateline.startswith("25 ")
            assert cleaned.publisher == "الصحافة"
            assert first not in cleaned.body
            assert all(cue not in cleaned.body for cue in ("الارتباط", "اطّلع", "موافق"))
            assert len(cleaned.body.split("\n")) == 4
        else:
            assert cleaned.body == text
            assert cleaned.title_evidence is TitleEvidence.INFERRED
            assert text.startswith(cleaned.title[:40])
            assert len(cleaned.title) <= 90


@pytest.mark.parametrize("line", ["12 مارس 2021", "مكتبة جديدة تفتح أبوابها وسط المدينة"])
def test_heads_without_end_take_time_in_proportion(line: str) -> None:
    def work(size: int) -> None:
        clean("\n".join([line] * size), declared_title=line)

    assert growth(work, 8_000) < 3
