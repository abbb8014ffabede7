"""The formats of files that can be read: one row each, and nothing else to touch for a new one.

The reader, counting, the dialog that chooses files and the names of formats all read this table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.containers.gzip_files import looks_like_gzip, unpack_gzip
from articles.reading.containers.har_archives import looks_like_har, unpack_har
from articles.reading.containers.safari_archives import looks_like_webarchive, unpack_webarchive
from articles.reading.containers.tar_archives import looks_like_tar, unpack_tar
from articles.reading.containers.web_archives import looks_like_warc, unpack_warc
from articles.reading.containers.zip_archives import looks_like_zip, members
from articles.reading.exports.bibliographies import (
    looks_like_bibtex,
    looks_like_endnote,
    read_bibtex,
    read_endnote,
)
from articles.reading.exports.marc_records import looks_like_marc, read_marc
from articles.reading.exports.references import (
    looks_like_ris,
    looks_like_zotero,
    read_ris,
    read_zotero,
)
from articles.reading.mail.mail import (
    looks_like_mail,
    looks_like_mbox,
    looks_like_mhtml,
    unpack_mail,
    unpack_mbox,
    unpack_mhtml,
)
from articles.reading.office.ole_files import looks_like_ole, read_ole
from articles.reading.office.open_documents import looks_like_odt, read_odt
from articles.reading.office.rich_text import looks_like_rtf, read_rtf
from articles.reading.office.word_documents import looks_like_docx, read_docx
from articles.reading.pages.epub import looks_like_epub, read_epub
from articles.reading.pages.html import looks_like_html, read_html
from articles.reading.pdf.pdf import looks_like_pdf, read_pdf
from articles.reading.scans.pictures import SUFFIXES, looks_like_picture, read_picture
from articles.reading.scans.recognised_pages import (
    looks_like_alto,
    looks_like_hocr,
    looks_like_tesseract,
    read_alto,
    read_hocr,
    read_tesseract,
)
from articles.reading.sources.counting import count_keys, count_lines, count_rows
from articles.reading.sources.source import Source
from articles.reading.tables.copied_rows import looks_like_copied_rows, read_copied_rows
from articles.reading.tables.csv_tables import looks_like_table, read_csv
from articles.reading.tables.databases import looks_like_sqlite, read_sqlite
from articles.reading.tables.json_tables import (
    looks_like_json_inside,
    looks_like_json_lines,
    looks_like_json_script,
    read_json,
    read_json_inside,
    read_json_lines,
)
from articles.reading.tables.open_spreadsheets import looks_like_ods, read_ods
from articles.reading.tables.php_arrays import looks_like_php_array, read_php_array
from articles.reading.tables.property_lists import (
    looks_like_property_list,
    looks_like_sections,
    read_property_list,
    read_sections,
)
from articles.reading.tables.spreadsheets import looks_like_xlsx, read_xlsx
from articles.reading.tables.sql_dumps import looks_like_sql, read_sql
from articles.reading.tables.toml_tables import read_toml
from articles.reading.tables.xml_spreadsheets import (
    looks_like_xml_spreadsheet,
    read_xml_spreadsheet,
)
from articles.reading.tables.yaml_tables import read_yaml
from articles.reading.texts.plain_text import read_plain_text
from articles.reading.texts.subtitles import looks_like_subtitles, read_subtitles
from articles.reading.texts.vertical_texts import looks_like_vertical, read_vertical
from articles.reading.texts.written_markup import WRITTEN
from articles.reading.xml_files.feeds import looks_like_feed, looks_like_opml, read_feed, read_opml
from articles.reading.xml_files.wiki_documents import looks_like_wiki_documents, read_wiki_documents
from articles.reading.xml_files.xml_articles import looks_like_xml, read_xml

Item = Document | ReadingError | Remark

Reader = Callable[[Source], Iterator[Item]]
"""Makes documents of one source, in its order; a bad row comes as a `ReadingError` value.

May raise `ReadingError` for the source as a whole.
"""
Unpacker = Callable[[Source], Iterator[Document | ReadingError | Remark | Source]]
"""Gives what lies in a container; each is to be read before the next is taken.

