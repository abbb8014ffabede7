"""Number rows: bare numbers that a row of them, or words told once more, make figures."""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import read_number
from articles.arabic.word_kinds import is_preposed, is_verb
from articles.figures.countries import names_place
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.measure_words import indexes, points
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import (
    agrees_with_number,
    is_arabic,
    is_counted_noun,
    is_definite,
    is_phrase_word,
    prepositions_with_pronouns,
)
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import without_particle

_MARK_REACH = 4
_OF, _OF_WHOM, _ON = fold_word("من"), fold_word("ممن"), fold_word("على")
_AT = "ب"
_COMMAS = frozenset("،,؛-–")
_ROW_ENDS = _COMMAS | {".", "\n", ""}
_ROW_REACH = 6
_BRACKETS_REACH = 8
_LISTED_REACH, _SHORT = 15, 3
_FEWEST_IN_ROW = 3
_BEST_MARK = 100
_YEARS = range(1800, 2101)
# Digits of a date without its signs (`11042013`); so many are written with separators.
_LONGEST_PLAIN = 8
CLOSING = frozenset({"", "\n", ".", "،", "؛", ")", "(", ","})
"""What may stand behind a number that nothing follows."""


@cache
def bare_words(name: str) -> frozenset[str]:
    """A list of the table of bare numbers, folded."""
    return folded(read_table("bare_numbers")[name])


def stands_in_row(text: FigureText, mention: Mention) -> bool:
    """`موريتانيا 1850، جيبوتي 1678، تونس 930`: each number behind the name that it is of."""
    if not mention.low.in_digits or not is_row_item(text, mention.first):
        return False
    items = 1
    for step in (-1, 1):
        at: int | None = mention.first
        while at is not None and items < _FEWEST_IN_ROW:
            at = _next_in_row(text, at, step)
            items += at is not None
    return items >= _FEWEST_IN_ROW


def is_row_item(text: FigureText, at: int) -> bool:
    """Whether the number at an index stands right behind a name and ends its item."""
    named = is_arabic(text.word(at - 1)) and len(text.word(at - 1)) > 2
    return named and text.word(at + 1) in _ROW_ENDS and text.time_over(at) is None


def _next_in_row(text: FigureText, at: int, step: int) -> int | None:
    """Index of the neighbouring number of the row, over a comma and a short name."""
    comma = at + 1 if step > 0 else None
    for place in range(at + step, at + step * _ROW_REACH, step):
        word = text.word(place)
        if word in _COMMAS and comma is None:
            comma = place
        elif "0" <= word[:1] <= "9":
            return place if comma is not None and is_row_item(text, place) else None
        elif not (is_arabic(word) or word in _COMMAS or word == "/") or word in bare_words(
            "row_breaks"
        ):
            return None
    return None


