"""Arabic names of columns are known however they are spelt in Latin letters."""

from __future__ import annotations

import pytest

from articles.reading.rows.columns import Role, column_map
from articles.reading.rows.latin_letters import latin_words, of_arabic, of_latin

SPELT = {
    Role.TITLE: ("3onwan_el_khabar", "Unwan", "al-onwan", "3unwanElMa9al"),
    Role.TEXT: ("nass_el_khabar", "muhtawa", "mo7tawa", "annass"),
    Role.PUBLISHED: ("tari5_elnashr", "tarekh_nachr", "ettarikh", "TarikhNashr"),
    Role.PUBLISHER: ("esm_el_jarida", "gareeda", "as-sahifa", "jaridat", "nachir"),
    Role.CREATOR: ("esm_el_kateb", "mou7arir", "saheb_ma9al", "sahafi"),
}


@pytest.mark.parametrize(
    ("name", "role"), [(name, role) for role, names in SPELT.items() for name in names]
)
def test_every_spelling_is_known_beside_another(name: str, role: Role) -> None:
    columns = column_map(("rabt el khabar", name)).columns
    assert name in columns[role]


def test_a_name_alone_that_looks_like_arabic_is_none() -> None:
    assert column_map(("end",)).count() == 0
    assert column_map(("id_media", "end", "count", "rank", "views")).use.used == ()


@pytest.mark.parametrize(
    "name", ["count", "source_type", "notes", "score", "status", "version", "extra", "motcles"]
)
def test_other_languages_are_not_read_as_arabic(name: str) -> None:
    assert name in column_map(("tari5 el nashr", "3onwan", name)).use.left


def test_both_writings_meet_in_their_consonants() -> None:
    assert of_latin(latin_words("ism_al_jaridat")) in of_arabic("اسم الجريدة")
    assert of_arabic("روزنامه پارسی") == of_arabic("Zeitung") == frozenset()


def test_names_of_several_words_are_alike_in_both_letters() -> None:
    assert of_latin(["djurdjura", "info"]) in of_arabic("جرجرة انفو")
    assert of_latin(["shamal", "news"]) in of_arabic("الشمال نيوز")
