"""Makes the lexicon of kin (articles/arabic/lexicon.tsv) out of two free dictionaries.

    python -m pip install farahidi==0.4.0 arramooz-pysqlite==0.4.2 libqutrub==1.2.4.1
    python -m tests.gold.make_lexicon [TABLE]

farahidi (GPL-3.0-or-later, a port of AlKhalil Morpho Sys 2 of the Oujda team) tells every reading
of a word, with the frequencies of its lemmas in the press and of its vowelled stems; Arramooz (GPL,
Taha Zerrouki) lists broken plurals, and verbs that Qutrub conjugates. None of them is needed to run
Khizana. Takes about four minutes.

A reading counts by the frequency of its lemma times that of its vowelled stem, so that نهر is a
river and not one of the plurals of نهار. A plural joins its singular when that is a fair share of
what the word is read as; a form of a verb joins the others when it is mostly read so.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.resources
import json
import re
import sqlite3
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from index.analysis.folding import fold
from index.analysis.particles import TABLE as PARTICLES
from index.analysis.particles import is_particle
from tests.gold.conjugation import read_paradigms, without_regular
from tests.gold.needed_packages import need

TABLE = Path(__file__).resolve().parents[2] / "articles" / "arabic" / "lexicon.tsv"

_VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}]")
_LAM_OF_VERB = re.compile("^لا(?=.\N{ARABIC FATHA}(?:.\N{ARABIC FATHA}|ى)$)")
_NOUN, _VERB, _PLURAL = "اسم", "فعل", "جمع"
_ADJECTIVES = frozenset({"اسم فاعل", "اسم مفعول", "صفة مشبهة", "مبالغة اسم الفاعل", "نسبة"})
# A vowelled stem that was never counted, and a lemma that was not, still are possible.
_UNSEEN_STEM, _UNSEEN_LEMMA = 0.3, 1e-8
# Rarer stems are names and misspellings; rarer lemmas are of poetry.
_LEAST_COUNT = 4
_LEAST_LEMMA = 1e-7
_LEAST_VERB_LEMMA = 3e-7
_LEAST_VERB_FORM = 15
_SHARE_OF_PLURAL = 0.15
_SHARE_OF_VERB = 0.5
_SHARE_OF_FEMININE = 0.3
_DEFECTIVE = re.compile(".ا.ية|م.{2,5}ية")
# Of rarer verbs no form is believed that was not counted.
_LEAST_UNCOUNTED = 1e-6
# A form that the conjugation has and the press means so now and then; one in يـ is hardly a noun.
_SHARE_OF_CONJUGATED, _SHARE_OF_SHE, _SHARE_OF_THIRD_PERSON = 0.2, 0.03, 0.001
_SHARE_OF_HIDDEN = 0.02
# Nor is a first person believed that looks so often like another word.
_SHARE_OF_OTHERS = 0.3
# Letters that readers and writers do not tell apart at the head of a word.
# Nouns of three letters that have a و in front of a genitive have it in the singular.
_WAW, _SHORT_NOUN, _WITH_WAW = "و", 3, ("أب", "أخ", "حم", "ذو")
_ALEFS, _HAMZAS = "اأإآ", "أإ"
_FINAL = str.maketrans("ىة", "يه")
# A plural that so many times is one shows a noun that is mostly spelt like a verb.
_OFTEN = 50
_SHARE_OF_ROOT = 0.5
# What is nearly always two words, a conjunction or a preposition and a noun, is no word of its own.
_CLITICS = "وفبكل"
_SHARE_OF_OWN = 0.003
# A noun that hardly anybody means by what it is written as has no kin.
_SHARE_OF_LEMMA = 0.05
# Where another lemma of this frequency has nearly all of a word, a listed plural is not believed.
_KNOWN_LEMMA, _SHARE_OF_OTHER = 1e-6, 0.9
_HEADS_OF_IMPERFECT = "يتنأ"
_FIRST_PERSON, _HE, _SHE = "أن", "ي", "ت"
_CONSONANT, _SECOND = "[^اوىيءأإآؤئة]", "[^اىءأإآؤئة]"
# Shorter forms of verbs are of the jussive and the imperative, and look like everything.
_SHORTEST_FORM = 3
# Of two verbs of one perfect, one whose imperfect is so much rarer than the other is left out.
_SHARE_OF_IMPERFECT = 0.02
# Verbal nouns whose verb is so near that it is told from them.
_VERBAL_NOUNS = (
    (re.compile(f"(ا(?:ست|ن|{_CONSONANT}ت){_CONSONANT}{_SECOND}?)ا({_CONSONANT})"), r"\1\2"),
    (re.compile(f"استي({_CONSONANT})ا({_CONSONANT})"), r"استو\1\2"),
    (re.compile(f"(ت{_CONSONANT}ا{_CONSONANT}{{2}})"), r"\1"),
)
# And those whose verb may be there: both are of its root, whatever another source says.
_OF_KNOWN_VERBS = (
    (re.compile("إي(.)ا(.)"), r"أو\1\2"), (re.compile("إ(..)ا([^ء])"), r"أ\1\2"),
    (re.compile("إ(..)اء"), r"أ\1ى"), (re.compile("إ(.)ا(.)ة"), r"أ\1ا\2"),
    (re.compile("(ا.{2,4})اء"), r"\1ى"), (re.compile("(ا.{2,4})ا([^ء])"), r"\1\2"),
    (re.compile("(است.)ا(.)ة"), r"\1ا\2"), (re.compile("م(.ا..)ة"), r"\1"),
    (re.compile("ت(..)ي(.)"), r"\1\2"),
)  # fmt: skip
# Shorter verbs and weak ones have participles that look like other words; those in ن like plurals.
_OF_PARTICIPLE, _SHORTEST_DERIVED, _STRONG = "م", 4, re.compile("[^اوىيءأإآؤئةن]")
# Those of the longest weak verbs look like nothing else: متعافي of تعافى, مستدعي of استدعى.
_LONG_WEAK = re.compile("(?:ا(?=.{4})|(?=ت.{3}))(.+)ى")
_WEAK_PLURALS = ("ون", "ين")
# Verbs whose verbal noun has the same letters: تحقق, تعاون.
_OWN_NOUN = re.compile(f"ت(?:{_SECOND}{{3}}|{_SECOND}ا{_SECOND}{{2}})")
_SIGN_OF_OTHER = "!"
# What Arramooz says of a plural: in brackets, or behind one of these words.
_NOTE = re.compile(r"[(\[][^)\]]*[)\]]?|[)\]]|\N{LEFT-TO-RIGHT MARK}")
_SIGN_OF_PLURAL = re.compile(r"^\s*(?:ج+|جمع[^:]*):")
_TOLD_OF = re.compile(r"مؤنث|مؤ:|واحد|مثن|عدد|مفرد|أنثى|جمع|:|(?<!\S)على(?!\S)")
_ARABIC = re.compile("[ء-ي]+")
_ARTICLE, _ACCUSATIVE = "ال", "ا"
# Shorter ones are of poetry, and look like everything.
_SHORTEST_PLURAL = 3
# Of a participle فاعل these plurals look like other words (شرع, سباق, ملكة).
_PARTICIPLE = re.compile("(.)ا(.)(.)")
_PLURALS_OF_PARTICIPLE = (r"\1\2\3", r"\1\2ا\3", r"\1\2\3ة")
_HOLLOW_PASSIVE = re.compile("[^يتنأا]ي.")
_HOLLOW_PARTICIPLE = re.compile(".ائ.")
# Nor are شعار and ستار meant by شعر and ستر, which are nouns of the same roots.
_LONG_NOUN, _PLURAL_OF_LONG = re.compile("(.)(.)ا(.)"), r"\1\2\3"
_ADDITIONS = tomllib.loads(
    Path(__file__).with_name("lexicon_additions.toml").read_text(encoding="utf-8")
)
# What both dictionaries miss, with the roots of the singulars, and what they have too much.
ADDED = [(one, other, root) for one, other, root in _ADDITIONS["added"]]
REMOVED = [(one, other, root) for one, other, root in _ADDITIONS["removed"]]
NOUNS = [(noun, root) for noun, root in _ADDITIONS["nouns"]]
HIDDEN = frozenset(_ADDITIONS["hidden"])
# Nouns in ة, each with a word that only looks like its masculine.
APART: defaultdict[str, list[str]] = defaultdict(list)
for _noun_in_ta, _other in _ADDITIONS["apart"]:
    APART[_noun_in_ta].append(_SIGN_OF_OTHER + _other)


class Reading(NamedTuple):
    """One lemma as which a word may be read."""

    lemma: str
    root: str
    kind: str
    is_plural: bool
    is_adjective: bool
    share: float
    frequency: float


class Entry(NamedTuple):
    """A lemma, as it is written without vowels."""

    root: str
    kind: str
    lemma: str


def bare(written: str) -> str:
    """A word without its vowels."""
    return _VOWELS.sub("", written)


def read_counts(name: str) -> Mapping[str, float]:
    """One of farahidi's tables of frequencies."""
    path = importlib.resources.files("farahidi") / "data" / f"DATA.{name}.map.jsonl.gz"
    with path.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        return {row["key"]: row["value"] for row in map(json.loads, lines)}


