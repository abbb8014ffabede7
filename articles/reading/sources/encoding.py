"""Encoding: from bytes to text, with Arabic in mind.

The two 8-bit encodings of Arabic share most letters, so a general detector may take one for the
other in a short text. Here the candidates are compared by how often Arabic uses the letters that
each would give.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

import charset_normalizer

from articles.cleaning.left_out import MARK
from articles.errors import ReadingError, Reason
from articles.reading.sources.foreign_files import HEAD, refuse_no_text

_SAMPLE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Tab, newline, vertical tab, form feed, carriage return, SUB (end of old files), escape.
_TEXT_CONTROLS = bytes([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B])
# What agencies send their stories between (IPTC 7901): SOH, STX, ETX, EOT, SYN.
_OF_WIRES = bytes([0x01, 0x02, 0x03, 0x04, 0x16])
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in _TEXT_CONTROLS) + b"\x7f"
_MOST_CONTROLS = 0.02
_MOST_BROKEN = 0.005  # of a UTF-8 text's bytes may be broken
_NOT_TEXT = re.compile(f"[\x00\ud800-\udfff{MARK}]")
_ARABIC_BLOCK = 0x06
_MOSTLY = 0.5
_HIGHEST_PLANE = 0x10  # of Unicode
# Where the bytes of a character stand, the lowest first.
_PLACES_OF_UTF32 = {"utf-32-le": (0, 1, 2, 3), "utf-32-be": (3, 2, 1, 0)}

# How often Arabic uses its letters, per thousand, from counts over press text; what is not listed
# is rare, and a Latin letter with an accent beside Arabic ones is a sign of the wrong encoding.
_FREQUENCY = dict(
    zip(
        "الينموترعدبفهسقكحةجشصطخضذزثظغىأإءئؤآ،",
        (
            *(155, 120, 75, 62, 60, 62, 52, 45, 37, 30, 34, 25, 23, 24, 24, 20, 18, 31, 14, 13),
            *(12, 11, 9, 8, 7, 7, 6, 3, 6, 9, 22, 9, 4, 5, 2, 1, 8),
        ),
        strict=True,
    )
)
_ARABIC_ENCODINGS = ("windows-1256", "iso-8859-6", "mac-arabic", "cp720", "cp864")
_NARROW_SAMPLE = 1 << 13
# Arabic letters stand together; accented Latin letters stand among plain ones.
_BESIDE_LATIN = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff](?=[A-Za-z])")
_MOST_BESIDE_LATIN = 0.3
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+(?: [\x80-\xff]+)*")
_FEWEST_BEYOND = 60  # bytes by which one encoding is told from another
_OF_ARABIC = 45.0  # less plausible words are those of another script
_MUCH_BETTER = 1.3  # times as plausible; no press text in its own encoding gives way to another
# What French and Spanish write above 127; general detectors take it for Central European.
_WESTERN = frozenset("éèêëàâçîïôùûüœæñáíóúÉÈÊÀÂÇÎÔŒ«»“”‘’–—…°€\N{NO-BREAK SPACE}")
_MOSTLY_WESTERN = 0.9
# Arabic in UTF-7 (RFC 2152): letters of the block U+0600 after a plus sign, in base64.
_UTF7 = re.compile(rb"\+B[i-m][A-Za-z0-9+/]{3,}")
_FEWEST_UTF7 = 3
_RARE = 0.4
_HARAKAT = 1.0
_FOREIGN = -30.0
# Arabic words in UTF-8: its letters take two bytes, the first of which is one of two.
_UTF8_LETTERS = re.compile(rb"(?:[\xd8\xd9][\x80-\xbf]){4}")
_LEAST_ARABIC = 0.5  # of the bytes above 127 must be Arabic letters for an Arabic encoding


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text and the encoding it was in, by the name Python knows it by."""

    text: str
    encoding: str


