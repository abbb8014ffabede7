"""What a large archive is made of: a table to import, and questions to ask of it."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks import synthetic_press
from tests.benchmarks.large_index import RecombinedArchive, paragraphs

_SYNTHETIC_PARAGRAPHS = 3000
_COMMON = 150


@dataclass(frozen=True, slots=True)
class Question:
    """The same question in the words of both.

    Attributes:
        ours: As a reader types it.
        words: Its words; FTS5 gets them folded and joined as the class of questions says.
    """

    ours: str
    words: tuple[str, ...]


class Material:
    """Articles recombined from paragraphs: real ones beside the checkout, or else made-up ones."""

    @cached_property
    def texts(self) -> list[str]:
        """The paragraphs."""
        if found := paragraphs():
            return found
        rows = synthetic_press.articles(_SYNTHETIC_PARAGRAPHS)
        return [line for row in rows for line in row["content"].splitlines()]

    def write_table(self, path: Path, count: int) -> int:
        """Write a JSON Lines table of so many articles; the bytes of their texts in UTF-8."""
        archive = RecombinedArchive(self.texts, count)
        size = 0
        with path.open("w", encoding="utf-8") as file:
            for number in range(1, count + 1):
                article = archive.article(number)
                size += len(article.title.encode()) + len(article.body.encode())
                row = {
                    "id": article.id,
                    "title": article.title,
                    "source": article.publisher,
                    "published": f"{article.published}-{number % 28 + 1:02}",
                    "content": article.body,
                }
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        return size

    def questions(self, count: int) -> dict[str, list[Question]]:
        """So many questions of each class."""
        chance = random.Random(3)
        return {
            "one common word": [Question(word, (word,)) for word in self._common()[:count]],
            "two words, both": [
                Question(" ".join(words), words) for words in self._drawn(chance, 2, count)
            ],
            "two words, either": [
                Question(" أو ".join(words), words) for words in self._drawn(chance, 2, count)
            ],
            "phrase of two words": [
                Question(f'"{" ".join(words)}"', words) for words in self._drawn(chance, 2, count)
            ],
            "ten words": [
                Question(" ".join(words), words) for words in self._drawn(chance, 10, count)
            ],
            "beginning": [
                Question(f"{word[:3]}*", (word[:3],)) for (word,) in self._drawn(chance, 1, count)
            ],
        }

    def _common(self) -> list[str]:
        sample = random.Random(4).sample(self.texts, min(3000, len(self.texts)))
        counted = Counter(word for text in sample for word in text.split())
        return [word for word, _ in counted.most_common(_COMMON) if len(word) > 3]

    def _drawn(self, chance: random.Random, size: int, count: int) -> list[tuple[str, ...]]:
        return [next(self._runs(chance, size)) for _ in range(count)]

    def _runs(self, chance: random.Random, size: int) -> Iterator[tuple[str, ...]]:
        """Runs of neighbouring words without marks, so that both read them alike."""
        while True:
            words: Sequence[str] = chance.choice(self.texts).split()
            start = chance.randrange(max(1, len(words) - size))
            run = tuple(word.strip("\"'().,:،؛«»؟!") for word in words[start : start + size])
            if len(run) == size and all(word.isalpha() and len(word) > 2 for word in run):
                yield run
