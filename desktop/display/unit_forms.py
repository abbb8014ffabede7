"""Names of units after a number: `3 دراهم`, `45 درهما`, `100 درهم`, `4 أمتار مربعة`."""

from __future__ import annotations

from desktop.display.plurals import CountedNoun

# The noun of a unit after 3 to 10, and after 11 to 99. Units that Arabic takes as they are (كلم،
# يورو، ين، واط) stand nowhere here: they do not change.
_FEW_AND_MANY = {
    "درهم": ("دراهم", "درهما"), "دولار": ("دولارات", "دولارا"), "ريال": ("ريالات", "ريالا"),
    "دينار": ("دنانير", "دينارا"), "جنيه": ("جنيهات", "جنيها"), "ليرة": ("ليرات", "ليرة"),
    "فرنك": ("فرنكات", "فرنكا"), "روبية": ("روبيات", "روبية"), "روبل": ("روبلات", "روبلا"),
    "شيكل": ("شواكل", "شيكلا"), "كرونة": ("كرونات", "كرونة"), "كرونا": ("كرونات", "كرونا"),
    "شلن": ("شلنات", "شلنا"), "أوقية": ("أواق", "أوقية"), "نقطة": ("نقاط", "نقطة"),
    "هكتار": ("هكتارات", "هكتارا"), "متر": ("أمتار", "مترا"), "غرام": ("غرامات", "غراما"),
    "سنتيمتر": ("سنتيمترات", "سنتيمترا"), "طن": ("أطنان", "طنا"), "لتر": ("لترات", "لترا"),
    "درجة": ("درجات", "درجة"), "برميل": ("براميل", "برميلا"), "سنة": ("سنوات", "سنة"),
    "رطل": ("أرطال", "رطلا"), "فدان": ("أفدنة", "فدانا"), "ميل": ("أميال", "ميلا"),
    "قدم": ("أقدام", "قدما"), "بوصة": ("بوصات", "بوصة"), "غالون": ("غالونات", "غالونا"),
    "سعرة": ("سعرات", "سعرة"), "ميكرون": ("ميكرونات", "ميكرونا"),
}  # fmt: skip
# What follows the noun agrees with it when it is an adjective: those of countries end in ي.
_ADJECTIVES = frozenset({"مربع", "مكعب", "جديد"})
_NO_ADJECTIVES = frozenset({"بروناي", "في"})


def unit_form(name: str, number: float) -> str:
    """The name of a unit as it stands after a written number, its adjectives with it.

    Args:
        name: In the singular (`ريال سعودي`); what Arabic does not inflect comes back as it is.
        number: The number; of a range its upper end.
    """
    noun, *rest = name.split(" ")
    if noun not in _FEW_AND_MANY:
        return name
    few, many = _FEW_AND_MANY[noun]
    after = CountedNoun("", noun, "", few, many, noun).form(number)
    if after == few != noun:
        ending = "ة"
    elif after == many != noun:
        ending = "ا"
    else:
        return name
    return " ".join([after, *_agreeing(rest, ending)])


def _agreeing(words: list[str], ending: str) -> list[str]:
    """The adjectives at the head of some words with an ending; those of feminine nouns have it."""
    count = next((n for n, word in enumerate(words) if not _is_adjective(word)), len(words))
    return [*(word + ending for word in words[:count]), *words[count:]]


def _is_adjective(word: str) -> bool:
    return word in _ADJECTIVES or (word.endswith("ي") and word not in _NO_ADJECTIVES)
