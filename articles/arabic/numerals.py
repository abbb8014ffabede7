"""Numerals: reads a number that is written in words, in digits, or in both.

One number may be a chain: `688 ألف و860`, `مليون و309 ألف`, `خمسة وعشرون`, `مليون ونصف المليون`.
A part joins the chain only when it is smaller than the scale before it, so that `55 ألف و60 ألف`
stay two numbers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.arabic.digits import read_digits
from articles.arabic.folding import fold_letters
from articles.arabic.number_words import NumberWord, Role, number_lexicon

_SUB_THOUSAND = frozenset({Role.ONE, Role.UNIT, Role.TEEN_UNIT, Role.TEN, Role.TENS, Role.HUNDRED})
_BEFORE_TEN = frozenset({Role.ONE, Role.UNIT, Role.TEEN_UNIT})
# `واحد` ("one") and `وأحد` ("and one") are one word when folded.
_AND_ONE = "واحد"
_COMMAS = frozenset({fold_letters("فاصلة"), fold_letters("فاصل")})
_LONGEST_DECIMALS = 3
_MOST_SCALES = 2
_TEN = 10
_LEAST_SCALE = 1000
_HALF = 0.5
# `أحد` and `إحدى` alone are "one of", and Sunday.
_ONLY_BEFORE_TEN = ("احد", "احدي")
_MOST_LINKS = 8
_FIRST_YEAR, _MILLION = 1000, 1e6


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number read from a sequence of words.

    Attributes:
        first: Index of its first word.
        last: Index after its last word.
        prefix: Letters of the first word that are no part of it (`و`, `ب`, `ل`).
        value: The number; for an indefinite one its magnitude.
        scale: The last scale in it (1000 in `65 ألف`), 1 when there is none.
        in_digits: Whether it begins with digits.
        definite: Whether it carries the article (`السبعة`).
        indefinite: Whether it names a magnitude without a number (`مئات`).
        fraction: Whether it is a bare part of something (`ثلث`).
        reversed_decimal: Read with the fraction first.
        ambiguous: A lone separator that could be of thousands or of decimals.
    """

    first: int
    last: int
    prefix: int
    value: float
    scale: float = 1
    in_digits: bool = False
    definite: bool = False
    indefinite: bool = False
    fraction: bool = False
    reversed_decimal: bool = False
    ambiguous: bool = False


def is_number_start(word: str) -> bool:
    """Whether a number can start at this folded word."""
    return "0" <= word[:1] <= "9" or word in number_lexicon().words


def read_number(
    words: list[str], at: int, *, decimal_expected: bool = False
) -> NumberReading | None:
    """Reads the number that starts at a word.

    Args:
        words: Folded words (`articles.arabic.words.cut_words`).
        at: Index of the word.
        decimal_expected: Whether a per cent sign follows the digits.

    Returns:
        The longest number from there, or None.
    """
    first = _term(words, at, decimal_expected=decimal_expected)
    if first is None or first.indefinite or first.fraction:
        return first
    number, smallest = first, first.scale
    for _ in range(_MOST_LINKS):
        link = _link(words, number, smallest)
        if link is None:
            break
        smallest = max(1.0, link.scale)
        number = replace(number, last=link.last, value=round(number.value + link.value, 6))
    return number


def read_whole(words: list[str], at: int) -> tuple[int, int] | None:
    """The whole number in words that starts at a word: `خمس عشرة`, `مائة وعشرين`, `ألفين`.

    Returns:
        Its value and the index after it; None for digits, parts and magnitudes.
    """
    number = read_number(words, at)
    if number is None or number.in_digits or number.fraction or number.indefinite:
        return None
    if number.last == at + 1 and words[at].endswith(_ONLY_BEFORE_TEN):
        return None
    return (int(number.value), number.last) if number.value == int(number.value) else None


