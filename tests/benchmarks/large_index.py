"""How the index alone behaves on a large archive: building, size, answers, memory.

    python -m tests.benchmarks.large_index [--articles N] [--minutes M]

The articles are made of paragraphs of real ones, drawn anew, so that words and dictionary grow as
they do in an archive of that size. Nothing of them is kept.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import time
import zipfile
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

from articles.span import Span
from index.engine import IndexableArticle
from index.findings import Days, Quantity
from index.request import SearchRequest
from index.whoosh_engine import WhooshEngine
from tests.benchmarks.measure import CORPUS, WORD

QUERIES = 60


def paragraphs() -> list[str]:
    """The longer paragraphs of the articles beside the checkout, each once."""
    found: dict[str, None] = {}
    for path in sorted(CORPUS.glob("*.zip")):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                for row in json.loads(packed.read(name).decode("utf-8-sig")):
                    lines = str(row.get("content") or "").splitlines()
                    found.update((line.strip(), None) for line in lines if len(line) > 80)
    return list(found)


class RecombinedArchive:
    """An ArticleSource of drawn paragraphs: the same number gives the same article."""

    def __init__(self, texts: Sequence[str], count: int) -> None:
        self._texts = texts
        self._count = count
        random_values = random.Random(5)
        self._values = sorted((random_values.lognormvariate(5, 3), n) for n in range(1, count))

    def article(self, number: int) -> IndexableArticle:
        """Article `number`, counted from 1; each is a revision of its own."""
        chance = random.Random(number)
        body = "\n".join(chance.choices(self._texts, k=chance.randint(3, 9)))
        return IndexableArticle(
            id=f"{number:08x}",
            revision=number,
            title=body[:70],
            body=body,
            publisher=f"جريدة {chance.randint(1, 12)}",
            published=f"{chance.randint(2004, 2023)}-{chance.randint(1, 12):02}",
            published_evidence="stated",
            figure_kinds=("count",) if chance.random() < 0.6 else (),
            number=number,
        )

    def revision(self) -> int:
        """See ArticleSource."""
        return self._count

    def count_changes_since(self, revision: int) -> int:
        """See ArticleSource."""
        return self._count - max(0, revision)

    def changes_since(self, revision: int) -> Iterator[IndexableArticle]:
        """See ArticleSource."""
        return map(self.article, range(max(0, revision) + 1, self._count + 1))

    def bodies(self, ids: Sequence[str]) -> Mapping[str, str]:
        """See ArticleSource."""
        return {article_id: self.article(int(article_id, 16)).body for article_id in ids}

    def articles_reporting(self, quantity: Quantity) -> Mapping[int, float]:
        """See ArticleSource."""
        first = bisect_left(self._values, (quantity.low,))
        return {number: value - quantity.low for value, number in self._values[first:]}

    def figure_counts(self) -> Mapping[int, float]:
        """See ArticleSource."""
        return {number: 1 for _, number in self._values}

    def articles_about(self, days: Days) -> Collection[int]:
        """See ArticleSource."""
        return range(days.first.day, self._count, 40)

    def articles_with_passages(self) -> Collection[int]:
        """See ArticleSource."""
        return range(1, self._count, 50)

    def places_reporting(
        self, ids: Sequence[str], quantity: Quantity
    ) -> Mapping[str, tuple[Span, ...]]:
        """See ArticleSource."""
        return {article_id: (Span(0, int(quantity.low > 0) + 1),) for article_id in ids}

    def places_about(self, ids: Sequence[str], days: Days) -> Mapping[str, tuple[Span, ...]]:
        """See ArticleSource."""
        return {article_id: (Span(0, days.first.day),) for article_id in ids}


def questions(texts: Sequence[str]) -> dict[str, list[str]]:
    """Queries of each class."""
    chance = random.Random(3)

    def drawn(size: int) -> list[str]:
        while len(words := WORD.findall(chance.choice(texts))) < size:
            pass
        start = chance.randrange(len(words) - size + 1)
        return words[start : start + size]

    sample = chance.sample(list(texts), min(3000, len(texts)))
    frequent = Counter(word for text in sample for word in WORD.findall(text))
    common = [word for word, _ in frequent.most_common(150) if len(word) > 3]
    return {
        "one common word": common[:QUERIES],
        "two words, both": [" ".join(drawn(2)) for _ in range(QUERIES)],
        "two words, either": [" أو ".join(drawn(2)) for _ in range(QUERIES)],
        "phrase of two words": [f'"{" ".join(drawn(2))}"' for _ in range(QUERIES)],
        "ten words": [" ".join(drawn(10)) for _ in range(QUERIES)],
        "beginning": [drawn(1)[0][:3] + "*" for _ in range(QUERIES)],
        "word and quantity": [f"{word} رقم:>1000" for word in common[:QUERIES]],
    }


def built(engine: WhooshEngine, minutes: float) -> tuple[float, float, list[float]]:
    """Seconds of building, at most so many minutes; of the processor; milliseconds of each step."""
    since = last = time.perf_counter()
    worked = time.process_time()
    steps = []
    run = engine.synchronise()
    for _ in run:
        now = time.perf_counter()
        steps.append(1000 * (now - last))
        last = now
        if now - since > 60 * minutes:
            break
    if hasattr(run, "close"):
        run.close()
    return time.perf_counter() - since, time.process_time() - worked, sorted(steps)


def answered(engine: WhooshEngine, asked: Sequence[str], clock: Callable[[], float]) -> list[float]:
    """Milliseconds of each answer with ten snippets and facets."""
    times = []
    for query in asked:
        since = clock()
        engine.search(SearchRequest(query, limit=10))
        times.append(1000 * (clock() - since))
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=6.0)
    options = parser.parse_args()
    texts = paragraphs()
    if not texts:
        sys.exit(f"needs the articles of {CORPUS}")
    archive = RecombinedArchive(texts, options.articles)
    say = sys.stdout.write
    with tempfile.TemporaryDirectory(prefix="khizana-bench-") as folder:
        engine = WhooshEngine(Path(folder) / "index", archive)
        seconds, worked, steps = built(engine, options.minutes)
        count = engine.count()
        engine.close()
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        sample = [archive.article(number).body for number in range(1, count, max(1, count // 500))]
        text = sum(len(body.encode()) for body in sample) / len(sample) * count
        say(f"{count} articles, {text / 1e6:.0f} MB of UTF-8: {count / seconds:.0f} articles/s\n")
        say(f"{1000 * worked / count:.2f} ms of the processor for each, drawing it included\n")
        say(f"index {size / 1e6:.0f} MB, {size / text:.2f} of the text\n")
        say(f"longest steps {', '.join(f'{step:.0f}' for step in steps[-5:])} ms\n")
        since = time.perf_counter()
        engine.search(SearchRequest("كلمة"))
        say(f"first answer after opening {1000 * (time.perf_counter() - since):.0f} ms\n")
        for name, asked in questions(texts).items():
            # Of the processor, too: on a busy machine the clock says little.
            for kind, clock in (
                ("first", time.perf_counter),
                ("again, processor", time.thread_time),
            ):
                times = answered(engine, asked, clock)
                p95 = quantiles(times, n=20)[-1]
                say(f"{name:<19} {kind:<17} p50 {median(times):6.1f} ms  p95 {p95:6.1f} ms\n")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        say(f"peak memory {peak} MB, building included\n")
        engine.close()


if __name__ == "__main__":
    main()