A mail is such a container: its own words are a document, its attachments are sources.
"""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One format of files.

    Attributes:
        name: What `Document.format` says.
        label: Its name for people, the same in every language (`JSONL`).
        suffixes: The suffixes of file names that say so, in lower case.
        read: Its reader; None for a container.
        unpack: Gives the sources in a container; None for what is read.
        recognise: Whether the first bytes of a file are surely of this format, whatever its name
            is; None where bytes do not tell.
        count: About how many items a source holds, by its bytes alone; None for one.
        is_zipped: Whether it is a ZIP inside, which under this suffix is enough to be of it.
        is_plain: Whether its bytes are the words of its articles, with little beside them.
    """

    name: str
    label: str
    suffixes: tuple[str, ...]
    read: Reader | None = None
    unpack: Unpacker | None = None
    recognise: Callable[[bytes], bool] | None = None
    count: Callable[[Source], int] | None = None
    is_zipped: bool = False
    is_plain: bool = False

    @property
    def is_table(self) -> bool:
        """Whether one source may hold many articles of its own."""
        return self.count is not None


TEXT = FileFormat(
    "text", "TXT", (".txt", ".text", ".md", ".markdown", *WRITTEN), read_plain_text, is_plain=True
)
FORMATS: tuple[FileFormat, ...] = (
    TEXT,
    FileFormat("hocr", "hOCR", (".hocr",), read_hocr, recognise=looks_like_hocr, is_plain=True),
    FileFormat(
        "html", "HTML", (".html", ".htm", ".xhtml", ".shtml"), read_html, recognise=looks_like_html
    ),
    FileFormat(
        "mhtml", "MHTML", (".mhtml", ".mht"), unpack=unpack_mhtml, recognise=looks_like_mhtml
    ),
    FileFormat(
        "webarchive",
        "WEBARCHIVE",
        (".webarchive",),
        unpack=unpack_webarchive,
        recognise=looks_like_webarchive,
    ),
    FileFormat("har", "HAR", (".har",), unpack=unpack_har, recognise=looks_like_har),
    FileFormat("pdf", "PDF", (".pdf",), read_pdf, recognise=looks_like_pdf),
    FileFormat("picture", "PNG/JPEG/TIFF", SUFFIXES, read_picture, recognise=looks_like_picture),
    FileFormat(
        "docx", "DOCX", (".docx", ".docm"), read_docx, recognise=looks_like_docx, is_zipped=True
    ),
    FileFormat(
        "odt",
        "ODT",
        (".odt", ".ott", ".fodt"),
        read_odt,
        recognise=looks_like_odt,
        is_zipped=True,
        is_plain=True,
    ),
    FileFormat(
        "ole",
        "DOC/XLS/MSG",
        (".doc", ".dot", ".xls", ".xlt", ".msg"),
        read_ole,
        recognise=looks_like_ole,
    ),
    FileFormat("rtf", "RTF", (".rtf",), read_rtf, recognise=looks_like_rtf),
    FileFormat("epub", "EPUB", (".epub",), read_epub, recognise=looks_like_epub, is_zipped=True),
    FileFormat(
        "jsonl",
        "JSONL",
        (".jsonl", ".ndjson", ".jl"),
        read_json_lines,
        recognise=looks_like_json_lines,
        count=count_lines,
        is_plain=True,
    ),
    FileFormat(
        "json", "JSON", (".json", ".json5", ".jsonc"), read_json, count=count_keys, is_plain=True
    ),
    FileFormat(
        "plist",
        "PLIST",
        (".plist",),
        read_property_list,
        recognise=looks_like_property_list,
        is_plain=True,
    ),
    FileFormat(
        "ini", "INI", (".ini",), read_sections, recognise=looks_like_sections, is_plain=True
    ),
    FileFormat("yaml", "YAML", (".yaml", ".yml"), read_yaml, is_plain=True),
    FileFormat("toml", "TOML", (".toml",), read_toml, is_plain=True),
    FileFormat(
        "json-inside",
        "JSON (سجلّات)",
        (),
        read_json_inside,
        recognise=looks_like_json_inside,
        is_plain=True,
    ),
    FileFormat(
        "script", "JS", (".js",), read_json, recognise=looks_like_json_script, is_plain=True
    ),
    FileFormat(
        "subtitles",
        "SRT",
        (".srt", ".vtt", ".sbv", ".ass", ".ssa", ".smi"),
        read_subtitles,
        recognise=looks_like_subtitles,
        is_plain=True,
    ),
    FileFormat("php", "PHP", (), read_php_array, recognise=looks_like_php_array, is_plain=True),
    FileFormat(
        "bibtex", "BibTeX", (".bib",), read_bibtex, recognise=looks_like_bibtex, is_plain=True
    ),
    FileFormat(
        "endnote", "ENW", (".enw",), read_endnote, recognise=looks_like_endnote, is_plain=True
    ),
    FileFormat("sql", "SQL", (".sql",), read_sql, recognise=looks_like_sql, is_plain=True),
    FileFormat(
        "sqlite",
        "SQLITE",
        (".sqlite", ".sqlite3", ".db", ".db3"),
        read_sqlite,
        recognise=looks_like_sqlite,
    ),
    FileFormat(
        "copied",
        "TXT (OUTFILE)",
        (),
        read_copied_rows,
        recognise=looks_like_copied_rows,
        is_plain=True,
    ),
    FileFormat(
        "tesseract", "TSV (OCR)", (), read_tesseract, recognise=looks_like_tesseract, is_plain=True
    ),
    FileFormat(
        "vertical",
        "VRT",
        (".vrt", ".vert", ".conll", ".conllu", ".conllx", ".bio", ".iob"),
        read_vertical,
        recognise=looks_like_vertical,
    ),
    FileFormat(
        "csv",
        "CSV",
        (".csv", ".tsv", ".tab", ".psv"),
        read_csv,
        recognise=looks_like_table,
        count=count_rows,
        is_plain=True,
    ),
    FileFormat(
        "xlsx", "XLSX", (".xlsx", ".xlsm"), read_xlsx, recognise=looks_like_xlsx, is_zipped=True
    ),
    FileFormat(
        "ods", "ODS", (".ods", ".ots", ".fods"), read_ods, recognise=looks_like_ods, is_plain=True
    ),
    FileFormat("zotero", "RDF", (".rdf",), read_zotero, recognise=looks_like_zotero, is_plain=True),
    FileFormat("ris", "RIS", (".ris",), read_ris, recognise=looks_like_ris, is_plain=True),
    FileFormat(
        "marc", "MARC", (".mrc", ".marc"), read_marc, recognise=looks_like_marc, is_plain=True
    ),
    FileFormat(
        "feed", "RSS", (".rss", ".atom"), read_feed, recognise=looks_like_feed, is_plain=True
    ),
    FileFormat("opml", "OPML", (".opml",), read_opml, recognise=looks_like_opml),
    FileFormat(
        "alto", "ALTO", (".alto", ".page"), read_alto, recognise=looks_like_alto, is_plain=True
    ),
    FileFormat(
        "wiki",
        "WIKI",
        (".wiki",),
        read_wiki_documents,
        recognise=looks_like_wiki_documents,
        is_plain=True,
    ),
    FileFormat(
        "spreadsheetml",
        "XML (Excel 2003)",
        (),
        read_xml_spreadsheet,
        recognise=looks_like_xml_spreadsheet,
        is_plain=True,
    ),
    FileFormat(
        "xml", "XML", (".xml", ".sgm", ".sgml"), read_xml, recognise=looks_like_xml, is_plain=True
    ),
    FileFormat("mbox", "MBOX", (".mbox", ".mbx"), unpack=unpack_mbox, recognise=looks_like_mbox),
    FileFormat("mail", "EML", (".eml", ".emlx"), unpack=unpack_mail, recognise=looks_like_mail),
    FileFormat(
        "warc", "WARC", (".warc", ".wet", ".arc"), unpack=unpack_warc, recognise=looks_like_warc
    ),
    FileFormat(
        "gzip", "GZ", (".gz", ".bz2", ".xz", ".tgz"), unpack=unpack_gzip, recognise=looks_like_gzip
    ),
    FileFormat("tar", "TAR", (".tar",), unpack=unpack_tar, recognise=looks_like_tar),
    FileFormat("zip", "ZIP", (".zip", ".wacz"), unpack=members, recognise=looks_like_zip),
)
"""The formats, in the order in which they are named to people.

Which of them a file is of is told by `articles/reading/recognised_formats.py`.
"""


def format_by_suffix(suffix: str) -> FileFormat | None:
    """The format that a suffix (lower case, with its dot) says, or None."""
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def file_patterns(formats: tuple[FileFormat, ...] = ()) -> str:
    """The names of readable files as dialogs filter them (`*.txt *.html …`).

    Args:
        formats: These only; all when empty.
    """
    return " ".join(f"*{suffix}" for each in formats or FORMATS for suffix in each.suffixes)
