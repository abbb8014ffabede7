"""Headers of mails however they were encoded."""

from __future__ import annotations

from email import message_from_bytes

import pytest

from articles.reading.mail.mail_headers import header, header_words


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_a_header_in_bare_bytes_is_decoded_by_them(encoding: str) -> None:
    title = "افتتاح الجسر الجديد على الوادي بعد سنتين من الأشغال"
    mail = message_from_bytes(b"subject: " + title.encode(encoding) + b"\n\nwords\n")
    assert header_words(header(mail, "Subject")) == title
    assert header(mail, "From") == ""


def test_a_letter_that_was_split_between_two_words_is_whole() -> None:
    assert header_words("=?utf-8?b?2KfZhNis2LM=?= =?utf-8?b?2LE=?=") == "الجسر"
    assert header_words("=?utf-8?q?=D8=A7=D9?= =?utf-8?q?=84?=") == "ال"
    assert header_words(None) == ""


def test_an_unknown_encoding_is_read_as_utf_8() -> None:
    assert header_words("=?no-such?q?pont?=") == "pont"
