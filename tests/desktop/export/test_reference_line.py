from __future__ import annotations

from desktop.export.contents import Reference
from desktop.export.reference_line import reference_line


def test_what_is_known_stands_in_one_line(reference):
    assert reference_line(reference) == (
        "«قطار فوق الجبل»، جريدة الساحل، نادية بنيس، 12 أبريل 2019، https://example.org/a?b=1&c=2"
    )
    assert reference_line(Reference("a", "خبر\nقصير")) == "«خبر قصير»"
