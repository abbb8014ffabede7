"""How a number of the query was read is said in words."""

from __future__ import annotations

import pytest

from desktop.search.quantity_wording import quantity_text
from desktop.search.search_chips import search_chips
from desktop.session.search_state import SearchState
from index.findings import Quantity
from index.query.parts import query_parts

ISOLATES = dict.fromkeys(map(ord, "\N{LEFT-TO-RIGHT ISOLATE}\N{POP DIRECTIONAL ISOLATE}"))


def read(text: str) -> str:
    [part] = query_parts(text)
    assert isinstance(part.read, Quantity)
    return quantity_text(part.read).translate(ISOLATES).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("رقم:>5مليون", "أكثر من 5 000 000"),
        ("رقم:>=5مليون", "5 000 000 فأكثر"),
        ("مبلغ:<خمسة ملايين", "أقل من 5 000 000"),
        ("مبلغ:<=5,000", "5 000 فأقل"),
        ("مبلغ:٥ م", "5 000 000"),
        ("رقم:1..9", "من 1 إلى 9"),
    ],
)
def test_the_ends_are_told(text: str, expected: str) -> None:
    assert read(text) == expected


def test_the_chip_of_a_number_says_how_it_was_read() -> None:
    (word, number) = search_chips(SearchState(text="مصنع مبلغ:>خمسة ملايين"))
    assert word.note == ""
    assert "أكثر من" in number.note
    assert number.words == "مبلغ: >خمسة ملايين"
