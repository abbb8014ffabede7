"""What a decision of the reader changed in the ledger, and the way back to how it stood.

Articles that are entered again meet others than they met when they came one by one, so that they
would be grouped otherwise than before the decision. So what stood before is kept with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from articles.archive.archive import Archive
from articles.archive.indicator_images import IndicatorImage


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """The indicators that a step wrote, and what they rest on.

    Attributes:
        before: Each as it stood before the step.
        after: The same ones, as the step left them.
        decisions: The decisions that ruled after it: the id of each and when it was changed.
    """

    before: tuple[IndicatorImage, ...]
    after: tuple[IndicatorImage, ...]
    decisions: frozenset[tuple[str, str]]

    def put_back(self, archive: Archive) -> None:
        """Let the ledger stand as it stood before the step; see `is_last`.

        Raises:
            ArchiveError: The archive cannot be written.
        """
        archive.ledger.images.put_back(self.before)

    def is_last(self, archive: Archive) -> bool:
        """Whether nothing that matters happened since: no decision, no other figure, no other set.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        images = archive.ledger.images
        return (
            ruling_decisions(archive) == self.decisions
            and all(images.image(each.number) == each for each in self.after)
            and all(images.still_says(each) for each in self.before)
        )


def made_change(archive: Archive, before: Mapping[int, IndicatorImage]) -> LedgerChange:
    """What a step changed, when it is written.

    Args:
        archive: Whose ledger it is.
        before: The indicators that the step wrote, as they stood, by their numbers.

    Raises:
        ArchiveError: The archive cannot be read.
    """
    numbers = sorted(before)
    return LedgerChange(
        tuple(before[number] for number in numbers),
        tuple(archive.ledger.images.image(number) for number in numbers),
        ruling_decisions(archive),
    )


def ruling_decisions(archive: Archive) -> frozenset[tuple[str, str]]:
    """The decisions that rule: the id of each and when it was changed."""
    return frozenset((each.id, each.changed) for each in archive.ledger_decisions.all())
