"""Makes the table of foreign words in several spellings (index/words/spellings.txt).

    python -m pip install wordfreq==3.1.1
    python -m tests.gold.make_spellings [CORPUS_FOLDER]

Two stems that the lexicon does not know are one foreign word when they differ in nothing but how
its sounds are written: غ and ج for a hard g, and a long vowel written or left out. How many
consonants they must share depends on what else speaks for them: with five, or four and a vowel
between two consonants, that they are words at all (wordfreq by Robyn Speer counts them in the
Wikipedia, news and subtitles; its data are CC BY-SA 4.0); with less, that the texts beside the
checkout use both among the same words, and hardly in one article. None of these is needed to run
Khizana. Takes about two minutes.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.resources
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.utils.extmath import randomized_svd

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer, is_arabic
from index.analysis.tokenizer import Tokenizer
from index.words.lemmas import Lemmas
from index.words.spelling_variants import LEARNED, words_of_their_own
from tests.gold.make_whole_endings import CORPUS, read_texts
from tests.gold.needed_packages import need

_VOWELS, _HAMZA = "اوي", "ء"
# Letters in front of a word that may be a particle, and what is written to the words beside it.
_PARTICLES, _SERVANT = "وفبلك", "عبد"
_HEADS, _ENDS = ("لا", "ما", "اذا"), ("ت", "عن", "من", "في")
_HARD_G, _G = str.maketrans("غ", "ج"), ("غ", "ج", "ق")
# Per milliard words of wordfreq; an article of ours weighs like so many.
_OFTEN, _OF_ARTICLE, _FEWEST_ARTICLES = 100.0, 30.0, 3
_SHORTEST, _LONG = 5, 6
_SURE, _FAIRLY_SURE, _DOUBTFUL = 5, 4, 3
_FEWEST_BEHIND = 3
# How like the neighbours of two stems are, and how often they stand in one article.
_LIKE, _LIKE_OF_SHORT, _LIKE_OF_TURNED, _MOST_TOGETHER = 0.3, 0.38, 0.6, 0.25
_NEIGHBOURS, _WINDOW, _WIDTH = 12_000, 3, 150


class Contexts(NamedTuple):
    """What the texts say of stems.

    Attributes:
        articles: The articles that have each stem.
        rows: The number of each stem that is frequent enough to have a vector.
        vectors: The neighbours of each such stem, of length one.
    """

    articles: Mapping[str, frozenset[int]]
    rows: Mapping[str, int]
    vectors: np.ndarray

    def likeness(self, stem: str, other: str) -> float:
        """The cosine of their neighbours; 0 where one is rare or they often stand together."""
        if stem not in self.rows or other not in self.rows:
            return 0.0
        first, second = self.articles[stem], self.articles[other]
        if len(first & second) > _MOST_TOGETHER * min(len(first), len(second)):
            return 0.0
        return float(self.vectors[self.rows[stem]] @ self.vectors[self.rows[other]])


def counted_stems(stemmer: Stemmer) -> Counter[str]:
    """How often wordfreq has each stem, per milliard words."""
    unpack = importlib.import_module("msgpack").unpackb
    path = importlib.resources.files("wordfreq") / "data" / "large_ar.msgpack.gz"
    # A header, then the words of each centibel below one.
    _, *levels = unpack(gzip.decompress(path.read_bytes()), raw=False)
    counted: Counter[str] = Counter()
    for level, words in enumerate(levels):
        for word in map(fold, words):
            if is_arabic(word):
                counted[stemmer.stem(word)] += 10 ** (9 - level / 100)
    return counted


def read_contexts(corpus: Path, stemmer: Stemmer) -> Contexts:
    """The articles and neighbours of the stems of the texts; of equal texts, of one."""
    tokenizer = Tokenizer()
    texts = [list(map(stemmer.stem, tokenizer.terms(text))) for text in set(read_texts(corpus))]
    texts.sort()
    articles: defaultdict[str, set[int]] = defaultdict(set)
    for number, text in enumerate(texts):
        for stem in text:
            articles[stem].add(number)
    often = sorted(articles, key=lambda stem: (-len(articles[stem]), stem))
    kept = [stem for stem in often if len(articles[stem]) >= _FEWEST_ARTICLES and is_arabic(stem)]
    rows = {stem: row for row, stem in enumerate(kept)}
    beside = {stem: row for row, stem in enumerate(often[:_NEIGHBOURS])}
    return Contexts(
        {stem: frozenset(numbers) for stem, numbers in articles.items()},
        rows,
        _vectors(texts, rows, beside),
    )


def _vectors(
    texts: Sequence[Sequence[str]], rows: Mapping[str, int], beside: Mapping[str, int]
) -> np.ndarray:
    """The strongest directions of how much more often than by chance stems stand side by side."""
    parts: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for text in texts:
        own = np.array([rows.get(stem, -1) for stem in text])
        others = np.array([beside.get(stem, -1) for stem in text])
        for far in range(1, min(_WINDOW, len(text) - 1) + 1):
            for left, right, side in ((own[:-far], others[far:], 1), (own[far:], others[:-far], 2)):
                both = (left >= 0) & (right >= 0)
                # The very next word counts by its side.
                place = right[both] + (len(beside) * side if far == 1 else 0)
                parts.append((left[both], place, np.full(both.sum(), 1 / far)))
    at, places, weights = (np.concatenate(part) for part in zip(*parts, strict=True))
    shape = (len(rows), 3 * len(beside))
    counts = coo_matrix((weights, (at, places)), shape=shape).tocsr().tocoo()
    total, own, others = counts.sum(), counts.sum(1).A1, counts.sum(0).A1 ** 0.75
    others *= total / others.sum()
    more = np.log(counts.data * total / (own[counts.row] * others[counts.col]))
    kept = more > 0
    found = csr_matrix((more[kept], (counts.row[kept], counts.col[kept])), shape=shape)
    left, strength, _ = randomized_svd(found, _WIDTH, n_iter=2, random_state=0)
    vectors = left * np.sqrt(strength)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def foreign_stems(often: Mapping[str, float], lemmas: Lemmas) -> set[str]:
    """The stems that are no word of the lexicon or of their own, no two words, no particle's."""
    apart = words_of_their_own()
    return {
        stem
        for stem, number in often.items()
        if number >= _OFTEN
        and len(stem) >= _SHORTEST
        and stem not in apart
        and is_arabic(stem)
        and not stem.startswith(_SERVANT)
        and not (stem[0] in _PARTICLES and often.get(stem[1:], 0) >= number)
        and not any(lemmas.of(word) for word in (stem, stem[1:], *_without_ends(stem)))
    }


