"""What articles are worth for one leaf of a query."""

from __future__ import annotations

import pytest

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.query.syntax import Level, Near, Phrase, Prefix, Similar, Word
from index.scoring.leaf_scoring import LeafScoring, first_forms
from index.segments.array_memory import ArrayMemory
from index.segments.schema import TEXT_FIELDS
from tests.fakes import article

HERE = Span(0, 1)
ARCHIVE = [
    article("itself", "سوق قديم في الحي"),
    article("inflected", "السوق والأسواق في المدينة"),
    article("apart", "قديم جدا ثم كلمات كثيرة بينهما وبعدها سوق"),
    article("other", "جسر فوق النهر"),
]


@pytest.fixture
def scoring(opened_of):
    opened = opened_of(*ARCHIVE)
    stemmer = Stemmer()
    leaves = LeafScoring(opened.snapshot, opened.expander, stemmer.rules, ArrayMemory(1_000_000))

    def worth(leaf, far: bool = False) -> dict[str, float]:
        found = leaves.scores(leaf, TEXT_FIELDS, far)
        return {
            opened.snapshot.stored(int(n)).id: float(value)
            for n, value in zip(found.ids, found.values, strict=True)
        }

    return worth


def word(term: str, level: Level = Level.ANY) -> Word:
    return Word(term, HERE, level=level)


def test_the_word_itself_is_worth_more_than_its_forms(scoring):
    found = scoring(word("سوق"))
    assert set(found) == {"itself", "inflected", "apart"}
    assert found["itself"] > found["inflected"] > 0


def test_an_exact_word_has_no_forms(scoring):
    assert set(scoring(word("سوق", Level.EXACT))) == {"itself", "apart"}


def test_a_phrase_stands_side_by_side_in_its_order(scoring):
    words = (word("سوق"), word("قديم"))
    assert set(scoring(Phrase(words, HERE, quoted=True))) == {"itself"}
    assert set(scoring(Phrase(words[::-1], HERE, quoted=True))) == set()


def test_words_near_one_another_in_any_order(scoring):
    words = (word("قديم"), word("سوق"))
    assert set(scoring(Near(words, 0, HERE))) == {"itself"}
    assert set(scoring(Near(words, 20, HERE))) == {"itself", "apart"}


def test_beginnings_and_what_is_spelt_nearly_alike(scoring):
    assert "itself" in scoring(Prefix("سو", HERE))
    assert "other" not in scoring(Prefix("سو", HERE))
    assert "other" in scoring(Similar("جسز", HERE))


def test_the_first_word_of_a_phrase_may_carry_a_particle():
    rules = Stemmer().rules
    forms = first_forms("السوق", rules)
    assert forms[0] == "السوق"
    assert {"للسوق", *(prefix + "السوق" for prefix in rules.doubtful_prefixes)} <= {*forms}
