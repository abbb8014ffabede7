"""Characters: presentation forms, tatweel, spaces, invisible and control characters.

Every stretch of such characters is judged by the ordinary characters around it, which cleaning
leaves alone: so a second cleaning finds nothing to do.
"""

from __future__ import annotations

import re
import unicodedata
from operator import attrgetter

from articles.cleaning.cleaned_text import Edit, EditReason

_TATWEEL = "\N{ARABIC TATWEEL}"
_MARKS = "\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}\N{ARABIC LETTER MARK}"
# Zero width, direction and other format characters: they are not seen, they only break words.
_INVISIBLE = (
    "\N{SOFT HYPHEN}\N{COMBINING GRAPHEME JOINER}\u180b-\u180e\u200b-\u200f\u061c"
    "\u202a-\u202e\u2060-\u206f\ufeff"
)
_SPACES = "\t\N{NO-BREAK SPACE}\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
# Control characters, lone surrogates and non-characters: never text.
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_FORMS = "\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc"
_SUSPICIOUS = re.compile(f"[{_INVISIBLE}{_SPACES}{_BREAKS}{_CONTROLS}{_FORMS}{_TATWEEL}]+")
_DROPPED = re.compile(f"[{_INVISIBLE}{_CONTROLS}]")

_LETTER = "\u0620-\u063f\u0641-\u0652\u0670-\u06d3\u06fa-\u06ff"
_JOINING_TATWEEL = re.compile(f"(?<=[{_LETTER}]){_TATWEEL}+(?=[{_LETTER}])")
# `75.<mark>49` is a decimal printed backwards: the mark is the only sign of it, so it stays.
_REVERSED_DECIMAL = re.compile(f"(?<=[0-9٠-٩][.,،٫])([{_MARKS}])[{_MARKS}]*(?=[0-9٠-٩])")
# Hamza and madda above or below, and the accents of Latin letters, each after its letter.
_DECOMPOSED = re.compile("[اويىهەےA-Za-z][\u0300-\u036f\u0653-\u0655]+")
_KEPT_MARK = "\ue000"  # private use: stands for a mark while the others are dropped
_LOOK_BACK = 2
_FIRST_HIGH = 0xFB50


def _letters_of_forms() -> dict[int, str]:
    """The letters of every Arabic presentation form, without the space that carries a vowel."""
    table: dict[int, str] = {}
    for first, last in ((0xFB50, 0xFDCF), (0xFDF0, 0xFDFB), (0xFE70, 0xFEFC)):
        for code in range(first, last + 1):
            letters = unicodedata.normalize("NFKC", chr(code))
            if letters != chr(code):
                table[code] = letters.lstrip(" ").replace(_TATWEEL, "")
    return table


_LETTERS_OF_FORMS = _letters_of_forms()
_SIMPLE = _LETTERS_OF_FORMS | dict.fromkeys(map(ord, _SPACES), " ")


def character_edits(text: str) -> list[Edit]:
    """The edits that leave only ordinary characters in `text`.

    Presentation forms become their letters; a tatweel between two letters goes, one at a word's
    end stays (`بـ 10`); every kind of space becomes a space, every kind of line break a newline;
    invisible and control characters and lone surrogates go; a letter and the hamza or accent that
    stands behind it as a character of its own become one. A direction mark between a decimal
    point and a digit stays, because it is how a reversed decimal is known.
    """
    edits = _composing_edits(text)
    if _SUSPICIOUS.search(text) is None:
        return edits
    for found in _SUSPICIOUS.finditer(text):
        start, end = found.span()
        removed = found.group()
        replacement = _cleaned(
            text[max(0, start - _LOOK_BACK) : start], removed, text[end : end + 1]
        )
        if replacement != removed:
            edits.append(Edit(start, end, removed, replacement, EditReason.CHARACTERS))
    return sorted(edits, key=attrgetter("start"))


def _composing_edits(text: str) -> list[Edit]:
    """The edits that make one character of a letter and its hamza, madda or accent behind it."""
    edits = []
    for found in _DECOMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", found[0])
        if composed != found[0]:
            reason = EditReason.CHARACTERS
            edits.append(Edit(found.start(), found.end(), found[0], composed, reason))
    return edits


def _cleaned(before: str, run: str, after: str) -> str:
    """What a run of suspicious characters becomes between ordinary ones."""
    if len(run) == 1 and ord(run) < _FIRST_HIGH and run in _SPACE_SET:
        return " "
    run = _with_newlines(run, after)
    joined = _REVERSED_DECIMAL.sub(_KEPT_MARK, before + run + after)
    head, tail = len(before), len(joined) - len(after)
    held = [mark for mark in run if mark in _MARKS][:1] if _KEPT_MARK in joined[head:tail] else []
    middle = _DROPPED.sub("", joined[head:tail]).translate(_SIMPLE)
    for mark in held:
        middle = middle.replace(_KEPT_MARK, mark)
    joined = _JOINING_TATWEEL.sub("", before + middle + after)
    return joined[head : len(joined) - len(after)]


_SPACE_SET = frozenset(chr(code) for code, letters in _SIMPLE.items() if letters == " ")


def _with_newlines(run: str, after: str) -> str:
    """The run with newlines for its line breaks, CR LF counting once."""
    if not any(character in _BREAKS for character in run):
        return run
    if run.endswith("\r") and after == "\n":
        run = run[:-1]
    return re.sub(f"[{_BREAKS}]", "\n", run)
