"""Columns: which column of a table is the text, which the title, by their names in `columns.toml`.

The same names serve for the keys of JSON, the elements of XML and the header lines of a text.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from articles.arabic.folding import fold_line
from articles.import_account import ColumnUse
from articles.reading.rows.latin_letters import latin_words, of_arabic, of_latin
from articles.reading.sources.source import ChosenColumns

_TABLE = tomllib.loads(Path(__file__).with_name("columns.toml").read_text("utf-8"))
_SEPARATORS = re.compile(r"[\W_]+")


class Role(StrEnum):
    """What a column is taken for."""

    TEXT = "text"
    LEAD = "lead"
    SUMMARY = "summary"
    TITLE = "title"
    PUBLISHER = "publisher"
    CREATOR = "creator"
    URL = "url"
    PUBLISHED = "published"
    IDENTIFIER = "identifier"


TEXT_ROLES = frozenset({Role.TEXT, Role.SUMMARY, Role.LEAD})
"""What the text of an article is taken from: the text, its lead, or else a summary."""
_OPTIONAL = frozenset({Role.SUMMARY, Role.LEAD})

ROLE_NAMES = tuple(role.value for role in Role)
"""What a column may be named for."""


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The name as it is compared: without case, accents, hamza, vowel signs, spaces, punctuation.

    >>> name_key("Date de publication")
    'datedepublication'
    """
    apart = unicodedata.normalize("NFKD", fold_line(name))
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _SEPARATORS.sub("", fold_line(letters))  # letters that come apart may be capitals


