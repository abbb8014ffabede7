"""The forms of the verbs of Arramooz, conjugated by Qutrub (both Taha Zerrouki, GPL).

For `tests.gold.make_lexicon` alone: neither is needed to run Khizana.
"""

from __future__ import annotations

import importlib
import importlib.resources
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}]")
_PASSIVE = "المجهول"
_TENSES = (
    "الماضي المعلوم", "الماضي المجهول", "المضارع المعلوم", "المضارع المجهول",
    "المضارع المجزوم",
)  # fmt: skip
_ANYBODY = ("هو", "هي", "هم", "هما", "هما مؤ", "أنا", "نحن")
_THIRD = ("هو", "هي", "هم", "هما")
_WEAK = ("ى", "ا", "ي")
_WASLA = "اٱ"
_IMPERFECT = "يتنأ"
# What may be added to a form of a verb; a form that is another one of it with these is not listed.
_SHORTEST = 3
_TAILS = ("ت", "تا", "وا", "نا", "ا", "ون", "ان", "ين", "ي")


def read_paradigms() -> Mapping[tuple[str, str], frozenset[str]]:
    """By root and perfect, without vowels, all forms that the press may have of a verb."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for written, root, vowel, is_transitive in _verbs():
        lemma = bare(written)
        found[root, lemma].update(_forms(written, vowel, is_transitive=is_transitive))
    return {key: frozenset(forms) for key, forms in found.items()}


def bare(written: str) -> str:
    """A word without its vowels, and its first alef as it is written."""
    word = _VOWELS.sub("", written)
    return "ا" + word[1:] if word[:1] in _WASLA else word


def without_regular(lemma: str, forms: Iterable[str]) -> set[str]:
    """The forms from which, and from the lemma, endings alone make the others."""
    wanted = {lemma, *forms}
    if lemma.endswith(_WEAK):
        return wanted  # what their short forms make with endings is more than they are
    return {
        form
        for form in wanted
        if form == lemma
        or not any(
            form.endswith(tail)
            and form[: -len(tail)] in wanted
            and len(form) - len(tail) >= _SHORTEST
            for tail in _TAILS
        )
    }


def _verbs() -> Iterator[tuple[str, str, str, bool]]:
    path = importlib.resources.files("arramooz") / "data" / "arabicdictionary.sqlite"
    with importlib.resources.as_file(path) as file:
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = connection.execute(
            "SELECT DISTINCT vocalized, root, future_type, transitive FROM verbs ORDER BY vocalized"
        ).fetchall()
        connection.close()
    for written, root, vowel, transitive in rows:
        yield written, root or "", vowel, bool(transitive)


def _forms(written: str, vowel: str, *, is_transitive: bool) -> Iterator[str]:
    verb = importlib.import_module("libqutrub.classverb").VerbClass(written, is_transitive, vowel)
    verb.conjugate_all_tenses()
    for tense in _TENSES:
        persons = verb.conj_display.tab_conjug.get(tense, {})
        for person in _THIRD if _PASSIVE in tense else _ANYBODY:
            if form := bare(persons.get(person, "")):
                yield form
