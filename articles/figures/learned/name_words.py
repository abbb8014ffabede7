"""Name words: how far a name goes from its head, how it reads, and which words name nothing."""

from __future__ import annotations

from functools import cache, lru_cache

from articles.arabic.lexicon import is_verb_alone
from articles.arabic.numerals import is_number_start
from articles.arabic.word_kinds import is_likely_noun, is_verb
from articles.figures.agreement import agreeing_end, is_adjective_of_its
from articles.figures.counted import Words
from articles.figures.countries import names_place
from articles.figures.figure_text import FigureText
from articles.figures.learned.word_table import word_table
from articles.figures.measure_words import is_measure, measures, points_back
from articles.figures.naming import as_name
from articles.figures.nouns import (
    has_owner,
    is_counted_noun,
    is_definite,
    is_phrase_word,
    is_verb_of_her,
    is_verb_of_many,
    is_verb_of_them,
    leads_to_place,
    noun_phrase,
)
from articles.figures.phrases import folded, read_table, rule_list, rule_words

_LONGEST_NAME = 4
_WORDS_KEPT = 1 << 15
_HIDING = "لل"
_OPENING_QUOTES = frozenset("«“")
_ARTICLE = "ال"
_JOINED = frozenset({"", "و", "ف"})
_AND_HE = "وي"
_LEADS = rule_words("name_words", "leads")
_GLUED_PREPOSITIONS = frozenset("لبك")
_ELATIVE = 4
_SHORTEST_DEED, _PLURAL = 5, "ات"
_ACCUSATIVE = "ا"
_MAY_BE_ACCUSATIVE = ("ا", "اء", "ين")
_SHORTEST_ACCUSATIVE = 3
_MUCH_COMMONER = 1.5
_MOST_IN_PLURAL = 10
_AMID = folded(["وسط"])
_TEENS_AND_TENS = rule_list("name_words", "teens_and_tens")


def name_text(text: FigureText, words: Words | None) -> str | None:
    """A name as it reads, without what is glued to its head."""
    if words is None:
        return None
    head, table = text.word(words[0]), word_table()
    if table.is_whole_name(head):
        return text.sequence.as_read(*words)
    before, hiding, rest = head.partition(_HIDING)
    if not hiding or before not in _JOINED:
        # Right behind its number a noun has nothing glued to it: `44 برجا`; nor has a quoted name.
        previous = text.word(words[0] - 1)
        # Behind a preposition no `و` joins another word (`في وهران`).
        is_led = previous in _LEADS and head[0] in _JOINED
        free = is_number_start(previous) or previous in _OPENING_QUOTES or is_led
        return as_name(text, *words, 0 if free else table.glued_letters(head))
    # `ل` and the article are written in two letters: without the first the article lacks its alef.
    name = as_name(text, *words, len(before) + 1)
    return ("ال" if table.begins_with_lam(rest) else "ا") + name


@cache
def pointing() -> frozenset[str]:
    """Words that stress another noun and name none themselves (`وحدها`, `نفسه`)."""
    return folded(read_table("nouns")["names"]["pointing"])


@cache
def _amounting() -> frozenset[str]:
    """Words behind a noun that only lead to how much of it there is."""
    words = folded(read_table("nouns")["names"]["amounting"])
    return words | {glued + word for word in measures("weak") for glued in "بل"}


@cache
def _hanging() -> frozenset[str]:
    """Participles that say nothing without the preposition behind them (`التابعة ل`)."""
    words = folded(read_table("nouns")["names"]["hanging"])
    return words | {_ARTICLE + word for word in words}


@cache
def _apart() -> frozenset[str]:
    """Words that may follow a noun and are no part of its name (`حينذاك`)."""
    return folded(read_table("nouns")["names"]["apart"])


@cache
def _places_of_deeds() -> frozenset[str]:
    """Words for a place that open no construct (`رجلين داخل الطائرة`)."""
    return folded(read_table("nouns")["names"]["places_of_deeds"])


@cache
def _totals() -> frozenset[str]:
    """Adjectives that say how much of a measure is meant (`بطول إجمالي`)."""
    return folded(read_table("nouns")["names"]["totals"])


