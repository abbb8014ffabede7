from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.errors import BadQueryError, QueryFault
from index.query.parser import MOST_FINDINGS, QueryParser
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Query,
    Similar,
    Within,
    Word,
    wanted_leaves,
)
from tests.growth import growth

PARSER = QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())


def parse(text: str) -> Query:
    return PARSER.parse(text)


def shape(node: Node | None) -> object:
    """The tree without places: what the query says."""
    match node:
        case Word(term, _, unfinished, level):
            sign = "" if level is Level.ANY else level.value + ":"
            return sign + (term + "…" if unfinished else term)
        case Prefix(term) | Similar(term):
            return term + ("*" if isinstance(node, Prefix) else "~")
        case Near(words, distance):
            return "near", distance, *map(shape, words)
        case Phrase(words):
            return " ".join(word.term for word in words)
        case Within(field, part):
            return field.value, shape(part)
        case Not(part):
            return "not", shape(part)
        case AllOf(parts):
            return "all", *map(shape, parts)
        case AnyOf(parts):
            return "any", *map(shape, parts)
        case None:
            return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("  ؟ ", None),
        ("ميناء", "ميناء…"),
        ("ميناء ", "ميناء"),
        ("ميناء طنجة", ("all", "ميناء", "طنجه…")),
        ("ميناء في طنجة ", ("all", "ميناء", "طنجه")),
        ("في ", "في"),
        ('"ميناء طنجة"', "ميناء طنجه"),
        ("«ميناء طنجة» فاس ", ("all", "ميناء طنجه", "فاس")),
        ("“ميناء في طنجة”", "ميناء في طنجه"),
        ("ميناء أو مطار ", ("any", "ميناء", "مطار")),
        ("ميناء OR مطار ", ("any", "ميناء", "مطار")),
        ("ميناء|مطار ", ("any", "ميناء", "مطار")),
        ("ميناء -طنجة ", ("all", "ميناء", ("not", "طنجه"))),
        ("ميناء ليس طنجة ", ("all", "ميناء", ("not", "طنجه"))),
        ("ميناء NOT (طنجة أو فاس)", ("all", "ميناء", ("not", ("any", "طنجه", "فاس")))),
        ("مين*", "مين*"),
        ("عنوان:ميناء ", ("title", "ميناء")),
        ('العنوان:"ميناء طنجة"', ("title", "ميناء طنجه")),
        ("مصدر:الصباح ميناء ", ("all", ("publisher", "الصباح"), "ميناء")),
        ("كاتب: سعيد ", ("creator", "سعيد")),
        ("-عنوان:ميناء ", ("not", ("title", "ميناء"))),
        ("(ميناء أو مطار) فاس ", ("all", ("any", "ميناء", "مطار"), "فاس")),
        ("2014-2020", "2014 2020"),
        ("-5", "5…"),
        ("100,000", "100000…"),
        ("ميناء و طنجة ", ("all", "ميناء", "طنجه")),
        ("ميناء و طنجة أو فاس و سلا ", ("any", ("all", "ميناء", "طنجه"), ("all", "فاس", "سلا"))),
        ("ميناء AND طنجة ", ("all", "ميناء", "طنجه")),
        ("و", "و…"),
        ("و ميناء ", "ميناء"),
        ("ميناء و", "ميناء"),
        ("ميناء ورصيف ", ("all", "ميناء", "ورصيف")),
        ("=ميناء", "exact:ميناء"),
        ('"ميناء"', "exact:ميناء"),
        ("تام:ميناء طنجة ", ("all", "exact:ميناء", "طنجه")),
        ("جذع:ميناء ", "stem:ميناء"),
        ("الجذر:ميناء ", "root:ميناء"),
        ("جذر:(ميناء أو =مطار) ", ("any", "root:ميناء", "exact:مطار")),
        ("=(ميناء طنجة) ", ("all", "exact:ميناء", "exact:طنجه")),
        ("عنوان:جذر:ميناء ", ("title", "root:ميناء")),
        ("جذر:عنوان:ميناء ", ("title", "root:ميناء")),
        ("فاس -=ميناء ", ("all", "فاس", ("not", "exact:ميناء"))),
        ("فاس -(ميناء أو مطار) ", ("all", "فاس", ("not", ("any", "ميناء", "مطار")))),
        ('فاس -"ميناء طنجة" ', ("all", "فاس", ("not", "ميناء طنجه"))),
        ('"ميناء طنجة"~5', ("near", 5, "ميناء", "طنجه")),
        ("«ميناء طنجة»~٣ فاس ", ("all", ("near", 3, "ميناء", "طنجه"), "فاس")),
        ("ميناء قرب/5 طنجة", ("near", 5, "ميناء", "طنجه")),
        ("ميناء NEAR/2 طنجة قرب/3 فاس", ("near", 5, "ميناء", "طنجه", "فاس")),
        ("-ميناء قرب/5 طنجة", ("not", ("near", 5, "ميناء", "طنجه"))),
        ("عنوان:ميناء قرب/5 طنجة", ("title", ("near", 5, "ميناء", "طنجه"))),
        ("جذر:ميناء قرب/5 طنجة", ("near", 5, "root:ميناء", "root:طنجه")),
        ("ميناء~", "ميناء~"),
        ("3 500 000 طن ", ("all", "3500000", "طن")),
        ("2015 100 طن ", ("all", "2015", "100", "طن")),
        (
            "في (ميناء في طنجة) أو فاس في سلا ",
            ("any", ("all", "ميناء", "طنجه"), ("all", "فاس", "سلا")),
        ),
        ("ميناء =في ", ("all", "ميناء", "exact:في")),
    ],
)
def test_what_a_query_says(text: str, expected: object) -> None:
    assert shape(parse(text).root) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"ميناء طنجة ', ("all", "ميناء", "طنجه")),
        ("ميناء» ", "ميناء"),
        ("((ميناء ", "ميناء"),
        ("ميناء) طنجة ", ("all", "ميناء", "طنجه")),
        ("() ميناء ", "ميناء"),
        ("أو ميناء ", "ميناء"),
        ("ميناء أو", "ميناء"),
        ("ميناء -", "ميناء"),
        ("عنوان:", "عنوان"),
        ("ليس ميناء ", "ميناء"),
        ("شيء:ميناء ", "شيء ميناء"),
        ("|||", None),
        ("قرب/5 ميناء ", "ميناء"),
        ("ميناء قرب/5 ", "ميناء"),
        ("ميناء قرب/5 (طنجة) ", ("all", "ميناء", "طنجه")),
        ("ميناء قرب طنجة ", ("all", "ميناء", "قرب", "طنجه")),
        ("= ميناء", "ميناء…"),
        ("ميناء ~ * =", "ميناء"),
        ("ميناء NOT", "ميناء"),
        ('""', None),
    ],
)
def test_what_makes_no_sense_is_read_as_words(text: str, expected: object) -> None:
    assert shape(parse(text).root) == expected


