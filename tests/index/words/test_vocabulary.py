"""The dictionary of all word forms."""

from __future__ import annotations

import sqlite3

import pytest

from index.analysis.stemming import Stemmer
from index.words.lemmas import Lemmas
from index.words.vocabulary import Vocabulary, create_vocabulary

FORMS = ["ميناء", "الميناء", "مينائين", "وزير", "مراكز", "مركز", "الدارالبيضاء"]


@pytest.fixture
def vocabulary(tmp_path):
    create_vocabulary(tmp_path)
    made = Vocabulary(tmp_path, Stemmer())
    for _ in made.add_steps((form, "الدار البيضاء" if "بيضاء" in form else form) for form in FORMS):
        pass
    yield made
    made.close()


def test_forms_are_found_by_what_they_share(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.with_stem("ميناء")) == {"ميناء", "الميناء"}
    assert "وزير" in vocabulary.doubtfully_with_stem("زير")
    assert set(vocabulary.with_skeleton(Stemmer().skeleton("مركز"))) == {"مركز", "مراكز"}
    assert vocabulary.containing("دارالبيضاء", 5) == ["الدارالبيضاء"]


def test_what_was_read_of_a_form_is_taken_over_unless_another_lexicon_read_it(
    vocabulary: Vocabulary, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(Lemmas, "reading", lambda *_: 7)
    for _ in vocabulary.add_steps([("زمخشرون", "زمخشرون")]):
        pass
    assert vocabulary.lemmas.of("زمخشرون") == frozenset()
    vocabulary.with_stem(Stemmer().stem("زمخشرون"))
    assert vocabulary.lemmas.of("زمخشرون") == {7}
    vocabulary.verify()
    monkeypatch.setattr("index.words.vocabulary.analysis_fingerprint", lambda: "tomorrow's")
    later = Vocabulary(tmp_path, Stemmer())
    assert later.with_stem(Stemmer().stem("زمخشرون")) == ["زمخشرون"]
    assert later.lemmas.of("زمخشرون") == frozenset()
    later.close()


def test_beginnings_are_found_the_shortest_first(vocabulary: Vocabulary) -> None:
    found = vocabulary.beginning_with("مين", 10)
    assert found[0] == "ميناء"
    assert found == sorted(found, key=len)


@pytest.mark.parametrize("odd", ["\0", "\ud800"])
def test_what_no_form_has_is_not_looked_for(vocabulary: Vocabulary, odd: str) -> None:
    assert vocabulary.with_stem(f"ميناء{odd}ه") == []
    assert vocabulary.known([f"ميناء{odd}ه", "ميناء"]) == {"ميناء"}
    assert vocabulary.beginning_with(f"مين{odd}ه", 10) == []


def test_what_is_known_is_not_added_again(vocabulary: Vocabulary) -> None:
    for _ in vocabulary.add_steps([("ميناء", "مِيناء")]):
        pass
    assert vocabulary.spelling("ميناء") == "ميناء"
    assert vocabulary.known(["ميناء", "غائب"]) == {"ميناء"}
    assert vocabulary.spelling("الدارالبيضاء") == "الدار البيضاء"
    assert vocabulary.has_words()


def test_each_dictionary_is_another(tmp_path) -> None:
    identities = set()
    for name in "ab":
        (tmp_path / name).mkdir()
        create_vocabulary(tmp_path / name)
        made = Vocabulary(tmp_path / name, Stemmer())
        identities.add(made.identity())
        made.close()
    assert len(identities) == 2


def test_one_that_is_not_there_is_not_made(tmp_path) -> None:
    with pytest.raises(FileNotFoundError):
        Vocabulary(tmp_path, Stemmer())


def test_one_that_is_no_database_is_told(tmp_path) -> None:
    (tmp_path / "vocabulary.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError):
        Vocabulary(tmp_path, Stemmer())
