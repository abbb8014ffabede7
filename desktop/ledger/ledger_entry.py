"""What the page shows of the ledger: indicators and their lines, as frozen values. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from articles.ledger.claim import Status
from articles.span import Span
from desktop.display.plurals import CountedNoun

FIGURES = CountedNoun("لا أرقام", "رقم واحد", "رقمان", "أرقام", "رقما", "رقم")
CONFLICTS = CountedNoun("", "متعارضة واحدة", "متعارضتان", "متعارضة", "متعارضة", "متعارضة")
QUESTIONS = CountedNoun("", "سؤال واحد", "سؤالان", "أسئلة", "سؤالا", "سؤال")


class Tone(Enum):
    """How a line stands among the others."""

    PLAIN = "plain"
    GOOD = "good"
    AIM = "aim"
    QUESTION = "question"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator in the list: levels and aims of one thing together.

    Attributes:
        numbers: The indicators of the archive that it joins, the leading one first.
        label: Its name.
        claims: How many claims.
        articles: In how many articles.
        conflicts: How many pairs of values contradict one another.
        questions: How many pairs ask whether they do.
        weight: By which it is ordered for review.
        kind: The kind of figure.
        unit: Their unit, or None.
        is_pending: Whether it has grown and is not judged yet; then nothing is said of what
            contradicts in it.
    """

    numbers: tuple[int, ...]
    label: str
    claims: int
    articles: int
    conflicts: int
    questions: int
    weight: float
    kind: str
    unit: str | None
    is_pending: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is left to be reviewed."""
        return self.conflicts + self.questions > 0


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One claim in the table.

    Attributes:
        article_id: Its article.
        span: Where the number stands there.
        indicator: The number of its indicator.
        value: The value, worded.
        short_value: The number alone, for the chart.
        counted: What is counted, as it reads.
        period: The time it holds for, worded; empty where none is told.
        title: Of the article.
        publisher: Its newspaper, or empty.
        published: EDTF, or None.
        said_by: Who says it, or empty.
        verdict: How it stands among the others, worded; may be empty.
        tone: The same for the eye.
        before: The words of its sentence before the number.
        text: The number as it stands there.
        after: The words behind it.
        low: The least value.
        high: The greatest value, or None where it is open.
        year: The middle of its period in years, or None.
        status: Observed, an aim, a change.
        is_open_ended: Whether it is said to be more.
        opponents: The rows of the lines that contradict it.
    """

    article_id: str
    span: Span
    indicator: int
    value: str
    short_value: str
    counted: str
    period: str
    title: str
    publisher: str
    published: str | None
    said_by: str
    verdict: str
    tone: Tone
    before: str
    text: str
    after: str
    low: float | None
    high: float | None
    year: float | None
    status: Status
    is_open_ended: bool
    opponents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator with all that is said of it.

    Attributes:
        entry: The indicator.
        lines: Its claims, the contradicted and the newest first.
        proposals: Indicators that may be the same, three at most.
        is_whole: Whether these are all lines that are shown; of a large one the first come first.
    """

    entry: IndicatorEntry
    lines: tuple[LedgerLine, ...]
    proposals: tuple[IndicatorEntry, ...] = ()
    is_whole: bool = True
