"""Whether a sentence speaks of what is to come, or tells what has happened."""

from __future__ import annotations

import re
from itertools import pairwise

from articles.arabic.folding import FoldedText, fold_words
from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS
from articles.timeline.readings import Mention, Point, Shift

_BEFORE, _AFTER = 90, 40
_PREPOSITIONS = fold_words("في من إلى على عن مع بين مدينة بلدة قرية بلدية ضد")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = frozenset(".؟!؛\n")
# `س` before the imperfect: the letter after it is one of its four prefixes.
_DATE_SET = "موعد"
# How many words before a mention its verb may stand, and what leads from the verb to another deed.
_NEAREST = 5
_TO = fold_words("إلى على عن لن")
_MAY = re.compile(r"ي\w{3,}")
_UNTIL = fold_words("حتى لغاية")
_NO_PAST_BEGINNINGS = ("ال", "لل", "بال", "ي")
# A noun in `ت` ends in `ات`, `يت`, `وت`.
_PAST_FORM = re.compile(r"\w{2,}[^اويته]ت|است[^اويه]{3}|ا[^اويلن]ت[^اويه]{2}|ان[^اويه]{3}")
_FUTURE_VERB = re.compile(r"[وف]?س[يتن]\w{3,}")


def speaks_of_the_future(folded: FoldedText, mention: Mention) -> bool:
    """Whether the words around a mention, within its sentence, set it after the time of writing.

    Of a past verb and a word of the future the one nearest before the mention counts; what follows
    the mention counts only where nothing before it does. `سبتمبر المقبل` is a word of the future
    for the month after it, and `اعتبارا من` only where no verb is told.
    """
    before = _words_before(folded.text, mention)
    told = _told_before(before)
    if told is not None:
        return told
    reading = mention.reading
    until = isinstance(reading, Point) and reading.weekday and before and before[-1] in _UNTIL
    if until or not lexicon.BEGINNINGS.isdisjoint(before):
        return True  # `تستمر حتى الجمعة`
    text = folded.text
    inside_and_after = text[mention.start : _sentence_end(text, mention.end)]
    words = _WORD.findall(inside_and_after)
    return any(_says_the_future(one, other) for one, other in pairwise(["", *words]))


def tells_the_past(folded: FoldedText, mention: Mention) -> bool:
    """Whether the verb nearest before a mention, within its sentence, tells what has happened."""
    return _told_before(_words_before(folded.text, mention)) is False


def tells_no_plan(folded: FoldedText, mention: Mention) -> bool:
    """Whether a sentence tells the past up to a mention, and nobody decides or announces in it."""
    before = _words_before(folded.text, mention)
    told = {word.removeprefix("و") for word in before}
    return _told_before(before) is False and lexicon.PLANNING_VERBS.isdisjoint(told)


def has_happened(folded: FoldedText, mention: Mention) -> bool:
    """Whether a past verb stands so near before a mention that nothing but it happened then.

    `اجتمع الخبراء يوم 18 ماي`; not `قرر عقد الاجتماع يوم 18 ماي`, `دعا إلى الصوم في رمضان`.
    """
    near = _words_before(folded.text, mention)[-_NEAREST:]
    for at in range(len(near) - 1, -1, -1):
        word = near[at]
        if is_past_verb(word):
            told = {each.removeprefix("و") for each in near[: at + 1]}
            return lexicon.PLANNING_VERBS.isdisjoint(told)  # `عقد` after `قرر` is no verb
        if word in _TO or _says_the_future(near[at - 1] if at else "", word):
            return False
    return False


def _words_before(text: str, mention: Mention) -> list[str]:
    return _WORD.findall(text[_sentence_start(text, mention.start) : mention.start])


def _told_before(before: list[str]) -> bool | None:
    """Whether the nearest word that tells a tense is of the future; None where none does."""
    if before and before[-1] in lexicon.SINCE:
        return False
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if _says_the_future(before[at - 1] if at else "", word) and word not in lexicon.BEGINNINGS:
            return True
        if lexicon.SHIFTS.get(word) is Shift.FUTURE and at and (before[at - 1],) in MONTHS:
            return True
        if is_past_verb(word):
            return False
    return None


def _says_the_future(before: str, word: str) -> bool:
    """Whether a word does; a name after a preposition is no verb (`في سينسناتي`)."""
    return (
        _is_cue(word)
        or _is_possible(before, word)
        or (is_future_verb(word) and before not in _PREPOSITIONS)
    )


def _is_possible(before: str, word: str) -> bool:
    """`قد يخرج`: what may come."""
    return (
        before[-2:] == "قد"
        and before.removeprefix("و") == "قد"
        and _MAY.fullmatch(word) is not None
    )


def _is_cue(word: str) -> bool:
    """Whether a word is of the future, a `و` before it or not; `كموعد`, `بموعد` are too."""
    cues = lexicon.FUTURE_CUES
    return word in cues or (word[:1] in "وكب" and (word[1:] in cues or word[1:] == _DATE_SET))


def is_past_verb(word: str) -> bool:
    """Whether a folded word is a past verb: one of the list, or one that its form tells.

    The third person feminine (`اتخذت`), and `استفعل`, `افتعل`, `انفعل`, whose nouns are longer by
    an alif before the last letter.
    """
    plain = word.removeprefix("و")
    if plain in lexicon.PAST_VERBS or word in lexicon.PAST_VERBS:
        return True  # `وصل` begins with its own `و`
    if plain[-1:] != "ت" and plain[:1] != "ا":
        return False  # for speed
    formed = _PAST_FORM.fullmatch(plain) is not None and not plain.startswith(_NO_PAST_BEGINNINGS)
    return formed and plain not in lexicon.NOT_PAST


def is_future_verb(word: str) -> bool:
    """Whether a folded word is a verb with the `س` of the future."""
    if _FUTURE_VERB.fullmatch(word) is None:
        return False
    plain = word.removeprefix("و").removeprefix("ف")
    return plain not in lexicon.NOT_FUTURE and not plain.startswith(("سيد", "سيار", "سياس", "سنو"))


def _sentence_start(text: str, position: int) -> int:
    low = max(0, position - _BEFORE)
    for at in range(position - 1, low - 1, -1):
        if text[at] in _SENTENCE_END:
            return at + 1
    return low


def _sentence_end(text: str, position: int) -> int:
    high = min(len(text), position + _AFTER)
    for at in range(position, high):
        if text[at] in _SENTENCE_END:
            return at
    return high
