"""A passage in a text that is edited at random stands at its own words, or says that it does not.

The text is made of words that know who they are, so that the right place is known whatever is
inserted, removed, moved, repeated or written otherwise; sentences return in other contexts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import event, given, settings
from hypothesis import strategies as st

from articles.arabic.folding import fold_word
from articles.passages.anchoring import CONTEXT, anchor_again, quote
from articles.passages.passage import Anchoring, Passage, TextPositionSelector
from articles.span import Span

SENTENCES = (
    "بلغت كلفة المشروع أربعين مليون درهم .",
    "وقال المدير إن الأشغال ستنتهي قبل الصيف .",
    "بلغت كلفة المشروع أربعين مليون درهم كما قيل .",
    "نعم .",
    "أربعين مليون درهم دفعتها المدينة إلى الشركة .",
    "وزار الوفد المدرسة القديمة ثم عاد إلى المدينة .",
)
STRANGERS = ("غدا", "نحو", "مصنع", "درهم", "مليون", "إلى")
FATHA, TATWEEL = "\N{ARABIC FATHA}", "\N{ARABIC TATWEEL}"


@dataclass(frozen=True)
class Word:
    """One word; its identity survives when it is moved or written otherwise."""

    identity: int
    text: str


Lines = list[list[Word]]


class Text:
    """Lines of words, edited one random step after another."""

    def __init__(self, sentences: Sequence[Sequence[str]]) -> None:
        self._next = 0
        self.lines: Lines = []
        for line in sentences:
            words = [word for sentence in line for word in sentence.split()]
            self.lines.append([self._new(word) for word in words])

    @property
    def body(self) -> str:
        return "\n".join(" ".join(word.text for word in line) for line in self.lines)

    def spans(self) -> dict[int, Span]:
        """Where each word is."""
        found, at = {}, 0
        for line in self.lines:
            for word in line:
                found[word.identity] = Span(at, at + len(word.text))
                at += len(word.text) + 1
        return found

    def words(self) -> list[Word]:
        return [word for line in self.lines for word in line]

    def edit(self, data: st.DataObject) -> None:
        """One random change; no line stays empty."""
        kind = data.draw(st.sampled_from(sorted(_EDITS)), label="edit")
        _EDITS[kind](self, data)
        self.lines = [line for line in self.lines if line] or [[self._new("بقي")]]

    def insert(self, data: st.DataObject) -> None:
        line = data.draw(st.sampled_from(self.lines))
        at = data.draw(st.integers(0, len(line)))
        line.insert(at, self._new(data.draw(st.sampled_from(STRANGERS))))

    def delete(self, data: st.DataObject) -> None:
        line = data.draw(st.sampled_from(self.lines))
        start = data.draw(st.integers(0, len(line) - 1))
        del line[start : start + data.draw(st.integers(1, 4))]

    def replace(self, data: st.DataObject) -> None:
        line = data.draw(st.sampled_from(self.lines))
        at = data.draw(st.integers(0, len(line) - 1))
        line[at] = self._new(data.draw(st.sampled_from(STRANGERS)))

    def move_line(self, data: st.DataObject) -> None:
        line = self.lines.pop(data.draw(st.integers(0, len(self.lines) - 1)))
        self.lines.insert(data.draw(st.integers(0, len(self.lines))), line)

    def repeat_line(self, data: st.DataObject) -> None:
        line = data.draw(st.sampled_from(self.lines))
        copy = [self._new(word.text) for word in line]
        self.lines.insert(data.draw(st.integers(0, len(self.lines))), copy)

    def remove_line(self, data: st.DataObject) -> None:
        del self.lines[data.draw(st.integers(0, len(self.lines) - 1))]

    def cut_line(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.lines) - 1))
        line = self.lines[at]
        middle = data.draw(st.integers(0, len(line)))
        self.lines[at : at + 1] = [line[:middle], line[middle:]]

    def join_lines(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.lines) - 1))
        self.lines[at : at + 2] = [[word for line in self.lines[at : at + 2] for word in line]]

    def write_otherwise(self, data: st.DataObject) -> None:
        """The same letters for the reader: vowel signs, strokes, hamza, final forms."""
        sign = data.draw(st.sampled_from(["vowels", "bare", "stroke", "hamza", "ha"]))
        self.lines = [[_rewritten(word, sign) for word in line] for line in self.lines]

    def _new(self, text: str) -> Word:
        self._next += 1
        return Word(self._next, text)


def _rewritten(word: Word, sign: str) -> Word:
    text = word.text
    match sign:
        case "vowels" if len(text) > 2:
            text = text[0] + FATHA + text[1:]
        case "bare":
            text = text.replace(FATHA, "").replace(TATWEEL, "")
        case "stroke" if len(text) > 3:
            text = text[:2] + TATWEEL + text[2:]
        case "hamza":
            text = text.replace("أ", "ا").replace("إ", "ا")
        case "ha":
            text = text.replace("ة", "ه")
        case _:
            pass
    return Word(word.identity, text)


_EDITS = {
    "insert": Text.insert,
    "delete": Text.delete,
    "replace": Text.replace,
    "move": Text.move_line,
    "repeat": Text.repeat_line,
    "remove": Text.remove_line,
    "cut": Text.cut_line,
    "join": Text.join_lines,
    "write otherwise": Text.write_otherwise,
}
texts = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), min_size=1, max_size=5
)


def passage_on(body: str, span: Span) -> Passage:
    return Passage(
        id="ab",
        article_id="p0",
        position=TextPositionSelector(span.start, span.end),
        quote=quote(body, span),
        colour="green",
        note="",
        tags=(),
        created="2025-01-01T00:00:00+00:00",
        modified="2025-01-01T00:00:00+00:00",
    )


def folded(text: str) -> str:
    return fold_word(text.replace("\n", " "))


def marked_words(text: Text, data: st.DataObject) -> list[Word]:
    words = text.words()
    first = data.draw(st.integers(0, len(words) - 1), label="first")
    return words[first : first + data.draw(st.integers(1, 8), label="words")]


def own_place(text: Text, marked: Sequence[Word]) -> Span | None:
    """Where the marked words are now; None when one is gone or others came between them."""
    order = [word.identity for word in text.words()]
    wanted = [word.identity for word in marked]
    if wanted[0] not in order:
        return None
    at = order.index(wanted[0])
    if order[at : at + len(wanted)] != wanted:
        return None
    spans = text.spans()
    return Span(spans[wanted[0]].start, spans[wanted[-1]].end)


def is_twin(body: str, found: Span, known: Passage, *, knows_former: bool) -> bool:
    """Whether nothing that the passage knows tells the words at `found` from its own.

    A context that an end of the body cut short must end there again. At the old place, and where
    the former body shows what is new, something new may stand beyond that end.
    """
    before, after = folded(body[: found.start]), folded(body[found.end :])
    first, last = folded(known.quote.prefix), folded(known.quote.suffix)
    is_open = (len(known.quote.prefix) == CONTEXT, len(known.quote.suffix) == CONTEXT)
    fits = before.endswith(first) and after.startswith(last)
    ends = (is_open[0] or before == first) and (is_open[1] or after == last)
    return fits and (ends or knows_former or found.start == known.position.start)


@settings(max_examples=400, deadline=None)
@given(sentences=texts, data=st.data())
def test_a_passage_is_never_anchored_at_other_words(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    text = Text(sentences)
    marked = marked_words(text, data)
    former = text.body
    place = own_place(text, marked)
    assert place is not None
    passage = original = passage_on(former, place)
    knows_former = data.draw(st.booleans(), label="knows the former body")
    for _ in range(data.draw(st.integers(1, 3), label="versions")):
        for _ in range(data.draw(st.integers(0, 4), label="edits")):
            text.edit(data)
        body, known = text.body, passage
        passage = anchor_again(passage, body, former if knows_former else None)
        found = Span(passage.position.start, passage.position.end)
        event(passage.anchoring.value)
        if passage.anchoring is Anchoring.ANCHORED:
            assert folded(found.text_in(body)) == folded(original.quote.exact)
            assert passage.quote == quote(body, found)
            own = own_place(text, marked)
            if own is not None and found != own:
                # Only a twin in the very same words can be taken for it.
                assert is_twin(body, found, known, knows_former=knows_former)
        elif passage.anchoring is Anchoring.MOVED:
            assert found.end <= len(body)
            assert found.text_in(body).strip()
        assert folded(passage.quote.exact) == folded(original.quote.exact)
        former = body


@settings(max_examples=200, deadline=None)
@given(sentences=texts, data=st.data())
def test_a_passage_that_is_untouched_is_found(
    sentences: list[list[str]], data: st.DataObject
) -> None:
    text = Text(sentences)
    marked = marked_words(text, data)
    former = text.body
    place = own_place(text, marked)
    assert place is not None
    passage = passage_on(former, place)
    for _ in range(data.draw(st.integers(0, 4))):
        text.edit(data)
    own = own_place(text, marked)
    for known in (None, former):
        found = anchor_again(passage, text.body, known)
        if own is not None:
            assert found.anchoring is not Anchoring.LOST
            words = Span(found.position.start, found.position.end).text_in(text.body)
            assert folded(words) == folded(passage.quote.exact)
