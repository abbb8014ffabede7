"""Which sign stands before the decimals: chosen, or that of the archive's country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.display.digits import Digits
from desktop.display.month_names import AS_SOURCES, AS_WRITTEN, sources_family

COMMA, POINT, ARABIC = ",", ".", "\N{ARABIC DECIMAL SEPARATOR}"
SIGNS = {"comma": COMMA, "point": POINT, "arabic": ARABIC}
"""The signs that can be chosen, by the name of the choice."""

# Unicode CLDR 48: the numbers of ar-MA, ar-DZ, ar-TN and ar-MR against those of other countries.
_COMMA_FAMILIES = frozenset({"morocco", "algeria"})
_WRITTEN = re.compile("(?<=[0-9٠-٩])[.,٫](?=[0-9٠-٩])")


@dataclass(slots=True)
class _InForce:
    """What the program writes by; one program shows one archive."""

    choice: str = AS_SOURCES


_IN_FORCE = _InForce()


def write_decimals(choice: str) -> None:
    """Write the decimals of all numbers so from now on.

    Args:
        choice: `AS_SOURCES`, `AS_WRITTEN`, or one of `SIGNS`.
    """
    _IN_FORCE.choice = choice


def decimal_sign(words: str = "", *, script: Digits = Digits.WESTERN) -> str:
    """The sign in force.

    Args:
        words: The words of an article that say the number, where they are known: with
            `AS_WRITTEN` they tell.
        script: Of the digits beside it; ٠-٩ have a sign of their own.
    """
    if _IN_FORCE.choice in SIGNS:
        return SIGNS[_IN_FORCE.choice]
    if _IN_FORCE.choice == AS_WRITTEN and (signs := _WRITTEN.findall(words)):
        return str(signs[-1])
    if script is Digits.ARABIC_INDIC:
        return ARABIC
    return COMMA if sources_family() in _COMMA_FAMILIES else POINT
