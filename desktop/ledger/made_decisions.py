"""What the reader has decided of the ledger, gesture by gesture, in words. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from articles.archive.archive import Archive
from articles.ledger.decision import DecidedFigure, Decision, DecisionKind
from articles.span import Span
from desktop.display.dates import date_text
from desktop.display.isolation import metadata_line, set_off
from desktop.ledger.ledger_entry import FIGURES
from desktop.translation import Words, translated

_CONTEXT = "MadeDecisions"
_KINDS = Words(
    _CONTEXT,
    {
        DecisionKind.SAME: "من مؤشر واحد",
        DecisionKind.APART: "ليسا من مؤشر واحد",
        DecisionKind.SETTLED: "ليست معارضة",
        DecisionKind.NAMED: "اسم المؤشر",
    },
)
_DAY = 10  # the letters of a day at the head of a moment (ISO 8601)
_MOST_TITLES = 2


@dataclass(frozen=True, slots=True)
class MadeDecision:
    """What one gesture decided.

    Attributes:
        decisions: The decisions that it wrote, of one kind.
        words: What it said of which figures.
        whereabouts: In which articles they stand, and when it was said.
    """

    decisions: tuple[Decision, ...]
    words: str
    whereabouts: str

    @property
    def kind(self) -> DecisionKind:
        """What was decided."""
        return self.decisions[0].kind

    def speaks_of(self, article_id: str, span: Span) -> bool:
        """Whether it speaks of the figure whose words stand there."""
        return any(
            figure.article_id == article_id
            and figure.is_anchored
            and figure.anchor.position.start < span.end
            and span.start < figure.anchor.position.end
            for decision in self.decisions
            for figure in decision.figures
        )


def made_decisions(archive: Archive, write: Callable[[str], str] = str) -> tuple[MadeDecision, ...]:
    """What the reader has decided in an archive, the last gesture first.

    Args:
        archive: Whose ledger it is.
        write: Gives days and counts their digits; what articles say keeps its own.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    gestures: dict[tuple[DecisionKind, str], list[Decision]] = {}
    for decision in archive.ledger_decisions.all():
        gestures.setdefault((decision.kind, decision.changed), []).append(decision)
    names = {figure.article_id for each in gestures.values() for figure in _figures(each)}
    found = archive.articles.without_findings(sorted(names))
    titles = {name: article.metadata.title for name, article in found.items()}
    made = [
        MadeDecision(tuple(each), _words(each, write), _whereabouts(each, titles, write))
        for each in gestures.values()
    ]
    return tuple(reversed(made))


def _figures(decisions: Sequence[Decision]) -> list[DecidedFigure]:
    """The figures that decisions speak of, each once."""
    return [*dict.fromkeys(figure for each in decisions for figure in each.figures)]


def _words(decisions: Sequence[Decision], write: Callable[[str], str]) -> str:
    kind = decisions[0].kind
    if kind is DecisionKind.NAMED:
        return f"{_KINDS[kind]}: «{set_off(decisions[0].value)}»"
    words = _KINDS[kind]
    if kind is DecisionKind.SETTLED and len(decisions[0].figures) == 1:
        words = translated(_CONTEXT, "لا خطأ فيه")
    first, *others = [f"«{set_off(each.anchor.quote.exact)}»" for each in _figures(decisions)]
    if len(others) > 1:
        others = [write(FIGURES.counted(len(others)))]
    return f"{words}: {translated(_CONTEXT, ' مع ').join([first, *others])}"


def _whereabouts(
    decisions: Sequence[Decision], titles: Mapping[str, str], write: Callable[[str], str]
) -> str:
    gone = translated(_CONTEXT, "مقال لم يعد هنا")
    names = dict.fromkeys(figure.article_id for figure in _figures(decisions))
    told = [titles.get(name, gone) for name in names][:_MOST_TITLES]
    return metadata_line([*told, write(date_text(decisions[0].changed[:_DAY]))])
