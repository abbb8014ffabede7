"""Bylines: short lines near the title that say who wrote, for which outlet, from where."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.arabic.folding import fold_line
from articles.arabic.short_texts import remembered_of_short
from articles.arabic.word_kinds import is_verb
from articles.cleaning.byline_parts import (
    AUTHOR_ROLES,
    BYLINE_WORDS,
    SEPARATOR,
    Segment,
    bare_part,
    folded_words,
    is_town,
    parts_of,
    segments_of,
)
from articles.cleaning.name_words import LIKELY, PARTICLES, joined, may_be_name, name_weight

_LABELS = folded_words("labels", "words")
BEHIND_A_DAY: tuple[str, ...] = tuple(BYLINE_WORDS["labels"]["behind_a_day"])
"""What stands between a day and who wrote, on one line."""
_WITH_COLON = folded_words("labels", "with_colon")
_CORRESPONDENTS = folded_words("labels", "correspondents")
_LONGEST_LABEL = 3  # words
_LABEL_OPENINGS = frozenset(label.split()[0] for label in _LABELS | _WITH_COLON)
_MOST_NAMED = 8  # words behind a label
_SURE_PAIR, _LIKELY_PAIR = 3, 2  # how much a name and a town beside it speak for one another
_NONE = -9
LONGEST_BYLINE = 70  # code points
# Between a name and a day: signs, digits, the words before a day.
_AROUND_NAMES = re.compile(
    r"[,،|•·–—\d]|\s-\s|\s(?:le|on|at|à|في|يوم|بتاريخ|الساعة)(?=[\s:]|$)", re.IGNORECASE
)
_ROLE_BEFORE = re.compile(r"^[\s\-–—]*(?P<role>[^\W\d_]+(?:\s+[^\W\d_]+)?)\s*[:\-–—]\s*(?=\S)")
_SIGNS_BEHIND = re.compile(r"(?:(?<!\s)\s+)?[:：\-–—]\s*$")
# «سلمى نور، كاتبة وباحثة», `Claire Durand, notre correspondante à Oujda`
_OFFICE_BEHIND = re.compile(
    rf"(?:(?:(?<!\s)\s+)?[،,(]|(?<!\s)\s+[-–—|])\s*(?:{'|'.join(BYLINE_WORDS['roles']['offices'])})\b.*$",
    re.IGNORECASE,
)
# `Salma Nour <salma@a.example>`, `Salma Nour (noreply@a.example)`, `Salma Nour @salma`
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670]")
_ADDRESS_BEHIND = re.compile(
    r"(?:(?<!\s)\s+)?[(<\[][^\s()<>\[\]]{1,80}@[^\s()<>\[\]]{1,80}[)>\]]\s*$"
    r"|(?<!\s)\s+@\w{2,30}\s*$"
)
# A stop behind one letter is that of a name: «كمال ب.»; behind several, none: «أ. ف. ب.».
FINAL_STOP = re.compile(r"(?:(?<!\w\w\s\w)\.|[؟?!…])$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    Attributes:
        publisher: The outlet or, failing that, the agency.
        creator: The author.
        sure: Whether its words leave no doubt that it is a byline wherever it stands; otherwise
            the lines around it have to agree.
        desk_only: Whether it only says how the text came about or from where.
        certain_name: Whether it holds a name that is a person's beyond doubt.
    """

    publisher: str | None = None
    creator: str | None = None
    sure: bool = False
    desk_only: bool = False
    certain_name: bool = False

    @property
    def is_outlet(self) -> bool:
        """Whether it names an outlet and nobody else."""
        return self.publisher is not None and self.creator is None


# «wrote - some one:» before the first words of the news.
_AUTHOR_OPENING = re.compile(
    r"^[\s\-–—]*كتبت?\s*[-–—:]\s*(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+){1,4})\s*[:–—-]\s+(?=\S)"
)