def read_ordinal(words: list[str], at: int) -> tuple[int, int] | None:
    """The ordinal that starts at a word: `السابع`, `الثاني عشر`, `التاسع والعشرين`.

    Returns:
        Its value and the index after it, or None.
    """
    known = number_lexicon().ordinals.get(words[at]) if at < len(words) else None
    if known is None:
        tens = _ordinal_tens(words, at)
        return (tens, at + 1) if tens is not None else None
    is_unit = known.value < _TEN and (known.value > 1 or not known.is_whole)
    if is_unit and at + 1 < len(words):
        following = number_lexicon().words.get(words[at + 1])
        if following is not None and following.role is Role.TEN and not following.prefix:
            return _TEN + known.value, at + 2
        last = at + 2 if words[at + 1] == "و" else at + 1
        tens = _ordinal_tens(words, last, joined=last == at + 1)
        if tens is not None:
            return tens + known.value, last + 1
    return (known.value, at + 1) if known.is_whole else None


def _ordinal_tens(words: list[str], at: int, *, joined: bool = False) -> int | None:
    """`العشرين` as an ordinal, or what `و` joins to the unit before it."""
    known = number_lexicon().words.get(words[at]) if at < len(words) else None
    if known is None or known.role is not Role.TENS or not known.definite:
        return None
    is_joined = known.conjoined and known.prefix == 1
    return int(known.value) if is_joined or not joined else None


def scale_words() -> dict[str, float]:
    """The folded words that multiply the number before them, with what they stand for."""
    return {
        word: known.value
        for word, known in number_lexicon().words.items()
        if known.role is Role.SCALE
        and not (known.prefix or known.definite)
        and known.dual != known.value
        and known.value >= _LEAST_SCALE
    }


def unit_fraction(word: str) -> int | None:
    """The number of equal parts of which a folded word is one: 2 for `نصف`, 4 for `ربعا`.

    Right after `و` or `إلا` it may be an accusative; that of a third has the form of two thirds.
    """
    words = number_lexicon().words
    known = words.get(word) or words.get(word.removesuffix("ا"))
    if known is None or known.role is not Role.FRACTION or known.prefix:
        return None
    is_accusative = known.value > _HALF and word.endswith("ا")
    return round(2 / known.value if is_accusative else 1 / known.value)


def with_scale_at(words: list[str], number: NumberReading, at: int) -> NumberReading:
    """The number with the scale word that stands apart from it (`(18) ألف`)."""
    scaled = _scaled(words, replace(number, last=at))
    return number if scaled.last == at else scaled


def _link(words: list[str], number: NumberReading, smallest: float) -> NumberReading | None:
    """The part that `و` joins to a number which ends in a scale, or None."""
    if smallest <= 1 or number.last >= len(words):
        return None
    at = number.last
    if words[at] == "و":
        at += 1
        known = number_lexicon().words.get(words[at]) if at < len(words) else None
        if known is not None and known.conjoined:
            return None
    else:
        known = _joined_word(words, at)
        if known is None or not known.conjoined or known.prefix != 1:
            return None
    if known is not None and known.role is Role.FRACTION and not known.definite:
        return _half_of_scale(words, at, known, smallest)
    part = _term(words, at, decimal_expected=False)
    if part is None or part.indefinite or part.fraction or not 0 < part.value < smallest:
        return None
    return None if part.definite and not number.definite else part


def _half_of_scale(words: list[str], at: int, part: NumberWord, scale: float) -> NumberReading:
    """`ونصف`, `ونصف المليون` after a number in millions."""
    last = at + 1
    following = number_lexicon().words.get(words[last]) if last < len(words) else None
    if following is not None and following.role is Role.SCALE and following.value == scale:
        last += 1
    return NumberReading(at, last, 0, part.value * scale)


def _term(words: list[str], at: int, *, decimal_expected: bool) -> NumberReading | None:
    """A coefficient with its scales: `688 ألف`, `خمسة وعشرون`, `مليونين`, `نصف مليار`."""
    if at < len(words) and "0" <= words[at][0] <= "9":
        return _digits_term(words, at, decimal_expected=decimal_expected)
    known = number_lexicon().words.get(words[at]) if at < len(words) else None
    if known is None:
        return None
    if known.role is Role.FRACTION:
        return _fraction_term(words, at, known)
    if known.role is Role.SCALE:
        return _scale_term(words, at, known)
    return _words_term(words, at, known)