def _without_ends(stem: str) -> Iterator[str]:
    """What a stem may be but for the open ة of a noun, or a particle whose space was lost."""
    yield from (stem.removesuffix(end) for end in _ENDS if stem.endswith(end))
    yield from (stem.removeprefix(head) for head in _HEADS if stem.startswith(head))


def strong(stem: str) -> str:
    """The consonants, a hard g in one way."""
    return "".join(letter for letter in stem.translate(_HARD_G) if letter not in _VOWELS + _HAMZA)


def added_vowel(stem: str, longer: str) -> int:
    """Where the longer stem has a long vowel more, its g written in whatever way; 0 where not."""
    stem, longer = stem.translate(_HARD_G), longer.translate(_HARD_G)
    if len(longer) != len(stem) + 1:
        return 0
    at = next((at for at, letter in enumerate(stem) if letter != longer[at]), len(stem))
    is_one = at < len(stem) and longer[at] in _VOWELS and stem[at:] == longer[at + 1 :]
    return at if is_one else 0


def are_turned(stem: str, other: str) -> bool:
    """Whether a long vowel and a consonant stand the other way round: أميركا, أمريكا."""
    at = [place for place, pair in enumerate(zip(stem, other, strict=False)) if pair[0] != pair[1]]
    if len(stem) != len(other) or len(at) != 2 or at[1] != at[0] + 1:
        return False
    first, second = at
    crossed = stem[first] == other[second] and stem[second] == other[first]
    return crossed and (stem[first] in _VOWELS) != (stem[second] in _VOWELS)


def are_one(stem: str, other: str, contexts: Contexts) -> bool:
    """Whether two foreign stems of the same consonants are one word."""
    if stem.translate(_HARD_G) == other.translate(_HARD_G):
        return True
    like, consonants = contexts.likeness(stem, other), len(strong(stem))
    if are_turned(stem, other):
        return like >= _LIKE_OF_TURNED
    short, longer = sorted((stem, other), key=len)
    at = added_vowel(short, longer)
    if not at:
        return False
    if consonants >= _SURE:
        return True
    if consonants == _FAIRLY_SURE:
        is_between = not {short[at - 1], short[at]} & set(_VOWELS)
        is_inner = len(short) >= _LONG and len(short) - at >= _FEWEST_BEHIND
        return (is_between and is_inner) or like >= _LIKE
    return consonants == _DOUBTFUL and len(longer) >= _LONG and like >= _LIKE_OF_SHORT


def pairs(stems: Iterable[str], contexts: Contexts) -> Iterator[tuple[str, str]]:
    """The stems that are one foreign word."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for stem in sorted(stems):
        groups[strong(stem)].append(stem)
    for group in groups.values():
        yield from (pair for pair in combinations(group, 2) if are_one(*pair, contexts))
    # A third way to write a hard g is believed where both others are there.
    known = {stem for group in groups.values() for stem in group}
    for stem in known:
        for other in (stem.replace(_G[2], _G[0]), stem.replace(_G[2], _G[1])):
            both = {stem.replace(_G[2], _G[0]), stem.replace(_G[2], _G[1])}
            if other != stem and len(stem) >= _SHORTEST and both <= known:
                yield stem, other


def joined(found: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The groups that pairs make."""
    group_of: dict[str, set[str]] = {}
    for pair in found:
        group = set(pair).union(*(group_of.get(stem, ()) for stem in pair))
        group_of.update((stem, group) for stem in group)
    return sorted(map(sorted, {id(group): group for group in group_of.values()}.values()))


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options = parser.parse_args()
    need(__doc__, "wordfreq", "msgpack")
    stemmer = Stemmer()

    often = counted_stems(stemmer)
    contexts = read_contexts(options.corpus, stemmer)
    for stem in contexts.rows:
        often[stem] += _OF_ARTICLE * len(contexts.articles[stem])
    groups = joined(pairs(foreign_stems(often, Lemmas(stemmer)), contexts))
    LEARNED.write_text("".join(" ".join(group) + "\n" for group in groups), "utf-8")
    sys.stdout.write(f"{len(groups)} groups of {sum(map(len, groups))} stems\n")


if __name__ == "__main__":
    main()
