"""The forms that an archive has of what the lexicon knows for a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from index.segments.term_lists import TermLists
from index.words.kin import Kin
from index.words.lookups import Lookup
from index.words.vocabulary import MOST_FORMS, Vocabulary

# What changes before an ending.
_SOUND, _OPENED = "ات", "هيء"


class KinForms:
    """Looks for the lexicon's forms in one state of the index."""

    def __init__(
        self,
        kin: Kin,
        vocabulary: Vocabulary,
        stem_frequency: Callable[[str], int],
    ) -> None:
        self._kin = kin
        self._vocabulary = vocabulary
        self._stem_frequency = stem_frequency

    def of(self, term: str) -> Iterator[str]:
        """The forms of the archive that the lexicon knows for the same word."""
        looked_at: set[str] = set()
        meets = self._kin.meeting(term)
        # Many of the word's own forms have one stem.
        of_stems: dict[str, list[str]] = {}
        for other, stems in self._kin.stemmed(term):
            start = other.removesuffix(_SOUND).rstrip(_OPENED)
            for stem in stems:
                forms = of_stems.get(stem)
                if forms is None:
                    forms = of_stems[stem] = self._of_stem(stem)
                # The forms of one stem come again with each of the word's own.
                new = [form for form in forms if start in form and form not in looked_at]
                looked_at.update(new)
                yield from filter(meets, new)

    def _of_stem(self, stem: str) -> list[str]:
        """The forms that have a stem, with or without clitics."""
        forms = self._vocabulary.doubtfully_with_stem(stem)[:MOST_FORMS]
        of_stem = self._vocabulary.with_stem(stem)[:MOST_FORMS]
        return of_stem + forms if of_stem and self._stem_frequency(stem) else forms

    def lists(self, forms: Sequence[str], taken: Sequence[str]) -> TermLists:
        """Forms, as whole stems where all forms of a stem are among them."""
        by_stem: dict[str, list[str]] = {}
        for form in forms:
            by_stem.setdefault(self._kin.stems(form)[0], []).append(form)
        self._vocabulary.look_up(Lookup(stems=[s for s in by_stem if len(by_stem[s]) > 1]))
        stems, loose = [], []
        for stem, of_stem in by_stem.items():
            every = self._vocabulary.with_stem(stem) if len(of_stem) > 1 else of_stem
            if stem not in taken and len(of_stem) > 1 and len(every) == len(of_stem):
                stems.append(stem)
            else:
                loose += of_stem
        return TermLists(tuple(stems), tuple(loose))
