"""Makes the table of words whose first letter is no particle (index/analysis/first_letters.txt).

    python -m tests.gold.make_first_letters [CORPUS_FOLDER]

بطيخ and كمبيوتر begin as if they were two words, and the lexicon does not know them, or not as one.
What the texts beside the checkout have behind an article, often enough beside the word without one,
is one: no particle stands there.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

from index.analysis.stemming import FIRST_LETTERS, Stemmer, is_arabic
from index.analysis.tokenizer import Tokenizer
from index.words.lemmas import Lemmas
from tests.gold.make_whole_endings import CORPUS, read_texts

_OFTEN, _SHORTEST = 4, 4
# A word behind an article, and so many times as often without: that is two words more often.
_MOST_WITHOUT = 3


def counted_words(corpus: Path, stemmer: Stemmer) -> tuple[Counter[str], Counter[str]]:
    """How often the texts have each word behind an article, and how often without one."""
    tokenizer = Tokenizer()
    behind: Counter[str] = Counter()
    without: Counter[str] = Counter()
    for text in read_texts(corpus):
        for term in tokenizer.terms(text):
            bare = stemmer.without_prefix(term)
            (without if bare == term else behind)[bare] += 1
    return behind, without


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options = parser.parse_args()
    stemmer = Stemmer()
    # What the lexicon tells by itself, whatever table there is.
    stemmer.rules = replace(stemmer.rules, first_letters=frozenset())
    lemmas = Lemmas(stemmer)
    behind, without = counted_words(options.corpus, stemmer)
    particles = tuple(stemmer.rules.doubtful_prefixes)
    found = {
        word
        for word, often in behind.items()
        if word.startswith(particles)
        and len(word) >= _SHORTEST
        and often >= _OFTEN
        and without[word] <= _MOST_WITHOUT * often
        and is_arabic(word)
        and (not lemmas.begins(word) or lemmas.of(word) != lemmas.in_one_piece(word))
    }
    FIRST_LETTERS.write_text("\n".join(sorted(found)) + "\n", "utf-8")
    sys.stdout.write(f"{len(found)} words\n")


if __name__ == "__main__":
    main()
