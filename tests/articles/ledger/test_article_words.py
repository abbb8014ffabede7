"""The words of a body around the figures in it."""

from __future__ import annotations

from articles.ledger.article_words import ArticleWords, folded_words
from articles.span import Span

BODY = "فتحت البلدية سوقا.\nباع التجّار 40 صندوقا، واشترى الزوار 15 سلة. ثم أغلقوا."


def mention(words: ArticleWords, text: str):
    start = BODY.index(text)
    return words.mention(Span(start, start + len(text)))


def test_a_mention_knows_its_sentence_and_the_words_around_it():
    found = mention(ArticleWords(BODY), "15")
    assert found.before == ["باع", "التجار", "صندوقا", "واشتري", "الزوار"]
    assert found.after == ["سله"]


def test_two_mentions_of_one_sentence_share_it():
    words = ArticleWords(BODY)
    first, second = mention(words, "40"), mention(words, "15")
    assert first.sentence is second.sentence
    assert words.between(second, first.span.end) == ["صندوقا", "واشتري", "الزوار"]


def test_the_clause_ends_at_the_commas():
    words = ArticleWords(BODY)
    around = words.surroundings(mention(words, "40"))
    assert around.after == ["صندوقا"]
    assert words.surroundings(mention(words, "15")).clause == 2


def test_stretches_stand_as_they_are_written_and_words_are_folded():
    assert ArticleWords(BODY).text(0, 4) == "فتحت"
    assert folded_words("إغلاق المدرسة") == ("اغلاق", "المدرسه")