_FRAMED = 1000  # a name that is known without the words around it comes after one that is known
_OF_ARTICLE = 300  # and first of these one that says that it is the article's
_LATE = dict.fromkeys(map(name_key, _TABLE["late"]["names"]), 2 * _FRAMED)
_PLACES: dict[str, tuple[Role, int]] = {
    name_key(name): (role, place + _LATE.get(name_key(name), 0))
    for role in Role
    for place, name in enumerate(_TABLE["names"][role.value])
}
_ARTICLES = frozenset(map(name_key, _TABLE["frame"]["articles"]))
_FRAME = frozenset(map(name_key, _TABLE["frame"]["words"]))
_BY_CONSONANTS = {
    said: (role, place + _FRAMED + _LATE.get(name_key(name), 0))
    for role in reversed(Role)
    for place, name in reversed(list(enumerate(_TABLE["names"][role.value])))
    for said in of_arabic(name)
}
_CONSONANTS_OF_FRAME = frozenset(s for word in _TABLE["frame"]["words"] for s in of_arabic(word))
_FEWEST_CONSONANTS = 2
_SURE_CONSONANTS = 5  # of one name, where no other is written so
_NAMING = frozenset(map(name_key, _TABLE["naming"]["words"]))
_NAMED = (Role.PUBLISHER, Role.CREATOR)
_OF_MANY = (Role.CREATOR, Role.PUBLISHED)  # an article has several of them, or a list of one
_OF_LINKED_DATA = frozenset({"@context", "@type", "@id", "@graph"})
# «المصدر ورقم العدد», `Journal / n°`: what stands first leads the cells.
_SECOND = re.compile(r"\s*[/&+]\s*|\s+(?:et|and|und|y)\s+|\s+و(?=\w{3})", re.IGNORECASE)
_REMARK = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|[*:：]+\s*$")  # «الكاتب (إن وجد)»
# `meta_site_name`, `bibo:content`
_OF_PAGE = re.compile(r"^(?:(?:meta|og)[\W_]+|[a-z]{1,12}:(?=\w))", re.IGNORECASE)
_WORDS = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|\d+")
_NUMBERED = re.compile(r"^([^()\[\]]*?[^\d()\[\]])[\s_.-]?[(\[]?0?(\d{1,2})[)\]]?$")
_PARTS = {
    name_key(name): (place, part)
    for place, part in enumerate(("year", "month", "day"))
    for name in _TABLE["parts"][part]
}
_NEVER_FRAMED = name_key("name")  # of whom or what, the words around it say
_HOLDERS = {name_key(name): place for place, name in enumerate(_TABLE["holders"]["rows"])}
_INNER = frozenset(_TABLE["holders"]["inner"])
_NEVER_ROWS = frozenset(map(name_key, _TABLE["holders"]["others"]))
_OTHERS = frozenset(map(name_key, _TABLE["others"]["names"]))
_PIECES = frozenset(map(name_key, _TABLE["pieces"]["names"]))
_BARE_STEMS = frozenset(map(name_key, _TABLE["numbered"]["stems"]))
_DOMAINS = frozenset(map(name_key, _TABLE["domains"]["names"]))
_NEVER = {
    role: frozenset(map(name_key, _TABLE["never"][kind]))
    for role, kind in (
        (Role.PUBLISHED, "days"),
        (Role.URL, "addresses"),
        (Role.PUBLISHER, "names"),
        (Role.CREATOR, "names"),
    )
}
_CONSONANTS_OF_LATE = frozenset(s for name in _TABLE["late"]["names"] for s in of_arabic(name))
_CONSONANTS_OF_OTHER_DAYS = frozenset(
    said
    for word in _TABLE["never"]["days"]
    for said in of_arabic(word)
    if len(said) > _FEWEST_CONSONANTS
)
_NEVER_PHRASES = frozenset(map(name_key, _TABLE["never"]["phrases_of_days"]))
_SHORTEST_HINT = 2  # letters
_SHORTEST_COGNATE = 6  # letters that two words share
_ENDING = 4  # letters behind them
_MISSING = frozenset(_TABLE["missing"]["words"])
_LONGEST_MISSING = max(map(len, _MISSING))


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The columns of a table by what they are taken for.

    Attributes:
        columns: For each role the names of its columns, the preferred one first.
        use: The same for the account.
    """

    columns: Mapping[Role, tuple[str, ...]]
    use: ColumnUse

    @property
    def has_text(self) -> bool:
        """Whether there is a column for the text, if only for its summary."""
        return not TEXT_ROLES.isdisjoint(self.columns)

    def count(self) -> int:
        """How many columns are known."""
        return sum(map(len, self.columns.values()))


def role_of(name: str) -> Role | None:
    """What a column, key or header line of this name is taken for."""
    found = _place_of(name)
    return found[0] if found is not None else None


@lru_cache(maxsize=4096)
def _place_of(name: str) -> tuple[Role, int] | None:
    """The role of a name and how well it says so: less is better."""
    if name in _OF_LINKED_DATA:
        return None
    if (found := _PLACES.get(name_key(name))) is not None:
        return found
    bare = _REMARK.sub(" ", _OF_PAGE.sub("", name)).strip()
    if name_key(bare) in _OTHERS:  # as a whole: `dc.subject` is no subject of a mail
        return None
    if bare and bare != name and (said := _place_of(bare)) is not None:
        return said[0], said[1] + _FRAMED
    found = next((each for key, roles in _less(name) if (each := _place_among(key, roles))), None)
    if found is None and (first := _first_of(name)) != " ".join(name.split()):
        found = _place_of(first)
    if found is None:
        return None
    is_of_article = not _ARTICLES.isdisjoint(map(name_key, _WORDS.findall(name)))
    return found[0], found[1] + _FRAMED - is_of_article * _OF_ARTICLE  # «post created»


def _first_of(name: str) -> str:
    """A name without another one that is joined to it."""
    return _SECOND.split(" ".join(name.split()), maxsplit=1)[0]


def _place_among(key: str, roles: Collection[Role]) -> tuple[Role, int] | None:
    found = _PLACES.get(key)
    return found if found is not None and found[0] in roles else None


def _less(name: str) -> Iterator[tuple[str, Collection[Role]]]:
    """A name without the words around the one that matters, and what it may then be taken for."""
    words = [key for word in _WORDS.findall(name) if (key := name_key(word))]
    kept = [word for word in words if word not in _FRAME and not word.isdecimal()]
    bare_words = [word.removeprefix("ال") for word in kept]
    for several in (kept, bare_words, list(map(_without_ending, bare_words))):
        if (key := "".join(several)) != _NEVER_FRAMED:
            yield key, tuple(Role)
    yield "".join(bare_words).removesuffix("s"), _OF_MANY  # «signataires», `dates`
    yield "".join(word for word in bare_words if word not in _NAMING), _NAMED  # «newspaper title»


def _hints() -> dict[str, Role]:
    """The words that stand in names of one role alone, or are such a name, by that role."""
    roles: dict[str, set[Role]] = {}
    for role in Role:
        for name in _TABLE["names"][role.value]:
            for word in map(name_key, _WORDS.findall(name)):
                roles.setdefault(word.removeprefix("ال"), set()).add(role)
    for word in (*_FRAME, *_NAMING, *_OTHERS):
        roles.pop(word.removeprefix("ال"), None)
    only = {word: min(found) for word, found in roles.items() if len(found) == 1}
    return {
        word: role
        for word, role in only.items()
        if len(word) > _SHORTEST_HINT and not word.isdecimal()
    }


@lru_cache(maxsize=4096)
def _cognate(word: str) -> str:
    """The word of a hint that begins as another does: «périodique», `periódico`; or nothing."""
    longest = min(len(word), _LONGEST_HINT)
    for end in range(longest, max(_SHORTEST_COGNATE, len(word) - _ENDING) - 1, -1):
        same = next((each for each in _HINTS if each.startswith(word[:end])), "")
        if same:
            return same if max(len(same), len(word)) - end <= _ENDING else ""
    return ""


def _without_ending(word: str) -> str:
    """A word without a pronoun or the ending of a verb: «كاتبه», «أين نشرت»."""
    return word.removesuffix("ها").removesuffix("ه").removesuffix("ت")


def hints_at(role: Role, name: str) -> bool:
    """Whether a word of an unknown name stands in the names of a role and of no other.

    It is cells that settle what it hints at.
    """
    words = [key for word in _WORDS.findall(name) if (key := name_key(word))]
    bare = {word.removeprefix("ال") for word in words}
    spelt = (*bare, *map(_without_ending, bare), *map(_cognate, bare))
    return any(_HINTS.get(word) is role for word in spelt)


_HINTS = _hints()
_LONGEST_HINT = max(map(len, _HINTS))


def _in_latin_letters(names: Iterable[str]) -> dict[str, tuple[Role, int]]:
    """What names say that are Arabic in Latin letters; nothing where one alone looks like that."""
    found: dict[str, tuple[Role, int]] = {}
    longest = 0
    for name in names:
        words = latin_words(name)
        kept = [word for word in words if of_latin([word]) not in _CONSONANTS_OF_FRAME]
        is_other = any(of_latin([word]) in _CONSONANTS_OF_OTHER_DAYS for word in words[1:])
        for several in (words, kept) if is_other else (words, kept, words[:1]):
            consonants = of_latin(several)
            fewest = _FEWEST_CONSONANTS + (several == words[:1] != words)
            if len(consonants) >= fewest and consonants in _BY_CONSONANTS:
                role, place = _BY_CONSONANTS[consonants]
                found[name] = (role, place - (_FRAMED if several == words else 0))
                longest = max(longest, len(consonants))
                break
    needed = _FEWEST_CONSONANTS + 1 if len(found) > 1 else _SURE_CONSONANTS
    return found if longest >= needed else {}


def numbered(names: Iterable[str], name: str) -> tuple[str, ...]:
    """The columns of one text in several (`paragraph_1`, `paragraph_2`) that this one is of."""
    own = _NUMBERED.match(name)
    if own is None:
        return (name,)
    stem = name_key(own[1])
    if stem in _BARE_STEMS:
        return (name,)
    several = [
        (int(each[2]), other)
        for other in names
        if (each := _NUMBERED.match(other)) is not None and name_key(each[1]) == stem
    ]
    return tuple(other for _, other in sorted(several))


@lru_cache(maxsize=512)
def day_columns(names: tuple[str, ...]) -> tuple[str, ...]:
    """The columns of year, month and day, in this order, as far as there are; none without year."""
    found: dict[int, str] = {}
    for name in names:
        if (part := _PARTS.get(name_key(name))) is not None:
            found.setdefault(part[0], name)
    whole = [found[place] for place in range(3) if all(each in found for each in range(place + 1))]
    return tuple(whole)


@lru_cache(maxsize=512)
def column_map(names: tuple[str, ...], chosen: ChosenColumns = ()) -> ColumnMap:
    """The roles of columns with these names; what the user chose goes before every rule."""
    ranked: dict[Role, list[tuple[int, str]]] = {}
    said = {name_key(column): Role(role) for role, column in chosen}
    settled = {said[key] for name in names if (key := name_key(name)) in said}
    left = []
    unknown = (name for name in names if _place_of(name) is None and not is_other_field(name))
    in_latin = _in_latin_letters(unknown)
    for name in names:
        key = name_key(name)
        if key in said:
            ranked.setdefault(said[key], []).append((-1, name))
        elif (found := _place_of(name) or in_latin.get(name)) and found[0] not in settled:
            ranked.setdefault(found[0], []).append((found[1], name))
        else:
            left.append(name)
    columns = {role: tuple(name for _, name in sorted(each)) for role, each in ranked.items()}
    if Role.TEXT in columns:
        left.extend(columns.pop(Role.SUMMARY, ()))
    if len(day := day_columns(names)) > 1 and not settled.intersection({Role.PUBLISHED}):
        other = tuple(name for name in columns.get(Role.PUBLISHED, ()) if name not in day)
        columns[Role.PUBLISHED] = (*other, *day) if other else day
        left = [name for name in left if name not in day]
    used = tuple((role.value, name) for role in Role for name in columns.get(role, ()))
    missing = tuple(role.value for role in Role if role not in columns and role not in _OPTIONAL)
    return ColumnMap(MappingProxyType(columns), ColumnUse(used, tuple(left), missing))


def is_name_of(role: Role, name: str) -> bool:
    """Whether a word, as it stands, is what a column of this role may be called."""
    return name_key(name) in _PLACES and _PLACES[name_key(name)][0] is role


def rows_rank(name: str) -> int | None:
    """How well a key's name says that it holds the rows: less is better; None where it does not."""
    return _HOLDERS.get(name_key(name))


