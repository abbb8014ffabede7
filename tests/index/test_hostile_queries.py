"""Whatever is typed into the search box: an answer or an explanation, soon, and nothing harmed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.engine import IndexableArticle
from index.errors import BadQueryError
from index.matching_rules import LETTER_RULES
from index.query.completion import field_completions
from index.query.faults import query_faults
from index.query.parts import query_parts
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.benchmarks.synthetic_press import articles, vocabulary
from tests.fakes import MemoryArchive

ARTICLES = 120
SECONDS = 5.0
"""Of the processor: many times what any of these takes, and far less than what explodes."""

_CHANCE = random.Random(4)
_WORDS = vocabulary()
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_MANY = _WORDS[:200]

HOSTILE = {
    "ten thousand words": " ".join(_CHANCE.choices(_WORDS, k=10_000)),
    "as many words as are read": " ".join(_WORDS[:512]),
    "many common words, either": " أو ".join(_MANY),
    "many beginnings": " ".join(word[:2] + "*" for word in _MANY),
    "many endings": " ".join("*" + word[-2:] for word in _MANY),
    "many inner letters": " ".join(f"*{word[1:3]}*" for word in _MANY),
    "many likenesses": " ".join(f"{word}~2" for word in _MANY),
    "many roots": " ".join(f"جذر:{word}" for word in _MANY),
    "many exclusions": " ".join(f"-{word}" for word in _MANY),
    "a long phrase": f'"{" ".join(_WORDS[:300])}"',
    "a phrase of one word": f'"{" ".join(_MANY[:1] * 400)}"',
    "phrases of beginnings": '"ال* ال* ال* ال*" "م* م* م*" "ا* *ا ا*"',
    "a phrase that does not end": f'"{" ".join(_MANY[:200])}',
    "quotes": '"' * 5001,
    "other quotes": "«" * 3000 + "»" * 2000,
    "a figure beyond all numbers": "رقم:>" + "7" * 60,
    "a star": "*",
    "beginning with one letter": "ا*",
    "ending with one letter": "*ا",
    "stars and letters": "ا*ل*" * 300,
    "words of stars": "* " * 400,
    "opened": "(" * 5000,
    "opened and closed": "(" * 5000 + "ماء" + ")" * 5000,
    "opened and closed, not too often": "(" * 200 + "ماء" + ")" * 200,
    "closed": ")" * 5000,
    "opened between words": "(كتب أو " * 250,
    "not and not": "-(" * 2500,
    "directions": "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}كتب"
    "\N{POP DIRECTIONAL ISOLATE}\N{POP DIRECTIONAL FORMATTING}\N{RIGHT-TO-LEFT MARK}" * 200,
    "emoji": "\N{GRINNING FACE}\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}" * 300,
    "half characters": "\ud800\udfffكتب \udc00" * 200,
    "NUL": "\0كتب\0 \0" * 200,
    "a bomb for regular expressions": "(a+)+$(ا*)*" * 500,
    "tildes": "~" * 5000,
    "tildes behind words": "كتب~~~~~~ " * 200,
    "near, far away": "كتب قرب/999999999 درس",
    "near, again and again": " قرب/50 ".join(_MANY),
    "near nothing": "قرب/5 " * 300,
    "a phrase, far apart": '"كتب درس"~99999999',
    "fields of words": "عنوان:" * 2000,
    "fields of numbers": "رقم:>" * 500,
    "a huge number": "رقم:" + "9" * 5000,
    "a number of many zeros": "رقم:1e999999",
    "many ranges": "رقم:1..1000 " * 100,
    "fields of days": "تاريخ:" * 900,
    "many days": "تاريخ:2015 " * 200,
    "no such day": "حدث:0000-00-00 حدث:9999-99-99 قبل:" + "1" * 500,
    "signs on a letter": "ا" + "\N{ARABIC FATHATAN}" * 9000,
    "signs on nothing": "\N{COMBINING GRAVE ACCENT}\N{ARABIC FATHATAN}\N{ARABIC SHADDA}" * 3000,
    "one letter, often": "م" * 20_000,
    "a clitic, often": "وال" * 3000,
    "letters without a space": "".join(_CHANCE.choices(_LETTERS, k=20_000)),
    "letters without a space, not too many": "".join(_CHANCE.choices(_LETTERS, k=9000)),
    "or and nothing": "أو " * 3000,
    "minus": "-" * 5000,
    "equals": "= " * 3000,
    "colons": ":" * 5000,
    "spaces": " " * 50_000,
    "lines": "\n" * 9000,
    "tatweel": "ـ" * 9000,
    "digits": "٣" * 9000,
    "numbers": " ".join(map(str, range(2000, 2500))),
    "number words": "ألف " * 400 + "مليون و" * 100,
    "words of sources": " ".join(f"مصدر:{word}" for word in _MANY),
}
SIGNS = ["*", "~", '"', "«", "(", ")", "-", "=", ":", "/", "..", ">", " ", "|", "قرب/3", "أو", "\0"]
PIECES = [*SIGNS, "كتب", "مدرسة", "٢٠١٥", "1e9", "عنوان:", "رقم:", "تاريخ:", "جذر:", "\ud800"]


@pytest.fixture(scope="module")
def archive() -> MemoryArchive:
    return MemoryArchive(
        IndexableArticle(
            row["id"],
            0,
            title=row["title"],
            body=row["content"],
            publisher=row["source"],
            published=row["published"],
        )
        for row in articles(ARTICLES)
    )


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory, archive) -> Iterator[WhooshEngine]:
    engine = WhooshEngine(tmp_path_factory.mktemp("hostile") / "index", archive)
    for _ in engine.synchronise():
        pass
    yield engine
    engine.close()


def askings(engine: WhooshEngine, archive: MemoryArchive, text: str) -> list[Callable[[], object]]:
    """Everything that the program does with what is typed."""
    (body,) = archive.bodies(["synthetic-7"]).values()
    request = SearchRequest(text)
    return [
        lambda: engine.search(request),
        lambda: engine.search(SearchRequest("كتب", within=(text,))),
        lambda: engine.search(SearchRequest(text, ignored_rules=LETTER_RULES)),
        lambda: engine.find(body, text),
        lambda: engine.find_in_article("synthetic-7", body, text),
        lambda: engine.explain("synthetic-7", body[:50], body, request),
        lambda: list(islice(engine.concordance(request), 20)),
        lambda: engine.words_beginning_with(text),
        lambda: query_parts(text),
        lambda: query_faults(text),
        lambda: field_completions(text, len(text)),
        lambda: field_completions(text, len(text) // 2),
    ]


def answer_or_explain(engine: WhooshEngine, archive: MemoryArchive, text: str) -> float:
    """Ask everything; the longest time of the processor that it took."""
    longest = 0.0
    for ask in askings(engine, archive, text):
        since = time.thread_time()
        with suppress(BadQueryError):
            ask()
        longest = max(longest, time.thread_time() - since)
    return longest


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_answered_or_explained(engine, archive, name: str) -> None:
    assert answer_or_explain(engine, archive, HOSTILE[name]) < SECONDS
    assert engine.count() == ARTICLES  # what cannot be answered is no damage of the index


@given(st.text(st.characters(exclude_categories=()), max_size=200))
@example("\ud800")
@example("كتب\ud800*")
def test_any_text_is_answered_or_explained(engine, archive, text: str) -> None:
    answer_or_explain(engine, archive, text)
    assert engine.count() == ARTICLES


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@example('قرب/3"')
@example("كتب قرب/3 ((")
def test_any_heap_of_signs_is_answered_or_explained(engine, archive, text: str) -> None:
    answer_or_explain(engine, archive, text)
    assert engine.count() == ARTICLES


def test_a_long_phrase_cuts_no_more_words_than_fit(engine, archive, monkeypatch) -> None:
    cut = 0
    body = "كتب كتب درس " * 200
    tokens = engine._tokenizer.tokens

    def counted(text: str, at: int = 0) -> Iterator[object]:
        nonlocal cut
        for token in tokens(text, at):
            cut += 1
            yield token

    monkeypatch.setattr(engine._tokenizer, "tokens", counted)
    assert engine.find(body, f'"{"كتب " * 300}"') == ()
    assert cut < 8 * len(body.split())
