"""The parts of a byline: what each of its phrases names, a place, an outlet, a person."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.cleaning.name_words import has_other_words, has_verb, is_first_name, is_name

BYLINE_WORDS = tomllib.loads(Path(__file__).with_name("bylines.toml").read_text("utf-8"))
"""The table of what stands in bylines."""

TOWNS_FILE = Path(__file__).with_name("towns.txt")


def folded_words(section: str, key: str) -> frozenset[str]:
    """A list of the table, folded as a line is (`fold_line`)."""
    return frozenset(map(fold_line, BYLINE_WORDS[section][key]))


_PLACES = folded_words("places", "names")
_OUTLETS = folded_words("outlets", "names")
OUTLET_WORDS = folded_words("outlets", "words")
"""Words that say of an outlet what it is, folded as a line is: «جريدة»."""
OUTLET_OPENINGS = folded_words("outlets", "openings")
"""First words of the names of outlets, folded as a line is (`fold_line`)."""
_AGENCIES = folded_words("agencies", "names")
_DESKS = folded_words("desks", "words")
AUTHOR_ROLES = folded_words("roles", "author")
_OTHER_ROLES = folded_words("roles", "picture") | folded_words("roles", "other")
# What stands in several lists is what the last of them here says.
_KINDS = {
    phrase: kind
    for kind, phrases in (
        ("outlet", _OUTLETS),
        ("desk", _DESKS),
        ("role", AUTHOR_ROLES | _OTHER_ROLES),
        ("place", _PLACES),
        ("agency", _AGENCIES),
    )
    for phrase in phrases
}
# What parts a byline; a hyphen within a name of two does not: `Nadia El-Amrani`.
SEPARATOR = re.compile(
    r"(?:(?<!\s)\s+)?(?:(?<![A-Za-zÀ-ÿ])-|-(?![A-ZÀ-Þ][a-zà-ÿ])|[–—_/|:()«»\"،•*])\s*"
    r"|(?<!\s)\s+\N{ARABIC TATWEEL}\s+"
)
"""What stands between the parts."""
# One way to read each word: with two, one of sixty letters before a sign would take for ever.
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.?)+(?:-(?:[^\W\d_]\.?)+)?")
_INITIAL_AT_END = re.compile(r"[^\W\d_]{2}\s[^\W\d_]\.$")
_AROUND_PART = " .\"'"
_LONGEST_NAME = 4
_LONGEST_PHRASE = 3


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a byline.

    Attributes:
        kind: place, outlet, agency, desk, role, number, name, weak (likely a name) or other.
        words: The words; `picture` for the role of a photographer or translator.
    """

    kind: str
    words: str = ""


def agency_names() -> frozenset[str]:
    """The names of news agencies, folded as a line is (`fold_line`)."""
    return _AGENCIES


def is_outlet_called_so(words: str) -> bool:
    """Whether an outlet is called so, even where a town is as well: «الخبر»."""
    return fold_line(words) in _OUTLETS


def is_town(words: str) -> bool:
    """Whether the words are the name of a town, which may be somebody's as well."""
    return fold_line(words) in _towns()


@cache
def _towns() -> frozenset[str]:
    lines = TOWNS_FILE.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line[:1] != "#")


def parts_of(line: str) -> list[Segment]:
    """What the parts of a line name, in their order."""
    return [segment for part in SEPARATOR.split(line) for segment in segments_of(bare_part(part))]


def bare_part(part: str) -> str:
    """A part of a line without the signs around it, with the stop of an initial at its end."""
    bare = part.strip(_AROUND_PART)
    return f"{bare}." if _INITIAL_AT_END.search(f"{bare}.") and f"{bare}." in part else bare


