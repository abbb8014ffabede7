from __future__ import annotations

import pytest

from desktop.display.digits import Digits
from desktop.printing.contents.paper_look import USUAL, PaperLook
from tests.desktop.printing.kinds import every_kind, filled


@pytest.mark.parametrize(
    ("look", "text"), [(USUAL, "12,5 %"), (PaperLook(Digits.ARABIC_INDIC), "١٢٫٥ %")]
)
def test_digits_are_written_as_chosen(look, text):
    assert look.written("12,5 %") == text


def test_every_kind_of_content_has_one_look_and_no_other_choice_beside_it(tmp_path):
    for content in every_kind(filled(tmp_path)).values():
        assert content.look == USUAL
        assert not hasattr(content, "digits")
