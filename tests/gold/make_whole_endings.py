"""Makes the table of words whose last letters are their own (index/analysis/whole_endings.txt).

    python -m tests.gold.make_whole_endings [CORPUS_FOLDER]

ايران, قانون and تأمين end as if they were a dual or a plural. Cut like one, they lose their kin:
ايراني and قانونية have another stem. Such are the nouns of the lexicon and their broken plurals,
CLDR's names of countries and languages (Babel is needed only here), and words that the texts beside
the checkout have with an ending ي or ية, and without; or often in ان or ون, and hardly ever in ين:
a dual or a plural is written so more often than not, سلمان, طهران and هرمون are not.
"""

from __future__ import annotations

import argparse
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from babel import Locale

from articles.arabic.lexicon import LemmaKind, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import WHOLE_ENDINGS, Stemmer
from index.analysis.tokenizer import Tokenizer
from index.words.lemmas import Lemmas
from index.words.spelling_variants import listed_spellings

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
                for word in (*names(stemmer), *attested(counted), *unpaired(counted, stemmer))
            ),
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
