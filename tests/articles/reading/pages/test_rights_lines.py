from __future__ import annotations

import pytest

from articles.reading.pages.rights_lines import are_held, has_rights, holder_of


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("جميع الحقوق محفوظة © 2009 بريد الجبل", "بريد الجبل"),
        ("© 2018-2022 Le Fleuve. Tous droits réservés.", "Le Fleuve"),
        ("حقوق النشر محفوظة", ""),
        ("جميع الحقوق محفوظة للشرقية أونلاين", "الشرقية أونلاين"),
    ],
)
def test_who_has_the_rights(line: str, holder: str) -> None:
    assert has_rights(line)
    assert are_held(line)
    assert holder_of(line) == holder


def test_what_tells_of_rights_holds_none() -> None:
    assert has_rights("سكان الجبل يطلبون حقوق الرعاة")
    assert not are_held("سكان الجبل يطلبون حقوق الرعاة")
