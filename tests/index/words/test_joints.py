"""Where a space between two words was lost."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.matching_rules import FEW_HITS, MatchingRule
from index.request import SearchRequest
from index.words.joints import Joints
from tests.fakes import MemoryArchive, article


def joints_of(engine_of, words: str) -> Joints:
    opened = engine_of(archive=MemoryArchive([article("a", words)]))._latest.open()
    prefixes = Stemmer().rules.doubtful_prefixes
    return Joints(opened.vocabulary, opened.snapshot.document_frequency, prefixes)


def test_two_words_are_found_as_one(engine_of) -> None:
    joints = joints_of(engine_of, "عبدالله وعبدالله مركز")
    assert {"عبدالله", "وعبدالله"} <= set(joints.glued("عبد", "الله"))
    assert joints.glued("عبد", "في") == ()


def test_one_word_is_found_as_two_that_the_archive_has(engine_of) -> None:
    joints = joints_of(engine_of, "وزير الخارجية مركز")
    joints.look_up(["وزيرالخارجيه"], [])
    assert joints.halves("وزيرالخارجيه") == (("وزير", "الخارجيه"),)
    assert joints.halves("مركز") == ()


def test_a_name_is_in_one_or_in_two(engine_of) -> None:
    joints = joints_of(engine_of, "بنكيران لعبدالله أبوظبي ونصرالله وبنزين")

    def in_one(first: str, second: str) -> tuple[str, ...]:
        return joints.name_in_one(first, second, {"بنزين"}.__contains__)

    assert in_one("ابن", "كيران") == ("بنكيران",)
    assert in_one("ابي", "ظبي") == ("ابوظبي",)
    assert "ونصرالله" in in_one("نصر", "الله")
    assert in_one("مركز", "كيران") == in_one("بن", "من") == in_one("بن", "زين") == ()
    assert joints.name_in_two("لعبدالرحمن") == ((("عبد",), "الرحمن"),)
    assert joints.name_in_two("صلاحالدين") == ((("صلاح",), "الدين"),)
    assert joints.name_in_two("عبده") == joints.name_in_two("والله") == ()


@pytest.mark.parametrize(
    ("asked", "often", "once"),
    [
        ("عبدالرحمن", "عبدالرحمن", "لعبد الرحمن"),
        ("عبد الرحمن", "عبد الرحمن", "وعبدالرحمن"),
        ("ابوظبي", "أبوظبي", "أبي ظبي"),
        ("أبو ظبي", "أبو ظبي", "أبوظبي"),
        ("بن كيران", "بن كيران", "بنكيران"),
        ("عبد الإله بنكيران", "عبد الإله بنكيران", "عبدالإله بن كيران"),
        ("نصر الله", "نصر الله", "نصرالله"),
        ("كم عاما قضى الأستاذ عبدالرحمن في المدينة؟", "عبدالرحمن", "عبد الرحمن"),
    ],
)
def test_names_are_found_in_one_and_in_two_however_common(
    engine_of, asked: str, often: str, once: str
) -> None:
    articles = [article(f"a{n}", f"قال {often} أمس") for n in range(2 * FEW_HITS)]
    engine = engine_of(*articles, article("once", f"قال {once} أمس"), article("none", "عبد قال"))
    page = engine.search(SearchRequest(f"{asked} ", limit=50))
    found = {hit.article_id: hit for hit in page.hits}
    assert set(found) == {one.id for one in articles} | {"once"}
    snippet = found["once"].snippet
    assert "".join(span.text_in(snippet.text) for span in snippet.spans)
    assert any(
        MatchingRule.LOST_SPACES in reason.rules
        for reason in engine.explain("once", "", f"قال {once} أمس", SearchRequest(asked))
    )
    without = frozenset({MatchingRule.LOST_SPACES})
    if len(asked.split()) < FEW_HITS:
        request = SearchRequest(f"{asked} ", limit=50, ignored_rules=without)
        assert "once" not in {hit.article_id for hit in engine.search(request).hits}


def test_a_word_that_is_no_name_is_not_taken_apart(engine_of) -> None:
    articles = [article(f"a{n}", "سعر البنزين") for n in range(2 * FEW_HITS)]
    engine = engine_of(*articles, article("name", "قال بن زين أمس"))
    page = engine.search(SearchRequest("بنزين ", limit=50))
    assert "name" not in {hit.article_id for hit in page.hits}


def test_two_words_of_a_name_are_no_other_word(engine_of) -> None:
    articles = [article(f"a{n}", "قال حسن بن زين أمس") for n in range(2 * FEW_HITS)]
    fuel = article("fuel", "قال حسن إن سعر البنزين هبط، وبنزين السيارات أيضا")
    page = engine_of(*articles, fuel).search(SearchRequest("حسن بن زين ", limit=50))
    assert "fuel" not in {hit.article_id for hit in page.hits}
