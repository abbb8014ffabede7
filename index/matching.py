"""Which articles a query finds, and with what score."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from index.analysis.stemming import Stemmer, StemmingRules
from index.analysis.tokenizer import Tokenizer
from index.expansion import Expander
from index.facets import Calendar
from index.findings import Days, Quantity
from index.query_syntax import (
    AllOf,
    AnyOf,
    Condition,
    Field,
    Happens,
    Node,
    Not,
    Phrase,
    Prefix,
    Published,
    Query,
    Reports,
    Within,
    Word,
    wanted_leaves,
)
from index.ranking import (
    EXACT_WEIGHT,
    INFLECTED_WEIGHT,
    RELATED_WEIGHT,
    Scores,
    add_counts,
    add_level,
    rarity,
)
from index.schema import CREATOR, TEXT_FIELDS, TITLE
from index.snapshot import Snapshot

# Fewer hits than this, and related forms and lost spaces get their chance too.
FEW_HITS = 5
# What an article found by second chance is worth beside one found at once.
_SECOND_CHANCE = 0.3
_COMPLETION_WEIGHT = 0.3
_PREFIX_WEIGHT = 0.7
_ARTICLE = "ال"


class FindingSource(Protocol):
    """What is used of the ArticleSource: the quantities and times of the articles."""

    def articles_reporting(self, quantity: Quantity) -> Collection[int]:
        """The numbers of the articles that report such a quantity."""
        ...

    def articles_about(self, days: Days) -> Collection[int]:
        """The numbers of the articles in which something happens in these days."""
        ...


@dataclass(frozen=True, slots=True)
class Matches:
    """The found articles.

    Attributes:
        scores: By document; only articles, none deleted.
        relaxed: Whether none has everything that was asked for.
    """

    scores: Scores
    relaxed: bool = False


class Matching:
    """Evaluates query trees on one state of the index."""

    def __init__(
        self,
        snapshot: Snapshot,
        expander: Expander,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        findings: FindingSource,
    ) -> None:
        self._snapshot = snapshot
        self._expander = expander
        self._tokenizer = tokenizer
        self._stemmer = stemmer
        self._rules = stemmer.rules
        self._findings = findings
        self._calendar = Calendar()

    def find(self, query: Query) -> Matches:
        """The articles of a query: with all parts, else by second chance, else with some."""
        root = query.root
        if root is None:
            return Matches(dict.fromkeys(self._snapshot.articles, 0.0))
        if query.is_question and isinstance(root, AllOf):
            return self._answers(root)
        scores = self._scores(root, TEXT_FIELDS, far=False)
        if len(scores) < FEW_HITS:
            for document, score in self._scores(root, TEXT_FIELDS, far=True).items():
                scores.setdefault(document, score * _SECOND_CHANCE)
        if scores:
            return Matches(scores)
        return Matches(self._some_of(root), relaxed=True)

    def is_found(self, word: Word) -> bool:
        """Whether any article has the word, in whatever form."""
        return bool(self._scores(word, TEXT_FIELDS, far=True))

    def _answers(self, root: AllOf) -> Matches:
        parts = [self._scores(part, TEXT_FIELDS, far=True) for part in root.parts]
        complete = set(parts[0]).intersection(*parts[1:])
        return Matches(_sum_of(parts), relaxed=not complete)

    def _some_of(self, root: Node) -> Scores:
        """Articles with some of the words; conditions hold, and excluded ones stay excluded."""
        words: list[Node] = []
        for leaf in wanted_leaves(root):
            words.extend(leaf.words if isinstance(leaf, Phrase) else [leaf])
        scores = _sum_of([self._scores(word, TEXT_FIELDS, far=True) for word in words])
        for part in root.parts if isinstance(root, AllOf) else ():
            if isinstance(part, Not):
                _remove(scores, self._unwanted(part.part, TEXT_FIELDS))
            elif isinstance(part, Reports | Happens | Published):
                scores = _common([scores, self._condition(part)])
        return scores

    def _unwanted(self, node: Node, fields: Sequence[str]) -> Scores:
        """Excluded is the word itself, with or without clitics, not what may be kin to it."""
        if not isinstance(node, Word):
            return self._scores(node, fields, far=False)
        certain = self._expander.forms(node.term).certain
        return self._forms((*first_forms(node.term, self._rules), *certain), fields, 1.0)

    def _scores(self, node: Node, fields: Sequence[str], far: bool) -> Scores:
        scores: Scores
        match node:
            case Word():
                scores = self._word(node, fields, far)
            case Prefix(term):
                scores = self._forms(self._expander.completions(term), fields, _PREFIX_WEIGHT)
            case Phrase():
                scores = self._phrase(node, fields, far)
            case Within(field, part):
                scores = self._within(field, part, far)
            case AllOf(parts):
                scores = self._all_of(parts, fields, far)
            case AnyOf(parts):
                scores = _sum_of([self._scores(part, fields, far) for part in parts])
            case Not(part):
                scores = dict.fromkeys(self._snapshot.articles, 0.0)
                _remove(scores, self._unwanted(part, fields))
            case Reports() | Happens() | Published():
                scores = self._condition(node)
        return scores

    def _condition(self, condition: Condition) -> Scores:
        """The articles that fulfil a condition; it says nothing of their order."""
        numbered = self._snapshot.numbered
        match condition:
            case Reports(quantity):
                return dict.fromkeys(numbered(self._findings.articles_reporting(quantity)), 0.0)
            case Happens(days):
                return dict.fromkeys(numbered(self._findings.articles_about(days)), 0.0)
            case Published(days):
                return dict.fromkeys(self._published(days), 0.0)

    def _published(self, days: Days) -> list[int]:
        dates = self._snapshot.dates
        chosen = set()
        for value in set(dates):
            interval = self._calendar.interval(value)
            if interval is not None and interval[0] <= days.last and days.first <= interval[1]:
                chosen.add(value)
        return [number for number in self._snapshot.articles if dates[number] in chosen]

    def _word(self, word: Word, fields: Sequence[str], far: bool) -> Scores:
        forms = self._expander.forms(word.term)
        scores: Scores = {}
        add_level(scores, self._snapshot, fields, (forms.exact,), EXACT_WEIGHT)
        add_level(scores, self._snapshot, fields, forms.near, INFLECTED_WEIGHT)
        if far and forms.related:
            every = (*forms.near, *forms.related)
            add_level(scores, self._snapshot, fields, every, RELATED_WEIGHT)
        if far and len(scores) < FEW_HITS:
            for first, second in self._expander.halves(word.term):
                glued = self._beside([(first,), (second,)], fields)
                _add_new(scores, glued)
        if word.unfinished and len(scores) < FEW_HITS:
            completions = self._expander.completions(word.term)
            _add_new(scores, self._forms(completions, fields, _COMPLETION_WEIGHT))
        return scores

    def _forms(self, forms: Sequence[str], fields: Sequence[str], weight: float) -> Scores:
        scores: Scores = {}
        if forms:
            add_level(scores, self._snapshot, fields, forms, weight)
        return scores

    def _all_of(self, parts: Sequence[Node], fields: Sequence[str], far: bool) -> Scores:
        wanted = [part for part in parts if not isinstance(part, Not)]
        found = [self._scores(part, fields, far) for part in wanted]
        if far:
            self._add_glued(wanted, found, fields)
        scores = _common(found) if found else dict.fromkeys(self._snapshot.articles, 0.0)
        for part in parts:
            if isinstance(part, Not):
                _remove(scores, self._unwanted(part.part, fields))
        return scores

    def _add_glued(self, parts: Sequence[Node], found: list[Scores], fields: Sequence[str]) -> None:
        """Two neighbouring words may stand in an article as one, their space lost."""
        for at, (first, second) in enumerate(pairwise(parts)):
            if isinstance(first, Word) and isinstance(second, Word):
                forms = self._expander.glued(first.term, second.term)
                glued = self._forms(forms, fields, INFLECTED_WEIGHT)
                _add_new(found[at], glued)
                _add_new(found[at + 1], glued)

    def _within(self, field: Field, part: Node, far: bool) -> Scores:
        if field is Field.TITLE:
            return self._scores(part, (TITLE,), far)
        terms = [word.term for word in _words(part)]
        if field is Field.CREATOR:
            sets = [set(self._snapshot.postings(CREATOR, term)[0]) for term in terms]
            found = set.intersection(*sets) if sets else set()
            return dict.fromkeys(found, 0.0)
        names = {name for name in set(self._snapshot.publishers) if self._names(name, terms)}
        publishers = self._snapshot.publishers
        return {n: 0.0 for n in self._snapshot.articles if publishers[n] in names}

    def _names(self, publisher: str, terms: Sequence[str]) -> bool:
        """Whether the newspaper's name has all the terms, the last perhaps only begun."""
        of_name = self._tokenizer.terms(publisher)
        return bool(terms) and all(
            any(
                self._stemmer.stem(word) == self._stemmer.stem(term)
                or (term == terms[-1] and word.removeprefix(_ARTICLE).startswith(term))
                or (term == terms[-1] and word.startswith(term))
                for word in of_name
            )
            for term in terms
        )

    def _phrase(self, phrase: Phrase, fields: Sequence[str], far: bool) -> Scores:
        terms = [word.term for word in phrase.words]
        forms = [first_forms(terms[0], self._rules), *((term,) for term in terms[1:])]
        scores = self._beside(forms, fields)
        if far and not phrase.quoted and len(scores) < FEW_HITS:
            parts = [self._scores(word, fields, far=False) for word in phrase.words]
            _add_new(scores, _common(parts))
        return scores

    def _beside(self, forms: Sequence[Sequence[str]], fields: Sequence[str]) -> Scores:
        """Articles where one form of each place stands beside one of the next."""
        scores: Scores = {}
        for field in fields:
            counts = self._count_phrase(forms, field)
            if counts:
                weight = sum(
                    rarity(self._snapshot, len(self._documents(field, choice))) for choice in forms
                )
                add_counts(scores, self._snapshot, field, counts, weight)
        return scores

    def _documents(self, field: str, forms: Iterable[str]) -> set[int]:
        return {number for form in forms for number in self._snapshot.postings(field, form)[0]}

    def _count_phrase(self, forms: Sequence[Sequence[str]], field: str) -> dict[int, float]:
        candidates: set[int] | None = None
        for choice in forms:
            documents = self._documents(field, choice)
            candidates = documents if candidates is None else candidates & documents
            if not candidates:
                return {}
        starts: dict[int, set[int]] = {}
        for distance, choice in enumerate(forms):
            here: dict[int, set[int]] = {}
            for form in choice:
                found = self._snapshot.positions(field, form, candidates or ())
                for number, places in found.items():
                    here.setdefault(number, set()).update(place - distance for place in places)
            starts = here if distance == 0 else _meeting(starts, here)
            candidates = set(starts)
        return {number: float(len(places)) for number, places in starts.items()}


