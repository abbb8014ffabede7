"""JSON."""

from __future__ import annotations

import json

from desktop.export.formats import format_named
from desktop.export.writing import written


def test_a_table_is_a_list_of_objects(table):
    found = json.loads(written(table, format_named("json")))
    assert len(found) == 3
    assert found[0]["count"] == 1200
    assert found[0]["sure"] is True
    assert found[1] == dict.fromkeys(found[0]) | {"name": "", "id": "x2"}


def test_quotations_stand_under_their_groups(quotations):
    first, second = json.loads(written(quotations, format_named("json")))
    assert (first["heading"], first["details"]) == ("بحر", "تفاصيل")
    assert [each["exact"] for each in first["quotations"]][1] == "السمك"
    assert second["quotations"][0]["start"] == 4
    assert second["quotations"][0]["url"].startswith("https://")
