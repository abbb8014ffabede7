"""The words around a figure."""

from __future__ import annotations

from articles.figures.clause import clause_around
from articles.span import Span

BODY = "فتح المتجر أبوابه. باع الخباز 40 رغيفا قبل الظهر، ثم أغلق. عاد في المساء."


def around(words: str, body: str = BODY) -> str:
    start = body.index(words)
    return clause_around(body, Span(start, start + len(words)))


def test_a_clause_is_the_sentence_around_the_figure() -> None:
    assert around("40 رغيفا") == "باع الخباز 40 رغيفا قبل الظهر، ثم أغلق"


def test_a_long_sentence_is_cut_at_words() -> None:
    body = "كلمة طويلة " * 20 + "7 أبواب " + "بعدها كلام " * 20
    shown = around("7 أبواب", body)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "7 أبواب" in shown
    assert set(shown.strip("…").split()) <= {"كلمة", "طويلة", "7", "أبواب", "بعدها", "كلام"}


def test_a_line_end_ends_a_clause() -> None:
    assert around("3 نوافذ", "عنوان الخبر\nفي البيت 3 نوافذ\nوباب") == "في البيت 3 نوافذ"
