"""The words of a segment, inverted: terms in order, each with its documents and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hypothesis import given
from hypothesis import strategies as st

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon
from index.segments.posting_lists import PackedLists
from index.segments.term_pool import FieldTraits, Lead, TermPool

WORDS = st.lists(st.sampled_from(["سوق", "السوق", "جسر", "نهر"]), max_size=6)
TRAITS = FieldTraits(frozenset({"body"}), {"body": "stems"}, {"body": Lead(words=1, times=4)})


class Writing:
    """Keeps the terms of each field, in the order in which they come."""

    def __init__(self) -> None:
        self.fields: dict[str, list[bytes]] = {}
        self.counts: dict[str, list[int]] = {}
        self._name = ""

    def start_field(self, name: str) -> None:
        self._name = name
        self.fields[name], self.counts[name] = [], []

    def add(self, terms: Sequence[bytes], lists: PackedLists) -> None:
        self.fields[self._name] += terms
        self.counts[self._name] += lists.frequencies.tolist()

    def finish_field(self) -> Iterator[None]:
        yield

    def close(self) -> None:
        self._name = ""


def pooled(texts: list[list[str]]) -> Writing:
    lexicon = Lexicon(Tokenizer(), Stemmer().stem)
    pool, writing = TermPool(TRAITS, {"body": lexicon}), Writing()
    for document, words in enumerate(texts):
        pool.add(("body", b"", document, 1.0, lexicon.numbers_of(words)))
    for _ in pool.write_steps(writing):
        pass
    return writing


@given(st.lists(WORDS, max_size=6))
def test_each_word_is_a_term_with_its_documents(texts: list[list[str]]):
    written = pooled(texts)
    words = sorted({word for text in texts for word in text}, key=str.encode)
    assert written.fields.get("body", []) == [word.encode() for word in words]
    assert written.counts.get("body", []) == [sum(word in text for text in texts) for word in words]


@given(st.lists(WORDS, max_size=6))
def test_words_of_one_stem_are_one_term_of_the_stems(texts: list[list[str]]):
    stem = Stemmer().stem
    stems = sorted({stem(word) for text in texts for word in text}, key=str.encode)
    assert pooled(texts).fields.get("stems", []) == [each.encode() for each in stems]


def test_a_field_of_single_terms_needs_no_lexicon():
    pool, writing = TermPool(TRAITS, {}), Writing()
    pool.add(("id", b"b", 0, 1.0, None))
    pool.add(("id", b"a", 1, 1.0, None))
    for _ in pool.write_steps(writing):
        pass
    assert writing.fields == {"id": [b"a", b"b"]}