def author_opening(text: str) -> tuple[int, str | None]:
    """The length of what says who before the first words, and who that is; 0 and None without.

    «كتب - فلان: …», and where as well: «رام الله - فلان: …».
    """
    found = _AUTHOR_OPENING.match(text)
    if found is not None:
        return found.end(), found["name"].strip()
    length = byline_opening(text)
    said = byline(text[:length]) if length else None
    return length, (None if said is None else said.creator)


def named_by_town(
    line: str, is_spoken_of: Callable[[str], bool] | None = None
) -> tuple[str, str] | None:
    """Who is named beside a town, known or not, and that: «سلمى نور-تيفرت», «تيفرت: سلمى نور».

    Args:
        line: The line.
        is_spoken_of: Whether title or text speak of a name: they do of the town, which must be so.
    """
    if len(line) > LONGEST_BYLINE or FINAL_STOP.search(line) is not None:
        return None
    segments = parts_of(line)
    if is_spoken_of is None:
        return _named_by_town(segments, _LIKELY_PAIR)
    spoken = [segment for segment in segments if is_spoken_of(segment.words)]
    is_one = len(spoken) == 1 and spoken[0].kind in {"other", "weak", "place"}
    told = [Segment("place", s.words) if s in spoken else s for s in segments]
    return _named_by_town(told, _SURE_PAIR) if is_one else None


def _named_by_town(segments: Sequence[Segment], least: int) -> tuple[str, str] | None:
    """Whom and which town two parts name that speak together for somebody and a town."""
    if len(segments) != len(("name", "town")):
        return None
    weighed = [
        (_speaks_for_name(who) + _speaks_for_town(town), (who.words, town.words))
        for who, town in (segments, segments[::-1])
    ]
    weight, found = max(weighed)
    return found if weight >= least else None


def _speaks_for_name(part: Segment) -> int:
    if part.kind == "weak":
        return 1 if _weight(part.words) > LIKELY else _NONE
    return 2 if part.kind == "name" else _NONE


def _speaks_for_town(part: Segment) -> int:
    """How much a part speaks for a town; a word with the article may be an outlet."""
    if part.kind == "place" or is_town(part.words):
        return 2
    is_word = part.kind == "other" and part.words.replace("-", "").isalpha()
    return (0 if part.words.startswith("ال") else 1) if is_word else _NONE


def name_behind(outlet: str, text: str) -> str | None:
    """Who is named between the outlet and the first words of a text: «النهر - سلمى نور - قال …».

    Args:
        outlet: What is known of where the text appeared.
        text: The text from its first word on.
    """
    first, *others = SEPARATOR.split(text[: len(outlet) + LONGEST_BYLINE], maxsplit=2)
    is_opened = len(others) == len(("name", "text")) and fold_line(first) == fold_line(outlet)
    kinds = {segment.kind for segment in segments_of(bare_part(others[0]))} if is_opened else set()
    return others[0].strip() if kinds == {"name"} and others[1].strip() else None


def byline_opening(text: str) -> int:
    """How long what says where and who before the first words is («الدوحة ـ الراية: …»); else 0.

    A name that no sign ends is one where a verb follows: «دبي: سعيد نور أكدت …».
    """
    return _byline_before(text[:LONGEST_BYLINE])


@remembered_of_short
def _byline_before(head: str) -> int:
    """The same of the first letters, which no more is read of."""
    ends = [found.end() for found in SEPARATOR.finditer(head) if found.start()]
    first_sign = ends[0] if ends else 0
    for place in reversed(ends):
        said = byline(head[:place])
        if said is not None and said.sure and (said.desk_only or said.certain_name):
            return place
        if said is not None and said.creator and _is_signed(head[:place]):
            return place
    for found in re.finditer(r"\s", head[first_sign:]) if first_sign else ():
        place = first_sign + found.end()
        if is_verb(fold_line(head[place:].partition(" ")[0])):
            said = byline(head[:place])
            return place if said is not None and said.sure else 0
    return 0


def is_place(words: str) -> bool:
    """Whether the words are a known place and nothing else."""
    return {segment.kind for segment in segments_of(bare_part(words))} == {"place"}


