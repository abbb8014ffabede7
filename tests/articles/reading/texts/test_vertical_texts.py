from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.recognised_formats import format_of
from articles.reading.sources.source import source_of_bytes
from articles.reading.texts.vertical_texts import looks_like_vertical
from tests.growth import growth

FIRST = "أعادت البلدية فتح السوق صباح أمس، وفيه 86 محلا (منها عشرة للسمك)."
SECOND = "وقال رئيسها إن «الكراء لن يرتفع هذه السنة» وإن الأشغال انتهت كلها قبل موعدها."
WORDS = {
    FIRST: "أعادت البلدية فتح السوق صباح أمس ، وفيه 86 محلا ( منها عشرة للسمك ) .",
    SECOND: "وقال رئيسها إن « الكراء لن يرتفع هذه السنة » وإن الأشغال انتهت كلها قبل موعدها .",
}


def lines(sentence: str, line: str = "{word}\tN\t{word}") -> list[str]:
    words = WORDS[sentence].split()
    return [line.format(n=n, word=word) for n, word in enumerate(words, 1)]


def read(text: str, name: str) -> list[Document]:
    items = list(read_bytes(text.encode(), f"/p/{name}", name))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


VERTICAL = "\n".join([
    '<doc id="a1" title="سوق &quot;السمك&quot;" date="2017-03-14" source="جريدة المرفأ">',
    "<p>", "<s>", *lines(FIRST), "</s>", "</p>", "<p>", "<s>", *lines(SECOND), "</s>", "</p>",
    "</doc>",
    '<doc id="a2" title="الكراء" date="2017-03-15" source="جريدة المرفأ">',
    "<p>", "<s>", *lines(SECOND), "</s>", "<s>", *lines(FIRST), "</s>", "</p>", "</doc>", "",
])  # fmt: skip


@pytest.mark.parametrize("name", ["corpus.vrt", "corpus.txt", "corpus.vert"])
def test_words_of_a_corpus_are_put_together_again(name: str) -> None:
    first, second = read(VERTICAL, name)

    assert first.text == f"{FIRST}\n{SECOND}"
    assert (first.declared.title, first.declared.published) == ('سوق "السمك"', "2017-03-14")
    assert first.declared.publisher == "جريدة المرفأ"
    assert second.text == f"{SECOND} {FIRST}"


def test_words_of_a_treebank_written_together_stand_once() -> None:
    words = lines(FIRST, "{n}\t{word}\t_\tN\t_\t_\t0\t_\t_\t_")
    together = ["1-2\tأعادتها\t_\t_\t_\t_\t_\t_\t_\t_", *words]
    text = "\n".join(["# newdoc id = a", "# title = سوق السمك", *together, "", ""])
    text += "\n".join(lines(SECOND, "{n}\t{word}\t_\tN\t_\t_\t0\t_\t_\tSpaceAfter=Yes"))

    (document,) = read(text, "a.conllu")

    assert document.text == f"{FIRST.replace('أعادت البلدية', 'أعادتها')}\n{SECOND}"
    assert document.declared.title == "سوق السمك"


def test_a_word_before_which_no_space_is() -> None:
    first, *rest = lines(FIRST)
    text = "\n".join(["<s>", first, "<g/>", *rest, "</s>", *lines(SECOND), ""])

    assert read(text, "a.vrt")[0].text.startswith("أعادتالبلدية فتح")


def test_words_with_their_entities() -> None:
    entities = [
        line.replace("\t", " ")
        for line in [*lines(FIRST, "{word}\tO"), "", *lines(SECOND, "{word}\tB-LOC")]
    ]

    (document,) = read("\n".join(["-DOCSTART- O", "", *entities, ""]), "ner.txt")

    assert document.text == f"{FIRST}\n{SECOND}"


def test_what_clitics_were_cut_off_is_joined() -> None:
    text = VERTICAL.replace("وفيه\tN\tوفيه", "و+\tC\tو\nفي\tN\tفي\n+ه\tP\tه")

    assert read(text, "corpus.vrt")[0].text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"كلمة{n}\t{n}" for n in range(40)),  # how often words come
        "\n".join(["title\ttext", *(f"عنوان {n}\tنص الخبر رقم {n} كاملا" for n in range(40))]),
        f"{FIRST}\n\n{SECOND}\n" * 20,
    ],
)
def test_tables_and_texts_are_no_vertical_ones(text: str) -> None:
    assert not looks_like_vertical(text.encode())
    assert format_of(source_of_bytes(text.encode(), "a", "a.txt")).name != "vertical"


@pytest.mark.parametrize("before", ["", "# sent_id = 7\n"])
def test_time_is_linear_in_the_length_of_a_text(before: str) -> None:
    sentence = f"<s>\n{before}" + "\n".join(lines(SECOND)) + "\n</s>\n"

    def put_together(count: int) -> str:
        (document,) = read(f"<doc>\n<p>\n{sentence * count}</p>\n", "a.vrt")
        return document.text

    assert put_together(3) == f"{SECOND} {SECOND} {SECOND}"
    assert growth(put_together, 6_000) < 3


def test_a_comment_without_end_takes_time_linear_in_its_length() -> None:
    def with_comment(count: int) -> None:
        assert len(read(f"{VERTICAL}#{' ' * count}x\n", "a.vrt")) == 2

    assert growth(with_comment, 4_000) < 3


def test_a_number_longer_than_any_sentence_is_no_number_of_words() -> None:
    numbered = lines(FIRST, "{n}\t{word}\t_\tN\t_\t_\t0\t_\t_\t_")
    odd = "9" * 5_000 + "\tكلها\t_\tN\t_\t_\t0\t_\t_\t_"

    (document,) = read("\n".join([*numbered * 2, odd, ""]), "a.conllu")

    assert document.text == f"{FIRST} {FIRST} كلها"
