"""Mojibake: text that was decoded in the wrong encoding before it was saved, brought back.

`ftfy` knows what UTF-8 looks like when it is read as Western, Cyrillic or Mac text; what Arabic
adds is here: UTF-8 read as Windows-1256, and Windows-1256 read as Windows-1252.
"""

from __future__ import annotations

import re

from articles.reading.sources.encoding import arabic_plausibility

_SAMPLE = 3000
# What the lead bytes of Arabic (D8-DB) and of accented Latin (C2, C3) in UTF-8 become in the tables
# of Western, Central European, Cyrillic, Mac and Arabic, each before a byte that goes on.
_HIGH = "\x80-\xff\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2265"
_FROM_UTF8 = re.compile(
    f"[ØÙÚÛÃÂ][{_HIGH}]"
    f"|[ŘŮÚŰ][{_HIGH}\u0100-\u017f\u02c7-\u02dd]"
    f"|[ШЩЪЫ][{_HIGH}\u0400-\u0491]"
    f"|[ÿŸ⁄€√][{_HIGH}\u03a9\u03c0\ufb01\ufb02]"
    f"|(?<=[A-Za-z])[ГВĂÂ√][{_HIGH}\u0100-\u017f]"
    "|[طظعغ]["
    "\x80-\xff\u0152\u0153\u0192\u02c6\u2013-\u2122\u060c\u061b\u061f\u067e\u0679\u0686\u0698\u0688\u06af\u06a9"
    "\u0691\u06ba\u06be\u06c1\u064b-\u0652]"
    f"|(?<=[A-Za-z])[أآ][{_HIGH}]"
)
_WRONG = ("windows-1252", "windows-1256", "mac-roman", "windows-1251", "iso-8859-2", "windows-1250")
# Windows-1256 read as Windows-1252: Arabic letters become accented capitals side by side.
_FROM_1256 = re.compile("[À-ÖØ-öø-ÿ]{3,}")
_LEAST = 4
_LEAST_SHARE = 0.12  # of the characters that are no ASCII
_PLAUSIBLE = 25.0


def repaired(text: str) -> tuple[str, str] | None:
    """The text as it was meant, and the encoding it was wrongly read in; None where it is whole."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return None
    if _is_much(sample):
        return _from_utf8(text)
    if "\u0627" in sample:  # Arabic is there already
        return None
    letters = sum(map(len, _FROM_1256.findall(sample)))
    if letters >= _LEAST * 3 and letters >= _beyond_ascii(sample) / 2:
        found = _recoded(text, "windows-1252", "windows-1256")
        if found is not None and arabic_plausibility(found[:_SAMPLE]) >= _PLAUSIBLE:
            return found, "windows-1252"
    return None


def repaired_from(text: str, wrong: str) -> str:
    """A short text that was read in the same wrong encoding as a longer one; else as it is."""
    try:
        return text.encode(wrong).decode("utf-8")
    except (UnicodeError, LookupError):
        return text


def is_mojibake(text: str) -> bool:
    """Whether the text looks like one that was decoded in the wrong encoding."""
    sample = text[:_SAMPLE]
    return not sample.isascii() and _is_much(sample)


def _is_much(sample: str) -> bool:
    # Bytes that go on in UTF-8 become signs of Latin-1 in every table; whole text has few of them.
    signs = len(sample.encode("latin-1", "ignore")) - len(sample.encode("ascii", "ignore"))
    if signs - sum(map(sample.count, "«»\N{NO-BREAK SPACE}")) < _LEAST:
        return False
    count = len(_FROM_UTF8.findall(sample))
    return count >= _LEAST and count >= _beyond_ascii(sample) * _LEAST_SHARE


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _from_utf8(text: str) -> tuple[str, str] | None:
    """The text from its UTF-8, which was read in one of the usual tables, perhaps twice."""
    for wrong in _WRONG:
        found = _recoded(text, wrong, "utf-8")
        if found is None:
            continue
        if not is_mojibake(found):
            return found, wrong
        again = _recoded(found, wrong, "utf-8")
        if again is not None and not is_mojibake(again):
            return again, wrong
    return _by_ftfy(text)


def _recoded(text: str, wrong: str, right: str) -> str | None:
    try:
        return text.encode(wrong).decode(right)
    except UnicodeError:
        return _by_letters(text, wrong, right)


def _by_letters(text: str, wrong: str, right: str) -> str | None:
    """The same where a few characters do not belong: bytes the wrong encoding has no letter for."""
    data = bytearray()
    for letter in text:
        try:
            data += letter.encode(wrong)
        except UnicodeError:
            if ord(letter) > 0xFF:
                return None
            data.append(ord(letter))
    recoded = data.decode(right, errors="replace")
    broken = recoded.count("\N{REPLACEMENT CHARACTER}")
    return recoded if broken <= len(recoded) // 200 else None


def _by_ftfy(text: str) -> tuple[str, str] | None:
    # A tenth of a second of imports that only broken texts need.
    from ftfy import fix_and_explain  # noqa: PLC0415

    fixed, steps = fix_and_explain(
        text,
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
    )
    wrong = [step.parameter for step in steps or () if step.action == "encode"]
    if not wrong or is_mojibake(fixed):
        return None
    return fixed, wrong[0].removeprefix("sloppy-")
