"""A sentence that a summary may be made of, and what it is worth behind others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from articles.span import Span
from articles.summaries.clauses import Clause
from articles.summaries.key_facts import LEAST_FIGURE, Value
from articles.summaries.sentence_openings import is_known

# Of the words of the title that no chosen sentence has said yet.
_WEIGHT_OF_UNSAID = 0.2
_WEIGHT_OF_FACTS = 0.35
# Of a headline figure of a former year, or of how a study was made.
_WEIGHT_OF_PAST = 0.5
# Of one that speaks of «the company» before anybody has named one.
_WEIGHT_OF_UNNAMED = 0.6
_MOST_PLAIN = 0.5


@dataclass(frozen=True, slots=True)
class Former:
    """What the chosen sentences have said.

    Attributes:
        values: The values of figures.
        title: The words of the title.
        words: All words of those that stand before the sentence that is weighed.
        is_neighbour: Whether the sentence right before it is one of them.
    """

    values: Collection[Value] = ()
    title: Collection[str] = ()
    words: Collection[str] = ()
    is_neighbour: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence, or the head of one that is too long.

    Attributes:
        number: Which sentence of the article, from 0.
        clause: Where, and whether the sentence goes on.
        paragraph: In which paragraph, from 1.
        stems: Its words.
        values: Of the key figures in it, with their weights.
        times: How many resolved times are in it.
        worth: Its weight without figures and times, before its form is looked at.
        form: What its form makes of its weight where it stands alone.
        following: The same where the sentence before it stands there, too.
        is_beside: Whether a figure in it, be it the greatest, is beside the point: of a former
            year, of another subject, or behind the first few sentences and without a word of the
            title.
        is_past: Whether what it tells was before the news.
        is_item: Whether it is an item of a list.
        dangles: Whether nobody knows without the sentence before it whom it speaks of.
        leads: Whether an article may begin with it, be it long.
        title: Which share of the title's words each of its own is that the title has.
        completed: The sentence with its speaker in brackets, where it lacks him and he is found.
        points_back: Whether it speaks of what the sentence before it tells.
        unnamed: Its words like «the company» that neither the title nor the first sentence names.
        words: All its words, folded.
        length: How many words it has as it is written.
        quoted: Which share of it stands in quotation marks.
        heads: The sentence without clauses hung on behind its main clause, the shortest first.
    """

    number: int
    clause: Clause
    paragraph: int
    stems: frozenset[str]
    values: Mapping[Value, float]
    times: int
    worth: float
    form: float
    following: float = 0.0
    is_beside: bool = False
    is_past: bool = False
    is_item: bool = False
    dangles: bool = False
    leads: bool = False
    title: Mapping[str, float] = field(default_factory=dict)
    completed: str = ""
    points_back: bool = False
    unnamed: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    length: int = 0
    quoted: float = 0.0
    heads: tuple[Candidate, ...] = ()

    @property
    def span(self) -> Span:
        """Where."""
        return self.clause.span

    def form_behind(self, former: Former) -> float:
        """What its form makes of its weight behind these sentences."""
        form = max(self.form, self.following) if former.is_neighbour else self.form
        return form if self.is_named(former) else form * _WEIGHT_OF_UNNAMED

    def is_named(self, former: Former) -> bool:
        """Whether these sentences name whom or what it speaks of."""
        return all(is_known(noun, former.words) for noun in self.unnamed)

    def score(self, former: Former | None = None) -> float:
        """Its weight behind the sentences that have been chosen.

        The first headline figure makes it full.
        """
        former = former or Former()
        new = [weight for value, weight in self.values.items() if value not in former.values]
        # Many figures of no weight, as in a list of prices, are worth no headline figure.
        plain = min(_MOST_PLAIN, sum(weight for weight in new if weight == LEAST_FIGURE))
        leading_ones = sum(weight for weight in new if weight > LEAST_FIGURE)
        leading_ones *= _WEIGHT_OF_PAST if self.is_past else 1.0
        facts = min(1.0, leading_ones + plain + min(self.times, 2) / 5)
        unsaid = sum(share for word, share in self.title.items() if word not in former.title)
        worth = self.worth + _WEIGHT_OF_FACTS * facts + _WEIGHT_OF_UNSAID * unsaid
        return worth * self.form_behind(former)
