"""The values of rows as words: strings, numbers, objects with their text inside, and lists."""

from __future__ import annotations

import ast
import base64
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import unquote_plus

from articles.arabic.folding import fold_line
from articles.reading.markup.markup import (
    has_markup,
    is_whole_page,
    one_line,
    plain_text,
    unescaped,
)
from articles.reading.markup.shortcodes import without_shortcodes
from articles.reading.rows.columns import Role, day_columns, is_another, is_missing, role_of
from articles.reading.rows.value_names import WORDS, name_said, person_in_parts
from articles.reading.sources.encoding import clean_text
from articles.reading.sources.mojibake import repaired

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8}[A-Za-z0-9+/_\s-]*={0,2}\Z")
_OF_ADDRESSES = str.maketrans("-_", "+/")
_SHORTEST_BASE64 = 12
_MOSTLY = 0.7  # of what it says are letters and spaces
_SPACES = re.compile(r"[ \t\r\n]+")
# What services write where they give the beginning of a text only.
_CUT = re.compile(r"\s*(?:…|\.\.\.)?\s*\[\+\d{1,6} (?:chars|characters)\]\s*$")
_LINK_BEHIND = re.compile(r"(?<=\w) \(https?://[^\s()]+\)$")  # of a relation (Notion)
_REFERENCES = re.compile(r"&#(?:1[56]\d\d|x06[0-9a-f]{2});", re.IGNORECASE)  # Arabic letters
_FEWEST_REFERENCES = 8
_LOOKED_AT = 4096
_OPENING = 60  # code points of a lead by which it is known
_DEEPEST = 7
_FEWEST_WORDS = 3  # of a sentence beside its number
_YEARS = range(1800, 2200)
_LONG = 200  # code points: no longer text is a word for «nothing», or tags alone
_MOST_PARTS = 100_000
_LONGEST_WRITTEN_LIST = 1 << 20
_LIST_OPENINGS = frozenset({"['", '["'})
_PERCENT = re.compile(r"%D[89A-B]%[89AB][0-9A-F]")  # Arabic letters in an address
_ADDRESSES = ("http://", "https://", "www.", "//")
_ESCAPED_RUN = re.compile(r"(?:\\u[0-9a-fA-F]{4}){2}")
_ESCAPED_LETTERS = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
_ESCAPED_ENDS = re.compile(r"(?:\\r)?\\n|\\r")
# A day as spreadsheets count it, from the last day of 1899 (ECMA-376, 18.17.4.1): 1927–2064.
_FIRST_DAY = date(1899, 12, 30)
_SERIAL = re.compile(r"([1-5]\d{4})(?:\.\d+)?", re.ASCII)
_FINER = re.compile(r"(\d{13})\d{3}(?:\d{3})?", re.ASCII)  # millionths of them, and finer
# As scripts write it, with months from 0: «Date(2019,2,14)».
_SCRIPTED = re.compile(r"(?:new )?Date\((\d{4}), ?(\d{1,2}), ?(\d{1,2})(?:,[\d, ]*)?\)", re.ASCII)
_MICROSOFT = re.compile(r"\\?/Date\((\d{9,13})(?:[+-]\d{4})?\)\\?/", re.ASCII)
_FORMULA = re.compile(r'=\s*\w{4,20}\(\s*"(https?://[^"\s]+)"', re.IGNORECASE)
_JATS = re.compile(r"(</?)jats:")
_STAMP = re.compile(r"((?:19|20)\d{12})\d{3}", re.ASCII)  # TiddlyWiki: `20170314090000000`
_SECONDS = re.compile(r"(\d{9,13})\.\d+", re.ASCII)  # since 1970, with parts of them


def text_of(value: object) -> str | None:
    """A value without tags and entities, white space as it is; None where it says nothing.

    A whole page keeps its tags: what in it is the article is told by the reader of pages.
    """
    text = plain_words(clean_text(written(value)))
    if not text.strip() or is_missing(text):
        return None
    if text.lstrip()[:2] in _LIST_OPENINGS:
        text = _written_list(text)
    text = without_shortcodes(_unescaped(text))
    if "<jats:" in text:  # as Crossref writes abstracts
        text = _JATS.sub(r"\1", text)
    if text.rstrip().endswith("]"):
        text = _CUT.sub("…", text)
    if has_markup(text) and not is_whole_page(text):
        text = plain_text(text)
    return text if text.strip() else None


def written(value: object) -> str:
    """A value with its tags as they are, its parts on lines of their own."""
    return _joined(value, "\n", 0)


