"""What a relative clause is about."""

from __future__ import annotations

import pytest

from articles.timeline.antecedents import at_antecedent, is_word, with_antecedent


def test_a_clause_begins_with_what_it_is_about() -> None:
    body = "زار الوفد قلعة بغداد التي رممت في مايو"
    assert with_antecedent(body, 0, body.index("التي")) == body.index("بغداد")


def test_what_is_counted_is_not_cut_from_its_number() -> None:
    body = "سحبت القطعة من فئة 5 دراهم التي طرحت في مايو"
    assert with_antecedent(body, 0, body.index("التي")) < body.index("5")


@pytest.mark.parametrize(
    ("body", "head"),
    [
        ("عبر المنافذ البرية والجوية للبلد التي فتحت في مايو", "المنافذ"),
        ("حررت من سيطرة جماعة الجبل وحلفائها الذين غزوها في مايو", "جماعة"),
        ("ارتفع الإنتاج وفق المؤشرات التي نشرت في مايو", "المؤشرات"),
        ("زار المتحف، والتقى مديرته التي عينت في مايو", "مديرته"),
        ("سافرت المديرة مع والدتها التي تقاعدت في مايو", "والدتها"),
    ],
)
def test_what_is_joined_is_of_the_phrase(body: str, head: str) -> None:
    relative = max(body.find("التي"), body.find("الذين"))
    assert with_antecedent(body, 0, relative) == body.index(head)


def test_a_clause_of_its_own_stays() -> None:
    body = "زار الوفد المدرسة ثم عاد"
    assert with_antecedent(body, 0, body.index("ثم")) == body.index("ثم")


def test_only_long_clauses_are_cut() -> None:
    body = "زار الوفد قلعة بغداد التي رممت في مايو"
    assert at_antecedent(body, 0, len(body), 90) == 0
    assert at_antecedent(body, 0, len(body), 20) == body.index("بغداد")


def test_signs_are_no_words() -> None:
    assert is_word("و2")
    assert not is_word("، –")
