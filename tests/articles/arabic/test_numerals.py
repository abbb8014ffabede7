"""A number written out in words and read back is itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.numerals import read_number, read_ordinal, read_whole, unit_fraction
from articles.arabic.words import cut_words

UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
NUMBER_WORDS = ["و", "5", "خمسة", "عشر", "مائة", "ألف", "ألفي", "ملايين", "نصف", "أرباع", "مئات"]
SCALES = [
    (10**9, "مليار", "ملياران", "مليارات"),
    (10**6, "مليون", "مليونان", "ملايين"),
    (10**3, "ألف", "ألفان", "آلاف"),
]


def below_hundred(number: int, *, feminine: bool, oblique: bool) -> str:
    units = FEMININE if feminine else UNITS
    if number <= 10:
        return units[number]
    if number < 20:
        unit = {1: "إحدى" if feminine else "أحد", 2: "اثنتا" if feminine else "اثنا"}
        return f"{unit.get(number - 10, units[number - 10])} {'عشرة' if feminine else 'عشر'}"
    tens = TENS[number // 10]
    tens = tens.removesuffix("ون") + "ين" if oblique else tens
    return f"{units[number % 10]} و{tens}" if number % 10 else tens


def below_thousand(number: int, *, feminine: bool, oblique: bool, modern: bool) -> str:
    hundred = "مئة" if modern else "مائة"
    hundreds, rest = divmod(number, 100)
    words = []
    if hundreds == 1:
        words.append(hundred)
    elif hundreds == 2:
        words.append(hundred[:-1] + ("تين" if oblique else "تان"))
    elif hundreds:
        words.append(FEMININE[hundreds].removesuffix("ي") + ("" if modern else " ") + hundred)
    if rest:
        words.append(below_hundred(rest, feminine=feminine, oblique=oblique))
    return " و".join(words)


def spell(number: int, *, feminine: bool, oblique: bool, modern: bool) -> str:
    words = []
    for size, one, two, many in SCALES:
        count, number = divmod(number, size)
        if count == 1:
            words.append(one)
        elif count == 2:
            words.append(two.removesuffix("ان") + "ين" if oblique else two)
        elif count:
            # `مليون` is masculine, and so are its coefficients.
            coefficient = below_thousand(count, feminine=False, oblique=oblique, modern=modern)
            words.append(f"{coefficient} {many if count <= 10 else one}")
    if number:
        words.append(below_thousand(number, feminine=feminine, oblique=oblique, modern=modern))
    return " و".join(words)


@given(
    st.one_of(st.integers(1, 2000), st.integers(1, 10**12 - 1)),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_a_number_written_out_and_read_back_is_itself(
    number: int, feminine: bool, oblique: bool, modern: bool
) -> None:
    words = cut_words(spell(number, feminine=feminine, oblique=oblique, modern=modern)).words

    reading = read_number(words, 0)

    assert reading is not None
    assert (reading.value, reading.last) == (number, len(words))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("688 ألف و860", 688_860),
        ("ستمائة وأحد عشر ألف", 611_000),
        ("مليون وأحد عشر ألفا", 1_011_000),
        ("15 مليون و 702 ألف و 592", 15_702_592),
        ("مليون و116 ألف و95", 1_116_095),
        ("ألفين و800", 2800),
        ("عشرون مليارا و470 مليون", 20_470_000_000),
        ("مليون ونصف المليون", 1_500_000),
        ("ثلاثة أرباع المليون", 750_000),
        ("نصف مليار", 500_000_000),
        ("138.780 ألف", 138_780),
        ("1.2 billion", 1_200_000_000),
        ("300 millions", 300_000_000),
        ("ألفي", 2000),
    ],
)
def test_chains(written: str, value: float) -> None:
    words = cut_words(written).words

    reading = read_number(words, 0)

    assert reading is not None
    assert (reading.value, reading.last) == (value, len(words))


@pytest.mark.parametrize(("written", "value"), [("55 ألف و60 ألف", 55_000), ("25 و26 يونيو", 25)])
def test_a_part_joins_only_what_is_larger(written: str, value: float) -> None:
    reading = read_number(cut_words(written).words, 0)

    assert reading is not None
    assert reading.value == value


def test_a_plural_alone_names_a_magnitude() -> None:
    reading = read_number(cut_words("مئات الآلاف").words, 0)

    assert reading is not None
    assert (reading.indefinite, reading.value) == (True, 100_000)


@pytest.mark.parametrize("word", ["لست", "أثنى", "كتاب", "و", "ثالث"])
def test_words_that_only_look_like_numbers(word: str) -> None:
    assert read_number(cut_words(word).words, 0) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "و",
                "5",
                "خمسة",
                "عشر",
                "مائة",
                "ألف",
                "ألفي",
                "ملايين",
                "نصف",
                "أرباع",
                "عشرون",
                "مئات",
            ]
        ),
        max_size=12,
    )
)
def test_any_row_of_number_words_is_read_within_bounds(words: list[str]) -> None:
    cut = cut_words(" ".join(words)).words
    for at in range(len(cut)):
        reading = read_number(cut, at)
        assert reading is None or at == reading.first < reading.last <= len(cut)


@pytest.mark.parametrize(
    ("written", "value", "last"),
    [
        ("السابع", 7, 1),
        ("الثاني عشر", 12, 2),
        ("الحادية عشرة صباحا", 11, 2),
        ("التاسع والعشرين", 29, 2),
        ("الحادي والثلاثون", 31, 2),
        ("التاسع و العشرين", 29, 3),
        ("الأول من الشهر", 1, 1),
        ("وبالعشرين", 20, 1),
    ],
)
def test_ordinals(written: str, value: int, last: int) -> None:
    assert read_ordinal(cut_words(written).words, 0) == (value, last)


@pytest.mark.parametrize("written", ["الحادي", "حادية", "عشرين", "كتاب", ""])
def test_no_ordinals(written: str) -> None:
    assert read_ordinal(cut_words(written).words, 0) is None


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("خمس عشرة سنة", (15, 2)),
        ("مائة وعشرين يوما", (120, 2)),
        ("ألفين وخمسة عشر", (2015, 3)),
        ("13 سنة", None),
        ("نصف سنة", None),
        ("مئات السنين", None),
        ("أحد أفراده", None),
    ],
)
def test_whole_numbers_in_words(written: str, found: tuple[int, int] | None) -> None:
    assert read_whole(cut_words(written).words, 0) == found


def test_equal_parts() -> None:
    parts = {word: unit_fraction(word) for word in ("نصف", "النصف", "ثلثا", "ثلث", "ربعا", "كتابا")}
    assert parts == {"نصف": 2, "النصف": 2, "ثلثا": 3, "ثلث": 3, "ربعا": 4, "كتابا": None}


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("2,8 ملياري ليرة", 2.8e9, 2),
        ("2,5 مليار مليونان منها", 2.5e9, 2),
        ("3 ملياري", 3, 1),
        ("102 ملياري ليرة", 102e9, 2),
    ],
)
def test_a_dual_is_a_scale_right_behind_decimals_alone(text: str, value: float, words: int) -> None:
    number = read_number(cut_words(text).words, 0)
    assert number is not None
    assert (number.value, number.last) == (value, words)
