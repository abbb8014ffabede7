from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.reading.markup import has_markup, one_line, plain_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>أول</p><p>ثان</p>", "أول\nثان"),
        ("أول<br/>ثان <b>غليظ</b> آخر", "أول\nثان غليظ آخر"),
        ("&lt;p&gt;أول&lt;/p&gt;", "أول"),
        ("&amp;lt;p&amp;gt;أول&amp;lt;/p&amp;gt;", "أول"),
        (
            "قال &quot;نعم&quot; &amp; مضى&nbsp;&#8211; &#x645;",
            'قال "نعم" & مضى\N{NO-BREAK SPACE}– م',
        ),
        ("<p>أ</p><script>var x = '<p>';</script><style>p {}</style><!-- سر --><p>ب</p>", "أ\nب"),
        ("سطر أول\nسطر <b>ثان</b>", "سطر أول\nسطر ثان"),
        ("3 < 5 و7 > 2", "3 < 5 و7 > 2"),
        ("<ul><li>أ</li><li>ب</li></ul><table><tr><td>ج</td><td>د</td></tr></table>", "أ\nب\nج د"),
        ("R&D و<شيء>", "R&D و<شيء>"),
    ],
)
def test_words_of_a_piece_of_html(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_one_line() -> None:
    assert one_line("<p>أول</p>\n<p>ثان &amp; ثالث</p>") == "أول ثان & ثالث"
    assert not has_markup("3 < 5")
    assert has_markup("a&nbsp;b")
    assert has_markup("a<br>b")


@pytest.mark.parametrize(
    "text",
    [
        "<p>" * 100_000 + "آخر",
        "<p " + "a " * 100_000 + ">آخر</p>",
        "<p>" + "&amp;" * 100_000,
        "<" * 100_000 + "<p>",
        "<p>\x00\x0b\ufffe</p>",
    ],
)
def test_hostile_pieces_end(text: str) -> None:
    assert isinstance(plain_text(text), str)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/pb &;amltgq\"'=ا\n", max_size=80))
def test_any_piece_gives_words(text: str) -> None:
    assert isinstance(plain_text(text), str)
