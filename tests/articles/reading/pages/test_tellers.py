from __future__ import annotations

import pytest

from articles.reading.pages.tellers import without_teller

LEAD = "عاد قطار الجبل إلى السير صباح الخميس بعد توقف دام سبع سنوات."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f'fahad كتب "{LEAD}"', (LEAD, None)),
        (f"سلمى نور كتبت: «{LEAD}»", (LEAD, "سلمى نور")),
        (f'سلمى نور كتبت "{LEAD}" ومضت', (f'سلمى نور كتبت "{LEAD}" ومضت', None)),
    ],
)
def test_who_sent_a_text_stands_before_it_and_is_none_of_it(
    words: str, told: tuple[str, str | None]
) -> None:
    assert without_teller(words) == told
