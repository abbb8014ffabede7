"""Linguistic knowledge is data: no list of Arabic words stands in code (CONTRIBUTING.md, Style)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MOST_WORDS = 4
WORD = re.compile(r"[\u0621-\u064a]{2,}")
SET_OF_LETTERS = re.compile(r"\[[^\[\]]*\]")
LISTING = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Call, ast.JoinedStr)


def words_in(text: str) -> int:
    """How many words of two Arabic letters or more; letters of a pattern's set are none."""
    return len(WORD.findall(SET_OF_LETTERS.sub(" ", text)))


def parts(node: ast.AST) -> list[ast.AST]:
    """What a display or a call lists, keys and values alike; a text lists its pieces."""
    if isinstance(node, ast.JoinedStr):
        return [each for each in node.values if isinstance(each, ast.Constant)]
    if isinstance(node, ast.Dict):
        return [each for each in (*node.keys, *node.values) if each is not None]
    if isinstance(node, ast.Call):
        return [*node.args, *(keyword.value for keyword in node.keywords)]
    return list(getattr(node, "elts", ()))


def is_plain(node: ast.AST) -> bool:
    """Whether a literal is words and nothing else: a row of a typed table is more."""
    return isinstance(node, ast.Constant) or (
        isinstance(node, LISTING) and all(map(is_plain, parts(node)))
    )


def texts_of(node: ast.AST) -> Iterator[ast.Constant]:
    """The texts of a literal, those of plain literals inside it among them."""
    if isinstance(node, ast.Constant):
        yield node
    for part in parts(node):
        if is_plain(part):
            yield from texts_of(part)


def long_lists(source: str) -> Iterator[tuple[int, int]]:
    """The line of each literal with too many Arabic words, and how many; docstrings are none."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Constant, *LISTING)) and id(node) not in told:
            texts = [text for text in texts_of(node) if id(text) not in told]
            told |= {id(text) for text in texts}
            found = sum(words_in(text.value) for text in texts if isinstance(text.value, str))
            if found > MOST_WORDS:
                yield node.lineno, found


@pytest.mark.parametrize("package", ["articles", "index"])
def test_no_list_of_words_stands_in_code(package: str):
    found = {
        path.relative_to(ROOT).as_posix(): list(long_lists(path.read_text("utf-8")))
        for path in sorted((ROOT / package).rglob("*.py"))
    }
    assert {path: lists for path, lists in found.items() if lists} == {}


@pytest.mark.parametrize(
    "source",
    [
        '_IN = ("في", "من", "على", "إلى", "عن")',
        'IN = frozenset({*OTHERS, "في", "من", "على", "إلى", "عن"})',
        'IN = fold_words("في من على إلى عن")',
        'IN = {"في": 1, "من": 2, "على": 3, "إلى": 4, "عن": 5}',
        'IN = [fold("في"), fold("من"), fold("على"), fold("إلى"), fold("عن")]',
        'IN = (("في", "من"), ("على", "إلى", "عن"))',
        'IN = re.compile(r"(?:في|من|على|إلى|عن)\\b")',
        'IN = re.compile(rf"(?:في|من|{OTHERS}|على|إلى|عن)")',
        'def is_in(word):\n    return word in {"في", "من", "على", "إلى", "عن"}',
        'IN = one_of("في", "من", "على", "إلى", "عن")',
    ],
)
def test_a_list_is_seen_however_it_is_written(source: str):
    assert [found for _, found in long_lists(source)] == [5]


@pytest.mark.parametrize(
    "source",
    [
        'IN = words("grammar", "in")',
        '_IN, _OF, _ON, _TO = ("في", "من", "على", "إلى")',
        '"""في من على إلى عن حتى"""',
        'IN = 1\n"""`في`, `من`, `على`, `إلى`, `عن`"""',
        "IN = 1  # في من على إلى عن حتى",
        'PAST = re.compile("[اوي][يتن][ابتثجح][سش][صضط]است")',
        'CLITICS = ("و", "ف", "ب", "ل", "ك", "س")',
        'ROWS = (Row("في", IN), Row("من", OF), Row("على", ON), Row("إلى", TO), Row("عن", OF))',
    ],
)
def test_what_is_no_list_of_words_may_stand(source: str):
    assert list(long_lists(source)) == []
