"""Qualifiers: how exact a figure is said to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import is_number_start
from articles.figures.figure import Qualifier
from articles.figures.figure_text import FigureText
from articles.figures.mention import Mention, Shape
from articles.figures.nouns import is_arabic, is_phrase_word
from articles.figures.phrases import PhraseTable, folded, read_table, rule_words

OPENING = frozenset("(\"“'«")
"""Signs in which newspapers set a number: `(15) موظفا`, `"2500" مشاهد`."""
_AFTER_REACH = 6
_LONGEST_SUBJECT = 4
_PARTICLES = frozenset(read_table("grammar")["qualifiers"]["before_subjunctives"])
_THAN = folded(["عن", "على", "إلى"])
_LONGEST_CLAUSE = 9
_LONGEST_PASSED = 14
_FOR_THE = "لل"
_ASIDE = rule_words("qualifiers", "aside")
_TOWARDS, _VERY = fold_word("نحو"), fold_word("للغاية")
_LIMIT, _OF, _AND_MORE = fold_word("حدود"), fold_word("من"), folded(["وأكثر", "وأقل"])
_ESTIMATE_REACH = 10
_CIRCLING_REACH, _AROUND, _ARTICLE = 6, fold_word("حول"), "ال"


@cache
def _before() -> PhraseTable[Qualifier]:
    table = read_table("qualifiers")
    return PhraseTable(
        (
            (phrase, Qualifier(name))
            for name in ("exact", "about", "more_than", "less_than", "up_to")
            for written in table[name]["before"]
            for phrase in _in_all_persons(written)
        ),
        backwards=True,
    )


def _in_all_persons(phrase: str) -> Iterator[str]:
    """A phrase, and what it is when its verb has another subject (`لم يتجاوزوا`, `سيفوق`)."""
    yield phrase
    words = phrase.split()
    for at, word in enumerate(words):
        forms = _subjunctives() if words[max(0, at - 1)] in _PARTICLES else _persons()
        for form in forms.get(word, ()):
            yield " ".join([*words[:at], form, *words[at + 1 :]])


@cache
def _persons() -> Mapping[str, Sequence[str]]:
    """The other persons of each verb, and its future, by its third person singular."""
    table = read_table("qualifiers")["persons"]
    made = {verb: [verb.removesuffix("ى") + "وا"] for verb in table["past"]}
    for verb in table["imperfect"]:
        made[verb] = [_stem(verb) + "ون", "س" + verb, "س" + _stem(verb) + "ون"]
        made["ت" + verb[1:]] = ["ست" + verb[1:]]
    return made


@cache
def _subjunctives() -> Mapping[str, Sequence[str]]:
    """The plurals behind a particle that takes their `ن` (`لم يتجاوزوا`)."""
    return {verb: [_stem(verb) + "وا"] for verb in read_table("qualifiers")["persons"]["imperfect"]}


def _stem(verb: str) -> str:
    return verb.removesuffix("ى").removesuffix("و")


@cache
def _after() -> PhraseTable[Qualifier]:
    table = read_table("qualifiers")
    return PhraseTable(
        (phrase, Qualifier(name))
        for name in ("about", "more_than", "less_than", "up_to")
        for phrase in table[name]["after"]
    )


@cache
def _fillers() -> frozenset[str]:
    return folded(read_table("qualifiers")["fillers"]["words"])


@cache
def _asides() -> PhraseTable[bool]:
    asides = read_table("qualifiers")["asides"]["phrases"]
    return PhraseTable(((phrase, True) for phrase in asides), backwards=True)


@cache
def _parted_words(name: str) -> frozenset[str]:
    """Verbs whose subject stands before the number, and words in such clauses."""
    return folded(read_table("qualifiers")["parted"][name])


@cache
def _parted_verbs() -> tuple[str, ...]:
    return tuple(sorted(_parted_words("verbs")))


@cache
def _passing() -> tuple[str, ...]:
    """Verbs that need no particle before what is passed."""
    particled = _parted_words("bounding") | _parted_words("reaching")
    return tuple(sorted(_parted_words("verbs") - particled))


@cache
def _estimates() -> frozenset[str]:
    words = folded(read_table("qualifiers")["estimates"]["verbs"])
    return words | {glued + word for word in words for glued in "وف"}


def qualifier_before(text: FigureText, mention: Mention) -> tuple[int, Qualifier] | None:
    """The qualifier right before a number, over one filler: index of its first word, and it."""
    known = text.qualifiers
    if mention.first not in known:
        found = _qualifier_before(text, mention)
        known[mention.first] = None if found and _leads_towards(text, mention, found[0]) else found
    return known[mention.first]


def _leads_towards(text: FigureText, mention: Mention, at: int) -> bool:
    """`نحو قرى الجبل التسع`: before the noun of a definite number it says where to.

    And `ممتنون للغاية لـ90 فردا` are very grateful.
    """
    if text.word(at) == _VERY:
        return True
    is_definite = mention.shape is Shape.POSTPOSED and mention.low.definite
    return is_definite and text.word(at) == _TOWARDS


def _qualifier_before(text: FigureText, mention: Mention) -> tuple[int, Qualifier] | None:
    end = _start(mention)
    end = end - 1 if text.word(end - 1) in OPENING else end
    is_led = mention.high is not None and text.word(end - 1) == _OF
    if is_led and _before().match_before(text.words, end) is None:
        # `حوالي من 15 إلى 20`
        end -= 1
    circled = _circled(text, mention, end)
    if circled is not None:
        return circled, Qualifier.ABOUT
    for _ in range(3):
        found = _before().match_before(text.words, end)
        if found is not None:
            return _not_passed(text, found[0]) or found
        over = _before_aside(text, end)
        if over == end and text.word(end - 1) not in _fillers():
            break
        end = min(over, end - 1)
    return _parted(text, end)


def _circled(text: FigureText, mention: Mention, end: int) -> int | None:
    """`تدور النسبة حول 11 في المائة`, `تداول الخام حول 56 دولارا`: where `حول` stands, or None.

    `تدور الندوة حول 8 مواضيع` tells what is spoken of.
    """
    at = end - 1 - (text.word(end - 1) == _ARTICLE)
    if text.word(at) != _AROUND or mention.noun is not None:
        return None
    said = text.words[max(text.sentence(at)[0], at - _CIRCLING_REACH) : at]
    return None if _circling().isdisjoint(said) else at


@cache
def _circling() -> frozenset[str]:
    words = folded(read_table("qualifiers")["about"]["circling"])
    return words | {glued + word for word in words for glued in "وف"}


def _not_passed(text: FigureText, at: int) -> tuple[int, Qualifier] | None:
    """`لن يتجاوز النمو حدود 3`, `لا يتجاوز في المتوسط حدود 3`: the verb before the limit."""
    if text.word(at) != _LIMIT:
        return None
    over = _before_aside(text, at)
    return (_before().match_before(text.words, over) if over < at else None) or _parted(text, at)


def _before_aside(text: FigureText, end: int) -> int:
    """`لا تتجاوز في المتوسط 12`: where an aside begins that ends before `end`, or `end`."""
    aside = _asides().match_before(text.words, end, prefixes="")
    return aside[0] if aside is not None else end


def _start(mention: Mention) -> int:
    """Where a mention begins: `دولار واحد` with what its number counts."""
    places = [mention.first, mention.unit.first if mention.unit else mention.first]
    if mention.noun is not None:
        places.append(mention.noun[0])
    return min(places) if mention.shape is Shape.POSTPOSED else mention.first


def _parted(text: FigureText, end: int) -> tuple[int, Qualifier] | None:
    """`لا يقل الثمن عن 40`, `لم يتجاوز الحضور 30`: the verb's subject stands in between.

    Longer than a phrase is one that begins with a size (`تجاوز عدد الذين شاهدوه 250 ألفا`); before
    `عن` and `على` there may be said where it holds (`لا يزيد في الشمال على 17`).
    """
    closing = [text.word(end - 1)] if text.word(end - 1) in _THAN else []
    at = end - len(closing)
    is_phrase = True
    is_ended = bool(closing) or _ends_phrase(text, end - 1)
    for step in range(_LONGEST_CLAUSE):
        is_phrase = is_phrase and step < _LONGEST_SUBJECT and is_phrase_word(text.words, at - 1)
        is_clause = is_phrase or _stands_in_clause(text, at - 1)
        if not is_clause or not (is_phrase or is_ended):
            return None
        at -= 1
        verb = text.word(at - 1)
        is_sized = text.word(at) in _parted_words("sizes")
        is_more = bool(closing) and is_sized and verb in _parted_words("exceeding")
        if not (is_more or verb.endswith(_parted_verbs())):
            continue
        is_bound = bool(closing) and verb in _parted_words("bounding")
        is_aside = step < _LONGEST_SUBJECT and text.word(at) in _ASIDE and verb.endswith(_passing())
        # `يصل عدد الحالات منذ يونيو إلى 53` is how many there are.
        is_long = is_sized and not verb.endswith(tuple(_parted_words("reaching")))
        if not (is_phrase or is_bound or is_long or is_aside):
            return None
        words = [*text.words[max(0, at - 3) : at], *closing]
        found = _before().match_before(words, len(words))
        return (max(0, at - 3) + found[0], found[1]) if found is not None else None
    return None


def _ends_phrase(text: FigureText, at: int) -> bool:
    """Whether a word may be the last of a name of what a verb speaks of (`مدينة للإنترنت`)."""
    return is_phrase_word(text.words, at) or text.word(at).startswith(_FOR_THE)


def _stands_in_clause(text: FigureText, at: int) -> bool:
    return _may_stand_between(text.word(at))


def is_qualified(text: FigureText, mention: Mention) -> bool:
    """Whether a qualifier stands right before or right after the number."""
    return (
        qualifier_before(text, mention) is not None
        or _after().match(text.words, mention.last) is not None
    )


def qualifier_of(
    text: FigureText, mention: Mention, counted: tuple[int, int] | None = None
) -> Qualifier:
    """How exact the text says the figure is: before the number, after it, or by estimating it.

    Args:
        text: Its words.
        mention: Where the figure stands.
        counted: The words that it counts, where that is known.
    """
    if mention.shape is Shape.INDEFINITE:
        return Qualifier.MORE_THAN
    # `تفوق الضيف 5-3`: before a result the verb tells who won.
    found = None if mention.shape is Shape.SCORE else qualifier_before(text, mention)
    after = _qualifier_after(text, mention)
    if found is not None and not (found[1] is Qualifier.UP_TO and after is Qualifier.ABOUT):
        return found[1]
    if after is not None:
        return after
    passed = None if counted is None else _passed_by(text, mention, counted)
    return passed or (Qualifier.ABOUT if _is_estimated(text, mention) else Qualifier.EXACT)


def _passed_by(text: FigureText, mention: Mention, counted: tuple[int, int]) -> Qualifier | None:
    """`تجاوزت صابة الحبوب بالمغرب 60 مليون قنطار`: what it counts did so, however far before it."""
    first, last = counted
    verb = text.word(first - 1).removeprefix("و")
    if not last <= mention.first <= first + _LONGEST_PASSED or mention.shape is Shape.SCORE:
        return None
    between = text.words[last : mention.first]
    if verb not in _passing() or not all(map(_may_stand_between, between)):
        return None
    found = _before().match_before(text.words[max(0, first - 3) : first], min(3, first))
    return None if found is None else found[1]


def _may_stand_between(word: str) -> bool:
    return is_arabic(word) and not is_number_start(word) and word not in _parted_words("breaks")


def _qualifier_after(text: FigureText, mention: Mention) -> Qualifier | None:
    """`على الأقل`, `تقريبا`, `كحد أقصى` within a few words, before any other number."""
    for at in range(mention.last, min(mention.last + _AFTER_REACH, len(text.words))):
        word = text.words[at]
        if word in {"\n", ".", "؛"} or "0" <= word[0] <= "9":
            return None
        found = _after().match(text.words, at)
        if found is not None and not (word in _AND_MORE and text.word(found[0]) == _OF):
            # `4 هكتارات، وأكثر من 9 منازل`: more of the next.
            return found[1]
    return None


def _is_estimated(text: FigureText, mention: Mention) -> bool:
    """`المقدر بين سنتي 2009 و2013 ب 7.3 مليار`: an estimate whose amount stands further on."""
    if text.word(mention.first - 1) != "ب" and not mention.low.prefix:
        return False
    start, _ = text.sentence(mention.first)
    window = text.words[max(start, mention.first - _ESTIMATE_REACH) : mention.first]
    return not _estimates().isdisjoint(window)
