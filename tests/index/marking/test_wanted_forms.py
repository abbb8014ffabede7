"""The forms that answer to the parts of a query."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.marking.wanted_forms import WantedForms
from index.matching_rules import MatchingRule
from index.query.parser import QueryParser
from index.query.syntax import wanted_leaves
from tests.fakes import article

PARSER = QueryParser(Tokenizer(), read_stop_words())


@pytest.fixture
def wanted(opened_of):
    expander = opened_of(article("a", "السوق سوق قديم قديمة"), article("b", "جسر")).expander

    def of(text: str, ignored: frozenset[MatchingRule] = frozenset()) -> WantedForms:
        root = PARSER.parse(text).root
        return WantedForms(
            root, [*wanted_leaves(root)], text, expander.restricted(ignored), Stemmer(), ignored
        )

    return of


def test_forms_lead_to_their_parts(wanted):
    found = wanted("سوق جسر")
    assert 0 in found.near["سوق"]
    assert 0 in found.near["السوق"]
    assert 1 in found.near["جسر"]
    assert found.together == []


def test_an_exact_word_is_its_own_only_form(wanted):
    assert [*wanted("=سوق").near] == ["سوق"]


def test_a_phrase_is_wanted_together_and_opens_with_its_first_word(wanted):
    (together,) = wanted('"سوق قديم"').together
    assert together.distance is None
    assert "سوق" in together.slots[0]
    assert together.slots[1] == {"قديم"}
    assert "سوق" in wanted('"سوق قديم"').openers()
    assert "قديم" not in wanted('"سوق قديم"').openers()


def test_words_near_one_another_may_begin_with_either(wanted):
    assert {"سوق", "قديم"} <= wanted('"سوق قديم"~3').openers()


def test_without_clitics_a_phrase_begins_with_the_bare_word(wanted):
    (together,) = wanted('"سوق قديم"', frozenset({MatchingRule.CLITICS})).together
    assert together.slots[0] == {"سوق"}


def test_an_empty_query_wants_nothing(wanted):
    found = wanted("")
    assert (found.near, found.far, found.together) == ({}, {}, [])
