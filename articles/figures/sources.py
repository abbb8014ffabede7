"""Sources: where a sentence names who says so, and from where on that holds.

`وفقا لتقرير …`, `أعلنت الوزارة أن …`, `الوزير أشار إلى أن …`; `حسب قوله` leads back to who spoke
last. A verb that is also done to other things names a source only where what is said follows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from articles.arabic.word_kinds import is_verb, is_whole_noun
from articles.figures.figure_text import FigureText
from articles.figures.nouns import is_definite, is_phrase_word
from articles.figures.phrases import PhraseTable, folded, read_table
from articles.figures.source_names import (
    COMMAS,
    LONGEST_NAME,
    LONGEST_QUOTED,
    LONGEST_SOURCE,
    OF_HIM,
    ON,
    QUOTES,
    SourceNames,
    said_words,
    source_changes,
    source_words,
)

_LATEST_CLAIM = 30
_LATEST_DOUBTFUL = 15
_SOON = 3
_ARTICLE, _HIDING = "ال", "لل"
_IMPERFECT = frozenset("يت")


@dataclass(frozen=True, slots=True)
class Source:
    """A source that a sentence names.

    Attributes:
        first: Index of the first word that names it, the verb or preposition before it included.
        last: Index after its name.
        holds_from: Index of the word from which on it is the source.
        name: As it reads; None where it is who spoke before.
        said_after: Whether what is said may stand before it (`…، حسب الوزارة`).
    """

    first: int
    last: int
    holds_from: int
    name: str | None
    said_after: bool = False


@cache
def _with_conjunctions(table: str, row: str) -> frozenset[str]:
    words = source_words(table, row)
    return words | {letter + word for word in words for letter in "وف"}


@cache
def _according() -> PhraseTable[bool]:
    """Phrases that name a source, and whether `ل` is glued to the source that follows."""
    entries = []
    for phrase in read_table("sources")["according"]["phrases"]:
        bare, glued = phrase.removesuffix(" ل"), phrase.endswith(" ل")
        entries += [(prefix + bare, glued) for prefix in ("", "و")]
    return PhraseTable(entries)


@cache
def _leading() -> PhraseTable[bool]:
    """Phrases before a verb of saying (`حسبما ذكرت الوكالة`)."""
    phrases = read_table("sources")["according"]["leading"]
    return PhraseTable((prefix + phrase, True) for phrase in phrases for prefix in ("", "و"))


@cache
def _saying() -> frozenset[str]:
    return _with_conjunctions("saying", "verbs")


@cache
def _all_saying() -> frozenset[str]:
    others = _with_conjunctions("saying", "claiming") | source_words("saying", "beginning")
    return _telling() | others


@cache
def _telling() -> frozenset[str]:
    """Verbs behind whose subject what is said may be told by a noun."""
    return _saying() | _with_conjunctions("saying", "expecting")


@cache
def _opening_words() -> frozenset[str]:
    """Words with which a source can be named: most words of a text are none of them."""
    others = _according().first_words() | _leading().first_words()
    return others | _all_saying()


@cache
def _reported() -> frozenset[str]:
    """Verbs of saying with what was said glued to them (`أعلنته`, `ذكره`)."""
    return folded(
        word + ending
        for word in read_table("sources")["saying"]["verbs"]
        for ending in ("", "ه", "ها")
    ) | source_words("saying", "published")


class Sources:
    """Finds the sources that the sentences of one text name."""

    def __init__(self, text: FigureText) -> None:
        self._text = text
        self._names = SourceNames(text)

    def named(self, start: int, end: int) -> list[Source]:
        """The sources that a sentence names, in its order.

        Args:
            start: Index of its first word.
            end: Index after its last.
        """
        found: list[Source] = []
        at, opening = start, _opening_words()
        while at < end:
            source = self._at(at, start, end) if self._text.words[at] in opening else None
            if source is not None:
                found.append(source)
            at = max(source.last, at + 1) if source is not None else at + 1
        return found

    def _at(self, at: int, start: int, end: int) -> Source | None:
        return (
            self._led(at, end)
            or self._accorded(at, end)
            or self._spoken(at, start, end)
            or self._spoken_before(at, start, end)
        )

    def _led(self, at: int, end: int) -> Source | None:
        """`حسبما أفادت السلطات`, `وفق ما أعلنته وزارة الصحة`."""
        found = _leading().match(self._text.words, at)
        if found is None or found[0] + 1 >= end or self._text.words[found[0]] not in _reported():
            return None
        first = found[0] + 1
        first += self._text.word(first) in source_words("according", "to_him")
        if not self._names.can_begin(first):
            return None
        last = self._names.name_end(first, end)
        is_aside = last >= end or not self._text.words[last][0].isalpha()
        if self._text.words[at] in source_words("according", "likening") and not is_aside:
            return None
        return Source(at, last, last, self._text.sequence.as_read(first, last), said_after=True)

    def _accorded(self, at: int, end: int) -> Source | None:
        """`وفقا لتقرير صادر عن الاتحاد`, `حسب «جمعية الأفق»`."""
        found = _according().match(self._text.words, at)
        if found is None or found[0] >= end:
            return None
        first, glued = found
        word, article = self._text.words[first], ""
        prefix = 1 if glued and word.startswith("ل") else 0
        if prefix and word.startswith(_HIDING):
            # `ل` and the article are written in two letters.
            prefix, article = len(_HIDING), _ARTICLE
            if _begins_with_lam(word[1:]):
                # `للجنة`, `للجنة التحقيق`
                prefix, article = 1, "" if is_definite(self._text.word(first + 1)) else _ARTICLE
        bare = article + word[prefix:]
        if _is_own_word(bare):
            return Source(at, first + 1, first + 1, None, said_after=True)
        if self._text.time_over(first) is not None or not self._names.can_be_source(bare):
            return None
        last = self._names.phrase_end(first, end)
        name = article + self._text.sequence.as_read(first, last, prefix)
        return Source(at, last, last, name, said_after=True)

    def _spoken(self, at: int, start: int, end: int) -> Source | None:
        """`أعلنت الوزارة أن`, `قال المدير: …`, `أعلنت الشركة ارتفاع …`: verb, name, claim."""
        words, first = self._text.words, at + 1
        if words[at] in source_words("saying", "appearing"):
            first += self._text.word(first) in source_words("saying", "inside")
        if not self._says(at, start) or first >= end or not self._names.can_begin(first):
            return None
        last = self._names.name_end(first, end)
        claim = self._claim(last, end, plain=words[at] in _telling()) if last > first else None
        if claim is None or words[first] in source_changes():
            return None
        return Source(at, last, last, self._text.sequence.as_read(first, last))

    def _says(self, at: int, start: int) -> bool:
        """Whether a verb stands at an index behind which who says so may stand."""
        words = self._text.words
        verb = words[at]
        is_told_of = at > start and words[at - 1] in source_words("saying", "relatives")
        is_when = self._text.word(at - 2) in source_words("saying", "at_the_time")
        if verb not in _all_saying() or (is_told_of and not is_when):
            return False
        if verb in source_words("saying", "beginning"):
            return at == start or not words[at - 1][0].isalpha() or words[at - 1] == "و"
        following = self._text.word(at + 1)
        is_known = is_definite(following) or following in QUOTES
        return is_known or verb not in source_words("saying", "pointing")

    def _claim(self, last: int, end: int, *, plain: bool) -> int | None:
        """Where what is said begins behind a name, or None.

        Args:
            last: Index after the name.
            end: Index after the sentence.
            plain: Whether it may also be told by a noun (`أعلنت الشركة ارتفاع أرباحها`).
        """
        words = self._text.words
        if plain and last < end:
            word = words[last]
            is_told = word in source_changes() or word in source_words("saying", "objects")
            if is_told or word in source_words("saying", "towards"):
                return last
        for at in range(last, min(end, last + (_LATEST_CLAIM if plain else _LATEST_DOUBTFUL))):
            word = words[at]
            if self._is_said(at) or word == ":" or self._quotes(at, last, end):
                return at
            is_aside = words[at - 1] in COMMAS or self._text.time_over(at - 1) is not None
            if plain and is_aside and word in source_words("saying", "towards"):
                return at
            if at > last and (word in _all_saying() or word in source_words("saying", "adding")):
                return None
            if not plain and is_verb(word):
                return None
        return None

    def _is_said(self, at: int) -> bool:
        """Whether what is said begins at an index: `بعد أن` begins when it was."""
        before = source_words("saying", "before_clauses")
        return self._text.words[at] in said_words() and self._text.words[at - 1] not in before

    def _quotes(self, at: int, last: int, end: int) -> bool:
        """Whether what is said begins with a quotation mark at an index (`قال المدير "…`)."""
        words = self._text.words
        if words[at] not in QUOTES:
            return False
        closed = self._names.closing(at, end)
        is_long = closed is None or closed - at - 1 > LONGEST_QUOTED
        return is_long and (at == last or len(words[at - 1]) > 1)

    def _spoken_before(self, at: int, start: int, end: int) -> Source | None:
        """`وكان البنك قد أكد أن`, `المدير الذي أشار إلى أن`: the name before the verb."""
        claim = self._soon_claimed(at, end)
        # With `و` before it, or in the imperfect (`السعر يتوقع أن`), the verb has another subject.
        verb = self._text.words[at]
        if claim is None or verb not in source_words("saying", "verbs") or verb[0] in _IMPERFECT:
            return None
        name = self._name_before(at, start)
        if name is None:
            return None
        return Source(name[0], claim, claim, self._text.sequence.as_read(*name))

    def _soon_claimed(self, at: int, end: int) -> int | None:
        """Where what is said begins right behind a verb (`أشار أيضا إلى أن`)."""
        words = self._text.words
        for place in range(at + 1, min(end, at + 1 + _SOON)):
            word = words[place]
            if word in said_words() or word in QUOTES or word == ":":
                return place
            is_between = word in source_words("saying", "towards") or word in ON
            if not is_between and word not in source_words("names", "circumstances"):
                return None
        return None

    def _name_before(self, at: int, start: int) -> tuple[int, int] | None:
        """The name before a verb: of the sentence's beginning, or before `الذي`."""
        words, last = self._text.words, at
        joining = source_words("saying", "joining")
        while last > start and (words[last - 1] in joining or words[last - 1] in COMMAS):
            last -= 1
        if last - 1 > start and words[last - 1] in source_words("saying", "relatives"):
            if words[at] in source_words("saying", "of_things"):
                return None
            first = last = last - 1
            while first > start and last - first < LONGEST_SOURCE and self._is_inside(first - 1):
                first -= 1
            return (first, last) if first < last else None
        first = start
        while first < last and words[first] in joining:
            first += 1
        inner = last
        while inner > first and last - inner < LONGEST_NAME and self._is_part(inner - 1):
            inner -= 1
        for begin in (first, inner):
            is_near = begin < last <= begin + LONGEST_NAME
            if (
                is_near
                and self._names.can_begin(begin)
                and self._names.name_end(begin, last) == last
            ):
                return begin, last
        return None

    def _is_part(self, at: int) -> bool:
        """Whether a word may belong to the name behind it, and opens no clause."""
        word = self._text.words[at]
        is_inside = word not in source_words("saying", "joining") and word not in said_words()
        return word[0].isalpha() and is_inside

    def _is_inside(self, at: int) -> bool:
        words = self._text.words
        return is_phrase_word(words, at) and words[at] not in source_words("names", "circumstances")


def _begins_with_lam(word: str) -> bool:
    """Whether a word with one of two lams is the noun (`لوحة` in `للوحة`)."""
    return is_whole_noun(word) or word in source_words("according", "lam_nouns")


def _is_own_word(word: str) -> bool:
    """`قوله`, `تصريحها`: what somebody says who was named before."""
    own = source_words("according", "own_words")
    return any(word.endswith(ending) and word.removesuffix(ending) in own for ending in OF_HIM)
