"""The reader's own order of the passages that carry a tag: ids, one after another.

An order may name passages that are in the bin or lost the tag; they keep their places there and
are passed over. Passages that it does not name follow those that it does.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

TagOrder = tuple[str, ...]
TagOrders = Mapping[str, TagOrder]


def completed(order: TagOrder, members: Sequence[str]) -> TagOrder:
    """The order with the members that it does not name yet at its end, as they are given."""
    named = frozenset(order)
    return (*order, *(each for each in members if each not in named))


def moved(order: TagOrder, chosen: Collection[str], neighbour: str, *, after: bool) -> TagOrder:
    """The order with some passages taken out and put beside another one.

    Args:
        order: It names all passages that are spoken of here.
        chosen: What is moved; among themselves they stay as they are.
        neighbour: Where to; none of the chosen.
        after: Whether they come behind it.

    Raises:
        ValueError: The neighbour is not in the order, or one of the chosen.
    """
    rest = [each for each in order if each not in chosen]
    at = rest.index(neighbour) + after
    return (*rest[:at], *(each for each in order if each in chosen), *rest[at:])


def merged(ours: TagOrder, theirs: TagOrder) -> TagOrder:
    """Our order, and what only theirs names behind its neighbour there.

    Where we have none, theirs is taken as it is.
    """
    found = [*ours]
    named = set(ours)
    former: str | None = None
    for each in theirs:
        if each not in named:
            found.insert(0 if former is None else found.index(former) + 1, each)
            named.add(each)
        former = each
    return tuple(found)
