"""Light stemming: which forms of a word belong together."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_name("stemming.toml")


@dataclass(frozen=True, slots=True)
class StemmingRules:
    """The table of stemming.toml, typed."""

    prefixes: tuple[str, ...]
    remain_after_prefix: int
    remain_after_single: int
    suffixes: tuple[str, ...]
    remain_after_suffix: int
    doubtful_prefixes: tuple[str, ...]
    doubtful_suffixes: tuple[str, ...]
    remain_after_doubtful: int
    weak_letters: str
    shortest_skeleton: int


def read_rules() -> StemmingRules:
    """The rules that come with Khizana."""
    data = tomllib.loads(_TABLE.read_text("utf-8"))
    return StemmingRules(
        **{name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}
    )


class Stemmer:
    """Finds the stem, the doubtful stems and the consonants of a folded term."""

    _MOST_REMEMBERED = 200_000

    def __init__(self, rules: StemmingRules | None = None) -> None:
        self._rules = rules or read_rules()
        self._weak = str.maketrans("", "", self._rules.weak_letters)
        self._stems: dict[str, str] = {}

    def stem(self, term: str) -> str:
        """The term without article, conjunction and inflection; numbers and Latin stay."""
        stem = self._stems.get(term)
        if stem is None:
            if len(self._stems) >= self._MOST_REMEMBERED:
                self._stems.clear()
            stem = self._stems[term] = self._cut(term)
        return stem

    def doubtful_stems(self, term: str) -> tuple[str, ...]:
        """Stems that hold only if a first or last letter is a clitic; never `stem(term)`."""
        if not is_arabic(term):
            return ()
        rules = self._rules
        heads = [term]
        for prefix in rules.doubtful_prefixes:
            if term.startswith(prefix) and len(term) - len(prefix) >= rules.remain_after_doubtful:
                heads.append(term[len(prefix) :])
        words = list(heads)
        for head in heads:
            for suffix in rules.doubtful_suffixes:
                if head.endswith(suffix) and len(head) - len(suffix) >= rules.remain_after_doubtful:
                    words.append(head[: -len(suffix)])
        stems = dict.fromkeys(self._cut(word) for word in words[1:])
        stems.pop(self.stem(term), None)
        return tuple(stems)

    def skeleton(self, term: str) -> str:
        """The strong consonants of the stem, what a broken plural keeps; empty when too few."""
        if not is_arabic(term):
            return ""
        skeleton = self.stem(term).translate(self._weak)
        return skeleton if len(skeleton) >= self._rules.shortest_skeleton else ""

    def _cut(self, term: str) -> str:
        if not is_arabic(term):
            return term
        rules = self._rules
        for prefix in rules.prefixes:
            remain = rules.remain_after_prefix if len(prefix) > 1 else rules.remain_after_single
            if term.startswith(prefix) and len(term) - len(prefix) >= remain:
                term = term[len(prefix) :]
                break
        for suffix in rules.suffixes:
            if term.endswith(suffix) and len(term) - len(suffix) >= rules.remain_after_suffix:
                term = term[: -len(suffix)]
        return term


def is_arabic(term: str) -> bool:
    """Whether a folded term is written in Arabic letters."""
    return "\u0600" <= term[:1] <= "\u08ff"
