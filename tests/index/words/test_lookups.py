"""What is asked of the dictionary together."""

from __future__ import annotations

from index.words.lookups import INNER_LETTERS, Link, Lookup, key_of


def test_the_same_letters_lead_to_other_forms_by_each_link() -> None:
    keys = {key_of(link, "مدرسه") for link in Link}
    assert len(keys) == len(Link)
    assert all(0 <= key < 1 << 48 for key in keys)


def test_a_lookup_has_the_keys_of_all_that_it_asks_for() -> None:
    wanted = Lookup(doubtful=["زير"], skeletons=["", "مركز"], inner=["الدارالبيضاء"], links=[5])
    assert list(wanted.keys()) == [
        5,
        key_of(Link.DOUBTFUL_STEM, "زير"),
        key_of(Link.SKELETON, "مركز"),
        key_of(Link.INNER_LETTERS, "الدارالبيضاء"[:INNER_LETTERS]),
    ]
