"""Machine output: the objects of the command line's contract, keys in its order."""

from __future__ import annotations

import json
import math
from typing import Any

from articles.article import AnnotatedArticle
from articles.cleaning.cleaned_text import Edit, EditReason
from articles.figures.figure import Figure
from articles.timeline.time_expression import TimeExpression

# Letters written another way and spaces put right are not words taken out of the article.
_REWRITING = frozenset({EditReason.CHARACTERS, EditReason.SPACES, EditReason.VISUAL_ORDER})


def json_text(value: object) -> str:
    """One line of JSON in the letters themselves.

    A lone surrogate, which UTF-8 cannot hold, is written as JSON's own escape.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def article_object(annotated: AnnotatedArticle) -> dict[str, Any]:
    """The article with everything extracted from it."""
    article = annotated.article
    metadata = article.metadata
    return {
        "id": article.id,
        "title": metadata.title,
        "title_evidence": metadata.title_evidence.value,
        "source": metadata.publisher,
        "author": metadata.creator,
        "published": metadata.date.value,
        "published_evidence": metadata.date.evidence.value,
        "published_basis": metadata.date.basis,
        "body": article.body,
        "removed": [removed_object(edit) for edit in article.provenance.edits if is_removal(edit)],
        "figures": [figure_object(figure) for figure in annotated.figures],
        "times": [time_object(time) for time in annotated.times],
    }


def is_removal(edit: Edit) -> bool:
    """Whether the edit took words out of the article."""
    return edit.reason not in _REWRITING and bool(edit.removed.strip())


def removed_object(edit: Edit) -> dict[str, str]:
    """What cleaning took out, and why."""
    return {"text": edit.removed, "reason": edit.reason.value}


def figure_object(figure: Figure) -> dict[str, Any]:
    """One figure."""
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind.value,
        "low": plain_number(figure.low),
        "high": plain_number(figure.high),
        "unit": figure.unit,
        "counted": figure.counted,
        "subject": figure.subject,
        "qualifier": figure.qualifier.value,
        "period": figure.period,
        "rate": figure.rate,
        "direction": figure.direction.value if figure.direction else None,
        "attribution": figure.attribution,
        "key": figure.key,
        "headline": figure.headline,
        "confidence": figure.confidence,
        "doubts": [doubt.value for doubt in figure.doubts],
    }


def time_object(time: TimeExpression) -> dict[str, Any]:
    """One time expression; `from` and `to` only where a duration is anchored in time."""
    found: dict[str, Any] = {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.text,
        "type": time.type.value,
        "value": time.value,
        "basis": time.basis.value,
        "label": time.label,
    }
    if time.covers:
        first, _, last = time.covers.partition("/")
        found |= {"from": first, "to": last or first}
    return found


def plain_number(value: float | None) -> float | int | None:
    """The number as JSON writes it best: whole ones without a point, none that JSON lacks."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value == int(value) else value
