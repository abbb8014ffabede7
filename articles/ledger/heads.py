"""Heads: what a figure counts or measures, as a family of the press's wordings or a stem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import singulars
from articles.figures.figure import FigureKind
from articles.figures.phrases import PhraseTable
from articles.ledger.claim import Head
from articles.ledger.family_sets import table, tolls
from articles.ledger.insertions import without_insertion
from articles.ledger.wordings import (
    bare,
    families,
    family_of_marked,
    family_rows,
    wording_at,
)

_MOST_REMEMBERED = 16_384
_BEFORE = 9
_CLOSE = 3
_SHORTEST = 3
_NOT = fold_word("لا")
_CLITICS = frozenset("وفبل")
_THE = "ال"
# What can be told of a value by a word in its clause: persons by what befell them, amounts and
# measures by what is measured. The rest is told by the counted noun alone.
_MEASURED = frozenset(FigureKind) - {FigureKind.COUNT, FigureKind.OTHER, FigureKind.SCORE}
# Right before a number these tell what befell the persons counted, whoever they are.
_STRIKING = frozenset({"killed", "executed", "injured", "rescued"})
_LIKE = {FigureKind.RATIO: FigureKind.PERCENT}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The folded words around a mention.

    Attributes:
        before: Those before it in its sentence.
        clause: How many of these are in its clause: behind the last comma.
        after: Those behind it in its clause.
        own: How many of those before stand behind the mention before it; None for all.
        is_bracketed: Whether it stands in brackets of its own.
    """

    before: Sequence[str] = ()
    clause: int = 0
    after: Sequence[str] = ()
    own: int | None = None
    is_bracketed: bool = False


def head_of(
    kind: FigureKind, counted: str | None, text: str, around: Surroundings = Surroundings()
) -> Head:
    """What a figure counts.

    Args:
        kind: The figure's kind.
        counted: The words for what is counted, or None.
        text: The mention.
        around: What stands around it.
    """
    before = around.before
    kind = _LIKE.get(kind, kind)
    phrase = _phrase(kind, counted or "") if counted else _in_mention(kind, text)
    words, found, noun, group = phrase.words, phrase.family, phrase.noun, phrase.group
    is_beside = (counted is not None and counted.split()[0] in text) or bool(words and not counted)
    # `حالة وفاة` says more than `حالة` does.
    is_told = found is not None and (found[1] > 1 or not _is_vague(words[0]))
    # `أصيب ثلاثة من عائلته`: those whom something befell are of the family, and are none.
    is_of_persons = found is not None and found[0] in _persons()
    has_own = bool(before) and around.own != 0  # `9 حالات وفاة و39 حالة`: no cue of these
    struck = _cue(before[-1]) if has_own and (is_beside or is_of_persons) else None
    is_struck = struck in _STRIKING and is_of_persons
    if found is not None and is_told and kind is not FigureKind.LENGTH and not is_struck:
        return Head(found[0], "", group if found[0] in tolls() else "")
    if struck in _STRIKING and kind in families()[struck].kinds:
        return Head(struck, "", group if is_beside else "")
    if not noun or _is_vague(noun) or not is_beside:
        reach = _BEFORE if not noun or _is_vague(noun) else _CLOSE
        befallen = _befallen(kind, around, reach)
        if befallen is not None:
            return Head(befallen, "", group if is_beside and befallen in tolls() else "")
    if found is not None:
        return Head(found[0])
    near = _measured_before(kind, before) if kind in _MEASURED else None
    if near is not None and (not noun or kind is FigureKind.MONEY):
        # `رقم` and `قيمة` alone are completed by what stands beside them.
        is_completed = bool(words) and all(word in _light() for word in words)
        return Head(near, "", is_certain=is_completed)
    return Head(None, noun)


def _in_mention(kind: FigureKind, text: str) -> _Phrase:
    """The wording of a family that a count's own mention ends with (`9 قتلى`), else nothing."""
    words = text.split() if kind is FigureKind.COUNT else []
    found = (_phrase(kind, " ".join(words[at:])) for at in range(1, len(words)))
    return next((each for each in found if each.family is not None), _phrase(kind, ""))


def phrase_rest(kind: FigureKind, counted: str | None) -> frozenset[str]:
    """The stems of a counted phrase behind its head: of whom or where it is."""
    phrase = _phrase(_LIKE.get(kind, kind), counted or "")
    rest = phrase.words[1 if phrase.family is None else phrase.family[1] :]
    return frozenset(word for word in rest if len(word) >= _SHORTEST and word not in _light())


