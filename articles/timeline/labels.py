"""The label of a mention: the clause that happens at that time, in at most 90 characters."""

from __future__ import annotations

import re

from articles.span import Span
from articles.timeline.folding import fold_word, fold_words

LONGEST_LABEL = 90

_REACH = 240
_SENTENCE_END = re.compile(r"[\n؟?!؛;]|[.](?![0-9])|[:](?=\s)|\.{2,}")
_CLAUSE_END = re.compile(r"،|,(?![0-9])|\s[-–—]\s")
_BRACKETS = re.compile(r"[()\[\]]")
# `و` before these only joins; before other letters it may be the word's own first.
_JOINING_AND = re.compile(r"و(?=ال|كان|[أإ]|ي(?![بكل])|ت(?![ري])|م|سي|ست)(?=\w{3,})")
_OWN_AND = fold_words("والد والدة والده والدته والدها والدي والي والية وتم")
# Words that only join a clause to the one before it.
_JOINING = fold_words(
    "و ف ثم أو أن إن أنه أنها إنه إنها بأن بأنه بأنها حيث وحيث كما وكما لكن ولكن فإن فان وأن وإن "
    "وقد قد فقد ولقد لقد إلى أما وأما بينما فيما وفيما مما ما والذي والتي بعدما بعد وبعد ذلك هذا "
    "وهذا أي إذ إذا بل وذلك كذلك وكذلك أيضا وهو وهي هو هي وهم كي لأن لأنه لأنها عن على في وفي من "
    "ومن مشيرا مضيفا موضحا مؤكدا قال وقال وأضاف وأوضح وأكد"
)
_RELATIVE = fold_words("التي الذي الذين اللذين اللتين")
_SUBORDINATING = fold_words(
    "أن إن بأن وأن أنه أنها بأنه بأنها إنه إنها حيث والتي والذي إذ فيما بينما بعدما لأن لكن ولكن"
)
_SHORTEST_CLAUSE = 4
_ANTECEDENT_WORDS = 4
_ELLIPSIS = "…"


def label_of(body: str, span: Span) -> str:
    """The clause around a mention.

    Args:
        body: The article's body.
        span: The mention.

    Returns:
        At most 90 characters of the body without a line break, cut at a word; an ellipsis marks a
        cut.
    """
    start, end = _within_brackets(body, span, *_sentence(body, span))
    left, right = _clause(body, span, start, end)
    left = _after_subordinator(body, left, span)
    text = _without_joining_words(body[left:right], span.start - left)
    antecedent = _antecedent(body, start, left)
    words = _without_joining_and(_tidy(f"{antecedent} {text}"))
    mention = " ".join(span.text_in(body).split())
    return _cut(words or mention, mention)


def _tidy(text: str) -> str:
    """One line without loose signs at its ends or a bracket that lost its partner."""
    words = " ".join(text.split()).strip(' ،,:؛.-–—[]"“”')
    for opening, closing in ("()", "«»"):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return " ".join(words.split()).strip(" ،,:؛.-–—")


def _sentence(body: str, span: Span) -> tuple[int, int]:
    low, high = max(0, span.start - _REACH), min(len(body), span.end + _REACH)
    start = low
    for mark in _SENTENCE_END.finditer(body, low, span.start):
        start = mark.end()
    after = _SENTENCE_END.search(body, span.end, high)
    return start, after.start() if after else high


def _within_brackets(body: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The inside of the brackets that the mention stands in, when it says enough."""
    before = list(_BRACKETS.finditer(body, start, span.start))
    if not before or before[-1][0] in ")]":
        return start, end
    after = _BRACKETS.search(body, span.end, end)
    left, right = before[-1].end(), after.start() if after else end
    enough = _spare_words(body, span, left, right) >= _SHORTEST_CLAUSE
    return (left, right) if enough else (start, end)


def _clause(body: str, span: Span, start: int, end: int) -> tuple[int, int]:
    """The clause of the mention; one that says too little takes in its neighbour."""
    marks = [mark.span() for mark in _CLAUSE_END.finditer(body, start, end)]
    before = [mark for mark in marks if mark[1] <= span.start]
    after = [mark for mark in marks if mark[0] >= span.end]
    left = before[-1][1] if before else start
    right = after[0][0] if after else end
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE and before:
        left = before[-2][1] if len(before) > 1 else start
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE and after:
        right = after[1][0] if len(after) > 1 else end
    if _spare_words(body, span, left, right) < _SHORTEST_CLAUSE:
        left, right = start, end
    return left, right


def _spare_words(body: str, span: Span, left: int, right: int) -> int:
    return len(body[left : span.start].split()) + len(body[span.end : right].split())


def _after_subordinator(body: str, left: int, span: Span) -> int:
    """Start at the last word that opens a clause of its own before the mention.

    A relative pronoun takes the noun that it is about with it.
    """
    best, noun = left, left
    for word in re.finditer(r"\S+", body[left : span.start]):
        folded = fold_word(word[0])
        if folded in _SUBORDINATING:
            best = left + word.start()
        elif folded in _RELATIVE:
            best = noun
        noun = left + word.start()
    said = len(body[best : span.start].split())
    return best if said > 2 else left


def _without_joining_words(text: str, limit: int) -> str:
    """Drop the words that join the clause to what is before it, never the mention itself."""
    start = 0
    for word in re.finditer(r"\S+", text[:limit]):
        if fold_word(word[0].strip('،,:-–—"«»“”()')) not in _JOINING | {""}:
            break
        start = word.end()
    return text[start:].lstrip()


def _without_joining_and(text: str) -> str:
    """Drop the `و` that only joins: `وقع` keeps it, `وأعلن` does not."""
    first = text.split(maxsplit=1)[0] if text else ""
    if fold_word(first) in _OWN_AND or _JOINING_AND.match(text) is None:
        return text
    return text[1:]


def _antecedent(body: str, start: int, left: int) -> str:
    """For a clause that begins with `التي`, the words that it is about."""
    return "" if left <= start else _noun_before(body, start, left)


def _noun_before(body: str, start: int, left: int) -> str:
    following = body[left : left + 12].split()
    if not following or fold_word(following[0]) not in _RELATIVE:
        return ""
    words = body[start:left].rstrip(" ،,").split()[-_ANTECEDENT_WORDS:]
    while words and (fold_word(words[0]) in _JOINING or words[0][:1] in '(«"'):
        words.pop(0)
    return " ".join(words)


def _cut(words: str, mention: str) -> str:
    """Cut at a word; where the mention would be lost, keep the end of the clause instead."""
    if len(words) <= LONGEST_LABEL:
        return words
    room = LONGEST_LABEL - len(_ELLIPSIS)
    at = words.find(mention)
    if 0 <= at <= words.find(mention) + len(mention) <= room or len(mention) >= room or at < 0:
        return _from_start(words, room)
    # The mention stands late: from the first whole word that leaves room for it.
    begin = max(0, at + len(mention) - room + 1)
    begin = words.find(" ", begin) + 1 if begin and words.find(" ", begin) < at else at
    return _ELLIPSIS + _from_start(words[begin:], room - 1, mark="")


def _from_start(words: str, room: int, mark: str = _ELLIPSIS) -> str:
    if len(words) <= room:
        return words
    head = words[:room]
    at = head.rfind(" ")
    return (head[:at] if at > 0 else head).rstrip(" ،,:") + mark