@cache
def _scales() -> frozenset[str]:
    """Scales behind which what is counted stands, and no construct."""
    return folded(read_table("nouns")["names"]["scales"])


@cache
def _honours() -> frozenset[str]:
    """Titles before a proper name."""
    return folded(read_table("nouns")["names"]["honours"])


@cache
def _prepositions() -> frozenset[str]:
    return folded(read_table("learning")["prepositions"])


@cache
def attributes() -> frozenset[str]:
    """Words that name nothing themselves, as adjectives that lead to an amount (`البالغة`)."""
    names = read_table("nouns")["names"]
    leading = (word for word in names["amounting"] if word.startswith(_ARTICLE))
    return folded([*leading, *names["nothing"]])


@lru_cache(maxsize=_WORDS_KEPT)
def _is_act(word: str) -> bool:
    """Whether a word is a verb: surely, or by `وي` at its beginning (`ويدخن`)."""
    is_and_he = word.startswith(_AND_HE) and len(word) > len(_AND_HE) + 1
    return is_verb(word) or (is_and_he and not is_likely_noun(word))


def name_at(text: FigureText, head: int) -> Words:
    """The name whose head stands at a place: the noun phrase from there, up to a date in it."""
    if is_adjective_of_its(text.words, head) or _is_total(text, head):
        # `سعتها التخزينية`, `بطول إجمالي`: an adjective alone is no name.
        head -= 1
    elif _is_act(text.word(head)) and is_phrase_word(text.words, head + 1):
        # `تتكون الحديقة من 12 حوضا`: who does it is named.
        head += 1
    first, last = noun_phrase(text.words, head, _LONGEST_NAME)
    if last == head:
        # With a preposition glued to it (`كرقم معاملات`) the head is no noun by its shape.
        last = noun_phrase(text.words, head + 1, _LONGEST_NAME - 2)[1]
    if _is_honoured(text, first, last):
        last += 1
    last = agreeing_end(text, first, _end_of_counted(text, first, max(last, head + 1)))
    last = next((at for at in range(first + 1, last) if _is_apart(text, first, at)), last)
    while last > head + 1 and _leads_to_number(text, last - 1):
        last -= 1
    return first, last


def _is_honoured(text: FigureText, first: int, last: int) -> bool:
    """`مستشفى الملك فهد`: whether the word behind a name says whose name it is."""
    is_open = 1 < last - first < _LONGEST_NAME and text.word(last - 1) in _honours()
    return is_open and is_phrase_word(text.words, last)


def _is_preposed(word: str) -> bool:
    """`إصابة امرأتين باختناق`: a preposition glued to the next noun ends the name."""
    return word[0] in _GLUED_PREPOSITIONS and word_table().glued_letters(word) > 0


def _is_apart(text: FigureText, first: int, at: int) -> bool:
    """Whether a word inside a name belongs to the deed: where, by what, or what else it is done to.

    `إصابة امرأتين باختناق`, `رجلين داخل الطائرة`, `أبدت تسع شركات اهتماما`, `تلقى السكان الجرعة`.
    """
    word = text.word(at)
    if word in _places_of_deeds() or _is_preposed(word):
        return True
    if not is_definite(word):
        return not text.word(first).endswith(_MAY_BE_ACCUSATIVE) and _is_accusative(word)
    before, table = text.word(at - 1), word_table()
    if not is_definite(before):
        return table.is_plural_of_people(before)
    return is_verb(text.word(first - 1)) and table.is_thing(word)


def _is_accusative(word: str) -> bool:
    """`اهتماما` of `اهتمام`; `لوكا` is a name, and `روسيا` commoner than what it would be of."""
    bare = word.removesuffix(_ACCUSATIVE)
    is_long = bare != word and len(bare) >= _SHORTEST_ACCUSATIVE
    is_noun = is_long and is_phrase_word([bare], 0)
    return is_noun and word_table().is_commoner(bare, word, _MUCH_COMMONER)


def _is_total(text: FigureText, at: int) -> bool:
    """`بطول إجمالي يبلغ 160 كيلومترا`: how much of a measure is meant."""
    return text.word(at) in _totals() and is_measure(text.word(at - 1))


