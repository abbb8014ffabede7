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
from articles.ledger.article_words import folded_words, stem_numbers
from articles.ledger.claim import Claim
from articles.ledger.family_sets import table, tolls
from articles.ledger.heads import head_of, noun_of, phrase_rest
from articles.ledger.scopes import sector_names
from articles.ledger.subjects import measures, subject_of
from articles.ledger.wordings import bare, families, family_rows

_LANGUAGES = ("ar", "fr", "en")
_LONGEST = 60
# What is paid, and shares, are named by their families, which tell one sum from another.
_OF_FAMILIES = frozenset({FigureKind.MONEY, FigureKind.PERCENT})
_JOINT = " · "
_HALF = 0.5
_OTHERS = 2
_ACCUSATIVES = ("اً", "ًا")
_ALEF = "ا"
# What stands on its seat before the ending is written on none without it (`شيئا`, `شيء`).
_SEATED = ("ئ", "ؤ")
# So end the names of countries (`روسيا`): what is written without the sign may be one.
_OF_LANDS = "ي"
_THE = "ال"
_FEMININE, _JOINED_FEMININE = "ة", "ت"
_OWNERS = ("ها", "هم", "ه")
_SHORTEST = 4
_TELLING = 2


def label_of(claims: Sequence[Claim]) -> str:
    """The name of an indicator in Arabic: what is counted, and of whom where the articles agree.

    The words are the articles'; a family's name stands where they word it differently.
    """
    lead = claims[0]
    known = _family(claims)
    is_of_sector = known not in _attributes() and _agree_on_sector(claims)
    family = named("ar", known, lead.sector if is_of_sector else None)
    if family is not None and _JOINT in family:
        return family[:_LONGEST].rstrip()
    wording = _wording(claims)
    subject = subject_of(claims, known)
    name = family or wording
    if family is None and _is_thing_measured(lead, wording):
        name, subject = _of_kind(lead), wording if _is_worded_so(claims, wording) else ""
    elif known is not None and _is_of_one_noun(claims, known, wording):
        name = wording
    elif family is not None and _is_measured_so(claims, known, wording):
        name = wording
        subject = subject if _is_of_most(claims, subject, wording) else ""
    if subject:
        name = _with_subject(name, subject)
    elif (
        name == family
        and _says_more(known, wording)
        and _is_worded_so(claims, wording)
        and head_of(lead.kind, wording, "").family == known
    ):
        name = _with_wording(name, wording)
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
    """The family of most claims, as far as their own words tell one.

    One that a third of them tells is theirs where the others tell none.
    """
    if not any(claim.head.is_certain for claim in claims):
        return None
    told = Counter(claim.head.family for claim in claims if claim.head.family is not None)
    unknown = sum(bool(claim.head.key) for claim in claims) - told.total()
    found = max(told, key=lambda each: (told[each], each in tolls(), each), default=None)
    return found if found is not None and told[found] * _OTHERS >= unknown else None


def _wording(claims: Sequence[Claim]) -> str:
    """The words for what is counted that most articles have, the shortest of equal ones."""
    words = Counter(_nominative(claim.label) for claim in claims if claim.label)
    return min(words, key=lambda each: (-words[each], len(each), each), default="")


def _is_measured_so(claims: Sequence[Claim], family: str | None, wording: str) -> bool:
    """Whether half of the articles measure a family's thing in words that say more than its name.

    What is counted is told behind its number in the singular (`35 شركة مساهمة`), as no name is.
    """
    kind = claims[0].kind
    if kind is FigureKind.COUNT or not wording or not _is_worded_so(claims, wording):
        return False
    is_of_family = head_of(kind, wording, "").family == family
    least = 1 if family in _attributes() else _TELLING
    return is_of_family and len(phrase_rest(kind, wording)) >= least


def _is_of_one_noun(claims: Sequence[Claim], family: str, wording: str) -> bool:
    """Whether all count what one noun of the family says, and the family's name has another.

    The name of a family stands for many things (`المركبات`), and exports in barrels are no revenue
    of exports; who counts buses alone says so.
    """
    kind = claims[0].kind
    if kind in _OF_FAMILIES or not wording or head_of(kind, wording, "").family != family:
        return False
    nouns = {noun_of(each.label) for each in claims if each.label}
    return len(nouns) == 1 and nouns.isdisjoint(_nouns_of_label(family))


