"""Stages: the steps of several pieces of work in turn, each with its own end."""

from __future__ import annotations

import pytest

from articles.stages import Staged, finish, finish_abreast


def steps(name: str, count: int, done: list[str]) -> Staged[str]:
    for step in range(count):
        done.append(f"{name}{step}")
        yield
    if name == "c":
        raise ValueError(name)
    return name


def test_one_piece_is_done_to_its_end():
    done: list[str] = []
    assert finish(steps("a", 3, done)) == "a"
    assert done == ["a0", "a1", "a2"]


def test_an_error_ends_one_piece():
    with pytest.raises(ValueError, match="c"):
        finish(steps("c", 1, []))


def test_each_step_is_done_for_all_before_the_next_one():
    done: list[str] = []
    a, b = finish_abreast([steps("a", 1, done), steps("b", 3, done)])
    assert (a, b) == ("a", "b")
    assert done == ["a0", "b0", "b1", "b2"]


def test_an_error_of_one_piece_leaves_the_others():
    a, c, b = finish_abreast([steps("a", 2, []), steps("c", 1, []), steps("b", 2, [])])
    assert (a, b) == ("a", "b")
    assert isinstance(c, ValueError)


def test_nothing_is_done_at_once():
    assert finish_abreast([]) == []
