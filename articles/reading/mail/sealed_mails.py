"""Mails that only their receiver's program opens: S/MIME (RFC 8551) and PGP (RFC 3156)."""

from __future__ import annotations

from email.message import Message

from articles.errors import ReadingError, Reason

_SMIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNED = "signed-data"
_PGP = "application/pgp-encrypted"
_ARMOUR = "-----BEGIN PGP MESSAGE-----"
_LOOKED_AT = 200


def refuse_sealed(message: Message, origin: str) -> None:
    """Refuse a mail whose words are encrypted, or stand inside of its signature.

    Raises:
        ReadingError: ENCRYPTED, or OTHER_PROGRAM for words inside of a signature.
    """
    kind = message.get_content_type()
    if kind in _SMIME:
        is_signed = str(message.get_param("smime-type") or "").lower() == _SIGNED
        reason = Reason.OTHER_PROGRAM if is_signed else Reason.ENCRYPTED
        raise ReadingError(origin, reason, "S/MIME")
    if any(part.get_content_type() == _PGP for part in message.walk()):
        raise ReadingError(origin, Reason.ENCRYPTED, "PGP")
    if not message.is_multipart() and kind == "text/plain":
        words = str(message.get_payload())[:_LOOKED_AT].lstrip()
        if words.startswith(_ARMOUR):
            raise ReadingError(origin, Reason.ENCRYPTED, "PGP")
