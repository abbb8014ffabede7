"""The dictionary of forms: found by stem, beginning, inner letters; verified whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from index.analysis.stemming import Stemmer
from index.words.vocabulary import FILE_NAME, Vocabulary, create_vocabulary

FORMS = [("سوق", "سُوق"), ("السوق", "السوق"), ("اسواق", "أسواق"), ("مستشفياتالمدينه", "x")]


@pytest.fixture
def vocabulary(tmp_path: Path):
    create_vocabulary(tmp_path)
    with closing(Vocabulary(tmp_path, Stemmer())) as opened:
        for _ in opened.add_steps(FORMS):
            pass
        yield opened


def test_forms_are_found_by_their_stems_and_beginnings(vocabulary: Vocabulary):
    stem = Stemmer().stem("السوق")
    assert {"سوق", "السوق"} <= {*vocabulary.with_stem(stem)}
    assert vocabulary.with_stem("زقزق") == []
    assert vocabulary.beginning_with("سو", 5)[0] == "سوق"
    assert vocabulary.known(["سوق", "جسر"]) == {"سوق"}


def test_a_long_form_is_found_by_letters_inside(vocabulary: Vocabulary):
    assert vocabulary.containing("المدينه", 5) == ["مستشفياتالمدينه"]
    assert vocabulary.containing("المد", 5) == []


def test_a_form_remembers_how_it_is_written_first(vocabulary: Vocabulary):
    assert vocabulary.spelling("اسواق") == "أسواق"
    for _ in vocabulary.add_steps([("اسواق", "اسواق")]):
        pass
    assert vocabulary.spelling("اسواق") == "أسواق"
    assert vocabulary.spelling("جسر") == "جسر"


def test_half_a_character_is_no_form(vocabulary: Vocabulary):
    assert vocabulary.known(["\ud800"]) == set()


def test_what_was_changed_behind_it_is_found_out(vocabulary: Vocabulary, tmp_path: Path):
    vocabulary.verify()
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as connection:
        connection.execute("UPDATE form SET form = 'سوف' WHERE form = 'سوق'")
        connection.commit()
    with pytest.raises(sqlite3.DatabaseError):
        vocabulary.verify()


def test_two_dictionaries_are_told_apart(vocabulary: Vocabulary, tmp_path: Path):
    (tmp_path / "other").mkdir()
    create_vocabulary(tmp_path / "other")
    with closing(Vocabulary(tmp_path / "other", Stemmer())) as other:
        assert other.identity() != vocabulary.identity()
        assert not other.has_words()
    assert vocabulary.has_words()


def test_without_a_file_there_is_none(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        Vocabulary(tmp_path, Stemmer())
    (tmp_path / FILE_NAME).write_bytes(b"")
    with pytest.raises(sqlite3.DatabaseError):
        Vocabulary(tmp_path, Stemmer())
