"""The extractive summary: the sentences that carry the article, in its own words.

Which sentences these are is decided by `articles.summaries.sentence_choice`; here they are made
ready to be read without what stood between them.
"""

from __future__ import annotations

from articles.article import AnnotatedArticle
from articles.summaries.candidates import candidates_of
from articles.summaries.sentence_choice import choose, room_for
from articles.summaries.sentence_forms import without_label
from articles.summaries.sentence_openings import without_conjunction
from articles.summaries.sentence_worth import worths
from articles.summaries.summary import SummarySentence

SENTENCES = 3


def summarise(annotated: AnnotatedArticle, count: int = SENTENCES) -> tuple[SummarySentence, ...]:
    """The sentences that carry the article.

    Args:
        annotated: The article with its figures and times.
        count: How many; fewer come from a short article or one that repeats itself. Three and
            more are meant of usual length: where they are short, others stand beside them.

    Returns:
        The sentences in the order of the text, none saying what another one says. A sentence
        of unusual length ends with `…` behind its main clause where that surely can be told from
        the rest (`articles.summaries.clauses`). One that speaks of somebody whom only the
        sentence before it names stands behind that one or not at all. The highest score is 1.
    """
    body = annotated.article.body
    candidates = candidates_of(annotated)
    found_best = choose(candidates, worths(candidates), count, room_for(candidates, count))
    chosen = sorted(found_best, key=lambda candidate: candidate.span)
    highest = max((candidate.score() for candidate in chosen), default=0.0) or 1.0
    found: list[SummarySentence] = []
    former = 0
    for candidate in chosen:
        follows = bool(found) and not body[former : candidate.span.start].strip(" \n.،؛")
        former = candidate.span.end
        words = candidate.span.text_in(body)
        if not follows and candidate.completed:
            words = candidate.completed
        text = without_label(words)
        text = text if follows else without_conjunction(text)
        text = f"{text}…" if candidate.clause.is_cut else text
        text = text.replace("\n", " ")  # of a line that was broken inside its sentence
        found.append(
            SummarySentence(
                candidate.span, text, candidate.paragraph, round(candidate.score() / highest, 4)
            )
        )
    return tuple(found)
