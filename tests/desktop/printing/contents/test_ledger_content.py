"""What the pages of a printed indicator say at their head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.display.digits import Digits
from desktop.printing.contents.paper_look import PaperLook
from desktop.session.archive_session import ArchiveLocation
from tests.desktop.printing.kinds import ledger


def test_the_head_says_what_it_is_and_when_it_was_printed() -> None:
    content = replace(ledger(ArchiveLocation(Path("nowhere"))), printed=date(2026, 11, 29))
    assert "سجلّ الأرقام" in content.header
    assert "29" in content.printed_text
    assert "2026" in content.printed_text
    eastern = replace(content, look=PaperLook(Digits.ARABIC_INDIC))
    assert "٢٠٢٦" in eastern.printed_text
