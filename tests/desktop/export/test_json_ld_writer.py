"""JSON-LD."""

from __future__ import annotations

import json

from desktop.export.contents import Annotations
from desktop.export.formats import format_named
from desktop.export.json_ld_writer import write
from desktop.export.writing import written


def test_the_collection_is_written_as_it_is():
    collection = {"@context": "http://www.w3.org/ns/anno.jsonld", "total": 2}
    content = Annotations(collection, 2)
    assert list(write(content)) == [2]
    assert json.loads(written(content, format_named("json-ld"))) == collection
