"""What the lexicon says of folded words."""

from __future__ import annotations

import pytest

from articles.arabic.lexicon import Lemma, LemmaKind, Lexicon
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.words.kin import Kin

STEMMER = Stemmer()
KIN = Kin(STEMMER)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("وزير", "وزراء"),
        ("القضية", "قضايا"),
        ("نساء", "امرأة"),
        ("موانئ", "ميناء"),
        ("سعرها", "أسعار"),
    ],
)
def test_a_noun_has_its_plural(word: str, other: str) -> None:
    assert KIN.inflections(fold(word))[fold(other)] is MatchingRule.BROKEN_PLURAL
    assert KIN.are_one(fold(other), fold(word)) is MatchingRule.BROKEN_PLURAL


def test_a_verb_has_its_forms() -> None:
    assert KIN.inflections(fold("قال"))[fold("يقول")] is MatchingRule.CONJUGATION


@pytest.mark.parametrize(
    ("word", "other"),
    [("نهر", "نهار"), ("رجل", "رحل"), ("وردية", "رد"), ("علم", "عمل"), ("تمر", "نمر")],
)
def test_what_only_looks_alike_is_not_one(word: str, other: str) -> None:
    assert KIN.are_one(fold(word), fold(other)) is None
    assert KIN.are_one(fold(other), fold(word)) is None


def test_a_family_is_wider_than_a_word() -> None:
    assert KIN.share_root(fold("مدرسة"), fold("دراسة"))
    assert Stemmer().stem(fold("دراسة")) in KIN.family(fold("مدارس"))
    assert not KIN.share_root(fold("مدرسة"), fold("حديقة"))


def test_what_the_lexicon_does_not_know_has_no_kin() -> None:
    assert not KIN.knows("قلنسوانات")
    assert KIN.inflections("renault") == {}
    assert KIN.family("renault") == ()


def test_a_lemma_without_a_root_is_its_own_family() -> None:
    kin = Kin(Stemmer(), Lexicon([("", Lemma(LemmaKind.NOUN, ("بليون", "بلايين")))]))
    assert set(kin.family("بليون")) == {Stemmer().stem("بليون"), Stemmer().stem("بلايين")}
    assert not kin.share_root("بليون", "بلايين")


def test_a_form_is_more_than_its_stem() -> None:
    assert KIN.meeting(fold("السجينات"))(fold("سجين"))
    assert not KIN.meeting(fold("سجون"))(fold("سجين"))
    assert KIN.meeting(fold("قضيتها"))(fold("قضية"))


def test_a_noun_with_a_plural_of_its_own_is_no_feminine() -> None:
    assert KIN.apart(fold("المنطقة"), ["منطق"])
    assert KIN.apart("منطق", [fold("منطقة")])
    for one, other in (("معلم", "معلمة"), ("عامل", "عاملة"), ("كاتب", "كاتبة"), ("منطقة", "مناطق")):
        assert not KIN.apart(fold(one), [fold(other)])
    assert not KIN.apart("منطق", ["renault"])


@pytest.mark.parametrize(
    ("one", "other"),
    [("رياضة", "الرياض"), ("عملية", "عمل"), ("الجمعة", "جمعية"), ("طائفي", "الطائف")],
)
def test_a_word_that_only_looks_like_a_feminine_is_told_apart(one: str, other: str) -> None:
    first, second = fold(one), fold(other)
    assert KIN.apart(first, [second]) == [second]
    assert KIN.apart(second, [first]) == [first]


@pytest.mark.parametrize(
    ("form", "verb"),
    [("قدموه", "قدم"), ("يقدمونها", "قدم"), ("سيشاهدونهم", "شاهد"), ("استقبلوهم", "يستقبل")],
)
def test_a_plural_of_a_verb_is_known_in_front_of_a_pronoun(form: str, verb: str) -> None:
    forms = KIN.inflections(verb)
    of_form = {STEMMER.stem(form), *STEMMER.doubtful_stems(form)}
    assert any(of_form & set(KIN.stems(one)) for one in forms)


@pytest.mark.parametrize(
    ("form", "other"),
    [("عام", "عامة"), ("عامل", "عامة"), ("المعارضة", "معارض")],
)
def test_what_only_begins_like_a_form_is_none(form: str, other: str) -> None:
    word, lemma = fold(form), fold(other)
    assert not KIN.meeting(word)(lemma)


@pytest.mark.parametrize(
    ("form", "other"),
    [("عامتها", "عامة"), ("العامة", "عامة"), ("صحراوين", "صحراوات"), ("معارضها", "معارض")],
)
def test_a_form_may_go_on(form: str, other: str) -> None:
    word, lemma = fold(form), fold(other)
    assert KIN.meeting(word)(lemma)


