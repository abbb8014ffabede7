"""Questions with the articles that answer them: three collections made of the shared corpus.

`questions` are ARCD's over its own paragraphs; `questions among news` are the same questions over
those paragraphs among thousands of news articles; `titles` are the titles of news articles, asked
of their bodies alone.
"""

from __future__ import annotations

import json
import math
import random
import re
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from index.engine import IndexableArticle

NEWS_ARTICLES = 6000
TITLES = 800
_SHORTEST_BODY = 200
_FEWEST_WORDS = 3
_COMPARED = 300


class Question(NamedTuple):
    """A query and the identities of what answers it."""

    text: str
    relevant: frozenset[str]


class Collection(NamedTuple):
    """Articles, and questions about them."""

    name: str
    articles: tuple[IndexableArticle, ...]
    questions: tuple[Question, ...]


def collections(corpus: Path) -> list[Collection]:
    """All three, the same at every call."""
    paragraphs = _read_lines(corpus / "arcd-documents.jsonl")
    questions = tuple(
        Question(row["query"], frozenset({row["relevant"]}))
        for row in _read_lines(corpus / "arcd-queries.jsonl")
    )
    of_arcd = [_article(row["id"], row["text"], row["title"]) for row in paragraphs]
    news, titles = _news(corpus)
    among = [*news[: NEWS_ARTICLES - len(of_arcd)], *of_arcd]
    return [
        Collection("questions", tuple(of_arcd), questions),
        Collection("questions among news", tuple(among), questions),
        Collection("titles", tuple(news), titles),
    ]


def gain(found: Sequence[str], relevant: frozenset[str]) -> float:
    """The nDCG of the first ten."""
    reached = sum(1 / math.log2(n + 2) for n, one in enumerate(found[:10]) if one in relevant)
    ideal = sum(1 / math.log2(n + 2) for n in range(min(10, len(relevant))))
    return reached / ideal


def _news(corpus: Path) -> tuple[list[IndexableArticle], tuple[Question, ...]]:
    """Articles without their titles, each text once, and titles with the articles they head."""
    identities: dict[str, str] = {}
    headed: defaultdict[str, set[str]] = defaultdict(set)
    articles: list[IndexableArticle] = []
    for path in sorted(corpus.glob("*.zip")):
        for title, body in _titled(path):
            key = re.sub(r"\W", "", body)[:_COMPARED]
            if key not in identities:
                identities[key] = f"news-{len(identities)}"
                articles.append(_article(identities[key], body))
            headed[title].add(identities[key])
    chance = random.Random(11)
    chance.shuffle(articles)
    articles = articles[:NEWS_ARTICLES]
    present = {article.id for article in articles}
    questions = [Question(title, frozenset(ids & present)) for title, ids in headed.items()]
    asked = [question for question in questions if question.relevant]
    chance.shuffle(asked)
    return articles, tuple(asked[:TITLES])


def _titled(path: Path) -> list[tuple[str, str]]:
    found = []
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            for row in json.loads(packed.read(name).decode("utf-8-sig")):
                title, body = (str(row.get(key) or "").strip() for key in ("title", "content"))
                if len(body) >= _SHORTEST_BODY and len(title.split()) >= _FEWEST_WORDS:
                    found.append((title, body))
    return found


def _article(identity: str, body: str, title: str = "") -> IndexableArticle:
    return IndexableArticle(id=identity, revision=0, title=title, body=body)


def _read_lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]
