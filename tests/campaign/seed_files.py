"""Small files of every format, sound or with something broken in them."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import random
import tarfile
import zipfile
from collections.abc import Callable, Sequence
from functools import cache

import docx
import openpyxl

from articles.reading.formats import FORMATS
from tests.articles.reading.containers.test_safari_archives import webarchive
from tests.articles.reading.containers.test_web_archives import page, warc
from tests.articles.reading.exports.test_references import RIS, ZOTERO
from tests.articles.reading.mail.test_mail import mail, mhtml
from tests.articles.reading.office.test_ole_files import FILES as OFFICE_FILES
from tests.articles.reading.office.test_open_documents import odt
from tests.articles.reading.office.test_rich_text import by_code_points, rtf
from tests.articles.reading.pages.test_epub import epub
from tests.articles.reading.scans.test_pictures import FILES as PICTURE_FILES
from tests.articles.reading.scans.test_recognised_pages import alto, hocr
from tests.articles.reading.tables.test_databases import database
from tests.articles.reading.tables.test_open_spreadsheets import content, row
from tests.articles.reading.tables.test_open_spreadsheets import zipped as ods
from tests.articles.reading.tables.test_xml_spreadsheets import SPREADSHEET
from tests.articles.reading.xml_files.test_feeds import RSS
from tests.articles.reading.xml_files.test_wiki_documents import DOC

WORDS = "بلغت كلفة الجسر 14 مليون درهم سنة 2015، وافتتح في 3 مارس. " * 3
PDF = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R\
/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 99>>stream
BT /F 12 Tf 20 150 Td (The bridge cost 14 million in 2015, said the town.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
%%EOF"""

Maker = Callable[[], bytes]


def _docx() -> bytes:
    document = docx.Document()
    document.add_paragraph(WORDS)
    stream = io.BytesIO()
    document.save(stream)
    return _without_weight(stream.getvalue())


