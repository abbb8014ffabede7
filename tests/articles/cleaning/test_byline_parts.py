"""What each part of a byline names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from articles.arabic.folding import fold_line
from articles.cleaning.byline_parts import agency_names, bare_part, parts_of
from articles.cleaning.bylines import byline, declared_author, name_alone
from articles.cleaning.publication_lines import is_beside
from tests.growth import growth


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("الرباط - محمد الكتاني", ["place", "name"]),
        ("تصوير: محمد الكتاني", ["role", "name"]),
        ("حوار وتصوير: محمد الكتاني", ["role", "name"]),
        ("حوار وسؤال: محمد الكتاني", ["role", "other", "name"]),
        ("محمد الكتاني من الرباط", ["name", "place"]),
        ("12 | الرباط", ["number", "place"]),
        ("الجسور القديمة على الوادي", ["other"]),
        ("لندن: محمد صلاح يسجل", ["place", "other"]),
        ("تونس: سلمى نور قالت", ["place", "other"]),
    ],
)
def test_each_part_names_something(line: str, kinds: list[str]) -> None:
    assert [segment.kind for segment in parts_of(line)] == kinds


def test_the_stop_of_an_initial_is_no_sign_around_it() -> None:
    assert bare_part("كمال ب.") == "كمال ب."
    assert bare_part(" الرباط. ") == "الرباط"


def test_names_of_agencies_are_folded() -> None:
    assert agency_names() == frozenset(map(fold_line, agency_names()))


def test_many_known_words_side_by_side_cost_in_proportion() -> None:
    assert growth(lambda size: parts_of("الرباط " * size), 48_000) < 3


@pytest.mark.parametrize("read", [parts_of, byline, declared_author, name_alone, is_beside])
def test_spaces_without_end_cost_in_proportion(read: Callable[[str], object]) -> None:
    assert growth(lambda size: read(f"سلمى{' ' * size}نور"), 1 << 14) < 3


def test_signs_of_an_address_without_end_cost_in_proportion() -> None:
    assert growth(lambda size: byline(f"سلمى نور ({'@' * size}"), 1 << 14) < 3
    said = byline("سلمى نور <s@a.example>")
    assert said is not None
    assert said.creator == "سلمى نور"
