"""How long an article takes to read."""

from __future__ import annotations

from desktop.display.digits import Digits
from desktop.display.numbers import digits
from desktop.display.plurals import CountedNoun

# Silent reading of Arabic prose: about 140 words a minute (Brysbaert 2019, table 6: 138).
_WORDS_A_MINUTE = 140
_READING = CountedNoun(
    "",
    "دقيقة قراءة",
    "دقيقتا قراءة",
    "دقائق قراءة",
    "دقيقة قراءة",
    "دقيقة قراءة",
)


def reading_time(body: str, *, script: Digits = Digits.WESTERN) -> str:
    """The time that a body takes to read, in whole minutes, at least one."""
    minutes = max(1, round(body.count(" ") / _WORDS_A_MINUTE))
    return digits(_READING.counted(minutes), script=script)
