"""Which marks an article has."""

from __future__ import annotations

from articles.passages.passage import Anchoring
from articles.span import Span
from articles.timeline.time_expression import TimeType
from desktop.reading.marks import (
    GROUNDS,
    UNDERLINES,
    Mark,
    MarkRole,
    extraction_marks,
    passage_marks,
)
from tests.desktop.making import article, figure, passage, time_at

BODY = "يعمل 45 حارسا سنويا منذ 2011"


def test_figures_and_times_keep_their_numbers():
    annotated = article(
        BODY,
        figures=(figure("45 حارسا", body=BODY),),
        times=(
            time_at("سنويا", "P1Y", body=BODY, kind=TimeType.SET),
            time_at("2011", "2011", body=BODY),
        ),
    )
    assert extraction_marks(annotated) == [
        Mark(Span(5, 13), MarkRole.FIGURE, 0),
        Mark(Span(24, 28), MarkRole.TIME, 1),
    ]


def test_a_lost_passage_has_no_mark_and_the_others_keep_their_numbers():
    passages = (
        passage("يعمل", body=BODY, anchoring=Anchoring.LOST),
        passage("حارسا", body=BODY, colour="pink", anchoring=Anchoring.MOVED),
    )
    assert passage_marks(passages) == [Mark(Span(8, 13), MarkRole.PASSAGE, 1, "pink")]


def test_every_role_is_painted_once():
    assert sorted((*GROUNDS, *UNDERLINES)) == sorted(MarkRole)
    assert list(GROUNDS) == sorted(GROUNDS)
