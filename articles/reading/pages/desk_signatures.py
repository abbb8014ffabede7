"""How desks sign under what they send: letters that stand for names, agencies, strokes between."""

from __future__ import annotations

import re
from collections.abc import Collection

from articles.arabic.folding import fold_line
from articles.cleaning.bylines import declared_author
from articles.cleaning.publication_lines import reads_like_person

# «ح.ن», «سومر/ح.ن», `K. T.`, «ر ع/ ن ح»
_INITIALS = re.compile(
    r"(?:[^\W\d_]{2,12}\s?/\s?)?[^\W\d_](?:\s?[./-]+\s?(?:(?:et|and|و)\s)?[^\W\d_]){1,4}\s?\.?"
    r"|[^\W\d_]\s?[^\W\d_]?(?:\s?/\s?[^\W\d_]\s?[^\W\d_]?){1,4}"
)
_SIGNED = re.compile(r"^[-–—*/\s]*\(.*\)$")
_OF_DESK = re.compile(r"[()\[\]،,:+&/]")
_OF_SOURCE = re.compile(r"(?:ال)?(?:مصدر|مصادر)\s*:|sources?\s*:")
_WORD = re.compile(r"\w+")
_LONGEST = 120  # code points


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
    if "/" in line and outlets:
        return all(piece in outlets or reads_like_person(piece) for piece in others)
    is_bare = not others and _SIGNED.search(line.strip()) is not None
    is_told = bool(initials) or source is not None or (bool(own) and (bool(others) or is_bare))
    return is_told and all(piece in outlets for piece in others)


def _is_initials(piece: str) -> bool:
    return _INITIALS.fullmatch(piece) is not None and not declared_author(piece).is_outlet


def letters_of(words: str) -> str:
    """The letters and digits of words, folded, with nothing between them."""
    return "".join(_WORD.findall(fold_line(words)))
