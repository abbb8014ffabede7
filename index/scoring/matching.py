"""Which articles a query finds, and with what score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, zip_longest

import numpy as np

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.matching_rules import FEW_HITS, MOST_WIDENED
from index.query.node_content import leaf_content, node_content
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Happens,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Published,
    Query,
    Reports,
    Similar,
    Within,
    Word,
    every_leaf,
    wanted_alone,
    wanted_leaves,
)
from index.scoring.accumulation import Accumulation
from index.scoring.closeness import OF_QUESTION, OF_SOME, with_closeness
from index.scoring.conditions import FindingSource, articles_where, fulfilling
from index.scoring.leaf_scoring import SECOND_CHANCE, LeafScoring
from index.scoring.ranking import by_share
from index.segments.schema import BODY, CREATOR, TEXT_FIELDS, TITLE
from index.segments.scored import (
    NOTHING,
    Ids,
    Scored,
    common,
    flags_of,
    in_steps,
    intersection,
    summed,
    unscored,
    with_new,
    without,
)
from index.segments.snapshot import Snapshot

_ARTICLE = "ال"
# Fewer hits than a page has, and those with some of the words may follow.
_FILLED_BELOW = 10
# What the best of those is worth beside the last that has all.
_BEHIND = 0.99
# A query with more parts than this is a text: its rarest words say what it is about.
_MOST_PARTS = MOST_WIDENED
_MOST_WITH_FAMILY = 20
_FEW_PARTS = 3
# What a figure at the very bound that was asked for is worth, beside the words.
_QUANTITY_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Matches:
    """The found articles.

    Attributes:
        found: Their documents and scores; only articles, none deleted.
        relaxed: Whether none has everything that was asked for.
        complete: Those that have everything; of a question, all.
        unread: Of how many more the letters were not read, though they count.
    """

    found: Scored
    relaxed: bool
    complete: Ids
    unread: int = 0


class Matching:
    """Evaluates query trees on one state of the index."""

    def __init__(
        self,
        snapshot: Snapshot,
        leaves: LeafScoring,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        findings: FindingSource,
        *,
        keeps_excluded: bool = False,
    ) -> None:
        """Prepare for one state of the index.

        Args:
            snapshot: That state.
            leaves: What scores words.
            tokenizer: Cuts the names of newspapers.
            stemmer: Knows which words are one.
            findings: Knows figures and times.
            keeps_excluded: Whether excluded words exclude nothing, because other letters are
                meant than those that were indexed.
        """
        self._snapshot = snapshot
        self._leaves = leaves
        self._tokenizer = tokenizer
        self._stemmer = stemmer
        self._findings = findings
        self._keeps_excluded = keeps_excluded

    def find(self, query: Query) -> Matches:
        """The articles of a query: with all parts, else by second chance, else with some."""
        root = query.root
        if root is None:
            every = unscored(self._snapshot.articles)
            return Matches(every, relaxed=False, complete=every.ids)
        if query.is_question and isinstance(root, AllOf):
            return self._answers(root, is_counted=query.is_counted)
        self._leaves.levels.look_up(wanted_leaves(root))
        with_family = isinstance(root, AllOf)
        self._leaves.read_ahead(_few_words(root), far=False, with_family=with_family)
        found = self._scores(root, TEXT_FIELDS, far=False)
        if len(found) < FEW_HITS:
            others = self._scores(root, TEXT_FIELDS, far=True)
            found = with_new(found, others, SECOND_CHANCE, self._snapshot.size)
        if len(found):
            found = self._closer(root, found)
            return Matches(found, relaxed=False, complete=found.ids)
        return Matches(self._some_of(root), relaxed=True, complete=NOTHING.ids)

    def _closer(self, root: Node, found: Scored) -> Scored:
        """Articles in which a few words stand near one another before those where they do not.

        And those that have more of their family before the others: it finds nothing here.
        """
        # Of a text the words themselves say enough.
        if not isinstance(root, AllOf) or len(root.parts) > _MOST_WITH_FAMILY:
            return found
        words = [part for part in root.parts if isinstance(part, Word)]
        if len(words) < len(root.parts):
            return self._with_families(words, found)
        return self._leaves.remembered(
            ("closer", len(found) < FEW_HITS, *map(leaf_content, words)),
            lambda: with_closeness(
                self._snapshot,
                self._with_families(words, found),
                list(map(self._leaves.near_forms, words)),
            ),
        )

    def _with_families(self, words: Sequence[Word], found: Scored) -> Scored:
        """With each word's family; a word with a level of its own wants none."""
        every = [word for word in words if word.level is Level.ANY]
        family = self._leaves.family
        return self._summed([found, *(family(word, TEXT_FIELDS, found.ids) for word in every)])

    def filled(self, query: Query, found: Scored) -> Scored:
        """Few articles with all words of a loose query, and behind them those with some."""
        root = query.root
        if not query.is_loose or root is None or not 0 < len(found) < _FILLED_BELOW:
            return found
        others = self._some_of(root)
        highest, lowest = others.values.max(initial=0.0), found.values.min()
        factor = float(_BEHIND * lowest / highest) if highest else 0.0
        return with_new(found, others, factor, self._snapshot.size)

    def possible(self, node: Node) -> Ids:
        """The articles that an excluded part excludes if letters tell nothing apart."""
        return self._having(node, TEXT_FIELDS).ids

    def is_found(self, word: Word) -> bool:
        """Whether any article has the word, in whatever form."""
        gone = self._snapshot.size - len(self._snapshot.articles)
        if self._snapshot.frequency(BODY, word.term) > gone:
            return True  # of most words no list needs to be read for that
        return len(self._leaves.scores(word, TEXT_FIELDS, far=True)) > 0

    def _answers(self, root: AllOf, *, is_counted: bool) -> Matches:
        telling = self._telling(root.parts)
        answer = cache(lambda: self._answer(telling, is_counted=is_counted))
        key = tuple(map(node_content, root.parts))
        found = self._leaves.remembered(("answers", is_counted, *key), lambda: answer()[0])
        complete = self._leaves.remembered(("complete", *key), lambda: answer()[1]).ids
        of_question = complete if is_counted and len(found) else found.ids
        return Matches(found, relaxed=not len(complete), complete=of_question)

    def _answer(self, telling: Sequence[Node], *, is_counted: bool) -> tuple[Scored, Scored]:
        """The articles that have any part of a question, scored, and those that have all."""
        snapshot = self._snapshot
        words = [part for part in telling if isinstance(part, Word)]
        self._leaves.levels.look_up(words)
        # Of a text the words themselves say enough.
        is_text = len(telling) > _MOST_WITH_FAMILY
        self._leaves.read_ahead(words, far=True, with_family=not is_text)
        total = Accumulation(snapshot)
        parts = []
        for part in telling:
            if isinstance(part, Word):
                parts.append(self._leaves.accumulate(part, total, with_family=not is_text))
            else:
                of_part = self._scores(part, TEXT_FIELDS, far=True)
                total.add(of_part)
                parts.append(flags_of(of_part.ids, snapshot.size))
        found = total.found()
        if is_counted and len(found):
            found = by_share(snapshot, found, parts)
        near = [] if is_text else list(map(self._leaves.near_forms, words))
        found = with_closeness(snapshot, found, near, OF_SOME if is_counted else OF_QUESTION)
        has_all = parts[0].copy()
        for has in parts[1:]:
            has_all &= has
        complete = has_all.nonzero()[0].astype(np.int32)
        # A question finds much, and much of it is to be remembered.
        return in_steps(found), unscored(complete)

    def _telling(self, parts: Sequence[Node]) -> list[Node]:
        """The parts; of very many words only those that fewest articles have, once each."""
        if len(parts) <= _MOST_PARTS:
            return list(parts)  # asked twice, it weighs more: measured better on questions
        distinct = {node_content(part): part for part in parts}.values()
        words = [part.term for part in distinct if isinstance(part, Word)]
        others = [part for part in distinct if not isinstance(part, Word)]
        rarest = self._leaves.rarest(words, _MOST_PARTS - len(others))
        kept = [part for part in distinct if isinstance(part, Word) and part.term in rarest]
        return [*others, *kept][:_MOST_PARTS]

    def _some_of(self, root: Node) -> Scored:
        """Articles with some of the words; fields and conditions hold, excluded ones stay out."""
        telling = self._telling(list(wanted_alone(root)))
        found = self._summed([self._scores(word, TEXT_FIELDS, far=True) for word in telling])
        for part in root.parts if isinstance(root, AllOf) else (root,):
            if isinstance(part, Not):
                found = self._without(found, self._unwanted(part.part, TEXT_FIELDS))
            elif isinstance(part, Within | Reports | Happens | Published):
                fulfilled = self._scores(part, TEXT_FIELDS, far=True)
                found = common([found, fulfilled], self._snapshot.size)
        return found

    def _unwanted(self, node: Node, fields: Sequence[str]) -> Scored:
        """What an excluded part excludes."""
        keeps = self._keeps_excluded and any(every_leaf(node))
        return NOTHING if keeps else self._having(node, fields)

    def _having(self, node: Node, fields: Sequence[str]) -> Scored:
        if isinstance(node, Word):
            return self._leaves.unwanted(node, fields)
        return self._scores(node, fields, far=False)

    def _scores(self, node: Node, fields: Sequence[str], far: bool) -> Scored:
        found: Scored
        match node:
            case Word() | Prefix() | Phrase() | Near() | Similar():
                found = self._leaves.scores(node, fields, far)
            case Within(field, part):
                apart = _apart(field, part)
                found = self._scores(apart, fields, far) if apart else self._within(node, far)
            case AllOf(parts):
                found = self._all_of(parts, fields, far)
            case AnyOf(parts):
                found = self._summed([self._scores(part, fields, far) for part in parts])
            case Not(part):
                unwanted = self._unwanted(part, fields)
                found = self._without(unscored(self._snapshot.articles), unwanted)
            case Reports() | Happens() | Published():
                found = fulfilling(self._snapshot, self._findings, node)
        return found

    def _all_of(self, parts: Sequence[Node], fields: Sequence[str], far: bool) -> Scored:
        distinct = {node_content(part): part for part in parts}.values()
        wanted = [part for part in distinct if not isinstance(part, Not)]
        if not wanted:
            scores = unscored(self._snapshot.articles)
        elif far and len(wanted) <= _MOST_PARTS:
            found = list(self._each(wanted, fields, far))
            self._add_glued(wanted, found, fields)
            scores = common(found, self._snapshot.size)
        else:
            scores = self._common_of(wanted, fields, far)
        excluded = (part.part for part in parts if isinstance(part, Not))
        for part in {node_content(each): each for each in excluded}.values():
            scores = self._without(scores, self._unwanted(part, fields))
        return scores

    def _common_of(self, parts: Sequence[Node], fields: Sequence[str], far: bool) -> Scored:
        """The articles with all parts; looks no further when there are none."""
        every = self._each(parts, fields, far)
        found = next(every)
        while len(found) and (others := next(every, None)) is not None:
            found = common([found, others], self._snapshot.size)
        return found

    def _each(self, parts: Sequence[Node], fields: Sequence[str], far: bool) -> Iterator[Scored]:
        """What each part finds; neighbours that are a name are found where it is one word."""
        name_before, size = NOTHING, self._snapshot.size
        for part, following in zip_longest(parts, parts[1:]):
            name = self._leaves.name_in_one(part, following, fields)
            found = with_new(self._scores(part, fields, far), name_before, 1.0, size)
            yield with_new(found, name, 1.0, size)
            name_before = name

    def _add_glued(self, parts: Sequence[Node], found: list[Scored], fields: Sequence[str]) -> None:
        """Two neighbouring words may stand in an article as one, their space lost."""
        for at, (first, second) in enumerate(pairwise(parts)):
            if not (isinstance(first, Word) and isinstance(second, Word)):
                continue
            if first.level is second.level is Level.ANY:
                glued = self._leaves.glued(first, second, fields)
                for place in (at, at + 1):
                    found[place] = with_new(found[place], glued, SECOND_CHANCE, self._snapshot.size)

    def _within(self, node: Within, far: bool) -> Scored:
        if node.field is Field.TITLE:
            return self._scores(node.part, (TITLE,), far)
        terms = [word.term for word in words_under(node.part)]
        if node.field is Field.CREATOR:
            lists = [self._snapshot.postings(CREATOR, term).ids for term in terms]
            return unscored(intersection(lists, self._snapshot.size)) if lists else NOTHING
        publishers = self._snapshot.facts.publishers
        terms_of, stem = self._tokenizer.terms, self._stemmer.stem
        named = [_is_named(terms_of(name), terms, stem) for name in publishers.values]
        return articles_where(self._snapshot, publishers.codes, np.array(named, np.bool_))

    def _summed(self, parts: Sequence[Scored]) -> Scored:
        return summed(parts, self._snapshot.size)

    def _without(self, found: Scored, unwanted: Scored) -> Scored:
        return without(found, unwanted.ids, self._snapshot.size)


