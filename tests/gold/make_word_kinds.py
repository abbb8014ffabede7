"""Makes the lists of word kinds (articles/arabic/*.txt).

    python -m pip install farahidi==0.4.0
    python -m tests.gold.make_word_kinds

Every word that the articles beside the checkout write some times is read by farahidi
(GPL-3.0-or-later, a port of AlKhalil Morpho Sys 2 of the Oujda team). It is a verb when nearly all
of what it can be read as is a form of one; a whole noun when it begins with a letter that could be
a particle (`وفيات`, `بلدة`) and nearly always is not; preposed when nearly always it is. Names and
loanwords are in no dictionary (`بورصة`, `بروكسل`): no preposition opens a word whose other letters
stand alone nowhere in the corpora. Takes about three minutes; farahidi is not needed to run
Khizana.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import LemmaKind, read_lexicon
from tests.gold.figure_training.word_vectors import texts
from tests.gold.make_lexicon import bare, frequency_of, read_counts
from tests.gold.needed_packages import need

FOLDER = Path(__file__).resolve().parents[2] / "articles" / "arabic"

_KINDS = {"فعل": "verb", "اسم": "noun"}
_PARTICLES = frozenset("وفبلكس")
_GLUED = frozenset("بلك")
_ARTICLES = ("بال", "كال", "لل")
# A verb never stands behind one of these; a name that could be a verb (`تعز`) does.
_PREPOSITIONS = frozenset({"في", "من", "إلى", "على", "عن", "مع", "بين", "مدينة", "شركة"})
_OFTEN = 0.04
_ENDINGS = ("", "ه", "يه", "ات", "ين", "ون", "ا", "ان", "يا", "ي", "ها", "هم")
_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "ك", "نا", "ي")
_WORD = re.compile("[ء-غف-ي\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]{2,}")
# Rarer words are misspellings as often as not.
_FEWEST = 4
_SHORTEST = 3
_LIKELY = 0.97
# So rare beside the word, what stands behind its first letter is a misspelling.
_ALONE = 0.005
_IMPERFECT = ("لي", "لت", "لن", "لا")
_SHORTEST_WHOLE = 4
_HALF = 0.5
# Names and loanwords can be read as forms of verbs that nobody uses (`تبوك`, `كورونا`).
_KNOWN_LEMMA = 1e-7
# A vowelled stem that was never counted, and a lemma that was not, still are possible.
_UNSEEN_STEM, _UNSEEN_LEMMA = 0.3, 1e-8


class Shares(NamedTuple):
    """How often a word was counted, and which part of its readings is what.

    Attributes:
        count: In the corpora.
        verb: The part that is a verb without a particle.
        noun: The part that is a noun without a particle.
        joined: The part that is a particle and another word.
    """

    count: int
    verb: float
    noun: float
    joined: float


def read_words() -> Iterator[tuple[str, Shares]]:
    """Every word of the corpora that the dictionary knows."""
    analyze = importlib.import_module("farahidi").analyze
    stems, lemmas = read_counts("MSA.SHA.STEM"), read_counts("MSA-LEMMA.ALL-train")
    counts, preposed = _count_words()
    for word, count in counts.items():
        if count < _FEWEST or len(word) < _SHORTEST:
            continue
        is_name = preposed[word] > _OFTEN * count
        weights = dict.fromkeys(("verb", "noun", "joined", "other"), 0.0)
        for reading in analyze(word):
            stem, lemma = stems.get(reading.stem, 0), frequency_of(lemmas, reading.lemma)
            is_attested = stem > 0 and lemma >= _KNOWN_LEMMA
            kind = _KINDS.get(reading.pos, "other") if is_attested else "other"
            if kind == "verb" and is_name:
                kind = "other"
            weights["joined" if reading.proclitics else kind] += (stem + _UNSEEN_STEM) * (
                lemma + _UNSEEN_LEMMA
            )
        total = sum(weights.values())
        if total:
            verb, noun, joined = (weights[kind] / total for kind in ("verb", "noun", "joined"))
            yield word, Shares(count, verb, noun, joined)


@cache
def _count_words() -> tuple[Counter[str], Counter[str]]:
    """How often each word of the corpora stands there, and how often behind a preposition."""
    counts: Counter[str] = Counter()
    preposed: Counter[str] = Counter()
    for text in texts():
        words = [bare(word) for word in _WORD.findall(text)]
        counts.update(words)
        preposed.update(word for before, word in pairwise(words) if before in _PREPOSITIONS)
    return counts, preposed


def _folded_counts() -> Counter[str]:
    """How often each word stands in the corpora, folded."""
    folded: Counter[str] = Counter()
    for word, count in _count_words()[0].items():
        folded[fold_word(word)] += count
    return folded


def verbs(words: Iterable[tuple[str, Shares]]) -> list[str]:
    """The folded words that are verbs nearly always."""
    nouns = known_nouns()
    likely = _mostly((word, each.count, _among_whole(each)) for word, each in words)
    return [word for word in likely if word not in nouns and not word.startswith("ال")]


def known_nouns() -> frozenset[str]:
    """The folded forms of the nouns of the lexicon of kin."""
    return frozenset(
        fold_word(form)
        for lemma in read_lexicon().lemmas
        if lemma.kind is LemmaKind.NOUN
        for form in lemma.forms
    )


def _among_whole(shares: Shares) -> float:
    return 0.0 if shares.joined > _HALF else shares.verb / (1 - shares.joined)


def whole_nouns(words: Iterable[tuple[str, Shares]], alone: frozenset[str]) -> list[str]:
    """The folded nouns that begin with the letter of a particle and nearly never with one.

    Args:
        words: Every word that the dictionary knows.
        alone: What `_names` found, the dictionary's verbs among it.
    """
    likely = _mostly((word, each.count, each.noun) for word, each in words)
    known = {word for word in likely if word[0] in _PARTICLES and not _is_glued_pronoun(word)}
    return sorted(known | alone - set(verbs(words)))


def never_parted(counts: Mapping[str, int]) -> frozenset[str]:
    """The folded words that begin like a preposition, but the rest stands nowhere by itself.

    Args:
        counts: How often each folded word stands in the corpora.
    """
    nouns = known_nouns()

    def stands_alone(rest: str, count: int) -> bool:
        often = sum(counts.get(before + rest, 0) for before in ("", "ال", "و"))
        return rest in nouns or often >= max(1, _ALONE * count)

    def is_parted(word: str, count: int) -> bool:
        rest = word[1:]
        return stands_alone(rest, count) or any(
            stands_alone(base, 1) for base in _without_pronoun(rest)
        )

    return frozenset(
        word
        for word, count in counts.items()
        if count >= _FEWEST
        and len(word) >= _SHORTEST_WHOLE
        and word[0] in _GLUED
        and not word.startswith(_ARTICLES)
        and not word.endswith(("ت", "وا", "ها", "هم", "هما", "هن", "ني", "كم"))
        and not is_parted(word, count)
    )


def _names(words: Iterable[tuple[str, Shares]]) -> frozenset[str]:
    """The words that are never parted, but for what may be a verb behind `ل` (`ليجدوا`).

    `لندن` and `ليرة` are among them: the dictionary itself takes their letter for a preposition.
    """
    glued = set(_mostly((word, each.count, each.joined) for word, each in words))
    alone = never_parted(_folded_counts())
    return frozenset(
        word
        for word in alone
        if not _is_glued_pronoun(word) and (not word.startswith(_IMPERFECT) or word in glued)
    )


def _without_pronoun(word: str) -> Iterator[str]:
    """The nouns that a word with a pronoun can be of (`حوزتهم`: `حوزت`, `حوزه`)."""
    for pronoun in ("هما", "هم", "ها", "هن", "ه", "نا", "كم", "ين"):
        bare_word = word.removesuffix(pronoun)
        if bare_word != word and len(bare_word) >= _SHORTEST:
            yield bare_word
            yield bare_word.removesuffix("ت") + "ه"


def likely_nouns(words: Iterable[tuple[str, Shares]]) -> list[str]:
    """The folded nouns that begin with the letter of a particle and more often than not with none.

    `وحدة` can be read as `و` and `حدة`: right behind a number it is what is counted.
    """
    likely = _mostly(((word, each.count, each.noun) for word, each in words), _HALF)
    nouns = known_nouns()
    return [
        word
        for word in likely
        if word[0] in _PARTICLES
        and not _is_somebodys(word, nouns)
        and not (word[0] == "و" and len(word) <= _SHORTEST)  # `وقف`, `وضع`: verbs as often
    ]


def _is_somebodys(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word is, or may be, a noun with a pronoun (`وضعه`, `كتبهم`): nobody counts it."""
    whole = word in nouns and word.endswith("ه")
    return not whole and any(
        word.removesuffix(end) in nouns or word.removesuffix(end) + "ه" in nouns
        for end in (*_PRONOUNS, "هما", "كم")
        if end != "ي" and word.endswith(end)
    )