def is_named_alike(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """`ارتفعت أسهم 87 شركة وانخفضت أسهم 58`: behind the same noun once more."""
    first = mention.first
    if previous is None or previous.shape is not Shape.COUNTED or not mention.low.in_digits:
        return False
    noun = text.word(first - 1)
    is_noun = is_phrase_word(text.words, first - 1) and len(noun) > 2
    same = is_noun and noun == text.word(previous.first - 1)
    after = text.word(mention.last)
    return (
        same
        and (is_arabic(after) or after in CLOSING)
        and text.sentence(first) == text.sentence(previous.first)
    )


def is_bracketed_alike(text: FigureText, mention: Mention, previous: Mention | None) -> bool:
    """`ظفار (943 ريالا) ثم مسقط (702)`: in brackets behind a name, as the figure before it."""
    if previous is None or previous.high or mention.high or not mention.low.in_digits:
        return False
    is_near = mention.first - previous.last <= _BRACKETS_REACH
    is_length = previous.unit is not None and previous.unit.unit.kind is FigureKind.DURATION
    if is_length or not is_near or text.line(previous.first) != text.line(mention.first):
        return False
    return all(
        text.word(each.first - 1) == "("
        and text.word(each.last) == ")"
        and _ends_name(text.word(each.first - 2))
        for each in (previous, mention)
    )


def _ends_name(word: str) -> bool:
    """Whether a word is the last one of a name (`البلدات`, `أصوات متنازع عليها`)."""
    return is_phrase_word([_name(word)], 0) or word in prepositions_with_pronouns()


def _name(word: str) -> str:
    """A name without what is glued to it (`ومراكش`)."""
    bare = without_particle(word)
    return bare.removeprefix("و") if len(bare) > _SHORT else bare


def is_first_bracketed(text: FigureText, mention: Mention) -> bool:
    """`تتوزع الحالات بين الميناء (88)، والتل (61)`: the first of such a row of parts."""
    first, last = mention.first, mention.last
    in_brackets = text.word(first - 1) + text.word(last) == "()" and mention.low.in_digits
    if not in_brackets or mention.high is not None or text.time_over(first) is not None:
        return False
    start, end = text.sentence(first)
    said = {
        word.removeprefix("و") for word in text.words[max(start, first - _LISTED_REACH) : first]
    }
    goes_on = "(" in text.words[last + 1 : min(end, last + _BRACKETS_REACH)]
    return goes_on and not bare_words("shared_out").isdisjoint(said)


def is_told_with_share(text: FigureText, mention: Mention) -> bool:
    """`والإناث 826.184 بنسبة 45 في المائة`: how many, and what share of all they are."""
    last = mention.last
    name = without_particle(text.word(mention.first - 1))
    leads = text.word(last) in bare_words("shares") and text.word(last + 1)[:1].isdecimal()
    word = text.word(mention.first)
    is_date = word.isdecimal() and len(word) >= _LONGEST_PLAIN
    return leads and mention.low.in_digits and not is_date and is_phrase_word([name], 0)


def counts_who_did(text: FigureText, mention: Mention) -> bool:
    """`من 75.823 تقدموا`, `أربعة ممن أصيبوا`: people, by what they did or what befell them.

    Or by where they are from: `يضم الوفد 25 من العراق`.
    """
    after = text.word(mention.last)
    if after == _OF and names_place(text.word(mention.last + 1)):
        is_whole = mention.low.in_digits and mention.low.value == int(mention.low.value)
        is_plain = is_whole and mention.high is None and mention.low.value not in _YEARS
        return is_plain and not _is_numbered(text, mention)
    return after == _OF_WHOM or (mention.low.in_digits and after in bare_words("did"))


def _is_numbered(text: FigureText, mention: Mention) -> bool:
    """Whether a number belongs to the noun before it (`صورة 4`); `يضم الوفد 25` is no such one."""
    before = text.word(mention.first - 1)
    if not is_phrase_word(text.words, mention.first - 1) or is_verb(before):
        return False
    return not (is_definite(before) and is_verb(text.word(mention.first - 2)))


def is_out_of_counted(text: FigureText, mention: Mention) -> bool:
    """`حقق 3 من 5 أهداف`: a few of a counted whole; `صورة 4 من 9 صور` is a place among them."""
    words, low = text.words, mention.low
    if (
        (low.in_digits and _is_numbered(text, mention))
        or mention.high is not None
        or text.word(mention.last) != _OF
    ):
        return False
    whole = None if text.time_over(mention.last + 1) else read_number(words, mention.last + 1)
    if whole is None or not whole.in_digits or not 0 < low.value < whole.value:
        return False
    noun = whole.last
    is_count = whole.scale == 1 and is_counted_noun(words, noun)
    return is_count and agrees_with_number(words[noun], int(whole.value))


@cache
def averages() -> frozenset[str]:
    """Words that lead to the mark that somebody has in an examination (`بمعدل 18`)."""
    return bare_words("averages")


@cache
def _exams() -> frozenset[str]:
    return folded(read_table("context")["points"]["exams"])


def is_level_reached(text: FigureText, mention: Mention) -> bool:
    """`تحسن المؤشر إلى 45.3 من 45.1`: decimals behind a word that leads to a level.

    In an examination an average is one without decimals, too (`بمعدل 18 في الامتحان`).
    """
    number, first = mention.low, mention.first
    is_plain = number.in_digits and number.last == number.first + 1
    is_mark = not _exams().isdisjoint(text.words[mention.last : mention.last + _MARK_REACH])
    if is_mark and is_plain and text.word(first - 1) in averages() and number.value <= _BEST_MARK:
        return True
    closes = text.word(first - 1) == _ON and (
        is_mark or text.word(first - 2) in bare_words("closing")
    )
    if not is_plain or not (closes or text.word(first - 1) in bare_words("leading")):
        return False
    if number.value != int(number.value):
        return True
    # `مؤشر العملة عند 104.215`, `إلى 108.0`: decimals perhaps, and a level in any case.
    start, _ = text.sentence(first)
    # `المؤشر عند 9780 مرتفعا 35 نقطة`
    is_in_points = not points().isdisjoint(text.words[mention.last : mention.last + _MARK_REACH])
    has_sign = number.ambiguous or not text.word(first).isdecimal() or is_in_points
    return has_sign and not indexes().isdisjoint(text.words[start:first])


def is_at_place(word: str) -> bool:
    """Whether a folded word tells a town or a country where something is (`بطنجة`)."""
    town = word[1:]
    is_known = names_place(word) and (is_definite(town) or names_place(town))
    return word[:1] == _AT and is_known


def leads_on(word: str) -> bool:
    """Whether a preposition stands there, alone or glued to what it leads to."""
    is_alone = word in bare_words("prepositions") or word in prepositions_with_pronouns()
    return is_alone or word.startswith(("بال", "لل")) or is_preposed(word)
