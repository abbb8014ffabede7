"""Boilerplate: notices, buttons, links and credits that a website puts around an article.

A paragraph goes only on the strength of several cues together; a paragraph that merely speaks of
cookies or of sharing stays. What goes is recorded like every edit.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from articles.arabic.folding import fold_line
from articles.arabic.short_texts import remembered_of_short
from articles.cleaning.cleaned_text import EditReason
from articles.cleaning.lines import Line, Removal

_TABLE = tomllib.loads(Path(__file__).with_name("boilerplate.toml").read_text("utf-8"))
_NOTICE = _TABLE["notice"]
_SUBJECTS: tuple[str, ...] = tuple(map(fold_line, _NOTICE["subjects"]))
_VOICES: tuple[str, ...] = tuple(map(fold_line, _NOTICE["voices"]))
_OPENINGS: tuple[str, ...] = tuple(map(fold_line, _TABLE["openings"]["phrases"]))
_LONG_OPENINGS: tuple[str, ...] = tuple(map(fold_line, _TABLE["openings"]["long_phrases"]))
_WHOLE = re.compile("|".join(_TABLE["patterns"]["whole"]))
_LONG_WHOLE = re.compile("|".join(_TABLE["patterns"]["long_whole"]))
_EDGE_WHOLE = re.compile("|".join(_TABLE["edges"]["whole"]))
_EDGE_WORDS = frozenset(map(fold_line, _TABLE["edges"]["phrases"]))
_HEADS: tuple[str, ...] = tuple(_TABLE["heads"]["phrases"])
_SENTENCE_END = r"(?:(?<=[.!؟”\"»])|(?<=[.!؟”\"»] ))\s?"
_TAIL = re.compile(_SENTENCE_END + "(?:" + "|".join(_TABLE["tails"]["phrases"]) + r")\b[^.]*\.?$")
_SURE_TAIL = re.compile("|".join(_TABLE["tails"]["sure"]))
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_WORD = re.compile(r"[^\W_]")
_LATIN = re.compile("[a-z]")
_DECORATION = " \t>»›←•*■●-–—|:…"
_LONGEST_LINE = int(_TABLE["openings"]["longest"])
_LONGEST_OPENED = int(_TABLE["openings"]["longest_of_long"])
_LONGEST_NOTICE = int(_NOTICE["longest"])
_LONGEST_TAIL = int(_TABLE["tails"]["longest"])
_LONGEST_SURE_TAIL = int(_TABLE["tails"]["longest_sure"])
_LONGEST_EDGE = 100
_LONGEST_BUTTON = 4  # words
_SHORT_NOTICE = 200
_ENOUGH_VOICES = 2


def without_boilerplate(lines: Sequence[Line]) -> tuple[list[Line], list[Removal]]:
    """The lines of the article itself, and what was taken away.

    Lines that are boilerplate by their own words go wherever they stand; buttons and contact
    lines only in the unbroken run at the end.
    """
    kept: list[Line] = []
    removals: list[Removal] = []
    for line in lines:
        if is_boilerplate(line.text):
            removals.append(Removal(line.start, line.end, EditReason.BOILERPLATE))
        else:
            kept.append(line)
    while kept:
        last = kept[-1]
        if is_boilerplate(last.text) or is_edge(last.text):
            removals.append(Removal(last.start, last.end, EditReason.BOILERPLATE))
            kept.pop()
            continue
        shorter = _without_tail(last)
        if shorter is last:
            break
        tail = last.without_start(len(shorter.text))
        removals.append(Removal(tail.start, tail.end, EditReason.BOILERPLATE))
        kept[-1] = shorter
    return kept, removals


def head_length(line: str) -> int:
    """How many code points of slider buttons and the like stand before the line's first word."""
    return next((len(phrase) for phrase in _HEADS if line.startswith(phrase)), 0)


@remembered_of_short
def is_boilerplate(line: str) -> bool:
    """Whether the line is boilerplate by its own words, wherever it stands."""
    if len(line) > _LONGEST_NOTICE:
        return False
    plain = fold_line(line)
    bare = plain.lstrip(_DECORATION)
    if len(line) <= _LONGEST_LINE and (
        bare.startswith(_OPENINGS) or _WHOLE.fullmatch(plain) is not None
    ):
        return True
    if len(line) <= _LONGEST_OPENED and bare.startswith(_LONG_OPENINGS):
        return True
    # Each of these patterns has Latin letters, and hardly any line.
    if _LATIN.search(plain) is not None and _LONG_WHOLE.fullmatch(plain) is not None:
        return True
    return _is_notice(plain)


def is_edge(line: str) -> bool:
    """Whether the line is boilerplate at the text's ends: buttons, a contact, no word at all."""
    if len(line) > _LONGEST_EDGE:
        return False
    plain = fold_line(line)
    if _WORD.search(plain) is None:
        return True
    return _EDGE_WHOLE.fullmatch(plain) is not None or _only_buttons(plain)


def _is_notice(plain: str) -> bool:
    """Whether a folded paragraph is the site speaking to its visitor about cookies and the like."""
    for subject in _SUBJECTS:
        if subject in plain:
            break
    else:
        return False
    plain = _QUOTED.sub(" ", plain)
    subjects = sum(subject in plain for subject in _SUBJECTS)
    voices = sum(voice in plain for voice in _VOICES)
    if not subjects or not voices:
        return False
    if len(plain) > _SHORT_NOTICE and voices < _ENOUGH_VOICES:
        return False
    return len(plain.split()) <= (subjects + voices) * int(_NOTICE["words_per_cue"])


def _only_buttons(plain: str) -> bool:
    """Whether a folded line is made of button words alone, longest phrases first."""
    words = re.findall(r"[\w-]+", plain)
    is_first = True
    while words:
        if not is_first and words[0].isdecimal():  # how often: «Réagir (12)»
            words = words[1:]
            continue
        is_first = False
        for length in range(min(_LONGEST_BUTTON, len(words)), 0, -1):
            if " ".join(words[:length]) in _EDGE_WORDS:
                words = words[length:]
                break
        else:
            return False
    return True


def _without_tail(line: Line) -> Line:
    """The line without what follows its last sentence, or the same line."""
    for tail, longest in ((_SURE_TAIL, _LONGEST_SURE_TAIL), (_TAIL, _LONGEST_TAIL)):
        found = tail.search(line.text, max(0, len(line.text) - longest))
        if found is not None and found.start() > 0:
            return line.cut(found.start())
    return line
