from __future__ import annotations

import pytest

from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

HEAD = "From: a@a.example\nTo: b@b.example\nSubject: x\nMIME-Version: 1.0\nMessage-ID: <s@a>\n"
SMIME = "Content-Type: application/pkcs7-mime; smime-type={}; name=smime.p7m\n\nMIIB\n"
PGP = (
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B\n\n--B\n'
    "Content-Type: application/pgp-encrypted\n\nVersion: 1\n--B\n"
    "Content-Type: application/octet-stream\n\n-----BEGIN PGP MESSAGE-----\n--B--\n"
)
ARMOUR = (
    "Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n"
)


@pytest.mark.parametrize(
    ("rest", "reason", "detail"),
    [
        (SMIME.format("enveloped-data"), Reason.ENCRYPTED, "S/MIME"),
        (SMIME.format("signed-data"), Reason.OTHER_PROGRAM, "S/MIME"),
        (PGP, Reason.ENCRYPTED, "PGP"),
        (ARMOUR, Reason.ENCRYPTED, "PGP"),
    ],
)
def test_what_only_the_receiver_opens_is_refused_by_name(
    rest: str, reason: Reason, detail: str
) -> None:
    (error,) = read_bytes(f"{HEAD}{rest}".encode(), "/s.eml", "s.eml")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (reason, detail)
