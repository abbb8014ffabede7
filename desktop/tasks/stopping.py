"""Stopping a generator between two steps, with what it has to say at its end."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

Step = TypeVar("Step")
Result = TypeVar("Result")


def stop(steps: Generator[Step, None, Result]) -> Result | None:
    """Close the generator; what it returns while closing, or None.

    `Generator.close` gives the returned value only from Python 3.13 on. A generator that has
    something to say catches `GeneratorExit` itself: through `yield from` it would not be heard.
    """
    try:
        steps.throw(GeneratorExit())
    except StopIteration as end:
        result: Result | None = end.value
        return result
    except GeneratorExit:
        return None
    steps.close()
    return None