def _without_weight(data: bytes) -> bytes:
    """A document of Word without its pictures and themes, which only cost time."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(kept, "w") as light:
        for name in whole.namelist():
            if not name.endswith(("jpeg", "theme1.xml", "styles.xml")):
                light.writestr(name, whole.read(name))
    return kept.getvalue()


def _xlsx() -> bytes:
    book = openpyxl.Workbook()
    for line in (["العنوان", "النص"], ["جسر", WORDS], ["جسر", None]):
        book.active.append(line)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", WORDS)
        archive.writestr("b/c.html", page(WORDS))
    return stream.getvalue()


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(WORDS.encode())
        archive.addfile(member, io.BytesIO(WORDS.encode()))
    return stream.getvalue()


_BIBTEX = f"@article{{a,\n title = {{جسر}},\n year = {{2015}},\n abstract = {{{WORDS}}}\n}}\n"
_ENDNOTE = f"%0 Newspaper Article\n%T جسر\n%D 2015\n%X {WORDS}\n\n"
_SQL = (
    "CREATE TABLE `articles` (\n `id` int,\n `title` text,\n `content` text\n);\n"
    f"INSERT INTO `articles` VALUES (1,'جسر','{WORDS}'),(2,'جسر','{WORDS}');\n"
)
_PHP = (
    f"<?php\nreturn array (\n  0 => \n  array (\n    'title' => 'جسر',\n    'text' => '{WORDS}',\n"
    "    'date' => '2015-03-04',\n  ),\n);\n"
)
_MARC = (
    "<?xml version='1.0'?><collection xmlns='http://www.loc.gov/MARC21/slim'><record>"
    "<datafield tag='245'><subfield code='a'>جسر</subfield></datafield>"
    f"<datafield tag='520'><subfield code='a'>{WORDS}</subfield></datafield></record></collection>"
)
_ROW = {"title": "جسر", "text": WORDS, "source": "جريدة", "date": "2015-03-04"}
_TWEET = {"tweet": {"id_str": "1", "full_text": WORDS}}
_ANSWER = {"status": 200, "content": {"mimeType": "text/html", "text": page(WORDS)}}
_WORDS_OF_TESSERACT = "\t".join(
    (
        *("level", "page_num", "block_num", "par_num", "line_num", "word_num"),
        *("left", "top", "width", "height", "conf", "text"),
    )
)
_HAR = {"log": {"version": "1.2", "entries": [{"request": {"url": "u"}, "response": _ANSWER}]}}
_XML = f"<article><title>جسر</title><date>2015-03-04</date><body>{WORDS}</body></article>"
# By the name of the format in `FORMATS`; each of them has a seed.
SEEDS: dict[str, Maker] = {
    "text": WORDS.encode,
    "hocr": lambda: hocr(WORDS).encode(),
    "html": lambda: page(WORDS).encode("windows-1256"),
    "mhtml": mhtml,
    "har": json.dumps(_HAR).encode,
    "pdf": PDF.encode,
    "docx": _docx,
    "odt": lambda: odt(f"<text:p>{WORDS}</text:p>"),
    "rtf": lambda: rtf(by_code_points(WORDS)),
    "epub": epub,
    "jsonl": lambda: "\n".join([json.dumps(_ROW)] * 3).encode(),
    "json": lambda: json.dumps([_ROW, _ROW]).encode(),
    "csv": f'title,text,date\nجسر,"{WORDS}",2015\n'.encode,
    "xlsx": _xlsx,
    "zotero": lambda: ZOTERO.format(WORDS, WORDS).encode(),
    "ris": lambda: RIS.format(WORDS, WORDS).encode(),
    "ole": (OFFICE_FILES / "arabic.doc").read_bytes,
    "picture": (PICTURE_FILES / "french.png").read_bytes,
    "ods": lambda: ods(content(row("العنوان", "النص") + row("جسر", WORDS))),
    "toml": f'[[article]]\ntitle = "جسر"\ndate = 2015-03-04\ntext = "{WORDS}"\n'.encode,
    "yaml": f"- title: جسر\n  date: 2015-03-04\n  text: |\n    {WORDS}\n".encode,
    "plist": lambda: plistlib.dumps([_ROW]),
    "ini": f"[a]\ntitle=جسر\ntext={WORDS}\n".encode,
    "copied": (f"1\tجسر\t{WORDS}\t\\N\n" * 4).encode,
    "tesseract": f"{_WORDS_OF_TESSERACT}\n5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t96\tجسر\n".encode,
    "vertical": "\n".join(
        ["<doc title='جسر'>", "<s>", *(f"{each}\tN" for each in (WORDS * 3).split()), "</s>", ""]
    ).encode,
    "json-inside": f"data: {json.dumps(_ROW)}\n\ndata: {json.dumps(_ROW)}\n".encode,
    "script": f"window.YTD.tweets.part0 = {json.dumps([_TWEET] * 2)}".encode,
    "spreadsheetml": SPREADSHEET.encode,
    "webarchive": webarchive,
    "subtitles": f"1\n00:00:01,000 --> 00:00:04,000\n{WORDS}\n".encode,
    "sqlite": lambda: database(("جسر", WORDS, "2015-03-04")),
    "bibtex": _BIBTEX.encode,
    "endnote": _ENDNOTE.encode,
    "sql": _SQL.encode,
    "php": _PHP.encode,
    "marc": _MARC.encode,
    "tar": _tar,
    "feed": lambda: RSS.format(WORDS, WORDS).encode(),
    "opml": f"<opml><body><outline text='{WORDS}'/></body></opml>".encode,
    "alto": lambda: alto(WORDS).encode(),
    "wiki": lambda: DOC.format(1, WORDS).encode(),
    "xml": _XML.encode,
    "mbox": lambda: b"From a Mon Jan  5 10:00:00 2015\n" + mail(WORDS).as_bytes(),
    "mail": lambda: mail(WORDS).as_bytes(),
    "warc": lambda: warc(compressed=False),
    "gzip": lambda: gzip.compress(WORDS.encode()),
    "zip": _zip,
}


@cache
def seed(name: str) -> bytes:
    """A sound file of the format of this name."""
    return SEEDS[name]()


def broken_file(chance: random.Random, nonsense: bytes) -> tuple[str, bytes]:
    """A file name and its bytes.

    Args:
        chance: Chooses the format and what is broken.
        nonsense: What may come into it.
    """
    form = chance.choice(FORMATS)
    name = "a" + chance.choice(["", *form.suffixes, *chance.choice(FORMATS).suffixes[:1]])
    if chance.random() < 0.2:
        return name, broken(nonsense, chance, b"")
    data = seed(form.name)
    if data.startswith(b"PK") and chance.random() < 0.7:
        return name, _broken_inside(data, chance, nonsense)
    return name, broken(data, chance, nonsense)


def _broken_inside(data: bytes, chance: random.Random, nonsense: bytes) -> bytes:
    """A ZIP that is sound, with a broken file in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as sound, zipfile.ZipFile(made, "w") as archive:
        names = sound.namelist()
        chosen = chance.choice(names)
        for name in names:
            content = sound.read(name)
            archive.writestr(name, broken(content, chance, nonsense) if name == chosen else content)
    return made.getvalue()


def broken(data: bytes, chance: random.Random, nonsense: bytes) -> bytes:
    """The bytes with up to four things done to them."""
    for _ in range(chance.choice([0, 1, 1, 2, 4])):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice([1, 4, 50, 1000]))
        change = chance.choice([_replace, _remove, _repeat, _move, _insert])
        data = change(data, (at, end), chance, nonsense)
    return data


def _replace(data: bytes, at: Sequence[int], chance: random.Random, _: bytes) -> bytes:
    return data[: at[0]] + chance.randbytes(min(at[1] - at[0], 4)) + data[at[1] :]


def _remove(data: bytes, at: Sequence[int], _: random.Random, __: bytes) -> bytes:
    return data[: at[0]] + data[at[1] :]


def _repeat(data: bytes, at: Sequence[int], chance: random.Random, _: bytes) -> bytes:
    return data[: at[0]] + data[at[0] : at[1]] * chance.choice([2, 40]) + data[at[1] :]


def _move(data: bytes, at: Sequence[int], chance: random.Random, _: bytes) -> bytes:
    other = chance.randrange(len(data) + 1)
    return data[:other] + data[at[0] : at[1]] + data[other:]


def _insert(data: bytes, at: Sequence[int], _: random.Random, nonsense: bytes) -> bytes:
    return data[: at[0]] + nonsense + data[at[0] :]
