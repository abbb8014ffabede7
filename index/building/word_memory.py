"""What indexing remembers of words from one run to the next, so that a short run costs little."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from index.analysis.folding import FORMATS, MARKS
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon
from index.words.vocabulary import Vocabulary

# So many words are remembered; beyond, all are forgotten and looked up again.
_MOST_KNOWN = 400_000
# More than come between two commits: the dictionary and the segment both want their stems.
_MOST_STEMS = 100_000
_WITHOUT_MARKS = str.maketrans("", "", MARKS + FORMATS)
# Letters that are their own normal form, and no mark among them: most words have no others.
_PLAIN = re.compile("[ء-غف-ي]+")


class WordMemory:
    """The words of the texts and of the creators' names, and which the dictionary has."""

    def __init__(self) -> None:
        self._tokenizer = Tokenizer()
        self.stemmer = Stemmer(_MOST_STEMS)
        self._dictionary: int | None = None
        self.forget()

    def forget(self) -> None:
        """Begin with nothing."""
        self.words = Lexicon(self._tokenizer, self.stemmer.stem)
        self.names = Lexicon(self._tokenizer, str)
        # So many of the words are in the dictionary.
        self._known = 0

    def attach(self, vocabulary: Vocabulary) -> None:
        """Forget what was remembered of another dictionary than this one."""
        identity = vocabulary.identity()
        if identity != self._dictionary:
            self._dictionary = identity
            self.forget()

    def store_steps(self, vocabulary: Vocabulary) -> Iterator[None]:
        """Add to the dictionary the words that it has not, in short steps."""
        words = self.words.words()
        fresh = sorted((words[number], number) for number in range(self._known, len(words)))
        yield
        yield from vocabulary.add_steps((form, self._spelling(form, n)) for form, n in fresh)
        self._known = len(words)

    def shrink(self) -> None:
        """Forget everything when it has become too much; only between two segments."""
        if len(self.words) > _MOST_KNOWN:
            self.forget()

    def _spelling(self, form: str, number: int) -> str:
        written = self.words.spelling(number)
        if written is None:
            return form
        if _PLAIN.fullmatch(written):
            return written
        return unicodedata.normalize("NFKC", written.translate(_WITHOUT_MARKS))