@pytest.mark.parametrize(
    "text",
    [
        "توسعة ميناء طنجة المتوسط خلال السنة المقبلة وأثرها",
        "متى افتتح الميناء",
        "افتتاح الميناء؟",
    ],
)
def test_a_question_wants_what_matches_most(text: str) -> None:
    query = parse(text)
    assert query.is_question
    assert not any(leaf.unfinished for leaf in wanted_leaves(query.root) if isinstance(leaf, Word))


def test_operators_make_a_long_query_no_question() -> None:
    assert not parse("ميناء طنجة توسعة رصيف -حاويات سفينة").is_question


def test_the_place_of_a_word_is_where_it_stands_in_the_query() -> None:
    text = 'فاس "ميناء طنجة" -عنوان:مطار'
    for leaf in wanted_leaves(parse(text).root):
        words = leaf.words if isinstance(leaf, Phrase) else (leaf,)
        for word in words:
            assert Tokenizer().terms(word.place.text_in(text)) == [word.term]


def test_a_long_query_stays_a_question_when_a_word_gets_a_level() -> None:
    assert parse("توسعة =ميناء طنجة رصيف حاويات سفينة").is_question


OPERATORS = st.sampled_from(
    [*'"«»“()-*|~= \N{RIGHT-TO-LEFT OVERRIDE}', " أو ", " ليس ", " OR ", "عنوان:", "مصدر:"]
) | st.sampled_from(["~3", " قرب/2 ", " و ", "جذر:"])
WORDS = st.sampled_from(["ميناء", "طنجة", "في", "10%", "2014-2020", "abc", "\ud800", "\x00", "مُّ"])


@settings(max_examples=300)
@given(st.lists(OPERATORS | WORDS, max_size=30).map("".join) | st.text(max_size=60))
def test_the_parser_raises_nothing_but_its_own_error(text: str) -> None:
    for leaf in wanted_leaves(parse(text).root):
        assert leaf.place.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "كلمة " * 10_000,
        "(" * 10_000,
        "-" * 10_000,
        '"' * 9_999,
        "عنوان:" * 3_000,
        "-(" * 9_000,
        "=" * 10_000,
        "=(" * 9_000,
        "جذر:" * 4_000,
        "ا قرب/9 " * 2_000,
        '"ا"~9' * 4_000,
        "«" * 9_999,
        "\N{RIGHT-TO-LEFT OVERRIDE}" * 20_000,
        "\U0001f4cc* " * 6_000,
        "ا" * 1_000_000,
    ],
)
def test_hostile_queries_are_answered_or_refused_at_once(text: str) -> None:
    def answer(letters: int) -> None:
        with suppress(BadQueryError):
            parse(text[:letters])

    assert growth(answer, len(text)) < 3


def test_a_query_that_is_too_long_is_refused_with_the_place_from_which_it_is() -> None:
    with pytest.raises(BadQueryError) as caught:
        parse("كلمة " * 1000)
    assert caught.value.fault is QueryFault.TOO_LONG
    assert caught.value.place.end == 5000


def test_more_figures_than_can_be_looked_for_at_once_are_refused_from_their_place_on() -> None:
    asked = [f"رقم:>{number}" for number in range(MOST_FINDINGS)]
    parse(" ".join([*asked, *asked, "تاريخ:2015"]))
    with pytest.raises(BadQueryError) as caught:
        parse(" ".join([*asked, "كلمة", "حدث:2015"]))
    assert caught.value.fault is QueryFault.TOO_MANY_FINDINGS
    assert caught.value.place.start == len(" ".join([*asked, "كلمة", ""]))


def test_fields_are_known_with_and_without_the_article() -> None:
    for head, field in [("المصدر", Field.PUBLISHER), ("جريدة", Field.PUBLISHER)]:
        root = parse(f"{head}:الصباح ").root
        assert isinstance(root, Within)
        assert root.field is field


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("مصدر:-الصباح تشغيل", "-مصدر:الصباح تشغيل"),
        ('عنوان:-"مراكز الاتصال" سلا', '-عنوان:"مراكز الاتصال" سلا'),
        ("عنوان:-(طنجة أو فاس) ميناء", "-عنوان:(طنجة أو فاس) ميناء"),
        ("جذر:-كتب قلم", "-جذر:كتب قلم"),
    ],
)
def test_a_sign_of_exclusion_behind_a_field_is_one_in_front_of_it(text: str, same: str) -> None:
    assert shape(parse(text).root) == shape(parse(same).root)
    assert "not" in str(shape(parse(text).root))
