from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import given
from hypothesis import strategies as st

from index.marking.marks import Mark
from index.marking.snippets import LONGEST, best_snippet
from index.request import SearchRequest
from tests.fakes import article


@contextmanager
def counted_calls() -> Iterator[Counter[str]]:
    """How often functions are called meanwhile: the work done, however busy the machine is."""
    counts: Counter[str] = Counter()
    sys.setprofile(lambda frame, event, argument: counts.update((event,)))
    try:
        yield counts
    finally:
        sys.setprofile(None)


FILLER = "جملة أولى عن الطقس في الشمال. "


def test_the_sentence_with_the_words_is_shown_and_marked(engine_of) -> None:
    body = FILLER * 10 + "ثم دشن الوزير المِيناءَ الجديد. " + FILLER * 10
    hit = engine_of(article("a", body)).search(SearchRequest("ميناء")).hits[0]
    assert hit.snippet.text.startswith("ثم دشن")
    assert [span.text_in(hit.snippet.text) for span in hit.snippet.spans] == ["المِيناءَ"]
    assert hit.snippet.place.text_in(body) == hit.snippet.text


def test_a_long_sentence_is_cut_at_words(engine_of) -> None:
    body = "كلمات قبل " * 100 + "الميناء " + "كلمات بعد " * 100
    snippet = engine_of(article("a", body)).search(SearchRequest("ميناء")).hits[0].snippet
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= LONGEST + 2
    assert set(snippet.text.strip("…").split()) <= set(body.split())
    assert [span.text_in(snippet.text) for span in snippet.spans] == ["الميناء"]


def test_without_a_word_in_the_body_the_first_sentence_is_shown(engine_of) -> None:
    engine = engine_of(article("a", FILLER * 30, title="ميناء"))
    hit = engine.search(SearchRequest("ميناء")).hits[0]
    assert hit.snippet.text.startswith("جملة أولى")
    assert hit.snippet.spans == ()
    assert [span.text_in(hit.title) for span in hit.title_spans] == ["ميناء"]


def test_the_rarer_word_decides(engine_of) -> None:
    body = "الشمال جميل. والجنوب فيه منارة."
    others = [article(f"o{n}", "الشمال بعيد.") for n in range(10)]
    engine = engine_of(article("a", body + " " + FILLER * 20), *others)
    assert "منارة" in engine.search(SearchRequest("الشمال منارة ")).hits[0].snippet.text


def test_a_book_does_not_hold_up_the_page(engine_of) -> None:
    made = []
    for sentences in (50_000, 100_000):
        engine = engine_of(article("book", "رسا المركب في الميناء. " * sentences))
        with counted_calls() as calls:
            page = engine.search(SearchRequest('"المركب في الميناء"'))
        assert page.hits[0].snippet.spans
        made.append(calls["call"])
    # Only so many places of a text are looked at: one twice as long makes hardly more work.
    assert made[1] < 1.1 * made[0]


def test_snippets_can_be_left_out(engine_of) -> None:
    hit = engine_of(article("a", FILLER)).search(SearchRequest("الطقس", snippets=False)).hits[0]
    assert hit.snippet.text == ""


@given(
    st.text(alphabet="اب .\n؟َ…", max_size=900),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 30)), max_size=20),
)
def test_a_snippet_quotes_the_body_whatever_the_marks(body: str, places) -> None:
    marks = sorted(
        Mark(start, min(start + size, len(body)), size % 2)
        for start, size in places
        if start < len(body)
    )
    snippet = best_snippet(body, marks, [1.0, 2.0])
    quoted = snippet.place.text_in(body)
    assert snippet.text.strip("…") == quoted.replace("\n", " ").strip("…")
    assert len(quoted) <= LONGEST
    ends = 0
    for span in snippet.spans:
        assert ends <= span.start <= span.end <= len(snippet.text)
        ends = span.end
        at = snippet.text.find(quoted.replace("\n", " "))
        assert span.text_in(snippet.text) == quoted[span.start - at : span.end - at].replace(
            "\n", " "
        )