def segments_of(part: str) -> list[Segment]:
    """The meanings of one part of the line: a known phrase, a name, or one after the other."""
    words = part.split()
    found: list[Segment] = []
    start = 0
    while start < len(words):
        length, segment = _known(words[start : start + _LONGEST_PHRASE + 1])
        if segment is None:
            break
        found.append(segment)
        start += length
    words = words[start:]
    if not words:
        return found
    if is_town(" ".join(words)) and _name(words).kind != "name":
        return [*found, Segment("place", " ".join(words))]
    if "من" in words and (named := _from_place(words, words.index("من"))):
        return [*found, *named]
    last = _name(words)
    is_pair = last.kind == "other" and _are_two_names(words)
    return [*found, Segment("name", last.words) if is_pair else last]


def _from_place(words: list[str], place: int) -> list[Segment]:
    """Who wrote and from where: a known place, or one word behind what is surely a name.

    Behind a sign it stands before who wrote: «وادي حلفا - من سعيد نور».
    """
    if not place:
        return [named] if (named := _name(words[1:])).kind == "name" else []
    who, where = _name(words[:place]), " ".join(words[place + 1 :])
    is_sure = who.kind == "name" and len(words) == place + 2
    is_known = is_sure or fold_line(where) in _PLACES or is_town(where)
    return [who, Segment("place", where)] if is_known else []


def _known(words: list[str]) -> tuple[int, Segment | None]:
    """The longest known phrase at the head of `words`, and how many words it has.

    One word more than a phrase may have says that others follow.
    """
    for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
        phrase = " ".join(words[:length])
        folded = fold_line(phrase)
        kind = _kind(folded) or (_kind(folded.replace(".", "")) if "." in phrase else "")
        if kind == "outlet" and length < len(words):
            kind = ""  # an outlet's name stands alone in its part
        if kind:
            return length, Segment(
                kind, "picture" if kind == "role" and _is_picture(phrase) else phrase
            )
    if any(fold_line(word) in OUTLET_WORDS for word in words) and len(words) <= _LONGEST_PHRASE:
        return len(words), Segment("outlet", " ".join(words))
    return 0, None


def _is_picture(phrase: str) -> bool:
    return fold_line(phrase) in _OTHER_ROLES


def _kind(phrase: str) -> str:
    return _KINDS.get(phrase) or ("number" if phrase.isdigit() else _of_two_roles(phrase))


def _of_two_roles(phrase: str) -> str:
    """«حوار وتصوير», «إعداد وحوار»: whoever did both wrote."""
    first, joined, second = phrase.partition(" و")
    are_roles = all(_KINDS.get(part) in {"role", "desk"} for part in (first, second))
    return "role" if joined and are_roles and "role" in map(_KINDS.get, (first, second)) else ""


def _name(words: list[str]) -> Segment:
    """The words as a person's name, certain or likely; `other` where they cannot be one."""
    text = " ".join(words)
    if not 1 <= len(words) <= _LONGEST_NAME or not all(_NAME_WORD.fullmatch(w) for w in words):
        return Segment("other", text)
    plain = [fold_line(word) for word in words]
    if has_other_words(words) or has_verb(words):
        return Segment("other", text)
    is_known = is_first_name(plain[0]) or (plain[0] not in OUTLET_OPENINGS and is_name(plain))
    if len(words) > 1 and is_known:
        return Segment("name", text)
    if plain[0].endswith(".") and plain[0] != ".":
        return Segment("name", text)
    if len(words) == 1:
        return Segment("name" if "." in text and len(text) > 3 else "other", text)
    return Segment("weak", text)


def _are_two_names(words: list[str]) -> bool:
    """Whether words are two certain names that «و» joins: «سليم عبد القادر وسلمى نور»."""
    return any(
        word.startswith("و")
        and _name(words[:place]).kind == "name"
        and _name([word[1:], *words[place + 1 :]]).kind == "name"
        for place, word in enumerate(words)
        if 1 < place < len(words) - 1
        and place < _LONGEST_NAME
        and not any(other.startswith("و") for other in words[place + 1 :])
    )
