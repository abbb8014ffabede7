"""Naming: what an indicator is called, in the words of the articles and of the tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from articles.ledger.claim import Claim
from articles.ledger.heads import families
from articles.ledger.scopes import sector_names

_LANGUAGES = ("ar", "fr", "en")
_LONGEST = 60


def label_of(claims: Sequence[Claim]) -> str:
    """The name of an indicator in Arabic: what is counted, and of whom where the articles agree.

    The words are the articles'; a family's name stands where they word it differently.
    """
    words = Counter(claim.label for claim in claims if claim.label)
    labels = sorted(words, key=lambda each: (-words[each], len(each), each))
    lead = claims[0]
    known = lead.head.family if any(claim.head.is_certain for claim in claims) else None
    family = named("ar", known, lead.sector if _agree_on_sector(claims) else None)
    subjects = Counter(claim.subject for claim in claims if claim.subject)
    subject = subjects.most_common(1)[0][0] if subjects else None
    name = family or (labels[0] if labels else "")
    if subject and subject not in name and "·" not in name:
        name = f"{name} · {subject}" if name else subject
    elif family and labels and len(labels[0].split()) > 1 and "·" not in name:
        name = f"{family} · {labels[0]}"
    return name[:_LONGEST].rstrip()


def named(language: str, family: str | None, sector: str | None) -> str | None:
    """The name of a family and sector in a language; None where there is no family."""
    if family is None or family not in families():
        return None
    name = families()[family].labels[language]
    if sector is None or sector not in sector_names():
        return name
    return f"{name} · {sector_names()[sector][_LANGUAGES.index(language)]}"


def _agree_on_sector(claims: Sequence[Claim]) -> bool:
    return len({claim.theme for claim in claims}) == 1 and claims[0].theme is not None
