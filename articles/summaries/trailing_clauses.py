"""What may be left out at the end of a long sentence: clauses hung on behind its main clause.

`أعلنت الوزارة كذا، مشيرة إلى أن…` says what it says without its second half. Such a clause opens
with one of a closed list of words (`trailing_clauses.toml`); that the main clause before it is
complete is shown by its verb (`articles.summaries.clauses`). Where nobody can be sure, nothing is
left out.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from articles.arabic.folding import fold
from articles.span import Span
from articles.summaries.clauses import LONGEST, Clause, ends_main_clause, turns

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_PARTICIPLES = frozenset(_WORDS["participles"].split())
_CIRCUMSTANCES = frozenset(_WORDS["circumstances"].split())
# So many letters a head needs to say something, and what is left out to be worth leaving out.
_SHORTEST_HEAD, _SHORTEST_TAIL = 90, 60
_CLAUSE = re.compile(r"\s?[،؛](?=\s?(\w+))")


def heads(body: str, sentence: Span) -> Iterator[Clause]:
    """The sentence without its last clauses, the shortest one that is whole first.

    Args:
        body: The article's body.
        sentence: Where the sentence stands.
    """
    first = sentence.start + _SHORTEST_HEAD
    # A head that is no shorter than what counts as too long is not worth the cut.
    last = min(sentence.end - _SHORTEST_TAIL, sentence.start + LONGEST)
    for end in _CLAUSE.finditer(body, first, max(first, last)):
        word = fold(end[1]).text
        if not _is_one_of(word, _PARTICIPLES | _CIRCUMSTANCES):
            continue
        head, rest = body[sentence.start : end.start()], body[end.start(1) : sentence.end]
        # «وذلك رغم…» turns what was said as `رغم` does.
        is_turned = _is_one_of(word, _CIRCUMSTANCES) and turns(rest[len(end[1]) :])
        if not is_turned and ends_main_clause(head, rest):
            yield Clause(Span(sentence.start, end.start()), is_cut=True)


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Whether a folded word, with or without a conjunction before it, is one of these."""
    return word in words or (word[:1] == "و" and word[1:] in words)
