"""Grouping: each article that comes in is put to the copies of its story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from articles.archive.archive import Archive
from articles.archive.family_repository import day_of
from articles.article import AnnotatedArticle
from articles.families.candidates import Candidates
from articles.families.likeness import Likeness, likeness
from articles.families.shingles import Numbers, sample
from articles.families.story import Story

_Copies = list[tuple[int, Likeness]]
_MOST_CAUGHT_UP = 1000
_STORIES_AT_HAND = 500
# Candidates in a row that are no copies: what shares less is hardly one. Of the 1 190 articles of
# three days that have copies two lose theirs; where texts share sentences most work is saved.
_MOST_STRANGERS = 5
_WRITTEN_AT_ONCE = 25  # as many as an import writes


@dataclass(frozen=True, slots=True)
class _Placement:
    """Where an article belongs: its sample, and those it is a copy of."""

    number: int
    numbers: Numbers
    copies: _Copies


class Grouping:
    """Puts articles into families; for one run of an import.

    The samples of all articles are read when the first one comes: of three hundred thousand that
    takes four seconds, and they stay in a quarter of a gigabyte.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._families = archive.families
        self._stories: dict[int, Story] = {}

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(self._families.samples())

    def place(self, articles: Iterable[tuple[str, AnnotatedArticle]]) -> None:
        """Put articles that are in the archive to their copies, or alone.

        They are compared before anything is written: other writers wait for the rows alone.
        """
        found = []
        for article_id, annotated in articles:
            number = self._families.number_of(article_id)
            if number is not None:
                day = day_of(annotated.article.metadata.date.value)
                story = Story(article_id, annotated.article.body, day)
                found.append(self._placement(number, story))
        self._write(found)

    def catch_up(self) -> None:
        """Place what a stopped import has left, some hundreds at a time."""
        found = []
        for number in self._families.ungrouped(_MOST_CAUGHT_UP):
            story = self._families.story(number)
            if story is not None:
                found.append(self._placement(number, story))
            if len(found) == _WRITTEN_AT_ONCE:
                self._write(found)
                found = []
        self._write(found)

    def _placement(self, number: int, story: Story) -> _Placement:
        numbers = sample(story.shingles)
        copies = self._copies(story, self._candidates.of(numbers, number))
        self._keep(number, story)
        self._candidates.add(number, numbers)
        return _Placement(number, numbers, copies)

    def _write(self, placements: list[_Placement]) -> None:
        if not placements:
            return
        # What the power cuts off is placed by `catch_up`.
        with self._archive.derived_transaction():
            for each in placements:
                self._families.leave(each.number)
                self._families.join(each.number, each.copies)
                self._families.put_sample(each.number, each.numbers)

    def _story(self, number: int) -> Story | None:
        """A story of the archive; those asked for last are at hand, for copies come in swarms."""
        found = self._stories.pop(number, None) or self._families.story(number)
        if found is not None:
            self._keep(number, found)
        return found

    def _keep(self, number: int, story: Story) -> None:
        self._stories[number] = story
        if len(self._stories) > _STORIES_AT_HAND:
            del self._stories[next(iter(self._stories))]

    def _copies(self, story: Story, candidates: list[int]) -> _Copies:
        """Those of which the story is a copy, the likeliest first."""
        found = []
        strangers = 0
        for number in candidates:
            other = self._story(number)
            if other is None:
                continue
            like = likeness(story, other)
            strangers = 0 if like.kind is not None else strangers + 1
            if strangers == _MOST_STRANGERS:
                break
            if like.kind is None:
                continue
            if not self._families.are_separate(story.article_id, self._families.members(number)):
                found.append((number, like))
        return sorted(found, key=lambda each: -each[1].containment - each[1].jaccard)
