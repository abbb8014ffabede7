"""Lam-alef turned round: text copied from a PDF in which `الأسعار` reads `األسعار`.

The ligature of lam and alef is one sign there, and came out with its letters in the wrong order.
No Arabic word begins with `اأ`, `اإ`, `اآ` or `اا`: where several do, the text has that fault, and
inside its words the letters are turned where that gives a word of `lam_alef.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from articles.cleaning.cleaned_text import Edit, EditReason

_WORDS: list[str] = tomllib.loads(Path(__file__).with_name("lam_alef.toml").read_text("utf-8"))[
    "words"
]
_WHOLE = re.compile("ل([اأإآ])")
_TURNED = re.compile("([اأإآ])ل")
_TABLE = {_WHOLE.sub(r"\1ل", word): word for word in _WORDS}
_ARABIC = "\u0621-\u064a"
# The article before a turned ligature: its own alef, then the alef that belongs behind the lam.
_CERTAIN = re.compile(
    f"(?<![{_ARABIC}])(?P<before>[وف]?[بك]?ا)(?P<alef>[اأإآ])ل(?P<rest>[{_ARABIC}]+)"
)
# A lam more before it («لألسواق», «الالئحة»), which other texts write too («لألمانيا», «الالتزام»):
# in a text that turns every ligature, these have theirs turned.
_DOUBTFUL = re.compile(
    f"(?<![{_ARABIC}])[وف]?(?:[بك]?ا)?(?P<lam>ل)(?P<alef>[اأإآ])ل(?=[{_ARABIC}])"
)
_WORD = re.compile(f"(?<![{_ARABIC}])(?:[وف]?(?:[بك]?ال|لل)?)(?P<core>[{_ARABIC}]{{3,}})")
_FEWEST = 2


def _inside(word: str) -> Iterator[tuple[int, str]]:
    """The places in a word where an alef stands before the lam that belongs before it."""
    right = _TABLE.get(word, "")
    for place in _TURNED.finditer(word) if right else ():
        if right[place.start() : place.end()] == f"ل{place[1]}":
            yield place.start(), place[1]


def _doubtful(text: str) -> dict[int, str]:
    """The doubtful places, if lam stands before alef nowhere else in the text."""
    places = {each.start("lam"): each for each in _DOUBTFUL.finditer(text)}
    if any(each.start() not in places for each in _WHOLE.finditer(text)):
        return {}
    return {each.start("alef"): each["alef"] for each in places.values()}


def lam_alef_edits(text: str) -> list[Edit]:
    """The edits that turn lam and alef the right way in a text that has them turned round."""
    if "األ" not in text and "اإل" not in text and "اال" not in text and "اآل" not in text:
        return []
    certain = list(_CERTAIN.finditer(text))
    if len(certain) < _FEWEST:
        return []
    edits = {each.start("alef"): each["alef"] for each in certain}
    edits.update(_doubtful(text))
    for each in certain:
        # The lam that was turned is the article's: the word is the alef and what follows the lam.
        word = each["alef"] + each["rest"]
        edits.update((each.start("alef") + 1 + n, alef) for n, alef in _inside(word) if n)
    for each in _WORD.finditer(text):
        edits.update((each.start("core") + n, alef) for n, alef in _inside(each["core"]))
    taken = -1
    kept: list[Edit] = []
    for start, alef in sorted(edits.items()):
        if start >= taken:
            removed, turned = f"{alef}ل", f"ل{alef}"
            kept.append(Edit(start, start + 2, removed, turned, EditReason.VISUAL_ORDER))
            taken = start + 2
    return kept
