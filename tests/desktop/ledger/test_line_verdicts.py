"""What the last column of the ledger says of a claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from articles.figures.figure import Doubt
from articles.ledger.claim import Claim
from articles.ledger.contradiction import judged
from articles.ledger.opponents import opponents_of
from desktop.ledger.ledger_entry import Tone
from desktop.ledger.line_verdicts import (
    Witnesses,
    part_verdict,
    verdict_of,
)
from tests.articles.ledger.telling import claim, claims


def told(number: int, article: str) -> Claim:
    return claim(f"شغّل مصنع اللوز {number} عاملا سنة 2014.", article)


def shown(claims: list[Claim], at: int, story_of: Callable[[str], str] = str) -> tuple[str, Tone]:
    against = opponents_of(claims, judged(claims))
    return verdict_of(claims[at], claims, against.get(at, {}), Witnesses.of(claims, story_of))


def test_who_is_contradicted_is_told_by_what() -> None:
    words, tone = shown([told(410, "a"), told(530, "b")], 0)
    assert "530" in words
    assert tone is Tone.CONFLICT


def test_all_who_tell_a_contradicted_value_are_contradicted() -> None:
    claims = [told(410, "a"), told(410, "b"), told(530, "c")]
    against = opponents_of(claims, judged(claims))
    assert set(against) == {0, 1, 2}
    assert all(verdict.contradicts for verdict in against[1].values())


def test_another_article_confirms_and_one_s_own_does_not() -> None:
    assert shown([told(410, "a"), told(410, "b")], 0)[1] is Tone.GOOD
    assert shown([told(410, "a"), told(410, "a")], 0) == ("", Tone.PLAIN)


def test_an_opponent_is_told_in_the_unit_of_its_article() -> None:
    claims = [told(410, "a"), told(530, "b")]
    against = opponents_of(claims, judged(claims))
    words, _ = verdict_of(claims[0], claims, against[0], Witnesses.of(claims), ["41 عقدا", "53"])
    assert words.endswith(" 53")


def test_copies_of_one_text_are_one_witness() -> None:
    copies = [told(410, "a"), told(410, "b")]
    words, tone = shown(copies, 0, lambda _name: "story 1")
    assert tone is Tone.PLAIN
    assert "نسخ" in words
    stories = {"a": "story 1", "b": "story 1"}
    three = [*copies, told(410, "c")]
    assert shown(three, 0, lambda name: stories.get(name, name))[1] is Tone.GOOD


def test_a_rate_that_its_own_totals_deny_is_asked() -> None:
    doubted = replace(told(410, "a"), doubts=(Doubt.RATE_AND_TOTALS_DISAGREE,))
    assert shown([doubted], 0)[1] is Tone.QUESTION


def test_a_part_is_told_with_its_whole_and_never_exceeds_it() -> None:
    whole, part = claims("a", "أوقفت الشرطة 290 شخصا بينهم 37 أجنبيا.").claims
    assert part_verdict(part, whole) == ("جزء من 290", Tone.PLAIN)
    assert part_verdict(whole, part)[1] is Tone.CONFLICT
