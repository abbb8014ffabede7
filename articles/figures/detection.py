"""Detection: where in a text the quantities are mentioned."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.arabic.digits import read_fraction_first
from articles.arabic.letters import fold_word
from articles.arabic.number_words import NumberWord, Role, number_lexicon
from articles.arabic.numerals import NumberReading, read_number, with_scale_at
from articles.figures.bare_numbers import OF_ALL, BareNumbers
from articles.figures.compounds import Compound, is_mark, is_score, read_compound
from articles.figures.exclusions import ExclusionRules
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import counted_phrase, is_counted_noun, is_definite, is_phrase_word
from articles.figures.phrases import folded, read_table
from articles.figures.postposed import PostposedNumbers
from articles.figures.ranges import RangeReader
from articles.figures.units import (
    SECONDS,
    UnitMatch,
    dual_people,
    dual_units,
    match_unit,
)

_OF = fold_word("من")
_PERCENT_BEFORE = "%"
_MONEY_SIGNS = frozenset("$€£")
_CONTINUING = folded(["إلى", "مقابل", "و", "حتى", "من", "عن", "قبل"])
_FEWEST_YEARS = 1900
_FEWEST_HIJRI_YEARS = 1000
_METRE, _METRE_WORD = "م", fold_word("متر")
_IN = fold_word("في")
_ONE = fold_word("واحد")
_HALVES = {fold_word("ونصف"): 0.5, fold_word("والنصف"): 0.5, fold_word("وربع"): 0.25}


@cache
def _rank_words() -> frozenset[str]:
    words = folded(read_table("exclusions")["before"]["rank"])
    return words | {letter + word for word in words for letter in "وبلف"}


def find_mentions(text: FigureText) -> list[Mention]:
    """Every quantity that the text mentions, in order."""
    return _Detector(text).run()


class _Detector:
    """Goes through the words once; each rule looks at a few words around a number."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._words = text.words
        self._rules = ExclusionRules(text)
        self._bare = BareNumbers(text)
        self._postposed = PostposedNumbers(text)
        self._ranges = RangeReader(text)
        self._found: list[Mention] = []

    def run(self) -> list[Mention]:
        lexicon = number_lexicon().words
        at, end = 0, len(self._words)
        while at < end:
            word = self._words[at]
            if "0" <= word[0] <= "9":
                at = self._from_digits(at)
            elif word in _HALVES:
                at = self._from_half(at)
            elif word in lexicon:
                at = self._from_words(at, lexicon[word])
            else:
                prefix = _dual_prefix(word)
                at = at + 1 if prefix is None else self._from_dual(at, prefix)
        return self._found

    def _keep(self, mention: Mention) -> int:
        """Keeps a mention and goes on behind it."""
        self._found.append(mention)
        return max(mention.last, mention.low.first + 1)

    def _from_digits(self, at: int) -> int:
        covered = self._text.time_over(at)
        if covered is not None:
            return max(at + 1, covered.last)
        compound = read_compound(self._text, at)
        if compound is not None:
            done = self._from_compound(compound)
            if done is not None:
                return done
        number = self._reversed_decimal(at) or read_number(
            self._words, at, decimal_expected=self._percent_follows(at + 1)
        )
        if number is None:
            return at + 1
        if self._text.word(number.last) == ")" and self._text.word(at - 1) == "(":
            number = with_scale_at(self._words, number, number.last + 1)
        return self._from_number(number)

    def _percent_follows(self, at: int) -> bool:
        found = match_unit(self._words, at)
        return found is not None and found.unit.kind is FigureKind.PERCENT

    def _reversed_decimal(self, at: int) -> NumberReading | None:
        """`37، 13 في المائة`: the fraction, a comma, a space, and only then the whole."""
        text = self._text
        if text.word(at + 1) not in {"،", ","} or not text.word(at + 2).isdecimal():
            return None
        if not text.touches(at) or text.touches(at + 1) or not text.word(at).isdecimal():
            return None
        if not self._percent_follows(at + 3) or text.word(at - 1) in {"،", ","}:
            return None
        if len(text.word(at)) > 2 or len(text.word(at + 2)) > 2:
            return None
        value = read_fraction_first(text.word(at), text.word(at + 2))
        if value is None:
            return None
        return NumberReading(at, at + 3, 0, value, in_digits=True, reversed_decimal=True)

    def _from_compound(self, compound: Compound) -> int | None:
        """Scores, marks and ranges; None when the first number stands for itself."""
        text, first = self._text, compound.places[0]
        if len(compound.places) == 2 and compound.signs[0] != ":":
            if compound.signs[0] == "-":
                pair = self._ranges.hyphenated(compound)
                if pair is not None:
                    mention = self._measured(pair[0], pair[1])
                    if mention.shape is not Shape.BARE or self._is_qualified(mention):
                        return self._keep_unless_excluded(mention)
            shape = (
                Shape.RATIO
                if is_mark(text, compound)
                else Shape.SCORE
                if is_score(text, compound)
                else None
            )
            low, high = (read_number(self._words, place) for place in compound.places)
            if shape is not None and low is not None and high is not None:
                return self._keep(Mention(shape, first, compound.last, 0, low, high))
        return compound.last

    def _is_qualified(self, mention: Mention) -> bool:
        return self._bare.is_figure(mention, self._found[-1] if self._found else None)

    def _from_words(self, at: int, known: NumberWord) -> int:
        covered = self._text.time_over(at)
        if covered is not None:
            return max(at + 1, covered.last)
        if self._belongs_to_ordinal(at, known):
            return at + 1
        number = read_number(self._words, at)
        if number is None:
            return at + 1
        if number.last == at + 1 and known.role is Role.ONE:
            # `الأحد` is a Sunday, `إحدى` is "one of".
            if known.definite or not self._words[at][known.prefix :].startswith(_ONE):
                return at + 1
            return self._keep_if(self._postposed.one(number), at + 1)
        if number.fraction:
            return self._keep_if(self._part(number), number.last)
        if number.indefinite:
            return self._keep_if(self._indefinite(number), number.last)
        if self._is_whole_percent(number):
            return number.last
        return self._from_number(number)

    def _belongs_to_ordinal(self, at: int, known: NumberWord) -> bool:
        """`الثاني عشر`, `الحادي والعشرين`, `القرن العشرين`; `في المائة` on its own."""
        before = self._text.word(at - 1)
        if known.role in {Role.TEN, Role.TENS} and before in number_lexicon().ordinals:
            return True
        if known.role is Role.HUNDRED and known.definite:
            return before == _IN or known.prefix > 0
        return known.role in {Role.TENS} and known.definite and not self._plural_before(at)

    def _plural_before(self, at: int) -> bool:
        before = self._text.word(at - 1)
        return is_definite(before) and before.endswith(("ات", "ين", "ون"))

    def _is_whole_percent(self, number: NumberReading) -> bool:
        """`مائة بالمائة` says "wholly", not a hundred."""
        return number.value == 100 and not number.in_digits and self._percent_follows(number.last)

    def _keep_if(self, mention: Mention | None, otherwise: int) -> int:
        return otherwise if mention is None else self._keep_unless_excluded(mention)

    def _keep_unless_excluded(self, mention: Mention) -> int:
        if self._rules.exclude(mention):
            return (mention.high or mention.low).last
        return self._keep(mention)

    def _from_number(self, number: NumberReading) -> int:
        if number.in_digits and self._text.word(number.first - 1) in _rank_words():
            return self._keep(Mention(Shape.RANK, number.first, number.last, 0, number))
        if number.definite and not number.in_digits:
            alone = Mention(Shape.BARE, number.first, number.last, number.prefix, number)
            postposed = self._postposed.number(alone)
            if postposed is not None:
                return self._keep_unless_excluded(postposed)
        low, high = self._ranges.pair(number) or (number, None)
        mention = self._measured(low, high)
        if high is None and mention.shape is Shape.BARE:
            return self._from_bare(mention)
        return self._keep_unless_excluded(mention)

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
        postposed = self._postposed.number(mention)
        if postposed is not None:
            return self._keep(postposed)
        previous = self._found[-1] if self._found else None
        if previous is not None and self._continues_amount(mention, previous):
            return self._keep(replace(mention, shape=Shape.MEASURED, unit=previous.unit))
        if self._bare.is_figure(mention, previous) or self._postposed.counts_people(mention):
            return self._keep(mention)
        return number.last

    def _continues_amount(self, mention: Mention, previous: Mention) -> bool:
        """`من 150 مليون يورو إلى 30 مليونا`: the second amount leaves out the currency."""
        if mention.low.scale < 1000 or previous.unit is None or previous.low.scale < 1000:
            return False
        joint = self._text.words[previous.last : mention.first]
        is_money = previous.unit.unit.kind is FigureKind.MONEY
        return is_money and len(joint) <= 2 and bool(joint) and joint[0] in _CONTINUING

    def _measured(self, low: NumberReading, high: NumberReading | None) -> Mention:
        """The number or range with its unit or counted noun."""
        end = (high or low).last
        first, prefix = low.first, low.prefix
        if self._text.word(end) == ")" and self._text.word(first - 1) == "(":
            # `(15) موظفا`, `(32.190.385) ريالا`: the unit stands outside the brackets.
            end += 1
        unit = (
            match_unit(self._words, end)
            or self._unit_before(first)
            or self._glued_metre(high or low, end)
        )
        if unit is not None and unit.first >= end:
            return self._with_tail(
                Mention(Shape.MEASURED, first, unit.last, prefix, low, high, unit)
            )
        if unit is not None:
            return Mention(Shape.MEASURED, unit.first, (high or low).last, 0, low, high, unit)
        at = end
        if self._text.word(at) == _OF and not low.definite and self._is_some_of(low, at + 1):
            at += 1
        if is_counted_noun(self._words, at) or (at > end and is_definite(self._text.word(at))):
            noun = counted_phrase(self._words, at)
            return Mention(Shape.COUNTED, first, noun[1], prefix, low, high, noun=noun)
        return Mention(Shape.BARE, first, (high or low).last, prefix, low, high)

    def _glued_metre(self, number: NumberReading, end: int) -> UnitMatch | None:
        """`300م`; after a year the letter says "of our era"."""
        is_letter = self._text.word(end) == _METRE and self._text.touches(end - 1)
        if not is_letter or number.value >= _FEWEST_HIJRI_YEARS or not number.in_digits:
            return None
        metre = match_unit([_METRE_WORD], 0)
        return UnitMatch(end, end + 1, metre.unit) if metre is not None else None

    def _is_some_of(self, low: NumberReading, at: int) -> bool:
        """`28 ألفا من المجيبين`, `3 من مساعديه`: the counted noun behind `من`."""
        word = self._text.word(at)
        if word in OF_ALL:
            return False
        if low.scale >= 1000 or not low.in_digits:
            return True
        return is_phrase_word(self._words, at) and low.value < _FEWEST_YEARS

    def _unit_before(self, first: int) -> UnitMatch | None:
        """`$50`, `%80`: a sign that stands before its number."""
        sign = self._text.word(first - 1)
        if not self._text.touches(first - 1) or sign not in _MONEY_SIGNS | {_PERCENT_BEFORE}:
            return None
        if self._text.word(first - 2)[:1].isdecimal():
            return None
        found = match_unit(self._words, first - 1)
        return found if found is not None and found.last == first else None

    def _with_tail(self, mention: Mention) -> Mention:
        """Adds to a duration what follows it: `ساعة وخمس دقائق`, `3 سنوات ونصف`."""
        unit = mention.unit
        if unit is None:
            return mention
        half = _HALVES.get(self._text.word(mention.last))
        if half is not None:
            return replace(mention, half=half, last=mention.last + 1)
        if unit.unit.kind is not FigureKind.DURATION or mention.high is not None:
            return mention
        at = mention.last
        known = number_lexicon().words.get(self._text.word(at))
        if self._text.word(at) == "و":
            at += 1
        elif known is None or not known.conjoined or known.prefix != 1:
            return mention
        tail = read_number(self._words, at)
        following = match_unit(self._words, tail.last) if tail is not None else None
        if tail is None or following is None or following.unit.kind is not FigureKind.DURATION:
            return mention
        smaller = SECONDS.get(following.unit.code or "", 0) < SECONDS.get(unit.unit.code or "", 0)
        if not smaller or following.unit.factor != 1 or unit.unit.factor != 1:
            return mention
        return replace(mention, duration_tail=(tail, following), last=following.last)

    def _from_half(self, at: int) -> int:
        """`ساعة ونصف`, `سنة ونصف`: one unit and a part of it, without a number before."""
        if self._text.time_over(at) or at == 0 or (self._found and self._found[-1].last >= at):
            return at + 1
        unit = match_unit(self._words, at - 1)
        if unit is None or unit.last != at or unit.unit.kind is not FigureKind.DURATION:
            return at + 1
        one = NumberReading(at - 1, at, 0, 1.0)
        half = _HALVES[self._words[at]]
        return self._keep_unless_excluded(
            Mention(Shape.MEASURED, at - 1, at + 1, 0, one, unit=unit, half=half)
        )

    def _part(self, number: NumberReading) -> Mention | None:
        """`ثلثا السكان`, `نصف ساعة`; not `نصف النهائي` nor `النصف الأول`."""
        return self._postposed.part(number)

    def _indefinite(self, number: NumberReading) -> Mention | None:
        """`مئات الآلاف من الشباب`, `آلاف المغاربة`."""
        if number.definite and number.prefix:
            return None
        last = at = number.last
        if self._text.word(at) == _OF:
            at += 1
        noun = None
        if is_definite(self._text.word(at)) or is_counted_noun(self._words, at):
            noun, last = (at, at + 1), at + 1
        return Mention(Shape.INDEFINITE, number.first, last, number.prefix, number, noun=noun)

    def _from_dual(self, at: int, prefix: int) -> int:
        """`سنتين`, `ملياري` …: a dual noun of a unit or of persons."""
        covered = self._text.time_over(at)
        if covered is not None:
            return max(at + 1, covered.last)
        bare = self._words[at][prefix:]
        known = dual_units().get(bare.removeprefix("ال"))
        two = NumberReading(at, at + 1, prefix, 2.0)
        if bare.startswith("ال") and not self._text.word(at + 1).endswith(("ين", "ان")):
            return at + 1
        if known is None:
            return self._keep(Mention(Shape.DUAL, at, at + 1, prefix, two, noun=(at, at + 1)))
        unit = UnitMatch(at, at + 1, known)
        mention = self._with_tail(Mention(Shape.DUAL, at, at + 1, prefix, two, unit=unit))
        return self._keep_unless_excluded(mention)


def _dual_prefix(word: str) -> int | None:
    """How many letters of particles stand before a dual, or None when the word is none."""
    if not word.endswith(("ين", "ان")):
        return None
    units, persons = dual_units(), dual_people()
    for prefix in range(3):
        if prefix and word[prefix - 1] not in "وفبلك":
            return None
        rest = word[prefix:]
        if rest in persons or rest in units or rest.removeprefix("ال") in units:
            return prefix
    return None
