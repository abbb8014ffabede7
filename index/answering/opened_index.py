"""A build of the index opened for reading, in the state that one commit left."""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.answering.hit_making import ShownMemory
from index.building.damage import damage_recognised
from index.building.index_folder import Build
from index.errors import IndexDamagedError
from index.matching_rules import LETTER_RULES, MatchingRule
from index.results import Facets
from index.scoring.conditions import FindingSource
from index.scoring.leaf_scoring import LeafScoring
from index.scoring.matching import Matching
from index.segments.array_memory import ArrayMemory
from index.segments.merging import TWO_OF_A_SIZE, segments_to_merge
from index.segments.snapshot import SegmentMemory, Snapshot
from index.segments.stored_index import indexed_revision, open_index, segments_read
from index.segments.whoosh_library import WhooshIndex
from index.words.expansion import Expander
from index.words.vocabulary import Vocabulary

_BYTES_OF_SCORES = 16_000_000
_MOST_COUNTED = 100


@dataclass(frozen=True, slots=True)
class Analysis:
    """How texts are cut into terms and stems; the same for articles and queries."""

    tokenizer: Tokenizer
    stemmer: Stemmer


class CountMemory(dict[Hashable, Facets]):
    """What was counted beside the last answers: of a further page nothing is counted again."""

    def keep(self, key: Hashable, counts: Facets) -> None:
        """Keep counts; those kept longest give way."""
        while len(self) >= _MOST_COUNTED:
            del self[next(iter(self))]
        self[key] = counts


@dataclass(frozen=True, slots=True)
class OpenedIndex:
    """Everything that answers from one commit; holds files until it is closed.

    A commit is tidy unless a run that others were to follow was the last one.
    """

    build: Build
    revision: int
    is_tidy: bool
    snapshot: Snapshot
    vocabulary: Vocabulary
    expander: Expander
    _analysis: Analysis
    _source: FindingSource
    scores: ArrayMemory
    counted: CountMemory
    shown: ShownMemory
    _index: WhooshIndex
    _generation: int
    _files: ExitStack

    def matching(self, ignored: frozenset[MatchingRule] = frozenset()) -> Matching:
        """What evaluates queries without these rules."""
        leaves = LeafScoring(
            self.snapshot,
            self.expander.restricted(ignored),
            self._analysis.stemmer.rules,
            self.scores,
        )
        return Matching(
            self.snapshot,
            leaves,
            self._analysis.tokenizer,
            self._analysis.stemmer,
            self._source,
            keeps_excluded=not ignored.isdisjoint(LETTER_RULES),
        )

    @property
    def stemmer(self) -> Stemmer:
        """Knows which words are one."""
        return self._analysis.stemmer

    def is_newest(self) -> bool:
        """Whether no commit came after."""
        return self._index.latest_generation() == self._generation

    def verify(self) -> None:
        """Read every file.

        Raises:
            IndexDamagedError: One is not as it was written.
        """
        with damage_recognised():
            self.snapshot.verify()
            self.vocabulary.verify()

    def close(self) -> None:
        """Release the files."""
        self._files.close()


def open_build(
    build: Build, folder: Path, source: FindingSource, analysis: Analysis, memory: SegmentMemory
) -> OpenedIndex:
    """Open a build; `source` is asked for quantities and times.

    Raises:
        IndexDamagedError: Its files are not as they were written.
    """
    with damage_recognised(), ExitStack() as files:
        index = open_index(folder)
        files.callback(index.storage.release)
        latest = index.latest_generation()
        reader = index.reader()
        files.callback(reader.close)
        generation = reader.generation()
        snapshot = Snapshot(reader, memory)
        files.callback(snapshot.close)
        vocabulary = Vocabulary(folder, analysis.stemmer)
        files.callback(vocabulary.close)
        generation = latest if generation is None else generation
        if index.latest_generation() != generation:
            # Files may have gone while they were being opened, and an absent column says nothing.
            raise IndexDamagedError("a commit came while the index was being opened")
        if snapshot.has_words() and not vocabulary.has_words():
            raise IndexDamagedError("the dictionary of forms is gone")
        return OpenedIndex(
            build=build,
            revision=indexed_revision(reader),
            is_tidy=not segments_to_merge(segments_read(reader), TWO_OF_A_SIZE),
            snapshot=snapshot,
            vocabulary=vocabulary,
            expander=Expander(vocabulary, snapshot, analysis.stemmer),
            _analysis=analysis,
            _source=source,
            scores=ArrayMemory(_BYTES_OF_SCORES),
            counted=CountMemory(),
            shown=ShownMemory(),
            _index=index,
            _generation=generation,
            _files=files.pop_all(),
        )
