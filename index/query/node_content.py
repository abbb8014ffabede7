"""What makes two parts of a query the same, wherever they stand in it."""

from __future__ import annotations

from index.query.syntax import (
    Happens,
    Leaf,
    Near,
    Node,
    Phrase,
    Prefix,
    Published,
    Reports,
    Similar,
    Word,
)


def node_content(node: Node) -> object:
    """What makes two leaves or conditions the same wherever they stand; other nodes are unique."""
    match node:
        case Word() | Prefix() | Phrase() | Near() | Similar():
            return leaf_content(node)
        case Reports(quantity):
            return Reports, quantity
        case Happens(days) | Published(days):
            return type(node), days
        case _:
            return node


def leaf_content(leaf: Leaf) -> tuple[object, ...]:
    """What makes two leaves the same wherever they stand in a query."""
    match leaf:
        case Word(term, _, unfinished, wanted):
            return Word, term, unfinished, wanted
        case Prefix(term) | Similar(term):
            return type(leaf), term
        case Phrase(words, _, quoted):
            return Phrase, quoted, tuple(map(leaf_content, words))
        case Near(words, distance):
            return Near, distance, tuple(map(leaf_content, words))
