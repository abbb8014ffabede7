"""Grouping: each article that comes in is put to the copies of its story."""

from __future__ import annotations

from functools import cached_property

from articles.archive.archive import Archive
from articles.archive.family_repository import day_of
from articles.article import AnnotatedArticle
from articles.families.candidates import Candidates
from articles.families.likeness import Likeness, likeness
from articles.families.shingles import sample
from articles.families.story import Story


class Grouping:
    """Puts articles into families; for one run of an import.

    The samples of all articles are read when the first one comes: about a second and 70 MB for
    three hundred thousand.
    """

    def __init__(self, archive: Archive) -> None:
        self._families = archive.families

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self._families.samples())

    def place(self, article_id: str, annotated: AnnotatedArticle) -> None:
        """Put an article that is in the archive to its copies, or alone; part of a transaction."""
        article = annotated.article
        number = self._families.number_of(article_id)
        if number is None:
            return
        story = Story(article_id, article.body, day_of(article.metadata.date.value))
        numbers = sample(story.shingles)
        self._families.leave(number)
        self._families.join(number, self._copies(story, self._candidates.of(numbers, number)))
        self._candidates.add(number, numbers)
        self._families.put_sample(number, numbers)

    def _copies(self, story: Story, candidates: list[int]) -> list[tuple[int, Likeness]]:
        """Those of which the story is a copy, the likeliest first."""
        found = []
        for number in candidates:
            other = self._families.story(number)
            if other is None:
                continue
            like = likeness(story, other)
            if like.kind is None:
                continue
            if not self._families.are_separate(story.article_id, self._families.members(number)):
                found.append((number, like))
        return sorted(found, key=lambda each: -each[1].containment - each[1].jaccard)
