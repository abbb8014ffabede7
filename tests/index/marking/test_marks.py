"""What is marked in a text, by levels, nearness and the rules that remain."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.analysis.stop_words import read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.marking.marks import Marker
from index.matching_rules import MatchingRule as Rule
from index.query.parser import QueryParser
from index.request import SearchRequest
from index.words.forms import Forms
from tests.fakes import article

TOKENIZER = Tokenizer()
PARSER = QueryParser(TOKENIZER, read_stop_words())


def marked(text: str, query: str, ignored: frozenset[Rule] = frozenset()) -> list[str]:
    """The words that are marked by rule, without an archive."""
    marker = Marker(
        PARSER.parse(query), None, TOKENIZER, Stemmer(), by_rule=True, text=query, ignored=ignored
    )
    return [span.text_in(text) for span in marker.spans(text)]


TEXT = "المراكز مركز مَركز مراكز والمركز مركزية"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("مركز ", "المراكز مركز مَركز مراكز والمركز مركزية"),
        ("=مركز", "مركز مَركز"),
        ("جذع:مركز", "المراكز مركز مَركز مراكز والمركز مركزية"),
        ("جذر:مركز", "المراكز مركز مَركز مراكز والمركز مركزية"),
        ("مركز*", "مركز مَركز والمركز مركزية"),
        ("مركذ~", "مركز مَركز"),
        ("-مركز", ""),
    ],
)
def test_words_are_marked_by_their_level(engine_of, query: str, expected: str) -> None:
    engine = engine_of(article("a", TEXT))
    [hit] = engine.search(SearchRequest(query)).hits or [None]
    if hit is not None:
        assert {s.text_in(hit.snippet.text) for s in hit.snippet.spans} <= set(expected.split())
    reasons = engine.explain("a", "", TEXT, SearchRequest(query))
    if query != "مركز ":  # kin are marked where a text has nothing nearer
        assert {reason.written for reason in reasons} == set(expected.split())
    assert set(marked(TEXT, query)) <= set(expected.split())


@pytest.mark.parametrize(
    ("written", "asked", "rule"),
    [
        ("مَركز", "مركز", Rule.MARKS),
        ("إذاعة", "اذاعة", Rule.HAMZA),
        ("إذاعه", "إذاعة", Rule.TA_MARBUTA),
        ("على", "علي", Rule.YA),
        ("٥٠", "50", Rule.DIGITS),
        ("Rabat", "rabat", Rule.LATIN),
        ("والمركز", "مركز", Rule.CLITICS),
        ("مركزية", "مركز", Rule.ENDINGS),
        ("مراكز", "مركز", Rule.BROKEN_PLURAL),
        ("الدارالبيضاء", "الدار البيضاء", Rule.LOST_SPACES),
        ("مركزية", "مركزي", Rule.ENDINGS),
        ("ال\N{ZERO WIDTH NON-JOINER}مركز", "المركز", Rule.MARKS),
    ],
)
def test_a_rule_that_is_switched_off_marks_nothing(written: str, asked: str, rule: Rule) -> None:
    assert marked(f"هنا {written} هناك", asked + " ") == [written]
    assert marked(f"هنا {written} هناك", asked + " ", frozenset({rule})) == []


@pytest.mark.parametrize("query", ['"إذاعة مركز"', '"اذاعة مركز"~2', "اذاعة قرب/2 مركز"])
def test_rules_of_letters_hold_in_phrases_and_nearness(query: str) -> None:
    text = "هنا إذاعة مركز هناك"
    assert marked(text, query)
    if "إ" not in query:
        assert marked(text, query, frozenset({Rule.HAMZA})) == []


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("ميناء قرب طنجة", "ميناء قرب/1 طنجة", ["ميناء", "طنجة"]),
        ("طنجة ثم ميناء", "ميناء قرب/1 طنجة", ["طنجة", "ميناء"]),
        ("ميناء قرب مدينة طنجة", "ميناء قرب/1 طنجة", []),
        ("ميناء آخر ثم ميناء طنجة", "ميناء قرب/0 طنجة", ["ميناء", "طنجة"]),
        ("ميناء ميناء", "ميناء قرب/3 ميناء", ["ميناء", "ميناء"]),
        ("ميناء وحده", "ميناء قرب/3 ميناء", []),
        ("ا ميناء ب طنجة ج فاس د", "ميناء قرب/1 طنجة قرب/1 فاس", ["ميناء", "طنجة", "فاس"]),
        ("ميناء 100 000 طنجة", "ميناء قرب/1 طنجة", ["ميناء", "طنجة"]),
        ("ميناء 10% طنجة", "ميناء قرب/1 طنجة", []),
        ("ميناء 10% طنجة", "ميناء قرب/2 طنجة", ["ميناء", "طنجة"]),
    ],
)
def test_words_near_one_another_are_marked_each(
    text: str, query: str, expected: list[str], engine_of
) -> None:
    assert marked(text, query) == expected
    engine = engine_of(article("a", text), article("b", "لا شأن له"))
    page = engine.search(SearchRequest(query))
    assert [hit.article_id for hit in page.hits if not page.relaxed] == (["a"] if expected else [])


WORDS = st.lists(st.sampled_from(["ميناء", "طنجة", "بحر", "5%", "\n", "فاس."]), max_size=25)


@given(WORDS, st.integers(0, 4))
def test_what_is_near_is_what_stands_in_one_window(words: list[str], distance: int) -> None:
    text = " ".join(words)
    terms = [token.term for token in TOKENIZER.tokens(text)]
    windows = [terms[at : at + distance + 2] for at in range(len(terms))]
    is_near = any({"ميناء", "طنجه"} <= set(window) for window in windows)
    assert bool(marked(text, f"ميناء قرب/{distance} طنجة")) is is_near


@given(
    WORDS | st.lists(st.text(max_size=6), max_size=12), st.sampled_from(["ميناء ", "5 ", "«طنجة»"])
)
def test_marks_by_the_archive_are_those_of_the_words(words: list[str], query: str) -> None:
    """The quick way over stretches between spaces marks what a look at every word does."""
    text = " ".join(words)
    parsed = PARSER.parse(query)
    quick = Marker(parsed, NoDictionary(), TOKENIZER, Stemmer(), by_rule=False)
    [part] = parsed.root and [parsed.root]
    assert list(quick.spans(text)) == [
        Span(token.start, token.end) for token in TOKENIZER.tokens(text) if token.term == part.term
    ]


class NoDictionary:
    """An archive's dictionary that knows each word as it is, and nothing else."""

    def restricted(self, ignored):
        return self

    def forms(self, term):
        return Forms(term)

    def is_frequent(self, term, articles):
        return False

    def variants(self, term):
        return ()

    def look_up(self, *_):
        """There is nothing to be found at once."""

    continuations = completions = halves = name_in_two = variants
    look_up_joints = look_up


def test_marks_are_in_order_and_within_the_text() -> None:
    text = "ميناء طنجة " * 50
    marker = Marker(PARSER.parse('"ميناء طنجة" طنجة'), None, TOKENIZER, Stemmer(), by_rule=True)
    marks = marker.marks(text)
    assert all(first <= second for first, second in pairwise(marks))
    assert marks[-1].end <= len(text)


@pytest.mark.parametrize("query", ["ميناء قرب/999 طنجة", '"ميناء طنجة"', "ميناء", "ميناء 5"])
def test_a_long_text_takes_no_long_time(query: str) -> None:
    text = "ميناء " * 20_000 + "طنجة " * 5_000
    started = time.process_time()
    marked(text, query)
    assert time.process_time() - started < 5
