"""A day of press articles that nobody wrote: the same for the same seed, free for anyone.

Words are made of roots and patterns and drawn as in any language (a few very often, most hardly
ever), so that dictionary, postings and snippets of the index grow as with real articles. Figures
and dates stand at about the distance at which the press has them.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

# fmt: off
ROOTS = (
    "كتب", "درس", "عمل", "سكن", "شرب", "فتح", "حكم", "نقل", "صنع", "زرع",
    "حفر", "قرأ", "رسم", "لعب", "سبح", "جمع", "قسم", "نظر", "سمع", "وصل",
)
PATTERNS = (
    "{0}{1}{2}", "{0}ا{1}{2}", "م{0}{1}و{2}", "{0}{1}ا{2}ة", "ت{0}{1}ي{2}", "ا{0}ت{1}ا{2}",
    "م{0}ا{1}{2}",
)
# fmt: on
PREFIXES = ("", "ال", "وال", "ب", "لل", "و")
SUFFIXES = ("", "ات", "ين", "ها", "ية", "هم")
SOURCES = ("جريدة المثال", "صحيفة التجربة", "موقع القياس", "وكالة العيّنة")
MONTHS = ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر")
FIGURES = (
    "{n} في المائة",
    "{n} مليون درهم",
    "أكثر من {n} ألف شخص",
    "حوالي {n} كيلومترا",
    "{n},{d} مليار دولار",
    "بين {d} و{n} مقاولة",
)
DATES = ("سنة {y}", "في {day} {month} {y}", "منذ {d} سنوات", "يوم {day} {month}", "العام الماضي")


def vocabulary() -> list[str]:
    """All words, the frequent ones first."""
    words = [
        prefix + pattern.format(*root) + suffix
        for suffix in SUFFIXES
        for prefix in PREFIXES
        for pattern in PATTERNS
        for root in ROOTS
    ]
    random.Random(7).shuffle(words)
    return words


def articles(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """Rows of a table for import, with about 300 words each."""
    chance = random.Random(seed)
    words = vocabulary()
    weights = [1 / (rank + 3) for rank in range(len(words))]
    for number in range(count):
        title = " ".join(chance.choices(words, weights, k=7))
        paragraphs = (_paragraph(chance, words, weights) for _ in range(chance.randint(3, 9)))
        yield {
            "id": f"synthetic-{number}",
            "title": title,
            "source": chance.choice(SOURCES),
            "published": f"2015-07-{chance.randint(1, 28):02}",
            "content": "\n".join(paragraphs),
        }


def _paragraph(chance: random.Random, words: list[str], weights: list[float]) -> str:
    sentences = []
    for _ in range(chance.randint(2, 4)):
        drawn = chance.choices(words, weights, k=chance.randint(8, 20))
        if chance.random() < 0.4:
            drawn.insert(len(drawn) // 2, _filled(chance, chance.choice(FIGURES)))
        if chance.random() < 0.3:
            drawn.append(_filled(chance, chance.choice(DATES)))
        sentences.append(" ".join(drawn) + ".")
    return " ".join(sentences)


def _filled(chance: random.Random, pattern: str) -> str:
    return pattern.format(
        n=chance.randint(10, 990),
        d=chance.randint(2, 9),
        y=chance.randint(1995, 2015),
        day=chance.randint(1, 28),
        month=chance.choice(MONTHS),
    )
