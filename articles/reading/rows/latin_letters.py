"""Names of columns that are Arabic in Latin letters: `3onwan_el_khabar`, `esm_jarida`.

No list ends their spellings. Both writings are brought down to the consonants that every way of
spelling keeps apart, and compared so: ج is j, dj or g, ح and ه are h or 7, و and ع may be missing,
and ي too but at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.arabic.folding import fold_line

_LONG_SPELLINGS = (
    ("kh", "x"), ("gh", "j"), ("dj", "j"), ("sch", "š"), ("sh", "š"), ("ch", "š"),
    ("th", "t"), ("dh", "d"), ("7'", "x"), ("3'", "j"), ("9'", "d"), ("news", "nd"),
)  # fmt: skip
_CONSONANTS = str.maketrans({
    **dict.fromkeys("aeiouywéèêâîôûïëü'’`_-23", ""),
    **dict(zip("5678gzq9", "xthkjdkk", strict=True)),
})  # fmt: skip
_OF_ARABIC = str.maketrans(
    dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrdsšsdtdjfkklmnh", strict=True))
)
_ARABIC_CONSONANTS = frozenset("بتثجحخدذرزسشصضطظغفقكلمنه")
_DOUBLED = re.compile(r"(.)\1+")
_NEVER = re.compile(r"[vxp]|c(?!h)")  # no Arabic word is written with these
_ARTICLE = re.compile(r"^(?:[ae]l[-_]?|[ae](?=(.)\1))(?=\w{3})")
_SUN_ARTICLE = re.compile(r"\b[ae](\w)[-_ ](?=\1)", re.IGNORECASE)  # `as-sahifa`
_LAST = "i"  # of صحافي, which is no صحيفة
_ALONE = frozenset({"el", "al", "l", "ll"})
_WEAK = frozenset("اويءع ")
_BETWEEN_WORDS = re.compile(r"[\W_]+|(?<=[a-z0-9])(?=[A-Z])")


def of_arabic(name: str) -> frozenset[str]:
    """The consonants of a name in Arabic letters, a last ة left out or as t; none of another name.

    >>> sorted(of_arabic("اسم الجريدة"))
    ['smjrd', 'smjrdt']
    """
    folded = fold_line(name)
    if not (_ARABIC_CONSONANTS | _WEAK).issuperset(folded):
        return frozenset()
    is_feminine = name.endswith("ة")
    pairs = zip(folded.split(), name.split(), strict=False)
    words = [word[:-1] if written.endswith("ة") else word for word, written in pairs]
    words = [word.removeprefix("ال") for word in words]
    said = "".join(each for each in "".join(words) if each not in _WEAK).translate(_OF_ARABIC)
    said += _LAST if name.endswith("ي") else ""
    return frozenset({said, said + "t"} if is_feminine else {said})


def of_latin(words: Iterable[str]) -> str:
    """The consonants of Arabic words in Latin letters, without their articles.

    >>> of_latin(["esm", "el", "jarida"]), of_latin(["ettari5"])
    ('smjrd', 'trx')
    """
    said = [word.lower() for word in words if word.lower() not in _ALONE]
    last = _LAST if said and said[-1].endswith(("i", "y")) else ""
    return "".join(map(_of_word, said)) + last


def latin_words(name: str) -> list[str]:
    """The words of a name with the digits that stand for letters; none of another language's."""
    is_read = name.isascii() and _NEVER.search(name.lower()) is None
    name = _SUN_ARTICLE.sub("", name)
    return [word for word in _BETWEEN_WORDS.split(name) if word] if is_read else []


def _of_word(word: str) -> str:
    rest = _ARTICLE.sub("", word)
    for spelling, sound in _LONG_SPELLINGS:
        rest = rest.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", rest).translate(_CONSONANTS)