def never_rows(name: str) -> bool:
    """Whether a list under this key belongs to an article and holds none: comments, pictures."""
    return name_key(name) in _NEVER_ROWS


def is_inner_row(name: str) -> bool:
    """Whether columns of the row itself stand in the object under this key."""
    return name.lower() in _INNER


def is_late(name: str) -> bool:
    """Whether a column of this name says when a row was written, not when an article appeared."""
    kept = (key for word in _WORDS.findall(name) if (key := name_key(word)) not in _FRAME)
    said = of_latin(latin_words(name))
    return name_key(name) in _LATE or "".join(kept) in _LATE or said in _CONSONANTS_OF_LATE


def is_another(role: Role, name: str) -> bool:
    """Whether a name says that what stands under it is another day, another address.

    When a row was fetched or changed, where a picture lies: no cell tells that it is not the
    article's own.
    """
    never = _NEVER.get(role, frozenset())
    words = map(name_key, _WORDS.findall(_first_of(name)))
    is_such = any(word.removeprefix("ال") in never for word in words)
    return is_such or (role is Role.PUBLISHED and any(p in name_key(name) for p in _NEVER_PHRASES))


def is_bare_name(name: str) -> bool:
    """Whether a key is called «name» alone: of what it is, an object around it says."""
    return name_key(name) == _NEVER_FRAMED


def is_address_name(name: str) -> bool:
    """Whether a column of this name says an outlet by the address of its site alone."""
    return name_key(name) in _DOMAINS


def is_other_field(name: str) -> bool:
    """Whether a field of this name is known and says nothing that is used: keywords, sections."""
    return name_key(name) in _OTHERS


def is_piece(name: str) -> bool:
    """Whether a text of this name is a part of an article: a paragraph, a sentence."""
    return name_key(name) in _PIECES


def is_missing(value: str) -> bool:
    """Whether a cell says in words that it is empty: `nan`, `None`, `N/A`."""
    return len(value) <= _LONGEST_MISSING and value.strip().lower() in _MISSING


def needed_and_found(names: Iterable[str]) -> str:
    """The fact behind a table without text: the columns that were found, as they read.

    A comma inside of a name is an Arabic one: names are compared without their signs, and who asks
    for a column parts the fact at the others.
    """
    return ", ".join(name.strip().replace(", ", "، ") for name in names if name.strip())