def test_a_word_with_a_pronoun_is_known_though_another_looks_like_it() -> None:
    stem = Stemmer().stem(fold("حياة"))
    assert KIN.may_be_cut(fold("حياته"), stem)
    assert KIN.is_open(fold("حياته"), stem)
    assert not KIN.is_open(fold("بيته"), Stemmer().stem("بيت"))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("وعضو", "أعضاء"),
        ("لمدة", "مدد"),
        ("بفريقها", "الفرق"),
        ("فتطورت", "يتطور"),
        ("سيستهدفون", "استهدفته"),
        ("ولاعبة", "لاعبون"),
    ],
)
def test_clitics_hide_no_kin(word: str, other: str) -> None:
    assert KIN.meeting(fold(word))(fold(other))
    assert KIN.meeting(fold(other))(fold(word))


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("كتطور", "سيتطور"),  # in front of a verb stands no ك
        ("التزم", "زمام"),  # an article stands before nouns alone
        ("حالية", "يحول"),  # as few letters as can be are taken for an ending
        ("مستواه", "مستني"),
    ],
)
def test_clitics_stand_where_they_may(word: str, other: str) -> None:
    assert not KIN.meeting(fold(word))(fold(other))


def test_a_noun_that_is_a_plural_but_for_its_ending_is_another() -> None:
    assert KIN.apart(fold("سيولة"), [fold("سيول")])
    assert not KIN.apart(fold("طبيعة"), [fold("طبيعي")])
    assert not KIN.apart(fold("قانونية"), [fold("قانون")])


@pytest.mark.parametrize("name", ["قطيف", "القطيف", "جعجع"])
def test_what_the_lexicon_does_not_know_is_none_of_its_nouns_in_ta(name: str) -> None:
    noun = fold(name.removeprefix("ال") + "ة")
    assert KIN.knows(noun)
    assert not KIN.knows(name)
    assert KIN.apart(name, [noun]) == [noun]
    assert KIN.apart(noun, [name, noun]) == [name]


def test_a_participle_that_the_lexicon_does_not_know_has_its_feminine() -> None:
    assert not KIN.knows("تالي")
    assert not KIN.apart("تالي", [fold("تالية")])
    assert not KIN.apart(fold("تالية"), ["تالي"])


@pytest.mark.parametrize(
    "word", ["مسؤولو", "وموظفو", "الإعلاميين", "سياسيو", "فارو", "عمرو", "أمينو"]
)
def test_many_in_front_of_a_genitive_are_cut_where_a_noun_has_such_a_plural(word: str) -> None:
    term = fold(word)
    is_many = word in {"مسؤولو", "وموظفو", "سياسيو"}
    assert KIN.is_many(term) is is_many
    for singular in STEMMER.without_many(term):
        assert KIN.may_be_cut(term, STEMMER.stem(singular)) is is_many


@pytest.mark.parametrize(
    ("word", "other"), [("قرية", "قرون"), ("وبين", "وبات"), ("ولي", "ولها"), ("بالغة", "للغة")]
)
def test_two_letters_in_common_are_none(word: str, other: str) -> None:
    first, second = fold(word), fold(other)
    assert STEMMER.stem(first) == STEMMER.stem(second)
    assert KIN.apart(first, [second]) == [second]
    assert KIN.apart(second, [first]) == [first]


@pytest.mark.parametrize(("word", "other"), [("فن", "الفنية"), ("التقى", "والتقى"), ("هش", "هشة")])
def test_a_short_stem_is_shared_by_what_is_one_word_but_for_its_ending(
    word: str, other: str
) -> None:
    assert not KIN.apart(fold(word), [fold(other)])
    assert not KIN.apart(fold(other), [fold(word)])


def test_a_first_letter_of_a_verb_with_an_ending_is_its_own() -> None:
    assert not KIN.may_be_cut("فتحت", "تحت")
    assert KIN.may_be_cut(fold("وقالت"), STEMMER.stem(fold("قالت")))


@pytest.mark.parametrize(
    ("one", "other"),
    [("كونهما", "سكون"), ("المعنيون", "سمعنا"), ("الملايين", "للملأ"), ("السعيد", "العيد")],
)
def test_words_without_a_common_root_however_they_are_read_are_apart(one: str, other: str) -> None:
    assert KIN.apart(fold(one), [fold(other)])
    assert KIN.apart(fold(other), [fold(one)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الوعود", "وعودها"),
        ("عودة", "وعودها"),
        ("آليات", "وآلياتها"),
        ("واحدا", "أحد"),
        ("وحدها", "الحد"),
    ],
)
def test_a_word_that_can_be_read_as_the_other_is_not(one: str, other: str) -> None:
    assert not KIN.apart(fold(one), [fold(other)])
    assert not KIN.apart(fold(other), [fold(one)])


def test_the_relation_of_a_word_is_not_apart_from_it() -> None:
    assert not KIN.apart(fold("إنشاء"), [fold("الإنشائية")])


def test_a_particle_is_apart_from_what_only_has_its_letters() -> None:
    assert KIN.apart(fold("هوية"), [fold("هو"), fold("هويتها")]) == [fold("هو")]
    assert KIN.apart(fold("ولا"), [fold("ولاية"), fold("فلا")]) == [fold("ولاية")]


@pytest.mark.parametrize("word", ["سواء", "ماعز"])
def test_a_word_in_which_a_plural_is_told_of_is_none(word: str) -> None:
    assert fold("على") not in KIN.inflections(fold(word))


def test_a_verb_is_not_as_frequent_as_the_particle_that_is_spelt_like_it() -> None:
    assert KIN.are_one(fold("تعلن"), fold("أعلن")) is MatchingRule.CONJUGATION


@pytest.mark.parametrize("particle", ["في", "لما", "فيه"])
def test_a_particle_is_no_form_of_a_verb(particle: str) -> None:
    assert not KIN.knows(fold(particle))
