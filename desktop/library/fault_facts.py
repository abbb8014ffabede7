"""The facts behind a fault in Arabic: where in a file it is, and what was found there.

Readers say facts in few fixed words (`row 3`, `after item 2`, `512 bytes`). What libraries say of
broken files mostly is told by how it begins; the rest stays as it is.
"""

from __future__ import annotations

import re

from desktop.display.isolation import isolated, set_off
from desktop.display.numbers import grouped

_UNITS = {
    "row": "السطر",
    "line": "السطر",
    "lines": "الأسطر",
    "item": "العنصر",
    "article": "المقال",
    "story": "الخبر",
    "mail": "الرسالة",
    "page": "الصفحة",
    "entry": "المدخل",
    "record": "السجلّ",
    "reference": "المرجع",
    "document": "الوثيقة",
}
_PLACE = re.compile(
    rf"^(?:(?P<after>after )?(?:in )?(?P<unit>{'|'.join(_UNITS)})|after) (?P<number>\d+(?:-\d+)?)"
    r"(?: values)?"
)
_SIZE = re.compile(r"^(?:more than )?(?P<size>\d+) bytes$")
_COUNT = re.compile(r"^(?P<count>\d+) (?P<unit>pages|members|parts|short messages)$")
_COUNTED = {
    "pages": "عدد الصفحات",
    "members": "عدد الملفات فيه",
    "parts": "عدد الأجزاء فيه",
    "short messages": "رسائل قصيرة فقط، وعددها",
}
_FACTS = {
    "control characters": "فيه رموز لا تُكتب في نص",
    "no rows": "لا عناصر فيه",
    "no rows under the header": "لا أسطر تحت العناوين",
    "no entries": "لا أبواب فيه",
    "no items": "لا عناصر فيه",
    "no page in it": "لا صفحة فيه",
    "no words found": "لم يُتعرَّف على كلمات فيه",
    "no cues": "لا كلام فيه",
    "not recorded": "لم يُحفظ مضمونه",
    "unpacked": "بعد فكّ ضغطه",
    "nested too deep": "ملفات داخل ملفات أعمق مما يُفتح",
    "attributes of one tag": "وسم واحد لا نهاية له",
    "missing": "جزء منه ناقص",
    "DRM": "حماية المتجر الذي بيع فيه",
}
# What the reader of JSON says (Python's module of that name), by how it begins.
_JSON = {
    "Unterminated string": "نص لم تُغلق علامة اقتباسه",
    "Expecting ',' delimiter": "تنقص فاصلة بين عنصرين",
    "Expecting ':' delimiter": "تنقص النقطتان بعد اسم الحقل",
    "Expecting property name": "ينقص اسم حقل بين علامتي اقتباس",
    "Expecting value": "تنقص قيمة",
    "Invalid control character": "سطر جديد داخل نص لم يُكتب \\n",
    "Invalid \\escape": "شرطة مائلة ليست في مكانها",
    "Extra data": "كلام زائد بعد نهايته",
    "not an object": "ليس سجلّا له حقول",
    "nested too deep": "حقول داخل حقول أعمق مما يُقرأ",
    "neither an array nor an object": "ليس قائمة ولا سجلّا",
    "a quotation mark that is not closed": "علامة اقتباس لم تُغلق",
}
# What the readers of packed files, of XML and of databases say, by how it begins.
_LIBRARIES = {
    "File is not a zip file": "ليس ملف ZIP كاملا",
    "Bad CRC-32": "لا يطابق مضمونُه ما حُفظ من رقم تحقّقه",
    "CRC check failed": "لا يطابق مضمونُه ما حُفظ من رقم تحقّقه",
    "Bad magic number": "لا يبدأ كما تبدأ ملفات نوعه",
    "Error -3 while decompressing": "فسد ما ضُغط فيه",
    "Error -5 while decompressing": "انقطع قبل نهايته",
    "Compressed file ended": "انقطع قبل نهايته",
    "Compressed data ended": "انقطع قبل نهايته",
    "Truncated": "انقطع قبل نهايته",
    "unexpected end of data": "انقطع قبل نهايته",
    "Not a gzipped file": "ليس ملف GZIP",
    "Invalid data stream": "فسد ما ضُغط فيه",
    "Corrupt input data": "فسد ما ضُغط فيه",
    "Input format not supported": "لا يبدأ كما تبدأ ملفات نوعه",
    "file could not be opened successfully": "لا يبدأ كما تبدأ ملفات نوعه",
    "file is not a database": "ليس قاعدة بيانات SQLite",
    "database disk image is malformed": "قاعدة البيانات فاسدة",
    "Document is empty": "لا شيء فيه",
    "Start tag expected": "لا يبدأ بوسم",
    "Premature end of data": "انقطع قبل أن تُغلق وسومه",
    "Opening and ending tag mismatch": "وسم أُغلق بغير اسمه",
    "Extra content at the end": "كلام زائد بعد نهايته",
    "Entity ": "رمز لم يُعرَّف",
    "AttValue": "قيمة خاصية بلا علامتي اقتباس",
}
_IN_XML = re.compile(r", line (\d+), column (\d+)(?: \([^()]*\))?$")
_AT = re.compile(r": line (\d+) column (\d+) \(char \d+\)$")
_MEGABYTE = 1 << 20


def fact_words(detail: str) -> str:
    """A fact as it stands in parentheses behind an advice.

    >>> fact_words("DRM")
    'حماية المتجر الذي بيع فيه'
    """
    if (known := _FACTS.get(detail)) is not None:
        return known
    if (size := _SIZE.match(detail)) is not None:
        return _size_words(int(size["size"]))
    if (count := _COUNT.match(detail)) is not None:
        return f"{_COUNTED[count['unit']]}: {grouped(int(count['count']))}"
    place = _PLACE.match(detail)
    if place is None:
        known = _library_words(detail)
        return isolated(detail) if known is None else set_off(known)
    named = f"{_UNITS[place['unit'] or 'item']} {place['number']}"
    rest = detail[place.end() :]
    named = f"بعد {named}" if place["after"] or not place["unit"] else named
    return set_off(named + _said(rest))


def _size_words(size: int) -> str:
    if size < _MEGABYTE:
        return f"حجمه {grouped(size)} بايت"
    return f"حجمه {grouped(round(size / _MEGABYTE))} ميغابايت"


def _library_words(words: str) -> str | None:
    """What a library says of a broken file, or None where nobody knows it."""
    known = next((said for start, said in _LIBRARIES.items() if words.startswith(start)), None)
    at = _IN_XML.search(words) if known else None
    return known if at is None else f"{known}، عند الحرف {at[2]} من سطره {at[1]}"


def _said(rest: str) -> str:
    """What was found at a place, behind its colon; what nobody knows stays as it is."""
    bare = rest.removeprefix(": ")
    if bare != rest and (known := _library_words(bare)) is not None:
        return f": {known}"
    words = next((words for start, words in _JSON.items() if bare.startswith(start)), None)
    if words is None or bare == rest:
        return rest
    at = _AT.search(bare)
    return f": {words}" if at is None else f": {words}، عند الحرف {at[2]} من سطره {at[1]}"
