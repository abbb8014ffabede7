"""Detection: where in a text the quantities are mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from articles.arabic.allowance import Allowance
from articles.arabic.folding import fold_word
from articles.arabic.number_words import NumberWord, Role, number_lexicon
from articles.arabic.numerals import NumberReading, read_number
from articles.figures.amount_parts import part_of_amount
from articles.figures.bare_numbers import BareNumbers
from articles.figures.compounds import (
    ZERO,
    Compound,
    goal_openers,
    goals,
    is_mark,
    is_score,
    read_compound,
    read_goals,
    read_result,
)
from articles.figures.duals import dual_words, read_dual
from articles.figures.exclusions import ExclusionRules
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.halves import HALVES, with_half
from articles.figures.item_rows import ItemRows
from articles.figures.left_out import with_unit_left_out
from articles.figures.lower_ends import LowerEnds
from articles.figures.magnitudes import read_magnitude
from articles.figures.measuring import MeasureReader
from articles.figures.mention import Mention, Shape
from articles.figures.named_numbers import is_fineness
from articles.figures.nouns import is_definite
from articles.figures.nouns_left_out import without_object
from articles.figures.ordinals import Ordinals
from articles.figures.parts import PartReader, bound_shares
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import PostposedNumbers
from articles.figures.ranges import RangeReader
from articles.figures.ranks import is_rank
from articles.figures.signs import with_sign
from articles.figures.unit import UnitMatch
from articles.figures.units import SIZED, match_unit

_OF = fold_word("من")
_ONE, _EACH = fold_word("واحد"), fold_word("كل")
# Without vowels these are numbers and parts alike; `ثمن` is a price.
_SHARE_WORDS = frozenset({fold_word("خمس"), fold_word("عشر")})
_ALSO_SHARES = frozenset({5.0, 10.0})
_SCORE_SIGNS = frozenset("-/")
# The press has 2.1 figures and 6 words of numbers in a thousand characters.
_MOST_MENTIONS = (1500, 2.2)
_FIRST_DIGIT, _PAST_NINE = "0", ":"
_MOST_NUMBERS = (4000, 10.0)
_WHOLE = 100
_GLUED = frozenset("بل")
# `بدينار ونصف للكيلو`
_FOR_EACH = ("لل", fold_word("لكل"))
_AFTER_HALF = frozenset({_OF, fold_word("في"), fold_word("على"), "،", ",", ".", "؛", "\n", ""})


@cache
def _openers() -> frozenset[str]:
    """The words, beside digits, at which a quantity can begin."""
    return frozenset(
        {ZERO, *number_lexicon().words, *bound_shares(), *dual_words(), *goal_openers()}
    )


def find_mentions(text: FigureText, rows: ItemRows) -> list[Mention]:
    """Every quantity that the text with these rows mentions, in order."""
    openers = _openers()
    # No digit comes behind it, and little else stands before it.
    places = [at for at, word in enumerate(text.words) if word in openers or word < _PAST_NINE]
    places = [at for at in places if text.words[at] >= _FIRST_DIGIT]
    return _Detector(text, rows).run(places) if places else []


class _Detector:
    """Goes through the words once; each rule looks at a few words around a number."""

    def __init__(self, text: FigureText, rows: ItemRows) -> None:
        self._text = text
        self._words = text.words
        self._rules = ExclusionRules(text)
        self._bare = BareNumbers(text, rows)
        self._postposed = PostposedNumbers(text)
        self._ranges = RangeReader(text)
        self._measures = MeasureReader(text)
        self._lower_ends = LowerEnds(text, self._ranges)
        self._parts = PartReader(text)
        self._ordinals = Ordinals(text, self._measures, self._parts)
        self._found: list[Mention] = []

    def run(self, places: Sequence[int]) -> list[Mention]:
        """The mentions that begin at some of these places."""
        lexicon, duals = number_lexicon().words, dual_words()
        starts = self._text.sequence.starts
        numbers, mentions = Allowance(*_MOST_NUMBERS), Allowance(*_MOST_MENTIONS)
        end = 0
        for at in places:
            if at < end:
                continue
            word = self._words[at]
            if "0" <= word[0] <= "9" or (word == ZERO and self._is_nothing(at)):
                read = self._from_digits
            elif word in lexicon:
                read = self._from_words if word not in HALVES else self._from_half
            elif word in bound_shares():
                read = self._from_bound_share
            elif word in duals:
                read = self._from_dual
            elif word in goal_openers():
                read = self._from_goals
            else:
                continue
            if not numbers.take(starts[at]):
                continue
            known = len(self._found)
            end = read(at)
            if len(self._found) > known and not mentions.take(starts[end - 1]):
                self._found.pop()
        return self._found

    def _keep(self, mention: Mention) -> int:
        """Keeps a mention and goes on behind it; what has the sign of the one before is none."""
        end = self._found[-1].last if self._found else 0
        if end <= mention.first:
            self._found.append(with_sign(self._text, mention))
        return max(mention.last, mention.low.first + 1)

    def _from_digits(self, at: int) -> int:
        covered = self._text.time_over(at)
        if covered is not None:
            return max(at + 1, covered.last)
        if is_fineness(self._text, at):
            return at + 1
        compound = read_compound(self._text, at)
        if compound is not None:
            done = self._from_compound(compound)
            if done is not None:
                return done
        if self._words[at] == ZERO:
            number: NumberReading | None = goals(self._words, at)
        else:
            number = self._measures.number_in_digits(at)
        if number is None:
            return at + 1
        return self._from_number(self._measures.with_scale_outside(number))

    def _from_compound(self, compound: Compound) -> int | None:
        """Scores, marks and ranges; None when the first number stands for itself."""
        text, first = self._text, compound.places[0]
        if len(compound.places) == 2 and compound.signs[0] != ":":
            if compound.signs[0] == "-":
                pair = self._ranges.hyphenated(compound)
                if pair is not None:
                    mention = self._measures.measured(pair[0], pair[1])
                    previous = self._found[-1] if self._found else None
                    if mention.shape is not Shape.BARE or self._bare.is_figure(mention, previous):
                        return self._keep_unless_excluded(mention)
            shape = (
                Shape.RATIO
                if is_mark(text, compound)
                else Shape.SCORE
                if is_score(text, compound)
                else None
            )
            low, high = (goals(self._words, place) for place in compound.places)
            if shape is not None and low is not None and high is not None:
                return self._keep(Mention(shape, first, compound.last, 0, low, high))
        return compound.last

    def _is_nothing(self, at: int) -> bool:
        """Whether the word for nothing stands in a result (`صفر-1`) or before a per cent sign."""
        return self._text.word(at + 1) in _SCORE_SIGNS or self._measures.percent_follows(at + 1)

    def _from_words(self, at: int) -> int:
        known = number_lexicon().words[self._words[at]]
        covered = self._text.time_over(at)
        is_ordinal = covered is None and self._ordinals.belong(at, known)
        number = None if covered or is_ordinal else read_number(self._words, at)
        if number is None:
            return max(at + 1, covered.last if covered is not None else 0)
        return self._from_number_words(number, known)

    def _from_number_words(self, number: NumberReading, known: NumberWord) -> int:
        part = self._parts.read(number)
        if part is not None:
            return self._keep(part)
        is_share = self._measures.percent_follows(number.last)
        two = self._postposed.two(number, self._found[-1].last if self._found else 0)
        if two is not None:
            return self._keep(two)
        is_one = number.last == number.first + 1 and known.role is Role.ONE
        is_alone = is_one and not (is_share or _counts_units(self._words, number))
        if is_alone and not self._opens_range(number):
            return self._keep_if(self._one(number, known), number.last)
        return self._from_more_words(_share_of_all(self._text, self._parts.of_tenth(number)))

    def _from_more_words(self, number: NumberReading) -> int:
        """A part, a magnitude or a plain number in words."""
        if number.fraction:
            read = self._parts.definite if number.definite else self._postposed.part
            return self._keep_if(read(number) or self._parts.undivided(number), number.last)
        if number.indefinite:
            return self._keep_if(read_magnitude(self._text, number), number.last)
        if _is_wholly(self._text, number, self._measures):
            return number.last
        return self._from_number(self._measures.with_scale_outside(number))

    def _opens_range(self, number: NumberReading) -> bool:
        """`واحدا إلى سبعة في المائة`, no range `الحالة الواحدة إلى 85 ألفا`."""
        is_each = self._text.word(number.first - 1) == _EACH
        pair = None if number.definite or is_each else self._ranges.pair(number)
        return pair is not None and self._measures.measured(*pair).shape is not Shape.BARE

    def _one(self, number: NumberReading, known: NumberWord) -> Mention | None:
        """`مقعد واحد`; `الأحد` is a Sunday, `إحدى` is "one of"."""
        is_one = self._words[number.first][known.prefix :].startswith(_ONE)
        return self._postposed.one(number) if is_one and not known.definite else None

    def _keep_if(self, mention: Mention | None, otherwise: int) -> int:
        return otherwise if mention is None else self._keep_unless_excluded(mention)

    def _keep_unless_excluded(self, mention: Mention) -> int:
        if self._rules.exclude(mention):
            return (mention.high or mention.low).last
        return self._keep(mention)

    def _from_number(self, number: NumberReading) -> int:
        part = self._parts.read(number)
        if number.fraction or part is not None:
            return self._from_more_words(number) if part is None else self._keep(part)
        other = read_result(self._text, number)
        if other is not None:
            first, prefix = number.first, number.prefix
            return self._keep(Mention(Shape.SCORE, first, other.last, prefix, number, other))
        if is_rank(self._text, number):
            return self._keep(Mention(Shape.RANK, number.first, number.last, 0, number))
        if number.definite and not number.in_digits:
            alone = Mention(Shape.BARE, number.first, number.last, number.prefix, number)
            postposed = self._postposed.number(alone)
            if postposed is not None:
                return self._keep_unless_excluded(postposed)
        low, high = self._ranges.pair(number) or (number, None)
        mention = self._with_what_stands_before(self._measures.measured(low, high))
        mention = without_object(self._text, mention, self._found[-1] if self._found else None)
        if high is None and mention.shape is Shape.BARE:
            return self._from_bare(mention)
        part = part_of_amount(self._text, mention, self._found, self._bare)
        if part is None and mention.shape is Shape.BARE:
            part = with_unit_left_out(self._text, mention, self._found, self._bare)
        return self._keep_unless_excluded(part or with_half(self._text, mention))

    def _with_what_stands_before(self, mention: Mention) -> Mention:
        """The figure with its lower end or its whole, which may have been found before."""
        joined = self._lower_ends.joined(mention, self._found)
        if joined is not None:
            if self._found and self._found[-1].last > joined.first:
                self._found.pop()
            return joined
        whole = self._measures.with_whole(mention)
        is_taken = bool(self._found) and self._found[-1].last > whole.first
        return mention if is_taken else whole

    def _from_bare(self, mention: Mention) -> int:
        """A number with nothing countable after it."""
        number = mention.low
        if self._rules.exclude(mention):
            return number.last
        shared = self._ranges.shared_unit(number)
        if shared is not None:
            shared_number, unit, noun = shared
            shape = Shape.MEASURED if unit else Shape.COUNTED
            return self._keep(
                replace(mention, shape=shape, low=shared_number, unit=unit, noun=noun)
            )
        whole = (
            self._postposed.number(mention)
            or part_of_amount(self._text, mention, self._found, self._bare)
            or with_unit_left_out(self._text, mention, self._found, self._bare)
        )
        if whole is not None:
            return self._keep(whole)
        previous = self._found[-1] if self._found else None
        if self._bare.is_figure(mention, previous) or self._postposed.counts_people(mention):
            return self._keep(mention)
        return number.last

    def _from_bound_share(self, at: int) -> int:
        covered = self._text.time_over(at)
        return self._keep(self._parts.bound(at)) if covered is None else max(at + 1, covered.last)

    def _from_half(self, at: int) -> int:
        """`ساعة ونصف`, `سنة ونصف`: one unit and a part of it, without a number before."""
        taken = self._found[-1].last if self._found else 0
        if self._text.time_over(at) or at == 0 or taken >= at:
            # `ثلثا السكان وربع التلاميذ`: what the figure before did not take is another one.
            return self._from_words(at) if taken == at else at + 1
        unit, prefix = _one_before(self._text, at)
        if unit is None or unit.last != at or not _is_one(self._text, unit):
            return self._from_words(at)
        one = NumberReading(at - 1, at, prefix, 1.0)
        half, last = HALVES[self._words[at]], self._measures.past_half(unit, at)
        alone = Mention(Shape.MEASURED, at - 1, last, prefix, one, unit=unit, half=half)
        return self._keep_unless_excluded(self._with_what_stands_before(alone))

    def _from_goals(self, at: int) -> int:
        result = read_goals(self._text, at) if self._text.time_over(at) is None else None
        if result is None:
            return at + 1
        return self._keep(Mention(Shape.SCORE, at, result[1].last, result[0].prefix, *result))

    def _from_dual(self, at: int) -> int:
        covered = self._text.time_over(at)
        if covered is not None:
            return max(at + 1, covered.last)
        mention = read_dual(self._text, at)
        if mention is None:
            return at + 1
        if mention.unit is None:
            return self._keep(mention)
        tailed = self._measures.with_tail(mention)
        # `من متر إلى مترين ونصف`: a half belongs to the upper end of a range as well.
        upper = tailed if tailed.half else mention
        whole = self._with_what_stands_before(upper)
        return self._keep_unless_excluded(tailed if whole is upper else whole)


def _one_before(text: FigureText, at: int) -> tuple[UnitMatch | None, int]:
    """The unit right before a half, and how many letters are glued to it (`بمتر ونصف`)."""
    word = text.word(at - 1)
    unit = match_unit(text.words, at - 1) or _definite_time(text, at - 1)
    if unit is not None or word[:1] not in _GLUED:
        return unit, 0
    bare = match_unit([word[1:]], 0)
    return (replace(bare, first=at - 1, last=at) if bare is not None else None), 1


def _definite_time(text: FigureText, at: int) -> UnitMatch | None:
    """`العام والنصف الماضيين`: a length of time with its article."""
    found = match_unit([text.word(at).removeprefix("ال")], 0)
    is_time = found is not None and found.unit.kind is FigureKind.DURATION
    return UnitMatch(at, at + 1, found.unit) if found is not None and is_time else None


def _is_one(text: FigureText, unit: UnitMatch) -> bool:
    """A length of time, or another unit whose half is followed by it once more, or by `من`."""
    if unit.unit.kind is FigureKind.DURATION:
        return True
    following = text.word(unit.last + 1)
    is_each = following.startswith(_FOR_EACH)
    if unit.unit.kind in SIZED | {FigureKind.MONEY} and (following in _AFTER_HALF or is_each):
        return True
    again = match_unit([following.removeprefix("ال")], 0)
    return again is not None and again.unit == unit.unit


def _share_of_all(text: FigureText, number: NumberReading) -> NumberReading:
    """`خمس الصادرات` is a fifth of them: five of them would be indefinite, or stand behind."""
    is_short = number.last == number.first + 1 and number.value in _ALSO_SHARES
    if not is_short or number.definite or number.in_digits or number.scale != 1:
        return number
    written = text.words[number.first][number.prefix :]
    is_of_all = is_definite(text.word(number.last)) or _is_vowelled(text, number)
    if written not in _SHARE_WORDS or not is_of_all:
        return number
    return replace(number, value=1 / number.value, fraction=True)


def _is_vowelled(text: FigureText, number: NumberReading) -> bool:
    """`عُشر دخله`: the vowel of a tenth, which ten has not."""
    written = text.sequence.as_read(number.first, number.first + 1, number.prefix)
    return written[1:2] == "\N{ARABIC DAMMA}"


def _counts_units(words: list[str], number: NumberReading) -> bool:
    """`واحد غيغابايت`: one of a measure, named behind it; a length of time is another."""
    unit = match_unit(words, number.last)
    return unit is not None and unit.unit.kind in SIZED | {FigureKind.OTHER}


def _is_wholly(text: FigureText, number: NumberReading, measures: MeasureReader) -> bool:
    """`مائة بالمائة` says "wholly", not a hundred; `بنسبة مائة بالمائة` tells a share."""
    is_hundred = number.value == _WHOLE and not number.in_digits
    is_told = text.word(number.first - 1) in _shares_told()
    return is_hundred and not is_told and measures.percent_follows(number.last)


@cache
def _shares_told() -> frozenset[str]:
    return folded(read_table("context")["parts"]["told"])
