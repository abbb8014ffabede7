"""The parts of a query."""

from __future__ import annotations

from index.query.lexemes import Kind, read_lexemes
from index.query.parts import PartKind, query_parts
from index.query.syntax import Level

SENTENCE = 'وزير النقل: "جسر الوادي" يفتح أمام (السيارات) أو يغلق ثانية في الخريف المقبل'


def test_the_words_of_a_sentence_are_parts_of_their_own() -> None:
    words = [part.words for part in query_parts(SENTENCE)]
    assert words[:5] == ["وزير", "النقل", "جسر", "الوادي", "يفتح"]
    assert {part.kind for part in query_parts(SENTENCE)} == {PartKind.WORD}


def test_each_part_is_told_with_all_that_makes_it() -> None:
    text = 'ميناء -عنوان:"قناة السويس" أو =فاس جذر:(علم قلم) رقم:>50 منذ:2015 "ا ب"~3 كت* سلا~'
    told = [
        (part.kind, part.field, part.excluded, part.alternative, part.level, part.words)
        for part in query_parts(text)
    ]
    assert told == [
        (PartKind.WORD, None, False, False, Level.ANY, "ميناء"),
        (PartKind.PHRASE, "عنوان", True, False, None, "قناة السويس"),
        (PartKind.WORD, None, False, True, Level.EXACT, "فاس"),
        (PartKind.GROUP, None, False, False, Level.ROOT, "علم قلم"),
        (PartKind.QUANTITY, "رقم", False, False, None, ">50"),
        (PartKind.DATE, "منذ", False, False, None, "2015"),
        (PartKind.NEAR, None, False, False, None, "ا ب"),
        (PartKind.PREFIX, None, False, False, None, "كت"),
        (PartKind.SIMILAR, None, False, False, None, "سلا"),
    ]
    assert [part.place.text_in(text) for part in query_parts(text)][1] == '-عنوان:"قناة السويس"'
    assert query_parts(text)[6].distance == 3


def test_a_query_that_is_too_long_has_no_parts() -> None:
    assert query_parts("كلمة " * 10_000) == ()


def test_words_without_a_subject_are_no_parts() -> None:
    assert [part.words for part in query_parts("ميناء في طنجة")] == ["ميناء", "طنجة"]
    assert [part.words for part in query_parts("في من")] == ["في", "من"]
    assert next(read_lexemes("و")).kind is Kind.AND


def test_a_group_is_told_without_what_is_empty_or_open_in_it() -> None:
    for text in ("-(ميناء مطار", "-(ميناء مطار ())", "-(ميناء مطار (", "-(ميناء مطار)"):
        assert [part.words for part in query_parts(text)] == ["ميناء مطار"]
    assert [part.words for part in query_parts("(ميناء (فاس))")] == ["ميناء (فاس)"]


def test_a_date_that_cannot_be_read_is_a_part_in_parentheses_too() -> None:
    for text in ("فاس (قبل:زز", "فاس (قبل:زز)"):
        assert [part.words for part in query_parts(text)] == ["فاس", "قبل:زز"]