def decode(data: bytes, origin: str) -> Decoded:
    """Decode the bytes of a text.

    A byte order mark decides; then UTF-8; then UTF-16 without a mark; then the Arabic 8-bit
    encodings; then whatever charset-normalizer finds. The text holds no lone surrogate and no NUL.

    Raises:
        ReadingError: EMPTY, BINARY or UNKNOWN_ENCODING.
    """
    if not data or data.isspace():
        raise ReadingError(origin, Reason.EMPTY)
    encoding = detect(data, origin)
    text = _by_lines(data, encoding) or data.decode(encoding, errors="replace")
    text = clean_text(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    # Marks of direction and joining alone are no words either.
    if all(sign.isspace() or unicodedata.category(sign) == "Cf" for sign in text):
        raise ReadingError(origin, Reason.EMPTY)
    return Decoded(text, encoding)


def detect(data: bytes, origin: str) -> str:
    """The encoding of a text's bytes, or of its first ones.

    Raises:
        ReadingError: BINARY or UNKNOWN_ENCODING; what `refuse_no_text` raises for other files.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    refuse_no_text(origin, data[:HEAD])
    wide = _wide_encoding(data)
    if wide is not None:
        return wide
    sample = data[:_SAMPLE]
    is_wire = sample.lstrip(b"\x16\r\n ").startswith(b"\x01") and b"\x02" in sample
    none = _CONTROLS.translate(None, _OF_WIRES) if is_wire else _CONTROLS
    controls = len(sample) - len(sample.translate(None, none))
    if controls > len(sample) * _MOST_CONTROLS or b"\x00" in sample:
        raise ReadingError(origin, Reason.BINARY, "control characters")
    if _is_utf8(data):
        is_utf7 = data.isascii() and len(_UTF7.findall(sample)) >= _FEWEST_UTF7
        return "utf-7" if is_utf7 else "utf-8"
    narrow = arabic_encoding(_not_utf8(sample)) or _other_encoding(sample)
    if narrow is None:
        raise ReadingError(origin, Reason.UNKNOWN_ENCODING)
    return narrow


def clean_text(text: str) -> str:
    """The text without NULs and lone surrogates, which no file, index or window can hold.

    The mark of what a reader leaves out (`articles.cleaning.left_out`) is in no text either.
    """
    if _NOT_TEXT.search(text) is None:
        return text
    return _NOT_TEXT.sub("", text)


def _by_lines(data: bytes, encoding: str) -> str | None:
    """The text of a file that was put together from two: some lines are UTF-8 and others are not.

    None for every other file. No line of a narrow encoding of Arabic is UTF-8 by chance.
    """
    if encoding not in _ARABIC_ENCODINGS or _UTF8_LETTERS.search(data) is None:
        return None
    lines: list[str] = []
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append(line.decode(encoding, errors="replace"))
    return "\n".join(lines)


def is_mixed(sample: bytes, encoding: str) -> bool:
    """Whether some lines of a file are UTF-8, though its encoding is a narrow one of Arabic."""
    return encoding in _ARABIC_ENCODINGS and _UTF8_LETTERS.search(sample) is not None


def _not_utf8(sample: bytes) -> bytes:
    """The lines that are not UTF-8, which tell the other encoding of a file that has two."""
    if _UTF8_LETTERS.search(sample) is None:
        return sample
    others: list[bytes] = []
    for line in sample.split(b"\n"):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            others.append(line)
    return b"\n".join(others) or sample


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8, a cut last letter or a few broken bytes allowed."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        high = len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))
        broken = data.decode("utf-8", errors="replace").count("\N{REPLACEMENT CHARACTER}")
        whole = high - broken
        return broken <= max(1, len(data) * _MOST_BROKEN) and whole > 8 * broken
    return True


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, or None."""
    sample = data[: _SAMPLE & ~3]
    if len(sample) < 4 or len(data) % 2:
        return None
    if (widest := _widest_encoding(sample[: len(sample) & ~3])) is not None:
        return widest
    even, odd = sample[0::2], sample[1::2]
    for low, high, name in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        pages = high.count(0) + high.count(_ARABIC_BLOCK)
        if pages > _MOSTLY * len(high) and low.count(0) <= 0.1 * len(low):
            return name if _decodes(sample, name) else None
    return None


def _widest_encoding(sample: bytes) -> str | None:
    """UTF-32 without a byte order mark: no character of it has a number above 10FFFF (hexadecimal).

    In UTF-16 the same bytes would be a NUL beside every letter.
    """
    for name, (low, high, highest, none) in _PLACES_OF_UTF32.items():
        pages = [sample[place::4] for place in (low, high, highest, none)]
        is_letters = pages[1].count(0) + pages[1].count(_ARABIC_BLOCK) > _MOSTLY * len(pages[1])
        is_below = max(pages[2]) <= _HIGHEST_PLANE and not any(pages[3])
        if is_letters and is_below and pages[2].count(0) > _MOSTLY * len(pages[2]):
            return name if _decodes(sample, name) else None
    return None


def _decodes(sample: bytes, encoding: str) -> bool:
    """Whether the sample decodes into text, not into control characters."""
    try:
        text = sample[: len(sample) & ~3].decode(encoding)
    except UnicodeDecodeError:
        text = sample[: (len(sample) & ~3) - 2].decode(encoding, errors="replace")
    strange = sum(c < " " and c not in "\t\n\r\x0b\x0c" for c in text)
    return strange <= len(text) * _MOST_CONTROLS and text.count("\N{REPLACEMENT CHARACTER}") < 2


def arabic_encoding(sample: bytes) -> str | None:
    """The Arabic 8-bit encoding that gives the most plausible Arabic, or None."""
    sample = sample[:_NARROW_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    if len(_BESIDE_LATIN.findall(sample)) > _MOST_BESIDE_LATIN * high:
        return None
    best, best_score = None, 0.0
    for encoding in _ARABIC_ENCODINGS:
        if encoding == "mac-arabic" and not _leaves_holes(sample):
            continue  # the letters of both are the same, and the other one is usual
        text = sample.decode(encoding, errors="replace")
        foreign = [c for c in text if c > "\x7f"]
        arabic = sum("\u0600" <= c <= "\u06ff" or "\ufe70" <= c <= "\ufefc" for c in foreign)
        if not high or arabic < _LEAST_ARABIC * high:
            continue
        score = sum(_plausibility(c) for c in foreign) / len(foreign)
        if score > best_score:
            best, best_score = encoding, score
    return best


def better_encoding(data: bytes, declared: str) -> str | None:
    """The encoding that a text is in whose author declared another; None where it may be true.

    What is UTF-8 is so whatever it declares: no other encoding looks like it. Mark-up is the same
    in the 8-bit encodings of Arabic: only words beyond ASCII are looked at. They must make much
    better Arabic, for whoever declares an encoding is mostly right; French is no Arabic.
    """
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)
    if high and _is_utf8(data):
        return "utf-8"
    if len(_BESIDE_LATIN.findall(sample)) > _MOST_BESIDE_LATIN * high:
        is_arabic = _python_name(declared) in set(map(_python_name, _ARABIC_ENCODINGS))
        return _other_encoding(sample) if is_arabic else None
    words = b" ".join(_BEYOND_ASCII.findall(sample))[:_NARROW_SAMPLE]
    found = arabic_encoding(words) if len(words) >= _FEWEST_BEYOND else None
    if found is None:
        return None
    plausible, said = (
        arabic_plausibility(words.decode(each, errors="replace")) for each in (found, declared)
    )
    return found if plausible > max(_MUCH_BETTER * said, _OF_ARABIC) else None


def _python_name(encoding: str) -> str:
    """An encoding by the name that Python knows it by; another one as it is."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return encoding


def _leaves_holes(sample: bytes) -> bool:
    """Whether ISO 8859-6, read as it is, has no character for some of the bytes."""
    return "\N{REPLACEMENT CHARACTER}" in sample.decode("iso-8859-6", errors="replace")


def arabic_plausibility(text: str) -> float:
    """How much the characters above 127 speak for Arabic, on average; Arabic press has about 60."""
    foreign = [c for c in text if c > "\x7f"]
    return sum(map(_plausibility, foreign)) / len(foreign) if foreign else 0.0


def _plausibility(character: str) -> float:
    """How much a character above 127 speaks for an encoding of Arabic."""
    if character in _FREQUENCY:
        return float(_FREQUENCY[character])
    if "\u064b" <= character <= "\u0652" or character in "«»؟؛\N{NO-BREAK SPACE}“”‘’–—…":
        return _HARAKAT
    return _RARE if "\u0600" <= character <= "\u06ff" else _FOREIGN


def _other_encoding(sample: bytes) -> str | None:
    """Western European where its letters speak for it, else what charset-normalizer finds."""
    western = [c for c in sample.decode("windows-1252", errors="replace") if c > "\x7f"]
    if western and sum(c in _WESTERN for c in western) >= _MOSTLY_WESTERN * len(western):
        return "windows-1252"
    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best is not None else None
