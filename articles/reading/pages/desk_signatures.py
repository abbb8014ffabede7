"""How desks sign under what they send: letters that stand for names, agencies, strokes between."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from articles.arabic.folding import fold_line
from articles.cleaning.boilerplate import is_boilerplate, is_edge
from articles.cleaning.bylines import FINAL_STOP, declared_author, is_place
from articles.cleaning.publication_lines import reads_like_person
from articles.document import DeclaredMetadata
from articles.reading.pages.credit_of_line import MARK_OF_LIST, PIECES_OF_LINE, day_within

# «ح.ن», «سومر/ح.ن», `K. T.`, «ر ع/ ن ح»
_INITIALS = re.compile(
    r"(?:[^\W\d_]{2,12}\s?/\s?)?[^\W\d_](?:\s?[./-]+\s?(?:(?:et|and|و)\s)?[^\W\d_]){1,4}\s?\.?"
    r"|(?:[^\W\d_]{3,12}\s?/\s?)?[^\W\d_]\s?[^\W\d_]?(?:\s?/\s?[^\W\d_]\s?[^\W\d_]?){1,4}"
)
_SIGNED = re.compile(r"^[-–—*/\s]*\(.*\)$")
_OF_DESK = re.compile(r"[()\[\]،,:+&/]|\s[-–—]\s")
_OF_SOURCE = re.compile(r"(?:ال)?(?:مصدر|مصادر)\s*:|sources?\s*:")
_WORD = re.compile(r"\w+")
_LONGEST = 120  # code points
_LONGEST_INITIAL = 2  # letters
_LONGEST_NAME = 5  # words
_MOST_BEHIND = 3  # lines under a text


def without_said_again(words: str, declared: DeclaredMetadata) -> str:
    """The words without lines at their ends that are the author or the outlet, as the page says."""
    said = {fold_line(each) for each in (declared.creator, declared.publisher) if each}
    lines = words.split("\n")
    while len(lines) > 1 and _says_again(MARK_OF_LIST.sub("", lines[0]).strip(), said):
        lines = lines[1:]
    while len(lines) > 1 and (end := _signature(lines, said)):
        lines = lines[:-end]
    return "\n".join(lines)


def _says_again(line: str, said: Collection[str]) -> bool:
    """Whether a line is who is known to have written or published, alone or behind a place."""
    *places, last = PIECES_OF_LINE.split(line.rstrip(" :-–—"))
    return fold_line(last).strip() in said and all(map(is_place, places))


def _signature(lines: Sequence[str], said: Collection[str]) -> int:
    """How many lines at the end say again who published, with the part of the house below it.

    What newspapers write under all their articles may stand below them.
    """
    for size, line in enumerate(reversed(lines[1:][-_MOST_BEHIND:]), 1):
        if _is_below(line, said):
            return size
        if is_edge(line) or is_boilerplate(line):
            continue
        if len(line.split()) > _LONGEST_NAME or FINAL_STOP.search(line) is not None:
            break
    return 0


def _is_below(line: str, said: Collection[str]) -> bool:
    """Whether a line under a text says again who wrote it, or is how a desk signs it."""
    beside = fold_line(line).replace("،", ",").partition(", ")  # `La Lettre, le journal …`
    is_told = bool(beside[2]) and FINAL_STOP.search(line) is None and len(line) <= _LONGEST
    is_again = (beside[0] if is_told else fold_line(line)).strip() in said
    return is_again or is_of_desk(line, said)


def is_of_desk(line: str, said: Collection[str]) -> bool:
    """Whether a line is how a desk signs, with letters that stand for names: «س.م/ ع.ر (د ب أ)».

    The agencies may stand beside the letters, or alone behind a word for the source; where
    strokes part them, the names of persons may, too; or the page's own stands in brackets.
    """
    line = line.replace("\N{ARABIC TATWEEL}", "")  # which only makes a letter longer: «هـ س»
    if len(line) > _LONGEST:
        return False
    source = _OF_SOURCE.match(fold_line(line))
    pieces = [piece for each in _OF_DESK.split(line) if (piece := each.strip(' "«»:.'))]
    pieces = pieces[1:] if source is not None and len(pieces) > 1 else pieces
    if _is_initials(line.strip(" ()[]")):
        return True
    initials = list(filter(_is_initials, pieces))
    own = [piece for piece in pieces if any(letters_of(piece) in letters_of(each) for each in said)]
    others = [piece for piece in pieces if piece not in initials and piece not in own]
    outlets = [piece for piece in pieces if declared_author(piece).is_outlet]
    if ("/" in line and outlets) or (initials and len(pieces) == len(("name", "initials"))):
        return all(piece in outlets or reads_like_person(piece) for piece in others)
    is_bare = not others and _SIGNED.search(line.strip()) is not None
    is_told = bool(initials) or source is not None or (bool(own) and (bool(others) or is_bare))
    return is_told and all(piece in outlets for piece in others)


def day_of_desk(line: str) -> str | None:
    """The day beside the letters with which a desk signs: «ف ز/ 27/03/2018 - 16:05:44»."""
    day = day_within(line) if len(line) <= _LONGEST else None
    letters = [] if day is None else _WORD.findall(line.replace(day, " "))
    are_initials = bool(letters) and all(len(each) <= _LONGEST_INITIAL for each in letters)
    return day if are_initials else None


def _is_initials(piece: str) -> bool:
    return _INITIALS.fullmatch(piece) is not None and not declared_author(piece).is_outlet


def letters_of(words: str) -> str:
    """The letters and digits of words, folded, with nothing between them."""
    return "".join(_WORD.findall(fold_line(words)))
