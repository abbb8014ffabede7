"""Words that say what a text is about."""

from __future__ import annotations

from articles.arabic.content_words import content_stems, stem, words_in


def test_forms_of_a_noun_meet_in_their_stem() -> None:
    assert len({stem(word) for word in ("المعلمين", "معلمون", "والمعلمات", "معلم")}) == 1


def test_a_short_word_is_not_cut_to_nothing() -> None:
    assert stem("ان") == "ان"


def test_words_that_say_nothing_are_left_out() -> None:
    assert content_stems("قال في المدينة إن الجسر جديد") == ["مدين", "جسر", "جديد"]


def test_digits_are_no_words() -> None:
    assert words_in("سنه 2015 او3") == ["سنه", "او"]


def test_an_article_in_the_middle_of_a_word_stays() -> None:
    assert stem("ابراموفيتش") == "ابراموفيتش"
    assert stem("جوالات") == "جوال"
