"""Lines of a text, and the edits that lay out what is kept of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.lines import Line, Removal, layout_edits, lines_of, space_edits
from articles.cleaning.record import apply, original_text

TEXTS = st.text("ab \n", max_size=40)


@given(TEXTS)
def test_a_line_stands_where_it_says_and_has_no_space_around_it(text: str):
    for line in lines_of(text):
        assert text[line.start : line.end] == line.text == line.text.strip()
        assert line.text


@given(TEXTS, st.data())
def test_what_is_kept_is_laid_out_one_line_each_and_can_be_undone(text: str, data: st.DataObject):
    lines = lines_of(text)
    kept = [line for line in lines if data.draw(st.booleans())]
    removals = [
        Removal(line.start, line.end, EditReason.BOILERPLATE) for line in lines if line not in kept
    ]
    edits = layout_edits(text, kept, removals)
    body = apply(text, edits)
    assert body == "\n".join(line.text for line in kept)
    assert original_text(body, edits) == text


@given(TEXTS)
def test_runs_of_spaces_become_one(text: str):
    plain = apply(text, space_edits(text))
    assert "  " not in plain
    assert plain.split() == text.split()


def test_an_empty_line_after_a_line_is_told():
    first, second = lines_of("a\n\n\nb\nc")[:2]
    assert first.blank_after
    assert not second.blank_after


def test_a_line_is_cut_at_either_end():
    line = Line(10, 17, "abc def", blank_after=True)
    assert line.without_start(3) == Line(14, 17, "def", blank_after=True)
    assert line.cut(4) == Line(10, 13, "abc", blank_after=True)
