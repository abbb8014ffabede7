"""Several archives asked at once: one order, and each hit with the name of its archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.span import Span
from desktop.search.several_archives import Found, hits_of_all, names_of
from index.request import Order
from index.results import Hit, ResultPage, Snippet


def hit(name: str, score: float, published: str | None, publisher: str | None = None) -> Hit:
    snippet = Snippet("", (), Span(0, 0))
    return Hit(name, name, (), publisher, published, "stated", score, snippet)


FIRST = Found(
    "first",
    Path("first"),
    ResultPage(2, (hit("a", 5.0, "2019-03", "جريدة ب"), hit("b", 1.0, None))),
)
SECOND = Found(
    "second",
    Path("second"),
    ResultPage(2, (hit("c", 3.0, "2021", "جريدة أ"), hit("d", 0.5, "2018-01-02", "جريدة ب"))),
)


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.RELEVANCE, "acbd"),
        (Order.DATE, "cadb"),
        (Order.OLDEST, "dacb"),
        (Order.SOURCE, "cadb"),
        (Order.FIGURES, "acbd"),
    ],
)
def test_hits_of_all_archives_stand_in_one_order(order: Order, expected: str) -> None:
    found = hits_of_all([FIRST, SECOND], order, 10)
    assert "".join(each.article_id for _, each in found) == expected
    assert {each.article_id: of.name for of, each in found} == {
        "a": "first", "b": "first", "c": "second", "d": "second",
    }  # fmt: skip
    assert len(hits_of_all([FIRST, SECOND], order, 3)) == 3


def test_what_has_only_some_of_the_words_comes_last() -> None:
    some = Found("some", Path("some"), ResultPage(1, (hit("e", 9.0, "2020"),), relaxed=True))
    assert [each.article_id for _, each in hits_of_all([some, FIRST], Order.RELEVANCE, 9)] == [
        "a", "b", "e",
    ]  # fmt: skip


def test_archives_of_one_name_are_told_apart(tmp_path: Path) -> None:
    north, south = tmp_path / "north" / "news", tmp_path / "south" / "news"
    assert names_of([north, tmp_path / "press"]) == ["news", "press"]
    assert names_of([north, south]) == [str(north.resolve()), str(south.resolve())]
