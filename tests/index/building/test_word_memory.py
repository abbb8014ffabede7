"""What is remembered of words between two runs never hides a word from the dictionary."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.analysis.stemming import Stemmer
from index.building.word_memory import WordMemory
from index.words.vocabulary import Vocabulary, create_vocabulary


@contextmanager
def vocabulary_in(folder: Path) -> Iterator[Vocabulary]:
    if not folder.exists():
        folder.mkdir()
        create_vocabulary(folder)
    vocabulary = Vocabulary(folder, Stemmer())
    try:
        yield vocabulary
    finally:
        vocabulary.close()


def store(memory: WordMemory, vocabulary: Vocabulary) -> None:
    for _ in memory.store_steps(vocabulary):
        pass


def test_words_are_stored_with_a_spelling_once(tmp_path: Path) -> None:
    memory = WordMemory()
    with vocabulary_in(tmp_path / "a") as vocabulary:
        memory.attach(vocabulary)
        memory.words.numbers_in("مَدِينَةٌ بعيدة")
        store(memory, vocabulary)
        assert vocabulary.spelling("مدينه") == "مدينة"
    with vocabulary_in(tmp_path / "a") as vocabulary:
        memory.attach(vocabulary)
        assert len(memory.words) == 2
        memory.words.numbers_in("مدينه قريبة")
        store(memory, vocabulary)
        assert vocabulary.known(["مدينه", "قريبه", "بعيده"]) == {"مدينه", "قريبه", "بعيده"}
        assert vocabulary.spelling("مدينه") == "مدينة"


def test_another_dictionary_gets_every_word(tmp_path: Path) -> None:
    memory = WordMemory()
    for name in ("a", "b"):
        with vocabulary_in(tmp_path / name) as vocabulary:
            memory.attach(vocabulary)
            memory.words.numbers_in("ميناء")
            store(memory, vocabulary)
            assert vocabulary.known(["ميناء"]) == {"ميناء"}


def test_a_stopped_run_stores_its_words_later(tmp_path: Path) -> None:
    memory = WordMemory()
    with vocabulary_in(tmp_path / "a") as vocabulary:
        memory.attach(vocabulary)
        memory.words.numbers_in("ميناء")
        steps = memory.store_steps(vocabulary)
        next(steps)
        steps.close()
        assert not vocabulary.has_words()
        store(memory, vocabulary)
        assert vocabulary.known(["ميناء"]) == {"ميناء"}


def test_creators_are_no_words_of_the_texts(tmp_path: Path) -> None:
    memory = WordMemory()
    with vocabulary_in(tmp_path / "a") as vocabulary:
        memory.attach(vocabulary)
        memory.names.numbers_in("سلمى")
        store(memory, vocabulary)
        assert not vocabulary.has_words()
