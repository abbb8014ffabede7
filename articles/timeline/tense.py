"""Whether a sentence speaks of what is to come, or tells what has happened."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, repeat

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import FoldedText, fold_word, fold_words
from articles.arabic.word_kinds import is_verb
from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS
from articles.timeline.readings import Mention, Point, Shift
from articles.timeline.tables import words

_BEFORE, _AFTER = 90, 40
_WORDS_KEPT = 1 << 15
_PREPOSITIONS = folded_class("prepositions") | words("grammars", "tense.before_nouns")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = ".؟!؛\n"
# `س` before the imperfect: the letter after it is one of its four prefixes.
_DATE_SET = "موعد"
# How many words before a mention its verb may stand, and what leads from the verb to another deed.
_NEAREST = 5
_TO = words("grammars", "tense.to")
_IN, _ON = "في", fold_word("على")
_BEGINNING, _FROM = fold_word("بداية"), "من"
_MAY = re.compile(r"ي\w{3,}")
_UNTIL = fold_words("حتى لغاية")
_NO_PAST_BEGINNINGS = ("ال", "لل", "بال", "ي")
# A noun in `ت` ends in `ات`, `يت`, `وت`.
_PAST_FORM = re.compile(r"\w{2,}[^اويته]ت|است[^اويه]{3}|ا[^اويلن]ت[^اويه]{2}|ان[^اويه]{3}")
# `وقعوا`, `وقعنا`: of the verbs that a dictionary knows.
_PLURAL_ENDINGS = frozenset({"وا", "نا"})
_IMPERFECT_BEGINNINGS = frozenset("يتس")
_NO_FUTURES = tuple(words("grammars", "tense.no_futures"))
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
    if _is_past_plan(before):
        return False
    until = isinstance(reading, Point) and reading.weekday and before and before[-1] in _UNTIL
    if until or _says_a_beginning(before):
        return True  # `تستمر حتى الجمعة`
    text = folded.text
    inside_and_after = text[mention.start : _sentence_end(text, mention.end)]
    words = _WORD.findall(inside_and_after)
    return any(
        _may_tell(other) and _says_the_future(one, other) for one, other in pairwise(["", *words])
    )


def tells_the_past(folded: FoldedText, mention: Mention) -> bool:
    """Whether the verb nearest before a mention, within its sentence, tells what has happened."""
    return _told_before(_words_before(folded.text, mention)) is False


def tells_no_plan(folded: FoldedText, mention: Mention) -> bool:
    """Whether a sentence tells the past up to a mention, and nobody decides or announces in it."""
    before = _words_before(folded.text, mention)
    told = {word.removeprefix("و") for word in before}
    return _told_before(before) is False and lexicon.PLANNING_VERBS.isdisjoint(told)


def _went_on(before: list[str]) -> bool:
    """`كانت تبلغ العائدات أقل من ذلك في أكتوبر`: no other verb stands between."""
    for at in range(len(before) - 2, -1, -1):
        if before[at] in lexicon.PLANS_GONE_BY:
            going = before[at + 1]
            return going[:1] in _IMPERFECT_BEGINNINGS and is_verb(going)
        if not _may_tell(before[at]):
            continue
        if is_past_verb(before[at]) or _says_the_future(before[at - 1] if at else "", before[at]):
            return False
    return False


def has_happened(folded: FoldedText, mention: Mention) -> bool:
    """Whether a past verb stands so near before a mention that nothing but it happened then.

    `اجتمع الخبراء يوم 18 ماي`; not `قرر عقد الاجتماع يوم 18 ماي`, `دعا إلى الصوم في رمضان`.
    """
    before = _words_before(folded.text, mention)
    if _went_on(before):
        return True
    near = before[-_NEAREST:]
    for at in range(len(near) - 1, -1, -1):
        word = near[at]
        if not _may_tell(word) and word not in _TO:
            continue
        if _is_told_verb(near, at):
            told = {each.removeprefix("و") for each in near[: at + 1]}
            return lexicon.PLANNING_VERBS.isdisjoint(told)  # `عقد` after `قرر` is no verb
        if _has_gone_on(near, at):
            return True
        if word in lexicon.PLANS:
            return False  # `كانت مقررة في سبتمبر`
        if _tells_a_deed(near[max(0, at - 1) : at + 1]):
            continue  # `سيطروا على الحصن في سبتمبر`
        if word in _TO or _says_the_future(near[at - 1] if at else "", word):
            return False
    return False


def _words_before(text: str, mention: Mention) -> list[str]:
    return _WORD.findall(text[_sentence_start(text, mention.start) : mention.start])


def _told_before(before: list[str]) -> bool | None:
    """Whether the nearest word that tells a tense is of the future; None where none does."""
    for at in range(len(before) - 1, -1, -1):
        word = before[at]
        if not _may_tell(word):
            continue
        if _has_gone_on(before, at):
            return False
        if word in lexicon.PLANS and _is_past_plan(before[: at + 1]):
            return None
        if _says_the_future(before[at - 1] if at else "", word) and word not in lexicon.BEGINNINGS:
            return None if _is_past_plan(before[:at]) else True
        if lexicon.SHIFTS.get(word) is Shift.FUTURE and at and (before[at - 1],) in MONTHS:
            return True
        if _is_told_verb(before, at):
            return False
    return None


@lru_cache(maxsize=_WORDS_KEPT)
def _may_tell(word: str) -> bool:
    """Whether a word can tell a tense, by itself or with those beside it; most tell none."""
    return (
        word in lexicon.SINCE
        or word in lexicon.PLANS
        or lexicon.SHIFTS.get(word) is Shift.FUTURE
        or _is_cue(word)
        or _MAY.fullmatch(word) is not None
        or is_future_verb(word)
        or is_past_verb(word)
    )


def _is_told_verb(words: list[str], at: int) -> bool:
    """Whether a word is a past verb; after `منذ` it is none that counts (`منذ عقد`)."""
    return is_past_verb(words[at]) and lexicon.SINCE.isdisjoint(words[max(0, at - 1) : at])


def _tells_a_deed(words: list[str]) -> bool:
    """Whether a past verb, of no plan, stands right before `على`, which belongs to it."""
    return (
        len(words) > 1
        and words[1] == _ON
        and words[0].removeprefix("و") not in lexicon.PLANNING_VERBS
        and is_past_verb(words[0])
    )


def _has_gone_on(before: list[str], at: int) -> bool:
    """`منذ أغسطس`, `منذ تسلمه مهامه في فبراير`: what began then; not `منذ عقد`."""
    if before[at] not in lexicon.SINCE:
        return False
    between = before[at + 1 :]
    is_deed = len(between) < _NEAREST and not any(map(_is_length, between))
    return not between or (is_deed and between[-1] == _IN and _TO.isdisjoint(between))


def _is_length(word: str) -> bool:
    plain = word.removeprefix("ال")
    lengths = (lexicon.UNITS, lexicon.DUALS, lexicon.LONG_UNITS)
    return any(plain in each for each in lengths) or f"ال{plain}" in lexicon.DECADE_NOUNS


def _is_past_plan(before: list[str]) -> bool:
    """`كان من المقرر أن تنطلق`: nobody says whether it was so, but it is no plan now."""
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _NEAREST), -1):
        if before[at] in lexicon.PLANS:
            return not lexicon.PLANS_GONE_BY.isdisjoint(before[max(0, at - 2) : at])
    return False


def _says_a_beginning(before: list[str]) -> bool:
    """`ابتداء من`; the beginning of something else (`مع بداية الدوام`) is none."""
    return any(
        word in lexicon.BEGINNINGS and (word != _BEGINNING or after in {_FROM, ""})
        for word, after in pairwise([*before, ""])
    )


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

    Known verbs in the plural (`وقعوا`, `وقعنا`), the third person feminine (`اتخذت`), and
    `استفعل`, `افتعل`, `انفعل`, whose nouns are longer by an alif before the last letter.
    """
    plain = word.removeprefix("و")
    if plain in lexicon.PAST_VERBS or word in lexicon.PAST_VERBS:
        return True  # `وصل` begins with its own `و`
    if plain[-2:] in _PLURAL_ENDINGS and plain[:1] not in _IMPERFECT_BEGINNINGS and is_verb(plain):
        return True
    if plain[-1:] != "ت" and plain[:1] != "ا":
        return False  # for speed
    formed = _PAST_FORM.fullmatch(plain) is not None and not plain.startswith(_NO_PAST_BEGINNINGS)
    return formed and plain not in lexicon.NOT_PAST


def is_future_verb(word: str) -> bool:
    """Whether a folded word is a verb with the `س` of the future."""
    if _FUTURE_VERB.fullmatch(word) is None:
        return False
    plain = word.removeprefix("و").removeprefix("ف")
    return plain not in lexicon.NOT_FUTURE and not plain.startswith(_NO_FUTURES)


def _sentence_start(text: str, position: int) -> int:
    low = max(0, position - _BEFORE)
    ends = [at for at in map(text.rfind, _SENTENCE_END, repeat(low), repeat(position)) if at >= 0]
    return max(ends) + 1 if ends else low


def _sentence_end(text: str, position: int) -> int:
    high = min(len(text), position + _AFTER)
    ends = [at for at in map(text.find, _SENTENCE_END, repeat(position), repeat(high)) if at >= 0]
    return min(ends, default=high)
