"""When the words and signs of a query are those of a sentence, and when they are operators."""

from __future__ import annotations

import pytest

from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.query.parser import QueryParser
from index.query.syntax import AllOf, AnyOf, Not, Phrase, Within, Word, wanted_leaves

PARSER = QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())

SENTENCES = [
    "وزير النقل يفتح الجسر الجديد أو يؤجل فتحه ثانية",
    'البلدية: "جسر الوادي" يفتح أمام سيارات المدينة غدا',
    "فتح جسر الوادي (قرب الميناء) أمام سيارات المدينة",
    "القطار الجديد ليس بديلا عن حافلات المدينة القديمة",
    "هل يفتح الجسر الجديد أو يبقى مغلقا؟",
    'من كتب رواية "ظلال الميناء"؟',
]
QUERIES = [
    "قطار أو حافلة أو سفينة أو طائرة أو دراجة أو سيارة",
    "جسر طريق ميناء قطار (مدرسة أو جامعة) ملعب",
    "جسر طريق ميناء قطار مدرسة -ملعب",
    "عنوان:جسر طريق ميناء قطار مدرسة ملعب حديقة",
    "جسر طريق ميناء قطار مدرسة سنة رقم:>5",
    "جسر طريق ميناء OR قطار مدرسة ملعب حديقة",
    '"جسر طريق ميناء قطار مدرسة ملعب"',
    "جسر أو طريق الميناء",
    "جسر طريق ميناء قطار مدرسة ملع*",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_read_as_words(text: str) -> None:
    query = PARSER.parse(text)
    assert query.is_question
    assert isinstance(query.root, AllOf)
    assert all(isinstance(part, Word) for part in query.root.parts)


@pytest.mark.parametrize("text", QUERIES)
def test_operators_stay_operators(text: str) -> None:
    root = PARSER.parse(text).root
    parts = root.parts if isinstance(root, AllOf) else [root]
    plain = [part for part in parts if isinstance(part, Word)]
    assert len(plain) < len(parts)


def test_a_heading_with_a_space_behind_its_colon_is_no_field() -> None:
    root = PARSER.parse("مصدر: الجسر الجديد يفتح غدا").root
    assert next(leaf.term for leaf in wanted_leaves(root) if isinstance(leaf, Word)) == "مصدر"
    assert isinstance(PARSER.parse("مصدر:الجسر الجديد يفتح غدا").root.parts[0], Within)
    assert isinstance(PARSER.parse("مصدر: الجسر").root, Within)


def test_the_words_of_a_sentence_stand_where_they_are_written() -> None:
    text = 'البلدية: "جسر الوادي" يفتح أمام سيارات المدينة غدا'
    for leaf in wanted_leaves(PARSER.parse(text).root):
        assert Tokenizer().terms(leaf.place.text_in(text)) == [leaf.term]


def test_short_queries_keep_their_operators() -> None:
    assert isinstance(PARSER.parse("جسر أو طريق").root, AnyOf)
    assert isinstance(PARSER.parse('"جسر الوادي" ميناء').root.parts[0], Phrase)
    assert isinstance(PARSER.parse("ميناء ليس جسر").root.parts[1], Not)


def test_plain_text_has_no_sign_that_would_mean_something_alone() -> None:
    plain = PARSER.plain(SENTENCES[0])
    assert "أو" not in plain.split()
    assert PARSER.plain(QUERIES[0]) == QUERIES[0]
    assert '"' not in PARSER.plain(SENTENCES[1])
