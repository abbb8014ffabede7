"""Which sentences are chosen, of sentences that are known by what counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from articles.span import Span
from articles.summaries.candidate import Candidate
from articles.summaries.clauses import Clause
from articles.summaries.key_facts import HEADLINE_FIGURES, LEAST_FIGURE
from articles.summaries.sentence_choice import choose, room_for

ROOM = 132
HEADLINE, PLAIN = HEADLINE_FIGURES[0], LEAST_FIGURE


def sentence(
    number: int, length: int = 20, figures: Mapping[float, float] | None = None
) -> Candidate:
    """A good sentence with words of its own."""
    return Candidate(
        number,
        Clause(Span(1000 * number, 1000 * number + 10 * length), is_cut=False),
        paragraph=number + 1,
        stems=frozenset(f"{number}.{word}" for word in range(length)),
        values={(value, value): weight for value, weight in (figures or {}).items()},
        times=0,
        worth=0.5,
        form=1.0,
        leads=True,
        length=length,
    )


def numbers(chosen: Sequence[Candidate]) -> list[int]:
    return sorted(each.number for each in chosen)


def test_the_first_sentences_stay_where_no_other_is_worth_more():
    article = [sentence(number) for number in range(12)]
    assert numbers(choose(article, [2.0] * 12, 3)) == [0, 1, 2]


def test_beside_short_sentences_the_best_others_have_room():
    article = [sentence(number) for number in range(30)]
    worths = [2.0] * 3 + [1.5] * 27
    worths[7], worths[20] = 1.9, 1.8
    assert room_for(article, 3) == ROOM
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2, 3, 7, 20]
    assert numbers(choose(article, worths, 3)) == [0, 1, 2]


def test_a_summary_is_at_most_half_of_its_article():
    article = [sentence(number) for number in range(8)]
    assert room_for(article, 3) == 80
    assert len(choose(article, [2.0] * 8, 3, room_for(article, 3))) == 4


def test_what_would_give_way_stays_where_there_is_room_for_both():
    article = [sentence(number, 33) for number in range(12)]
    worths = [3.0, 2.0, 2.0] + [0.0] * 9
    worths[6] = 4.0
    assert numbers(choose(article, worths, 3)) in ([0, 1, 6], [0, 2, 6])
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2, 6]


@pytest.mark.parametrize(
    "changes",
    [{"is_beside": True}, {"is_past": True}, {"quoted": 0.9}, {"length": 5}, {"is_item": True},
     {"form": 0.5}, {"points_back": True}],
)  # fmt: skip
def test_only_a_good_sentence_is_added(changes: dict[str, object]):
    article = [sentence(number) for number in range(12)]
    worths = [2.0] * 3 + [0.0] * 9
    worths[6] = 2.0
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2, 6]
    article[6] = replace(article[6], **changes)
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2]


def test_what_is_half_said_is_not_added():
    article = [sentence(number) for number in range(12)]
    worths = [2.0] * 3 + [0.0] * 9
    worths[6] = 2.0
    said = frozenset([*article[1].stems][:11])
    article[6] = replace(article[6], stems=said | frozenset([*article[6].stems][:9]))
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2]


def test_figures_alone_buy_no_place_but_the_first_headline_does():
    plain = {float(value): PLAIN for value in range(6)}
    article = [sentence(number, 40) for number in range(12)]
    article[7] = sentence(7, 40, plain)
    worths = [2.0] * 12
    assert numbers(choose(article, worths, 3)) == [0, 1, 2]
    worths[7] = 2.6
    assert 7 in numbers(choose(article, worths, 3))
    worths[7] = 1.9
    article[7] = sentence(7, 40, {5.0: HEADLINE})
    assert 7 in numbers(choose(article, worths, 3))


def test_the_first_headline_figure_may_go_beyond_the_room():
    article = [sentence(number, 40) for number in range(12)]
    worths = [2.0] * 12
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2]
    article[9] = sentence(9, 40, {5.0: HEADLINE})
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2, 9]


def test_no_exchange_makes_a_summary_very_long():
    article = [sentence(number, 40) for number in range(12)]
    worths = [3.0, 2.0, 2.0] + [0.0] * 9
    worths[6] = 5.0
    article[6] = sentence(6, 110)
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2]
    article[6] = sentence(6, 90)
    assert 6 in numbers(choose(article, worths, 3, ROOM))


@pytest.mark.parametrize(("gain", "gives_way"), [(1.0, False), (2.5, True)])
def test_one_behind_the_lead_gives_way_for_much_where_others_have_room(
    gain: float, gives_way: bool
):
    article = [sentence(number, 40) for number in range(12)]
    worths = [5.0, 2.0, 4.0] + [0.0] * 9
    worths[6] = 2.0 + gain
    article[6] = sentence(6, 60)
    assert (6 in numbers(choose(article, worths, 3, ROOM))) == gives_way
    assert 6 in numbers(choose(article, worths, 3))


def test_a_long_sentence_goes_without_its_tail_for_another_one():
    article = [sentence(number, 40) for number in range(12)]
    whole = sentence(1, 60)
    tail_lost = Clause(Span(whole.span.start, whole.span.start + 300), is_cut=True)
    head = replace(whole, clause=tail_lost, stems=frozenset([*whole.stems][:30]), length=25)
    article[1] = replace(whole, heads=(head,))
    article[5] = sentence(5, 25)
    worths = [2.0] * 12
    chosen = choose(article, worths, 3, ROOM)
    assert numbers(chosen) == [0, 1, 2, 5]
    assert next(each for each in chosen if each.number == 1).clause.is_cut
    told = replace(whole, values={(5.0, 5.0): HEADLINE}, heads=(head,))
    article[1] = told
    assert told in choose(article, worths, 3, ROOM)


def test_a_very_long_sentence_makes_place_for_two_that_are_worth_as_much():
    article = [sentence(number, 40) for number in range(12)]
    article[2] = sentence(2, 80)
    article[5], article[6] = sentence(5, 35), sentence(6, 35)
    worths = [2.0] * 3 + [0.0] * 9
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 2]
    worths[5] = worths[6] = 1.9
    assert numbers(choose(article, worths, 3, ROOM)) == [0, 1, 5, 6]


def test_nothing_is_chosen_of_nothing_or_where_nothing_is_wanted():
    assert choose([], [], 3, room_for([], 3)) == []
    article = [sentence(number) for number in range(5)]
    assert choose(article, [2.0] * 5, 0, room_for(article, 0)) == []


def test_who_wants_one_or_two_sentences_wants_no_more():
    article = [sentence(number, 10) for number in range(40)]
    assert [room_for(article, count) for count in (1, 2, 3, 4)] == [0, 0, ROOM, 176]


def test_no_question_comes_with_what_answers_it():
    article = [sentence(number, 40) for number in range(12)]
    worths = [5.0, 2.0, 2.0] + [0.0] * 9
    worths[7] = 5.0
    article[7] = replace(article[7], points_back=True)
    assert numbers(choose(article, worths, 3)) == [0, 6, 7]
    article[6] = replace(article[6], form=0.6)
    assert 6 not in numbers(choose(article, worths, 3))
