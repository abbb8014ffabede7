"""Ages: lengths of years and months that are how old people are, which is no time."""

from __future__ import annotations

from articles.timeline import lexicon
from articles.timeline.tokens import Tokens

_COMMAS = frozenset("،,")
_OPENING, _CLOSING = frozenset('(«"“'), frozenset(')»"”')
_AT = "عن"
_RANGING = frozenset({"بين", "ما", "من", "دون"})
_WITHIN_RANGE = _RANGING | {"و", "الي", "حتي", "-", "–"}


def is_age(tokens: Tokens, i: int, end: int) -> bool:
    """`البالغ من العمر 26 عاما`, `عمره 26 سنة`, `(26 سنة)`, `تحت 20 عاما`, `26 عاما من عمره`."""
    before = {tokens.word(k) for k in range(max(0, i - 6), i)}
    # `ثلاثة أسابيع البالغ 1.08` is no age.
    of_age = tokens.word(end - 1) in lexicon.UNITS_OF_AGE
    after = {tokens.word(k) for k in range(end, end + 2)} if of_age else set()
    if lexicon.AGE_CUES & (before | after) or _is_limit(tokens, i):
        return True
    is_of_dead = tokens.word(i - 1) == _AT and bool(lexicon.DYING & before)
    if of_age and (is_of_dead or _is_of_people(tokens, i)):
        return True
    beside = (tokens.word(i - 1), tokens.word(end))
    goes_on = tokens.joined_by_and(end) is not None  # `(30 عاما و73 مباراة)`
    bracketed = beside[0] in _OPENING and (beside[1] in _CLOSING or goes_on)
    apposed = beside[0] in _COMMAS and beside[1] in _COMMAS and tokens.word(i - 2)[:1].isalpha()
    borne = {tokens.word(i - 1), tokens.word(i - 2)} & lexicon.AGE_BEARERS
    return (bracketed or apposed or bool(borne)) and of_age


def _is_limit(tokens: Tokens, i: int) -> bool:
    """`تحت 20 عاما`, `تحت 10 و11 و17 عاما`, `فوق 16 عاما`."""
    k = i - 1
    while k > 0 and (tokens.number(k) is not None or tokens.word(k) in {"و", *_COMMAS}):
        k -= 1
    return tokens.word(k) in lexicon.AGE_LIMITS


def _is_of_people(tokens: Tokens, i: int) -> bool:
    """`الشباب بين 15 و24 سنة`, `الفئة من 18 إلى 25 سنة`, `الأطفال دون 5 سنوات`."""
    first = i
    while first > 0 and (
        tokens.number(first - 1) is not None or tokens.word(first - 1) in _WITHIN_RANGE
    ):
        first -= 1
    is_range = not _RANGING.isdisjoint(tokens.words[first : i + 1])
    return is_range and tokens.word(first - 1) in lexicon.PEOPLE_OF_AGE
