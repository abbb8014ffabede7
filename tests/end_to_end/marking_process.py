"""A process that marks, edits, deletes, orders and undoes without end, until it is killed.

    python -m tests.end_to_end.marking_process ARCHIVE

For each line of its input, a seed, it forks a process that tells of every gesture what will be in
the archive when it is done, and that it is done; when that one is dead it says `ended`. Forking
saves loading Qt for each kill.
"""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from articles.archive.archive import Archive
from articles.passages.passage import Passage
from articles.passages.tag_order import completed, moved
from articles.span import Span
from desktop.passages.controller import Move, PassageController
from desktop.session.undo_stack import WritingStack

WORD = 6
"""Every word of the article is so long, with its space; each passage is one word."""
TAG = "ترتيب"
COLOURS = ("green", "yellow", "blue", "pink")


class State(NamedTuple):
    """What the archive holds: passages by the number of their word, and the order of the tag."""

    live: dict[int, list[object]]
    order: list[int]


def state_of(archive: Archive) -> State:
    """What lies in an archive now."""
    everything = (*archive.passages.all(), *archive.passages.bin())
    words = {each.id: each.position.start // WORD for each in everything}
    order = archive.passages.tag_orders().get(TAG, ())
    live = {words[each.id]: said_of(each) for each in archive.passages.all()}
    return State(live, [words[each] for each in order])


def said_of(passage: Passage) -> list[object]:
    """What the reader said of a passage."""
    return [passage.colour, passage.note, list(passage.tags)]


class Marking:
    """Random gestures, each with what it must lead to."""

    def __init__(self, archive: Archive, seed: int) -> None:
        self._archive = archive
        self._random = random.Random(seed)
        (self._article_id,) = archive.articles.ids()
        self._article = archive.articles.get(self._article_id).article
        self._stack = WritingStack()
        self._controller = PassageController(archive.passages, self._stack)
        self._states = [state_of(archive)]
        known = (*archive.passages.all(), *archive.passages.bin())
        self._next_word = 1 + max((each.position.start // WORD for each in known), default=-1)

    def go_on(self) -> None:
        """Gesture after gesture."""
        tell("ready", self._states[0])
        gestures = (self._add, self._edit, self._recolour, self._delete, self._restore, self._order)
        while True:
            kind = self._random.random()
            if kind < 0.15 and self._stack.canUndo():
                tell("next", self._states[self._stack.index() - 1])
                self._stack.undo()
            elif kind < 0.25 and self._stack.canRedo():
                tell("next", self._states[self._stack.index() + 1])
                self._stack.redo()
            else:
                self._random.choice(gestures)()
            tell("done")

    def _do(
        self, live: dict[int, list[object]], order: list[int], gesture: Callable[[], object]
    ) -> None:
        """Say what will be, do it, and keep it for undoing."""
        state = State(live, order)
        tell("next", state)
        gesture()
        index = self._stack.index()  # edits of one passage may have become one step
        self._states[index:] = [state]

    def _now(self) -> tuple[dict[int, list[object]], list[int]]:
        live, order = self._states[self._stack.index()]
        return dict(live), list(order)

    def _some(self) -> Passage | None:
        passages = self._archive.passages.all()
        return self._random.choice(passages) if passages else None

    def _add(self) -> None:
        live, order = self._now()
        word, colour = self._next_word, self._random.choice(COLOURS)
        self._next_word += 1
        span = Span(word * WORD, word * WORD + WORD - 1)
        live[word] = [colour, "", []]
        self._do(live, order, lambda: self._controller.add(self._article, span, colour))

    def _edit(self) -> None:
        passage = self._some()
        if passage is not None:
            live, order = self._now()
            note = f"ملاحظة {self._random.random()}"
            edited = replace(passage, note=note, tags=(TAG, "آخر"))
            live[passage.position.start // WORD] = said_of(edited)
            self._do(live, order, lambda: self._controller.edit(edited))

    def _recolour(self) -> None:
        passage = self._some()
        if passage is not None:
            live, order = self._now()
            others = [each for each in COLOURS if each != passage.colour]
            edited = replace(passage, colour=self._random.choice(others))
            live[passage.position.start // WORD] = said_of(edited)
            self._do(live, order, lambda: self._controller.edit(edited))

    def _delete(self) -> None:
        passages = self._archive.passages.all()
        if len(passages) > 3:
            live, order = self._now()
            chosen = self._random.sample(passages, self._random.randint(1, 3))
            for passage in chosen:
                del live[passage.position.start // WORD]
            self._do(live, order, lambda: self._controller.delete_all(chosen))

    def _restore(self) -> None:
        passages = self._archive.passages.bin()
        if passages:
            live, order = self._now()
            chosen = passages[:2]
            for passage in chosen:
                live[passage.position.start // WORD] = said_of(passage)
            self._do(live, order, lambda: self._controller.restore_all(chosen))

    def _order(self) -> None:
        tagged = [each for each in self._archive.passages.all() if TAG in each.tags]
        if len(tagged) > 1:
            live, _ = self._now()
            former = self._archive.passages.tag_orders().get(TAG, ())
            ids = tuple(each.id for each in tagged)
            first, second = self._random.sample(ids, 2)
            words = {
                each.id: each.position.start // WORD
                for each in (*self._archive.passages.all(), *self._archive.passages.bin())
            }
            after = moved(completed(former, ids), {first}, second, after=True)
            if after != completed(former, ids):
                move = Move(ids, frozenset({first}), second, after=True)
                order = [words[each] for each in after]
                self._do(live, order, lambda: self._controller.move(TAG, move))


def tell(what: str, state: State | None = None) -> None:
    """One line to the process that will kill this one."""
    line = json.dumps([what, state])
    os.write(1, f"{line}\n".encode())


def main(folder: Path) -> None:
    """Fork a marking process for each seed of the input."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.write(1, f'["process", {os.getpid()}]\n'.encode())
            Marking(Archive.open(folder), int(line)).go_on()
        os.waitpid(child, 0)
        os.write(1, b'\n["ended", null]\n')


if __name__ == "__main__":
    main(Path(sys.argv[1]))
