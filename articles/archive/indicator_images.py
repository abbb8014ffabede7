"""IndicatorImages: indicators of the ledger as they stand in the store, to be put back so."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from articles.archive.database import Database, Row


@dataclass(frozen=True, slots=True)
class IndicatorImage:
    """An indicator with its claims; without any, there is none of this number.

    Attributes:
        number: Of the indicator.
        row: What is said of it, None where there is none.
        claims: Its claims: article, which claim, place of its first figure, whether contradicted.
        told: Of each of their articles what the ledger has it say, as a digest.
    """

    number: int
    row: Row | None
    claims: tuple[Row, ...]
    told: tuple[tuple[int, bytes], ...]


class IndicatorImages:
    """Takes and puts back images. Every method raises `ArchiveError` when the file fails."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watched: dict[int, IndicatorImage] | None = None

    @contextmanager
    def watched(self) -> Iterator[Mapping[int, IndicatorImage]]:
        """Gather, as long as this lasts, how each indicator that is written stood before."""
        self._watched = {}
        try:
            yield self._watched
        finally:
            self._watched = None

    def note(self, number: int) -> None:
        """An indicator is about to be written: note how it stands, where that is gathered."""
        if self._watched is not None and number not in self._watched:
            self._watched[number] = self.image(number)

    def image(self, number: int) -> IndicatorImage:
        """An indicator as it stands."""
        row = self._database.row("SELECT * FROM indicators WHERE number = ?", (number,))
        claims = self._database.rows(
            "SELECT article, claim, figure, against FROM ledger_claims WHERE indicator = ?"
            " ORDER BY 1, 2",
            (number,),
        )
        return IndicatorImage(number, row, tuple(claims), self._told(claims))

    def still_says(self, image: IndicatorImage) -> bool:
        """Whether the articles of an indicator still say what they said when it stood so."""
        return self._told(image.claims) == image.told

    def put_back(self, images: Sequence[IndicatorImage]) -> None:
        """Let indicators stand as they stood."""
        for image in images:
            self.note(image.number)
        numbers = json.dumps([image.number for image in images])
        for table, column in (("indicators", "number"), ("ledger_claims", "indicator")):
            self._database.write(
                f"DELETE FROM {table} WHERE {column}"  # noqa: S608 - names from above
                " IN (SELECT value FROM json_each(?))",
                (numbers,),
            )
        for image in images:
            if image.row is not None:
                marks = ", ".join("?" * len(image.row))
                self._database.write(
                    f"INSERT INTO indicators VALUES ({marks})",  # noqa: S608 - question marks
                    image.row,
                )
            self._database.write_all(
                "INSERT INTO ledger_claims VALUES (?, ?, ?, ?, ?)",
                (
                    (article, claim, figure, image.number, against)
                    for article, claim, figure, against in image.claims
                ),
            )

    def _told(self, claims: Sequence[Row]) -> tuple[tuple[int, bytes], ...]:
        rows = self._database.rows(
            "SELECT article, claims FROM ledger_articles"
            " WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article",
            (json.dumps(sorted({claim[0] for claim in claims})),),
        )
        return tuple((article, hashlib.sha256(said).digest()) for article, said in rows)
