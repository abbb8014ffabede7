"""The query without one of its parts, or with one that says something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from index.analysis.stop_words import read_interrogatives, read_stop_words
from index.analysis.tokenizer import Tokenizer
from index.query.parser import QueryParser
from index.query.part_changes import with_excluded, with_level, without_part
from index.query.parts import PartKind, QueryPart, query_parts
from index.query.syntax import Level, Node
from tests.index.query.test_parser import shape

PARSER = QueryParser(Tokenizer(), read_stop_words(), read_interrogatives())
# A field with nothing behind it, a date that is none, a distance: none is a word with a subject.
_NO_WORDS = re.compile(r"\w+:(?=[\s()]|$)|قبل:زز|قرب/5?|~5")
SUBJECTLESS = read_stop_words() | {"not", "and"}
PIECES = (
    st.sampled_from([*'"«»()-*~|؟= ', " أو ", " و ", " ليس ", " NOT ", " AND "])
    | st.sampled_from(
        [
            "عنوان:ميناء",
            "عنوان:(",
            'مصدر:"فاس"',
            "جذر:مطار",
            " قرب/5 ",
            "~5",
            " رقم:>5 ",
            " قبل:2015 ",
        ]
    )
    | st.sampled_from(
        [
            " جذر: ",
            " عنوان: ",
            " -عنوان:",
            " تام:«",
            "جذع:(",
            " NOT ( ",
            " -(",
            " و(",
            " ) ",
            " ( ",
            " رقم: ",
            " قبل:زز ",
            " قرب/ ",
            " =",
            ' "فاس" ',
            ' "في" ',
            " في ",
            " OR ",
            " ||",
            ":",
            "،",
        ]
    )
)
WORDS = st.sampled_from(["ميناء", " طنجة ", " فاس ", "مطار", "10%", "2014-2020", "abc", "مُّ"])
QUERIES = st.lists(PIECES | WORDS, max_size=14).map("".join)


def said(text: str) -> list[list[list[object]]]:
    """What each part of a query says, alternative by alternative."""
    stretches = []
    for alternatives in PARSER.stretches(PARSER.lexemes(text)):
        searched = []
        for parts in alternatives:
            kept = PARSER.searched([part.node for part in parts if part.node is not None])
            nodes = [part.node for part in parts if part.node is None or _is_in(part.node, kept)]
            searched.append([_said(node) for node in nodes])
        stretches.append(searched)
    return _tidy(stretches)


def _is_in(node: Node, kept: list[Node]) -> bool:
    return any(node is other for other in kept)


def _said(node: Node | None) -> object:
    try:
        return shape(node) or repr(getattr(node, "quantity", getattr(node, "days", None)))
    except AttributeError:  # a condition inside another node
        return "condition"


def _tidy(stretches: list[list[list[object]]]) -> list[list[list[object]]]:
    without_empty = [[parts for parts in each if parts] for each in stretches]
    return [each for each in without_empty if each]


def is_no_sentence(*texts: str) -> bool:
    """Whether none of the queries is read as a sentence, whose signs are words."""
    return all(PARSER.plain(text) == text for text in texts)


def is_peculiar(text: str) -> bool:
    """Whether some words wanted together are all without a subject: they are searched for then."""
    return any(
        not [word for word in Tokenizer().terms(piece) if word not in SUBJECTLESS]
        for whole in (text, *alternative_texts(text))
        for piece in re.split(r"أو|\||\bOR\b", _NO_WORDS.sub(" ", whole))
    )


def alternative_texts(text: str) -> Iterator[str]:
    """What is written for each alternative; a parenthesis that closes nothing ends one, too."""
    lexemes = PARSER.lexemes(text)
    for alternatives in PARSER.stretches(lexemes):
        for parts in alternatives:
            yield text[lexemes[parts[0].first].start : lexemes[parts[-1].end - 1].end]


@settings(max_examples=400)
@given(QUERIES)
def test_without_a_part_the_query_says_the_rest(text: str) -> None:
    assume(not is_peculiar(text))
    parts, tree = query_parts(text), said(text)
    places = [
        (stretch, choice, number)
        for stretch, choices in enumerate(tree)
        for choice, nodes in enumerate(choices)
        for number, _ in enumerate(nodes)
    ]
    assert len(parts) == len(places)
    for part, (stretch, choice, number) in zip(parts, places, strict=True):
        wanted = [[list(nodes) for nodes in choices] for choices in tree]
        del wanted[stretch][choice][number]
        rest = without_part(text, part)
        assume(is_no_sentence(text, rest))
        assert said(rest) == _tidy(wanted)
        assert rest == rest.strip()


@settings(max_examples=400)
@given(QUERIES, st.sampled_from(Level))
def test_a_level_is_set_and_undone(text: str, level: Level) -> None:
    assume(not is_peculiar(text))
    for number, part in enumerate(query_parts(text)):
        changed = with_level(text, part, level)
        assume(is_no_sentence(text, changed))
        same = query_parts(changed)
        if part.level is None:
            assert changed == text
            continue
        if part.words in SUBJECTLESS or _NO_WORDS.fullmatch(part.place.text_in(text)):
            continue  # searched for only because of its level, or because nothing follows it
        assert len(same) == len(query_parts(text))
        assert same[number].level is level or part.kind is PartKind.GROUP
        if part.level is Level.ANY:
            undone = with_level(changed, same[number], Level.ANY)
            assume(is_no_sentence(undone))  # it may become one without what joined nothing
            assert said(undone) == said(text)


def _is_subjectless(part: QueryPart) -> bool:
    return SUBJECTLESS.issuperset(Tokenizer().terms(_NO_WORDS.sub(" ", part.words)))


@settings(max_examples=400)
@example(" تام:«-((عنوان:ميناء")
@example("عنوان:ميناء NOT (  و عنوان:(")
@example(" -عنوان:-عنوان:ميناء")
@example("-عنوان:-ميناء")
@given(QUERIES)
def test_a_part_is_excluded_and_included(text: str) -> None:
    assume(not is_peculiar(text))
    for number, part in enumerate(query_parts(text)):
        written = with_excluded(text, part, not part.excluded)
        assume(is_no_sentence(text, written))
        if _is_subjectless(part):
            continue  # searched for only because it is excluded
        wanted = [each for each in query_parts(text) if each != part and not each.excluded]
        if not part.excluded and wanted and all(map(_is_subjectless, wanted)):
            continue  # those are searched for only where nothing else is wanted
        changed = query_parts(written)
        assert len(changed) == len(query_parts(text))
        same = changed[number]
        assert same.excluded is not part.excluded
        assert (same.kind, same.words, same.level) == (part.kind, part.words, part.level)
        assert (same.field, same.alternative) == (part.field, part.alternative)


SENTENCE = 'وزير النقل: "جسر الوادي" يفتح أمام (السيارات) أو يغلق ثانية في الخريف المقبل'


def test_what_is_changed_in_a_sentence_leaves_no_sign_behind() -> None:
    bridge = query_parts(SENTENCE)[2]
    assert without_part(SENTENCE, bridge).split()[:4] == ["وزير", "النقل", "الوادي", "يفتح"]
    assert "أو" not in without_part(SENTENCE, bridge).split()
    assert "=جسر" in with_level(SENTENCE, bridge, Level.EXACT).split()
    assert "-جسر" in with_excluded(SENTENCE, bridge, True).split()


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("ميناء طنجة", 0, "طنجة"),
        ("ميناء طنجة", 1, "ميناء"),
        ("ميناء أو مطار", 0, "مطار"),
        ("ميناء أو مطار", 1, "ميناء"),
        ("ميناء أو مطار أو فاس", 1, "ميناء أو فاس"),
        ("ميناء و طنجة", 1, "ميناء"),
        ("ميناء ليس طنجة", 0, "-طنجة"),
        ("ميناء ليس 5", 0, "NOT 5"),
        ("ميناء في طنجة", 1, "ميناء في"),
        ("في ميناء", 0, ""),
        ("ميناء قرب/5 طنجة فاس", 0, "فاس"),
        ('"قناة السويس"فاس', 0, "فاس"),
        ("(ميناء أو مطار) فاس", 0, "فاس"),
        ("متى افتتح ميناء طنجة؟", 1, "متى افتتح طنجة؟"),
        ("رقم:abc ميناء", 0, "ميناء"),
        ("قبل: الحرب", 0, ""),
        ("ميناء قرب/5 NOT و فاس طنجة", 1, "ميناء طنجة"),
        ("ميناء NOT قرب/5 NOT و فاس طنجة", 1, "ميناء طنجة"),
        (' و ()"فاس"', 0, ""),
    ],
)
def test_what_only_joined_a_part_goes_with_it(text: str, number: int, expected: str) -> None:
    assert without_part(text, query_parts(text)[number]) == expected


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("ميناء", Level.EXACT, "=ميناء"),
        ("-ميناء", Level.STEM, "-جذع:ميناء"),
        ("عنوان:ميناء", Level.ROOT, "عنوان:جذر:ميناء"),
        ('"ميناء"', Level.ANY, "ميناء"),
        ("جذر:=ميناء", Level.STEM, "جذع:ميناء"),
        ("(ميناء مطار)", Level.EXACT, "=(ميناء مطار)"),
        ('"أو"', Level.ANY, '"أو"'),
        ('"ميناء طنجة"', Level.ROOT, '"ميناء طنجة"'),
    ],
)
def test_levels_are_written_shortly(text: str, level: Level, expected: str) -> None:
    assert with_level(text, query_parts(text)[0], level) == expected


def test_a_field_without_words_does_not_reach_for_what_follows() -> None:
    text = "عنوان: قرب/5 (ميناء)"
    first = query_parts(text)[0]
    assert [part.words for part in query_parts(text)] == ["عنوان", "ميناء"]
    assert with_excluded(text, first, True) == "-عنوان (ميناء)"


def test_a_part_of_another_query_changes_nothing() -> None:
    part = query_parts("ميناء")[0]
    assert without_part("مطار", part) == "مطار"
    assert with_level("مطار", part, Level.EXACT) == "مطار"
    assert with_excluded("مطار", part, True) == "مطار"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ليس : ميناء فاس", "فاس"),
        ('~5 NOT :"عنوان:ميناء"ميناء', "~5 ميناء"),
    ],
)
def test_a_not_before_a_colon_excludes_nothing_else(text: str, rest: str) -> None:
    gone = next(part for part in query_parts(text) if "ميناء" in part.words)
    assert without_part(text, gone) == rest
