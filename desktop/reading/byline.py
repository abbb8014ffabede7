"""The line below the title: newspaper, author, date with its evidence, time to read."""

from __future__ import annotations

from articles.article import Article
from articles.timeline.publication_date import DateEvidence
from desktop.display.dates import UNDATED, date_text
from desktop.display.isolation import set_off
from desktop.display.plurals import CountedNoun
from desktop.look import Look

# Silent reading of Arabic prose: about 140 words a minute (Brysbaert 2019, table 6: 138).
_WORDS_A_MINUTE = 140
_READING = CountedNoun(
    "",
    "دقيقة قراءة",
    "دقيقتا قراءة",
    "دقائق قراءة",
    "دقيقة قراءة",
    "دقيقة قراءة",
)


def byline(article: Article, look: Look) -> str:
    """One line, its parts joined by a middle dot; names keep their own digits."""
    metadata = article.metadata
    date = metadata.date
    if date.value is None:
        when = UNDATED
    elif date.evidence is DateEvidence.INFERRED:
        when = f"{date_text(date.value)} (مستنتج)"
    else:
        when = date_text(date.value)
    minutes = max(1, round(article.body.count(" ") / _WORDS_A_MINUTE))
    reading = _READING.counted(minutes)
    own = (look.written(words) for words in (when, reading))
    parts = [set_off(metadata.publisher or ""), set_off(metadata.creator or ""), *own]
    return " · ".join(part for part in parts if part)
