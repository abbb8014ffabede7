"""Scores the search on ARCD: questions, each with the one paragraph that answers it.

Run from the checkout: `python -m tests.gold.score_search [CORPUS_FOLDER] [--half 0|1]`. Prints
nDCG@10, recall@10 and MRR@10, and leaves with 1 when the targets are missed.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import tempfile
import time
from pathlib import Path
from statistics import mean
from typing import NamedTuple

from index.engine import IndexableArticle
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.fakes import MemoryArchive

CHECKOUT = Path(__file__).resolve().parents[2]
TARGET_NDCG = 0.86
TARGET_RECALL = 0.96


class Scores(NamedTuple):
    """The means over all questions, and milliseconds per question."""

    ndcg: float
    recall: float
    mrr: float
    milliseconds: float


def read_lines(path: Path) -> list[dict[str, str]]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def score(corpus: Path, half: int | None = None) -> Scores:
    """Index the paragraphs in a temporary folder and ask all questions, or every second one."""
    documents = read_lines(corpus / "arcd-documents.jsonl")
    questions = read_lines(corpus / "arcd-queries.jsonl")
    if half is not None:
        questions = questions[half::2]
    archive = MemoryArchive(
        IndexableArticle(id=d["id"], revision=0, title=d["title"], body=d["text"])
        for d in documents
    )
    with tempfile.TemporaryDirectory() as folder:
        engine = WhooshEngine(Path(folder) / "index", archive)
        for _ in engine.synchronise():
            pass
        started = time.perf_counter()
        ranks = [_rank(engine, question) for question in questions]
        seconds = time.perf_counter() - started
        engine.close()
    return Scores(
        mean(1 / math.log2(rank + 1) if rank else 0.0 for rank in ranks),
        mean(float(rank > 0) for rank in ranks),
        mean(1 / rank if rank else 0.0 for rank in ranks),
        1000 * seconds / len(questions),
    )


def _rank(engine: WhooshEngine, question: dict[str, str]) -> int:
    """At which place the right paragraph stands, from 1; 0 when not among the first ten."""
    request = SearchRequest(question["query"], limit=10, facets=False, snippets=False)
    found = [hit.article_id for hit in engine.search(request).hits]
    return found.index(question["relevant"]) + 1 if question["relevant"] in found else 0


def main() -> int:
    """Print the scores; 0 when both targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CHECKOUT.parent / "shared/corpus")
    parser.add_argument("--half", type=int, choices=(0, 1))
    options = parser.parse_args()
    scores = score(options.corpus, options.half)
    print(  # noqa: T201  # a report on the terminal is what this script is for
        f"search  nDCG@10 {scores.ndcg:.4f}  R@10 {scores.recall:.4f}  MRR@10 {scores.mrr:.4f}"
        f"  {scores.milliseconds:.1f} ms/question"
    )
    return 0 if scores.ndcg >= TARGET_NDCG and scores.recall >= TARGET_RECALL else 1


if __name__ == "__main__":
    sys.exit(main())
