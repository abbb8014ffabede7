"""One query asked of several archives: their hits in one order, each with its archive's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.request import Order
from index.results import Hit, ResultPage

_UNDATED_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Found:
    """What one archive answered.

    Attributes:
        name: What it is called beside the others: by its folder.
        folder: The folder.
        page: The answer.
    """

    name: str
    folder: Path
    page: ResultPage


def names_of(folders: Sequence[Path]) -> list[str]:
    """What archives are called: by the names of their folders, in full where two have the same."""
    resolved = [folder.resolve() for folder in folders]
    counted = Counter(folder.name for folder in resolved)
    return [
        folder.name if folder.name and counted[folder.name] == 1 else str(folder)
        for folder in resolved
    ]


def hits_of_all(answers: Sequence[Found], order: Order, limit: int) -> list[tuple[Found, Hit]]:
    """The hits of all archives in one order; what has only some of the words comes last.

    Scores of several archives are not quite alike, for a word is not equally rare in all; they are
    still the best that can be said of articles that were never counted together.

    Args:
        answers: What each archive answered, in that order itself.
        order: The order.
        limit: So many hits at most.
    """
    every = list(_ranked(answers))
    key = _KEYS.get(order, _by_rank)
    every.sort(key=lambda each: (each[0].page.relaxed, *key(each[1], each[2])))
    return [(found, hit) for found, hit, _ in every[:limit]]


def _ranked(answers: Sequence[Found]) -> Iterator[tuple[Found, Hit, int]]:
    for found in answers:
        for rank, hit in enumerate(found.page.hits):
            yield found, hit, rank


_Key = tuple[float | str, ...]


def _by_score(hit: Hit, rank: int) -> _Key:
    return -hit.score, rank


def _by_rank(_: Hit, rank: int) -> _Key:
    return (rank,)


def _oldest(hit: Hit, rank: int) -> _Key:
    return hit.published or _UNDATED_LAST, rank


def _newest(hit: Hit, rank: int) -> _Key:
    # Digits are turned round, so that what is later comes first and shorter dates keep their place.
    turned = (hit.published or "0").translate(_TURNED)
    return turned, rank


def _by_source(hit: Hit, rank: int) -> _Key:
    return "0" if hit.publisher else "1", hit.publisher or "", *_newest(hit, rank)


_TURNED = str.maketrans("0123456789", "9876543210")
# Of how many figures an article has, a hit says nothing: there each archive's own order stands.
_KEYS: dict[Order, Callable[[Hit, int], _Key]] = {
    Order.RELEVANCE: _by_score,
    Order.DATE: _newest,
    Order.OLDEST: _oldest,
    Order.SOURCE: _by_source,
}
