"""Scores the figure extractor on annotated articles: python -m tests.gold.score_figures [--misses].

Uses the measures of the shared scorer, so that a change of the extractor can be judged alone,
without the command line. The times are the timeline extractor's, or with `--gold-times` the
annotated ones.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

from articles.figures.extraction import find_figures
from articles.span import Span
from articles.timeline.time_expression import Basis, TimeExpression, TimeType

SHARED = Path(__file__).resolve().parents[3] / "shared"
FIELDS = ("kind", "low", "high", "unit", "qualifier", "period", "counted", "key")


def load_scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", SHARED / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def annotated_times(row: dict[str, Any]) -> tuple[TimeExpression, ...]:
    return tuple(
        TimeExpression(
            Span(time["start"], time["end"]),
            row["text"][time["start"] : time["end"]],
            TimeType(time["type"]),
            time.get("value"),
            Basis.EXPLICIT,
            "",
        )
        for time in row["times"]
    )


def found_times(row: dict[str, Any]) -> tuple[TimeExpression, ...]:
    """The timeline extractor's answer, for the article's own date."""
    try:
        from articles.timeline.extraction import find_times
    except ImportError:
        return ()
    found: tuple[TimeExpression, ...] = find_times(row["text"], row.get("published"))
    return found


def plain(figure: Any) -> dict[str, Any]:
    row = asdict(figure)
    return row | {"start": figure.span.start, "end": figure.span.end, "kind": str(figure.kind)}


def score(rows: list[dict[str, Any]], *, gold_times: bool, misses: bool) -> dict[str, float]:
    scorer = load_scorer()
    total = hit = wrong = 0
    fields: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        times = annotated_times(row) if gold_times else found_times(row)
        found = [plain(figure) for figure in find_figures(row["text"], times)]
        pairs, spurious = scorer.match(row["figures"], found, row["optional"])
        total += len(pairs)
        hit += sum(answer is not None for _, answer in pairs)
        wrong += len(spurious)
        for gold, answer in pairs:
            if answer is None:
                report(misses, "MISSED", row, gold, "")
                continue
            for name in FIELDS:
                if name in gold.get("free", []) or name not in gold:
                    continue
                right = bool(scorer.field_ok(name, answer, gold))
                fields[name].append(right)
                if not right:
                    report(
                        misses,
                        f"WRONG {name}",
                        row,
                        gold,
                        f"gold={gold[name]!r} got={answer[name]!r}",
                    )
        for answer in spurious:
            report(misses, "SPURIOUS", row, answer, "")
    recall, precision = hit / max(total, 1), hit / max(hit + wrong, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    result = {"precision": precision, "recall": recall, "f1": f1}
    return result | {name: sum(right) / len(right) for name, right in sorted(fields.items())}


def report(misses: bool, what: str, row: dict[str, Any], place: dict[str, Any], more: str) -> None:
    if misses:
        text, start, end = row["text"], place["start"], place["end"]
        around = f"{text[max(0, start - 45) : start]}⟦{text[start:end]}⟧{text[end : end + 25]}"
        sys.stdout.write(f"{what} {row['id'][:18]} {around} {more}".replace("\n", "↵") + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", default=str(SHARED / "gold" / "articles.jsonl"))
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--gold-times", action="store_true")
    options = parser.parse_args()
    lines = Path(options.gold).read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    result = score(rows, gold_times=options.gold_times, misses=options.misses)
    rounded = {name: round(value, 4) for name, value in result.items()}
    sys.stdout.write(json.dumps(rounded) + "\n")


if __name__ == "__main__":
    main()
