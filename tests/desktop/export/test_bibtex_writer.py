"""BibTeX."""

from __future__ import annotations

import re

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
    plain = text.replace(r"\{", "").replace(r"\}", "").replace(r"\textbackslash{}", "")
    assert plain.count("{") == plain.count("}")
