from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.underlined_titles import without_underlines
from tests.growth import growth

WORDS = (
    "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم.\n"
    "وقال رئيس البلدية إن الحديقة تسع ألفي زائر في اليوم، وإن الدخول إليها مجاني للأطفال.\n"
    "وطالب السكان بحراسة دائمة للحديقة بعد تخريب سابقتها."
)
TITLES = ("حديقة الضفة تفتح أبوابها", "أول قطار يصل إلى السهل", "مدرب جديد للواحة")


@pytest.mark.parametrize("sign", "=-~")
def test_articles_under_underlined_titles(sign: str) -> None:
    text = "\n\n".join(
        f"{title}\n{sign * len(title)}\nالشروق - 2019-03-0{n}\n\n{WORDS}"
        for n, title in enumerate(TITLES, 1)
    )
    found = [i for i in read_bytes(text.encode(), "/a.txt", "a.txt") if isinstance(i, Document)]
    assert [(item.declared.title, item.declared.published) for item in found] == [
        (title, f"2019-03-0{n}") for n, title in enumerate(TITLES, 1)
    ]
    assert all(item.text.endswith(WORDS) and sign * 3 not in item.text for item in found)


@pytest.mark.parametrize(
    "text",
    [
        f"عنوان\n\n{WORDS}\n==========\nعنوان\n\n{WORDS}",  # the end of an article above it
        f"نص\n\n{TITLES[0]}\n{'=' * 70}\n\n{WORDS}",  # a rule over the whole width
        f"نص\n\nوعاد التجار إلى السوق.\n{'=' * 22}\n\n{WORDS}",  # under a last sentence
    ],
)
def test_rules_that_part_articles_stay(text: str) -> None:
    assert without_underlines(text) == (text, {})


def test_very_many_titles_cost_in_proportion() -> None:
    def work(size: int) -> None:
        without_underlines(
            "\n".join(f"سوق السمك\n---------\n{'وعاد التجار. ' * 9}\n" for _ in range(size))
        )

    assert growth(work, 16_000) < 4
