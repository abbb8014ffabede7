"""Questions with the articles that answer them: collections made of the shared corpus.

`questions` are ARCD's over its own paragraphs; `questions among news` are the same questions over
those paragraphs among thousands of news articles; `titles` are the titles of news articles, asked
of their bodies alone. `short` are two to five words of a news article, as somebody who once read
it remembers them: in another form than the article has. Some of these come with titles and without,
for ranking may lean on neither.
"""

from __future__ import annotations

import json
import math
import random
import re
import tomllib
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from index.analysis.stop_words import read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.engine import IndexableArticle

NEWS_ARTICLES = 6000
TITLES = 800
_SHORTEST_BODY = 200
_FEWEST_WORDS = 3
_COMPARED = 300
_PAIRS = Path(__file__).with_name("search_pairs.toml")
# Short queries: how many of each length and kind, and of which words. A word that more than one
# article in twenty has tells nothing; one that hardly any has needs no ranking.
SHORT_LENGTHS = (2, 3, 4, 5)
SHORT_KINDS = ("title", "sentence", "text")
_SHORT_OF_EACH = 80
_SHORTEST_WORD = 4
_FEWEST_WITH = 3
_PART_WITH = 20
# What stands in front of a word in one form and not in another; the same behind it.
_HEADS = ("ال", "وال", "بال", "لل", "")
_TAILS = (("ه", "ات"), ("ون", "ين"), ("يه", "ي"), ("ين", ""), ("ان", ""), ("ات", ""), ("ها", ""))


class Question(NamedTuple):
    """A query and the identities of what answers it.

    Attributes:
        text: The query.
        relevant: What answers it.
        kind: Of a short query, where its words were taken.
    """

    text: str
    relevant: frozenset[str]
    kind: str = ""


class Collection(NamedTuple):
    """Articles, and questions about them."""

    name: str
    articles: tuple[IndexableArticle, ...]
    questions: tuple[Question, ...]


def collections(corpus: Path) -> list[Collection]:
    """The three in which questions are asked, the same at every call."""
    paragraphs = _read_lines(corpus / "arcd-documents.jsonl")
    questions = tuple(
        Question(row["query"], frozenset({row["relevant"]}))
        for row in _read_lines(corpus / "arcd-queries.jsonl")
    )
    of_arcd = [_article(row["id"], row["text"], row["title"]) for row in paragraphs]
    news, titles = _news(corpus, titled=False)
    among = [*news[: NEWS_ARTICLES - len(of_arcd)], *of_arcd]
    return [
        Collection("questions", tuple(of_arcd), questions),
        Collection("questions among news", tuple(among), questions),
        Collection("titles", tuple(news), titles),
    ]


def others(corpus: Path) -> list[Collection]:
    """The same questions with titles and without, and short queries over both."""
    paragraphs = _read_lines(corpus / "arcd-documents.jsonl")
    questions = tuple(
        Question(row["query"], frozenset({row["relevant"]}))
        for row in _read_lines(corpus / "arcd-queries.jsonl")
    )
    of_arcd = [_article(row["id"], row["text"], row["title"]) for row in paragraphs]
    bare = tuple(_article(row["id"], row["text"]) for row in paragraphs)
    titled, _ = _news(corpus, titled=True)
    among = (*titled[: NEWS_ARTICLES - len(of_arcd)], *of_arcd)
    queries = tuple(short_queries(titled))
    untitled = tuple(_article(article.id, article.body) for article in titled)
    of_body = tuple(query for query in queries if query.kind != SHORT_KINDS[0])
    return [
        Collection("questions, no titles", bare, questions),
        Collection("questions among titled news", among, questions),
        Collection("short", tuple(titled), queries),
        Collection("short, no titles", untitled, of_body),
    ]


def short_queries(articles: Sequence[IndexableArticle]) -> Iterator[Question]:
    """Known items: words of one article each, changed; the same at every call."""
    chance = random.Random(5)
    words = _Words(articles)
    for kind in SHORT_KINDS:
        for length in SHORT_LENGTHS:
            made = 0
            while made < _SHORT_OF_EACH:
                article = chance.choice(articles)
                taken = words.taken(article, kind, length, chance)
                if taken:
                    made += 1
                    asked = " ".join(words.changed(word, chance) for word in taken)
                    yield Question(asked, frozenset({article.id}), kind)


class _Words:
    """The words of some articles, and the other forms in which these have them."""

    def __init__(self, articles: Sequence[IndexableArticle]) -> None:
        self._tokenizer = Tokenizer()
        self._stop_words = read_stop_words()
        self._most = len(articles) // _PART_WITH
        self._frequency: Counter[str] = Counter()
        for article in articles:
            self._frequency.update(set(self._tokenizer.terms(article.title + " " + article.body)))
        self._plurals: defaultdict[str, list[str]] = defaultdict(list)
        for rule in tomllib.loads(_PAIRS.read_text("utf-8"))["rules"]:
            if rule["name"].startswith("broken plurals") and rule["found"]:
                for one, other in (map(self._folded, pair) for pair in rule["pairs"]):
                    self._plurals[one].append(other)
                    self._plurals[other].append(one)

    def taken(
        self, article: IndexableArticle, kind: str, length: int, chance: random.Random
    ) -> list[str]:
        """Some telling words of one place of an article, in its order; none when it has fewer."""
        text = article.title if kind == "title" else article.body
        if kind == "sentence":
            text = chance.choice(re.split(r"[.!؟\n]+", text))
        telling = list(dict.fromkeys(filter(self._tells, self._tokenizer.terms(text))))
        if len(telling) < length:
            return []
        return [telling[place] for place in sorted(chance.sample(range(len(telling)), length))]

    def changed(self, word: str, chance: random.Random) -> str:
        """The word in another form that some article has, or as it is when there is none."""
        bare, *_ = (word.removeprefix(head) for head in _HEADS if word.startswith(head))
        stems = {bare, *self._plurals[bare]}
        for one, other in _TAILS:
            for tail, instead in ((one, other), (other, one)):
                if bare.endswith(tail) and len(bare) - len(tail) >= _SHORTEST_WORD - 1:
                    stems.add(bare.removesuffix(tail) + instead)
        forms = sorted({head + stem for head in _HEADS for stem in stems} - {word})
        known = [form for form in forms if self._frequency[form] >= _FEWEST_WITH]
        return chance.choice(known) if known else word

    def _tells(self, word: str) -> bool:
        return (
            len(word) >= _SHORTEST_WORD
            and word.isalpha()
            and word not in self._stop_words
            and _FEWEST_WITH <= self._frequency[word] <= self._most
        )

    def _folded(self, word: str) -> str:
        return "".join(self._tokenizer.terms(word))


def gain(found: Sequence[str], relevant: frozenset[str]) -> float:
    """The nDCG of the first ten."""
    reached = sum(1 / math.log2(n + 2) for n, one in enumerate(found[:10]) if one in relevant)
    ideal = sum(1 / math.log2(n + 2) for n in range(min(10, len(relevant))))
    return reached / ideal


def _news(corpus: Path, *, titled: bool) -> tuple[list[IndexableArticle], tuple[Question, ...]]:
    """Articles, each text once, and titles with the articles they head."""
    identities: dict[str, str] = {}
    headed: defaultdict[str, set[str]] = defaultdict(set)
    articles: list[IndexableArticle] = []
    for path in sorted(corpus.glob("*.zip")):
        for title, body in _titled(path):
            key = re.sub(r"\W", "", body)[:_COMPARED]
            if key not in identities:
                identities[key] = f"news-{len(identities)}"
                articles.append(_article(identities[key], body, title if titled else ""))
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
