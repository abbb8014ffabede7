"""Claims as bytes."""

from __future__ import annotations

import json
import zlib

import pytest

from articles.ledger.encoding import decoded, encoded
from tests.articles.ledger.telling import claims

TEXT = (
    "بلغت كلفة الميناء أكثر من 743 مليون درهم سنة 2015 حسب وزارة التجهيز. "
    "ويشغل مئات العمال، ومن المتوقع أن يستقبل 318 قاربا يوميا."
)


def test_what_is_read_again_is_what_was_written() -> None:
    made = claims("a", TEXT, "2016-02-03", "ميناء جديد")
    assert made.claims
    assert decoded("a", encoded(made)) == made


def test_the_same_claims_are_the_same_bytes() -> None:
    assert encoded(claims("a", TEXT)) == encoded(claims("b", TEXT))


@pytest.mark.parametrize("data", [b"", b"not a stream", encoded(claims("a", TEXT))[:-7]])
def test_other_bytes_are_refused(data) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decoded("a", data)


def test_claims_kept_before_parts_were_told_are_still_read() -> None:
    told = claims("a", "أوقفت الشرطة 290 شخصا بينهم 37 أجنبيا.")
    rows, *shared = json.loads(zlib.decompress(encoded(told)))
    older = json.dumps([[row[:24] for row in rows], *shared])
    found = decoded("a", zlib.compress(older.encode()))
    assert [each.high for each in found.claims] == [290, 37]
    assert all(each.part_of is None for each in found.claims)
