"""The forms of one word that an archive has, from near to far."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.words.forms import FormFinder
from index.words.kin import Kin
from index.words.spelling_variants import Spellings
from tests.fakes import MemoryArchive, article

TEXT = "المدينة والمدينة مدن منطقة المنطقة منطق"


@pytest.fixture
def finder_of(engine_of):
    opened = engine_of(archive=MemoryArchive([article("a", TEXT)]))._latest.open()
    stemmer = Stemmer()

    def finder(*ignored: MatchingRule) -> FormFinder:
        return FormFinder(
            opened.vocabulary,
            opened.snapshot,
            stemmer,
            Kin(stemmer),
            Spellings(stemmer),
            frozenset(ignored),
        )

    return finder


def test_inflections_are_near_and_broken_plurals_kin(finder_of) -> None:
    forms = finder_of().find("مدينه")
    assert set(forms.inflected) == {"المدينه", "والمدينه"}
    assert "مدن" in forms.kin
    assert forms.near[0] == "مدينه"


def test_of_a_stem_of_two_nouns_each_form_is_read_by_itself(finder_of) -> None:
    forms = finder_of().find("منطقه")
    assert forms.near == ("منطقه", "المنطقه")
    assert forms.near_lists.stems == ()
    assert set(forms.near_lists.forms) == {"منطقه", "المنطقه"}


def test_what_needs_an_ignored_rule_is_left_out(finder_of) -> None:
    forms = finder_of(MatchingRule.BROKEN_PLURAL).find("مدينه")
    assert forms.kin == ()
    assert "المدينه" in forms.inflected
