"""Borders between articles are told by all that stands between two texts."""

from __future__ import annotations

import pytest

from articles.reading.texts.article_borders import bordered_blocks
from tests.growth import growth

WORDS = (
    "قال رئيس مجلس البلدة إن الأشغال تنتهي قبل حلول الخريف إذا سمح الطقس بذلك، وإن كلفتها بلغت "
    "ثلاثة ملايين درهم.\nوأضاف أن السكان شاركوا في اختيار الموقع، وأن خمسين منهم حضروا اللقاء "
    "الذي عقد في القاعة الكبيرة مساء أمس."
)
TITLES = ("الجسر القديم يُطلى بالأزرق", "سوق الخضر ينتقل إلى الضاحية", "مدرسة جديدة في حي الزيتون")
DAYS = ("2 ماي 2019", "5 ماي 2019", "9 ماي 2019")


def _several(layout: str) -> str:
    said = enumerate(zip(TITLES, DAYS, strict=True), 1)
    return "\n".join(
        layout.format(n=n, title=title, day=day, words=WORDS) for n, (title, day) in said
    )


@pytest.mark.parametrize(
    "layout",
    [
        "({n})\nأشغال\n{title}\nجريدة الضفة - {day}\n\n{words}\nس.ن\n",
        "{title}\nبقلم: سلمى نور\n{words}\n",
        "محليات\n{title}\n{day}\n{words}\n* * *\n",
        "{title}\n{words}\nجريدة الضفة، {day}\n",
    ],
)
def test_heads_and_feet_of_any_form_are_cut_where_they_are_like_the_first_and_the_last(
    layout: str,
) -> None:
    found = bordered_blocks(_several(layout), {})
    assert [block.strip() for block in found.blocks] == [
        layout.format(n=n, title=title, day=day, words=WORDS).strip()
        for n, (title, day) in enumerate(zip(TITLES, DAYS, strict=True), 1)
    ]


def test_what_names_the_whole_is_of_no_article() -> None:
    text = "قصاصات مكتب الإعلام\n" + _several("{title}\nبقلم: سلمى نور\n{words}\n")
    found = bordered_blocks(text, {})
    assert found.above == ("قصاصات مكتب الإعلام",)
    assert not found.is_told
    assert found.blocks[0].startswith(TITLES[0])


def test_a_heading_of_the_rank_of_the_others_begins_an_article_without_a_sign() -> None:
    text = _several("{title}\nبقلم: سلمى نور\n{words}\n").replace(
        f"{TITLES[1]}\nبقلم: سلمى نور", TITLES[1]
    )
    assert len(bordered_blocks(text, dict.fromkeys(TITLES, 1)).blocks) == len(TITLES)
    assert len(bordered_blocks(text, {}).blocks) == len(TITLES) - 1


@pytest.mark.parametrize(
    "layout",
    [
        "{title}\n{words}\n",  # sections
        "{n}\n{title}\n{words}\n",  # counted sections
        "سؤال عن الأشغال\n{words}\n\n\n\n",
    ],
)
def test_sections_of_one_article_have_no_border(layout: str) -> None:
    assert bordered_blocks(f"حوار مع رئيس المجلس\n{DAYS[0]}\n{_several(layout)}", {}).blocks == ()


def test_time_is_linear_in_the_number_of_articles() -> None:
    layout = "({n})\nأشغال\n{title}\nجريدة الضفة - {day}\n\n{words}\nس.ن\n"
    assert growth(lambda size: bordered_blocks(_several(layout) * size, {}), 400) < 2
