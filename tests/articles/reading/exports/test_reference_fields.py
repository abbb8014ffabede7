"""Names of references are turned round, and a note that is the text is taken for it."""

from __future__ import annotations

import pytest

from articles.reading.exports.reference_fields import fullest_text, given_first


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("العلمي, سعاد", "سعاد العلمي"),
        ("Ould Ali، Samia", "Samia Ould Ali"),
        ("Haddad, John, Jr.", "Haddad, John, Jr."),
        ("سعاد العلمي", "سعاد العلمي"),
        ("Haddad,", "Haddad,"),
    ],
)
def test_names(name: str, said: str) -> None:
    assert given_first(name) == said


ABSTRACT = "يعرض المقال تاريخ الأسواق الأسبوعية."


def test_the_text_of_a_reference() -> None:
    whole = f"<p>{ABSTRACT}</p><p>ويصف الطريق الجديدة.</p>"
    assert fullest_text(ABSTRACT, [whole]) == f"{ABSTRACT}\nويصف الطريق الجديدة."
    assert fullest_text(ABSTRACT, ["يراجع مع الأرشيف"]) == ABSTRACT
    assert fullest_text(ABSTRACT, ["كلمة أخرى " * 40]) == ("كلمة أخرى " * 40)
    assert fullest_text("", [ABSTRACT, ""]) == ABSTRACT
    assert fullest_text(None, []) is None
