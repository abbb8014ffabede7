"""Score the ledger on the annotated topics of `tests/gold/ledger`.

    python -m tests.gold.score_ledger ../shared/corpus [TOPIC …]

A topic is a file of rows `{"id", "figures": [{"start", "end", "indicator"}]}`: ids and places of
articles of the corpus, no sentence of them. `indicator` is null for a figure that no other article
of the topic reports, `?` for one that two readers would not agree on. `verdicts.json` names the
indicators whose articles contradict one another. Counted are pairs of figures of two articles:
precision, recall and F1 of being in one indicator, recall of the pairs whose values differ, and
for comparison the F1 of putting equal values of one kind and unit together. Topics named `kept/…`
were annotated before any output was seen; nothing is learned or tuned from them.
"""

from __future__ import annotations

import json
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import combinations
from pathlib import Path
from typing import Any

from articles.annotation import annotate_body
from articles.article import AnnotatedArticle
from articles.ledger.article_claims import ArticleClaims
from articles.ledger.claims import claims_of
from articles.ledger.contradiction import contradicted, judged
from articles.ledger.grouping import grouped
from articles.ledger.learned.trees import Trees
from articles.ledger.linking import links
from articles.ledger.occasions import are_two_occasions

GOLD = Path(__file__).parent / "ledger"
OPEN = "?"
ZIP_ID = "saudi-"


