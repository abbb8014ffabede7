"""Where a sentence that is too long may end early: at a clause end behind its main clause.

A reader who gets half a sentence must get the half that says it. A cut is made only where the main
clause is surely complete: its verb has been met, nothing that turns the meaning follows, no
quotation or bracket is open. Where nobody can be sure, the sentence stays whole. No parser is
needed for what is left undecided; the words are in `clauses.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.folding import fold, fold_line
from articles.arabic.word_kinds import is_verb
from articles.span import Span

LONGEST = 600
"""Up to so many letters a sentence stays whole: 98 of 100 sentences of the press do."""

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_VERBS = frozenset(_WORDS["verbs"].split())
_SAYING = frozenset(_WORDS["saying_verbs"].split())
_PARTICLES = frozenset(_WORDS["particles"].split())
_SUBORDINATING = frozenset(_WORDS["subordinating"].split())
_ADDRESS_ENDINGS = frozenset(_WORDS["address_endings"].split())
_TURNING = frozenset(_WORDS["turning"].split())

# A shorter head says too little of a sentence of this length.
_SHORTEST = 160
# So many words after the particle of something said are a clause of their own.
_WORDS_OF_WHAT_IS_SAID = 9
_CLAUSE_END = re.compile("[،؛,;](?=\\s)")
_WORD = re.compile(r"[^\W\d_]+")
# No initials, no decimals, no addresses: Arabic words on both sides, or white before.
_MISPLACED_STOP = re.compile(
    r"(?<=\s)\.(?=[\u0621-\u064a]{2})|(?<=[\u0621-\u064a]{3})\.(?=[\u0621-\u064a]{2})"
)
# So many words between two commas are a member of a list rather than a clause.
_WORDS_OF_MEMBER = 2
_LIST_ROOM = 120
# An imperfect verb, or a noun that looks like one.
_VERB = re.compile(r"[يتن]\w{2,}")
_PAIRS = (("«", "»"), ("(", ")"), ("[", "]"), ("“", "”"), ("{", "}"))
_SAID_BEFORE_VERB = frozenset({"قد", "لقد", "هذا"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence, or the head of one.

    Attributes:
        span: Where.
        is_cut: Whether the sentence goes on behind it.
    """

    span: Span
    is_cut: bool


def main_clause(body: str, sentence: Span) -> Clause:
    """The sentence whole, or its head as far as the last clause end that leaves its main clause.

    Args:
        body: The article's body.
        sentence: Where the sentence stands.
    """
    if len(sentence) <= LONGEST:
        return Clause(sentence, is_cut=False)
    limit = sentence.start + LONGEST
    ends = [
        end.start() for end in _CLAUSE_END.finditer(body, sentence.start + _SHORTEST, limit + 1)
    ]
    for end in reversed(ends):
        head, rest = body[sentence.start : end], body[end + 1 : sentence.end]
        if ends_main_clause(head, rest):
            return Clause(Span(sentence.start, sentence.start + len(head.rstrip())), is_cut=True)
    return Clause(sentence, is_cut=False)


def ends_main_clause(head: str, rest: str) -> bool:
    """Whether a head of a sentence surely has its main clause, and the rest does not turn it."""
    stops = _is_closed(head) and not turns(rest) and not _is_inside_list(head, rest)
    return stops and _has_main_clause(head) and _has_main_clause(_after_last_stop(head))


def is_verb_of_news(word: str) -> bool:
    """Whether a folded word is a verb that sentences of news open with."""
    return word in _VERBS or word in _SAYING


def told_apart(body: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, divided where a stop stands on the wrong side of its space, or without any.

    Some outlets write `كلمة .وكلمة` or `كلمة.وكلمة` throughout, and one sentence would be many.
    In a quotation that is closed again, and in the name of a site, a stop divides nothing.

    Args:
        body: The article's body.
        sentences: As `articles.cleaning.paragraphs.sentences` finds them.
    """
    parts: list[Span] = []
    for sentence in sentences:
        start = sentence.start
        is_whole = _is_closed(sentence.text_in(body))
        for stop in _MISPLACED_STOP.finditer(body, sentence.start, sentence.end):
            head = body[max(start, stop.end() - LONGEST) : stop.end()]
            if _is_in_address(body, stop.end()) or (is_whole and not _is_closed(head)):
                continue
            parts.append(Span(start, stop.end()))
            start = stop.end()
        parts.append(Span(start, sentence.end))
    return tuple(part for part in parts if part.text_in(body).strip(" ."))


def _is_in_address(body: str, end: int) -> bool:
    """Whether the stop before `end` stands in the name of a site."""
    following = _WORD.match(body, end)
    return following is not None and fold_line(following.group()) in _ADDRESS_ENDINGS


def _after_last_stop(head: str) -> str:
    """What follows the last stop inside, if anything: it must have a clause of its own."""
    return _MISPLACED_STOP.split(head)[-1]


def _is_closed(head: str) -> bool:
    """Whether every quotation and bracket that it opens is closed."""
    if head.count('"') % 2:
        return False
    return all(head.count(opening) == head.count(closing) for opening, closing in _PAIRS)


def turns(rest: str) -> bool:
    """Whether what follows limits or denies what was said, or is the verb that it waits for."""
    words = _words(rest[:80])
    if not words:
        return False
    return words[0] in _TURNING or _bare(words[0]) in _TURNING or bool(_VERB.fullmatch(words[0]))


def _is_inside_list(head: str, rest: str) -> bool:
    """Whether the comma stands between members of a list, whose verb may follow behind the last."""
    before = _words(_CLAUSE_END.split(head[-_LIST_ROOM:])[-1])
    after = _words(_CLAUSE_END.split(rest[:_LIST_ROOM])[0])
    return min(len(before), len(after)) <= _WORDS_OF_MEMBER


def _has_main_clause(head: str) -> bool:
    """Whether the verb of the sentence, and what it needs, surely stand in its head."""
    words = _words(head)
    start = next((n for n, word in enumerate(words) if word not in _SAID_BEFORE_VERB), 0)
    if not words:
        return False
    opening = words[start] if words[start] in _VERBS | _SAYING else _bare(words[start])
    if opening in _SAYING:
        return _says_something(words[start + 1 :])
    if opening in _VERBS or is_verb(opening):
        return True
    return any(_is_clause_of_main_verb(clause) for clause in _CLAUSE_END.split(head)[:2])


def _says_something(words: list[str]) -> bool:
    """Whether after the particle a clause of some length follows."""
    particle = next((n for n, word in enumerate(words) if word in _PARTICLES), None)
    return particle is not None and len(words) - particle > _WORDS_OF_WHAT_IS_SAID


def _is_clause_of_main_verb(clause: str) -> bool:
    """Whether a clause has a verb that stands neither under another word nor beside a former verb.

    `النقابة اعتبرت …` has one; `الوزير الذي زار المدينة` and `وزار المدينة` have none.
    """
    for word in _words(clause):
        if word in _SUBORDINATING or _bare(word) in _SUBORDINATING:
            return False
        if word in _VERBS or is_verb(word):
            return True
    return False


def _bare(word: str) -> str:
    """A word without the conjunction before it."""
    return word[1:] if word[:1] in "وف" and len(word) > 3 else word


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text).text)
