"""Where a passage may be whose words were rewritten: the stretch of the body most like them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from articles.arabic.folding import fold
from articles.span import Span

_WORD = re.compile(r"\w+")
# So much of the words must be there again, and so many of them: fewer are a chance.
_LEAST_SHARE = 0.6
_FEWEST_WORDS = 3


def likest(words: str, body: str, near: int) -> Span | None:
    """The stretch of a body that has most words of a quotation.

    Args:
        words: The quotation.
        body: Where to look.
        near: Of several that are as good the nearest to this position is taken.

    Returns:
        From its first to its last word that the quotation has too; None where fewer than three
        words are shared, or less than three fifths of them. Takes time in proportion to the body.
    """
    sought = Counter(_WORD.findall(fold(words).text))
    length = sought.total()
    folded = fold(body)
    found = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(folded.text)]
    least = max(_FEWEST_WORDS, _LEAST_SHARE * length)
    if length < least or not found:
        return None
    close = folded.to_folded(min(near, len(body)))
    best: tuple[int, int, int] | None = None
    for first, shared in enumerate(_shared([word for word, _, _ in found], sought, length)):
        if shared >= least and found[first][0] in sought:
            rank = (shared, -abs(found[first][1] - close), first)
            best = rank if best is None else max(best, rank)
    if best is None:
        return None
    first = best[2]
    window = found[first : first + length]
    last = max(number for number, (word, _, _) in enumerate(window) if word in sought)
    start = folded.to_source(window[0][1])
    return Span(start, max(start, folded.end_in_source(window[last][2])))


def _shared(words: Sequence[str], sought: Counter[str], length: int) -> list[int]:
    """For each word, how many of the `length` words from it on are sought, each as often as is."""
    present: Counter[str] = Counter()
    shared = 0
    counts = [0] * len(words)
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        shared += present[word] < sought[word]
        present[word] += 1
        if at + length < len(words):
            gone = words[at + length]
            present[gone] -= 1
            shared -= present[gone] < sought[gone]
        counts[at] = shared
    return counts
