"""The words of an article, by the sentences that its figures stand in."""

from __future__ import annotations

from articles.ledger.article_words import (
    ArticleWords,
    each_stem_number,
    folded_words,
    stem_numbers,
)
from articles.span import Span

BODY = "زار المعرض 450 طفلا، وغادره 30 منهم.\nأُغلق البابُ في 2012 قبل 9 دقائق."


def span_of(words: str) -> Span:
    start = BODY.index(words)
    return Span(start, start + len(words))


def test_a_mention_stands_between_the_words_of_its_sentence() -> None:
    mention = ArticleWords(BODY).mention(span_of("30 منهم"))
    assert mention.before == ["زار", "المعرض", "طفلا", "وغادره"]
    assert mention.after == []
    assert mention.sentence.start == 0


def test_the_stems_around_a_mention_are_those_of_its_words() -> None:
    words = ArticleWords(BODY)
    mention = words.mention(span_of("450 طفلا"))
    assert mention.stems_before(9) == stem_numbers(mention.before)
    assert mention.stems_before(1) == stem_numbers(["المعرض"])
    assert mention.stems_after(9) == stem_numbers(mention.after)
    assert mention.stems_after(1) == stem_numbers([mention.after[0]])
    assert words.mention(Span(0, 3)).stems_before(9) == []


def test_no_sentence_goes_beyond_its_line() -> None:
    mention = ArticleWords(BODY).mention(span_of("9 دقائق"))
    assert mention.before == [*folded_words("أغلق الباب في قبل")]


def test_what_surrounds_a_mention_ends_with_its_clause() -> None:
    words = ArticleWords(BODY)
    around = words.surroundings(words.mention(span_of("450 طفلا")))
    assert around.after == []
    assert around.clause == 2
    behind = words.surroundings(words.mention(span_of("30 منهم")))
    assert behind.clause == 1


def test_the_words_between_two_numbers_are_told() -> None:
    words = ArticleWords(BODY)
    mention = words.mention(span_of("30 منهم"))
    assert words.between(mention, span_of("450 طفلا").end) == ["وغادره"]


def test_words_that_say_nothing_have_no_number() -> None:
    first, none, again = each_stem_number(["المعارض", "في", "معارض"])
    assert first == again is not None
    assert none is None
    assert stem_numbers(["المعارض", "في", "معارض"]) == [first, again]
