"""Light stemming: which forms of a word belong together."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_HAMZA, _ALEF, _ARTICLE = "ء", "ا", "ال"
_SEATS = {_HAMZA: _ALEF, _ALEF: _HAMZA}
_SHORTEST_WITH_HAMZA = 3
# As many as a page of results asks for, and more.
_MOST_REMEMBERED = 20_000
_PLURAL_WITH_ALEF = re.compile("ا..ا.|ا...(?:اء)?")
_TA_MARBUTA, _OPEN_TA, _OF_LOAN = "ه", "ت", "وه"
_ALEF_WITH_PRONOUN = "اه"
# Shorter words than this may end with an alef of their own.
_SHORTEST_WITH_YA = 4
# Words that begin like an article, and are long enough to know them whatever ends them: ألمع is no
# beginning of المعين.
_SHORTEST_ENDED = 6
_OF_WHAT_WILL_BE, _HEADS_OF_IMPERFECT = "س", ("ي", "ت", "ن", "ا")
_TABLE = Path(__file__).with_name("stemming.toml")
WHOLE_ENDINGS = Path(__file__).with_name("whole_endings.txt")
"""Words whose last letters are no suffix; made by `python -m tests.gold.make_whole_endings`."""
WHOLE_BEGINNINGS = Path(__file__).with_name("whole_beginnings.txt")
"""Words that have no article; made by `python -m tests.gold.make_whole_beginnings`."""
WHOLE_BEFORE_PRONOUNS = Path(__file__).with_name("whole_before_pronouns.txt")
"""Words that have none where a pronoun ends them, as no word has both; made by the same."""

FIRST_LETTERS = Path(__file__).with_name("first_letters.txt")
"""Words whose first letter is no particle; made by `python -m tests.gold.make_first_letters`."""


@dataclass(frozen=True, slots=True)
class StemmingRules:
    """The table of stemming.toml, typed."""

    prefixes: tuple[str, ...]
    remain_after_prefix: int
    suffixes: tuple[str, ...]
    remain_after_suffix: int
    doubtful_prefixes: tuple[str, ...]
    doubtful_suffixes: tuple[str, ...]
    plural_with_pronoun: str
    remain_after_doubtful: int
    weak_letters: str
    shortest_skeleton: int
    open_ta_suffixes: tuple[str, ...]
    open_ta_duals: tuple[str, ...]
    open_ta_construct: str
    many_construct: str
    remain_after_many: int
    remain_after_open_ta: int
    pronouns: tuple[str, ...]
    closing: frozenset[str]
    whole: frozenset[str]
    whole_endings: frozenset[str]
    whole_beginnings: frozenset[str]
    whole_before_pronouns: frozenset[str]
    first_letters: frozenset[str]


def read_rules() -> StemmingRules:
    """The rules that come with Khizana."""
    data = tomllib.loads(_TABLE.read_text("utf-8"))
    return StemmingRules(
        prefixes=tuple(data["prefixes"]),
        remain_after_prefix=data["remain_after_prefix"],
        suffixes=tuple(data["suffixes"]),
        remain_after_suffix=data["remain_after_suffix"],
        doubtful_prefixes=tuple(data["doubtful_prefixes"]),
        doubtful_suffixes=tuple(data["doubtful_suffixes"]),
        plural_with_pronoun=data["plural_with_pronoun"],
        remain_after_doubtful=data["remain_after_doubtful"],
        weak_letters=data["weak_letters"],
        shortest_skeleton=data["shortest_skeleton"],
        open_ta_suffixes=(
            *data["open_ta_suffixes"],
            *data["open_ta_duals"],
            data["open_ta_construct"],
        ),
        open_ta_duals=tuple(data["open_ta_duals"]),
        open_ta_construct=data["open_ta_construct"],
        many_construct=data["many_construct"],
        remain_after_many=data["remain_after_many"],
        remain_after_open_ta=data["remain_after_open_ta"],
        pronouns=tuple(data["pronouns"]),
        closing=frozenset(data["closing"]),
        whole=frozenset(data["whole"]),
        whole_endings=frozenset(WHOLE_ENDINGS.read_text("utf-8").split()),
        whole_beginnings=frozenset(WHOLE_BEGINNINGS.read_text("utf-8").split()),
        whole_before_pronouns=frozenset(WHOLE_BEFORE_PRONOUNS.read_text("utf-8").split()),
        first_letters=frozenset(FIRST_LETTERS.read_text("utf-8").split()),
    )


class Stemmer:
    """Finds the stem, the doubtful stems and the consonants of a folded term."""

    def __init__(self, remembered: int = _MOST_REMEMBERED) -> None:
        """Read the rules.

        Args:
            remembered: How many stems are kept for whoever asks again.
        """
        self._remembered = remembered
        self.rules = self._rules = read_rules()
        self._doubtful_prefixes = _by_letter(self._rules.doubtful_prefixes, 0)
        self._doubtful_suffixes = _by_letter(self._rules.doubtful_suffixes, -1)
        self._prefixes = _by_letter(self._rules.prefixes, 0)
        self._open_ta_suffixes = _by_letter(self._rules.open_ta_suffixes, -1)
        endings = (*self._rules.suffixes, *self._rules.doubtful_suffixes)
        self._endings = _by_letter(endings, -1)
        self._pronouns = _by_letter(pronouns_of(self._rules), -1)
        self._stems: dict[str, str] = {}
        self._bare: dict[str, str] = {}

    def stem(self, term: str) -> str:
        """The term without article, conjunction and inflection; numbers and Latin stay."""
        stem = self._stems.get(term)
        if stem is None:
            if len(self._stems) >= self._remembered:
                self._stems.clear()
            stem = self._stems[term] = self._cut(term)
        return stem

    def take(self, terms: Iterable[str], stems: Iterable[str]) -> None:
        """Take over the stems of some terms that were found with the same rules before."""
        if len(self._stems) >= self._remembered:
            self._stems.clear()
        self._stems.update(zip(terms, stems, strict=True))

    def stems(self, word: str) -> tuple[str, ...]:
        """The stem of a word of a dictionary, and those that it has behind an article or with ه.

        The first letters of ألعاب look like one, which they do not in الألعاب; and those of ألفاظه,
        which may end with a ة.
        """
        stem = self.stem(word)
        if not word.startswith(_ARTICLE):
            return (stem,)
        return tuple(dict.fromkeys((stem, self.stem(_ARTICLE + word), self.stem(word + "ه"))))

    def without_prefix(self, term: str) -> str:
        """The term without the article and what stands before it, its endings kept."""
        bare = self._bare.get(term)
        if bare is None:
            if len(self._bare) >= self._remembered:
                self._bare.clear()
            is_whole = not is_arabic(term) or term in self._rules.whole
            bare = self._bare[term] = term if is_whole else self._without_prefix(term)
        return bare

    def doubtful_stems(self, term: str) -> tuple[str, ...]:
        """Stems that hold only if a first or last letter is a clitic; never `stem(term)`."""
        if not is_arabic(term) or has_own_alef(term, self._rules):
            return ()
        longest = len(term) - self._rules.remain_after_doubtful
        heads = [
            term[len(prefix) :]
            for prefix in self._doubtful_prefixes.get(term[0], ())
            if len(prefix) <= longest
            and term.startswith(prefix)
            and may_stand_before(prefix, term[len(prefix) :])
        ]
        words = [*heads, *self._without_clitic_behind(term)]
        for head in heads:
            words += self._without_clitic_behind(head)
        if not words:
            return ()
        # Without its clitics a form is often one that was met by itself.
        known = self._stems.get
        stems = dict.fromkeys(known(word) or self._cut(word) for word in words)
        stems.pop(self.stem(term), None)
        return tuple(stems)

    def _without_clitic_behind(self, head: str) -> list[str]:
        """What a word may be if its last letters are a pronoun or the ending of a dual."""
        rules = self._rules
        if self.without_prefix(head) != head:  # no word has an article and a pronoun
            return self._singulars(head) if head.endswith(rules.open_ta_duals) else []
        longest = len(head) - rules.remain_after_doubtful
        words = [
            self._closed(head[: -len(suffix)])
            for suffix in self._doubtful_suffixes.get(head[-1], ())
            if len(suffix) <= longest and head.endswith(suffix) and not has_own_alef(head, rules)
        ]
        if head.endswith(rules.open_ta_suffixes) and head not in rules.whole:
            words += self.with_closed_ta(head)  # التي has no pronoun behind a ة
        if head.endswith(_ALEF_WITH_PRONOUN):
            words += self.without_alef(head)
        if head.endswith(rules.many_construct) and len(head) > rules.remain_after_many:
            words.append(head.removesuffix(rules.many_construct))
        return words

    def with_closed_ta(self, term: str) -> list[str]:
        """What the term may be with a pronoun or as a dual: مدينة of مدينتها and مدينتين.

        And مستويات of مستوياته, whose stem loses the pronoun as if it were the ة of a singular.
        """
        rules = self._rules
        remain = (
            rules.remain_after_doubtful if self.is_construct(term) else rules.remain_after_open_ta
        )
        closed = [
            term[: -len(tail)] + _TA_MARBUTA
            for tail in self._open_ta_suffixes.get(term[-1:], ())
            if len(term) - len(tail) >= remain and term.endswith(tail)
        ]
        plural, remain = rules.plural_with_pronoun, rules.remain_after_doubtful
        if term.endswith(plural) and len(term) - len(plural) >= remain:
            closed.append(term[:-1])
        return closed

    def is_construct(self, term: str) -> bool:
        """Whether the term ends like two of a word in ة in front of a genitive: مدينتا."""
        return term.endswith(self._rules.open_ta_construct)

    def without_many(self, term: str) -> list[str]:
        """What the term may be as many in front of a genitive, with a clitic or without."""
        ending, longest = self._rules.many_construct, len(term) - self._rules.remain_after_many
        heads = ("", *self._doubtful_prefixes.get(term[0], ())) if term.endswith(ending) else ()
        fitting = (head for head in heads if term.startswith(head) and len(head) < longest)
        return [term[len(head) : -len(ending)] for head in fitting]

    def _singulars(self, term: str) -> list[str]:
        """What the term may be as a dual of a word in ة."""
        return [
            term[: -len(tail)] + _TA_MARBUTA
            for tail in self._rules.open_ta_duals
            if len(term) - len(tail) >= self._rules.remain_after_doubtful and term.endswith(tail)
        ]

    def without_alef(self, term: str) -> list[str]:
        """What the term may be with a pronoun behind its ى: مستوى of مستواه."""
        short = term.removesuffix(_ALEF_WITH_PRONOUN)
        is_short = short != term and len(short) >= self._rules.remain_after_doubtful
        return [short] if is_short else []

    def other_seats(self, term: str) -> tuple[tuple[str, int], ...]:
        """The stems that the term may have in another spelling of its hamza, and where it is.

        Folding keeps the hamza of هيئة and مسئول, and reads that of هيأة as the alef it sits on.
        """
        stem = self.stem(term)
        if len(stem) < _SHORTEST_WITH_HAMZA or not is_arabic(stem):
            return ()
        return tuple(
            (stem[:at] + _SEATS[letter] + stem[at + 1 :], at)
            for at, letter in enumerate(stem)
            if at and letter in _SEATS
        )

    def skeleton(self, term: str) -> str:
        """The strong consonants of the stem, what a broken plural keeps; empty when too few."""
        if not is_arabic(term):
            return ""
        skeleton = self._strong(self.stem(term))
        return skeleton if len(skeleton) >= self._rules.shortest_skeleton else ""

    def may_be_plural(self, term: str, other: str) -> bool:
        """Whether one of two terms with the same skeleton can be the broken plural of the other.

        Either both begin with the same letter (مركز, مراكز), or one has the alef of a plural in
        front (هدف, أهداف), whose singular has one weak letter at most.
        """
        first, second = self.stem(term), self.stem(other)
        if first[:1] == second[:1]:
            return True
        if second.startswith(_ALEF):
            first, second = second, first
        if not first.startswith(_ALEF):
            return False
        weak_of_singular = len(second) - len(self._strong(second))
        return weak_of_singular <= 1 and _PLURAL_WITH_ALEF.fullmatch(first) is not None

    def _strong(self, stem: str) -> str:
        """Its consonants; letter by letter, which for so few is quicker than a translation."""
        for letter in self._rules.weak_letters:
            stem = stem.replace(letter, "")
        return stem

    def _cut(self, term: str) -> str:
        rules = self._rules
        if not is_arabic(term) or term in rules.whole:
            return term
        if term.startswith(rules.prefixes):
            term = self._without_prefix(term)
        if term.endswith(rules.suffixes) and term not in rules.whole_endings:
            remain = rules.remain_after_suffix
            is_closed = False
            for suffix in rules.suffixes:
                # What stands before ات is no ة: مواجهات are of مواجه, whatever it ends with; but
                # سيناريوهات are of سيناريو.
                if is_closed and suffix == _TA_MARBUTA and not term.endswith(_OF_LOAN):
                    continue
                if term.endswith(suffix) and len(term) - len(suffix) >= remain:
                    is_closed = suffix in rules.closing
                    term = term[: -len(suffix)]
                    if term in rules.whole_endings:
                        break
                    if suffix in rules.pronouns:
                        term = self._closed(term)
        return term

    @staticmethod
    def _closed(term: str) -> str:
        """The term as it would be without a pronoun: مستوى has no alef but in مستواها.

        The ya that it ends with is an ending to the stemmer, and goes as well.
        """
        is_ya = term.endswith(_ALEF) and not term.endswith("يا")
        return term[:-1] if is_ya and len(term) >= _SHORTEST_WITH_YA else term

    def _without_prefix(self, term: str) -> str:
        remain = self._rules.remain_after_prefix
        for prefix in self._prefixes.get(term[:1], ()):
            if term.startswith(prefix) and len(term) - len(prefix) >= remain:
                article = term[len(prefix) - len(_ARTICLE) :]
                if article.startswith(_ARTICLE) and (
                    self._is_own(article) or (article != term and self._is_own(term))
                ):
                    continue
                return term[len(prefix) :]
        return term

    def _is_own(self, term: str) -> bool:
        """Whether what looks like an article are a word's first letters, whatever ends it."""
        words = self._rules.whole_beginnings
        if term in words or term in self._rules.whole:
            return True
        longest = len(term) - _SHORTEST_ENDED
        for ending in self._endings.get(term[-1], ()):
            if len(ending) <= longest and term.endswith(ending) and term[: -len(ending)] in words:
                return True
        return self._is_own_before_pronoun(term)

    def _is_own_before_pronoun(self, term: str) -> bool:
        """Whether the term is such a word with a pronoun, its ة open."""
        words = self._rules.whole_before_pronouns
        for pronoun in self._pronouns.get(term[-1], ()):
            if term.endswith(pronoun):
                bare = term[: -len(pronoun)]
                if bare in words or (bare.endswith(_OPEN_TA) and bare[:-1] + _TA_MARBUTA in words):
                    return True
        return False