def says_something(value: object) -> bool:
    """Whether a value has words; as `words_of` tells, without reading a long text to its end."""
    if isinstance(value, str) and len(value) > _LONG:
        return not value.isspace()
    return words_of(value) is not None


def words_of(value: object) -> str | None:
    """A value on one line, without tags and entities; None where it says nothing."""
    joined = clean_text(_joined(value, "، ", 0))
    if "Ø" in joined or "Ù" in joined:  # half of a letter may look like a space
        joined = (repaired(joined) or (joined, ""))[0]
    text = plain_words(joined.strip())
    if not text or is_missing(text):
        return None
    if text[:2] in _LIST_OPENINGS:
        text = _written_list(text).replace("\n", "، ")
    text = _LINK_BEHIND.sub("", _unescaped(text))
    return (one_line(text) if has_markup(text) else _SPACES.sub(" ", text)) or None


def names_of(value: object) -> list[str]:
    """The names that a value lists, also where the list was written as text; the one it is."""
    if isinstance(value, str) and value.lstrip()[:2] in _LIST_OPENINGS:
        value = _written_list(value).split("\n")
    if not isinstance(value, list | tuple):
        value = [value]
    elif len(value) == 1 and isinstance(value[0], list | tuple):
        value = value[0]
    return [said for each in value[:_MOST_PARTS] if (said := words_of(each)) is not None]


def moment_of(values: list[object]) -> str | None:
    """A date as it reads, from one value or from those of year, month and day.

    These may stand in a list: `[2019, 3, 14]`, as Java writes a day.
    """
    if len(values) == 1 and isinstance(values[0], list) and _are_parts_of_day(values[0]):
        values = values[0][:3]
    if len(values) == 1 and isinstance(values[0], Mapping):
        parts = day_columns(tuple(map(str, values[0])))
        if len(parts) > 1:
            values = [values[0][part] for part in parts]
    said = [words for each in values if (words := words_of(each)) is not None]
    if len(said) > 1:
        number = all(each.isdecimal() for each in said)
        return "-".join(each.zfill(2) for each in said) if number else " ".join(reversed(said))
    if not said:
        return None
    seconds = _SECONDS.fullmatch(said[0])
    serial = _SERIAL.fullmatch(said[0])
    scripted = _SCRIPTED.fullmatch(said[0])
    if scripted is not None:
        return f"{scripted[1]}-{int(scripted[2]) + 1:02}-{int(scripted[3]):02}"
    finer = _FINER.fullmatch(said[0])
    ticks = seconds or finer or _STAMP.fullmatch(said[0]) or _MICROSOFT.fullmatch(said[0])
    if ticks is not None:
        return ticks[1]
    if serial is None:
        return said[0]
    return (_FIRST_DAY + timedelta(days=int(serial[1]))).isoformat()


def _are_parts_of_day(values: list[object]) -> bool:
    return len(values) > 1 and all(type(each) is int for each in values) and values[0] in _YEARS


def led_to(words: str) -> str:
    """The address in a formula of a spreadsheet that was written out: `=HYPERLINK("…";"…")`."""
    found = _FORMULA.match(words) if words.startswith("=") else None
    return words if found is None else found[1]


def plain_words(text: str) -> str:
    """The words of a text that was written in base64 (RFC 4648); any other text as it is."""
    bare = text.rstrip()
    plain = "".join(bare.split()) if " " not in bare and _BASE64.match(bare) else ""
    if len(plain) < _SHORTEST_BASE64 or len(plain) % 4 == 1:
        return text
    if plain in {plain.lower(), plain.upper()}:  # a number, a checksum
        return text
    try:
        written = plain.translate(_OF_ADDRESSES) + "=" * (-len(plain) % 4)
        words = base64.b64decode(written, validate=True).decode("utf-8")
    except ValueError:
        return text
    letters = sum(letter.isalpha() or letter.isspace() for letter in words)
    is_prose = not words.isascii() or " " in words.strip()
    return words if is_prose and letters > _MOSTLY * len(words) else text


def joins(lead: str, text: str) -> str:
    """The text under its lead, unless one of the two says the other."""
    opening = fold_line(lead)
    if not opening:
        return text
    folded = fold_line(text)
    if opening[:_OPENING] in folded:
        return text if len(lead) <= len(text) or opening in folded else lead
    return f"{lead.strip()}\n{text}"


