"""Accepted spellings of one word: found beside a common one, marked, explained, switched off."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.request import SearchRequest
from index.words.form_rules import FormRules
from index.words.spelling_variants import (
    Spellings,
    learned_spellings,
    listed_spellings,
    words_of_their_own,
)
from tests.fakes import article

# What is asked, what the article has; the asked word stands in many others as well.
JOINED = [
    ("الاوربي", "الأوروبي"),
    ("أوربا", "وأوروبا"),
    ("أمريكا", "أميركا"),
    ("غوغل", "جوجل"),
    ("الديمقراطية", "والديموقراطي"),
    ("إسطنبول", "اسطانبول"),
    ("شيكاغو", "شيكاجو"),
    ("بروتوكول", "البرتوكولات"),
    ("البكتيريا", "بكتريا"),
    ("ومانشستر", "مانشيستر"),
    ("مئة", "بالمائة"),
    ("الأمريكية", "الأميركيين"),
    ("ترامب", "لترمب"),
    ("الغابون", "الجابون"),
    ("بيونغ", "بيونج"),
    ("المليشيات", "وميليشيا"),
    ("نوفمبر", "نونبر"),
]
APART = [
    ("ماركس", "ماركوس"),
    ("مئة", "ماء"),
    ("استقلال", "استغلال"),
    ("هوندا", "هيونداي"),
    ("فرانسيس", "فرنسا"),
    ("إنترنت", "انترانت"),
    ("كوكتيل", "كوكاتيل"),
    ("تشارلز", "تشارليز"),
]
COMMON = 7


def engine_with(engine_of, asked: str, written: str):
    common = (article(f"same{n}", f"كلام عن {asked} اليوم") for n in range(COMMON))
    return engine_of(*common, article("other", f"كلام عن {written} اليوم"))


def answers(engine, asked: str, *ignored: MatchingRule) -> list[str]:
    request = SearchRequest(asked + " ", ignored_rules=frozenset(ignored))
    return [hit.article_id for hit in engine.search(request).hits]


@pytest.mark.parametrize(("asked", "written"), [*JOINED, *[(b, a) for a, b in JOINED]])
def test_another_spelling_of_a_common_word_is_found_behind_it(
    engine_of, asked: str, written: str
) -> None:
    engine = engine_with(engine_of, asked, written)
    found = answers(engine, asked)
    assert len(found) == COMMON + 1
    assert found[-1] == "other"
    assert "other" not in answers(engine, asked, MatchingRule.SPELLINGS, MatchingRule.ROOT)
    assert "other" not in answers(engine, "=" + asked)
    assert "other" not in answers(engine, "جذع:" + asked)


@pytest.mark.parametrize(("asked", "written"), JOINED)
def test_the_rule_is_named_and_the_word_marked(engine_of, asked: str, written: str) -> None:
    engine = engine_with(engine_of, asked, written)
    request = SearchRequest(asked + " ")
    [other] = (hit for hit in engine.search(request).hits if hit.article_id == "other")
    assert [span.text_in(other.snippet.text) for span in other.snippet.spans] == [written]
    [reason] = engine.explain("other", "", f"كلام عن {written} اليوم", request)
    assert MatchingRule.SPELLINGS in reason.rules


@pytest.mark.parametrize(("asked", "written"), [*APART, *[(b, a) for a, b in APART]])
def test_other_words_are_not_taken_for_a_spelling(engine_of, asked: str, written: str) -> None:
    assert "other" not in answers(engine_with(engine_of, asked, written), asked)


def test_it_stays_when_another_rule_is_switched_off(engine_of) -> None:
    engine = engine_with(engine_of, "الأوربي", "الأوروبي")
    assert "other" in answers(engine, "الأوربي", MatchingRule.ENDINGS)
    assert "other" in answers(engine, "الأوربي", MatchingRule.CLITICS)


def test_what_differs_besides_is_named_too() -> None:
    rules = FormRules(Stemmer()).between("اوربي", "الاوروبيه")
    assert rules == {MatchingRule.SPELLINGS, MatchingRule.CLITICS, MatchingRule.ENDINGS}


def test_no_word_stands_in_two_groups() -> None:
    for table in (listed_spellings(), learned_spellings()):
        words = [word for group in table for word in group]
        assert len(words) == len(set(words))
        assert min(map(len, table)) > 1


def test_words_of_their_own_are_in_no_learned_group() -> None:
    assert words_of_their_own()
    assert not words_of_their_own() & {stem for group in learned_spellings() for stem in group}


def test_learned_stems_are_stems() -> None:
    stemmer = Stemmer()
    words = [stem for group in learned_spellings() for stem in group]
    assert sum(stemmer.stem(word) == word for word in words) > 0.9 * len(words)


def test_articles_and_endings_stay_in_another_spelling() -> None:
    spellings = Spellings(Stemmer())
    assert "والديموقراطيه" in spellings.respelt("والديمقراطيه")
    assert spellings.respelt("سفينه") == ()
