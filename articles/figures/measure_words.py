"""Measure words: names of what is measured, the verbs that say how much, and words of change."""

from __future__ import annotations

from functools import cache, lru_cache

from articles.arabic.closed_classes import closed_class
from articles.figures.figure import FigureKind
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table, rule_list
from articles.figures.postposed import without_particle

_WORDS_KEPT = 1 << 14
_PARTICLES = rule_list("measure_words", "particles")
_SUFFIXES = (*closed_class("pronoun_endings"), "ه")


@cache
def measures(name: str) -> frozenset[str]:
    """Folded words of a list of `measures` in context.toml."""
    return folded(read_table("context")["measures"][name])


@cache
def measure_verbs(name: str) -> frozenset[str]:
    """Folded verbs of such a list, with what may be glued to them."""
    words = folded(read_table("context")["measures"][name])
    return words | {letter + word for word in words for letter in "وفلس"}


@cache
def changes() -> frozenset[str]:
    """Words of change (`بارتفاع`), which name nothing that could be counted."""
    trends = read_table("context")["trends"]
    words = folded([*trends["up"], *trends["down"]])
    return words | {letter + word for word in words for letter in "وبل"}


@cache
def its_levels() -> frozenset[str]:
    """Folded words for the levels of what was named before (`أعلى مستوياتها`)."""
    return folded(read_table("context")["points"]["its_levels"])


@cache
def its_sizes(kind: FigureKind) -> frozenset[str]:
    """`سعتها`, `وسعته`: folded words for sizes of a kind, with a pronoun and what is glued to them.

    `يخزن السد … م3. وسعته البالغة 280 مليونا`: the pronoun leads back to the sentence before.
    """
    words = read_table("context")["sizes"].get(kind.value, ())
    bare = [word.removesuffix("ة") + ("ت" if word.endswith("ة") else "") for word in words]
    return folded(
        f"{glued}{word}{pronoun}"
        for word in bare
        for glued in ("", "و", "ب", "ل", "ف")
        for pronoun in ("ه", *closed_class("pronoun_endings"))
    )


@cache
def no_prices() -> frozenset[str]:
    """Folded words behind which a number is no price, whatever was said before (`بنسبة`)."""
    words = folded(read_table("context")["prices"]["rates"])
    return words | {glued + word for word in words for glued in "وبل"}


@cache
def goods() -> frozenset[str]:
    """Folded words for what has a small price, also behind `ل` (`للتر`)."""
    words = folded(read_table("context")["small_prices"]["goods"])
    definite = [word.removeprefix("ال") for word in words if word.startswith("ال")]
    words |= {"و" + word for word in words}
    return words | {("ل" if word.startswith("ل") else "لل") + word for word in definite}


@cache
def points() -> frozenset[str]:
    """Folded words for points of a table, an index or a rate."""
    return folded(read_table("context")["points"]["words"])


@cache
def closed_scales() -> frozenset[str]:
    """Folded scale words in the accusative, which count nothing behind them (`79 مليونا`)."""
    return folded(read_table("context")["scales"]["closed"])


@cache
def indexes() -> frozenset[str]:
    """Folded words for an index, whatever it measures."""
    return folded(read_table("context")["points"]["indexes"])


@cache
def to_levels() -> frozenset[str]:
    """Folded words before what something came to (`إلى`, `مسجلا`)."""
    return folded(read_table("context")["points"]["to_levels"])


@cache
def counters() -> frozenset[str]:
    """Folded words near a large number that counts, and is no amount (`يستفيد منه 9 ملايين`)."""
    table = read_table("context")
    return folded([*table["points"]["numbers"], *table["left_out"]["served_by"]])


@cache
def rates() -> frozenset[str]:
    """Folded words for what is told in per cent (`ونسبة`, `معدلات`)."""
    words = folded(read_table("context")["left_out"]["rates"])
    return words | {glued + word for word in words for glued in "وب"}


@cache
def prices() -> frozenset[str]:
    """Folded words for what is told in money, with what may be glued to them."""
    words = folded(read_table("context")["prices"]["words"])
    return words | {glued + word for word in words for glued in "وبلف"}


@cache
def sums() -> frozenset[str]:
    """Folded words for what millions of nothing are a sum of, with what may be glued to them."""
    words = folded(read_table("context")["sums"]["words"])
    bare = {word.removeprefix("ال") for word in words}
    theirs = {
        (word[:-1] + "ت" if word.endswith("ه") else word) + pronoun
        for word in bare
        for pronoun in (*_SUFFIXES, "نا")
    }
    words |= bare | theirs | {"ال" + word for word in bare}
    return (
        words
        | {glued + word for word in words for glued in "وبلف"}
        | {"لل" + word for word in bare}
    )


@lru_cache(maxsize=_WORDS_KEPT)
def stem(word: str) -> str:
    """The word without the particles and the article glued to it."""
    for particle in _PARTICLES:
        if word.startswith(particle) and len(word) - len(particle) >= 3:
            return word.removeprefix(particle)
    return word


@lru_cache(maxsize=_WORDS_KEPT)
def is_measure(word: str) -> bool:
    """Whether the word names what is measured (`صادرات`, `السعر`, `قيمتها`)."""
    named = measures("strong")
    return word in named or stem(word) in named or has_pronoun(word)


@lru_cache(maxsize=_WORDS_KEPT)
def has_pronoun(word: str) -> bool:
    """Whether the word is a measure with a pronoun (`سعره`, `صادراتها`, `قيمتها`)."""
    return pronoun_base(word) is not None


def is_named(word: str) -> bool:
    """Whether the word as it stands is the name of a measure."""
    return word in measures("strong")


def points_back(word: str) -> bool:
    """Whether the word with its pronoun only points to a subject named before (`سعره`)."""
    return pronoun_base(word) in measures("weak")


def pronoun_base(word: str) -> str | None:
    """The measure to which a pronoun is joined, or None."""
    named, bare = measures("strong"), stem(word)
    if is_definite(without_particle(word)):
        return None
    for suffix in _SUFFIXES:
        base = bare.removesuffix(suffix)
        if base == bare:
            continue
        for candidate in (base, base.removesuffix("ت") + "ه"):
            if candidate in named:
                return candidate
    return None
