"""Stretches of data in a text are passed over; prose is not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from articles.arabic.dumps import without_dumps
from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times

PROSE = "بلغ عدد العاملين في المصنع 900 عامل سنة 2014، بعدما كان 700 عامل قبل ذلك بسنتين. "


@given(st.text(alphabet="0123456789 \n,.ابت%", max_size=300), st.integers(1, 60))
def test_every_position_and_every_line_is_kept(piece: str, times: int) -> None:
    text = piece * times
    blanked = without_dumps(text)
    assert len(blanked) == len(text)
    for before, after in zip(text, blanked, strict=True):
        assert after in {before, " "}
        assert (before == "\n") == (after == "\n")


def test_prose_full_of_figures_is_not_touched() -> None:
    text = PROSE * 200
    assert without_dumps(text) == text


def test_a_short_table_is_not_touched() -> None:
    table = "12.5 13.1 14.2 " * 100
    assert without_dumps(table) == table


def test_the_article_around_a_dump_is_read_at_its_place() -> None:
    body = PROSE * 3 + "\n" + "3% " * 20_000 + "\n" + PROSE * 60
    figures = find_figures(body, find_times(body, None))
    assert {figure.span.text_in(body) for figure in figures} >= {"900 عامل", "700 عامل"}
    assert all(figure.text == figure.span.text_in(body) for figure in figures)
    assert sum(figure.text == "900 عامل" for figure in figures) > 40
    assert sum(figure.text == "3%" for figure in figures) < 3000


def test_no_number_is_cut_in_two() -> None:
    text = "123456 " * 586 + PROSE * 100
    blanked = without_dumps(text)
    assert set(blanked[: 7 * 586].split()) <= {"123456"}


def test_a_text_of_signs_is_blanked_and_the_prose_behind_it_is_not() -> None:
    blanked = without_dumps("()" * 10_000 + " " + PROSE * 100)
    assert blanked.strip() == (PROSE * 100).strip() or blanked.strip().endswith(PROSE.strip())
    assert "()()" not in blanked[:4096]
