"""Joints: two words whose space was lost, as one form of the archive, and one word as two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from index.words.lookups import Lookup
from index.words.remembering import remembered
from index.words.spelling_variants import heads_of_names, tails_of_names
from index.words.vocabulary import MOST_WORDS_AT_ONCE, Vocabulary

_MOST_GLUED = 50
_SHORTEST_HALF = 3


class Joints:
    """Finds in one state of the index where a space was lost; remembers it."""

    def __init__(
        self, vocabulary: Vocabulary, frequency: Callable[[str], int], prefixes: Sequence[str]
    ) -> None:
        """Look into a dictionary.

        Args:
            vocabulary: The forms of the archive.
            frequency: In how many articles a form stands.
            prefixes: What may be glued to a word without being told from its letters.
        """
        self._vocabulary = vocabulary
        self._frequency = frequency
        self._prefixes = tuple(prefixes)
        self._glued: dict[str, tuple[str, ...]] = {}
        self._halves: dict[str, tuple[tuple[str, str], ...]] = {}
        self._heads = {
            before + head: cases
            for cases in heads_of_names()
            for head in cases
            for before in ("", *self._prefixes)
        }
        self._tails = tails_of_names()
        # Nearly all words begin and end otherwise, and need no look at each of these.
        self._first_letters, self._last_letters = tuple(self._heads), tuple(self._tails)

    def look_up(self, terms: Sequence[str], pairs: Sequence[tuple[str, str]]) -> None:
        """Ask the dictionary at once for what `halves` of words and `glued` of pairs need."""
        joined = [
            first + second
            for first, second in pairs
            if min(len(first), len(second)) >= _SHORTEST_HALF
        ]
        halves = [
            half
            for term in terms[:MOST_WORDS_AT_ONCE]
            if term not in self._halves
            for cut in _cuts(term)
            for half in cut
        ]
        new = [letters for letters in joined if letters not in self._glued][:MOST_WORDS_AT_ONCE]
        forms = [form for letters in new for form in self._with_prefixes(letters)]
        self._vocabulary.look_up(Lookup(forms=[*halves, *forms], inner=new))

    def glued(self, first: str, second: str) -> tuple[str, ...]:
        """Forms in which two words stand without a space, perhaps with others around them."""
        if min(len(first), len(second)) < _SHORTEST_HALF:
            return ()
        return remembered(self._glued, first + second, self._find_glued)

    def halves(self, term: str) -> tuple[tuple[str, str], ...]:
        """The ways to read a word as two known ones whose space was lost, the best first."""
        return remembered(self._halves, term, self._find_halves)

    def name_in_one(
        self, first: str, second: str, is_word: Callable[[str], bool]
    ) -> tuple[str, ...]:
        """Forms in which a name of two words is written as one: عبدالله; of other words none.

        Args:
            first: The word asked for.
            second: The one behind it.
            is_word: Whether a word is another one, in the dictionary: بنزين is no بن زين.
        """
        heads = self._heads.get(first, (first,) if second in self._tails else ())
        if not heads or len(second) < _SHORTEST_HALF:
            return ()
        found: dict[str, None] = {}
        for head in heads:
            if is_word(head + second):
                continue
            forms = remembered(self._glued, head + second, self._find_glued)
            found.update((form, None) for form in forms if not is_word(form))
        return tuple(found)

    def name_in_two(self, term: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """A name as two words, of the first all cases; nothing where it begins like no name."""
        if not (term.startswith(self._first_letters) or term.endswith(self._last_letters)):
            return ()
        found = {
            (cases, term[len(head) :])
            for head, cases in self._heads.items()
            if term.startswith(head) and len(term) >= len(head) + _SHORTEST_HALF
        }
        found |= {
            ((term.removesuffix(tail),), tail)
            for tail in self._tails
            if term.endswith(tail) and len(term) >= len(tail) + _SHORTEST_HALF
        }
        return tuple(sorted(found))

    def _find_glued(self, letters: str) -> tuple[str, ...]:
        # Shorter words are not found by what they contain, but they may be both and no more.
        found = dict.fromkeys(self._vocabulary.containing(letters, _MOST_GLUED))
        known = self._vocabulary.known(self._with_prefixes(letters))
        found.update(dict.fromkeys(sorted(known)))
        return tuple(found)

    def _with_prefixes(self, letters: str) -> list[str]:
        return [letters, *(head + letters for head in self._prefixes)]

    def _find_halves(self, term: str) -> tuple[tuple[str, str], ...]:
        cuts = _cuts(term)
        if not cuts:
            return ()
        known = self._vocabulary.known([half for cut in cuts for half in cut])
        pairs = [cut for cut in cuts if known.issuperset(cut)]
        pairs.sort(key=lambda cut: -min(map(self._frequency, cut)))
        return tuple(pairs[:3])


def _cuts(term: str) -> list[tuple[str, str]]:
    """All ways to cut a word in two."""
    return [(term[:at], term[at:]) for at in range(_SHORTEST_HALF, len(term) - _SHORTEST_HALF + 1)]
