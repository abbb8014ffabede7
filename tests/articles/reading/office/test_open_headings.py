from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes

WORDS = (
    "فتحت بلدية الربوة حديقة الضفة أمام الزوار بعد أشغال دامت سنتين وكلفت سبعة ملايين درهم.",
    "وقال رئيس البلدية إن الحديقة تسع ألفي زائر في اليوم، وإن الدخول إليها مجاني للأطفال.",
    "وطالب السكان بحراسة دائمة للحديقة بعد تخريب سابقتها قبل عشر سنوات.",
)
TITLES = ("حديقة الضفة تفتح أبوابها", "أول قطار يصل إلى السهل")
LARGE, BOLD = 'fo:font-size="18pt"', 'fo:font-weight="bold"'
STYLES = "".join(
    f'<style:style style:name="{name}" style:family="{family}">'
    f"<style:text-properties {look}/></style:style>"
    for name, family, look in (
        ("P1", "paragraph", ""),
        ("P2", "paragraph", LARGE),
        ("T2", "text", LARGE),
        ("T3", "text", BOLD),
    )
)
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)


def flat(outlet: str, title: str) -> bytes:
    """A review whose outlets and titles are written so."""
    body = "<text:p>أقوال الصحف ليوم 12 أبريل 2018</text:p>"
    for name, each in zip(("الشروق", "النهار"), TITLES, strict=True):
        body += outlet.format(name) + title.format(each)
        body += "".join(f'<text:p text:style-name="P1">{words}</text:p>' for words in WORDS)
    return (
        f'<?xml version="1.0"?><office:document {NAMES} office:mimetype='
        f'"application/vnd.oasis.opendocument.text"><office:automatic-styles>{STYLES}'
        f"</office:automatic-styles><office:body><office:text>{body}"
        "</office:text></office:body></office:document>"
    ).encode()


@pytest.mark.parametrize(
    ("outlet", "title"),
    [
        (
            '<text:h text:outline-level="1">{}</text:h>',
            '<text:h text:outline-level="2">{}</text:h>',
        ),
        (
            '<text:p text:style-name="P2">{}</text:p>',
            '<text:p text:style-name="P1"><text:span text:style-name="T3">{}</text:span></text:p>',
        ),
        (
            '<text:p text:style-name="P1"><text:span text:style-name="T2">{}</text:span></text:p>',
            '<text:p text:style-name="P1"><text:span text:style-name="T3">{}</text:span></text:p>',
        ),
    ],
)
def test_headings_by_ranks_and_by_their_looks(outlet: str, title: str) -> None:
    found = [
        item
        for item in read_bytes(flat(outlet, title), "/a.fodt", "a.fodt")
        if isinstance(item, Document)
    ]
    assert [
        (item.declared.title, item.declared.publisher, item.declared.published) for item in found
    ] == [(TITLES[0], "الشروق", "12 أبريل 2018"), (TITLES[1], "النهار", "12 أبريل 2018")]
