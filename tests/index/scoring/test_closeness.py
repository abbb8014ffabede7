"""Words that stand near one another count for more."""

from __future__ import annotations

import pytest

from index.request import SearchRequest
from tests.fakes import article

FILLER = " كلام آخر عن أمور كثيرة لا تخص أحدا هنا" * 2
OTHERS = [article(f"other {n}", "كلام عن البحر والجبل والغابة") for n in range(8)]


def order(engine, query: str) -> list[str]:
    return [hit.article_id for hit in engine.search(SearchRequest(query)).hits]


@pytest.mark.parametrize("query", ["ميناء قطار ", "قطار ميناء ", "الميناء قطارات "])
def test_words_side_by_side_come_first(engine_of, query: str) -> None:
    engine = engine_of(
        article("apart", f"ميناء{FILLER}{FILLER} قطار"),
        article("near", f"ميناء وفيه قطار{FILLER}{FILLER}"),
        article("beside", f"ميناء قطار{FILLER}{FILLER} ثم"),
        *OTHERS,
    )
    found = order(engine, query)
    assert found.index("beside") < found.index("apart")
    assert found.index("near") < found.index("apart")


def test_closeness_finds_nothing_by_itself(engine_of) -> None:
    engine = engine_of(article("both", "ميناء قطار"), article("one", "ميناء"), *OTHERS)
    assert order(engine, "ميناء قطار ") == ["both"]


def test_a_title_is_not_beside_the_text(engine_of) -> None:
    engine = engine_of(
        article("across", f"قطار{FILLER}", title="ميناء"),
        article("within", f"كلام{FILLER}", title="ميناء قطار"),
        *OTHERS,
    )
    assert order(engine, "ميناء قطار ")[0] == "within"


def test_of_a_long_question_the_words_near_one_another_come_first(engine_of) -> None:
    words = ["ميناء", "قطار", "سفينة", "مصنع", "جسر", "ملعب"]
    start, gap = FILLER * 3, FILLER + " "
    engine = engine_of(
        article("apart", start + gap.join(["", *words])),
        article("near", start + gap * 6 + " ".join(words)),
        *OTHERS,
    )
    assert order(engine, " ".join(words))[:2] == ["near", "apart"]


def test_of_a_long_question_the_first_words_count_for_more_than_the_rest_of_the_lead(
    engine_of,
) -> None:
    words = ["ميناء", "قطار", "سفينة", "مصنع", "جسر", "ملعب"]
    first, later = " ".join(words), "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط"
    engine = engine_of(
        article("later", f"{later} {first}"), article("first", f"{first} {later}"), *OTHERS
    )
    assert order(engine, " ".join(words))[:2] == ["first", "later"]


def test_of_a_long_question_words_count_for_more_the_earlier_they_stand(engine_of) -> None:
    words = "ميناء قطار سفينة مصنع جسر ملعب"
    engine = engine_of(
        article("late", f"{FILLER * 6} {words}"),
        article("early", f"{FILLER * 3} {words} {FILLER * 3}"),
        *OTHERS,
    )
    assert order(engine, words)[:2] == ["early", "late"]


def test_of_a_long_question_words_with_one_between_them_belong_together(engine_of) -> None:
    asked = ["ميناء", "قطار", "سفينة", "مصنع", "جسر", "ملعب"]
    start, gap = FILLER * 3, FILLER + " "
    every_other, in_turn = [*asked[::2], *asked[1::2]], [*asked[:1], *asked[3:0:-1], *asked[4:]]
    engine = engine_of(
        article("far", start + gap.join(["", *every_other])),
        article("near", start + "".join(f"{gap}{one} {two}" for one, two in pairs(every_other))),
        article("scattered", start + gap.join(["", *in_turn])),
        *OTHERS,
    )
    assert order(engine, " ".join(asked))[0] == "near"


def pairs(words: list[str]) -> list[tuple[str, str]]:
    return list(zip(words[::2], words[1::2], strict=True))
