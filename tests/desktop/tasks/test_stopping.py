"""A generator that is stopped says what it has to say."""

from __future__ import annotations

from collections.abc import Generator

from desktop.tasks.stopping import stop


def test_what_is_returned_while_closing_is_heard():
    def steps() -> Generator[int, None, str]:
        try:
            yield 1
            yield 2
        except GeneratorExit:
            return "stopped"
        return "done"

    running = steps()
    next(running)
    assert stop(running) == "stopped"


def test_one_that_says_nothing_gives_none_and_is_closed():
    closed = []

    def steps() -> Generator[int, None, str]:
        try:
            yield 1
            yield 2
        finally:
            closed.append(True)
        return "done"

    running = steps()
    next(running)
    assert stop(running) is None
    assert closed == [True]
    assert [*running] == []


def test_one_that_has_not_begun_never_begins():
    begun = []

    def steps() -> Generator[int, None, str]:
        begun.append(True)
        yield 1
        return "done"

    assert stop(steps()) is None
    assert begun == []


def test_one_that_goes_on_yielding_is_closed_all_the_same():
    def steps() -> Generator[int, None, str]:
        try:
            yield 1
        except GeneratorExit:
            yield 2
        return "done"

    running = steps()
    next(running)
    assert stop(running) is None
    assert [*running] == []
