"""The words of a segment, inverted all at once."""

from __future__ import annotations

from array import array

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.segments.lexicon import Lexicon
from index.segments.posting_lists import PackedLists
from index.segments.term_pool import FieldTraits, Lead, TermPool


class Log:
    """A writer that remembers which terms of which field came."""

    def __init__(self) -> None:
        self.fields: dict[str, list[str]] = {}
        self.lists: dict[str, PackedLists] = {}
        self._field = ""

    def start_field(self, name: str, _universe: int, _lengths: object = None) -> None:
        self._field = name
        self.fields[name] = []

    def add(self, terms, lists) -> None:
        self.fields[self._field] += [term.decode() for term in terms]
        self.lists[self._field] = lists

    def finish_field(self):
        yield

    def close(self) -> None:
        pass


def written(*bodies: str) -> Log:
    lexicon = Lexicon(Tokenizer(), Stemmer().stem)
    traits = FieldTraits(frozenset({"body"}), {"body": "stem"}, {"body": Lead(words=1, times=3)})
    pool, log = TermPool(traits, {"body": lexicon}), Log()
    for document, body in enumerate(bodies):
        pool.add(("body", b"", document, 0.0, lexicon.numbers_in(body)))
        pool.add(("id", str(document).encode(), document, 1.0, array("i")))
    for _ in pool.write_steps(log):
        pass
    return log


def test_terms_come_in_order_with_their_stems_in_a_field_of_their_own() -> None:
    log = written("الجسر ميناء", "جسر")
    assert log.fields["body"] == sorted(["الجسر", "جسر", "ميناء"], key=str.encode)
    assert log.fields["stem"] == ["جسر", "ميناء"]
    assert log.fields["id"] == ["0", "1"]


def test_nothing_is_written_of_nothing() -> None:
    assert written().fields == {}
