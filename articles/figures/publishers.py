"""Publishers: from which country a newspaper or a site writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from urllib.parse import urlsplit

from articles.arabic.folding import fold_word
from articles.figures.phrases import read_table

_LONGEST_NAME = 120
_HOSTS_KEPT = 1 << 10
# Nearly every address: no port, no name of a user, nothing that is to be taken out.
_PLAIN_HOST = re.compile(r"https?://([a-z0-9.-]+)(?:[/?#]|\Z)")
_CALLED = tuple(f"{word} " for word in read_table("grammar")["publishers"]["called"])
# National domains whose letters are the ISO 3166 code of an Arab country.
_NATIONAL = frozenset(
    ["ma", "dz", "tn", "ly", "mr", "eg", "sd", "sa", "ae", "kw", "qa", "bh", "om", "ye", "jo",
     "lb", "sy", "iq", "ps", "dj", "so", "td", "km"]
)  # fmt: skip


@cache
def _by_name() -> Mapping[str, str]:
    return {
        fold_word(name): country
        for country, known in read_table("publishers").items()
        for name in known["names"]
    }


@cache
def _by_domain() -> Mapping[str, str]:
    return {
        domain: country
        for country, known in read_table("publishers").items()
        for domain in known["domains"]
    }


def country_of_source(publisher: str | None, address: str | None) -> str | None:
    """The country from which an article was published.

    Args:
        publisher: Name of the newspaper or the site, or None.
        address: URL of the article, or None.

    Returns:
        ISO 3166 alpha-2, or None when neither tells; the address goes before the name.
    """
    return _of_address(address or "") or _of_name(publisher or "")


def _of_address(address: str) -> str | None:
    plain = _PLAIN_HOST.match(address)
    if plain is not None:
        return _of_host(plain[1])
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    return _of_host(host.lower())


@lru_cache(maxsize=_HOSTS_KEPT)
def _of_host(host: str) -> str | None:
    labels = host.split(".")
    for first in range(len(labels) - 1):
        country = _by_domain().get(".".join(labels[first:]))
        if country is not None:
            return country
    national = labels[-1] if len(labels) > 1 else ""
    return national.upper() if national in _NATIONAL else None


def _of_name(publisher: str) -> str | None:
    name = " ".join(publisher[:_LONGEST_NAME].split())
    if "." in name and " " not in name:
        return _of_address(name)
    for called in _CALLED:
        name = name.removeprefix(called)
    folded = fold_word(name)
    known = _by_name().get(folded) or _by_name().get(folded.split(" - ")[0].strip())
    return known or _of_adjective(folded)


def _of_adjective(name: str) -> str | None:
    """The country of whose people the last word of a name is: `البيان الإماراتية`."""
    last = name.rstrip('()»" ').rpartition(" ")[2].removeprefix("(")
    return _by_adjective().get(last)


@cache
def _by_adjective() -> Mapping[str, str]:
    return {
        fold_word(f"ال{adjective}{ending}"): country
        for country, adjectives in read_table("nationalities").items()
        for adjective in adjectives
        for ending in ("", "ة")
    }
