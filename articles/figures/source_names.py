"""Names of sources: where the name of who says so can begin, and where it ends.

It ends at a sign, a date, what is said (`أن`), and at when and where it was said (`في بيان`), not
at a preposition as such (`المتحدث باسم …`), nor at a verb that points back (`دراسة أجرتها …`).
"""

from __future__ import annotations

from functools import cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.word_kinds import is_verb
from articles.figures.figure_text import FigureText
from articles.figures.nouns import is_definite, is_phrase_word, is_preposed
from articles.figures.phrases import folded, read_table

LONGEST_SOURCE = 10
LONGEST_NAME = 14
LONGEST_QUOTED = 5
_LONGEST_APPOSITION = 5
COMMAS = frozenset("،,")
QUOTES = frozenset('«“"')
_CLOSING, _EITHER = frozenset("»”"), '"'
_ARTICLE = "ال"
_INDEFINITE = "\N{ARABIC FATHATAN}"
_GLUED_ARTICLES = ("لل", "بال")
OF_HIM = ("ه", *closed_class("pronoun_endings"))
ON = folded(["في", "على", "عبر"])


@cache
def source_words(table: str, row: str) -> frozenset[str]:
    """Folded words of a row of the table of sources."""
    return folded(read_table("sources")[table][row])


@cache
def said_words() -> frozenset[str]:
    """Words with which what is said begins (`أن`)."""
    return source_words("saying", "that")


@cache
def _no_sources() -> frozenset[str]:
    words = source_words("according", "no_sources")
    return words | {"ال" + word for word in words}


@cache
def _hanging() -> frozenset[str]:
    """Participles that say nothing without whose it is behind them (`التابع لوزارة الصحة`)."""
    words = folded(read_table("nouns")["names"]["hanging"])
    return frozenset(_ARTICLE + word for word in words)


@cache
def source_changes() -> frozenset[str]:
    """Words that say how something changed: they are told, and tell nothing."""
    trends = read_table("context")["trends"]
    return folded([*trends["up"], *trends["down"]])


class SourceNames:
    """Reads the names of sources in one text."""

    def __init__(self, text: FigureText) -> None:
        self._text = text

    def can_begin(self, at: int) -> bool:
        """Whether the name of who says so can begin at an index."""
        words = self._text.words
        if at >= len(words) or self._tells_how(at):
            return False
        word = words[at]
        is_quoted = word in QUOTES
        return is_quoted or is_phrase_word(words, at) or (word.isalpha() and word.isascii())

    def _tells_how(self, at: int) -> bool:
        """`قال مبينا أن`, `أكد مراراً أن`: how it is said."""
        word = self._text.words[at]
        if word in source_words("names", "circumstances") or word in source_words(
            "saying", "adding"
        ):
            return True
        return self._text.sequence.as_read(at, at + 1).rstrip("ا").endswith(_INDEFINITE)

    def can_be_source(self, word: str) -> bool:
        """Whether a word behind `حسب` begins a source, and no category or rule."""
        if word[:1] in QUOTES:
            return True
        bare = "ال" + word[1:] if word.startswith("ل") and not word.startswith("لل") else word
        owned = next((bare.removesuffix(ending) for ending in OF_HIM if bare.endswith(ending)), "")
        if {word, bare, owned} & _no_sources() or is_preposed(word) or not word[:1].isalpha():
            return False
        return not ("ء" <= word[0] <= "ي") or is_definite(word) or is_phrase_word([word], 0)

    def phrase_end(self, first: int, end: int) -> int:
        """The source's name with what says where it comes from."""
        words, last, plain, links = self._text.words, first, 0, source_words("names", "links")
        if words[first] not in QUOTES:
            last = first + 1
        while last < end and last - first < LONGEST_SOURCE:
            word = words[last]
            if word in QUOTES:
                closed = self.closing(last, end)
                return closed + 1 if closed is not None else last
            is_link = word in links or word.startswith(_GLUED_ARTICLES)
            is_link = is_link or (word.startswith("ل") and words[last - 1] in _hanging())
            if self._text.time_over(last) is not None or not (
                is_link or is_phrase_word(words, last)
            ):
                break
            if not (is_link or is_definite(word)):
                plain += 1
                if plain > 1 and words[last - 1] not in links:
                    break
            last += 1
        while last - 1 > first and (words[last - 1] in links or words[last - 1] in _hanging()):
            last -= 1
        return last

    def closing(self, at: int, end: int) -> int | None:
        """Index of the sign that closes the quotation opened at an index."""
        signs = {_EITHER} if self._text.words[at] == _EITHER else _CLOSING
        for place in range(at + 1, min(end, at + LONGEST_SOURCE)):
            if self._text.words[place] in signs:
                return place
        return None

    def name_end(self, first: int, end: int) -> int:
        """Index after the name of who speaks, with what stands beside it between commas."""
        last = self._plain_end(first, min(end, first + LONGEST_NAME))
        words = self._text.words
        if last < end and words[last] in COMMAS and last - first < LONGEST_SOURCE:
            behind = self._plain_end(last + 1, min(end, last + 2 + _LONGEST_APPOSITION))
            is_closed = behind < end and (words[behind] in COMMAS or words[behind] in said_words())
            is_short = last + 1 < behind <= last + 1 + _LONGEST_APPOSITION
            if is_short and is_closed and not self._ends_name(last + 1, first):
                last = behind
        while last - 1 > first and words[last - 1] in source_words("names", "links"):
            last -= 1
        return last

    def _plain_end(self, first: int, end: int) -> int:
        """Index after the words of a name: up to a sign, a date, a circumstance, what is said."""
        words, at = self._text.words, first
        while at < end:
            word = words[at]
            if word in QUOTES:
                closed = self.closing(at, end)
                if closed is None or closed - at - 1 > LONGEST_QUOTED:
                    break
                at = closed + 1
                continue
            if at > first and self._ends_name(at, first):
                break
            is_glued = len(word) == 1 and at > first
            if not word[0].isalpha() or is_glued or self._text.time_over(at) is not None:
                break
            at += 1
        return at

    def _ends_name(self, at: int, first: int) -> bool:
        words = self._text.words
        word, before = words[at], words[at - 1]
        if word in said_words() or word in source_words("names", "circumstances"):
            return True
        if word in source_words("saying", "towards"):
            return before not in source_words("names", "issued")
        if word in source_changes() or word in source_words("saying", "objects"):
            return True
        if word in ON:
            following = self._text.word(at + 1)
            return following in source_words("names", "occasions") or following in said_words()
        if word[:1] == "ل" and word[1:] in source_words("names", "media"):
            # `المتحدث فلان لوكالة …`, but `المدير العام لوكالة …`
            return not is_definite(before) and at - first > 1
        is_link = word in source_words("names", "links")
        return is_verb(word) and not is_link and not word.endswith(OF_HIM)