def without_escapes(text: str) -> str:
    r"""A text whose letters were written as references to characters (`&#1571;`, `\u0623`)."""
    if len(_REFERENCES.findall(text, 0, _LOOKED_AT)) >= _FEWEST_REFERENCES:
        text = unescaped(text)
    return _unescaped(text)


def _unescaped(text: str) -> str:
    r"""The text with line ends and letters for what was escaped twice (`\\n`, `\\u0627`)."""
    if "%D" in text and len(_PERCENT.findall(text, 0, _LOOKED_AT)) >= _FEWEST_REFERENCES:
        text = text if text.lstrip().startswith(_ADDRESSES) else unquote_plus(text)
    if "\\" not in text:
        return text
    if _ESCAPED_RUN.search(text) is not None:  # one alone may be a name of a folder
        text = _ESCAPED_LETTERS.sub(lambda found: _decoded_letters(found[0]), text)
    if "\n" not in text.strip():
        text = _ESCAPED_ENDS.sub("\n", text)
    return text


def _decoded_letters(escapes: str) -> str:
    letters = escapes.encode("ascii").decode("unicode-escape")
    return clean_text(letters.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _joined(value: object, separator: str, depth: int) -> str:
    """The words of a value: a string, a number, an object with its text inside, or a list."""
    if isinstance(value, bool) or depth > _DEEPEST:
        return ""
    match value:
        case str() | date():
            return str(value)
        case int() | float():
            return _number(value)
        case Mapping():
            said = (_joined(each, separator, depth + 1) for each in _inner(value))
            return _bibliographic(value) or next((each for each in said if each.strip()), "")
        case list() | tuple():
            return _joined_list(value[:_MOST_PARTS], separator, depth)
        case _:
            return ""


def _inner(value: Mapping[str, object]) -> Iterator[object]:
    """What an object says: under names for it, its parts by their numbers, or the one it has."""
    yield from (value[name] for name in WORDS if value.get(name))
    # `{"Id": "…", "Name": "…"}`
    lower = {str(name).lower(): each for name, each in value.items() if str(name)[:1].isupper()}
    yield from (lower[name] for name in WORDS if lower.get(name))
    yield name_said(value)  # `{"name_ar": "…"}`
    if len(value) > 1 and all(str(name).isdecimal() for name in value):
        yield [value[name] for name in sorted(value, key=int)]
    words = [n for n, v in value.items() if v != "" and isinstance(v, str | list | Mapping)]
    if len(words) == 1:  # alone, or beside its number
        said = value[words[0]]
        is_long = isinstance(said, str) and len(said.split()) >= _FEWEST_WORDS
        is_alone = len(value) == 1 and not is_another(Role.URL, str(words[0]))
        if is_alone or is_long or role_of(str(words[0])) is Role.TEXT:
            yield said


def _joined_list(values: Sequence[object], separator: str, depth: int) -> str:
    parts = [_joined(each, separator, depth + 1) for each in values]
    if depth > 1 and any(isinstance(each, Mapping) and "text" in each for each in values):
        return "".join(parts)  # the runs of one paragraph, bold and not
    return separator.join(part for part in parts if part.strip())


def _bibliographic(value: Mapping[str, object]) -> str | None:
    """A date or a name as CSL-JSON and Zotero write them; None for any other object."""
    match value.get("date-parts"):
        case [[*places], *_]:
            return "-".join(str(part).zfill(2) for part in places[:3] if str(part).isdecimal())
        case _:
            day = [value.get(name) for name in ("year", "month", "day")]
            if isinstance(day[0], int) and day[0] > 1000:
                parts = [str(each).zfill(2) for each in day if isinstance(each, int)]
                return "-".join(parts)
            return person_in_parts(value) or _family_alone(value)


def _family_alone(value: Mapping[str, object]) -> str | None:
    """The name of an author of whom CSL-JSON or Zotero know one part."""
    names = (value.get(name) for name in ("family", "lastName", "given", "firstName"))
    return next((name.strip() for name in names if isinstance(name, str) and name.strip()), None)


def _number(value: float) -> str:
    """The number's digits; a number too long to be written, or none at all, has no words."""
    try:
        return str(value) if math.isfinite(value) else ""
    except (ValueError, OverflowError):  # an integer of more digits than Python writes
        return ""


def _written_list(text: str) -> str:
    """The items of a list that was written as text (`['a', 'b']`), one a line."""
    if len(text) > _LONGEST_WRITTEN_LIST or not text.rstrip().endswith("]"):
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            items = read(text.strip())
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(items, list) and items and all(isinstance(each, str) for each in items):
            return "\n".join(items)
    return text
