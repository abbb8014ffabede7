"""For the beginning of a word: the words of the archive that it may become."""

from __future__ import annotations

from collections.abc import Callable
from heapq import nlargest

from index.words.vocabulary import Vocabulary

_FEWEST_LETTERS = 2
_MOST_CONSIDERED = 150


def completions(
    vocabulary: Vocabulary, frequency: Callable[[str], int], letters: str, limit: int
) -> tuple[str, ...]:
    """At most `limit` words, as they are written, those of most articles first.

    Args:
        vocabulary: All forms of the archive.
        frequency: How many articles have a form.
        letters: Folded; one letter alone has no completions, for it begins too many words.
        limit: How many words.
    """
    if len(letters) < _FEWEST_LETTERS:
        return ()
    forms = vocabulary.beginning_with(letters, _MOST_CONSIDERED)
    counts = {form: frequency(form) for form in forms if form != letters}
    best = nlargest(2 * limit, (form for form in counts if counts[form]), key=counts.__getitem__)
    spelt = dict.fromkeys(vocabulary.spelling(form) for form in best)
    return tuple(spelt)[:limit]
