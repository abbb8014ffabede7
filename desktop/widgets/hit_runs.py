"""Joins hits that stand side by side into one mark."""

from __future__ import annotations

from collections.abc import Iterable

from articles.span import Span


def hit_runs(spans: Iterable[Span], text: str) -> list[Span]:
    """The spans in order, those with nothing but a space between them joined.

    «مراكز» and «الاتصال» next to each other are one place for the eye.
    """
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and text[runs[-1].end : span.start] in {"", " "}:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        else:
            runs.append(span)
    return runs