def preposed(words: Iterable[tuple[str, Shares]], alone: frozenset[str]) -> list[str]:
    """The folded words that are a preposition and a noun nearly always (`بانخفاض`).

    Args:
        words: Every word that the dictionary knows.
        alone: What `_names` found, and is none of them.
    """
    likely = _mostly((word, each.count, each.joined) for word, each in words)
    nouns = known_nouns()
    return [
        word
        for word in likely
        if word[0] in _GLUED
        and word not in alone
        and not word.startswith(_ARTICLES)
        and not _has_ending(word, nouns)
    ]


def _has_ending(word: str, nouns: frozenset[str]) -> bool:
    """Whether a word can be a known noun with an ending of its own (`بحرية`, `برميه`)."""
    stems = {word.removesuffix(ending) for ending in _ENDINGS}
    return any(stem in nouns or stem + "ه" in nouns for stem in stems)


def _is_glued_pronoun(word: str) -> bool:
    """`لديهن`, `فيها`: what the dictionary takes for a noun and is a preposition with a pronoun."""
    return any(word == glued + end for glued in ("لدي", "في", "بين") for end in _PRONOUNS)


def _mostly(words: Iterable[tuple[str, int, float]], share: float = _LIKELY) -> list[str]:
    """The folded words of which, over all their writings, so great a share is of a kind."""
    often: defaultdict[str, float] = defaultdict(float)
    total: Counter[str] = Counter()
    for word, count, part in words:
        folded = fold_word(word)
        often[folded] += count * part
        total[folded] += count
    return sorted(word for word, count in total.items() if often[word] >= share * count)


def main() -> None:
    """Write the lists."""
    need(__doc__, "farahidi")
    words = list(read_words())
    alone = _names(words)
    whole = whole_nouns(words, alone)
    for name, found in (
        ("verbs", verbs(words)),
        ("whole_nouns", whole),
        ("likely_nouns", sorted(set(likely_nouns(words)) - set(whole))),
        ("preposed", preposed(words, alone)),
    ):
        path = FOLDER / f"{name}.txt"
        path.write_text("\n".join(found) + "\n", "utf-8")
        sys.stdout.write(f"{name}: {len(found)}, {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
