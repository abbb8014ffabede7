from __future__ import annotations

import io
import zipfile

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "وزعت الجمعية 500 محفظة على تلاميذ القرية قبل أسبوع من بداية الموسم الدراسي."
FR = "L'association a distribué 500 cartables aux élèves du village avant la rentrée."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KIND = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return stream.getvalue()


def document(body: str) -> str:
    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


def relations(kind: str, target: str) -> str:
    return f'<Relationships><Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'


def read(parts: dict[str, str]) -> Document | ReadingError:
    (found,) = read_bytes(zipped(parts), "/w/a.docx", "a.docx")
    return found


@pytest.mark.parametrize("text", [AR, FR])
def test_the_text_may_stand_in_a_part_of_another_name(text: str) -> None:
    paragraph = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    found = read(
        {
            "_rels/.rels": relations(f"{KIND}/officeDocument", "/word/document2.xml"),
            "word/document2.xml": document(paragraph),
        }
    )
    assert isinstance(found, Document)
    assert found.text == text


def test_no_text_part_is_said() -> None:
    found = read({"word/styles.xml": "<x/>"})
    assert isinstance(found, ReadingError)
    assert found.reason is Reason.BROKEN_ARCHIVE


PAGE = "<html><head><title>لا يقرأ</title></head><body><p>{0}</p><p>ثانية</p></body></html>"
SAVED = (
    "Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n{0}\n--b--\n"
)


@pytest.mark.parametrize("text", [AR, FR])
@pytest.mark.parametrize("name", ["chunk.html", "chunk.mht", "chunk.txt"])
def test_pages_put_into_a_document_are_read(name: str, text: str) -> None:
    chunk = f"{text}\nثانية" if name.endswith("txt") else PAGE.format(text)
    found = read(
        {
            "word/document.xml": document('<w:altChunk r:id="r1"/>'),
            "word/_rels/document.xml.rels": relations(f"{KIND}/aFChunk", name),
            f"word/{name}": SAVED.format(chunk) if name.endswith("mht") else chunk,
        }
    )
    assert isinstance(found, Document)
    assert found.text == f"{text}\nثانية"


def test_documents_put_into_a_document_are_read_and_others_are_named() -> None:
    paragraph = "<w:p><w:r><w:t>{0}</w:t></w:r></w:p>"
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("word/document.xml", document(paragraph.format(FR)))
    chunks = "".join(f'<w:altChunk r:id="r{n}"/>' for n in (1, 2, 3))
    names = ("a.docx", "b.rtf", "c.bin")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", document(paragraph.format(AR) + chunks))
        links = "".join(
            f'<Relationship Id="r{n}" Type="{KIND}/aFChunk" Target="{name}"/>'
            for n, name in enumerate(names, 1)
        )
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{links}</Relationships>")
        archive.writestr("word/a.docx", inner.getvalue())
        archive.writestr("word/b.rtf", "{\\rtf1 A second one.\\par}")
        archive.writestr("word/c.bin", "?")

    found, lost = read_bytes(stream.getvalue(), "/w/a.docx", "a.docx")

    assert isinstance(found, Document)
    assert found.text.split("\n") == [AR, FR, "A second one."]
    assert isinstance(lost, ReadingError)
    assert (lost.origin, lost.reason) == ("/w/a.docx#word/c.bin", Reason.UNKNOWN_FORMAT)
