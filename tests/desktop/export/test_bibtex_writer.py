"""BibTeX."""

from __future__ import annotations

import re

from desktop.export.contents import Reference, References
from desktop.export.formats import format_named
from desktop.export.writing import written


def test_each_article_is_an_entry(references):
    text = written(references, format_named("bibtex")).decode()
    first = text.split("\n\n")[0]
    assert first.startswith("@article{a-1,\n  title = {قطار فوق الجبل},\n  author = {{نادية بنيس}}")
    assert "date = {2019-04-12}" in first
    assert "url = {https://example.org/a?b=1&c=2}" in first
    keys = re.findall(r"@article\{([^,]*),", text)
    assert len(set(keys)) == len(keys) == 3


def test_signs_of_tex_are_escaped_and_braces_close(references):
    text = written(references, format_named("bibtex")).decode()
    assert r"\&" in text
    assert text.count("{") == text.count("}")


def test_a_brace_without_the_other_ends_no_field():
    """The entry ended there, and the author lost his braces."""
    reference = Reference("a", "قوس { وحده", author="x} {y", address="https://example.org/}{?a={1}")
    text = written(References((reference,)), format_named("bibtex")).decode()
    assert r"title = {قوس \textbraceleft{} وحده}" in text
    assert r"author = {{x\textbraceright{} \textbraceleft{}y}}" in text
    assert "url = {https://example.org/%7D%7B?a={1}}" in text