def read_words() -> Iterator[tuple[str, float, list[Reading]]]:
    """Every word that was counted, how often, and its readings without clitics.

    A word that is nearly always two has none.
    """
    analyze = importlib.import_module("farahidi").analyze
    stems, lemmas = read_counts("MSA.SHA.STEM"), dict(read_counts("MSA-LEMMA.ALL-train"))
    for particle in particle_lemmas():  # counted so often are على and لدى, and no verbs
        lemmas.pop(particle, None)
    roots = read_counts("MSA.SHA.ROOT")
    counts: defaultdict[str, float] = defaultdict(float)
    for stem, count in stems.items():
        counts[bare(stem)] += count
    wanted = {word for word, count in counts.items() if count >= _LEAST_COUNT}
    wanted.update(bare(lemma) for lemma, often in lemmas.items() if often >= _LEAST_LEMMA)
    wanted.update(noun for pair in listed_plurals() for noun in pair[:2])
    for word in sorted(wanted):
        if len(word) < 2:
            continue
        count = counts.get(word, 0)
        # What the likeliest reading behind a conjunction or a preposition weighs: و and سوق.
        joined = 0.0
        weights: dict[tuple[str, str], tuple[float, str, bool, bool]] = {}
        for found in analyze(word):
            if found.enclitics:
                continue
            frequency = frequency_of(lemmas, found.lemma)
            weight = (stems.get(found.stem, 0) + _UNSEEN_STEM) * (frequency + _UNSEEN_LEMMA)
            if found.proclitics:
                joined = max(joined, weight if word[0] in _CLITICS else 0.0)
                continue
            key = found.lemma, found.pos
            root = found.root or ""
            known = weights.get(key)
            best = max(
                (known or (0.0, "", False, False)),
                (weight, root, found.number == _PLURAL, found.type in _ADJECTIVES),
                key=lambda one: (one[0], roots.get(one[1], 0)),
            )
            weights[key] = best
        total = sum(weight for weight, *_ in weights.values())
        if total < _SHARE_OF_OWN * (total + joined):
            yield word, count, []
            continue
        if not weights:
            continue
        yield (
            word,
            count,
            [
                Reading(lemma, root, kind, *signs, weight / total, frequency_of(lemmas, lemma))
                for (lemma, kind), (weight, root, *signs) in weights.items()
            ],
        )


