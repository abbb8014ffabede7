"""Nouns: which word after a number is what it counts, and how far a noun phrase goes.

A dictionary knows the commonest words that are verbs or begin like a particle
(`articles.arabic.word_kinds`); the others are judged by shape: what is no particle, no verb of the
lists, no word with a preposition glued to it, is taken for a noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from articles.arabic.closed_classes import closed_class
from articles.arabic.folding import fold_word
from articles.arabic.lexicon import is_accusative, is_noun
from articles.arabic.numerals import is_number_start
from articles.arabic.word_kinds import is_likely_noun, is_verb, is_whole_noun
from articles.arabic.word_kinds import is_preposed as is_surely_preposed
from articles.figures.phrases import folded, read_table, rule_list
from articles.figures.units import dual_units

_LONGEST_PHRASE = 4
_ALONE = fold_word("وحده")
"""Written as `وحدة`, a unit, is once it is folded."""
_WORDS_KEPT = 1 << 15
_HAMZA = "اء"
_ACCUSATIVES = ("ا", "ه", _HAMZA)
_SHORTEST_PRESENT = 5
_PRONOUNS, _SHORTEST_OWNED = closed_class("pronoun_endings"), 5
_SHORTEST_DERIVED = 5
_GLUED_ARTICLE = closed_class("glued_articles")
_UNLIKELY_STARTS = (*_GLUED_ARTICLE, *rule_list("nouns", "unlikely_starts"))


@cache
def _true_noun_starts() -> tuple[str, ...]:
    return tuple(sorted(fold_word(start) for start in read_table("nouns")["true_nouns"]["starts"]))


@cache
def function_words() -> frozenset[str]:
    """Folded words that are no nouns: particles, verbs of the lists, qualifiers."""
    words = folded(read_table("exclusions")["not_nouns"]["words"])
    words |= folded(read_table("nouns")["verbs"]["words"]) | prepositions_with_pronouns()
    for name in ("about", "more_than", "less_than", "up_to"):
        phrases = read_table("qualifiers")[name]["before"]
        plain = folded(phrase for phrase in phrases if " " not in phrase)
        words |= plain | {prefix + word for word in plain for prefix in ("ب", "ل")}
    verbs = {word for word in words if word[0] == "ت" and len(word) > 3}
    words |= {prefix + word for word in verbs for prefix in ("س", "وس", "فس")}
    return words | {prefix + word for word in words for prefix in ("و", "ف")}


@cache
def _nouns_in_t() -> frozenset[str]:
    return folded(read_table("nouns")["verbs"]["ending_in_t"])


@cache
def _nouns_in_w() -> frozenset[str]:
    """Accusatives that look like plural verbs (`عضوا`)."""
    return folded(word + "ا" for word in read_table("nouns")["verbs"]["nouns_in_w"])


@cache
def _sums() -> frozenset[str]:
    """Words that tell what a sum is, and are not counted (`4500 صافي`)."""
    return folded(read_table("nouns")["names"]["sums"])


@cache
def _places() -> frozenset[str]:
    """Words that lead to a place and are counted by nobody (`الرهائن الـ13 داخل المصرف`)."""
    return folded(read_table("nouns")["places"]["words"])


def leads_to_place(word: str) -> bool:
    """Whether a folded word only says where (`داخل`), so that no name ends with it."""
    return word in _places()


@cache
def _measures() -> frozenset[str]:
    return folded(read_table("context")["measures"]["strong"])


@cache
def _heads() -> frozenset[str]:
    return folded(read_table("context")["heads"]["words"])


def is_arabic(word: str) -> bool:
    """Whether a folded word is written in Arabic letters."""
    return "ء" <= word[:1] <= "ي"


def is_definite(word: str) -> bool:
    """Whether a folded noun carries the article (`اللغم`, and no `ألغام`)."""
    return word.startswith("ال") and len(word) > 3 and word not in _nouns_in_al()


def hides_article(word: str) -> bool:
    """Whether a folded word has its article behind something glued to it (`بالمدن`, `للمدن`).

    `للجنة` may be a commission without one.
    """
    is_glued = word.startswith(_GLUED_ARTICLE) and len(word) > _SHORTEST_DERIVED
    return is_glued and not word.startswith("للل") and not _stands_in_phrase(word)


@cache
def _nouns_in_al() -> frozenset[str]:
    return folded(read_table("nouns")["true_nouns"]["in_al"])


@cache
def prepositions_with_pronouns() -> frozenset[str]:
    """`ضده`, `عندهم`, `منهما`, unless a noun is written so."""
    table = read_table("exclusions")["not_nouns"]
    stems, pronouns = folded(table["before_pronouns"]), table["pronouns"]
    made = {stem + pronoun for stem in stems for pronoun in pronouns}
    return frozenset(word for word in made if not is_whole_noun(word) and not is_likely_noun(word))


def has_owner(word: str) -> bool:
    """Whether a pronoun is joined to a folded word, and its last letters are not its own.

    `أبوابها` has one, `فقيها`, `متهما` and `مراهم` have not.
    """
    is_long = len(word) >= _SHORTEST_OWNED and word.endswith(_PRONOUNS)
    return is_long and not (is_noun(word) or is_accusative(word))


@lru_cache(maxsize=_WORDS_KEPT)
def _looks_like_noun(word: str) -> bool:
    if not is_arabic(word) or len(word) < 2 or word in function_words():
        return False
    if word[0] == "ك" and word[1:] in _measures():
        return False
    if _is_past_verb(word) or (is_verb(word) and word not in _measures()):
        return False
    if is_surely_preposed(word) or (is_verb_of_many(word) and not is_whole_noun(word)):
        return False
    if is_whole_noun(word) or word.startswith(_true_noun_starts()):
        return True
    return not (
        word.startswith(_UNLIKELY_STARTS)
        or (word[0] == "ي" and len(word) > 2)
        or (word[0] == "ل" and len(word) > 3)
    )


def is_verb_of_many(word: str) -> bool:
    """Whether a folded word has the ending of a past verb of several people (`أصيبوا`)."""
    return word.endswith("وا") and len(word) > 3 and word not in _nouns_in_w()


def is_verb_of_them(word: str) -> bool:
    """Whether a folded word is the present or future of several people (`يعودون`, `سيصوتون`).

    What ends in `يون` may be a people (`يمنيون`).
    """
    bare = word.removeprefix("س")
    is_long = len(bare) >= _SHORTEST_PRESENT
    return is_long and bare[0] == "ي" and bare.endswith("ون") and bare[-3] != "ي"


def is_verb_of_her(word: str) -> bool:
    """Whether a folded word is the past of a derived verb in the feminine (`استغرقت`, `تبرعت`)."""
    if len(word) < _SHORTEST_DERIVED or not word.startswith(("است", "ت")):
        return False
    return word.endswith("ت") and word[-2] not in "اوي" and word not in _nouns_in_t()


def is_preposed(word: str) -> bool:
    """Whether a preposition is glued to an indefinite word (`بوجود`, `بجهتي`)."""
    return (
        word[:1] in {"ب", "ل"}
        and len(word) > 3
        and not is_whole_noun(word)
        and not word.startswith((*_true_noun_starts(), "لل"))
    )


def _is_past_verb(word: str) -> bool:
    """`رفضت`: the past of the third person feminine, by its ending."""
    plain = len(word) > 3 and word[-1] == "ت" and word[-2] not in "اوي" and word[0] != "ت"
    return plain and word not in _nouns_in_t()


# Sound plurals, and the commonest patterns of broken ones (أفعال، مفاعل، فواعل).
_SOUND = "|".join(closed_class("sound_plurals"))
_PLURAL = re.compile(f"(?:ال)?(?:ا..ا.|م.ا..ي?.|.وا..|[^ت].ائ.|..+(?:{_SOUND}))")


def is_plural(word: str) -> bool:
    """Whether a folded noun is a plural, by its pattern or by the list of others."""
    known = word.removeprefix("ال") in _other_plurals()
    return known or (not word.endswith("ه") and _PLURAL.fullmatch(word) is not None)


def is_owned_plural(word: str) -> bool:
    """Whether a folded noun is a plural with a pronoun (`موظفينا`, `فروعها`)."""
    bare = next((word.removesuffix(end) for end in (*_PRONOUNS, "نا") if word.endswith(end)), "")
    return is_plural(bare) or (bare.endswith("ي") and is_plural(bare + "ن"))


@cache
def _other_plurals() -> frozenset[str]:
    return folded(read_table("nouns")["plurals"]["words"])


def agrees_with_number(noun: str, number: int) -> bool:
    """Whether a folded noun has the form that a number of four digits wants behind it.

    `2000 شخص` the singular, `2005 مقاعد` the plural, `2050 متدربا` the accusative, which
    `لقاء` has without another letter.
    """
    rest = number % 100
    if noun.startswith(("ب", "ل", "و", "ف")) and not noun.startswith(_true_noun_starts()):
        return False
    if rest == 0:
        return not (noun.endswith("ا") or is_plural(noun))
    if 3 <= rest <= 10:
        return is_plural(noun) and not noun.endswith("ا")
    is_single = noun.endswith(_ACCUSATIVES) and not (noun.endswith(_HAMZA) and is_plural(noun))
    return rest > 10 and is_single


def is_counted_noun(words: Sequence[str], at: int) -> bool:
    """Whether the word at an index can be what the number before it counts."""
    if at >= len(words):
        return False
    word = words[at]
    if word == _ALONE:
        return words[max(0, at - 1)][:1].isdecimal() or _is_feminine(words[at + 1 : at + 2])
    if is_definite(word) or is_number_start(word) or word in function_words():
        return False
    if word in _places() or word in _sums():
        return False
    return is_likely_noun(word) or _looks_like_noun(word)


def _is_feminine(words: Sequence[str]) -> bool:
    """Whether an indefinite feminine adjective stands there: `وحدة سكنية`, and no `وحده`."""
    return any(
        word.endswith("ه") and len(word) > 3 and not is_definite(word) and _looks_like_noun(word)
        for word in words
    )


def is_phrase_word(words: Sequence[str], at: int) -> bool:
    """Whether the word at an index can stand inside a noun phrase."""
    return 0 <= at < len(words) and _stands_in_phrase(words[at])


@lru_cache(maxsize=_WORDS_KEPT)
def _stands_in_phrase(word: str) -> bool:
    if is_number_start(word) or word in function_words() or word in dual_units():
        return False
    return is_definite(word) or _looks_like_noun(word)


def noun_phrase(words: Sequence[str], at: int, longest: int = _LONGEST_PHRASE) -> tuple[int, int]:
    """The noun phrase that starts at an index: its first word and the index after its last."""
    last, end = at, min(at + longest, len(words)) if at >= 0 else at
    was_definite = False
    while last < end and _stands_in_phrase(words[last]):
        definite = is_definite(words[last])
        if was_definite and not definite:
            # Nothing indefinite belongs to a noun behind its article (`المكاتب شخصا`).
            break
        was_definite = definite
        last += 1
    return at, last


def counted_phrase(words: Sequence[str], at: int) -> tuple[int, int]:
    """The counted noun at an index with the complement that it needs (`منصب شغل`)."""
    last = at + 1
    if words[at] in _heads() and is_counted_noun(words, last):
        last += 1
    return at, last