def _words_term(words: list[str], at: int, known: NumberWord) -> NumberReading | None:
    """A number under a thousand in words, with the scale or the part that it multiplies."""
    value, last = _below_thousand(words, at, known)
    if known.role is Role.TEEN_UNIT and last == at + 1:
        return None
    part = number_lexicon().parts.get(words[last]) if last < len(words) else None
    if part is not None and value < 1 / part:
        fraction = NumberReading(at, last + 1, known.prefix, value / round(1 / part), fraction=True)
        return _scaled(words, fraction)
    decimals = _decimals(words, last)
    if decimals is not None:
        behind, last = decimals
        value += behind
    scale = 100.0 if value >= 100 else 1.0
    plain = NumberReading(at, last, known.prefix, value, scale, definite=known.definite)
    return _scaled(words, plain)


def _decimals(words: list[str], at: int) -> tuple[float, int] | None:
    """`فاصلة ثمانية`: what stands behind the decimal comma in words, and the index after it."""
    if words[at : at + 1] == [] or words[at] not in _COMMAS:
        return None
    known = number_lexicon().words.get(words[at + 1]) if at + 1 < len(words) else None
    if known is None or known.prefix or known.definite or known.role not in _SUB_THOUSAND:
        return None
    value, last = _below_thousand(words, at + 1, known)
    return float(f"0.{value:.0f}"), last


def _digits_term(words: list[str], at: int, *, decimal_expected: bool) -> NumberReading | None:
    scale_follows = at + 1 < len(words) and _is_scale(words[at + 1])
    reading = read_digits(words[at], decimal_expected=decimal_expected or scale_follows)
    if reading is None:
        return None
    decimals = _digits_behind(words, at + 1) if words[at].isdecimal() else ""
    number = NumberReading(
        at,
        at + 3 if decimals else at + 1,
        0,
        float(f"{words[at]}.{decimals}") if decimals else reading.value,
        in_digits=True,
        reversed_decimal=reading.reversed_decimal,
        ambiguous=reading.ambiguous,
    )
    part = number_lexicon().parts.get(words[at + 1]) if at + 1 < len(words) else None
    if part is not None and 1 < reading.value < 1 / part:
        return replace(number, last=at + 2, value=reading.value / round(1 / part), fraction=True)
    return _scaled(words, number)


def _digits_behind(words: list[str], at: int) -> str:
    """`73 فاصل 45`: the digits behind the decimal comma in words, or none."""
    if at + 1 >= len(words) or words[at] not in _COMMAS:
        return ""
    digits = words[at + 1]
    return digits if digits.isdecimal() and len(digits) <= _LONGEST_DECIMALS else ""


def _is_scale(word: str) -> bool:
    known = number_lexicon().words.get(word)
    return known is not None and known.role is Role.SCALE and not known.prefix


def _is_bent_by(number: NumberReading, scale: str) -> bool:
    """`2,8 ملياري ليرة`, `102 ملياري ليرة`: a dual in construct that only counts its number.

    Behind a whole number, millions and more do so, if it is none like a year.
    """
    if _has_decimals(number):
        return True
    is_large = number_lexicon().words[scale].value > _MILLION and scale.endswith("ي")
    return is_large and number.in_digits and _TEN < number.value < _FIRST_YEAR


def _has_decimals(number: NumberReading) -> bool:
    return number.in_digits and number.value != int(number.value)


def _scaled(words: list[str], number: NumberReading) -> NumberReading:
    """The number multiplied by the scale words that follow it."""
    value, last, scale = number.value, number.last, number.scale
    for _ in range(_MOST_SCALES):
        if last >= len(words) or not _is_scale(words[last]):
            break
        known = number_lexicon().words[words[last]]
        # `ألفا` after a number is the accusative; a true dual (`ألفين`) starts its own number,
        # but right behind decimals (`2,8 ملياري ليرة`), where the press bends it as it is said.
        is_dual = known.dual == known.value
        is_bent = is_dual and last == number.last and _is_bent_by(number, words[last])
        if is_dual and not is_bent:
            break
        if known.magnitude == known.value and known.value < 1000:
            break
        scale = known.value / 2 if is_bent else known.value
        value, last = value * scale, last + 1
    if last == number.last:
        return number
    return replace(number, value=round(value, 6), last=last, scale=scale, fraction=False)


