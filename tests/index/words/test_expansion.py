"""What a word of the query is widened to, of the words that the archive has."""

from __future__ import annotations

import pytest

from index.analysis.folding import fold
from index.matching_rules import MatchingRule
from tests.fakes import article


@pytest.fixture
def expander(opened_of):
    return opened_of(
        article("a", "السوق وزير وزراء الوزراء"),
        article("b", "سوق وسوقهم مستشفى"),
        article("c", "جسر طويل"),
    ).expander


def test_near_forms_are_those_of_the_same_word(expander):
    near = expander.forms("سوق").near
    assert {"سوق", "السوق"} <= {*near}
    assert "جسر" not in near


def test_kin_are_found_by_the_lexicon(expander):
    forms = expander.forms(fold("وزير"))
    assert fold("وزراء") in {*forms.near, *forms.kin, *forms.related}


def test_without_clitics_fewer_forms_answer(expander):
    ignored = frozenset({MatchingRule.CLITICS})
    restricted = expander.restricted(ignored)
    assert restricted.ignored == ignored
    assert "السوق" not in restricted.forms("سوق").near
    assert expander.restricted(frozenset()).forms("سوق").near == expander.forms("سوق").near


def test_beginnings_and_near_spellings(expander):
    assert "سوق" in expander.completions("سو")
    assert "جسر" in expander.similar("جسز")
    assert expander.completions("زقز") == ()


def test_two_words_of_one_and_one_of_two(expander, opened_of):
    glued = opened_of(article("a", "وزيرالتعليم قال"), number=1).expander
    assert glued.glued("وزير", "التعليم") == ("وزيرالتعليم",)
    assert ("سوق", "جسر") in expander.halves("سوقجسر")
