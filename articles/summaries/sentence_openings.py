"""How a sentence opens: whether it can stand alone, and what it needs to do so.

A sentence taken out of its text may lean on the one before it («وأضاف أن…», «لكنه…», «حينها»).
What it leans on is told by closed lists of words (`sentence_openings.toml`). Who said something is
looked for in the sentences before it and put in brackets: `وأضاف [وزير الصحة] أن…`.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path

from articles.arabic.closed_classes import closed_class, folded_class
from articles.arabic.folding import fold
from articles.cleaning.name_words import SPEAKS, word_weight

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
_LEANING = frozenset(_WORDS["leaning_openings"].split())
_LEANING_PHRASES = tuple(f"{opening} " for opening in _WORDS["leaning_phrases"].strip().split("\n"))
_POINTING = frozenset(_WORDS["pointing_words"].split())
_HALF = frozenset(_WORDS["half_openings"].split())
_SAYING = frozenset(_WORDS["attributing_verbs"].split())
_BACKGROUND = tuple(_WORDS["background_openings"].strip().split("\n"))
_CONNECTING = tuple(_WORDS["connecting_openings"].strip().split("\n"))
_CONCLUDING = tuple(f"{opening} " for opening in _WORDS["concluding_openings"].strip().split("\n"))
_OF_LEAVE = frozenset(_WORDS["words_of_leave"].split())
_OTHER_SUBJECTS = tuple(_WORDS["other_subjects"].strip().split("\n"))
_FRONTING = frozenset(_WORDS["fronting_openings"].split())
_OTHERS = frozenset(_WORDS["other_ones"].split())
_DEFINING = frozenset(_WORDS["defining_openings"].split())
_CONJOINED = frozenset(_WORDS["conjoined_openings"].split())
_ALSO = "كما"
_BEHIND_ALSO = frozenset(_WORDS["verbs_behind_also"].split())
_DANGLING = frozenset(_WORDS["dangling_openings"].split())
_SAME_ONE = frozenset(_WORDS["same_one"].strip().split("\n"))
_RELATIVE = folded_class("relatives") | folded_class("relatives_of_women")
_ALREADY_NAMED = frozenset(_WORDS["already_named"].split())
_CONDITIONAL = frozenset(_WORDS["conditional_openings"].split())
_THIS_TIME = frozenset(_WORDS["this_time"].split()) | _RELATIVE
_STANDING_FOR_ANOTHER = frozenset(_WORDS["standing_for_another"].split())
_SAID = frozenset(_WORDS["said_words"].split())
_ENDING_SPEAKER = frozenset(_WORDS["ending_speaker"].split())
# How near the head of a sentence «the same source» makes it lean.
_FIRST_WORDS = 8
_HALF_OF_SENTENCE = 13
_FIRST_NOUNS = 4
# How much of a sentence is looked at for how it begins, and what may stand before its words.
_LONGEST_OPENING = 80
# What is said, right behind its verb; a quotation of up to six words is rather a name.
_QUOTED_AT_ONCE = re.compile(r"[«“\"](?:[^\s»”\"]++[ \t]++){6}[^\s»”\"]")
_QUOTATION_MARKS = frozenset('«“"')
_MARKS = "\"'«»“”()[]،؛:.-–—"
_SHORTEST_SAYING = 2
_SHORTEST_SPEAKER, _LONGEST_SPEAKER = 2, 9
# A speaker further back may be another one.
_SENTENCES_BACK = 4
_OWN_ENDINGS = frozenset(_WORDS["own_endings"].split())
# Of a first word as it is written: folded, `ة` would be `ه`.
_PRONOUNS = "|".join(("ه", *closed_class("pronoun_endings")))
_ENDS_IN_PRONOUN = re.compile(rf"(?!و?ف?ال)\w{{2,}}(?:{_PRONOUNS})(?=[\s،])")
_POINTING_BACK = re.compile(r"\w{2}(?:ها|هم|هما)$")
_TOKEN = re.compile(r"\S+")
_ENDS_SPEAKER = re.compile(r"[،؛,;:.؟!«»“”\"()\[\]]")


def weight_of_opening(text: str) -> float:
    """Less than 1 for a sentence that leans on what was said before, or tells the background."""
    if text[:1] in "،؛,;:)":
        return 0.3
    words = _opening_words(text)
    opening = words[0] if words else ""
    bare, beginning = _bare(opening), " ".join(words)
    if _opens(words, _BACKGROUND):
        return 0.55
    if bare in _SAYING or _points_back(words):
        return 0.55 if _points_back(words) else 0.95
    if opening in _POINTING and words[1:2] and words[1] in _RELATIVE:
        return 1.0  # «أولئك الذين…» points at nobody
    if not _HALF.isdisjoint((opening, bare)):
        return 0.4
    ties = not {opening, bare}.isdisjoint(_DEFINING | _CONDITIONAL) or beginning.removeprefix(
        "و"
    ).startswith(_CONNECTING)
    weight = 0.75 if ties else 1.0
    return 0.55 if _leans(words) else weight


def tells_background(text: str) -> bool:
    """Whether it opens as what is told beside the news: what had been, how a study was made."""
    return _opens(_opening_words(text), _BACKGROUND)


def _opens(words: Sequence[str], openings: tuple[str, ...]) -> bool:
    """Whether some words begin so, behind `و` or without it."""
    beginning = " ".join(words)
    return beginning.startswith(openings) or beginning.removeprefix("و").startswith(openings)


def _leans(words: Sequence[str]) -> bool:
    """Whether they are the opening of what goes on with the sentence before."""
    return words[:1] != () and (words[0] in _LEANING or _opens(words, _LEANING_PHRASES))


def weight_of_lead(text: str) -> float:
    """The same for the first sentence: before it nothing stands on which it could lean.

    `مع حلول الصيف…`, `فيما دعا الوزير…` bring before their main clause what follows it elsewhere.
    """
    words = _opening_words(text)
    is_fronted = text[:1] in _QUOTATION_MARKS or (bool(words) and words[0] in _FRONTING)
    return 1.0 if is_fronted or _points_back(words) else weight_of_opening(text)


def _points_back(words: Sequence[str], within: int = _FIRST_WORDS) -> bool:
    """Whether it speaks near its head of «this number», which the sentence before it tells."""
    near = pairwise(words[1:within])
    return any(one in _POINTING and other not in _THIS_TIME for one, other in near)


def unnamed(text: str, known: Collection[str]) -> frozenset[str]:
    """The words near its head like «the company», or for a speaker, that nobody has named.

    Args:
        text: The sentence.
        known: The folded words that a reader has before it: of the title and the first sentence.
    """
    words = _opening_words(text)
    nouns = [word for word in words[:_FIRST_NOUNS] if word in _STANDING_FOR_ANOTHER]
    # «وقال الراوي إن»: a speaker of one word is somebody who has been told of in full.
    if len(words) > _SHORTEST_SPEAKER and _bare(words[0]) in _SAYING and words[2] in _SAID:
        nouns += () if words[1] in _SAID else words[1:2]
    return frozenset(word for word in nouns if not is_known(word, known))


def is_known(noun: str, known: Collection[str]) -> bool:
    """Whether a noun, with or without its article, is among these folded words."""
    return noun in known or noun.removeprefix("ال") in known


def is_of_another_subject(text: str) -> bool:
    """Whether it leaves what the article has spoken of: «in another matter»."""
    beginning = " ".join(_opening_words(text)).removeprefix("و")
    return beginning.startswith(_OTHER_SUBJECTS)


def concludes(text: str) -> bool:
    """Whether it opens as somebody who argues says what it comes to, or what has to be done."""
    words = _opening_words(text)
    return _opens(words, _CONCLUDING) and _OF_LEAVE.isdisjoint(words[:_FIRST_WORDS])


def says(text: str) -> bool:
    """Whether it opens with a verb of saying: somebody is reported."""
    words = _opening_words(text)
    return bool(words) and _bare(words[0]) in _SAYING


def points_at_former(text: str) -> bool:
    """Whether it speaks near its head of «this project», which only the one before it tells."""
    words = _opening_words(text)
    if _ENDS_IN_PRONOUN.match(text) and not _has_own_ending(_bare(words[0])):
        return True
    opens = bool(words) and words[0].removeprefix("و").removeprefix("ف") in _POINTING
    return (opens and words[1:2] != () and words[1] not in _THIS_TIME) or _points_back(
        words, _HALF_OF_SENTENCE
    )


def _has_own_ending(word: str) -> bool:
    """Whether the last letters of a folded word are no pronoun: `وجه`, and «نبيه» or «أندريه»."""
    return word in _OWN_ENDINGS or word_weight(word, is_first=True) > SPEAKS


def rests_on_former(text: str) -> bool:
    """Whether it reads well behind the sentence before it, however it opens."""
    words = _opening_words(text)
    return bool(words) and (_leans(words) or _points_back(words))


def dangles(text: str) -> bool:
    """Whether its opening points at what only the sentence before it names."""
    words = _opening_words(text)
    if words[:1] and words[0].removeprefix("و").removeprefix("ف") in _DANGLING:
        return True
    if _opens(words, _LEANING_PHRASES):
        return True  # held against what the sentence before it says
    if lacks_speaker(text) or not _ALREADY_NAMED.isdisjoint(words[:_FIRST_WORDS]):
        return True
    if len(words) > 1 and words[1] in _OTHERS:
        return True  # «ووصفت أخرى كيف…»: whose like the sentence before it names
    return any(f"{one} {other}" in _SAME_ONE for one, other in pairwise(words[:_FIRST_WORDS]))


def lacks_speaker(text: str) -> bool:
    """Whether it opens with a verb of saying whose subject stands in another sentence."""
    words = _opening_words(text)
    is_also = words[:1] == (_ALSO,)
    words = words[is_also:]
    if len(words) < _SHORTEST_SAYING or _bare(words[0]) not in _SAYING:
        return False
    if words[1] in _SAID:
        return True
    verb, what = text.split(maxsplit=is_also + 1)[is_also:]
    return verb.endswith(":") or _QUOTED_AT_ONCE.match(what) is not None


def with_speaker(text: str, before: Sequence[str]) -> str | None:
    """A sentence that lacks its speaker, with him in brackets behind its verb.

    Args:
        text: The sentence.
        before: The sentences before it, the nearest last.

    Returns:
        None where nobody is found who surely is meant.
    """
    if not lacks_speaker(text):
        return None
    for former in reversed(before[-_SENTENCES_BACK:]):
        if (speaker := speaker_of(former)) is not None:
            first, second = islice(_TOKEN.finditer(text), 2)
            verb = second if _folded(first.group()) == _ALSO else first
            end = verb.end() - verb.group().endswith(":")
            return f"{text[:end]} [{speaker}]{text[end:]}"
        if not lacks_speaker(former):
            return None
    return None


def speaker_of(text: str) -> str | None:
    """Who says something in a sentence that opens with a verb of saying and names him."""
    tokens = [*_TOKEN.finditer(text)]
    if len(tokens) < _SHORTEST_SPEAKER + 1 or _bare(_folded(tokens[0].group())) not in _SAYING:
        return None
    if tokens[0].group().endswith(":"):
        return None  # what follows is said at once
    named: list[str] = []
    is_ended = False
    for token in tokens[1:]:
        folded = _folded(token.group())
        stop = _ENDS_SPEAKER.search(token.group())
        if stop is not None and stop.start() and folded not in _ENDING_SPEAKER:
            named.append(token.group()[: stop.start()])
        if stop is not None or folded in _ENDING_SPEAKER:
            is_ended = stop is not None or folded in _SAID
            break
        named.append(token.group())
    # «اعتبرت قوى المعارضة حقها في…»: an object that points back at its subject is no name.
    if not is_ended or named[-1:] == [] or _POINTING_BACK.search(_folded(named[-1])):
        return None
    words = [_folded(word) for word in named]
    if not _SHORTEST_SPEAKER <= len(words) <= _LONGEST_SPEAKER or words[0] in _POINTING:
        return None
    if any(f"{one} {other}" in _SAME_ONE for one, other in pairwise(words)):
        return None
    return " ".join(named)


def without_conjunction(text: str) -> str:
    """The sentence without a leading `و` or `كما`, where that surely says no more than «also»."""
    if text.startswith(_ALSO) and _opens_with_also(_bare_words(text)):
        return text.split(maxsplit=1)[1]
    if not text.startswith("و"):
        return text
    opening = _folded(text.split(maxsplit=1)[0])
    if opening not in _CONJOINED and opening != "و":
        return text
    rest = text[1:].lstrip()
    while rest and unicodedata.combining(rest[0]):  # the vowel sign of the conjunction
        rest = rest[1:].lstrip()
    return rest or text


def _opening_words(text: str) -> tuple[str, ...]:
    """The first words, without an «also» before a verb that has a subject of its own.

    `كما أكد الوزير أن…` opens as `أكد الوزير أن…` does; `كما أكد أن…` leans on who was named.
    """
    words = _bare_words(text)
    return words[1:] if _opens_with_also(words) else words


def _opens_with_also(words: Sequence[str]) -> bool:
    return (
        words[:1] == (_ALSO,)
        and len(words) > _SHORTEST_SAYING
        and words[1] in _BEHIND_ALSO
        and words[2] not in _SAID
    )


@lru_cache(maxsize=256)  # each question about a sentence asks for them again
def _bare_words(text: str) -> tuple[str, ...]:
    words = [word.strip(_MARKS) for word in fold(text[:_LONGEST_OPENING]).text.split()]
    return tuple(word for word in words if word)


def _bare(word: str) -> str:
    """A folded word without the conjunction before it."""
    return word[1:] if word[:1] in "وف" and word not in _SAYING else word


def _folded(word: str) -> str:
    return fold(word).text.strip(_MARKS)
