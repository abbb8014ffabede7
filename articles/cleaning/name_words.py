"""How much words speak for a person's name: «ليث المومني» does, «مجلس الأمن» does not.

Each word weighs by how much more often it stands in names than in articles; the table is learned
from names of people and from articles by `python -m tests.gold.make_names`. What is listed nowhere
weighs by its form.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb

TABLE_FILE = Path(__file__).with_name("name_words.tsv")
FIRST_NAMES_FILE = Path(__file__).with_name("first_names.txt")
CERTAIN = 3.0
"""Words that weigh more than this are a name: so do 97 of 100 names that were kept back, and of 100
stretches of articles two, of which most are names."""
SPEAKS = 2.0
"""A word that weighs more is one of names rather than of articles."""
LIKELY = 0.0
"""Words that weigh more may be a name where something beside them speaks for one."""
FORMS = ("nisba", "article", "son", "and", "adjective", "particle", "short", "long")
"""What a word that is not listed may look like."""
_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
PARTICLES = frozenset(_TABLE["particles"])
"""Words in names that begin with no capital: `de`, `ben`."""
_FIRST_NAMES = frozenset(
    (
        *(line for line in FIRST_NAMES_FILE.read_text("utf-8").splitlines() if line[:1] != "#"),
        *map(fold_line, _TABLE["first_names"]),
    )
)
_NOT_IN_NAMES = frozenset(map(fold_line, _TABLE["never_in_names"]))
_ARABIC = re.compile(r"[\u0621-\u064a]")
_ELIDED = re.compile(r"^d['’](?=\w)")
_OPENS = 3.0  # of the weight of a first word
_JOINED = frozenset(_TABLE["joined"])
_SERVANT = _TABLE["servant"]
_SONS = tuple(_TABLE["glued"])
_PARTICLES = frozenset("وفبلك")
_COMMA = re.compile(r"[،,]")
_MOST_NAMES = 4  # of one person
_SHORTEST_NISBA = 5  # letters
_LONGEST_SHORT = 4


def joined(words: Sequence[str]) -> list[str]:
    """The words, folded, each with what only opens the next one: «عبد الله», «بن علي» are one."""
    found: list[str] = []
    opening = ""
    for word in words:
        if word in _JOINED and not opening:
            opening = word
        else:
            found.append(opening + word)
            opening = ""
    return [*found, opening] if opening else found


def form_of(word: str) -> str:
    """Which of `FORMS` a folded word has."""
    if word.startswith("ال"):
        return "nisba" if word.endswith("ي") and len(word) >= _SHORTEST_NISBA else "article"
    if word.startswith(_SONS):
        return "son"
    if word.startswith("و") and len(word) > _LONGEST_SHORT:
        return "and"
    if word.endswith("ي"):
        return "adjective"
    if len(word) <= _LONGEST_SHORT:
        return "short"
    return "particle" if word[0] in _PARTICLES else "long"


def is_name(words: Sequence[str]) -> bool:
    """Whether folded words are a person's name beyond doubt; words that are all unknown are none.

    Initials and what is short for «doctor» say nothing: «د.عصام», «سلمى ح.».
    """
    plain = joined([part for word in words for part in word.split(".") if len(part) > 1])
    known = (
        word_weight(word, is_first=not place)
        for place, word in enumerate(plain)
        if word in _table() or word.startswith(_SERVANT)
    )
    return name_weight(plain) > CERTAIN and max(known, default=0.0) > SPEAKS


def turned_name(line: str) -> str:
    """A name whose family stands first, before a comma, as it is said; any other line as it is.

    So libraries write it: «عبد الواحد, هشام». Behind a label or another person stands a whole name.
    """
    family, comma, given = (part.strip() for part in _COMMA.sub(",", line).partition(","))
    sides = [[fold_line(word) for word in part.split()] for part in (given, family)]
    is_one = (
        bool(comma)
        and is_arabic(family)
        and is_arabic(given)
        and len(joined(sides[0])) == 1
        and len(joined(sides[1])) < _MOST_NAMES
    )
    return f"{given} {family}" if is_one and is_name([*sides[0], *sides[1]]) else line


def is_arabic(line: str) -> bool:
    """Whether a line begins with an Arabic letter."""
    return _ARABIC.match(line) is not None


def is_likely_name(words: Sequence[str]) -> bool:
    """Whether words speak for a person rather than for anything else."""
    return name_weight(joined([fold_line(word) for word in words])) > LIKELY


def is_first_name(word: str) -> bool:
    """Whether a folded word is a first name in Latin letters."""
    return word in _FIRST_NAMES


def may_be_name(words: list[str]) -> bool:
    """Whether no word is one that names do not have: a particle of prose, a verb, a number."""
    names = [_ELIDED.sub("", word) for word in words if word.lower() not in PARTICLES]
    return (
        not has_other_words(words)
        and all(word[0].isalpha() and not word[0].islower() for word in names)
        and not has_verb(names)
        and not any(map(str.isdigit, "".join(words)))
    )


def has_other_words(words: list[str]) -> bool:
    """Whether a word is one that no name has; «علي» is no particle at an end or by a first name."""
    plain = ["", *map(fold_line, words), ""]
    near = (plain[n - 1 : n + 2] for n, word in enumerate(plain) if word in _NOT_IN_NAMES)
    return any(
        word != "علي" or not any(not each or _opens_names(each) for each in (before, after))
        for before, word, after in near
    )


def has_verb(words: Sequence[str]) -> bool:
    """Whether a word is a verb that stands in no names: «محمد صلاح يسجل»."""
    return any(is_verb(word) and not _speaks_for_name(word) for word in map(fold_line, words))


def _opens_names(word: str) -> bool:
    """Whether a folded word is the first one of names rather than a word of articles."""
    return word_weight(word, is_first=True) > _OPENS


def _speaks_for_name(word: str) -> bool:
    """Whether a folded word stands in names much rather than in articles."""
    return max(word_weight(word, is_first=True), word_weight(word, is_first=False)) > SPEAKS


def name_weight(words: Sequence[str]) -> float:
    """How much folded words, as `joined` leaves them, speak for a person in this order."""
    return sum(word_weight(word, is_first=not place) for place, word in enumerate(words))


def word_weight(word: str, *, is_first: bool) -> float:
    """How much one folded word speaks for a person, as the first of a name or as another one."""
    weights = _table().get(word) or _table()[f"*{form_of(word)}"]
    return weights[0 if is_first else 1]


@cache
def _table() -> dict[str, tuple[float, float]]:
    rows = (line.split("\t") for line in TABLE_FILE.read_text("utf-8").splitlines())
    return {row[0]: (float(row[1]), float(row[2])) for row in rows if len(row) > 2}
