"""Score the time expressions on annotated articles: detection of dates, types, values.

    python -m tests.gold.score_times [GOLD.jsonl | train | tuning | test …] [--misses]

A row of GOLD is an article with `times` and `optional`, as in `../shared/gold/articles.jsonl`; the
names are the groups of outlets of `tests/gold/annotations`.
The rules of matching are those of `../shared/gold/score.py`, whose functions are used.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from articles.arabic.folding import fold_prose
from articles.timeline.detection import detect
from articles.timeline.extraction import find_times
from articles.timeline.publication import Declarations, publication_date
from tests.gold.figure_training.annotations import GROUPS, annotated

ROOT = Path(__file__).resolve().parents[2]
SHARED_GOLD = ROOT.parent / "shared" / "gold"


def shared_scorer() -> ModuleType:
    """The scorer that the annotated articles come with."""
    spec = importlib.util.spec_from_file_location("shared_score", SHARED_GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found_in(row: dict[str, Any]) -> list[dict[str, Any]]:
    """What a body's reader finds in a row, dated as the program dates it, in the scorer's form."""
    declared = row.get("published") or row.get("article", {}).get("published")
    folded = fold_prose(row["text"])
    mentions = detect(folded)
    published = publication_date(Declarations(declared), folded, mentions).value
    return [
        {
            "start": time.span.start,
            "end": time.span.end,
            "type": time.type.value,
            "value": time.value,
        }
        for time in find_times(folded, published, mentions)
    ]


def score(rows: Iterable[dict[str, Any]], *, misses: bool = False) -> dict[str, float]:
    """Precision, recall and F1 of detection, and the shares of right types and values."""
    scorer = shared_scorer()
    gold = hits = wrong = 0
    right = {"type": [0, 0], "value": [0, 0]}
    for row in rows:
        durations = [f for f in row.get("figures", []) if f.get("kind") == "duration"]
        optional = [*row.get("optional", []), *durations]
        pairs, spurious = scorer.match(row["times"], found_in(row), optional)
        spurious = [item for item in spurious if item["type"] == "DATE"]
        gold, wrong = gold + len(pairs), wrong + len(spurious)
        hits += sum(found is not None for _, found in pairs)
        for want, found in pairs:
            if found is None:
                _tell(row, want, "missed", misses)
                continue
            for name, count in right.items():
                if name in (want.get("free") or []) or name not in want:
                    continue
                fits = scorer.field_ok(name, found, want)
                count[0] += fits
                count[1] += 1
                if not fits:
                    _tell(row, want, f"{name}: {found[name]} for {want[name]}", misses)
        for found in spurious:
            _tell(row, found, f"spurious {found['value']}", misses)
    recall, precision = hits / max(gold, 1), hits / max(hits + wrong, 1)
    return {
        "recall": recall,
        "precision": precision,
        "f1": 2 * precision * recall / max(precision + recall, 1e-9),
        **{name: ok / max(n, 1) for name, (ok, n) in right.items()},
    }


def _tell(row: dict[str, Any], span: dict[str, Any], what: str, wanted: bool) -> None:
    if wanted:
        text, start, end = row["text"], span["start"], span["end"]
        around = f"{text[max(0, start - 30) : start]}⟦{text[start:end]}⟧{text[end : end + 25]}"
        sys.stdout.write(f"{row['id']}: {what}: {around!r}\n")


def rows_of(name: str) -> list[dict[str, Any]]:
    """The articles of a file, or of a group of annotated outlets."""
    if name not in {*GROUPS, "second"}:
        lines = Path(name).read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    return [
        {
            "id": row.id,
            "text": row.text,
            "published": row.published,
            "times": row.times,
            "figures": row.figures,
        }
        for row in annotated(name)
    ]


def main() -> None:
    """Score the files and groups named on the command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("gold", nargs="*", default=[str(SHARED_GOLD / "articles.jsonl")])
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    rows = [row for name in given.gold for row in rows_of(name)]
    result = score(rows, misses=given.misses)
    sys.stdout.write(json.dumps({name: round(value, 4) for name, value in result.items()}) + "\n")


if __name__ == "__main__":
    main()
