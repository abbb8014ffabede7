"""Scores the extractors on our own phrases (`*_phrases.jsonl` here), which need no other file.

    python -m tests.gold.score_phrases [--misses]

A mention counts as found when its words are those of the phrase's annotation.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times

HERE = Path(__file__).resolve().parent
LEAST_COUNTED = 0.8
"""The share of the phrases that must name what is counted."""
FIELDS = (
    "kind",
    "low",
    "high",
    "unit",
    "qualifier",
    "period",
    "rate",
    "direction",
    "key",
    "counted",
)

Row = dict[str, Any]
Mention = Mapping[str, Any]


def figures_of(row: Row) -> tuple[list[Mention], list[Mention]]:
    """The annotated figures of a phrase, and those found in it."""
    found = [
        {"text": figure.text} | {name: getattr(figure, name) for name in FIELDS}
        for figure in find_figures(row["text"], country=row.get("country"))
    ]
    return row["figures"], found


def times_of(row: Row) -> tuple[list[Mention], list[Mention]]:
    """The annotated times of a phrase, and those found in it."""
    wanted = [dict(zip(("text", "type", "value"), time, strict=True)) for time in row["times"]]
    found = [
        {"text": time.text, "type": time.type, "value": time.value}
        for time in find_times(row["text"], row["published"])
    ]
    return wanted, found


def score(
    rows: list[Row], mentions_of: Callable[[Row], tuple[list[Mention], list[Mention]]]
) -> tuple[Counter[str], list[str]]:
    """The counts (`gold`, `found`, `hit`, `FIELD right`, `FIELD all`), and what went wrong."""
    counts: Counter[str] = Counter()
    misses = []
    for row in rows:
        wanted, found = mentions_of(row)
        counts.update(gold=len(wanted), found=len(found))
        rest = list(found)
        for mention in wanted:
            answer = next((other for other in rest if other["text"] == mention["text"]), None)
            if answer is None:
                misses.append(f"missed {mention['text']!r} in {row['text']!r}")
                continue
            rest.remove(answer)
            counts["hit"] += 1
            for name, is_right in judged(mention, answer):
                counts.update({f"{name} all": 1, f"{name} right": int(is_right)})
                if not is_right:
                    misses.append(
                        f"{name} {answer[name]!r}, not {mention[name]!r}, in {row['text']!r}"
                    )
        misses += [f"spurious {other['text']!r} in {row['text']!r}" for other in rest]
    return counts, misses


def judged(mention: Mention, answer: Mention) -> Iterator[tuple[str, bool]]:
    """Each annotated field, and whether the answer has it right; numbers to a thousandth."""
    for name in mention.keys() & answer.keys() - {"text"}:
        wanted, given = mention[name], answer[name]
        if isinstance(wanted, float) and isinstance(given, int | float):
            yield name, abs(given - wanted) <= 1e-3 * max(1.0, abs(wanted))
        else:
            yield name, given == wanted


def main() -> int:
    """Print one line for each kind of mention and one for its fields; 0 when these are content."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    all_misses, contented = [], True
    for kind, mentions_of in (("figures", figures_of), ("times", times_of)):
        lines = (HERE / f"{kind}_phrases.jsonl").read_text("utf-8").splitlines()
        counts, misses = score([json.loads(line) for line in lines], mentions_of)
        all_misses += misses
        contented = contented and is_content(counts, misses)
        precision, recall = counts["hit"] / counts["found"], counts["hit"] / counts["gold"]
        found = f"P {precision:.3f}  R {recall:.3f}"
        say(f"{kind:8} phrases {len(lines):4}  gold {counts['gold']:4}  {found}")
        fields = sorted(name.removesuffix(" all") for name in counts if name.endswith(" all"))
        say("  " + "  ".join(f"{f} {counts[f + ' right']}/{counts[f + ' all']}" for f in fields))
    for miss in all_misses if options.misses else []:
        say(miss)
    return 0 if contented else 1


def is_content(counts: Counter[str], misses: Sequence[str]) -> bool:
    """Whether all is right but some of what is counted, which is learned from whole articles."""
    named, right = counts["counted all"], counts["counted right"]
    is_named = right >= LEAST_COUNTED * named
    return is_named and all(miss.startswith("counted ") for miss in misses)


def say(line: str) -> None:
    """Write a line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
