"""tantivy over the same texts: what native code with a stemmer of Arabic needs for an answer."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

from tantivy import (
    Filter,
    Index,
    Occur,
    Query,
    SchemaBuilder,
    SnippetGenerator,
    TextAnalyzerBuilder,
    Tokenizer,
)

from articles.archive.archive import Archive
from tests.benchmarks.archive_material import Question

_BATCH = 500
_HEAP = 128_000_000
_ARABIC = "arabic"
_FIELDS = ["title", "body"]


class NativeSearch:
    """An index of tantivy with title and body, stemmed by its Arabic stemmer.

    It answers with ten articles, a snippet of each, and how many there are; it counts no facets.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        builder = SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in _FIELDS:
            builder.add_text_field(field, stored=True, tokenizer_name=_ARABIC)
        self._schema = builder.build()
        self._index = Index(self._schema, path=str(folder))
        # Signs that are no letters make no words; the stemmer takes harakat away and folds letters.
        analyzer = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.stemmer(_ARABIC)).build()
        self._index.register_tokenizer(_ARABIC, analyzer)

    def build(self, archive: Archive) -> float:
        """Take in all articles; the seconds."""
        since = time.perf_counter()
        writer = self._index.writer(_HEAP, 1)
        ids = archive.articles.ids()
        for start in range(0, len(ids), _BATCH):
            batch = ids[start : start + _BATCH]
            titles, bodies = archive.articles.titles(batch), archive.articles.bodies(batch)
            for each in batch:
                writer.add_json(_row(each, titles[each], bodies[each]))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        return time.perf_counter() - since

    def search(self, kind: str, question: Question) -> int:
        """Ten ranked articles with snippets, and how many there are: the latter."""
        searcher = self._index.searcher()
        query = self._query(kind, question)
        found = searcher.search(query, 10, count=True)
        snippets = SnippetGenerator.create(searcher, query, self._schema, "body")
        for _, address in found.hits:
            document = searcher.doc(address)
            snippets.snippet_from_doc(document).highlighted()
        return int(found.count or 0)

    def _query(self, kind: str, question: Question) -> Query:
        match kind:
            case "phrase of two words":
                return self._index.parse_query(f'"{" ".join(question.words)}"', _FIELDS)
            case "beginning":
                pattern = re.escape(question.words[0]) + ".*"
                queries = [Query.regex_query(self._schema, field, pattern) for field in _FIELDS]
                return Query.boolean_query([(Occur.Should, query) for query in queries])
        is_every = kind == "two words, both"
        return self._index.parse_query(
            " ".join(question.words), _FIELDS, conjunction_by_default=is_every
        )


def _row(article_id: str, title: str, body: str) -> str:
    return json.dumps({"id": [article_id], "title": [title], "body": [body]}, ensure_ascii=False)