def first_forms(term: str, rules: StemmingRules) -> tuple[str, ...]:
    """A phrase's first word may carry a conjunction or a preposition in the article."""
    forms = [term, *(prefix + term for prefix in rules.doubtful_prefixes)]
    if term.startswith("ال"):
        forms += [head + term[2:] for head in ("لل", "ولل", "فلل")]
    return tuple(forms)


def _words(node: Node) -> list[Word]:
    match node:
        case Word():
            return [node]
        case Prefix(term, place):
            return [Word(term, place)]
        case Phrase(words):
            return list(words)
        case AllOf(parts) | AnyOf(parts):
            return [word for part in parts for word in _words(part)]
        case Within(_, part) | Not(part):
            return _words(part)
        case Reports() | Happens() | Published():
            return []


def _meeting(starts: dict[int, set[int]], here: dict[int, set[int]]) -> dict[int, set[int]]:
    met = {number: starts[number] & places for number, places in here.items() if number in starts}
    return {number: places for number, places in met.items() if places}


def _sum_of(parts: Sequence[Scores]) -> Scores:
    total: Scores = {}
    for part in parts:
        for number, score in part.items():
            total[number] = total.get(number, 0.0) + score
    return total


def _common(parts: Sequence[Scores]) -> Scores:
    """The articles that stand in all parts, with the sum of their scores."""
    ordered = sorted(parts, key=len)
    numbers = set(ordered[0]).intersection(*ordered[1:])
    return {number: sum(part[number] for part in parts) for number in numbers}


def _add_new(scores: Scores, others: Scores) -> None:
    for number, score in others.items():
        scores.setdefault(number, score * _SECOND_CHANCE)


def _remove(scores: Scores, unwanted: Scores) -> None:
    for number in unwanted:
        scores.pop(number, None)