def particle_lemmas() -> frozenset[str]:
    """The lemmas of particles, vowelled: nouns and verbs spelt so were counted with them."""
    analyze = importlib.import_module("farahidi").analyze
    table = tomllib.loads(PARTICLES.read_text("utf-8"))
    return frozenset(
        found.lemma
        for word in (*table["alone"], *table["before_pronouns"])
        for found in analyze(word)
        if found.pos not in (_NOUN, _VERB) and not found.proclitics and not found.enclitics
    )


def frequency_of(lemmas: Mapping[str, float], lemma: str) -> float:
    """How frequent a lemma is; many a noun was counted without its ending ة.

    Verbs like لاحظ are counted with one vowel more than they are read with.
    """
    return max(
        lemmas.get(lemma, 0),
        lemmas.get(lemma.removesuffix("\N{ARABIC FATHA}ة"), 0),
        lemmas.get(_LAM_OF_VERB.sub("ل\N{ARABIC FATHA}ا", lemma), 0),
    )


def listed_plurals() -> Iterator[tuple[str, str, str]]:
    """Arramooz's broken plurals: singular, plural, root."""
    path = importlib.resources.files("arramooz") / "data" / "arabicdictionary.sqlite"
    with importlib.resources.as_file(path) as file:
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        rows = connection.execute(
            "SELECT vocalized, broken_plural, single, number, root FROM nouns"
        ).fetchall()
        connection.close()
    for written, plurals, single, number, root in rows:
        for plural in _told(plurals or ""):
            yield _noun(written), plural, root or ""
        if number == "جمع تكسير" and single and " " not in single:
            yield _noun(single), _noun(written), root or ""


def _told(plurals: str) -> Iterator[str]:
    """The plurals of one entry of Arramooz, without what it tells of them in words."""
    for piece in re.split(r"[;،]", bare(_NOTE.sub(" ", plurals))):
        told = _TOLD_OF.split(_SIGN_OF_PLURAL.sub("", piece), maxsplit=1)[0]
        for written in map(_noun, told.split()):
            # With an article stand those that have no ending without one: المآسي.
            if written.startswith(_ARTICLE) and not written.endswith("ي"):
                continue
            plural = written.removeprefix(_ARTICLE)
            if len(plural) >= _SHORTEST_PLURAL and _ARABIC.fullmatch(plural):
                yield plural


