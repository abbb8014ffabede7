"""Bare numbers: when a number that nothing counted follows is still a figure.

Most bare numbers of a newspaper are names, references and years. One is kept only where its
surroundings measure: a qualifier, a verb of measure, a label line, a number with a unit beside it.
"""

from __future__ import annotations

from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import read_number
from articles.arabic.word_kinds import is_verb
from articles.figures.bare_kinds import is_sold
from articles.figures.figure_text import FigureText
from articles.figures.item_rows import ItemRows
from articles.figures.measure_words import prices
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_arabic
from articles.figures.nouns_left_out import counts_as_before
from articles.figures.number_rows import (
    CLOSING,
    bare_words,
    counts_who_did,
    is_bracketed_alike,
    is_first_bracketed,
    is_level_reached,
    is_named_alike,
    is_out_of_counted,
    is_row_item,
    is_told_with_share,
    leads_on,
    stands_in_row,
)
from articles.figures.phrases import folded, read_table
from articles.figures.qualifiers import OPENING, is_qualified
from articles.figures.signs import is_below_zero
from articles.figures.team_points import is_points_total

_LINE_SIGNS = frozenset({"-", "*", "•", "–", "·", "ـ"})
_TO, _OF, _ON, _IN = (fold_word(word) for word in ("إلى", "من", "على", "في"))
_NEAR, _PRICE_REACH = 3, 3
_COMMAS = frozenset("،,؛")
_LEADING = frozenset("بل")
_BREAKING = frozenset(":(")
_REACH = 6
_LONG_REACH = 25
_COUNT_REACH = 10


@cache
def _measuring() -> frozenset[str]:
    return frozenset(glued + word for word in bare_words("measuring") for glued in ("", "و", "ف"))


def parts_whole() -> frozenset[str]:
    """What stands behind `من` before a whole: `من أصل 25`."""
    return bare_words("of_all")


@cache
def _moving() -> frozenset[str]:
    """Words that tell how a number changed or where it came to (`قفز`, `لترتفع`, `ووصل`)."""
    table = read_table("context")
    words = folded([*table["trends"]["up"], *table["trends"]["down"], *table["measures"]["verbs"]])
    return words | {glued + word for word in words for glued in "وفبل"}


