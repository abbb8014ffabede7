"""Decisions on collections: written at once, and all of it taken back by one step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from articles.archive.archive import Archive
from articles.archive.search_repository import SavedSearch
from articles.curation import Collection
from desktop.curation.controller import CurationController
from desktop.session.search_state import SearchState
from desktop.session.undo_stack import WritingStack

TRAINS, TRAVEL = Collection("قطارات", ("a1", "a2")), Collection("نقل", ("a2", "a3"))


@pytest.fixture
def archive(qapp, tmp_path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "archive", create=True) as archive:
        archive.curation.keep_collection(TRAINS)
        archive.curation.keep_collection(TRAVEL)
        for name, asked in (("واحدة", ("قطارات",)), ("كلتاهما", ("نقل", "قطارات"))):
            state = SearchState(own_collections=asked)
            archive.saved_searches.save(SavedSearch(name, state.to_json(), "2024-05-01"))
        yield archive


def kept(archive: Archive) -> dict[str, tuple[str, ...]]:
    names = ("قطارات", "نقل", "سكك")
    found = [archive.curation.collection(name) for name in names]
    return {each.name: each.article_ids for each in found if each is not None}


def asked(archive: Archive) -> dict[str, tuple[str, ...]]:
    saved = archive.saved_searches.all()
    return {each.name: SearchState.from_json(each.query).own_collections for each in saved}


@pytest.mark.parametrize(
    ("name", "collections", "searches"),
    [
        (
            "سكك",
            {"سكك": ("a1", "a2"), "نقل": ("a2", "a3")},
            {"واحدة": ("سكك",), "كلتاهما": ("نقل", "سكك")},
        ),
        ("نقل", {"نقل": ("a2", "a3", "a1")}, {"واحدة": ("نقل",), "كلتاهما": ("نقل",)}),
        (
            "قطارات",
            {"قطارات": ("a1", "a2"), "نقل": ("a2", "a3")},
            {"واحدة": ("قطارات",), "كلتاهما": ("نقل", "قطارات")},
        ),
    ],
    ids=["another name", "the name of another one", "its own name"],
)
def test_a_collection_is_called_otherwise(archive, name, collections, searches):
    before = kept(archive), asked(archive)
    stack = WritingStack()
    names: list[tuple[str, str]] = []
    controller = CurationController(archive, stack)
    controller.renamed.connect(lambda _group, former, new: names.append((former, new)))
    controller.rename_collection("قطارات", name)
    assert (kept(archive), asked(archive)) == (collections, searches)
    stack.undo()
    assert (kept(archive), asked(archive)) == before
    assert names == ([] if name == "قطارات" else [("قطارات", name), (name, "قطارات")])