def _is_named(words: Sequence[str], terms: Sequence[str], stem: Callable[[str], str]) -> bool:
    """Whether a newspaper's name has all the terms, the last perhaps only begun."""
    return bool(terms) and all(
        any(
            stem(word) == stem(term)
            or (term == terms[-1] and word.removeprefix(_ARTICLE).startswith(term))
            or (term == terms[-1] and word.startswith(term))
            for word in words
        )
        for term in terms
    )


def _apart(field: Field, part: Node) -> Node | None:
    """Newspapers or authors of which one is enough, or one is not meant: each asked for itself."""
    if field is Field.TITLE:
        return None
    match part:
        case AnyOf(parts):
            return AnyOf(tuple(Within(field, each) for each in parts))
        case Not(unwanted):
            return Not(Within(field, unwanted))
        case AllOf(parts) if any(isinstance(each, AnyOf | Not) for each in parts):
            return AllOf(tuple(Within(field, each) for each in parts))
        case _:
            return None


def _few_words(root: Node) -> list[Word]:
    """The words of a query of a few, which are nearly always all read in the end."""
    if not isinstance(root, AllOf | AnyOf) or len(root.parts) > _FEW_PARTS:
        return []
    return [part for part in root.parts if isinstance(part, Word)]


def words_under(node: Node) -> list[Word]:
    """The words of a part of a query, in its order."""
    match node:
        case Word():
            return [node]
        case Prefix(term, place) | Similar(term, place):
            return [Word(term, place)]
        case Phrase(words) | Near(words):
            return list(words)
        case AllOf(parts) | AnyOf(parts):
            return [word for part in parts for word in words_under(part)]
        case Within(_, part) | Not(part):
            return words_under(part)
        case Reports() | Happens() | Published():
            return []