def _noun(written: str) -> str:
    """A noun of Arramooz as the press writes it: no nunation, the hamza of alef as it is heard."""
    word = bare(written.strip())
    return "ا" + word[1:] if word[:1] in "اٱ" else word


def entries() -> dict[Entry, dict[str, float]]:
    """All lemmas with their forms, and how often each form was counted."""
    found: defaultdict[Entry, dict[str, float]] = defaultdict(dict)
    readings: dict[str, list[Reading]] = {}
    counts: dict[str, float] = {}
    for word, count, of_word in read_words():
        readings[word], counts[word] = of_word, count
        for reading in of_word:
            entry = Entry(reading.root, reading.kind, bare(reading.lemma))
            if reading.kind == _NOUN and reading.frequency >= _LEAST_LEMMA:
                if reading.is_plural and reading.share >= _SHARE_OF_PLURAL:
                    found[entry][word] = count
                elif reading.share >= _SHARE_OF_ROOT and entry.lemma == word:
                    found[entry].setdefault(word, count)
            elif reading.kind == _VERB and _is_form(reading, count):
                found[entry][word] = count
    _add_feminines(found, readings, counts)
    conjugate(found, readings, counts)
    _add_plurals(found, readings, counts)
    _add_nouns(found, counts)
    _drop_short_forms(found)
    _drop_first_persons(found, readings, counts)
    drop_imperatives(found)
    drop_constructs(found)
    drop_particles(found)
    added = {singular for singular, _, _ in ADDED} | {noun for noun, _ in NOUNS}
    _drop_short(found)
    _drop_relations(found)
    _drop_accusatives(found)
    _join_twins(found)
    heads = {entry.lemma for entry in found}
    return {
        entry: _with_feminine(_without_others(entry, forms, heads), readings)
        for entry, forms in found.items()
        if entry.lemma not in HIDDEN
        and (
            entry.kind == _VERB
            or entry.lemma in added
            or _is_meant(entry.lemma, readings, counts)
            or any(_shows_noun(entry.lemma, form, readings, counts) for form in forms)
        )
    }


def _add_feminines(
    found: defaultdict[Entry, dict[str, float]],
    readings: Mapping[str, list[Reading]],
    counts: Mapping[str, float],
) -> None:
    """Give adjectives the feminines that are read as such: أمنية of أمني is a wish as well.

    Endings make those that are no other noun besides. Of ماض the source has the feminine as a
    lemma of its own.
    """
    lemmas = {(entry.lemma, entry.root): entry for entry in found if entry.kind == _NOUN}
    heads = {entry.lemma for entry in lemmas.values()}
    for word, of_word in readings.items():
        is_doubtful = word.endswith("ية") or (word.endswith("ة") and word in heads)
        for reading in of_word if is_doubtful else ():
            if reading.share < _SHARE_OF_FEMININE or not reading.is_adjective:
                continue
            masculines = [word[:-1]] if bare(reading.lemma) == word[:-1] else []
            if bare(reading.lemma) == word and _DEFECTIVE.fullmatch(word):
                masculines = [word[:-1], word[:-2]]
            for masculine in masculines:
                for root in (reading.root, ""):
                    if noun := lemmas.get((masculine, root)):
                        found[noun][word] = counts.get(word, 0)


def _add_plurals(
    found: defaultdict[Entry, dict[str, float]],
    readings: Mapping[str, list[Reading]],
    counts: Mapping[str, float],
) -> None:
    """Give the nouns the plurals that are listed and believed, and those that are added."""
    lemmas = {(entry.lemma, entry.kind): entry for entry in found}
    for singular, plural, root in (*listed_plurals(), *ADDED):
        is_added = (singular, plural, root) in ADDED
        # مسالح nobody writes, and مسلحة is the feminine of مسلح.
        is_unheard = not counts.get(plural) and (singular.removesuffix("ة"), _NOUN) in lemmas
        if is_unheard and singular.endswith("ة") and not is_added:
            continue
        if singular != plural and (is_added or _is_believed(singular, plural, readings)):
            known = lemmas.get((singular, _NOUN)) or Entry(root, _NOUN, singular)
            if is_added and root not in {"", known.root}:
                known = known._replace(root=root)
            found[known][plural] = counts.get(plural, 0)


def _add_nouns(found: dict[Entry, dict[str, float]], counts: Mapping[str, float]) -> None:
    """Add the nouns that have no plural, where the dictionaries have them not by themselves."""
    known = {entry.lemma for entry in found if entry.kind == _NOUN}
    for noun, root in NOUNS:
        if noun not in known:
            found[Entry(root, _NOUN, noun)] = {noun: counts.get(noun, 0)}


