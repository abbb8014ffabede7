"""Passages find their words again when the article's body has changed.

The order is that of the W3C Web Annotation model: the place first, checked by the quote, then the
quote, then the quote with letter forms folded, then the stretch of text most like it. A passage is
anchored where nothing else can be meant; where the same words stand in another context, or the
words were rewritten, it is moved, and the reader confirms it; else it is lost and keeps all it
knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.arabic.folding import FoldedText, fold
from articles.passages.likeness import likest
from articles.passages.passage import (
    Anchor,
    Anchoring,
    Passage,
    TextPositionSelector,
    TextQuoteSelector,
)
from articles.span import Span

CONTEXT = 32
# With less context than this in all, a place is never certain by its words alone; where they
# occur once in the former body and once in the new one, so much on either side is enough.
_ENOUGH_CONTEXT = 12
# How many places of the same words are weighed on either side of the old one.
_MOST_RIVALS = 64


def quote(body: str, span: Span) -> TextQuoteSelector:
    """The words at `span` with their context."""
    return TextQuoteSelector(
        exact=span.text_in(body),
        prefix=body[max(0, span.start - CONTEXT) : span.start],
        suffix=body[span.end : span.end + CONTEXT],
    )


def anchor_at(body: str, span: Span) -> Anchor:
    """What finds the words at `span` again."""
    return Anchor(TextPositionSelector(span.start, span.end), quote(body, span))


def anchor_again(passage: Passage, body: str, former: str | None = None) -> Passage:
    """The passage in a new body of its article.

    Args:
        passage: As it stands in the former body.
        body: The new body.
        former: The former body, where it is known: what did not change around the passage
            then says where it is, and what was unique there may be less certain now.

    Returns:
        The passage ANCHORED, its selectors quoting the new body; MOVED, with the place that is
        proposed (of the same words, else of words much like them) and the reader's own quote;
        or LOST, otherwise unchanged.
    """
    found = find_again(_anchor_of(passage), body, former)
    if found.anchoring is Anchoring.LOST:
        span = likest(passage.quote.exact, body, passage.position.start)
        found = found if span is None else _moved(found, span)
    return _with_anchor(passage, found)


def confirmed(passage: Passage, body: str) -> Passage:
    """The moved passage, once the reader has said that its new place is right."""
    span = Span(passage.position.start, min(passage.position.end, len(body)))
    return _with_anchor(passage, anchor_at(body, span))


def paragraph(passage: Passage, body: str) -> int | None:
    """In which paragraph of the body the passage begins, from 1; None for a lost one."""
    if passage.anchoring is Anchoring.LOST:
        return None
    return body.count("\n", 0, passage.position.start) + 1


def find_again(anchor: Anchor, body: str, former: str | None = None) -> Anchor:
    """The words in a new body; see `anchor_again`."""
    if not _folded(anchor.quote.exact).text.strip():
        return replace(anchor, anchoring=Anchoring.LOST)
    if former is not None and _words_at(anchor, former):
        start = _kept(anchor, body, former)
        if start is not None:
            return _at(anchor, Span(start, start + len(anchor.quote.exact)), body)
    else:
        former = None
    return _by_quote(anchor, body, former)


def _anchor_of(passage: Passage) -> Anchor:
    return Anchor(passage.position, passage.quote, passage.anchoring)


def _with_anchor(passage: Passage, anchor: Anchor) -> Passage:
    return replace(
        passage, position=anchor.position, quote=anchor.quote, anchoring=anchor.anchoring
    )


def _by_quote(anchor: Anchor, body: str, former: str | None) -> Anchor:
    """The words by themselves: as they were written, else with letter forms folded."""
    old = anchor.position.start
    if _stands_at(anchor.quote, body, old):
        return anchor_at(body, Span(old, old + len(anchor.quote.exact)))
    folded = _folded(body)
    quoted = TextQuoteSelector(
        exact=_folded(anchor.quote.exact).text,
        prefix=_folded(anchor.quote.prefix).text,
        suffix=_folded(anchor.quote.suffix).text,
    )
    # Certain is only what no other spelling of the same words could be taken for.
    before = None if former is None else _folded(former).text
    at = _certain_start(quoted, folded.text, before, folded.to_folded(min(old, len(body))))
    if at is not None and (former is not None or _is_alone(anchor.quote, quoted, folded.text, at)):
        return anchor_at(body, _source_span(folded, at, quoted.exact))
    start = _likeliest_start(anchor.quote, body, old)
    if start is not None:
        return _moved(anchor, Span(start, start + len(anchor.quote.exact)))
    at = _likeliest_start(quoted, folded.text, folded.to_folded(min(old, len(body))))
    if at is not None:
        return _moved(anchor, _source_span(folded, at, quoted.exact))
    return replace(anchor, anchoring=Anchoring.LOST)


def _is_alone(written: TextQuoteSelector, quoted: TextQuoteSelector, body: str, start: int) -> bool:
    """Whether no twin can be meant: a context that an end of the body cut short fits more places.

    Then the words occur once only, or at that end again.

    Args:
        written: The quote as it was taken.
        quoted: The same folded, as `body` is.
        body: The new body, folded.
        start: Where the words are in it.
    """
    end = start + len(quoted.exact) + len(quoted.suffix)
    is_first = len(written.prefix) >= CONTEXT or start == len(quoted.prefix)
    is_last = len(written.suffix) >= CONTEXT or end == len(body)
    return (is_first and is_last) or _occurs_once(quoted.exact, body)


def _source_span(folded: FoldedText, at: int, words: str) -> Span:
    start = folded.to_source(at)
    return Span(start, max(start, folded.end_in_source(at + len(words))))


def _stands_at(quoted: TextQuoteSelector, body: str, start: int) -> bool:
    """Whether the words with their whole context are there, letter for letter."""
    words = quoted.prefix + quoted.exact + quoted.suffix
    return start >= len(quoted.prefix) and body.startswith(words, start - len(quoted.prefix))


def _kept(anchor: Anchor, body: str, former: str) -> int | None:
    """Where the words are when they lie in what both bodies begin or end with, else None.

    Words that stand elsewhere too bring their context along.
    """
    start, end, words = anchor.position.start, anchor.position.end, anchor.quote.exact
    is_unique = _occurs_once(words, body) and _occurs_once(words, former)
    margin = 0 if is_unique else CONTEXT
    head, tail = former[: end + margin], former[max(0, start - margin) :]
    from_end = len(body) - len(former) + start
    if body.startswith(head) and not (from_end != start and body.endswith(tail)):
        return start
    if body.endswith(tail) and not body.startswith(head):
        return from_end
    return None


def _words_at(anchor: Anchor, body: str) -> bool:
    return body[anchor.position.start : anchor.position.end] == anchor.quote.exact


def _certain_start(
    quoted: TextQuoteSelector, body: str, former: str | None, old: int
) -> int | None:
    """Where the words stand when nothing else can be meant, else None.

    Their whole context must stand around them, once only, or at the old place. Words that the
    former body had once, and this one has once, need less of it.
    """
    contexts = [(quoted.prefix, quoted.suffix)]
    if former is not None and all(_occurs_once(quoted.exact, each) for each in (former, body)):
        contexts.append((quoted.prefix[-_ENOUGH_CONTEXT:], quoted.suffix[:_ENOUGH_CONTEXT]))
    for prefix, suffix in contexts:
        words = prefix + quoted.exact + suffix
        if old >= len(prefix) and body.startswith(words, old - len(prefix)):
            return old
        is_enough = len(prefix) + len(suffix) >= _ENOUGH_CONTEXT
        had_twin = former is not None and former.count(words) > 1
        if is_enough and not had_twin and _occurs_once(words, body):
            return body.find(words) + len(prefix)
    return None


def _occurs_once(words: str, body: str) -> bool:
    first = body.find(words)
    return first >= 0 and body.find(words, first + 1) < 0


def _likeliest_start(quoted: TextQuoteSelector, body: str, old: int) -> int | None:
    """The place of the words with the best context, the nearest of such; None without any."""

    def likelihood(start: int) -> tuple[int, int]:
        end = start + len(quoted.exact)
        before, after = body[max(0, start - CONTEXT) : start], body[end : end + CONTEXT]
        context = _common_start(quoted.prefix[::-1], before[::-1])
        return context + _common_start(quoted.suffix, after), -abs(start - old)

    return max(_starts(quoted.exact, body, old), key=likelihood, default=None)


def _starts(words: str, body: str, old: int) -> Iterator[int]:
    """Where the words start: the nearest `_MOST_RIVALS` before and after the old place."""
    at = min(old, len(body))
    for _ in range(_MOST_RIVALS):
        at = body.rfind(words, 0, max(0, at + len(words) - 1))
        if at < 0:
            break
        yield at
    at = min(old, len(body)) - 1
    for _ in range(_MOST_RIVALS):
        at = body.find(words, at + 1)
        if at < 0:
            break
        yield at


def _common_start(one: str, other: str) -> int:
    length = min(len(one), len(other))
    return next((at for at in range(length) if one[at] != other[at]), length)


def _at(anchor: Anchor, span: Span, body: str) -> Anchor:
    """The anchor at a place that is certain; what the reader has yet to confirm stays so."""
    if anchor.anchoring is Anchoring.ANCHORED:
        return anchor_at(body, span)
    return replace(anchor, position=TextPositionSelector(span.start, span.end))


def _moved(anchor: Anchor, span: Span) -> Anchor:
    return replace(
        anchor,
        position=TextPositionSelector(span.start, span.end),
        anchoring=Anchoring.MOVED,
    )


def _folded(text: str) -> FoldedText:
    """Folded letters; a line end counts as a space, so that paragraphs may be cut otherwise."""
    return fold(text.replace("\n", " "))