def _is_signed(opening: str) -> bool:
    """Whether somebody and a known place stand before a colon: «أبوظبي - سلمى نور:»."""
    segments = parts_of(opening)
    return opening.rstrip().endswith(":") and "place" in {segment.kind for segment in segments}


@remembered_of_short
def declared_author(words: str) -> Byline:
    """What a field for the author says: a name, or where and for whom it was written.

    The name of a person beside something unknown, as a town, is the author's. A field of which
    nothing is known is one: whoever filled it meant somebody.
    """
    segments = parts_of(words)
    segments = _with_likely_names(segments) if len(segments) > 1 else segments
    kinds = {segment.kind for segment in segments}
    names = [segment.words for segment in segments if segment.kind in {"name", "weak"}]
    names = [s.words for s in segments if s.kind == "name"] or names
    if "name" in kinds and len(names) < len(segments) and "role" not in kinds:
        return Byline(_publisher(segments), "، ".join(names))
    said = byline(words)
    if said is not None:
        return said
    if not names and kinds & {"agency", "outlet", "desk"}:
        return Byline(_publisher(segments))
    return Byline(creator=words)


def labelled_name(line: str, *, in_head: bool = False) -> str | None:
    """Who is named behind «by» and nothing else is said: `Par Claire Durand`, «بواسطة: سلمى نور».

    In Latin letters every word of a name has a capital. Behind «الكاتب» without a colon more may be
    said of somebody, but not where the line stands `in_head` between a title and its text.
    """
    words = line.strip(" -–—_•*").split() if len(line) <= LONGEST_BYLINE else []
    if words and line.rstrip().endswith(")") and _is_untold(line):
        words = line.rpartition("(")[0].strip(" -–—_•*").split()
    if not words or fold_line(words[0].rstrip(":：,،")) not in _LABEL_OPENINGS:
        return None
    for length in range(min(_LONGEST_LABEL, len(words) - 1), 0, -1):
        said = " ".join(words[:length])
        has_colon = said.endswith((":", "：", ",", "،")) or words[length][0] in ":：-–—/ـ"
        label = fold_line(said.rstrip(":：,، "))
        is_known = label in _LABELS or (has_colon and label in _WITH_COLON)
        is_known = is_known or (has_colon and _is_by_place(label))
        if not is_known and not (has_colon and _is_correspondent(label)):
            continue
        name = bare_part(" ".join(words[length:]).strip(" :：-–—,،/ـ"))
        is_told = has_colon or label not in _WITH_COLON
        is_told = is_told or (in_head and _is_sure_name(name.split()))
        if is_told and _is_full_name(name.split()):
            return name
    return None


def _is_untold(line: str) -> bool:
    """Whether what stands in brackets at the end of a line names no outlet, agency or desk.

    «Par Claire Nour (envoyée spéciale à Gabès)».
    """
    segments = segments_of(bare_part(line.rpartition("(")[2].rstrip(" )")))
    return {segment.kind for segment in segments} <= {"other", "name", "weak", "place", "role"}


def _is_by_place(label: str) -> bool:
    """Whether a label says where as well: «حاورها بالرباط:»."""
    first, _, where = label.partition(" ")
    return first in _WITH_COLON and where.startswith("ب") and len(where.split()) == 1


def _is_correspondent(label: str) -> bool:
    """Whether a label says whose correspondent somebody is: «مراسل النشرة:»."""
    first, _, whose = label.partition(" ")
    return first in _CORRESPONDENTS and len(whose.split()) == 1


def name_in_line(line: str) -> str | None:
    """Who is named behind «by» somewhere in a line: `Soumis par Claire Durand le 3 mai 2020`."""
    for piece in _AROUND_NAMES.split(line):
        words = piece.split()
        for start in range(len(words) - 2):
            if (name := labelled_name(" ".join(words[start:]))) is not None:
                return name
    return None


