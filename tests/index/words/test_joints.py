"""Where a space between two words was lost."""

from __future__ import annotations

from index.analysis.stemming import Stemmer
from index.words.joints import Joints
from tests.fakes import MemoryArchive, article


def joints_of(engine_of, words: str) -> Joints:
    opened = engine_of(archive=MemoryArchive([article("a", words)]))._latest.open()
    prefixes = Stemmer().rules.doubtful_prefixes
    return Joints(opened.vocabulary, opened.snapshot.document_frequency, prefixes)


def test_two_words_are_found_as_one(engine_of) -> None:
    joints = joints_of(engine_of, "عبدالله وعبدالله مركز")
    assert {"عبدالله", "وعبدالله"} <= set(joints.glued("عبد", "الله"))
    assert joints.glued("عبد", "في") == ()


def test_one_word_is_found_as_two_that_the_archive_has(engine_of) -> None:
    joints = joints_of(engine_of, "وزير الخارجية مركز")
    joints.look_up(["وزيرالخارجيه"], [])
    assert joints.halves("وزيرالخارجيه") == (("وزير", "الخارجيه"),)
    assert joints.halves("مركز") == ()
