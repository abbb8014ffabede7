"""How else a word may be spelt: as is accepted, and by sounds, seats of hamza, turned letters."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Protocol

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer, is_arabic
from index.words.suggestions import edit_distance

LISTED = Path(__file__).with_name("spellings.toml")
LEARNED = Path(__file__).with_name("spellings.txt")
_TABLE = Path(__file__).with_name("spelling_variants.toml")
_ING = "ن"
# The letters on which a hamza sits, which folding reads as the hamza itself.
_HAMZA = "ء"
_ALEF = "ا"
_SEATS = {"و": "ؤ", "ي": "ئ"}
_SHORTEST_WITH_HAMZA, _LONGEST_WITH_HAMZA = 3, 12
# `موانئ` is written `موانيء` too: with an alef before, the bare hamza makes no other word.
_LAST_HAMZA = re.compile("(?<=ا.)(ي?)ء$")
# Lam-alef is one glyph, which some programs take apart in the wrong order.
_TURNED = "ال"
_TURNED_ARTICLE = "اال"
_ARTICLE_BEFORE_ALEF = "الا"
_INNER = 2
# More places than these are not tried: no word of the corpus has so many.
_MOST_PLACES = 4
_MOST_VARIANTS = 20
# How many long vowels may have been written in one spelling and not in the other.
_MOST_VOWELS = 1

# The listed words are nouns.
_OF_VERBS = "س"
# The stem of مائة is that of ماء as well.
_SHORTEST_STEM = 4

Others = dict[str, tuple[str, ...]]


class FormsOfArchive(Protocol):
    """What is used of the Vocabulary."""

    def with_skeleton(self, skeleton: str) -> list[str]:
        """The forms that have these strong consonants."""
        ...

    def with_stem(self, stem: str) -> list[str]:
        """The forms that have this stem."""
        ...

    def spelling(self, form: str) -> str:
        """A way to write the form, or the form itself."""
        ...

    def known(self, forms: Sequence[str]) -> set[str]:
        """Which of these forms the archive has."""
        ...


@dataclass(frozen=True, slots=True)
class VariantTable:
    """The data of the variants.

    Attributes:
        one_sound: Letters that stand for one foreign sound.
        least_consonants: So many consonants that are no affixes make a word foreign.
        first_letters: What affixes in front of a stem are made of.
        last_letters: What affixes behind it are made of.
        inner_letter: What may stand after its first consonant.
        taken_for_one_another: Two letters that are confused.
        two_for_one: Two letters that stand for one.
        last_of_ing: What may end the foreign -ing.
    """

    one_sound: str
    least_consonants: int
    first_letters: str
    last_letters: str
    inner_letter: str
    taken_for_one_another: str
    two_for_one: tuple[tuple[str, str], ...]
    last_of_ing: str


def read_variants() -> VariantTable:
    """The table that comes with Khizana."""
    data = tomllib.loads(_TABLE.read_text("utf-8"))
    return VariantTable(
        one_sound=data["one_sound"],
        least_consonants=data["least_consonants"],
        first_letters=data["first_letters"],
        last_letters=data["last_letters"],
        inner_letter=data["inner_letter"],
        taken_for_one_another=data["taken_for_one_another"],
        two_for_one=tuple(data["two_for_one"].items()),
        last_of_ing=data["last_of_ing"],
    )


class SpellingVariants:
    """Finds the forms of an archive that are another spelling of a word.

    A second chance, for precision is bounded: a foreign word is told by its many consonants.
    """

    def __init__(self, stemmer: Stemmer, table: VariantTable | None = None) -> None:
        self._stemmer = stemmer
        self._table = table or read_variants()
        rules = stemmer.rules
        self._weak = str.maketrans("", "", rules.weak_letters)
        first = self._table.one_sound[0]
        letters = self._table.taken_for_one_another
        self._taken = dict(zip(letters, reversed(letters), strict=True))
        self._sounds = str.maketrans(dict.fromkeys(self._table.one_sound, first))

    def variants(
        self, term: str, archive: FormsOfArchive, *, is_word: bool = False
    ) -> tuple[str, ...]:
        """The forms of the archive that spell a folded word otherwise; at most twenty.

        Args:
            term: The word.
            archive: What knows the archive's forms.
            is_word: Whether a dictionary has the word, whose letters are meant then.
        """
        if not is_arabic(term):
            return ()
        found = dict.fromkeys(self._foreign(term, archive))
        found.update(dict.fromkeys(self._with_hamza(term, archive)))
        found.update(dict.fromkeys(self._with_last_hamza(term, archive)))
        found.update(dict.fromkeys(self._without_hamza(term, archive)))
        if not is_word:
            found.update(dict.fromkeys(self._confused(term, archive)))
        found.update(dict.fromkeys(_turned(term, archive)))
        found.pop(term, None)
        return tuple(found)[:_MOST_VARIANTS]

    def _with_hamza(self, term: str, archive: FormsOfArchive) -> Iterator[str]:
        """The forms that write a hamza where only its seat was typed: رؤية for روية."""
        for at, letter in enumerate(term[:_LONGEST_WITH_HAMZA]):
            seat = _SEATS.get(letter)
            if not at or seat is None or len(term) < _SHORTEST_WITH_HAMZA:
                continue
            meant = term[:at] + _HAMZA + term[at + 1 :]
            for form in archive.with_stem(self._stemmer.stem(meant)):
                place = form.find(_HAMZA)
                if archive.spelling(form)[place : place + 1] == seat:
                    yield form

    def _with_last_hamza(self, term: str, archive: FormsOfArchive) -> Iterator[str]:
        """The forms with the last hamza on its seat, or behind it: `شاطئ`, `شاطيء`."""
        last = _LAST_HAMZA.search(term)
        if last is None:
            return
        other = term[: last.start()] + (_HAMZA if last[1] else f"ي{_HAMZA}")
        yield from archive.known([other])
        yield from archive.with_stem(self._stemmer.stem(other))

    def _without_hamza(self, term: str, archive: FormsOfArchive) -> Iterator[str]:
        """The forms with the last hamza that was left out, or without it: الأحسا, الأحساء.

        Of short words only behind an article: مينا is no ميناء.
        """
        bare = term.removesuffix(_HAMZA)
        word = self._stemmer.without_prefix(bare)
        if bare.endswith(_ALEF) and len(word) >= _SHORTEST_STEM + (word == bare):
            other = bare if bare != term else bare + _HAMZA
            stem = self._stemmer.stem(other)
            yield from (form for form in archive.with_stem(stem) if form.endswith(other[-2:]))

    def _confused(self, term: str, archive: FormsOfArchive) -> Iterator[str]:
        """The forms with a letter that writers take for another one: النهضة for النهظة."""
        for at, letter in enumerate(term[:_LONGEST_WITH_HAMZA]):
            if letter in self._taken:
                meant = term[:at] + self._taken[letter] + term[at + 1 :]
                yield from archive.with_stem(self._stemmer.stem(meant))

    def _foreign(self, term: str, archive: FormsOfArchive) -> Iterator[str]:
        if not self._is_foreign(term):
            return
        stem = self._stemmer.stem(term)
        skeleton = stem.translate(self._weak)
        sound = self._sound(stem)
        for other in dict.fromkeys(self._spellings(skeleton)):
            if other == skeleton:
                continue  # the same consonants are a matter of other rules
            for form in archive.with_skeleton(other):
                if self._is_foreign(form) and _differ_in_vowels(
                    sound, self._sound(self._stemmer.stem(form))
                ):
                    yield form

    def _is_foreign(self, form: str) -> bool:
        """Whether the form keeps too many consonants for a word of Arabic, however it is cut."""
        readings = (self._stemmer.stem(form), *self._stemmer.doubtful_stems(form))
        least = self._table.least_consonants
        return all(len(self._kept(stem)) >= least for stem in readings)

    def _kept(self, stem: str) -> str:
        """The strong consonants that are no affixes at the ends of a stem, nor the ت of افتعل."""
        table = self._table
        kept = stem.lstrip(table.first_letters).rstrip(table.last_letters)
        kept = kept.translate(self._weak)
        return kept[:1] + kept[2:] if kept[1:2] == table.inner_letter else kept

    def _spellings(self, skeleton: str) -> Iterator[str]:
        """The other consonants by which the same sounds may be written."""
        table = self._table
        spelt = [table.one_sound if letter in table.one_sound else letter for letter in skeleton]
        if self._ends_in_ing(skeleton):
            spelt[-1] = table.last_of_ing
        if sum(len(choice) > 1 for choice in spelt) > _MOST_PLACES:
            return
        for letters in product(*spelt):
            other = "".join(letters)
            yield other
            for two, one in table.two_for_one:
                if two in other:
                    yield other.replace(two, one)
                elif one in other:
                    yield other.replace(one, two, 1)

    def _sound(self, stem: str) -> str:
        """The stem with one letter for each foreign sound."""
        for two, one in self._table.two_for_one:
            stem = stem.replace(two, one)
        if self._ends_in_ing(stem):
            stem = stem[:-1] + self._table.one_sound[0]
        return stem.translate(self._sounds)

    def _ends_in_ing(self, word: str) -> bool:
        return word[-2:-1] == _ING and word[-1] in self._table.last_of_ing


def _turned(term: str, archive: FormsOfArchive) -> Iterator[str]:
    """The forms with lam and alef in their order, where a word was copied out of a PDF: األسعار."""
    head, wrong, rest = term.partition(_TURNED_ARTICLE)
    if wrong and len(head) <= 1:
        term = head + _ARTICLE_BEFORE_ALEF + rest
    found = {term}
    places = [place.start() for place in re.finditer(_TURNED, term[_INNER:])]
    for place in places[:_MOST_PLACES]:
        at = place + _INNER
        found |= {one[:at] + _TURNED[::-1] + one[at + len(_TURNED) :] for one in found}
    yield from sorted(archive.known(sorted(found)))


def _differ_in_vowels(sound: str, other: str) -> bool:
    """Whether two spellings of one skeleton are the same but for a long vowel."""
    return edit_distance(sound, other, _MOST_VOWELS) <= _MOST_VOWELS


def listed_spellings() -> tuple[tuple[str, ...], ...]:
    """The groups of folded words that are listed as spellings of one."""
    data = tomllib.loads(LISTED.read_text("utf-8"))
    return tuple(tuple(dict.fromkeys(map(fold, group))) for group in data["same"])


def heads_of_names() -> tuple[tuple[str, ...], ...]:
    """The first words, folded, of names that are written in one or in two, all cases of each."""
    data = tomllib.loads(LISTED.read_text("utf-8"))
    return tuple(tuple(map(fold, cases)) for cases in data["heads_of_names"])


def tails_of_names() -> tuple[str, ...]:
    """The last words, folded, of such names."""
    return tuple(map(fold, tomllib.loads(LISTED.read_text("utf-8"))["tails_of_names"]))


def learned_spellings() -> tuple[tuple[str, ...], ...]:
    """The groups of stems that `python -m tests.gold.make_spellings` found to be one."""
    return tuple(tuple(line.split()) for line in LEARNED.read_text("utf-8").splitlines())


def words_of_their_own() -> frozenset[str]:
    """The stems that are not to be learned as a spelling of another word."""
    return frozenset(tomllib.loads(LISTED.read_text("utf-8"))["of_their_own"])


class Spellings:
    """Knows the other spellings of folded words, with whatever article or ending they have."""

    def __init__(self, stemmer: Stemmer) -> None:
        self._stemmer = stemmer
        rules = stemmer.rules
        doubtful = [head for head in rules.doubtful_prefixes if _OF_VERBS not in head]
        self._particles = ("", *doubtful)
        self._heads = ("", *rules.prefixes, *doubtful)
        self._listed = _others(listed_spellings())
        self._stems = _others(learned_spellings()) | _others(self._listed_stems())

    def respelt(self, term: str) -> tuple[str, ...]:
        """The word as others spell it, its article and endings as they are: by their stems."""
        stem = self._stemmer.stem(term)
        for head in self._particles:
            others = self._stems.get(stem.removeprefix(head)) if stem.startswith(head) else None
            if others:
                before, _, after = term.partition(stem)
                return tuple(f"{before}{head}{other}{after}" for other in others)
        return ()

    def _listed_stems(self) -> Iterator[tuple[str, ...]]:
        """The stems of listed words, where they are long enough to be of no other word."""
        for group in listed_spellings():
            stems = tuple(dict.fromkeys(map(self._stemmer.stem, group)))
            if len(stems) > 1 and min(map(len, stems)) >= _SHORTEST_STEM:
                yield stems

    def listed(self, term: str) -> tuple[str, ...]:
        """The listed other spellings, with each article and preposition that may stand there."""
        return tuple(
            head + other
            for _, others in self._cut(term)
            for other in others
            for head in self._heads
        )

    def are_listed(self, term: str, other: str) -> bool:
        """Whether two words are listed as spellings of one."""
        ours = [set(others) for _, others in self._cut(term)]
        return any(word in others for word, _ in self._cut(other) for others in ours)

    def _cut(self, term: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The listed words that it may be behind an article or a preposition, and their others."""
        for head in self._heads:
            word = term.removeprefix(head)
            if term.startswith(head) and word in self._listed:
                yield word, self._listed[word]


def _others(groups: Iterable[tuple[str, ...]]) -> Others:
    return {
        word: tuple(other for other in group if other != word) for group in groups for word in group
    }
