"""The words of one stretch of folded text, with the clitics of known words taken off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from articles.arabic.words import cut_by
from articles.timeline import calendars, lexicon
from articles.timeline.tables import table, words

# A number keeps the signs inside it (`15/12/2011`, `18,00`, `33ر06`), so that a part of it is
# never read alone.
# A long run of one sign (a drawn line) is one token.
# Arabic letters, which most words begin with, are named for speed.
_WORD_OR_NUMBER = r"[ء-غف-ي]+[^\W\d_]*|[0-9]+(?:[.,:/\-٫٬،ر][0-9]+)*|[^\W\d_]+"
_TOKEN = re.compile(rf"{_WORD_OR_NUMBER}|([^\w\s])\1{{3,}}|[^\s]")
_TOKEN_OR_SIGN = re.compile(rf"({_WORD_OR_NUMBER}|[^\s])")
_RUN_OF_SIGNS = re.compile(r"([^\w\s])\1{3}")
_CLITICS: list[str] = table("grammars")["tokens"]["clitics"]
_LONGEST_NUMBER = 4
_PADDING = [""] * 256
_PAST_NINE = ":"


def _vocabulary() -> Iterable[str]:
    for phrase in calendars.MONTHS:
        yield from phrase
    for named in vars(lexicon).values():
        if isinstance(named, frozenset):
            for word in named:
                yield from (word if isinstance(word, tuple) else (word,))
        elif isinstance(named, dict):
            for key in named:
                if not isinstance(key, int):
                    yield from (key if isinstance(key, tuple) else (key,))
    for phrases in (*lexicon.DEICTIC_DAYS.values(), *lexicon.FEASTS.values()):
        for phrase, _ in phrases:
            yield from phrase
    yield from calendars.WEEKDAYS
    yield from calendars.SEASONS
    yield from EXTRA_WORDS


#: Words that the grammars name themselves.
EXTRA_WORDS = words("grammars", "tokens.known")


#: Every word that a grammar knows.
KNOWN_WORDS = frozenset(_vocabulary())


def _surfaces() -> dict[str, tuple[int, str]]:
    """Surface form → how many letters of clitics it begins with, and the bare word.

    Where a form can be cut in two ways, the fewer clitics are cut off.
    """
    surfaces = {word: (0, word) for word in KNOWN_WORDS}
    long = [word for word in KNOWN_WORDS if len(word) > 1]
    for clitic in ("ل", "ول", "فل"):
        for word in long:
            if word.startswith("ال"):
                surfaces.setdefault(clitic + word[1:], (len(clitic), word))
    for clitic in _CLITICS:
        for word in long:
            if clitic == "و" or word not in calendars.NAMES_WITHOUT_CLITICS:
                surfaces.setdefault(clitic + word, (len(clitic), word))
    return surfaces


_WITH_CLITICS = {word: known for word, known in _surfaces().items() if known[0]}


class Tokens:
    """The tokens of a stretch: words, numbers and single signs.

    Attributes:
        words: Bare words (clitics off) and numbers as folded.
        starts: Where each bare word starts in the folded text.
        ends: Where each ends.
        surfaces: The words with their clitics.
        cardinals: What `articles.timeline.number_words` has read at an index; kept for all grammars
            that ask at the same place.
        ordinals: The same for ordinals.
        number: The plain whole number of at most four digits at an index, or None.
        word: The bare word at an index, or "" within some hundreds of words outside the stretch.
    """

    __slots__ = (
        "_clitics", "cardinals", "ends", "number", "ordinals", "starts", "surfaces", "word",
        "words",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        self.surfaces: list[str]
        self.starts: list[int]
        self.ends: list[int]
        if _RUN_OF_SIGNS.search(text, start, end) is None:
            self.surfaces, self.starts, self.ends = cut_by(_TOKEN_OR_SIGN, text, start, end)
        else:
            spans = [token.span() for token in _TOKEN.finditer(text, start, end)]
            self.surfaces = [text[first:last] for first, last in spans]
            self.starts, self.ends = [first for first, _ in spans], [last for _, last in spans]
        self.words: list[str] = self.surfaces[:]
        self._clitics: dict[int, str] = {}
        numbers: dict[int, int] = {}
        with_clitics = _WITH_CLITICS
        # No digit comes after `9`, and little else before it.
        for at in [
            at for at, word in enumerate(self.surfaces) if word in with_clitics or word < _PAST_NINE
        ]:
            word = self.surfaces[at]
            if word in with_clitics:
                cut, self.words[at] = with_clitics[word]
                self.starts[at] += cut
                self._clitics[at] = word[:cut]
            elif len(word) <= _LONGEST_NUMBER and word.isdigit():
                numbers[at] = int(word)
        self.cardinals: dict[int, tuple[int, int] | None] = {}
        self.ordinals: dict[int, tuple[int, int] | None] = {}
        # Padded, so that looking past either end finds nothing, and no index is compared; it is
        # asked a thousand times of an article, and a method of ours would double what that costs.
        self.word: Callable[[int], str] = (self.words + _PADDING).__getitem__
        self.number: Callable[[int], int | None] = numbers.get

    def __len__(self) -> int:
        return len(self.words)

    def clitic(self, index: int) -> str:
        """The clitics of the word at `index`, or ""."""
        return self._clitics.get(index, "")

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the token at `index` and the one before it."""
        return (
            0 < index < len(self.words)
            and self.starts[index] - len(self.clitic(index)) == self.ends[index - 1]
        )

    def joined_by_and(self, index: int) -> int | None:
        """The index of what `و` at `index` adds (`و 4`, `و4`, `ويوليوز`), or None."""
        if self.word(index) == "و":
            return index + 1
        return index if self.clitic(index)[:1] == "و" else None
