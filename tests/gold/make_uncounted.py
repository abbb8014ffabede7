"""Makes the list of words that no number counts (articles/arabic/uncounted.txt).

    python -m tests.gold.make_uncounted

Adverbs, adjectives and accusatives of the deed stand in the forms of what is counted (`36 طالبة`,
`36 مغلقة`; `12 عضوا`, `12 جزئيا`), but never right behind a number. Of a form in `ا` that the
articles beside the checkout write thirty times, and of one in `ة` that they write twenty times,
that tells it. Takes half a minute.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

from articles.arabic.numerals import is_number_start
from articles.arabic.words import cut_words
from articles.figures.nouns import is_counted_noun
from tests.gold.figure_training.word_vectors import texts

FILE = Path(__file__).resolve().parents[2] / "articles" / "arabic" / "uncounted.txt"
_FEWEST = {"ا": 30, "ه": 20}
_SHORTEST = 4
_OWNED = ("ها", "هما")


def uncounted(counts: Counter[str], behind: Counter[str]) -> list[str]:
    """The folded words that are frequent and never stand behind a number.

    Args:
        counts: How often each word stands anywhere.
        behind: How often right behind a number.
    """
    return sorted(
        word
        for word, count in counts.items()
        if len(word) >= _SHORTEST
        and count >= _FEWEST.get(word[-1], count + 1)
        and not behind[word]
        and not word.endswith(_OWNED)
        and is_counted_noun(["1", word], 1)
    )


def main() -> None:
    """Reads the corpora and writes the list."""
    counts: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in texts():
        words = cut_words(text).words
        counts.update(words)
        behind.update(
            word
            for before, word in pairwise(words)
            if before[:1].isdecimal() or is_number_start(before)
        )
    FILE.write_text("\n".join(uncounted(counts, behind)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
