"""Other spellings of a word: found where few articles have the asked one, and precise."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.request import SearchRequest
from index.words.spelling_variants import SpellingVariants
from tests.fakes import article

JOINED = [
    ("هامبورغ", "هامبورج"),
    ("سالزبورغ", "سالزبورج"),
    ("الأوفشورينغ", "الأوفشورينع"),
    ("أوفشورينج", "الأوفشورينغ"),
    ("تشرشيلي", "شرشيلي"),
    ("الفيدرالية", "الفدرالية"),
    ("المئة", "المائة"),
    ("بالمائة", "بالمئة"),
    ("خمسمئة", "خمسمائة"),
    ("جوجل", "غوغل"),
    ("والإنجليزية", "الإنكليزية"),
    ("إسحاق", "إسحق"),
    ("المبادئ", "المبادىء"),
    ("طاريء", "الطارئ"),
    ("لاجئ", "لاجيء"),
    ("شئ", "شيء"),
    ("بشيء", "شئ"),
    ("الأحساء", "الأحسا"),
    ("كربلاء", "كربلا"),
]
SLIPS = [
    ("النهضة", "النهظة"),
    ("والمحافظة", "المحافضة"),
    ("لحظة", "لحضة"),
    ("ضابط", "ظابط"),
    ("موظف", "موضف"),
]
APART = [
    ("استغلال", "استجلال"),
    ("غالب", "جالب"),
    ("تغريبهم", "تجريبهم"),
    ("سيغلبهم", "سيجلبهم"),
    ("استغرابكم", "استجرابكم"),
    ("المئة", "الماء"),
    ("البرتغال", "البرتقال"),
    ("مئة", "سماءه"),
    ("برء", "بريء"),
    ("الجزء", "الجزيء"),
    ("بطء", "بطيء"),
    ("ناضر", "ناظر"),
    ("مينا", "ميناء"),
    ("حظر", "حضر"),
]


def engine_with(engine_of, word: str):
    return engine_of(article("a", f"خبر عن {word} هنا"), article("b", "نص آخر لا شأن له"))


@pytest.mark.parametrize(("written", "asked"), [*JOINED, *[(b, a) for a, b in JOINED], *SLIPS])
def test_another_spelling_is_found_marked_and_explained(
    engine_of, written: str, asked: str
) -> None:
    engine = engine_with(engine_of, written)
    page = engine.search(SearchRequest(asked + " "))
    assert [hit.article_id for hit in page.hits] == ["a"]
    assert not page.relaxed
    snippet = page.hits[0].snippet
    assert [span.text_in(snippet.text) for span in snippet.spans] == [written]
    [reason] = engine.explain("a", "", f"خبر عن {written} هنا", SearchRequest(asked + " "))
    assert set(reason.rules) & {MatchingRule.SPELLINGS, MatchingRule.ROOT}


@pytest.mark.parametrize(("written", "asked"), [*APART, *[(b, a) for a, b in APART]])
def test_words_of_arabic_are_not_spelt_otherwise(engine_of, written: str, asked: str) -> None:
    assert not engine_with(engine_of, written).search(SearchRequest(asked + " ")).total


def test_it_can_be_switched_off(engine_of) -> None:
    engine = engine_with(engine_of, "هامبورغ")
    ignored = frozenset({MatchingRule.SPELLINGS})
    assert not engine.search(SearchRequest("هامبورج ", ignored_rules=ignored)).total


def test_it_is_a_second_chance_only(engine_of) -> None:
    engine = engine_of(
        *(article(f"same{n}", "مهرجان كرنزبورج الكبير") for n in range(6)),
        article("other", "مهرجان كرنزبورغ الكبير"),
    )
    assert engine.search(SearchRequest("كرنزبورج ")).total == 6


class NoForms:
    """An archive without words, which counts what it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def with_skeleton(self, skeleton: str) -> list[str]:
        self.asked += 1
        return []

    def known(self, forms) -> set[str]:
        self.asked += 1
        return set()


@pytest.mark.parametrize("term", ["غجعقك" * 12, "تش" * 30, "غنغنغنغن", "google", "100", ""])
def test_any_word_asks_little_of_the_dictionary(term: str) -> None:
    archive = NoForms()
    assert SpellingVariants(Stemmer()).variants(term, archive) == ()
    assert archive.asked <= 200


@pytest.mark.parametrize(
    ("written", "asked"), [("رؤية", "روية"), ("فؤاد", "فواد"), ("الرئيس", "رييس"), ("ذئاب", "ذياب")]
)
def test_a_hamza_that_was_not_typed_is_found(engine_of, written: str, asked: str) -> None:
    engine = engine_of(article("a", f"خبر عن {written} هنا"), article("b", "نص آخر لا شأن له"))
    assert [hit.article_id for hit in engine.search(SearchRequest(asked + " ")).hits] == ["a"]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("الأسعار", "األسعار"),
        ("الإصلاح", "اإلصالح"),
        ("والإصلاح", "واإلصالح"),
        ("الاتفاق", "االتفاق"),
        ("الأسعار", "ا\N{ARABIC LIGATURE LAM WITH ALEF WITH HAMZA ABOVE ISOLATED FORM}سعار"),
        ("رؤية", "رو\N{ARABIC HAMZA ABOVE}ية"),
        ("الأسعار", "الأس عار"),
    ],
)
def test_words_copied_out_of_a_pdf_are_found(engine_of, written: str, asked: str) -> None:
    engine = engine_of(article("a", f"خبر عن {written} هنا"), article("b", "نص آخر لا شأن له"))
    page = engine.search(SearchRequest(asked + " "))
    assert [hit.article_id for hit in page.hits] == ["a"]
    assert not page.relaxed
    assert page.hits[0].snippet.spans
