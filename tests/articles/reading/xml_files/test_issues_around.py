"""The newspaper and the day that stand around articles."""

from __future__ import annotations

import pytest

from articles.reading.markup.xml_trees import parse_xml
from articles.reading.xml_files.issues_around import issue_around


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<publication name='النهر'>{}</publication>", {"publisher": "النهر"}),
        (
            "<issue paper='النهر' date='2019-01-02'>{}</issue>",
            {"publisher": "النهر", "published": "2019-01-02"},
        ),
        (
            "<journal><nom>النهر</nom><numero date='2019-01-02'>{}</numero></journal>",
            {"publisher": "النهر", "published": "2019-01-02"},
        ),
        ("<book><info><title>النهر</title></info>{}</book>", {"publisher": "النهر"}),
        ("<export date='2024-05-05' source='x'>{}</export>", {}),
        ("<journal>{}<nom>بعده</nom></journal>", {}),
    ],
)
def test_what_stands_around(text: str, said: dict[str, str]) -> None:
    root, _ = parse_xml(text.format("<story>بئر</story>").encode(), "/a.xml")
    assert issue_around(next(root.iter("story"))) == said
