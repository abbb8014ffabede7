"""Annotated articles: the annotations of `tests/gold/annotations` with the texts of the corpora."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT.parent / "shared" / "corpus"
AT_HAND = CORPUS.parent / "gold" / "articles.jsonl"
ANNOTATIONS = ROOT / "tests" / "gold" / "annotations"
GROUPS = ("train", "tuning", "test")


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article as an annotator read it.

    Attributes:
        id: Of the article in its corpus.
        outlet: Who published it; decides the group.
        group: `train`, `tuning` or `test`.
        text: Title and body; every offset refers to it.
        published: EDTF, where the corpus says so.
        figures: Fields of each figure by their names in README.md.
        times: Start, end, type, value of each time expression.
    """

    id: str
    outlet: str
    group: str
    text: str
    published: str | None
    figures: list[dict[str, Any]]
    times: list[dict[str, Any]]


@cache
def _rows_of(file: str) -> dict[str, dict[str, Any]]:
    path = CORPUS / file
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            return {
                f"saudi-{name}-{number}": {
                    "text": f"{row.get('title') or ''}\n{row.get('content') or ''}"
                }
                for name in archive.namelist()
                for number, row in enumerate(json.loads(archive.read(name)))
            }
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    prefix = "ahdath:" if path.stem == "ahdath" else ""
    return {f"{prefix}{row['id']}": row for row in rows}


def digest(text: str) -> str:
    """By what a text is known to be the one that was annotated."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def annotated(group: str) -> Iterator[Annotated]:
    """The articles of `train`, `tuning`, `test`; of `second`, those read twice; of `names`, those
    of which only what the doubtful figures count was read; of `headlines`, those of which only the
    figures that carry them were read; of `periods`, those of which only periods were.
    """
    with (ANNOTATIONS / f"{group}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = _rows_of(row["file"])[row["id"]]
            assert digest(found["text"]) == row["digest"], row["id"]
            published = found.get("published") if row["file"] == "press.jsonl" else None
            yield Annotated(
                row["id"], row["outlet"], group, found["text"], published, row["figures"],
                row.get("times", []),
            )  # fmt: skip


def at_hand() -> Iterator[Annotated]:
    """The articles by which the rules were once made, where they lie beside the checkout.

    They say what is counted by its words; of the places of these the nearest one is taken.
    """
    if not AT_HAND.is_file():
        return
    with AT_HAND.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            figures = [_placed(row["text"], figure) for figure in row["figures"]]
            yield Annotated(
                row["id"], "at hand", "at hand", row["text"], row.get("published"), figures, []
            )


def _placed(text: str, figure: dict[str, Any]) -> dict[str, Any]:
    found = {"start": figure["start"], "end": figure["end"], "open": ["counted", "subject"]}
    words = (figure.get("counted") or "").split()
    places = [
        place.span()
        for place in re.finditer(r"\s+".join(map(re.escape, words)), text)
        if words and "counted" not in figure.get("free", ())
    ]
    if places:
        found["counted"] = list(
            min(places, key=lambda at: max(at[0] - figure["end"], figure["start"] - at[1]))
        )
        found["open"] = ["subject"]
    return found