@cache
def _nouns_of_label(family: str) -> frozenset[str]:
    row = family_rows()[family]
    own = row["words"][:1] if "marked" in row else []
    return frozenset(noun_of(word) for word in [*row["ar"].split(), *own])


def _is_thing_measured(claim: Claim, wording: str) -> bool:
    """Whether words for what is measured name the thing alone, and not what of it is measured.

    A row `المتنزه` in square metres does not say whether its area is meant or what it lacks.
    """
    first = wording.split()[:1]
    if not first or claim.kind.value not in table("heads")["naming"]["dimensions"]:
        return False
    return bare(fold_word(first[0])) not in measures()


def _is_worded_so(claims: Sequence[Claim], wording: str) -> bool:
    """Whether half of the claims have these words for what is counted, and no others as many."""
    told = Counter(_nominative(claim.label) for claim in claims if claim.label)
    others = max((told[each] for each in told if each != wording), default=0)
    return others < told[wording] and told[wording] >= _HALF * len(claims)


def _is_of_most(claims: Sequence[Claim], subject: str, wording: str) -> bool:
    """Whether half of the claims tell whose they are by words that their wording has not."""
    here, there = stem_numbers(folded_words(subject)), stem_numbers(folded_words(wording))
    told = sum(claim.subject == subject for claim in claims)
    return told >= _HALF * len(claims) and set(here).isdisjoint(there)


def _says_more(family: str | None, wording: str) -> bool:
    """Whether words are not just one of the ways to call their family (`نسبة البطالة`)."""
    return family is not None and fold_word(wording) not in _ways_to_call(family)


@cache
def _ways_to_call(family: str) -> frozenset[str]:
    return frozenset(fold_word(word) for word in family_rows()[family]["words"])


def _with_wording(family: str, wording: str) -> str:
    """The name of a family with the fuller words for it, or these alone where they open alike."""
    if len(wording.split()) <= 1:
        return family
    here, there = stem_numbers(folded_words(family)), stem_numbers(folded_words(wording))
    return wording if here[:1] == there[:1] else f"{family}{_JOINT}{wording}"


def _with_subject(name: str, subject: str) -> str:
    """A name and whose it is; where one of them says the other too, that one alone."""
    here, there = stem_numbers(folded_words(name)), stem_numbers(folded_words(subject))
    if not here or (there[:1] == here[:1] and set(here) <= set(there)):
        return subject
    is_opened = set(here) <= set(there) and not is_noun(_bare_noun(subject))
    return name if is_opened or set(there) <= set(here) else f"{name}{_JOINT}{subject}"


def _bare_noun(words: str) -> str:
    return fold_word(words.split(maxsplit=1)[0]).removeprefix(_THE)


def _nominative(words: str) -> str:
    """Words as a name has them, the first without the accusative's ending behind a number.

    A word behind it agrees with it (`محلا تجاريا`).
    """
    first, *others = words.split() or [""]
    first = _without_owner(first)
    bare_first = _without_accusative(first)
    if bare_first == first:
        return " ".join([first, *others])
    return " ".join([bare_first, *map(_without_accusative, others)])


def _without_owner(word: str) -> str:
    """A word for what is measured without the pronoun for whose it is (`قيمته`)."""
    for pronoun in _OWNERS:
        owned = word.removesuffix(pronoun)
        if owned != word and bare(fold_word(word)) in measures():
            return owned[:-1] + _FEMININE if owned.endswith(_JOINED_FEMININE) else owned
    return word


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


@cache
def _attributes() -> frozenset[str]:
    """The families of what everything has: whose it is tells more than of which sector it is."""
    return frozenset(table("heads")["attributes"]["families"])


def _of_kind(claim: Claim) -> str:
    """What is measured at all, where no article names it."""
    kinds: Mapping[str, str] = table("heads")["unnamed"]
    return kinds.get(claim.kind.value, "")
