"""The line below a title: newspaper, author, date with its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from articles.article import Metadata
from desktop.display.dates import UNDATED, date_text
from desktop.display.digits import Digits
from desktop.display.isolation import metadata_line, set_off
from desktop.display.numbers import digits
from desktop.display.plain_text import one_line

INFERRED = "مستنتج"


def dated(published: str | None, evidence: str, *, script: Digits = Digits.WESTERN) -> str:
    """A date of publication in words; an inferred one is marked, an unknown one says so.

    Args:
        published: EDTF, or None.
        evidence: `stated`, `inferred` or `unknown`.
        script: That of its digits.
    """
    if not published or evidence == "unknown":
        return UNDATED
    words = digits(date_text(published), script=script)
    return f"{words} ({INFERRED})" if evidence == "inferred" else words


def byline(
    names: Sequence[str | None],
    published: str | None,
    evidence: str,
    *,
    more: Sequence[str] = (),
    script: Digits = Digits.WESTERN,
) -> str:
    """Names and date, each once, joined by ` · `; names keep their own digits.

    Args:
        names: Newspaper, author; None for one that is not known.
        published: EDTF, or None.
        evidence: `stated`, `inferred` or `unknown`.
        more: What follows the date.
        script: That of its digits.
    """
    known = dict.fromkeys(set_off(one_line(name)) for name in names if name and name.strip())
    when = dated(published, evidence, script=script)
    return metadata_line([*known, when, *more])


def byline_of(
    metadata: Metadata, *, more: Sequence[str] = (), script: Digits = Digits.WESTERN
) -> str:
    """The line of an article: newspaper, author, date with its evidence."""
    return byline(
        (metadata.publisher, metadata.creator),
        metadata.date.value,
        metadata.date.evidence.value,
        more=more,
        script=script,
    )