@dataclass
class Figures:
    """Figures of a topic: article, value, gold indicator, found indicator, contradicted or not."""

    rows: list[tuple[str, tuple[object, ...], str | None, int, bool]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Topic:
    """An annotated topic, its articles read.

    Attributes:
        name: Its file's.
        articles: The articles by id.
        gold: The annotated indicators of each, by start and end of the mention.
        claims: What each article says.
    """

    name: str
    articles: Mapping[str, AnnotatedArticle]
    gold: Mapping[str, Mapping[tuple[int, int], str | None]]
    claims: tuple[ArticleClaims, ...]

    def indicator(self, article: ArticleClaims, at: int) -> str | None:
        """The annotated indicator of a claim; open where nobody annotated it."""
        start, end = article.claims[at].spans[0]
        return _annotated(self.gold[article.article], start, end)


def main() -> None:
    """Print one line of measures for each topic."""
    corpus = Path(sys.argv[1])
    for topic in sys.argv[2:] or sorted(path.stem for path in GOLD.glob("*.jsonl")):
        measures = score(corpus, topic)
        print(topic, json.dumps(measures, ensure_ascii=False))  # noqa: T201 - the result


def score(corpus: Path, topic: str) -> dict[str, float]:
    """The measures of one topic."""
    return measured(read_topic(corpus, topic))


def read_topic(corpus: Path, name: str) -> Topic:
    """An annotated topic with the articles of the corpus."""
    gold = {
        row["id"]: {(each["start"], each["end"]): each["indicator"] for each in row["figures"]}
        for row in map(json.loads, (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines())
    }
    articles = {row["id"]: annotated(row) for row in texts_of(corpus, set(gold))}
    return Topic(name, articles, gold, tuple(map(claims_of, articles.values())))


def measured(topic: Topic, trees: Trees | None = None) -> dict[str, float]:
    """The measures of one topic, linked by what was learned."""
    return measures_of(counted(topic, trees))


def counted(topic: Topic, trees: Trees | None = None) -> Counter[str]:
    """What the measures are made of; counts of several topics may be added."""
    figures = _found(topic, trees)
    return _pairs(figures) + _verdicts(figures, topic.name)


def measures_of(counts: Counter[str]) -> dict[str, float]:
    """The measures of one topic, or of several together."""
    same = counts["right"] + counts["missed"]
    shared = counts["contradicting"] + counts["agreeing"]
    return {
        "precision": _share(counts["right"], counts["right"] + counts["wrong"]),
        "recall": _share(counts["right"], same),
        "f1": _share(2 * counts["right"], same + counts["right"] + counts["wrong"]),
        "recall_of_different_values": _share(counts["far_found"], counts["far"]),
        "f1_of_equal_values": _share(2 * counts["eq_right"], same + counts["eq"]),
        "pairs": same,
        "contradicting_shown": _share(counts["contradicting_shown"], counts["contradicting"]),
        "agreeing_shown": _share(counts["agreeing_shown"], counts["agreeing"]),
        "contradicting": counts["contradicting"],
        "indicators": shared,
    }


def texts_of(corpus: Path, ids: set[str]) -> Iterator[dict[str, Any]]:
    """The articles of these ids: row of a day's ZIP, or line of `press.jsonl`."""
    for article_id in sorted(ids):
        if article_id.startswith(ZIP_ID):
            day, _, row = article_id.removeprefix(ZIP_ID).rpartition("-")
            found = _day(corpus, day)[int(row)]
            yield {
                "id": article_id,
                "title": found.get("title") or "",
                "text": found.get("content") or "",
                "published": (found.get("date_extracted") or "")[:10] or None,
            }


@cache
def _day(corpus: Path, day: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(corpus / f"{day}.zip") as archive:
        name = next(each for each in archive.namelist() if each.endswith(".json"))
        rows: list[dict[str, Any]] = json.loads(archive.read(name))
        return rows


def annotated(row: Mapping[str, Any]) -> AnnotatedArticle:
    """The article of a row, its text taken as the body."""
    made = annotate_body(row["id"], row["text"], row["published"])
    metadata = replace(made.article.metadata, title=row["title"])
    return replace(made, article=replace(made.article, metadata=metadata))


def _found(topic: Topic, trees: Trees | None) -> Figures:
    by_id = {article.article: article for article in topic.claims}
    found = Figures()

    def are_apart(one: str, other: str) -> bool:
        return are_two_occasions(by_id[one], by_id[other])

    for number, group in enumerate(grouped(topic.claims, partial(links, trees=trees))):
        members = [by_id[name].claims[at] for name, at in group]
        against = contradicted(
            members, judged(members, are_apart=are_apart, article_of=by_id.__getitem__)
        )
        for index, ((name, _), claim) in enumerate(zip(group, members, strict=True)):
            for place in claim.places:
                figure = topic.articles[name].figures[place]
                indicator = _annotated(topic.gold[name], figure.span.start, figure.span.end)
                value = (figure.kind, figure.unit, figure.low, figure.high)
                if indicator != OPEN:
                    found.rows.append((name, value, indicator, number, index in against))
    return found


def _annotated(gold: Mapping[tuple[int, int], str | None], start: int, end: int) -> str | None:
    """The indicator of the annotated mention that this one overlaps; open where none does."""
    for (first, last), indicator in gold.items():
        if first < end and start < last:
            return indicator
    return OPEN


def _pairs(figures: Figures) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one, other in combinations(figures.rows, 2):
        if one[0] == other[0]:
            continue
        same = one[2] is not None and one[2] == other[2]
        found, equal = one[3] == other[3], one[1] == other[1]
        counts["right"] += same and found
        counts["wrong"] += found and not same
        counts["missed"] += same and not found
        counts["far"] += same and not equal
        counts["far_found"] += same and not equal and found
        counts["eq"] += equal
        counts["eq_right"] += equal and same
    return counts


def _verdicts(figures: Figures, topic: str) -> Counter[str]:
    contradicting = set(json.loads((GOLD / "verdicts.json").read_text("utf-8"))[topic])
    sources: dict[str, set[str]] = {}
    shown: set[str] = set()
    for name, _, indicator, _, is_against in figures.rows:
        if indicator is not None:
            sources.setdefault(indicator, set()).add(name)
            if is_against:
                shown.add(indicator)
    agreeing = {each for each, names in sources.items() if len(names) > 1} - contradicting
    return Counter(
        {
            "contradicting": len(contradicting),
            "contradicting_shown": len(contradicting & shown),
            "agreeing": len(agreeing),
            "agreeing_shown": len(agreeing & shown),
        }
    )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


if __name__ == "__main__":
    main()
