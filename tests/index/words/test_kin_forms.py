"""The forms of the lexicon that an archive has."""

from __future__ import annotations

from index.analysis.stemming import Stemmer
from index.words.kin import Kin
from index.words.kin_forms import KinForms
from tests.fakes import MemoryArchive, article


def test_only_forms_of_the_same_word_are_found(engine_of) -> None:
    words = "سجين السجناء سجون بالسجناء مسجون"
    engine = engine_of(archive=MemoryArchive([article("a", words)]))
    opened = engine._latest.open()
    forms = KinForms(Kin(Stemmer()), opened.vocabulary, opened.snapshot.stem_frequency)
    assert {"السجناء", "بالسجناء"} <= set(forms.of("سجين"))
    assert "سجون" not in set(forms.of("سجناء"))
    assert "سجين" in set(forms.of("سجناء"))


def test_a_stem_whose_forms_are_all_wanted_is_read_as_one_list(engine_of) -> None:
    engine = engine_of(archive=MemoryArchive([article("a", "وزراء الوزراء مركز")]))
    opened = engine._latest.open()
    forms = KinForms(Kin(Stemmer()), opened.vocabulary, opened.snapshot.stem_frequency)
    lists = forms.lists(["وزراء", "الوزراء", "مركز"], [])
    assert (lists.stems, lists.forms) == (("وزراء",), ("مركز",))
    assert forms.lists(["وزراء", "الوزراء"], ["وزراء"]).stems == ()
