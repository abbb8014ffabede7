from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.texts.contents_lists import without_contents
from tests.growth import growth

WORDS = "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين. " * 4
TITLES = ("حديقة الضفة تفتح أبوابها", "أول قطار يصل إلى السهل", "مدرب جديد للواحة")


@pytest.mark.parametrize("entry", ["{0}. {1}", "{0}. {1} ........ {0}", "{0}. {1}\t{0}"])
def test_a_list_of_titles_above_the_articles(entry: str) -> None:
    pieces = [
        f"{n}. {title}\nالمصدر: الشروق\nالتاريخ: {n} مارس 2019\n{WORDS}"
        for n, title in enumerate(TITLES, 1)
    ]
    listed = "\n".join(entry.format(n, title) for n, title in enumerate(TITLES, 1))
    text = "\n".join(["المحتويات", listed, *pieces])
    assert without_contents(text) == "\n".join(pieces)
    found = [i for i in read_bytes(text.encode(), "/a.txt", "a.txt") if isinstance(i, Document)]
    assert [item.declared.title for item in found] == [*TITLES]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLES[0]}\n{WORDS}\n{TITLES[0]}",  # one line that comes again
        "\n".join([*TITLES, WORDS, TITLES[1], TITLES[0]]),  # in another order
        "\n".join([*TITLES, WORDS]),
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert without_contents(text) == text


@given(st.text(max_size=80))
def test_any_text_is_a_part_of_itself(text: str) -> None:
    assert len(without_contents(text)) <= len(text)


def test_lines_that_come_again_take_time_linear_in_their_number() -> None:
    assert growth(lambda size: without_contents("نعم\nلا\n" * size), 1 << 12) < 3
