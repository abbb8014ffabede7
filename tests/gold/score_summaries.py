"""Score the summaries of all press articles beside two baselines, without anybody reading them.

    python -m tests.gold.score_summaries CORPUS [--sample] [--show NUMBER] [--seed N] [--every N]

CORPUS is the folder of `../shared/corpus`. Of every summary of three sentences is measured: which
share of the title's words it has, which share of the key figures, how much its sentences repeat
one another, how many begin in the middle of something, how many words it has. These say where to
look; `tests/gold/summaries.md` tells what twenty summaries were worth when they were read.
`--sample` lists those twenty, `--show` prints one of them with its three summaries.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import mean

from articles.annotation import annotate
from articles.arabic.folding import fold
from articles.article import AnnotatedArticle
from articles.cleaning.paragraphs import sentences
from articles.document import Document
from articles.reading.reader import walk
from articles.span import Span
from articles.summaries.summarisation import summarise
from tests.gold.summary_baselines import first_sentences, text_rank, words_of

SEED = 20
FEWEST_SENTENCES = 6
LENGTHS = ((6, 10), (11, 22), (23, 200))
"""Of the sample: from how many sentences to how many."""
FILES = ("ahdath.jsonl", "2015-07-24.zip", "2015-07-26.zip", "2015-08-01.zip")

Summariser = Callable[[AnnotatedArticle], Sequence[Span]]
SUMMARISERS: dict[str, Summariser] = {
    "ours": lambda annotated: [each.span for each in summarise(annotated)],
    "first": lambda annotated: first_sentences(annotated.article.body),
    "textrank": lambda annotated: text_rank(annotated.article.body),
}
# What a reader stumbles over at the head of a sentence that stands alone. Not the table of the
# summariser: a measure that is also the rule says nothing.
_DANGLING = re.compile(
    "(?:و|ف)?(?:هو|هي|هم|هذا|هذه|ذلك|تلك|هولاء|لكن|كما|لذلك|لذا|بدوره|بدورها|ايضا|كذلك|حيث|بينما"
    "|اضاف|اضافت|تابع|تابعت|استطرد|زاد|لفت|لفتت|اردف|اوضح|اوضحت|اكد|اكدت|بين|بينت|اشار|اشارت)\\b"
)


def read(files: Iterable[Path], every: int = 1) -> Iterator[tuple[str, AnnotatedArticle]]:
    """The articles with enough sentences, each named by its file and its number in it.

    Args:
        files: JSONL files and ZIPs.
        every: Only each so many-th article of a file is looked at.
    """
    for path in files:
        for number, document in enumerate(walk([path])):
            if isinstance(document, Document) and number % every == 0:
                annotated = annotate(document, f"{path.stem}:{number}")
                if len(sentences(annotated.article.body)) >= FEWEST_SENTENCES:
                    yield f"{path.stem}:{number}", annotated


def sample(corpus: Path, seed: int = SEED) -> list[tuple[str, AnnotatedArticle]]:
    """Twenty articles: five of each file, of different lengths and newspapers."""
    chance = random.Random(seed)
    chosen: list[tuple[str, AnnotatedArticle]] = []
    for name in FILES:
        found = [*read([corpus / name])]
        chance.shuffle(found)
        publishers: set[str | None] = set()
        for turn in range(5):
            low, high = LENGTHS[turn % len(LENGTHS)]
            for each in found:
                publisher = each[1].article.metadata.publisher
                length = len(sentences(each[1].article.body))
                is_new = publisher not in publishers or name.startswith("ahdath")
                if low <= length <= high and is_new and each not in chosen:
                    chosen.append(each)
                    publishers.add(publisher)
                    break
    return chosen


def measures(annotated: AnnotatedArticle, spans: Sequence[Span]) -> dict[str, float]:
    """What is measured of one summary; a share without anything to share is left out."""
    body = annotated.article.body
    texts = [span.text_in(body) for span in spans]
    words = [words_of(text) for text in texts]
    said = frozenset().union(*words)
    title = words_of(annotated.article.metadata.title)
    key = [each.span for each in annotated.figures if each.key]
    pairs = [
        len(one & other) / (min(len(one), len(other)) or 1)
        for at, one in enumerate(words)
        for other in words[:at]
    ]
    found = {
        "repetition": max(pairs, default=0.0),
        "dangling": mean(
            _DANGLING.match(fold(text).text.lstrip('"«(- ')) is not None for text in texts
        ),
        "words": float(sum(len(text.split()) for text in texts)),
    }
    if title:
        found["title words"] = len(said & title) / len(title)
    if key:
        inside = sum(any(span.contains(each) for span in spans) for each in key)
        found["key figures"] = inside / min(len(key), 3)
    return found


def score(articles: Iterable[tuple[str, AnnotatedArticle]]) -> dict[str, dict[str, float]]:
    """The mean of every measure for every summariser."""
    values: dict[str, dict[str, list[float]]] = {name: defaultdict(list) for name in SUMMARISERS}
    for _, annotated in articles:
        for name, summariser in SUMMARISERS.items():
            spans = summariser(annotated)
            if spans:
                for measure, value in measures(annotated, spans).items():
                    values[name][measure].append(value)
    return {
        name: {measure: mean(each) for measure, each in sorted(found.items())}
        for name, found in values.items()
    }


def main() -> None:
    """Print the table, or a part of the sample."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--show", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--every", type=int, default=1, help="take every Nth article")
    given = parser.parse_args()
    if given.sample or given.show is not None:
        _print_sample(sample(given.corpus, given.seed), given.show)
        return
    files = sorted([*given.corpus.glob("*.zip"), given.corpus / "ahdath.jsonl"])
    table = score(read(files, given.every))
    names = [*table["ours"]]
    say(f"{'':10}" + "".join(f"{name:>14}" for name in names))
    for summariser, found in table.items():
        say(f"{summariser:10}" + "".join(f"{found[name]:14.3f}" for name in names))


def _print_sample(articles: Sequence[tuple[str, AnnotatedArticle]], shown: int | None) -> None:
    for number, (name, annotated) in enumerate(articles):
        length = len(sentences(annotated.article.body))
        if shown is None:
            say(f"{number} {name} {length} sentences")
        elif number == shown:
            say(annotated.article.metadata.title)
            say(annotated.article.body)
            for summariser, make in SUMMARISERS.items():
                say(f"-- {summariser}")
                for span in make(annotated):
                    say(f"   {span.text_in(annotated.article.body)}")


def say(line: str) -> None:
    """One line of the report."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
