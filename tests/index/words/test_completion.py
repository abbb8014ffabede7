"""The beginning of a word becomes a word of the archive."""

from __future__ import annotations

from tests.fakes import MemoryArchive, article
from tests.index.conftest import EngineOf


def test_the_words_of_most_articles_come_first(engine_of: EngineOf) -> None:
    engine = engine_of(
        article("a", "قطار قطن"), article("b", "قطار"), article("c", "قطن قطار قطعة")
    )
    assert engine.words_beginning_with("قط") == ("قطار", "قطن", "قطعة")
    assert engine.words_beginning_with("قط", 1) == ("قطار",)


def test_the_letters_are_folded_and_the_words_are_as_written(engine_of: EngineOf) -> None:
    engine = engine_of(article("a", "الإتصالات"))
    assert engine.words_beginning_with("الات") == ("الإتصالات",)
    assert engine.words_beginning_with("اتص") == ("الإتصالات",)  # without the article, too


def test_a_whole_word_or_one_letter_has_no_completion(engine_of: EngineOf) -> None:
    engine = engine_of(article("a", "قطار"))
    assert engine.words_beginning_with("قطار") == ()
    assert engine.words_beginning_with("ق") == ()
    assert engine.words_beginning_with("") == ()


def test_new_words_are_offered_after_synchronising(engine_of: EngineOf) -> None:
    archive = MemoryArchive([article("a", "قطار"), article("b", "قطن")])
    engine = engine_of(archive=archive)
    archive.put(article("b", "قطعة"))
    for _ in engine.synchronise():
        pass
    assert set(engine.words_beginning_with("قط")) >= {"قطار", "قطعة"}