def may_stand_before(prefix: str, rest: str) -> bool:
    """Whether what looks like a clitic can be one: س stands before the imperfect alone."""
    return prefix[-1:] != _OF_WHAT_WILL_BE or rest[:1] in _HEADS_OF_IMPERFECT


def has_own_alef(term: str, rules: StemmingRules) -> bool:
    """Whether what looks like the ending of an accusative is a word's own alef: كوبا."""
    return term.endswith(_ALEF) and term in rules.whole_endings


def pronouns_of(rules: StemmingRules) -> tuple[str, ...]:
    """What no word has behind itself that has an article; ه may as well be its ة."""
    return tuple(each for each in (*rules.pronouns, *rules.doubtful_suffixes) if each != _ALEF)


def _by_letter(affixes: Sequence[str], place: int) -> dict[str, tuple[str, ...]]:
    """Affixes by their first or last letter, each list in the order given."""
    return {
        letter: tuple(affix for affix in affixes if affix[place] == letter)
        for letter in {affix[place] for affix in affixes}
    }


def is_arabic(term: str) -> bool:
    """Whether a folded term is written in Arabic letters."""
    return "\u0600" <= term[:1] <= "\u08ff"


def first_forms(term: str, rules: StemmingRules) -> tuple[str, ...]:
    """A phrase's first word may carry a conjunction or a preposition in the article."""
    forms = [term, *(prefix + term for prefix in rules.doubtful_prefixes)]
    if term.startswith("ال"):
        forms += [head + term[2:] for head in ("لل", "ولل", "فلل")]
    return tuple(forms)