def noun_of(counted: str) -> str:
    """What a counted phrase counts, as a noun in the singular; empty where it says nothing."""
    return _phrase(FigureKind.COUNT, counted).noun


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A counted phrase.

    Attributes:
        words: Its bare words.
        family: The family it begins with, and where that ends.
        noun: Its first word that says what is counted, in the singular.
        group: Its first word that names a group of persons, in the singular.
    """

    words: tuple[str, ...]
    family: tuple[str, int] | None
    noun: str
    group: str = ""


@lru_cache(_MOST_REMEMBERED)
def _phrase(kind: FigureKind, counted: str) -> _Phrase:
    folded = [fold_word(word) for word in counted.split()]
    words = tuple(map(bare, folded))
    things = [_singular(word) for word in folded]
    family = _in_phrase(kind, counted.split(), folded, words)
    return _Phrase(words, family, _noun(words, things), _group(folded, words, things))


def _in_phrase(
    kind: FigureKind, written: Sequence[str], folded: Sequence[str], words: Sequence[str]
) -> tuple[str, int] | None:
    """The family that a counted phrase begins with, light words passed over; where it ends."""
    for at, word in enumerate(folded):
        marked = family_of_marked(kind, written[at])
        if marked is not None:
            return marked, at + 1
        found = None if word in _empty_as_written() else wording_at(kind, folded, words, at)
        if found is not None:
            return found
        if words[at] not in _light():
            return None
    return None


def _befallen(kind: FigureKind, around: Surroundings, reach: int) -> str | None:
    """What befell the persons counted: a word of their clause, right behind them or before.

    What stands before the last comma is asked last.
    """
    before, after = _without_bounds(around.before)[-reach:], _behind_bounds(around.after)
    clause = before[-around.clause :] if around.clause else ()
    # What `و` begins behind the number speaks of the next one.
    behind = () if after and after[0].startswith("و") else after[:_CLOSE]
    for word in (*behind[:1], *reversed(clause), *behind[1:], *reversed(before)):
        name = _cue(word)
        if name is not None and kind in families()[name].kinds:
            return name
    return None


def _without_bounds(words: Sequence[str]) -> Sequence[str]:
    """Some words without `لا يقل`, which bounds a number: its verb says elsewhere who is aboard."""
    if _NOT not in words:
        return words
    return [word for before, word in zip(("", *words), words, strict=False) if before != _NOT]


def _behind_bounds(words: Sequence[str]) -> Sequence[str]:
    """The words behind a number but for those that only bound it (`على الأقل`) or insert some."""
    found = _bounds().match(words, 0)
    return without_insertion(words if found is None else words[found[0] :], _cue)


@lru_cache(_MOST_REMEMBERED)
def _cue(word: str) -> str | None:
    """What a folded word says to have befallen the persons counted; None where nothing."""
    if word in _weekdays() or (word[:1] in _CLITICS and word[1:] in _weekdays()):
        return None
    cues = _cues()
    found = _cues_as_written().get(word) or cues.get(bare(word))
    if found is None and word[:1] in _CLITICS:
        found = cues.get(bare(word[1:]))
    return found


def _measured_before(kind: FigureKind, before: Sequence[str]) -> str | None:
    """The family that stands nearest before the number."""
    near = before[-_BEFORE - 3 :]
    words = [bare(word) for word in near]
    for at in range(len(words) - 1, -1, -1):
        found = wording_at(kind, near, words, at)
        if found is not None:
            # `صافي أرباح` begins before its second word.
            earlier = wording_at(kind, near, words, at - 1) if at else None
            return (earlier if earlier is not None and earlier[1] > at else found)[0]
    return None


def _noun(words: Sequence[str], things: Sequence[str]) -> str:
    """The first word that says what is counted, as a thing; empty where none does."""
    for word, thing in zip(words, things, strict=True):
        if word not in _light() and word not in _empty():
            return thing if len(thing) >= _SHORTEST - 1 else ""
    return ""


def _group(folded: Sequence[str], words: Sequence[str], things: Sequence[str]) -> str:
    """The first word that names a group of persons, as its family or a thing; empty for none."""
    nobody = _anybody() | _generic()
    at = next((at for at, word in enumerate(words) if word not in nobody), None)
    if at is None:
        return ""
    found = wording_at(FigureKind.COUNT, folded, words, at)
    return found[0] if found is not None and found[0] in _persons() else things[at]


@lru_cache(_MOST_REMEMBERED)
def _singular(folded: str) -> str:
    """A folded word bare, as its singular is: `جنود` and `جنديا` are one."""
    for word in (folded, folded.removeprefix(_THE)):
        found = singulars().get(word)
        if found is not None:
            return bare(found)
    return bare(folded)


def _is_vague(word: str) -> bool:
    return word in vague_nouns()


def _bare_set(name: str) -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in table("heads")[name])


@cache
def _light() -> frozenset[str]:
    return _bare_set("light")


@cache
def _empty() -> frozenset[str]:
    return _bare_set("empty")


@cache
def _empty_as_written() -> frozenset[str]:
    """The same with their endings: `مرات` is no `مرأة`."""
    return frozenset(fold_word(word) for word in table("heads")["empty"])


@cache
def vague_nouns() -> frozenset[str]:
    """The bare words that say too little of what is counted: persons as such (`شخص`), a case."""
    return _bare_set("vague")


@cache
def _anybody() -> frozenset[str]:
    """Words that name no group: persons as such, and what befell them."""
    rows = [family_rows()[name] for name in _STRIKING]
    told = [word for row in rows for key in ("words", "after") for word in row[key]]
    befell = {bare(fold_word(word)) for wording in told for word in wording.split()}
    return _bare_set("anybody") | befell


@cache
def _generic() -> frozenset[str]:
    """Words of a counted phrase that name no group: members of, men of."""
    return _bare_set("generic")


@cache
def _persons() -> frozenset[str]:
    return frozenset(table("heads")["persons"]["families"])


@cache
def _bounds() -> PhraseTable[bool]:
    phrases = table("heads")["bounds"]["behind"]
    return PhraseTable((" ".join(map(fold_word, each.split())), True) for each in phrases)


@cache
def _weekdays() -> frozenset[str]:
    """Days whose names look like what befalls: `الجمعة` is no gathering."""
    return frozenset(fold_word(word) for word in table("heads")["weekdays"]["words"])


@cache
def _cues() -> Mapping[str, str]:
    cues: dict[str, str] = {}
    for name, row in family_rows().items():
        for word in row.get("after", ()):
            cues.setdefault(bare(fold_word(word)), name)
    return cues


@cache
def _cues_as_written() -> Mapping[str, str]:
    return {
        fold_word(word): name
        for name, row in family_rows().items()
        for word in row.get("written", ())
    }
