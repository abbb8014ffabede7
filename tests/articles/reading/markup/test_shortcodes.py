from __future__ import annotations

import pytest

from articles.reading.markup.shortcodes import without_shortcodes
from articles.reading.rows.row_values import text_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[caption id="a"]<img src="x"/> صورة[/caption]عاد القطار', "عاد القطار"),
        ("عاد [embed]https://a.example/v[/embed]القطار", "عاد القطار"),
        ("[vc_row][vc_column_text]Le train[/vc_column_text][/vc_row]", "Le train"),
        ("[gallery ids='1,2'] roule", " roule"),
        ("قال [الوزير] إن [2] صحيح [sic]", "قال [الوزير] إن [2] صحيح [sic]"),
        ("[more than 500 people] died", "[more than 500 people] died"),
        ("قال في [Facebook] ذلك", "قال في [Facebook] ذلك"),
        ("بلا أقواس", "بلا أقواس"),
    ],
)
def test_shortcodes_are_no_words(text: str, words: str) -> None:
    assert without_shortcodes(text) == words
    assert (text_of(text) or "").strip() == words.strip()
