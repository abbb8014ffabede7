"""Misplaced names: what a figure was named by and surely does not count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import is_verb_alone, may_be_verb, singulars
from articles.arabic.numerals import is_number_start
from articles.arabic.word_kinds import is_likely_noun, is_verb, is_whole_noun
from articles.figures.counted import Words
from articles.figures.countries import names_place
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.word_classes import stem_of
from articles.figures.measure_words import counters, has_pronoun, is_measure, measure_verbs, stem
from articles.figures.mention import Shape
from articles.figures.phrases import folded, read_table
from articles.figures.units import SIZED, match_unit

_IN, _OF_EACH = fold_word("في"), "لل"
_JOINED = ("و", "ف")
_THAT = folded(["أن", "إن", "بأن"])
_OF_ITS_OWN = "ها", "هم", "نا"
_OF_NOUNS, _OF_HER = ("ا", "ه", "ات"), "ت"
_LEAD_REACH, _SHORT, _COUNT_REACH = 3, 3, 20


def is_act_before(text: FigureText, asked: Asked, words: Words) -> bool:
    """Whether the words that name a figure are the verb right before it (`واستوفى 37 ألفا`).

    Args:
        text: The text.
        asked: The figure.
        words: What it is named by.
    """
    at = asked.mention.first - 1
    if words != (at, at + 1):
        return False
    word = text.word(at)
    if is_verb(word):
        return True
    is_joined = word.startswith(_JOINED) and len(word) > _SHORT
    bare = word[1:] if is_joined else word
    is_noun = is_whole_noun(word) or is_likely_noun(word) or names_place(bare)
    if is_noun or word.endswith(_OF_NOUNS):
        return False
    if is_joined and asked.mention.shape is Shape.BARE and not is_measure(bare):
        # `قتل 4 أشخاص وجرح 17`
        return may_be_verb(bare)
    return is_verb_alone(bare) and (is_joined or word.endswith(_OF_HER))


def says_the_same(text: FigureText, counted: Words, subject: Words) -> bool:
    """`300 مريض`, of whom the text speaks as `المرضى`: one word, the other's singular or plural.

    Args:
        text: The text.
        counted: What is counted.
        subject: Of whom it is told.
    """
    if subject[1] - subject[0] > 1:
        return False
    one, other = (_bare(text.word(words[0])) for words in (counted, subject))
    known = singulars()
    return known.get(one, one) == known.get(other, other) or stem_of(one) == stem_of(other)


def is_source(text: FigureText, words: Words) -> bool:
    """`وفق هيئة الإحصاء`: whether a name is that of who says so, and of nothing that is told."""
    at = words[0] - 1
    return text.word(at) in _according() or text.word(at - 1) in _according()


def announces(text: FigureText, asked: Asked, counted: Words, subject: Words) -> bool:
    """`قالت هيئة الإحصاء إن البطالة بلغت 9%`: whether a source tells what is not its own.

    `أعلنت الشركة أن أرباحها بلغت 9 ملايين` is told of itself, `قال العراق إن صادراته` of a country.

    Args:
        text: The text.
        asked: The figure.
        counted: What it counts.
        subject: The source.
    """
    between = text.words[subject[1] : asked.mention.first]
    opened = next((at for at, word in enumerate(between, subject[1]) if word in _THAT), None)
    if opened is None or counted[0] <= opened or names_place(text.word(subject[0])):
        return False
    return not any(word.endswith(_OF_ITS_OWN) for word in text.words[opened : counted[1]])


@cache
def _according() -> frozenset[str]:
    """The words that open a source, alone or before a paper of its own (`حسب بيان الوزارة`)."""
    phrases = read_table("sources")["according"]["phrases"]
    return folded(form for word in phrases if " " not in word for form in (word, "و" + word))


def is_unit_of(text: FigureText, asked: Asked, counted: Words, subject: Words) -> bool:
    """`عدد السكان 3 ملايين نسمة`: whether the subject is but the noun of a count named before.

    `عدد الركاب 3 آلاف راكب وقطعت الحافلات 90 رحلة` tells of each once: no other number stands
    between, and no verb but such as say how many there are.
    """
    noun, first = asked.mention.noun, asked.mention.first
    if noun is None or subject[0] != noun[0] or not 0 < first - counted[0] <= _COUNT_REACH:
        return False
    if any(map(_tells_another, text.words[counted[1] : first])):
        return False
    return not counters().isdisjoint(text.words[counted[0] - 1 : counted[1]])


def _tells_another(word: str) -> bool:
    return is_number_start(word) or (is_verb(word) and word not in measure_verbs("verbs"))


def _bare(word: str) -> str:
    """A word without its article, and without the ending of the accusative."""
    bare = stem(word)
    return bare[:-1] if bare.endswith("ا") and len(bare) > _SHORT else bare


def is_share_of_other(text: FigureText, asked: Sequence[Asked], at: int, subject: Words) -> bool:
    """`171 مليارا للأجور و205 مليارات للدعم`: whether a subject is that of a figure before.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        subject: Of what it is told.
    """
    behind = bisect_left(asked, subject[0], hi=at, key=lambda each: each.mention.last)
    if behind == at or asked[behind].mention.last != subject[0]:
        return False
    own, last = text.word(asked[at].mention.last), text.word(subject[0])
    return own.startswith(_OF_EACH) and last.startswith(_OF_EACH) and own != last


def is_place_of_next(
    text: FigureText, asked: Sequence[Asked], at: int, counted: Words, of_next: Words | None
) -> bool:
    """`جمعت 7 ملايين في سوق تبلغ قيمتها 20 مليارا`: the market is what the next figure is of.

    Args:
        text: The text.
        asked: All its figures in order.
        at: Which one.
        counted: The words that it is named by.
        of_next: The words that the next one is named by.
    """
    if of_next is None or of_next != counted:
        return False
    low, high = asked[at].mention.last, asked[at + 1].mention.first
    is_between = low < counted[0] < high and text.word(counted[0] - 1) == _IN
    return is_between and any(map(has_pronoun, text.words[counted[1] : high]))


def priced(text: FigureText, asked: Asked) -> Words | None:
    """`وبيعت بواقع 50.9 دولار للبرميل`: the measure that costs so much, or None.

    Args:
        text: The text.
        asked: The figure.
    """
    mention = asked.mention
    if asked.quantity.kind is not FigureKind.MONEY or mention.unit is None:
        return None
    lead = text.words[max(0, mention.first - _LEAD_REACH) : mention.first]
    each = text.word(mention.last)
    unit = match_unit([each.removeprefix(_OF_EACH)], 0) if each.startswith(_OF_EACH) else None
    if unit is None or unit.unit.kind not in SIZED or _averaging().isdisjoint(lead):
        return None
    return mention.last, mention.last + 1


@cache
def _averaging() -> frozenset[str]:
    """Words that lead to how much each one costs, of several that were told of before."""
    return folded(read_table("nouns")["carried"]["averaging"])
