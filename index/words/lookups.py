"""By what a form of the dictionary is found, and what will be asked of it together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from hashlib import blake2b

INNER_LETTERS = 6
"""A long form is found by so many of its letters."""


class Link(Enum):
    """By what a form is found."""

    DOUBTFUL_STEM = b"d"
    SKELETON = b"s"
    INNER_LETTERS = b"i"

    def __init__(self, name: bytes) -> None:
        # A digest that is begun and copied costs half of one that is made anew.
        self.digest = blake2b(digest_size=6, person=name)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What will be asked for.

    Attributes:
        stems: For `with_stem`.
        doubtful: For `doubtfully_with_stem`.
        skeletons: For `with_skeleton`.
        inner: For `containing`.
        forms: For `known`.
        links: Keys of links.
    """

    stems: Iterable[str] = ()
    doubtful: Iterable[str] = ()
    skeletons: Iterable[str] = ()
    inner: Iterable[str] = ()
    forms: Iterable[str] = ()
    links: Iterable[int] = ()

    def keys(self) -> Iterator[int]:
        """The keys of all links."""
        yield from self.links
        for link, letters in (
            (Link.DOUBTFUL_STEM, self.doubtful),
            (Link.SKELETON, filter(None, self.skeletons)),
            (Link.INNER_LETTERS, (each[:INNER_LETTERS] for each in self.inner)),
        ):
            yield from (remembered_key(link, each) for each in letters)


def key_of(link: Link, letters: str) -> int:
    """The key under which a dictionary has the forms that are found by these letters."""
    digest = link.digest.copy()
    digest.update(letters.encode("utf-8", "surrogatepass"))
    return int.from_bytes(digest.digest())


remembered_key = lru_cache(maxsize=20_000)(key_of)
"""The same for what is asked, and soon asked again; of what is written each is another one."""
