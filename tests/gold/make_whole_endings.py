"""Makes the table of words whose last letters are their own (index/analysis/whole_endings.txt).

    python -m tests.gold.make_whole_endings [CORPUS_FOLDER]

ايران, قانون and تأمين end as if they were a dual or a plural. Cut like one, they lose their kin:
ايراني and قانونية have another stem. Such are the nouns of the lexicon and their broken plurals,
CLDR's names of countries and languages (Babel is needed only here), and words that the texts beside
the checkout have with an ending ي or ية, and without; or often in ان or ون, and hardly ever in ين:
a dual or a plural is written so more often than not, سلمان, طهران and هرمون are not. So are months,
and names of people (of Wikidata) in ان and ون that are written so more often than with ين: شعبان.

كوبا and دينا end as if they were an accusative. What stands behind a preposition, now and then, is
none; of places (of GeoNames) once is enough, of first names that are hardly ever written none.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from babel import Locale

from articles.arabic.lexicon import LemmaKind, read_lexicon
from articles.cleaning.name_words import CERTAIN, TABLE_FILE
from index.analysis.folding import fold
from index.analysis.stemming import WHOLE_ENDINGS, Stemmer
from index.analysis.tokenizer import Tokenizer
from index.words.lemmas import Lemmas
from index.words.spelling_variants import listed_spellings
from tests.gold.make_places import TABLE as PLACES_FILE

MONTHS_FILE = Path(__file__).parents[2] / "articles/timeline/tables/months.toml"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_DUAL, _FEMININE, _SOUND = "ان", "ات", ("ون", "ين")
_ROOT_LETTER, _TA_MARBUTA = "ه", "ة"
_ENDINGS = (_DUAL, _FEMININE, *_SOUND)
_SHORTEST, _SHORTEST_OF_ROOT = 4, 3
# Numbers of which two endings make tens: عشرون is not two or many of عشر.
_UNITS = frozenset({"عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"})
_RELATED = ("ي", "يه", "يين", "يون", "يات")
_OFTEN_RELATED, _OFTEN, _MOST_UNRELATED = 10, 3, 4
_PAIRED, _PARTNER = ("ان", "ون"), "ين"
# So often a word must be there whose partner in ين is not, or so many times as often as that; where
# the word without an ending is known, a few of these are enough to make it two or many.
_OFTEN_UNPAIRED, _TIMES_UNPAIRED, _TIMES_OF_KNOWN = 8, 12, 30
_QUOTED, _OF_RELATION = re.compile('"([^" ]+)"'), "يا"
_ALEF, _LIKE_ACCUSATIVE, _NOT_LIKE_IT = "ا", re.compile("..+ا"), ("ها", "نا", "وا", "هما", "كما")
_PREPOSITIONS = frozenset(map(fold, ("في", "من", "إلى", "على", "عن", "مع", "بين", "قرب", "نحو")))
# So often, and such a part of the places of a word, stand behind a preposition; of what is known as
# the name of a place or of a person less is enough, of surely a first name that it is rare.
_OFTEN_BEHIND, _PART_BEHIND, _PART_OF_NAMES = 3, 0.1, 0.05
_FIRST_NAME, _RARE = 5.0, 12
_BEFORE_IMPERFECT, _HEADS_OF_IMPERFECT = ("", "و", "ف", "ل", "س", "وس", "فس"), ("ي", "ت")


def read_texts(corpus: Path) -> Iterator[str]:
    """The texts beside the checkout."""
    for name in ("press.jsonl", "ahdath.jsonl", "arcd-documents.jsonl"):
        with (corpus / name).open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield row.get("text") or row.get("content") or ""
    for path in sorted(corpus.glob("*.zip")):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                for row in json.loads(packed.read(name).decode("utf-8-sig")):
                    yield str(row.get("content") or "")


def bare_words(corpus: Path, stemmer: Stemmer) -> Counter[str]:
    """How often the texts have each word, whatever stands in front of it."""
    tokenizer = Tokenizer()
    counted: Counter[str] = Counter()
    for text in read_texts(corpus):
        counted.update(map(stemmer.without_prefix, tokenizer.terms(text)))
    return counted


def of_lexicon() -> Iterator[str]:
    """Nouns as they stand in a dictionary, and broken plurals that are no dual of it.

    Of what ends with a ه as it is folded, only what has no ة: توجيه and مياه.
    """
    nouns = [lemma for lemma in read_lexicon().lemmas if lemma.kind is LemmaKind.NOUN]
    feminines = {fold(form) for noun in nouns for form in noun.forms if form.endswith(_TA_MARBUTA)}
    for noun in nouns:
        head, *others = map(fold, noun.forms)
        if head not in feminines:
            yield head
        yield from (one for one in others if one.endswith(_DUAL) and one != head + _DUAL)
        yield from (one for one in others if one.endswith(_ROOT_LETTER) and one not in feminines)


def names(stemmer: Stemmer) -> Iterator[str]:
    """The words of the names of countries and languages."""
    arabic = Locale("ar")
    for name in (*arabic.territories.values(), *arabic.languages.values()):
        for word in fold(name).split():
            if word.isalpha() and not word.endswith(_FEMININE):
                yield stemmer.without_prefix(word)


def attested(counted: Counter[str]) -> Iterator[str]:
    """Words that the texts have with the ending of a relation, and that are no dual or plural."""
    for word, often in counted.items():
        related = sum(counted[word + ending] for ending in _RELATED)
        if often < _OFTEN or related < _OFTEN_RELATED:
            continue
        rest = word[: -len(_DUAL)]
        if word.endswith(_FEMININE):  # الإمارات, but not معلومات
            is_whole = counted[rest + "ه"] <= related and often <= _MOST_UNRELATED * related
        else:
            others = max(counted[rest + end] for end in _SOUND if rest + end != word)
            is_whole = counted[rest] <= often and others <= often // 2
        if is_whole:
            yield word


def unpaired(counted: Counter[str], stemmer: Stemmer) -> Iterator[str]:
    """Words in ان and ون that would be there with ين as well, if these were endings."""
    lemmas = Lemmas(stemmer)
    clitics = stemmer.rules.doubtful_prefixes
    for word, often in counted.items():
        if not word.endswith(_PAIRED) or often < _OFTEN_UNPAIRED:
            continue
        rest = word[: -len(_PARTNER)]
        partner = counted[rest + _PARTNER]
        times = _TIMES_OF_KNOWN if rest in lemmas.tables.words else _TIMES_UNPAIRED
        if partner * times > often or is_of_verb(word, lemmas):
            continue
        is_joined = any(
            word.startswith(clitic) and counted[word.removeprefix(clitic)] * _TIMES_UNPAIRED > often
            for clitic in clitics
        )
        if not is_joined:
            yield word


def weighed_names() -> Iterator[tuple[str, float, float]]:
    """Words of the names of people, and how much each speaks for one as its first and another."""
    for line in TABLE_FILE.read_text("utf-8").splitlines():
        word, *weights = line.split("\t")
        if len(weights) == 2 and word.isalpha():
            yield fold(word), float(weights[0]), float(weights[1])


def quoted(table: Path) -> set[str]:
    """The words that stand alone in a table."""
    return set(map(fold, _QUOTED.findall(table.read_text("utf-8"))))


def of_people(counted: Counter[str]) -> Iterator[str]:
    """Words of names in ان and ون, of which the texts have more than of their partners in ين."""
    for word, first, other in weighed_names():
        partner = word[: -len(_PARTNER)] + _PARTNER
        is_name = word.endswith(_PAIRED) and max(first, other) >= CERTAIN
        if is_name and counted[word] >= counted[partner]:
            yield word


def with_alef(corpus: Path, stemmer: Stemmer) -> Iterator[str]:
    """Words with an alef of their own that the lexicon would read as an accusative or a dual."""
    lemmas, tokenizer = Lemmas(stemmer), Tokenizer()
    counted: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    for text in read_texts(corpus):
        terms = tokenizer.terms(text)
        counted.update(term for term in terms if term.endswith(_ALEF))
        behind.update(
            word
            for before, word in pairwise(terms)
            if before in _PREPOSITIONS and word[-1] == _ALEF
        )
    people = {word: first for word, first, _ in weighed_names()}
    tables = (PLACES_FILE, PLACES_FILE.with_name("countries.toml"))
    places = {word for table in tables for word in quoted(table)}
    for word in {*counted, *people}:
        if not _LIKE_ACCUSATIVE.fullmatch(word) or word in lemmas.tables.words:
            continue
        often, all_of_it = behind[word], counted[word]
        is_learned = often >= _OFTEN_BEHIND and often >= _PART_BEHIND * all_of_it
        is_name = word in places or people.get(word, 0) >= _FIRST_NAME
        is_told = often > 0 and often >= _PART_OF_NAMES * all_of_it
        is_person = people.get(word, 0) >= _FIRST_NAME and all_of_it <= _RARE
        is_learned = is_learned and not word.endswith(_NOT_LIKE_IT)
        is_own = is_learned or is_person or (is_name and is_told)
        if is_own and lemmas.of(word) and not word.endswith(_OF_RELATION):
            yield word


def is_of_verb(word: str, lemmas: Lemmas) -> bool:
    """Whether a word may be an imperfect, which has ون and ان and no ين besides."""
    tables = lemmas.tables
    for particle in _BEFORE_IMPERFECT:
        form = word.removeprefix(particle)
        if not word.startswith(particle):
            continue
        numbers = set(tables.words.get(form, ()))
        if form.startswith(_HEADS_OF_IMPERFECT):
            numbers |= lemmas.of_bare(form)
        if not tables.verbs.isdisjoint(numbers):
            return True
    return False


def is_short(word: str, known: Collection[str]) -> bool:
    """Whether a word of three letters has a ه of its own: وجه and فقه, but not what may be شب+ه."""
    rest = word.removesuffix(_ROOT_LETTER)
    return len(word) == _SHORTEST_OF_ROOT and rest != word and rest not in known


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    options = parser.parse_args()
    stemmer = Stemmer()
    counted = bare_words(options.corpus, stemmer)
    # What the lexicon tells by itself, whatever table there is.
    stemmer.rules = replace(stemmer.rules, whole_endings=frozenset())
    known = {fold(form) for lemma in read_lexicon().lemmas for form in lemma.forms}
    found = {
        word
        for word, endings in (
            *((word, (*_ENDINGS, _ROOT_LETTER)) for word in of_lexicon()),
            *(
                (word, _ENDINGS)
                for word in (
                    *names(stemmer),
                    *quoted(MONTHS_FILE),
                    *attested(counted),
                    *unpaired(counted, stemmer),
                    *of_people(counted),
                )
            ),
            *((word, (_ALEF,)) for word in with_alef(options.corpus, stemmer)),
            *((unit + ending, _SOUND) for unit in _UNITS for ending in _SOUND),
        )
        if word.endswith(endings)
        and (len(word) >= _SHORTEST or is_short(word, known))
        and stemmer.without_prefix(word) == word
    }
    for spellings in listed_spellings():  # أردوجان as أردوغان
        if not found.isdisjoint(spellings):
            found.update(word for word in spellings if word.endswith((_DUAL, *_SOUND)))
    WHOLE_ENDINGS.write_text("\n".join(sorted(found)) + "\n", "utf-8")
    sys.stdout.write(f"{len(found)} words\n")


if __name__ == "__main__":
    main()
