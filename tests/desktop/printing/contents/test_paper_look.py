from __future__ import annotations

import pytest

from desktop.display.digits import Digits
from desktop.look import Look
from desktop.printing.contents.paper_look import USUAL, PaperLook, paper_look
from desktop.theme import LIGHT
from desktop.typefaces import INTERFACE_FAMILY
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


def test_paper_follows_the_look_in_force(icons):
    look = Look(LIGHT, icons, digits=Digits.ARABIC_INDIC, justified_on_paper=False)
    assert paper_look(look) == PaperLook(Digits.ARABIC_INDIC, justified=False)
    plex = Look(LIGHT, icons, reading_family=INTERFACE_FAMILY)
    assert paper_look(plex).reading_family == INTERFACE_FAMILY
    assert paper_look(Look(LIGHT, icons)) == USUAL
