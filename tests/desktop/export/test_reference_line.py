from __future__ import annotations

from desktop.display.isolation import metadata_line, without_controls
from desktop.export.contents import Reference
from desktop.export.reference_line import reference_line


def test_what_is_known_stands_in_one_line(reference):
    assert without_controls(reference_line(reference)) == (
        "«قطار فوق الجبل»، جريدة الساحل، نادية بنيس، 12 أبريل 2019، https://example.org/a?b=1&c=2"
    )
    assert reference_line(Reference("a", "خبر\nقصير")) == "«خبر قصير»"


def test_each_part_keeps_its_place_behind_a_latin_newspaper():
    told = Reference("a", "خبر", "alwatan", published="2015-07-25")
    assert reference_line(told) == metadata_line(("«خبر»", "alwatan", "25 يوليوز 2015"), "، ")
