"""Why an article answers a query: which of its words, and by which allowances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.marking.marks import Mark, Marker
from index.marking.wanted_forms import asked_word
from index.matching_rules import MatchingRule
from index.query.syntax import Finding, Leaf, Level, Near, Phrase, Prefix, Similar, Word
from index.results import MatchReason
from index.words.form_rules import FormRules
from index.words.letter_rules import letter_rules

_ORDER = {rule: number for number, rule in enumerate(MatchingRule)}
_SPELLING = frozenset({MatchingRule.SPELLINGS})
_LOST_SPACE = frozenset({MatchingRule.LOST_SPACES})
_CLITIC = frozenset({MatchingRule.CLITICS})

Rules = frozenset[MatchingRule]


@dataclass(slots=True)
class _Found:
    """How often one word of an article answers, and where first in the body."""

    place: Span | None
    count: int


class Explainer:
    """Explains the answers of one query; the marker has marked by the rules that remain."""

    def __init__(self, marker: Marker, text: str) -> None:
        """Prepare for the query `text`, of which `marker` marks the words."""
        self._marker = marker
        self._text = text
        self._tokenizer = Tokenizer()
        self._stemmer = Stemmer()
        self._forms = FormRules(self._stemmer)

    def reasons(
        self, title: str, body: str, places: Mapping[Finding, Sequence[Span]]
    ) -> tuple[MatchReason, ...]:
        """Why an article answers, in the query's order; the fewest allowances first.

        Args:
            title: The article's title.
            body: The article's body.
            places: Where the figures and times that were asked for stand in the body.
        """
        found: dict[tuple[int, str], _Found] = {}
        for mark, written, in_body in self._marked(title, body):
            place = Span(mark.start, mark.end) if in_body else None
            known = found.setdefault((mark.part, written), _Found(place, 0))
            known.count += 1
            known.place = known.place or place
        reasons = [
            self._reason(part, written, one.place, one.count)
            for (part, written), one in found.items()
        ]
        reasons += (_of_finding(part, body, spans) for part, spans in places.items() if spans)
        return tuple(sorted(reasons, key=lambda one: (one.asked, len(one.rules), -one.count)))

    def _marked(self, title: str, body: str) -> Iterator[tuple[Mark, str, bool]]:
        for text, in_body in ((body, True), (title, False)):
            for mark in self._marker.marks(text):
                yield mark, " ".join(text[mark.start : mark.end].split()), in_body

    def _reason(self, number: int, written: str, place: Span | None, count: int) -> MatchReason:
        part = self._marker.parts[number]
        asked, rules = part.place, self._rules(part, written)
        if isinstance(part, Near):
            # The word that needs the fewest allowances is the one that was meant.
            choices = [(word.place, self._of_word(word, written)) for word in part.words]
            asked, rules = min(
                choices, key=lambda choice: (MatchingRule.SPELLINGS in choice[1], len(choice[1]))
            )
        return MatchReason(
            asked, written, place, count, tuple(sorted(rules, key=_ORDER.__getitem__))
        )

    def _rules(self, part: Leaf, written: str) -> Rules:
        match part:
            case Word():
                return self._of_word(part, written)
            case Phrase(words):
                return self._of_phrase(words, written)
            case Prefix(term):
                stem = part.place.text_in(self._text).strip("*") or term
                return self._begun(term, written) | letter_rules(stem, written)
            case Similar(term):
                same = self._tokenizer.terms(written) == [term]
                asked = part.place.text_in(self._text).strip("~")
                return letter_rules(asked or term, written) if same else frozenset()
            case Near():
                return frozenset()

    def _of_word(self, word: Word, written: str) -> Rules:
        """The allowances between a word and what answers it: of letters, and of forms."""
        letters = letter_rules(asked_word(word, self._text), written.replace(" ", ""))
        terms = self._tokenizer.terms(written)
        if word.level is Level.EXACT or terms == [word.term]:
            return letters
        if len(terms) > 1:
            return letters | _LOST_SPACE
        rules = self._forms.between(word.term, terms[0]) if terms else None
        if rules is not None:
            return letters | rules
        if word.unfinished and self._is_begun(word.term, terms):
            return letters | {MatchingRule.COMPLETION}
        if any(
            word.term in glued and term.endswith(glued[1]) and term != glued[1]
            for glued in self._marker.glued
            for term in terms
        ):
            return letters | _LOST_SPACE
        return _SPELLING

    def _of_phrase(self, words: Sequence[Word], written: str) -> Rules:
        tokens = list(self._tokenizer.tokens(written))
        rules: set[MatchingRule] = set()
        for word, token in zip(words, tokens, strict=False):
            rules |= letter_rules(asked_word(word, self._text), written[token.start : token.end])
        if tokens and tokens[0].term != words[0].term:
            rules |= _CLITIC
        return frozenset(rules)

    def _begun(self, beginning: str, written: str) -> Rules:
        terms = self._tokenizer.terms(written)
        return frozenset() if any(term.startswith(beginning) for term in terms) else _CLITIC

    def _is_begun(self, beginning: str, terms: Iterable[str]) -> bool:
        return any(
            term.startswith(beginning) or self._stemmer.stem(term).startswith(beginning)
            for term in terms
        )


def _of_finding(part: Finding, body: str, places: Sequence[Span]) -> MatchReason:
    first = min(places)
    return MatchReason(part.place, first.text_in(body), first, len(places), ())
