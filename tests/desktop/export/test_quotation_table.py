from __future__ import annotations

from desktop.export.quotation_table import quotation_table


def test_a_row_for_each_quotation_of_each_group(quotations):
    table = quotation_table(quotations)
    keys = [column.key for column in table.columns]
    assert keys[-2:] == ["start", "id"]
    by_key = [dict(zip(keys, row, strict=True)) for row in table.rows]
    assert [(row["group"], row["exact"][:5]) for row in by_key] == [
        ("بحر", "عادت "), ("بحر", "السمك"), ("port", "عادت "),
    ]  # fmt: skip
    assert by_key[1]["id"] is None
    assert quotations.count == 2
    assert table.count == 3
