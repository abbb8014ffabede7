from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.folding import fold
from index.analysis.stemming import Stemmer

STEMMER = Stemmer()
# What the stems of many words may take at most.
_MOST_BYTES = 6_000_000


def test_whether_letters_are_an_article_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    stemmer = Stemmer()
    looked_up: list[str] = []
    is_own = vars(Stemmer)["_is_own"]
    monkeypatch.setattr(
        Stemmer, "_is_own", lambda self, word: (looked_up.append(word), is_own(self, word))[1]
    )
    assert stemmer.without_prefix("المدينه") == "مدينه"
    stemmer.doubtful_stems("المدينه")
    assert looked_up.count("المدينه") == 1


@pytest.mark.parametrize(
    "forms",
    [
        ["الإتصالات", "الاتصالات", "اتصال", "اتصالات", "والاتصالات", "للاتصالات", "بالاتصال"],
        ["شركة", "شركات", "الشركة", "للشركات", "والشركات"],
        ["مغربي", "المغربية", "المغربيين"],
        ["وزير", "الوزير", "للوزير", "الوزيرين"],
        ["وكالة", "الوكالات", "بالوكالة"],
    ],
)
def test_inflections_share_their_stem(forms: list[str]) -> None:
    assert len({STEMMER.stem(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize("word", ["الله", "التي", "ألمانيا", "في", "10", "bank", "100000.5"])
def test_words_that_are_whole_stay_whole(word: str) -> None:
    assert STEMMER.stem(fold(word)) == fold(word)


def test_a_first_letter_that_may_be_a_preposition_gives_a_doubtful_stem() -> None:
    assert fold("أوروبا") in STEMMER.doubtful_stems(fold("بأوروبا"))
    assert STEMMER.stem(fold("شركة")) in STEMMER.doubtful_stems(fold("وشركة"))


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("مراكز", "مركز"), ("المراكز", "مركز"), ("مشاريع", "مشروع"), ("أهداف", "هدف")],
)
def test_a_broken_plural_shares_the_skeleton(plural: str, singular: str) -> None:
    plural, singular = fold(plural), fold(singular)
    assert STEMMER.skeleton(plural) == STEMMER.skeleton(singular) != ""
    assert STEMMER.may_be_plural(plural, singular)
    assert STEMMER.may_be_plural(singular, plural)


@pytest.mark.parametrize(("one", "other"), [("اتصال", "تواصل"), ("افريقيا", "فريق")])
def test_mere_kin_is_no_plural(one: str, other: str) -> None:
    assert not STEMMER.may_be_plural(one, other)


@given(st.text(alphabet="ابتوليهنمكسفءص1a"))
def test_a_stem_is_never_empty_nor_longer(word: str) -> None:
    stem = STEMMER.stem(word)
    assert bool(stem) == bool(word)
    assert stem in word
    for doubtful in STEMMER.doubtful_stems(word):
        assert doubtful
        assert any(written in word for written in (doubtful, *behind_a_pronoun(doubtful)))


def behind_a_pronoun(stem: str) -> list[str]:
    """How a stem in ة or ى (folded) is written where a pronoun follows: مدينت of مدينة."""
    other = {"ه": "ت", "ي": "ا"}.get(stem[-1])
    return [] if other is None else [stem[:-1] + other]


def test_what_is_remembered_of_very_many_words_stays_small() -> None:
    stemmer = Stemmer()
    tracemalloc.start()
    try:
        for number in range(100_000):
            stemmer.stem(f"والكلمة{number:x}ات")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < _MOST_BYTES


@pytest.mark.parametrize(
    "forms",
    [
        ["إيران", "الإيراني", "والإيرانية", "إيرانيون"],
        ["قانون", "القانون", "قانونية", "قانونها", "بالقانونين"],
        ["فلسطين", "الفلسطينيين", "فلسطينية"],
        ["الإمارات", "الإماراتي", "إماراتية"],
        ["تأمين", "تأمينه", "التأمينات"],
        ["مستوى", "المستوى", "مستواها"],
    ],
)
def test_letters_that_only_look_like_an_ending_stay(forms: list[str]) -> None:
    assert len({STEMMER.stem(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("مدينتها", "مدينة"),
        ("مدينتين", "مدينة"),
        ("بمدينتنا", "مدينة"),
        ("رغبتي", "رغبة"),
        ("معناه", "معنى"),
        ("مستواهم", "مستوى"),
    ],
)
def test_what_stands_behind_a_word_may_be_a_pronoun(form: str, word: str) -> None:
    assert STEMMER.stem(fold(word)) in STEMMER.doubtful_stems(fold(form))


@pytest.mark.parametrize("plural", ["معلمون", "المهندسين", "كتابان", "شركات"])
def test_duals_and_plurals_are_cut(plural: str) -> None:
    word = fold(plural)
    assert STEMMER.stem(word) not in (word, STEMMER.without_prefix(word))


@pytest.mark.parametrize("tens", ["عشرون", "والعشرين", "ثلاثين", "تسعون"])
def test_tens_are_no_plurals_of_units(tens: str) -> None:
    word = STEMMER.without_prefix(fold(tens))
    assert STEMMER.stem(fold(tens)) == word


def test_the_words_with_whole_endings_are_folded_and_end_so() -> None:
    words = STEMMER.rules.whole_endings
    assert len(words) >= 500
    for word in words:
        assert fold(word) == word
        assert word.endswith(("ان", "ات", "ون", "ين", "ه", "ا"))
        assert STEMMER.stem(word) == word


def test_the_words_with_whole_beginnings_are_folded_and_begin_so() -> None:
    words = STEMMER.rules.whole_beginnings
    assert len(words) >= 150
    for word in words:
        assert fold(word) == word
        assert word.startswith("ال")
        assert STEMMER.without_prefix(word) == word


def test_the_words_with_first_letters_are_folded_and_begin_like_a_particle() -> None:
    words = STEMMER.rules.first_letters
    assert len(words) >= 500
    for word in words:
        assert fold(word) == word
        assert word.startswith(STEMMER.rules.doubtful_prefixes)


def test_what_is_whole_before_a_pronoun_has_an_article_without_one() -> None:
    words = STEMMER.rules.whole_before_pronouns - STEMMER.rules.whole_beginnings
    assert len(words) >= 100
    for word in words:
        with_pronoun = (word.removesuffix("ه") + "ت" if word.endswith("ه") else word) + "هم"
        assert STEMMER.without_prefix(with_pronoun) == with_pronoun
    assert STEMMER.without_prefix(fold("الغاز")) == "غاز"
    assert STEMMER.without_prefix(fold("المتهم")) == "متهم"


@pytest.mark.parametrize(
    ("bare", "defined"),
    [
        ("إلكترونية", "الإلكترونية"),
        ("إلكتروني", "بالإلكترونية"),
        ("ألماني", "الألمانية"),
        ("التزامات", "الالتزامات"),
        ("ترفيهي", "الترفيه"),
        ("توجيهية", "التوجيهات"),
    ],
)
def test_letters_that_only_look_like_an_article_or_an_ending_stay(bare: str, defined: str) -> None:
    assert STEMMER.stem(fold(bare)) == STEMMER.stem(fold(defined))


@pytest.mark.parametrize(("word", "bare"), [("الغاز", "غاز"), ("الهام", "هام"), ("المعين", "معين")])
def test_an_article_is_still_one(word: str, bare: str) -> None:
    assert STEMMER.stem(word) == bare


def test_a_plural_is_known_behind_a_pronoun() -> None:
    stemmer = Stemmer()
    assert "مستويات" in stemmer.with_closed_ta("مستوياته")
    assert "لقاءات" in stemmer.with_closed_ta("لقاءاته")
    assert stemmer.with_closed_ta("حياته") == ["حياه"]


@pytest.mark.parametrize("word", ["كوبا", "درعا", "صيدا", "فلوريدا"])
def test_a_name_has_a_last_alef_of_its_own(word: str) -> None:
    assert not STEMMER.doubtful_stems(fold(word))
    assert fold(word) in STEMMER.doubtful_stems(fold(f"ب{word}"))
    assert "كتاب" in STEMMER.doubtful_stems("كتابا")


def test_what_will_be_is_said_of_imperfects_alone() -> None:
    assert STEMMER.stem(fold("يكتب")) in STEMMER.doubtful_stems(fold("سيكتب"))
    assert STEMMER.stem(fold("نعود")) in STEMMER.doubtful_stems(fold("وسنعود"))
    assert STEMMER.stem(fold("عود")) not in STEMMER.doubtful_stems(fold("وسعود"))
    assert STEMMER.stem(fold("معنا")) not in STEMMER.doubtful_stems(fold("سمعنا"))
