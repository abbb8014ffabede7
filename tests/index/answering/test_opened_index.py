"""A build that is opened for reading."""

from __future__ import annotations

import pytest

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.answering.opened_index import Analysis, open_build
from index.building.index_folder import IndexFolder
from index.errors import IndexDamagedError
from index.matching_rules import MatchingRule
from index.segments.snapshot import SegmentMemory
from tests.fakes import MemoryArchive, article


@pytest.fixture
def made(engine_of, tmp_path):
    archive = MemoryArchive([article("a", "ميناء جديد"), article("b", "مطار")])
    engine_of(archive=archive).close()
    folder = IndexFolder(tmp_path / "index0")
    return folder, archive


def opened(made):
    folder, archive = made
    build = folder.current()
    analysis = Analysis(Tokenizer(), Stemmer())
    return open_build(build, folder.folder_of(build), archive, analysis, SegmentMemory())


def test_it_knows_its_revision_and_its_articles(made) -> None:
    index = opened(made)
    assert index.revision == 1
    assert len(index.snapshot.articles) == 2
    assert index.is_newest()
    index.close()


def test_what_matches_without_a_rule_matches_less(made) -> None:
    index = opened(made)
    assert index.matching() is not index.matching(frozenset({MatchingRule.ENDINGS}))
    assert index.expander.restricted(frozenset()) is index.expander
    index.close()


def test_a_dictionary_that_is_gone_is_damage(made) -> None:
    folder, _ = made
    (folder.folder_of(folder.current()) / "vocabulary.sqlite").unlink()
    with pytest.raises(IndexDamagedError):
        opened(made)