def _scale_term(words: list[str], at: int, known: NumberWord) -> NumberReading | None:
    """A scale that no number precedes: `مليون`, `ألفي`, or a magnitude like `مئات الآلاف`."""
    if known.magnitude is not None:
        return _magnitude_term(words, at, known)
    value = known.dual if known.dual is not None and _is_dual(words, at, known) else known.value
    scale = known.value if known.dual != known.value else known.value / 2
    number = NumberReading(at, at + 1, known.prefix, value, scale, definite=known.definite)
    return _scaled(words, number)


def _is_dual(words: list[str], at: int, known: NumberWord) -> bool:
    """Whether the form says two: `ألفين` does; `ألفا` only right before what it counts.

    Anywhere else `ألفا` and `مليونا` are the accusative of one (`ألفا ومائتي شخص`).
    """
    if known.dual == known.value:
        return True
    following = words[at + 1] if at + 1 < len(words) else ""
    if not "ء" <= following[:1] <= "ي" or following in number_lexicon().after_accusative:
        return False
    return len(following) > 1 and following not in number_lexicon().words


def _magnitude_term(words: list[str], at: int, known: NumberWord) -> NumberReading:
    value, last = known.magnitude or known.value, at + 1
    for _ in range(_MOST_SCALES):
        following = number_lexicon().words.get(words[last]) if last < len(words) else None
        if following is None or following.magnitude is None or following.prefix:
            break
        value, last = value * following.magnitude, last + 1
    return NumberReading(at, last, known.prefix, value, definite=known.definite, indefinite=True)


def _fraction_term(words: list[str], at: int, known: NumberWord) -> NumberReading | None:
    """`نصف مليار`, `ربع المليون`, or a bare part."""
    number = NumberReading(
        at, at + 1, known.prefix, known.value, definite=known.definite, fraction=True
    )
    return _scaled(words, number)


def _below_thousand(words: list[str], at: int, known: NumberWord) -> tuple[float, int]:
    """Value and end of a number under a thousand that starts with `known`."""
    if known.role is Role.HUNDRED:
        return _after_hundred(words, known.value, at + 1)
    following = number_lexicon().words.get(words[at + 1]) if at + 1 < len(words) else None
    if known.role in _BEFORE_TEN and following is not None:
        if following.role is Role.TEN and not following.prefix:
            return known.value + 10, at + 2
        is_hundred = following.role is Role.HUNDRED and following.value == 100
        if is_hundred and not following.prefix and known.value > 2:
            return _after_hundred(words, known.value * 100, at + 2)
        if following.role is Role.TENS and following.conjoined and following.prefix == 1:
            return known.value + following.value, at + 2
    if known.role in {Role.ONE, Role.UNIT} and at + 2 < len(words) and words[at + 1] == "و":
        tens = number_lexicon().words.get(words[at + 2])
        if tens is not None and tens.role is Role.TENS and not tens.prefix:
            return known.value + tens.value, at + 3
    return known.value, at + 1


def _joined_word(words: list[str], at: int) -> NumberWord | None:
    """The number word at `at`; `وأحد عشر` is not the word for one that it folds to."""
    known = number_lexicon().words.get(words[at])
    if known is None or words[at] != _AND_ONE or at + 1 >= len(words):
        return known
    ten = number_lexicon().words.get(words[at + 1])
    is_eleven = ten is not None and ten.role is Role.TEN and not ten.prefix
    return replace(known, conjoined=True, prefix=1) if is_eleven else known


def _after_hundred(words: list[str], hundreds: float, at: int) -> tuple[float, int]:
    """Adds what `و` joins to a hundred: `مائة وخمسة`, `ثلاثمائة وخمسة وستين`."""
    detached = at + 1 < len(words) and words[at] == "و"
    joined = at + 1 if detached else at
    known = _joined_word(words, joined) if joined < len(words) else None
    if known is None or known.role not in _SUB_THOUSAND or known.role is Role.HUNDRED:
        return hundreds, at
    if known.conjoined == detached or known.prefix != (0 if detached else 1):
        return hundreds, at
    rest, last = _below_thousand(words, joined, known)
    return (hundreds + rest, last) if rest < 100 else (hundreds, at)
