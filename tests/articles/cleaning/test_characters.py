from __future__ import annotations

import pytest

from articles.cleaning.characters import character_edits
from articles.cleaning.record import apply

RLM = "\N{RIGHT-TO-LEFT MARK}"


def cleaned(text: str) -> str:
    return apply(text, character_edits(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كتـــاب وقلـم", "كتاب وقلم"),
        ("كتـَاب", "كتَاب"),
        ("نمو بـ 10%", "نمو بـ 10%"),
        ("بلغ بـ78 ولـ«الأهلي»", "بلغ بـ78 ولـ«الأهلي»"),
        ("سنة 1436هـ", "سنة 1436هـ"),
        ("فاس ـ كندا", "فاس ـ كندا"),
        ("ﻭﺃﺿﺎﻑ ﻻﻋﺐ", "وأضاف لاعب"),
        ("ﻻ ﷲ", "لا الله"),
        ("\ufe71\ufe70", "\u064b\u064b"),
        ("سعر\N{NO-BREAK SPACE}النفط\tاليوم", "سعر النفط اليوم"),
        ("سطر\r\nسطر\rسطر\N{LINE SEPARATOR}سطر", "سطر\nسطر\nسطر\nسطر"),
        (f"75.{RLM}49 دولار", f"75.{RLM}49 دولار"),
        (f"٧٥،{RLM}{RLM}٤٩", f"٧٥،{RLM}٤٩"),
        (f"قال{RLM} الوزير.{RLM} 49", "قال الوزير. 49"),
        (f"75{RLM}.49", "75.49"),
        ("كل\N{ZERO WIDTH SPACE}مة\ufeff", "كلمة"),
        ("\N{RIGHT-TO-LEFT EMBEDDING}-\N{POP DIRECTIONAL FORMATTING}", "-"),
        ("a\x00b\x1ac\ud800d\x7f", "abcd"),
        ("plain ASCII, 100%", "plain ASCII, 100%"),
    ],
)
def test_characters(text: str, expected: str) -> None:
    assert cleaned(text) == expected
    assert cleaned(expected) == expected


def test_ordinary_text_costs_no_edit() -> None:
    assert character_edits("نص عادي، فيه أرقام 10% وتشكيلٌ وَاضح.\n" * 100) == []


def test_a_run_of_forms_is_one_edit() -> None:
    assert len(character_edits("ﻭﺃﺿﺎﻑ كلام ﻻﻋﺐ")) == 2
