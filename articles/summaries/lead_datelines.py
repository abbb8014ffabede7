"""Datelines: the place, date, agency and author that the first words of news stand behind.

`القاهرة- كشفت…`, `رام الله 12-7-2012 وفا- أعلن…`,
`لندن (رويترز): نزل…`, `أحمد منير (دبي) - أعلنت…`.
A summary begins with the news.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.word_kinds import is_verb
from articles.cleaning.agency_openings import opening_length
from articles.cleaning.bylines import byline
from articles.span import Span
from articles.summaries.clauses import is_verb_of_news

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_NEVER_INSIDE = frozenset(_WORDS["never_inside"].split())
_OPENING_NEWS = frozenset(_WORDS["opening_news"].split())
_LONGEST = 80
_MOST_WORDS = 9
# What is left has to be a sentence still.
_SHORTEST_REST = 30
_DASHES = "-\N{EN DASH}\N{EM DASH}\N{ARABIC TATWEEL}"
_DASHED = frozenset(_DASHES)
_END = re.compile(rf"[{_DASHES}:)»\"]\s*")
# A date, or a day and a month before the agency in brackets.
_DATE = re.compile(
    r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{4}|\d{1,2}\s+[^\W\d_]{3,8}(?:\s+\d{4})?(?=\s*\()"
)
_SIGNS = re.compile(rf"[{_DASHES}/|:()«»\"“”،*.]+")
_BRACKETED = re.compile(
    rf"[^()«»\"]*[(«\"](?P<inside>[^()«»\"]{{2,40}})[)»\"]\s*(?P<signs>[{_DASHES}:،\s]*)"
)
_PAIRS = (("(", ")"), ("«", "»"), ("“", "”"))
_LEAST_IN_NAME, _MOST_IN_NAME, _MOST_IN_BRACKETS = 2, 5, 5


def without_dateline(body: str, lead: Span) -> Span:
    """Where the news of an article's first sentence begins and ends."""
    return Span(lead.start + dateline_length(lead.text_in(body)), lead.end)


def dateline_length(text: str) -> int:
    """How long the dateline at the head of a sentence is, with the white behind it; 0 for none.

    Args:
        text: The first sentence of an article.
    """
    if length := opening_length(text):
        return length if length < len(text) else 0
    ends = [found.end() for found in _END.finditer(text[:_LONGEST]) if found.start()]
    for end in reversed(ends):
        if len(text) - end >= _SHORTEST_REST and _is_dateline(text[:end], text[end:]):
            return end + _author_behind(text[end:], text[:end])
    return 0


def _is_dateline(opening: str, rest: str) -> bool:
    dated = _DATE.sub(" - ", opening).rstrip()
    parts = [fold_line(part) for part in _SIGNS.split(dated) if part.strip()]
    words = " ".join(parts).split()
    if not parts or len(words) > _MOST_WORDS or any(map(str.isdigit, words)):
        return False
    if not _is_closed(opening) or rest[0] in f"{_DASHES})»:،":
        return False
    if dated[-1] == ":" and len(_SIGNS.findall(dated)) > 1 and any(map(_is_known, parts)):
        return _NEVER_INSIDE.isdisjoint(words)
    if any(map(_is_of_sentence, parts)):
        return False
    is_dashed = dated[-1] in _DASHES and opening[-1].isspace()
    return _is_signed(dated, parts, is_dashed=is_dashed) or (
        is_dashed and (len(words) == 1 or (len(words) <= _MOST_IN_NAME and _opens_news(rest)))
    )


def _is_signed(dated: str, parts: Sequence[str], *, is_dashed: bool) -> bool:
    """Whether parts without words of sentences, and the sign behind them, are a byline."""
    is_ended = is_dashed or dated[-1] == ":"
    said = byline(dated)
    if said is not None and (said.sure or said.desk_only):
        return is_ended or dated[-1] in ')»"'
    if (found := _BRACKETED.fullmatch(dated)) is not None:
        return is_ended and len(found["inside"].split()) <= _MOST_IN_BRACKETS
    is_joined = len(parts) > 1 and not _DASHED.isdisjoint(dated[:-1])
    return is_joined and dated[-1] == ":" and all(len(p.split()) < _MOST_IN_NAME for p in parts)


def _author_behind(rest: str, opening: str) -> int:
    """The length of a name that follows without a sign of its own: «دبي: سعيد نور أكدت …»."""
    said = byline(opening)
    if said is None or not said.desk_only:
        return 0
    words = rest.split(" ")
    for count in range(_LEAST_IN_NAME, min(_MOST_IN_NAME, len(words) - 1) + 1):
        if _is_verb(words[count]):
            name = " ".join(words[:count])
            said = None if any(map(_is_verb, words[:count])) else byline(name)
            is_name = said is not None and (said.certain_name or opening.endswith(": "))
            return len(name) + 1 if is_name and said is not None and said.creator else 0
    return 0


def _is_known(part: str) -> bool:
    """Whether a folded part is a place, an agency, an outlet or a desk, or ends with one."""
    found = (byline(part), byline(part.rsplit(maxsplit=1)[-1]))
    return any(said is not None and (said.sure or said.desk_only) for said in found)


def _is_of_sentence(part: str) -> bool:
    """Whether a folded part has words of sentences; an outlet may be called like a verb (`سبق`)."""
    words = part.split()
    if not _NEVER_INSIDE.isdisjoint(words):
        return True
    said = byline(part)
    if said is not None and said.sure and (len(words) == 1 or not _is_verb(words[0])):
        return False
    return any(map(_is_verb, words))


def _opens_news(text: str) -> bool:
    first = text.partition(" ")[0]
    return _is_verb(first) or fold_line(first) in _OPENING_NEWS


def _is_verb(word: str) -> bool:
    folded = fold_line(word).strip('"«')
    return is_verb(folded) or is_verb_of_news(folded)


def _is_closed(opening: str) -> bool:
    pairs = all(opening.count(one) == opening.count(other) for one, other in _PAIRS)
    return pairs and opening.count('"') % 2 == 0