class BareNumbers:
    """Tells which bare numbers of a text are figures.

    Args:
        text: The text.
        rows: Its rows.
    """

    def __init__(self, text: FigureText, rows: ItemRows) -> None:
        self._text = text
        self._rows = rows

    def is_figure(self, mention: Mention, previous: Mention | None) -> bool:
        """Whether the bare number measures something.

        Args:
            mention: The bare number.
            previous: The figure found just before it, if any.
        """
        if mention.low.scale >= 1000 and not mention.is_scale_alone:
            return not self._is_name(mention)
        return (
            self._is_label(mention)
            or self._is_measured_before(mention)
            or self._belongs_to(mention, previous)
            or self._lost_its_unit(mention)
            or self._counts_of_them(mention)
            or stands_in_row(self._text, mention)
            or is_level_reached(self._text, mention)
            or self._is_read_from_scale(mention)
            or self._breaks_down(mention, previous)
            or is_below_zero(self._text, mention)
            or self._goes_on_counting(mention, previous)
            or is_named_alike(self._text, mention, previous)
            or is_bracketed_alike(self._text, mention, previous)
            or is_first_bracketed(self._text, mention)
            or self._is_out_of_so_many(mention)
            or is_told_with_share(self._text, mention)
            or counts_who_did(self._text, mention)
            or is_out_of_counted(self._text, mention)
            or is_points_total(self._text, mention)
            or is_sold(self._text, mention)
            or counts_as_before(self._text, mention, previous)
            or self._rows.has(mention)
        )

    def _is_name(self, mention: Mention) -> bool:
        """`وليد الألفي`: two thousand in construct counts what stands behind it, or is a name."""
        low = mention.low
        is_construct = not low.in_digits and low.last == low.first + 1 and mention.high is None
        return is_construct and self._text.word(low.first).endswith("ي")

    def is_label_line(self, mention: Mention) -> bool:
        """Whether the number opens a line whose rest, after a colon, says what it is."""
        text = self._text
        return text.word(mention.last) == ":" and self._opens_line(mention.first)

    def _opens_line(self, first: int) -> bool:
        before = self._text.word(first - 1)
        if before in _LINE_SIGNS:
            before = self._text.word(first - 2)
        return before in {"\n", ""}

    def _is_label(self, mention: Mention) -> bool:
        """`25000 : موطن شغل`, `عدد الشركات: 100`, `عدد المقاعد 3`."""
        text, first = self._text, mention.first
        if self.is_label_line(mention) and is_arabic(text.word(mention.last + 1)):
            return True
        start, _ = text.sentence(first)
        window = text.words[max(start, first - _REACH) : first]
        counters = bare_words("label_counters")
        if text.word(first - 1) == ":":
            labelled = any(word in counters for word in window)
            return labelled or (
                text.word(mention.last) in {"", "\n", "."}
                and is_arabic(text.word(first - 2))
                and "\n" in {text.word(mention.last), text.word(mention.last + 1)}
            )
        if counters.intersection(window[-2:]):
            return True
        return bool(counters.intersection(window[-3:])) and text.word(mention.last) in CLOSING

    def _is_measured_before(self, mention: Mention) -> bool:
        """A qualifier or a verb of measure right before the number."""
        text, first = self._text, self._start(mention)
        if is_qualified(text, mention):
            return True
        if text.word(first - 1) in _measuring() or text.word(first - 1) in bare_words("levels"):
            return True
        is_fine = mention.low.value != int(mention.low.value)
        reach = _PRICE_REACH if is_fine else _NEAR - 1
        if mention.low.in_digits and not prices().isdisjoint(
            text.words[max(0, first - reach) : first]
        ):
            # `راتب شهري 4500`, `سعر برميل برنت 81.2`
            return True
        after = text.word(mention.last)
        goes_on = after in bare_words("comparing") | bare_words("meanwhile")
        goes_on = goes_on or (after.startswith("و") and is_verb(after[1:]))
        if (after in CLOSING or goes_on) and self._ends_count(first):
            return True
        if text.word(first - 1) == _TO or self._leaves_for_number(mention):
            start, _ = text.sentence(first)
            said = text.words[max(start, first - _LONG_REACH) : first]
            # `ارتفع عدد المصابين في اشتباكات المدينة إلى 24`
            reach = _REACH if bare_words("label_counters").isdisjoint(said) else _COUNT_REACH
            return not _moving().isdisjoint(said[-reach:])
        return text.word(first - 1) == "ب" and text.word(first - 2) in bare_words("estimated")

    def _leaves_for_number(self, mention: Mention) -> bool:
        """`هبط من 480 إلى أقل من 300`: the level from which it came."""
        text, last = self._text, mention.last
        if text.word(mention.first - 1) != _OF or text.word(last) != _TO:
            return False
        return any(word[:1].isdecimal() for word in text.words[last + 1 : last + 1 + _NEAR])

    def _start(self, mention: Mention) -> int:
        """Index of the number, or of the bracket that it stands in."""
        in_brackets = self._text.word(mention.first - 1) in OPENING
        return mention.first - 1 if in_brackets else mention.first

    def _ends_count(self, first: int) -> bool:
        """`بلغ عدد الوفيات بين يناير ويوليو 694،`: the amount at the end of a long count."""
        start, _ = self._text.sentence(first)
        words = self._text.words
        for at in range(first - 1, max(start, first - _LONG_REACH) - 1, -1):
            if words[at][0].isdecimal() and self._text.time_over(at) is None:
                return False
            near = first - at <= _REACH
            is_count = words[at + 1] in bare_words("label_counters")
            if words[at] in _measuring() and (near or is_count):
                return True
        return False

    def _belongs_to(self, mention: Mention, previous: Mention | None) -> bool:
        """`90 مقعدا من 395`, `ستة من أصل 25`."""
        text, first = self._text, mention.first
        before = text.word(first - 1)
        after = text.word(mention.last) == _OF and text.word(mention.last + 1)
        whole = text.word(mention.last + 2)
        if after in parts_whole() and (whole[:1].isdecimal() or (mention.low.in_digits and whole)):
            return True
        if before in parts_whole() and text.word(first - 2) == _OF:
            return True
        if previous is None or previous.last >= first:
            return False
        if before == _OF:
            return previous.last == first - 1
        if before == _TO and text.word(previous.first - 1) == _OF:
            # `ارتفع سعر سهم البنك من 12 إلى 14`
            return previous.last == first - 1
        # `السودان 1868 صوتا، موريتانيا 1850،`: it counts what the number before it counts.
        between = text.words[previous.last : first]
        listed = _counts(previous) and between[0] in _COMMAS
        return listed and len(between) <= _NEAR + 1 and is_row_item(self._text, first)

    def _breaks_down(self, mention: Mention, previous: Mention | None) -> bool:
        """`67 طالبا: 31 في الرباط`, `50 حكما (21 للساحة`: the first part behind the whole."""
        text, first = self._text, mention.first
        follows = previous is not None and previous.last == first - 1
        is_part = text.word(first - 1) in _BREAKING and leads_on(text.word(mention.last))
        return follows and is_part and mention.low.in_digits

    def _is_read_from_scale(self, mention: Mention) -> bool:
        """`هزة قوتها 5,7 على مقياس ريختر`."""
        after, scale = self._text.word(mention.last), self._text.word(mention.last + 1)
        return after == _ON and scale in bare_words("scales") and mention.low.in_digits

    def _goes_on_counting(self, mention: Mention, previous: Mention | None) -> bool:
        """`523 مكتبا بالوسط الحضري و255 بالوسط القروي`: the noun is left out the second time."""
        text, first = self._text, mention.first
        if previous is None or self._is_shared_out(mention, previous):
            return previous is not None
        joint = text.word(first - 1)
        is_joined = joint == "و" or (mention.prefix and text.word(first).startswith("و"))
        is_against = joint in bare_words("against") and mention.low.in_digits
        goes_on = is_joined and previous.shape is Shape.BARE and mention.low.in_digits
        is_other = self._tells_meanwhile(first - 1)
        verb = text.word(first - 2) if joint == _IN else joint
        is_told = mention.low.in_digits and (is_other or self._is_told(verb))
        goes_on = goes_on or (is_told and previous.shape is Shape.BARE)
        counts = previous.shape is Shape.COUNTED or (goes_on and not previous.high)
        if not (counts and (is_joined or is_against or is_told)):
            return False
        reach = _LONG_REACH if is_against else _COUNT_REACH if is_other else _REACH
        near = first - previous.last <= reach
        if not near or text.sentence(first) != text.sentence(previous.first):
            return False
        after = text.word(mention.last)
        if after[:1] in _LEADING and after[:1] == text.word(previous.last)[:1]:
            # `1.102 معاملة لبحرينيين و214 لخليجيين`
            return len(after) > _NEAR
        is_vote = after in bare_words("voted") or after in CLOSING or after[:1] == "ل"
        is_vote = is_vote or text.time_over(mention.last) is not None or after.startswith("و")
        # `27 شركة مقابل 19 تراجعت`
        is_vote = is_vote or is_verb(after) or after in bare_words("told")
        is_last = is_told and (after in CLOSING or self._is_told(after))
        return leads_on(after) or is_last or (is_against and is_vote)

    @staticmethod
    def _is_told(verb: str) -> bool:
        """`سجل 21 هدفا ومرر 7 في`: another verb, joined to the one before."""
        return verb.startswith("و") and (is_verb(verb) or verb[1:] in bare_words("told"))

    def _tells_meanwhile(self, at: int) -> bool:
        """`في حين استقرت 16.`: a verb behind a word that sets it beside what was told before."""
        verb = self._text.word(at)
        is_told = is_verb(verb) or verb in bare_words("told")
        return is_told and self._text.word(at - 1) in bare_words("meanwhile")

    def _is_out_of_so_many(self, mention: Mention) -> bool:
        """`9,4 لكل 100 ألف نسمة`: how many there are of something for each so many."""
        text, at = self._text, mention.last
        each = text.word(at) in bare_words("for_each")
        return each and read_number(text.words, at + 1) is not None

    def _is_shared_out(self, mention: Mention, previous: Mention) -> bool:
        """`حصل الحزب على 39 مقعدا والاتحاد على 23 والجيل على 15`: the same preposition again."""
        text, first = self._text, mention.first
        counts = _counts(previous)
        leads = text.word(first - 1) in bare_words("sharing") and text.word(first - 1) == text.word(
            previous.first - 1
        )
        between = text.words[previous.last : first - 1]
        if not (counts and leads and mention.low.in_digits and 0 < len(between) <= _REACH):
            return False
        after = text.word(mention.last)
        return between[0].startswith("و") and (after in CLOSING or after.startswith("و"))

    def _counts_of_them(self, mention: Mention) -> bool:
        """`بقي منهم 297 بعد عام`, `منها 57 صنفت خطيرة`, `نجا 76 فقط من حاملي التذاكر`."""
        text, first, after = self._text, mention.first, self._text.word(mention.last)
        if not mention.low.in_digits:
            # `توفي منهم خمسة وثلاثون.`
            return text.word(first - 1) in bare_words("of_them") and after in CLOSING
        if not bare_words("of_them").isdisjoint(text.words[max(0, first - _NEAR) : first]):
            tells_on = is_verb(after) or self._is_told(after)
            return after in CLOSING or leads_on(after) or tells_on or after[:1] == "ل"
        if after in bare_words("only") and text.word(mention.last + 1) == _OF:
            return True
        return after == _OF and text.word(first - 1) in bare_words("against")

    def _lost_its_unit(self, mention: Mention) -> bool:
        """`- 5 كرقم معاملات`: a line of a list whose number has lost its unit."""
        text = self._text
        word = text.word(mention.last)
        return self._opens_line(mention.first) and word.startswith("ك") and len(word) > 3


def _counts(mention: Mention) -> bool:
    """Whether a figure counts things, named or not."""
    return mention.shape is Shape.COUNTED or (mention.shape is Shape.BARE and not mention.high)
