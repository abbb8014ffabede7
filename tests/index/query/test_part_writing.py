"""Parts written plainly say what they said before."""

from __future__ import annotations

import pytest

from index.query.part_writing import Change, as_written, plainly, says_all
from index.query.parts import found_parts
from tests.index.query.test_part_changes import PARSER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ميناء  قرب/5  NOT", "ميناء"),
        ("ميناء في طنجة أو (فاس", "ميناء طنجة أو (فاس)"),
        ("عنوان: قرب/5 مطار", "عنوان مطار"),
        ("ميناء ) مطار أو فاس", "ميناء ) مطار أو فاس"),
        ('-عنوان:"قناة السويس"رقم:>5', '-عنوان:"قناة السويس" رقم:>5'),
    ],
)
def test_parts_are_written_plainly(text: str, expected: str) -> None:
    written = [(part, as_written(text, part)) for part in found_parts(text)]
    assert plainly(written, text) == expected
    assert says_all(expected, written)
    assert PARSER.parse(expected)


def test_what_one_part_more_says_is_something_else() -> None:
    written = [(part, as_written("ميناء فاس", part)) for part in found_parts("ميناء فاس")]
    assert not says_all("ميناء فاس مطار", written)
    assert not says_all("ميناء أو فاس", written)
    assert not says_all("ميناء -فاس", written)
    assert says_all("ميناء -فاس", written, Change(1, lambda part: part.excluded))
    assert not says_all("ميناء -فاس", written, Change(1, lambda part: not part.excluded))
    wrong = Change(1, lambda part: not part.excluded)
    assert plainly([written[0], (written[1][0], "-فاس")], "as it was", wrong) == "as it was"
