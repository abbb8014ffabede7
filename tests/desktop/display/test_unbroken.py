"""A number keeps its sign, a French mark its word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.unbroken import unbroken

_TIED = "~"


def tied(text: str) -> str:
    return unbroken(text).replace("\N{NO-BREAK SPACE}", _TIED)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ارتفعت 2,4 % هذه السنة", "ارتفعت 2,4~% هذه السنة"),
        ("ارتفعت ٢٫٤ ٪ هذه السنة", "ارتفعت ٢٫٤~٪ هذه السنة"),
        ("بلغ 10 000 طن", "بلغ 10~000 طن"),
        ("بسعر $ 45 للبرميل", "بسعر $~45 للبرميل"),
        ("بسعر 45 € للكيس", "بسعر 45~€ للكيس"),
        ("Le port « ouvre » : enfin !", "Le port «~ouvre~»~: enfin~!"),
        ("قال الوزير : نعم", "قال الوزير~: نعم"),
        ("في 12 2019 و 7 سنوات", "في 12 2019 و 7 سنوات"),
        ("سنة 2019 أعلن", "سنة 2019 أعلن"),
    ],
)
def test_where_no_line_ends(text: str, shown: str):
    assert tied(text) == shown


@given(st.text())
def test_every_character_stays_in_its_place(text: str):
    assert len(unbroken(text)) == len(text)
