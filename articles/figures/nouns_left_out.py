"""Nouns left out: bare numbers of what the figure before them in the sentence counts.

`تضرر 50 بيتا وانهارت 7 منها`, `تأهلت 34، واستبعدت 66 لعدم`, `بعدما كان 90`: a verb, or who does it,
stands before the number, and behind it nothing that could be counted.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.lexicon import is_accusative, is_noun, may_be_verb, singulars
from articles.arabic.word_kinds import is_never_counted, is_verb
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    agrees_with_number,
    has_owner,
    is_definite,
    is_plural,
    is_preposed,
)
from articles.figures.number_rows import CLOSING, bare_words, is_at_place, leads_on
from articles.figures.units import match_unit

_COUNTING = frozenset({Shape.COUNTED, Shape.BARE, Shape.POSTPOSED, Shape.DUAL, Shape.INDEFINITE})
_REACH, _LONGEST = 25, 6
_COMMAS = frozenset("،,؛:")
_OPENING, _EACH = frozenset("(،,:و"), fold_word("كل")
_JOINED = ("و", "ف")
_BY, _OF = "ب", fold_word("من")
_PRONOUNS = closed_class("pronoun_endings")
_OWN = ("ه", *_PRONOUNS)
_FEWEST_COUNTED, _MOST_WITH_PLURAL = 2, 10


def counts_as_before(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """Whether a number counts what the figure before it counts, of which it leaves out the noun.

    Args:
        text: The text.
        mention: The number, with nothing behind it that it counts.
        previous: The figure before it, if any.
    """
    if previous is None or previous.shape not in _COUNTING or previous.unit is not None:
        return False
    if not (_is_plain(text, mention) and _is_near(text, mention, previous)):
        return False
    closes = _closes(text, mention.last) or _is_object(text, mention)
    if not closes and is_definite(text.word(mention.last)):
        # `وينتظر 25 الترقيم`
        closes = is_act(text, mention.first - 1) and _opens_clause(text, mention.first - 1)
    is_led = closes and _is_led(text, mention, previous)
    return is_led or _is_dealt_out(text, mention) or _is_told_alike(text, mention, previous)


def _is_dealt_out(text: FigureText, mention: Mention) -> bool:
    """`60 بستانيا (20 عن كل قرية)`, `300 شجرة، 25 لكل مدرسة`: how many of them for each."""
    at = mention.last
    if text.word(at) in bare_words("for_each"):
        at += 1
    elif text.word(at) in bare_words("prepositions") and text.word(at + 1) == _EACH:
        at += 2
    else:
        return False
    opens = text.word(mention.first - 1) in _OPENING or mention.low.prefix > 0
    return opens and text.word(at).isalpha() and not _is_length_of_time(text, at)


def _is_length_of_time(text: FigureText, at: int) -> bool:
    """`15 من كل شهر`, `3 في كل ساعة`: when it is, and no number of things."""
    unit = match_unit(text.words, at)
    return text.is_time(at) or (unit is not None and unit.unit.kind is FigureKind.DURATION)


def without_object(text: FigureText, mention: Mention, previous: Mention | None) -> Mention:
    """The number alone where what stands behind it is what those do whom it counts.

    `غادر 74 أقسام المستشفى`, `أغلقت 12 أبوابها`: neither a noun with a pronoun nor a plural that
    more than ten would count belongs to the number.

    Args:
        text: The text.
        mention: A figure with what it seems to count.
        previous: The figure before it, if any.
    """
    if mention.noun is None or mention.shape is not Shape.COUNTED or mention.high is not None:
        return mention
    alone = replace(mention, shape=Shape.BARE, last=mention.low.last, noun=None)
    if is_at_place(text.word(mention.noun[0])):
        # `32 بطنجة و18 بتطوان`
        return alone
    is_next = mention.noun[0] == mention.low.last and previous is not None
    if not is_next or not (_is_object(text, alone) or _is_told_alike(text, alone, previous)):
        return mention
    return alone if counts_as_before(text, alone, previous) else mention


def _is_told_alike(text: FigureText, alone: Mention, previous: Mention | None) -> bool:
    """`14 بيتا تدميرا كاملا و52 تدميرا جزئيا`: behind both numbers stands what befell those."""
    if previous is None or previous.shape is not Shape.COUNTED or previous.noun is None:
        return False
    is_joined = text.word(alone.first - 1) in _JOINED and _is_near(text, alone, previous)
    word = text.word(alone.last)
    return is_joined and word.isalpha() and text.word(previous.noun[1]) == word


def _is_plain(text: FigureText, mention: Mention) -> bool:
    """Whether a number is written as one counts: in digits, without decimals, no year or code."""
    low, word = mention.low, text.word(mention.first)
    is_whole = low.in_digits and mention.high is None and low.value == int(low.value)
    return is_whole and len(word) <= _LONGEST and not word.startswith("0")


def _is_near(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    if previous is None or not 0 < mention.first - previous.last <= _REACH:
        return False
    return text.sentence(mention.first) == text.sentence(previous.first)


def _is_led(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """Whether the words before a number lead to how many there are of what was counted."""
    first = mention.first
    before = text.word(first - 1)
    if before == ":":
        # `المقبولون: 320، والمعتذرون: 14`
        return text.word(previous.first - 1) == before
    if before in bare_words("before_fewer"):
        # `5 سفن بعد 3 فقط`
        return text.word(mention.last) in bare_words("only")
    return _is_told(text, first) or _is_ranked(text, mention, previous)


def _is_told(text: FigureText, first: int) -> bool:
    """Whether a verb stands before a number, or a verb with who does it (`وتضم الدفعة 57`)."""
    before = text.word(first - 1)
    if before in bare_words("being") or is_act(text, first - 1):
        return True
    was = text.word(first - 2) in bare_words("being")
    return (was and before.endswith(_OWN)) or (is_definite(before) and is_act(text, first - 2))


def is_act(text: FigureText, at: int) -> bool:
    """Whether a verb stands there: surely, or perhaps, where another clause begins with it."""
    word = text.word(at)
    if is_verb(word):
        return True
    if not _opens_clause(text, at):
        return False
    bare = word[1:] if len(word) > 2 and word.startswith(_JOINED) else word
    # `وعارضها 31`
    return any(may_be_verb(bare.removesuffix(owned)) for owned in ("", *_PRONOUNS))


def _opens_clause(text: FigureText, at: int) -> bool:
    """Whether a word is joined to what stands before it, or stands behind a comma."""
    word, before = text.word(at), text.word(at - 1)
    is_joined = len(word) > 2 and word.startswith(_JOINED)
    return is_joined or before in _COMMAS or before in bare_words("meanwhile")


def _is_ranked(text: FigureText, mention: Mention, previous: Mention) -> bool:
    """`بـ1540 صوتا، يليه فلان بـ980`: the next one of those who were told in their order."""
    between = text.words[previous.last : mention.first]
    follows = not bare_words("following").isdisjoint(between)
    return follows and between[-1] == _BY


def _closes(text: FigureText, at: int) -> bool:
    """Whether nothing that could be counted stands behind a number."""
    word = text.word(at)
    if word in CLOSING or leads_on(word) or text.time_over(at) is not None:
        return True
    if word in bare_words("of_them") or word in bare_words("comparing") or is_verb(word):
        return True
    return is_preposed(word) or (word.startswith("و") and len(word) > 1)


def _is_object(text: FigureText, mention: Mention) -> bool:
    """Whether the word behind a number is none that it could count.

    It has a pronoun (`أبوابها`), says how or why, opens a definite construct, or is no thing.
    """
    at, value = mention.last, mention.low.value
    word = text.word(at)
    if word in bare_words("others"):
        return False
    if has_owner(word):
        return True
    if is_never_counted(word):
        # `وبقيت 30 قنبلة` are left, `وبقيت 30 مغلقة` are so.
        is_state = text.word(mention.first - 1) in _remaining() and not is_noun(word)
        # `3 قضايا` end so as plurals.
        return is_state or (word.endswith("ا") and not is_plural(word))
    if _FEWEST_COUNTED < value <= _MOST_WITH_PLURAL and is_accusative(word):
        # `انسحب 4 احتجاجا`: so few would want a plural.
        bare = word.removesuffix("ا")
        return not (is_noun(word) or is_plural(bare) or bare in singulars())
    following = at + 1
    if not is_definite(text.word(following)) or text.time_over(following) is not None:
        return False
    is_many = value % 100 > _MOST_WITH_PLURAL and not agrees_with_number(word, int(value))
    return is_many or value <= _FEWEST_COUNTED


@cache
def _remaining() -> frozenset[str]:
    """Verbs of being, with which an adjective says how those are that are counted."""
    return bare_words("being") | bare_words("remaining")
