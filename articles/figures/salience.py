"""Salience: which figures a documentalist would put on the index card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.phrases import folded, read_table, rule_words
from articles.figures.postposed import without_particle

_REACH = 7
_DURING_REACH = 3
_DURING = rule_words("salience", "during")
_NEVER = frozenset({Shape.INDEFINITE, Shape.RANK})
_LENGTHS = frozenset({FigureKind.DURATION, FigureKind.LENGTH})
_COUNTS = frozenset({Shape.COUNTED, Shape.DUAL, Shape.BARE})
_FEW = 6
_FEW_TELLING = 4
_SMALL = 10
_OLDEST = 110
_COMMAS = frozenset("،,")
_AGE_UNITS = frozenset({"a"})
_STEM = 3


@cache
def _cues(name: str) -> frozenset[str]:
    words = folded(read_table("context")[name]["words"])
    return words | {letter + word for word in words for letter in "وبلف"}


def is_age(text: FigureText, mention: Mention) -> bool:
    """Whether a number of years is somebody's age.

    `(25 عاما)`, `مراد، 24 سنة، يعمل`, `ذات الستة والعشرين عاما`, `البالغ من العمر 30 سنة`.
    """
    if not _is_duration(mention) or mention.unit is None or mention.half:
        return False
    if mention.unit.unit.code not in _AGE_UNITS or mention.low.value > _OLDEST:
        return False
    before, after = text.word(mention.first - 1), text.word(mention.last)
    if before == "(" and after == ")":
        return True
    if before in _COMMAS and after in _COMMAS | {"."}:
        return text.word(mention.first - 2).isalpha()
    return before in _cues("bearers") or text.word(mention.first - 2) in _cues("bearers")


class Salience:
    """Tells the key figures of one text from the incidental ones."""

    def __init__(self, text: FigureText, mentions: Sequence[Mention]) -> None:
        self._text = text
        telling = [mention for mention in mentions if not _is_duration(mention)]
        self._telling = {text.sentence(mention.first)[0] for mention in telling}
        self._few_telling = len(telling) <= _FEW_TELLING
        self._few = len(mentions) <= _FEW
        self._counted = Counter(self._stem(mention) for mention in telling if mention.noun)

    def is_key(self, mention: Mention, kind: FigureKind) -> bool:
        """Whether the figure is a fact about the article's subject rather than incidental."""
        if mention.shape in _NEVER or is_age(self._text, mention):
            return False
        text = self._text
        start, end = text.sentence(mention.first)
        before = text.words[max(start, mention.first - _REACH) : mention.first]
        after = text.words[mention.last : min(end, mention.last + 3)]
        if not _cues("personal").isdisjoint([*before, *after]):
            return False
        if kind not in _LENGTHS:
            return not self._is_small_count(mention)
        if kind is FigureKind.DURATION and not self._is_telling_length(mention, before):
            return False
        return _cues("incidental").isdisjoint(text.words[start : mention.first])

    def _is_small_count(self, mention: Mention) -> bool:
        """`ثلاثة معايير`, `تسع غرف`: a handful in words, of which the article counts no more."""
        if self._few or mention.shape not in _COUNTS or mention.low.in_digits:
            return False
        if mention.high is not None or mention.unit is not None or mention.low.scale > 1:
            return False
        return mention.low.value <= _SMALL and self._counted[self._stem(mention)] < 2

    def _is_telling_length(self, mention: Mention, before: Sequence[str]) -> bool:
        """A length of time that is itself the news, and not when or how long ago."""
        text = self._text
        start, _ = text.sentence(mention.first)
        if not _DURING.isdisjoint(before[-_DURING_REACH:]):
            # Only the stretch over which another figure of the sentence is told.
            return start not in self._telling and self._few_telling
        if self._few_telling or not _cues("lengths").isdisjoint(before):
            return True
        following = text.words[mention.last : mention.last + 3]
        return not _cues("lengths").isdisjoint(following)

    def _stem(self, mention: Mention) -> str:
        """The counted noun as far as its singular and plural share it."""
        if mention.noun is None:
            return ""
        word = without_particle(self._text.word(mention.noun[0])).removeprefix("ال")
        return "".join(letter for letter in fold_word(word) if letter not in "اويهءئؤ")[:_STEM]


def _is_duration(mention: Mention) -> bool:
    return mention.unit is not None and mention.unit.unit.kind is FigureKind.DURATION
