"""How each line of the ledger stands among the others, in words. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from articles.figures.figure import Doubt
from articles.ledger.claim import Claim, Status
from articles.ledger.contradiction import Verdict
from articles.ledger.resemblance import exceeds_whole
from desktop.display.figure_display import scaled_number
from desktop.ledger.ledger_entry import Tone
from desktop.translation import Words, translated


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who tells each value of an indicator: copies of one text are one witness.

    Attributes:
        stories: By each value the stories that tell it.
        articles: By each value the articles.
        story_of: The story of an article.
    """

    stories: Mapping[tuple[object, ...], frozenset[str]]
    articles: Mapping[tuple[object, ...], frozenset[str]]
    story_of: Callable[[str], str]

    @classmethod
    def of(cls, claims: Sequence[Claim], story_of: Callable[[str], str] = str) -> Witnesses:
        """Who tells the values of these claims."""
        articles: dict[tuple[object, ...], set[str]] = {}
        for claim in claims:
            articles.setdefault(_value(claim), set()).add(claim.article)
        return cls(
            {value: frozenset(map(story_of, names)) for value, names in articles.items()},
            {value: frozenset(names) for value, names in articles.items()},
            story_of,
        )

    def confirm(self, claim: Claim) -> bool:
        """Whether another story tells the value of a claim."""
        return bool(self.stories.get(_value(claim), frozenset()) - {self.story_of(claim.article)})

    def copy(self, claim: Claim) -> bool:
        """Whether another article tells it, be it a copy."""
        return bool(self.articles.get(_value(claim), frozenset()) - {claim.article})


_CONTEXT = "LedgerVerdict"
_AIMS = Words(
    _CONTEXT,
    {
        Status.TARGET: "هدف",
        Status.FORECAST: "توقع",
        Status.LIMIT: "حدّ",
        Status.CHANGE_UP: "ارتفاع",
        Status.CHANGE_DOWN: "انخفاض",
    },
)
_OPPOSED = Words(
    _CONTEXT,
    {
        Verdict.SLIP: "زلّة محتملة أمام",
        Verdict.COPYING: "تغيّر في النقل:",
        Verdict.QUESTION: "أهو نفسه؟",
        Verdict.CONFLICT: "يعارض",
    },
)


def verdict_of(
    claim: Claim,
    claims: Sequence[Claim],
    opponents: Mapping[int, Verdict],
    witnesses: Witnesses,
    values: Sequence[str] | None = None,
) -> tuple[str, Tone]:
    """How a claim stands among those of its indicator, in words and for the eye.

    Args:
        claim: The claim.
        claims: Those of the indicator.
        opponents: The indices of those that contradict it, with how.
        witnesses: Who tells each value.
        values: Their values in the units that the articles tell them in, where that is known.
    """
    if opponents:
        at, verdict = next(iter(opponents.items()))
        tone = Tone.QUESTION if verdict is Verdict.QUESTION else Tone.CONFLICT
        value = values[at] if values is not None else short_value(claims[at])
        return f"{_OPPOSED[verdict]} {value}", tone
    if Doubt.RATE_AND_TOTALS_DISAGREE in claim.doubts:
        return translated(_CONTEXT, "لا تتفق النسبة والمبلغان"), Tone.QUESTION
    if claim.status in _AIMS:
        return _AIMS[claim.status], Tone.AIM
    if len(claim.places) > 1:
        return translated(_CONTEXT, "مؤكَّد في المقال"), Tone.GOOD
    if witnesses.confirm(claim):
        return translated(_CONTEXT, "تؤكّده مقالات أخرى"), Tone.GOOD
    return (
        translated(_CONTEXT, "في نسخ من النصّ نفسه") if witnesses.copy(claim) else ""
    ), Tone.PLAIN


def _value(claim: Claim) -> tuple[object, ...]:
    return (claim.unit, claim.low, claim.high, claim.status)


def unlike_peers() -> tuple[str, Tone]:
    """What is said of a sum that lacks a thousand beside the others of its sector."""
    return translated(_CONTEXT, "قيمة شاذة: زلّة محتملة؟"), Tone.QUESTION


def settled_verdict(*, alone: bool = False) -> tuple[str, Tone]:
    """What is said of a figure of which the reader said that it is no contradiction, or no slip."""
    if alone:
        return translated(_CONTEXT, "لا خطأ فيه: قرارك"), Tone.PLAIN
    return translated(_CONTEXT, "ليست معارضة: قرارك"), Tone.PLAIN


def part_verdict(part: Claim, whole: Claim) -> tuple[str, Tone]:
    """How a part stands to the whole that its article tells of."""
    if exceeds_whole(part, whole):
        return f"{translated(_CONTEXT, 'الجزء أكبر من الكل:')} {short_value(whole)}", Tone.CONFLICT
    return f"{translated(_CONTEXT, 'جزء من')} {short_value(whole)}", Tone.PLAIN


def short_value(claim: Claim) -> str:
    """The greatest value of a claim as a reader would type it; empty where none is told."""
    value = claim.high if claim.high is not None else claim.low
    return "" if value is None else scaled_number(value)
