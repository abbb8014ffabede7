"""Which words answer to which part of a query."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.marking.wanted_forms import FormsByRule, WantedForms
from index.matching_rules import MOST_WIDENED, MatchingRule
from index.query.parser import QueryParser
from index.query.syntax import wanted_leaves
from tests.fakes import MemoryArchive, article

PARSER = QueryParser(Tokenizer(), frozenset())


def by_rule(text: str, *ignored: MatchingRule) -> FormsByRule:
    parts = list(wanted_leaves(PARSER.parse(text).root))
    return FormsByRule(parts, Stemmer(), frozenset(ignored))


@pytest.mark.parametrize(
    ("text", "term", "near", "far"),
    [
        ("مركز ", "المركز", (0,), ()),
        ("مركز ", "مراكز", (0,), ()),
        ("=مركز ", "مراكز", (), ()),
        ("جذر:مدرسة ", "دراسه", (0,), ()),
        ("مدرسة ", "دراسه", (), ()),
        ("ميناء مركز ", "مراكز", (1,), ()),
        ("مين* ", "ميناء", (0,), ()),
        ("المين", "الميناء", (), (0,)),
        ("ميناء ", "مطار", (), ()),
    ],
)
def test_a_word_answers_to_its_part(text: str, term: str, near, far) -> None:
    forms = by_rule(text)
    assert tuple(dict.fromkeys(forms.near(term))) == near
    assert set(forms.far(term)) - set(near) == set(far)


def test_a_rule_that_is_switched_off_joins_nothing() -> None:
    assert by_rule("مركز ", MatchingRule.BROKEN_PLURAL).near("مراكز") == ()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("أوربا ", "واوروبا"),
        ("مئة ", "بالماءه"),
        ("شيكاغو ", "شيكاجو"),
        ("الأمريكية ", "اميركي"),
        ("الديمقراطية ", "الديموقراطيين"),
    ],
)
def test_an_accepted_spelling_answers_unless_it_is_switched_off(text: str, term: str) -> None:
    assert set(by_rule(text).near(term)) == {0}
    assert not by_rule(text, MatchingRule.SPELLINGS).near(term)
    assert not by_rule(f"جذع:{text}").near(term)
    assert not by_rule(f"={text}").near(term)


def test_without_an_index_the_words_themselves_are_wanted() -> None:
    query = PARSER.parse('ميناء "جسر الوادي" ')
    parts = list(wanted_leaves(query.root))
    wanted = WantedForms(query, parts, "", None, Stemmer(), frozenset())
    assert wanted.near == {"ميناء": [0]}
    assert [together.part for together in wanted.together] == [1]
    assert "وجسر" in wanted.openers()


def test_of_a_long_text_only_the_rarest_words_have_other_forms(engine_of) -> None:
    common = [f"{first}{second}مكان" for first in "بتثجحخد" for second in "رزسشصضط"]
    text = " ".join([*common, "ميناء", "سفينة"])
    archive = MemoryArchive(article(str(n), " ".join(common)) for n in range(3))
    archive.put(article("x", "الميناء والسفينة " + " ".join(f"وال{word}" for word in common)))
    expander = engine_of(archive=archive)._latest.open().expander
    query = PARSER.parse(text)
    parts = tuple(dict.fromkeys(wanted_leaves(query.root)))
    forms = WantedForms(query, parts, text, expander, Stemmer(), frozenset())
    assert {"ميناء", "الميناء", "سفينه", "والسفينه"} <= forms.near.keys()
    assert {part for numbers in forms.near.values() for part in numbers} == set(range(len(parts)))
    widened = [term for term in common if "وال" + term in forms.near]
    assert len(widened) == MOST_WIDENED - 2