def _drop_relations(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take relations like قانوني of قانون away, which are no plurals, and what nobody means."""
    for entry, forms in found.items():
        if entry.kind == _NOUN:
            forms.pop(entry.lemma + "ي", None)
        for lemma, form, root in REMOVED:
            if lemma == entry.lemma and root in {"", entry.root}:
                forms.pop(form, None)
                if entry.kind == _NOUN:
                    forms.pop(form + _ACCUSATIVE, None)


def _drop_short_forms(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take passives of verbs away that nobody means: عيد is a feast."""
    nouns = {entry.lemma for entry in found if entry.kind == _NOUN}
    nouns |= {form for entry, forms in found.items() if entry.kind == _NOUN for form in forms}
    for entry, forms in found.items():
        others = {*forms} - {entry.lemma} if entry.kind == _VERB else set()
        passives = {form for form in others & nouns if _HOLLOW_PASSIVE.fullmatch(form)}
        for form in others:
            if form[:_SHORTEST_FORM] in passives:
                del forms[form]


def drop_imperatives(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take imperatives away that stand in a dictionary as other words: زر of زار, صف of وصف."""
    heads = {entry.lemma for entry in found}
    for entry, forms in found.items():
        if entry.kind == _VERB:
            for form in [each for each in forms if each in heads and each != entry.lemma]:
                if _is_imperative(form, entry.lemma):
                    del forms[form]


def _is_imperative(form: str, lemma: str) -> bool:
    """Whether it is that of a verb that loses a weak letter: زر of زار, صلي of وصل."""
    if lemma.startswith(_WAW):
        return form[0] == lemma[1] and form[0] not in _HEADS_OF_IMPERFECT
    return form == lemma[0] + lemma[2:] and lemma[1] == _ACCUSATIVE


def drop_constructs(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take مترو and حلو away: short nouns without ون are no many in front of a genitive."""
    for entry, forms in found.items():
        if entry.kind == _NOUN and len(entry.lemma) <= _SHORT_NOUN:
            is_many = entry.lemma in _WITH_WAW or entry.lemma + _WAW + "ن" in forms
            if not is_many:
                forms.pop(entry.lemma + _WAW, None)


def drop_particles(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take forms away that are particles: nobody means the imperative of وفى by في."""
    for entry, forms in found.items():
        for form in [each for each in forms if each != entry.lemma and is_particle(fold(each))]:
            del forms[form]


def _drop_first_persons(
    found: Mapping[Entry, dict[str, float]],
    readings: Mapping[str, list[Reading]],
    counts: Mapping[str, float],
) -> None:
    """Take those away that look often enough like other words: أمال like آمال, أسير like أسير."""
    spelt: defaultdict[str, list[str]] = defaultdict(list)
    for word in counts:
        spelt[fold(word)].append(word)

    def weigh(word: str, lemma: str) -> tuple[float, float]:
        share = _share_of_verb(readings.get(word, ()), lemma)
        return counts[word] * share, counts[word] * (1 - share)

    for entry, forms in found.items():
        if entry.kind != _VERB or entry.lemma[0] in _ALEFS:
            continue
        for form in [each for each in forms if each[0] == _FIRST_PERSON[0]]:
            weights = [weigh(word, entry.lemma) for word in spelt[fold(form)]]
            if sum(other for _, other in weights) > _SHARE_OF_OTHERS * sum(map(sum, weights)):
                del forms[form]


def _share_of_verb(readings: Collection[Reading], lemma: str) -> float:
    """How much of what a word is read as is this verb: the imperative is as well."""
    return sum(one.share for one in readings if one.kind == _VERB and bare(one.lemma) == lemma)


def _drop_accusatives(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take accusatives like مطالبا away: listed of مطلب, it would be none of مطالب who demands."""
    for entry, forms in found.items():
        if entry.kind == _NOUN:
            added = {other for one, other, _ in ADDED if one == entry.lemma}
            for form in {*forms} - added:
                if form.endswith(_ACCUSATIVE) and form[:-1] in {*forms, entry.lemma}:
                    del forms[form]


def _join_twins(found: Mapping[Entry, dict[str, float]]) -> None:
    """Give a participle like بائع, which the sources have under two roots, all its forms."""
    twins: defaultdict[str, list[dict[str, float]]] = defaultdict(list)
    for entry, forms in found.items():
        if entry.kind == _NOUN and _HOLLOW_PARTICIPLE.fullmatch(entry.lemma):
            twins[entry.lemma].append(forms)
    for several in twins.values():
        every = {form: count for forms in several for form, count in forms.items()}
        for forms in several:
            forms.update(every)


def _is_meant(
    lemma: str, readings: Mapping[str, list[Reading]], counts: Mapping[str, float]
) -> bool:
    """Whether a noun is a fair share of what a word is read as."""
    share = _share(readings.get(lemma, []), lemma)
    return share >= _SHARE_OF_LEMMA and not _is_hidden(lemma, counts)


def _heads(word: str) -> str:
    """The letters with which a word may be written to begin."""
    return _HAMZAS if word[0] in _HAMZAS else word[0]


def _is_hidden(lemma: str, counts: Mapping[str, float]) -> bool:
    """Whether a noun in ة is so rare that the word is another one with a pronoun: أرضة, أرضه."""
    bare_noun = lemma.removesuffix("ة")
    often = max(counts.get(head + bare_noun[1:], 0) for head in _heads(bare_noun))
    return lemma != bare_noun and counts.get(lemma, 0) < _SHARE_OF_HIDDEN * often


def _shows_noun(
    lemma: str,
    form: str,
    readings: Mapping[str, list[Reading]],
    counts: Mapping[str, float],
) -> bool:
    """Whether a frequent word is mostly the plural of this noun: أكباد of كبد, which is a verb."""
    as_plural = (one for one in readings.get(form, []) if one.is_plural)
    share = sum(one.share for one in as_plural if bare(one.lemma) == lemma)
    return counts.get(form, 0) >= _OFTEN and share >= _SHARE_OF_VERB


def _drop_short(found: Mapping[Entry, dict[str, float]]) -> None:
    """Take plurals like شعر of شعار away that are nouns of the same root."""
    nouns = {(entry.root, entry.lemma) for entry in found if entry.kind == _NOUN}
    for (root, kind, lemma), forms in found.items():
        if kind == _NOUN and (letters := _LONG_NOUN.fullmatch(lemma)):
            short = letters.expand(_PLURAL_OF_LONG)
            is_added = any((lemma, short) == pair[:2] for pair in ADDED)
            if (root, short) in nouns and not is_added:
                forms.pop(short, None)


def _without_others(
    entry: Entry, forms: Mapping[str, float], lemmas: Collection[str]
) -> dict[str, float]:
    """The forms of a participle without those that are other words by themselves."""
    if entry.kind != _NOUN or not _PARTICIPLE.fullmatch(entry.lemma):
        return dict(forms)
    doubtful = {_PARTICIPLE.sub(pattern, entry.lemma) for pattern in _PLURALS_OF_PARTICIPLE}
    added = {plural for singular, plural, _ in ADDED if singular == entry.lemma}
    return {
        form: count
        for form, count in forms.items()
        if form not in doubtful or form in added or form not in lemmas
    }


def _with_feminine(
    forms: dict[str, float], readings: Mapping[str, list[Reading]]
) -> dict[str, float]:
    """The forms with the feminine of a colour or a defect, which neither dictionary lists."""
    feminines = (form.removesuffix("اوات") + "اء" for form in forms if form.endswith("اوات"))
    # بلقاء is no feminine of أبلق, but لقاء.
    return {form: 0.0 for form in feminines if readings.get(form) != []} | forms


def _is_form(reading: Reading, count: float) -> bool:
    """Whether a word is mostly a form of this verb, and not rare."""
    is_frequent = reading.frequency >= _LEAST_VERB_LEMMA and count >= _LEAST_VERB_FORM
    return is_frequent and reading.share >= _SHARE_OF_VERB


def _is_believed(singular: str, plural: str, readings: Mapping[str, list[Reading]]) -> bool:
    """Whether a listed plural is mostly that, as far as the other dictionary can tell."""
    of_plural = readings.get(plural)
    if not readings.get(singular) or of_plural == []:
        return False
    if of_plural is None:  # the other dictionary does not know it
        return True
    as_plural = [one.share for one in of_plural if one.is_plural and bare(one.lemma) == singular]
    if as_plural:
        return max(as_plural) >= _SHARE_OF_PLURAL
    return not any(
        not one.is_plural
        and one.frequency >= _KNOWN_LEMMA
        and one.share >= _SHARE_OF_OTHER
        and bare(one.lemma) != singular
        for one in of_plural
    )


def _share(readings: list[Reading], lemma: str) -> float:
    """How much of what a word is read as is this noun."""
    return sum(
        one.share
        for one in readings
        if one.kind == _NOUN and bare(one.lemma) in {lemma, lemma.removesuffix("ة")}
    )


def lines(found: Mapping[Entry, Mapping[str, float]]) -> Iterator[str]:
    """The table: a root, then its lemmas, each with what it is and its other forms."""
    by_root: defaultdict[str, list[str]] = defaultdict(list)
    alone: list[str] = []
    listed = {
        entry: without_regular(entry.lemma, forms) | {entry.lemma}
        for entry, forms in found.items()
        if entry.kind == _VERB
    }
    of_verbs = Counter(form for forms in listed.values() for form in forms)
    for entry, forms in sorted(found.items()):
        every = {*forms, *_sound_plural(entry, found)} - {entry.lemma}
        others = sorted(every) + APART[entry.lemma]
        if entry.kind == _VERB:
            # What ends as is usual of this verb, but is listed of another one: يقرون.
            shared = {form for form in forms if of_verbs[form]}
            others = sorted(_shortened((listed[entry] | shared) - {entry.lemma}))
        sign = "+" if entry.kind == _VERB else "="
        text = " ".join([sign + entry.lemma, *others])
        if entry.root:
            by_root[entry.root].append(text)
        elif others:
            alone.append(text)
    for root, texts in sorted(by_root.items()):
        yield "\t".join([root, *texts])
    for text in alone:
        yield "\t" + text


def _sound_plural(entry: Entry, found: Mapping[Entry, Mapping[str, float]]) -> Iterator[str]:
    """That of a noun in ة, where it is listed of the word that only looks like its masculine."""
    plural = entry.lemma.removesuffix("ة") + "ات"
    if any(
        plural in found.get(Entry(entry.root, _NOUN, other.removeprefix(_SIGN_OF_OTHER)), ())
        for other in APART[entry.lemma]
    ):
        yield plural


def _with_verbs(found: Mapping[Entry, dict[str, float]]) -> dict[Entry, dict[str, float]]:
    """The lemmas, and the verbs of verbal nouns like استثمار that were too rare to be counted.

    And verbal nouns that are spelt like their verbs; all of them with the roots of these.
    """
    roots: defaultdict[str, set[str]] = defaultdict(set)
    for entry in found:
        if entry.kind == _VERB:
            roots[entry.lemma].add(entry.root)
    missing = {
        Entry(entry.root, _VERB, verb)
        for entry in found
        if entry.kind == _NOUN and entry.root
        for verb in _verbs_of(entry.lemma)
        # Of استيقاظ it is استيقظ.
        if roots.keys().isdisjoint((verb, entry.lemma[:-2] + entry.lemma[-1]))
    }
    own = {
        Entry(entry.root, _NOUN, entry.lemma)
        for entry in found
        if entry.kind == _VERB and _OWN_NOUN.fullmatch(entry.lemma)
    }
    every: defaultdict[Entry, dict[str, float]] = defaultdict(dict)
    for entry in (*found, *missing, *own, *_participles(found)):
        every[_with_root_of_verb(entry, roots)] |= found.get(entry, {})
    return every | _weak_participles(found)


def _participles(found: Mapping[Entry, Mapping[str, float]]) -> Iterator[Entry]:
    """The participles of longer verbs that were too rare to be counted: متسوق of يتسوق."""
    known = {form for forms in found.values() for form in forms}
    known |= {entry.lemma for entry in found}
    for entry, forms in found.items():
        if entry.kind == _VERB and entry.root and len(entry.lemma) >= _SHORTEST_DERIVED:
            last = entry.lemma[-1]
            of_imperfect = {
                _OF_PARTICIPLE + form[1:]
                for form in forms
                if form[0] == _HE and form[-1] == last and _STRONG.fullmatch(last)
                if form[-2] != last or entry.lemma[-2] == last
            }
            # The longest is neither cut short nor, where there are two, passive: مستطيع.
            participle = max(of_imperfect, key=lambda one: (len(one), one), default="")
            if participle and participle not in known:
                yield Entry(entry.root, _NOUN, participle)


def _weak_participles(
    found: Mapping[Entry, Mapping[str, float]],
) -> dict[Entry, dict[str, float]]:
    """The participles of long verbs in ى, with their plurals; active and passive look the same."""
    known = {_as_folded(form) for forms in found.values() for form in forms}
    known |= {_as_folded(entry.lemma) for entry in found}
    made: dict[Entry, dict[str, float]] = {}
    for entry in found:
        if entry.kind == _VERB and entry.root and (rest := _LONG_WEAK.fullmatch(entry.lemma)):
            short = _OF_PARTICIPLE + rest[1]
            if known.isdisjoint((short, short + "ي", short + "يه")):
                participle = Entry(entry.root, _NOUN, short + "ي")
                made[participle] = {short + ending: 0.0 for ending in _WEAK_PLURALS}
    return made


def _with_root_of_verb(entry: Entry, roots: Mapping[str, set[str]]) -> Entry:
    """A verbal noun with the root of its verb."""
    if entry.kind == _NOUN:
        for pattern, verb in _OF_KNOWN_VERBS:
            if letters := pattern.fullmatch(entry.lemma):
                known = roots.get(letters.expand(verb), set())
                if known and entry.root not in known:
                    return entry._replace(root=min(known))
    return entry


def _verbs_of(noun: str) -> Iterator[str]:
    for pattern, verb in _VERBAL_NOUNS:
        if found := pattern.fullmatch(noun):
            letters = found.expand(verb)
            yield letters[:-1] if letters[-1] == letters[-2] else letters


def conjugate(
    found: dict[Entry, dict[str, float]],
    readings: Mapping[str, list[Reading]],
    counts: Mapping[str, float],
) -> None:
    """Give the verbs all forms of their conjugation that are no other words.

    Args:
        found: The lemmas with their forms; the verbs are replaced.
        readings: What each counted word is read as.
        counts: How often each word was counted.
    """
    frequencies: defaultdict[str, float] = defaultdict(float)
    for of_word in readings.values():
        for lemma, often in {(r.lemma, r.frequency) for r in of_word if r.kind == _VERB}:
            frequencies[bare(lemma)] = max(frequencies[bare(lemma)], often)
    by_lemma: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for (root, lemma), forms in read_paradigms().items():
        if frequencies[lemma] >= _LEAST_VERB_LEMMA:
            by_lemma[lemma][root] = forms
    others = {_as_folded(word) for word in readings}
    rare = {lemma for lemma in by_lemma if frequencies[lemma] < _LEAST_UNCOUNTED}
    counted: defaultdict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for entry in [one for one in found if one.kind == _VERB and one.lemma in by_lemma]:
        counted[entry.lemma][entry.root] = found.pop(entry)
    for lemma, by_root in by_lemma.items():
        often = {
            root: sum(counts.get(form, 0) for form in forms if form[0] in _HEADS_OF_IMPERFECT)
            for root, forms in by_root.items()
        }
        for root, paradigm in by_root.items():
            forms = {form for form in paradigm if form in counts or lemma not in rare}
            # Of two roots that the source leaves open it is the one that was counted.
            one = next((each for each in root.split(";") if each in counted[lemma]), root)
            if often[root] >= _SHARE_OF_IMPERFECT * max(often.values()):
                found[Entry(one.rpartition(";")[2], _VERB, lemma)] = counted[lemma].get(one, {}) | {
                    form: counts.get(form, 0)
                    for form in forms
                    if _is_conjugated(form, lemma, readings.get(form), others)
                }


def _as_folded(word: str) -> str:
    """A word as nobody tells it from another: تجارى is written like تجاري."""
    head = _ALEFS[0] if word[0] in _ALEFS else word[0]
    return head + word[1:-1] + (word[-1].translate(_FINAL) if len(word) > 1 else "")


def _is_conjugated(
    form: str, lemma: str, of_form: list[Reading] | None, others: Collection[str]
) -> bool:
    """Whether a form of a paradigm may be taken for that: by what it is read as, or by nothing."""
    if form == lemma:
        return True
    if len(form) < _SHORTEST_FORM:
        return False
    if of_form is None:
        # تضخ of ضخ is as short as a jussive, and is none.
        is_whole = len(form) > _SHORTEST_FORM or form[1:] == lemma
        return is_whole and form[0] != _FIRST_PERSON[0] and _as_folded(form) not in others
    share = sum(one.share for one in of_form if one.kind == _VERB and bare(one.lemma) == lemma)
    if form[0] == _HE and len(form) > _SHORTEST_FORM and lemma[0] != _HE:
        return share >= _SHARE_OF_THIRD_PERSON
    if form.startswith(_SHE * 2):
        return share >= _SHARE_OF_SHE
    is_short = len(form) == _SHORTEST_FORM and form[0] not in _HEADS_OF_IMPERFECT
    return share >= (
        _SHARE_OF_VERB if is_short or form[0] in _FIRST_PERSON else _SHARE_OF_CONJUGATED
    )


def _shortened(forms: set[str]) -> set[str]:
    """Forms of the imperfect that differ in their first letter only are written once: `يت-كتب`."""
    by_rest: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        if form[0] in _HEADS_OF_IMPERFECT:
            by_rest[form[1:]].add(form)
    for rest, several in by_rest.items():
        if len(several) > 1:
            forms = forms - several | {"".join(sorted(form[0] for form in several)) + "-" + rest}
    return forms


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", nargs="?", type=Path, default=TABLE)
    options = parser.parse_args()
    need(__doc__, "farahidi", "arramooz", "libqutrub")
    table = list(lines(_with_verbs(entries())))
    options.table.write_text("\n".join(table) + "\n", "utf-8")
    sys.stdout.write(f"{len(table)} roots, {options.table.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
