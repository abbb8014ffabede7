"""Naming: what an indicator is called, in the words of the articles and of the tables.

A name is what is counted, and of whom or where: what most of the articles speak of, not what one of
them happens to say beside the number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import is_noun
from articles.figures.figure import FigureKind
from articles.figures.phrases import read_table
from articles.ledger.article_words import folded_words, stem_numbers
from articles.ledger.claim import Claim
from articles.ledger.family_sets import table, tolls
from articles.ledger.heads import families, head_of, phrase_rest
from articles.ledger.likeness import Stems, rarity
from articles.ledger.scopes import sector_names

_LANGUAGES = ("ar", "fr", "en")
_LONGEST = 60
_JOINT = " · "
_HALF = 0.5
_ACCUSATIVES = ("اً", "ًا")
_ALEF = "ا"
# What stands on its seat before the ending is written on none without it (`شيئا`, `شيء`).
_SEATED = ("ئ", "ؤ")
# So end the names of countries (`روسيا`): what is written without the sign may be one.
_OF_LANDS = "ي"
_WITH = "ب"
_SHORTEST = 4
_TELLING = 2


def label_of(claims: Sequence[Claim]) -> str:
    """The name of an indicator in Arabic: what is counted, and of whom where the articles agree.

    The words are the articles'; a family's name stands where they word it differently.
    """
    lead = claims[0]
    known = _family(claims)
    family = named("ar", known, lead.sector if _agree_on_sector(claims) else None)
    if family is not None and _JOINT in family:
        return family[:_LONGEST].rstrip()
    wording = _wording(claims)
    subject = _subject(claims, known)
    name = family or wording
    if family is not None and _is_measured_so(claims, known, wording):
        name = wording
        subject = subject if _is_of_most(claims, subject, wording) else ""
    if subject:
        name = _with_subject(name, subject)
    elif family is not None and name == family and len(wording.split()) > 1:
        name = f"{family}{_JOINT}{wording}"
    return (name or _of_kind(lead))[:_LONGEST].rstrip()


def named(language: str, family: str | None, sector: str | None) -> str | None:
    """The name of a family and sector in a language; None where there is no family."""
    if family is None or family not in families():
        return None
    name = families()[family].labels[language]
    if sector is None or sector not in sector_names():
        return name
    return f"{name}{_JOINT}{sector_names()[sector][_LANGUAGES.index(language)]}"


def _agree_on_sector(claims: Sequence[Claim]) -> bool:
    return len({claim.theme for claim in claims}) == 1 and claims[0].theme is not None


def _family(claims: Sequence[Claim]) -> str | None:
    """The family of most claims, as far as their own words tell one."""
    if not any(claim.head.is_certain for claim in claims):
        return None
    told = Counter(claim.head.family or "" for claim in claims if claim.head.key)
    found = max(told, key=lambda each: (told[each], each in tolls(), each), default="")
    return found or None


def _wording(claims: Sequence[Claim]) -> str:
    """The words for what is counted that most articles have, the shortest of equal ones."""
    words = Counter(_nominative(claim.label) for claim in claims if claim.label)
    return min(words, key=lambda each: (-words[each], len(each), each), default="")


def _is_measured_so(claims: Sequence[Claim], family: str | None, wording: str) -> bool:
    """Whether half of the articles measure a family's thing in words that say more than its name.

    What is counted is told behind its number in the singular (`35 شركة مساهمة`), as no name is.
    """
    kind = claims[0].kind
    told = sum(_nominative(claim.label or "") == wording for claim in claims)
    if kind is FigureKind.COUNT or not wording or told < _HALF * len(claims):
        return False
    is_of_family = head_of(kind, wording, "").family == family
    return is_of_family and len(phrase_rest(kind, wording)) >= _TELLING


def _is_of_most(claims: Sequence[Claim], subject: str, wording: str) -> bool:
    """Whether half of the claims tell whose they are by words that their wording has not."""
    here, there = stem_numbers(folded_words(subject)), stem_numbers(folded_words(wording))
    told = sum(claim.subject == subject for claim in claims)
    return told >= _HALF * len(claims) and set(here).isdisjoint(there)


def _subject(claims: Sequence[Claim], family: str | None) -> str:
    """The words for whose it is that the articles speak of most, in whatever words."""
    told = Counter(claim.subject for claim in claims if claim.subject)
    fit = [each for each in told if not _says_nothing(each, family)]
    around = _around(claims)

    def support(subject: str) -> float:
        """How often its words are told, names weighing more than what much is told of."""
        stems = stem_numbers(folded_words(subject))
        near = sum(around[stem] * rarity(stem) for stem in stems)
        return near / len(stems) if stems else 0.0

    return max(fit, key=lambda each: (support(each), told[each], -len(each), each), default="")


def _around(claims: Sequence[Claim]) -> Counter[int]:
    """How many articles say each stem around the numbers of an indicator."""
    found: dict[str, Stems] = {}
    for claim in claims:
        words = found.get(claim.article, frozenset())
        found[claim.article] = words | claim.context | claim.scope
    return Counter(stem for words in found.values() for stem in words)


def _says_nothing(subject: str, family: str | None) -> bool:
    """Whether words for whose something is only repeat its unit or family, or tell how it is."""
    words = subject.split()
    if _nominative(words[0]) != words[0] or all(fold_word(word) in _units() for word in words):
        return True
    if _is_adverbial(fold_word(words[0])):
        return True
    head = head_of(FigureKind.COUNT, subject, "")
    is_repeated = head.family is not None and head.family == family
    return not head.key or (is_repeated and not phrase_rest(FigureKind.COUNT, subject))


def _is_adverbial(word: str) -> bool:
    """Whether a folded word is a noun behind `ب`, which tells how something was (`بجروح`)."""
    return word.startswith(_WITH) and is_noun(word.removeprefix(_WITH)) and not is_noun(word)


def _with_subject(name: str, subject: str) -> str:
    """A name and whose it is; where one of them says the other too, that one alone."""
    here, there = stem_numbers(folded_words(name)), stem_numbers(folded_words(subject))
    if not here or (there[:1] == here[:1] and set(here) <= set(there)):
        return subject
    return name if set(there) <= set(here) else f"{name}{_JOINT}{subject}"


def _nominative(words: str) -> str:
    """Words as a name has them, the first without the accusative's ending behind a number.

    A word behind it agrees with it (`محلا تجاريا`).
    """
    first, *others = words.split() or [""]
    bare = _without_accusative(first)
    return words if bare == first else " ".join([bare, *map(_without_accusative, others)])


def _without_accusative(word: str) -> str:
    for ending in _ACCUSATIVES:
        if word.endswith(ending):
            shorter = word.removesuffix(ending)
            return word if shorter.endswith(_SEATED) else shorter
    shorter = word.removesuffix(_ALEF)
    if shorter == word or len(word) < _SHORTEST or shorter.endswith((*_SEATED, _OF_LANDS)):
        return word
    is_one = is_noun(fold_word(word)) or not is_noun(fold_word(shorter))
    return word if is_one else shorter


def _of_kind(claim: Claim) -> str:
    """What is measured at all, where no article names it."""
    kinds: Mapping[str, str] = table("heads")["unnamed"]
    return kinds.get(claim.kind.value, "")


@cache
def _units() -> frozenset[str]:
    """The folded words for units."""
    return frozenset(
        fold_word(part)
        for row in read_table("units")["unit"]
        for words in row["words"]
        for part in words.split()
    )