def _is_sure_name(words: list[str]) -> bool:
    """Whether words are those of a person beyond doubt: no label behind which more is said."""
    return [segment.kind for segment in segments_of(" ".join(words))] == ["name"]


def _is_full_name(words: list[str]) -> bool:
    """Whether words may be those of one person's name, or of two."""
    names = [word for word in words if word.lower() not in PARTICLES]
    is_long_enough = 2 <= len(words) <= _MOST_NAMED and len(names) > 1
    return is_long_enough and ":" not in "".join(words) and may_be_name(words)


def name_alone(words: str) -> str:
    """The author of a field without «by» before the name, an address and a colon behind it."""
    name = _ADDRESS_BEHIND.sub("", words).strip()
    before = _OFFICE_BEHIND.sub("", name)
    name = before if _is_full_name(before.split()) else name
    said = labelled_name(name)
    role = _ROLE_BEFORE.match(name)
    if said is not None:
        name = said
    elif role is not None and fold_line(role["role"]) in AUTHOR_ROLES:
        name = name[role.end() :].strip()
    bare = _SIGNS_BEHIND.sub("", name)
    return bare if len(bare.split()) > 1 else name or words


@remembered_of_short
def byline(line: str) -> Byline | None:
    """What the line says as a byline, or None where it cannot be one."""
    line = _ADDRESS_BEHIND.sub("", line) if "@" in line else line
    line = _VOWEL_SIGNS.sub("", line)  # «رنا الصبّاغ»
    if len(line) > LONGEST_BYLINE or FINAL_STOP.search(line) is not None:
        return None
    if (author := labelled_name(line)) is not None:
        return Byline(creator=author, sure=True, certain_name=True)
    segments = parts_of(line)
    if "place" in {segment.kind for segment in segments}:
        segments = _with_likely_names(segments)  # «بريدة - سلطان السيف»
    kinds = [segment.kind for segment in segments]
    is_known = "other" not in kinds or _opens_with_by(line)
    is_known = is_known or _named_by_town(segments, _SURE_PAIR) is not None
    if not segments or not is_known:
        return None
    if set(kinds) <= {"number"} or (len(kinds) > 1 and set(kinds) <= {"place", "number"}):
        return None  # two countries on a line are a match, not a byline
    return Byline(
        publisher=_publisher(segments),
        creator=_creator(segments),
        sure=_is_sure(kinds),
        desk_only=set(kinds) <= {"place", "desk", "agency", "outlet", "number"},
        certain_name="name" in kinds,
    )


def _with_likely_names(segments: list[Segment]) -> list[Segment]:
    """The parts of a line, in which what may be a name is taken for one."""
    return [
        Segment("name", s.words) if s.kind == "weak" and _weight(s.words) > LIKELY else s
        for s in segments
    ]


def _weight(name: str) -> float:
    """How much the words of a name in Arabic letters speak for a person."""
    return name_weight(joined(fold_line(name).split()))


def _opens_with_by(line: str) -> bool:
    """Whether the line says «by» at once: what else it says of the author is part of it."""
    return fold_line(line).lstrip("-–—_ ").startswith("بقلم ")


def _is_sure(kinds: list[str]) -> bool:
    named = {"outlet", "agency", "desk", "role"} & set(kinds)
    if "weak" in kinds:
        return bool({"role", "agency"} & set(kinds)) or ("outlet" in kinds and len(kinds) > 1)
    return bool(named) or ("name" in kinds and "place" in kinds)


def _publisher(segments: list[Segment]) -> str | None:
    for kind in ("outlet", "agency"):
        for segment in segments:
            if segment.kind == kind:
                return segment.words
    return None


def _creator(segments: list[Segment]) -> str | None:
    """The author's name, a sure one before others; a photographer's or translator's is none."""
    previous = ""
    found: dict[str, str] = {}
    for segment in segments:
        if segment.kind in {"name", "weak"} and previous != "picture":
            found.setdefault(segment.kind, segment.words)
        previous = segment.words if segment.kind == "role" else segment.kind
    return found.get("name", found.get("weak"))
