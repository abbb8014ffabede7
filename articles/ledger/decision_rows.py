"""Decision rows: the reader's decisions as rows of a file, to be taken into another archive.

A row names what was decided as `ledger_decisions` has it, and each figure by its article, its place
and the words around it, as the W3C Web Annotation model does; so it is found again in a body that
was extracted anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.passages.passage import Anchor, TextPositionSelector, TextQuoteSelector

_FARTHEST = 2**31 - 1
"""No text is so long."""


def row_of(decision: Decision) -> dict[str, Any]:
    """A decision as a row of plain values."""
    return {
        "id": decision.id,
        "kind": decision.kind.value,
        "value": decision.value,
        "changed": decision.changed,
        "figures": [
            {
                "article": figure.article_id,
                "start": figure.anchor.position.start,
                "end": figure.anchor.position.end,
                "exact": figure.anchor.quote.exact,
                "prefix": figure.anchor.quote.prefix,
                "suffix": figure.anchor.quote.suffix,
            }
            for figure in decision.figures
        ],
    }


def decision_of(row: Mapping[str, Any]) -> Decision:
    """The decision of a row.

    Raises:
        ValueError: The row is no decision.
    """
    try:
        made = Decision(
            _words(row["id"]),
            DecisionKind(row["kind"]),
            tuple(_figure(each) for each in row["figures"]),
            _words(row["value"]),
            _words(row["changed"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("a field is missing or of another type") from error
    wanted = 1 if made.kind is DecisionKind.NAMED else 2
    if not made.id or len(made.figures) != wanted:
        raise ValueError(f"{made.kind.value} is said of {wanted}")
    return made


def _figure(row: Mapping[str, Any]) -> DecidedFigure:
    start, end = row["start"], row["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= _FARTHEST):
        raise ValueError("no place in a text")
    quote = TextQuoteSelector(_words(row["exact"]), _words(row["prefix"]), _words(row["suffix"]))
    return DecidedFigure(_words(row["article"]), Anchor(TextPositionSelector(start, end), quote))


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
