from __future__ import annotations

from PySide6.QtGui import QFont

from desktop.printing.paper.text_styles import BODY, TITLE, UNITS_PER_POINT, VALUE


def test_type_is_laid_out_in_fine_units_without_hinting():
    font = BODY.font("نص")
    assert font.pixelSize() == round(BODY.size * UNITS_PER_POINT)
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting
    assert TITLE.font().weight() is QFont.Weight.Bold


def test_other_typefaces_help_out_only_where_a_letter_is_missing():
    alone = QFont.StyleStrategy.NoFontMerging
    assert BODY.font("نص عربي 123").styleStrategy() & alone
    assert BODY.font("نص\u2066").styleStrategy() & alone
    assert not BODY.font("نص \U0001f600").styleStrategy() & alone


def test_lines_leave_room_for_their_letters():
    for style in (BODY, TITLE, VALUE):
        assert style.leading > style.size
        assert style.pen().name().upper() == style.colour.upper()