@lru_cache(maxsize=_WORDS_KEPT)
def names_nothing(word: str) -> bool:
    """Whether a folded word stands where a noun could and surely is none (`بالفعل`, `تبرعوا`)."""
    is_act = is_verb_of_many(word) or is_verb_of_her(word) or is_verb_of_them(word)
    if word in attributes() or (is_act and not is_likely_noun(word)):
        return True
    return _is_deed(word)


def _is_deed(word: str) -> bool:
    """Whether a dictionary knows a verb alone in a word, or behind what joins it (`واستثمر`)."""
    is_joined = word[:1] in _JOINED and len(word) > _SHORTEST_DEED
    forms = (word, word[1:]) if is_joined else (word,)
    is_noun = is_definite(word) or word.endswith(_PLURAL) or is_likely_noun(word)
    if is_noun or any(map(names_place, forms)):
        return False
    return any(len(form) >= _SHORTEST_DEED and is_verb_alone(form) for form in forms)


def says_only_how_much(text: FigureText, name: Words) -> bool:
    """Whether a name is one word that says of nothing how much there is of it (`بنسبة`, `مبلغ`)."""
    first, last = name
    word = text.word(first)
    glued = 1 if word[:1] in _GLUED_PREPOSITIONS or word[:1] in _JOINED else 0
    return last - first == 1 and not {word, word[glued:]}.isdisjoint(_only_how_much())


@cache
def _only_how_much() -> frozenset[str]:
    return folded(read_table("nouns")["names"]["only_how_much"])


def _end_of_counted(text: FigureText, first: int, last: int) -> int:
    """Where a noun right behind its number ends: `16 حزبا الانتخابات` counts parties alone.

    It has no article and is no construct, so nothing with an article belongs to it, no place
    (`40 سيارة وسط المدينة`), and to an
    accusative no other case (`15 طالبا دخول المعهد`), and no one's own things to either (`58 مدرسة
    أبوابها`). After plural scales and fractions it may be a
    construct (`آلاف مناصب الشغل`, `نصف سكان المدينة`).
    """
    number, noun = text.word(first - 1), text.word(first)
    is_counted = number[:1].isdecimal() or number in _scales()
    is_accusative = noun.endswith(_ACCUSATIVE) and is_number_start(number)
    if not (is_counted or is_accusative) or not is_counted_noun(text.words, first):
        return last
    is_one_of_many = is_accusative and _wants_accusative(number)
    following = ((at, text.word(at)) for at in range(first + 1, last))
    return next(
        (
            at
            for at, word in following
            if is_definite(word)
            or word in _AMID
            or (is_counted and has_owner(word))
            or (is_one_of_many and not word.endswith(_ACCUSATIVE))
        ),
        last,
    )


def _wants_accusative(number: str) -> bool:
    """Whether a number is 11 to 99 (`30 عضوا`); behind 3 to 10 stands a plural (`3 قضايا`)."""
    if number[-2:].isdecimal():
        return int(number[-2:]) > _MOST_IN_PLURAL
    return number.endswith(_TEENS_AND_TENS)


def _leads_to_number(text: FigureText, at: int) -> bool:
    """Whether a word belongs to the number or the date behind a name, and not to the name.

    `فئة الـ 50 درهما`, `مبلغ قدره`, `المحطات البالغ عددها`, `صندوقا خشبيا داخل 3 آبار`.
    """
    word = text.word(at)
    is_part = word == _ARTICLE or word in _amounting() or leads_to_place(word)
    is_apart = word in _apart() or word in pointing()
    return text.is_time(at) or is_part or is_apart or _hangs(text, at)


def _hangs(text: FigureText, at: int) -> bool:
    """Whether a word says nothing without what follows it.

    `الفرق التابعة لوزارة`, `بحيرة عمقها 5 أمتار`; `قيمة مبيعاتها` is of what it says.
    """
    word, following = text.word(at), text.word(at + 1)
    if word in _hanging():
        return following in _prepositions() or following[:1] in _GLUED_PREPOSITIONS
    return points_back(word) and not is_measure(text.word(at - 1)) and not _is_most(text, at - 1)


def _is_most(text: FigureText, at: int) -> bool:
    """`أدنى مستوياتها`: an elative, of what stands behind it."""
    word = text.word(at)
    return word[:1] == "ا" and len(word) == _ELATIVE
