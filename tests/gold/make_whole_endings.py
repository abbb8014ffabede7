"""Makes the table of words whose last letters are their own (index/analysis/whole_endings.txt).

    python -m tests.gold.make_whole_endings [CORPUS_FOLDER]

ايران, قانون and تأمين end as if they were a dual or a plural. Cut like one, they lose their kin:
ايراني and قانونية have another stem. Such are the nouns of the lexicon and their broken plurals,
CLDR's names of countries and languages (Babel is needed only here), and words that the texts beside
the checkout have with an ending ي or ية, and without.
"""

from __future__ import annotations

import argparse
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import Path

from babel import Locale

from articles.arabic.lexicon import LemmaKind, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import WHOLE_ENDINGS, Stemmer
from index.analysis.tokenizer import Tokenizer

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
_DUAL, _FEMININE, _SOUND = "ان", "ات", ("ون", "ين")
_ROOT_LETTER, _TA_MARBUTA = "ه", "ة"
_ENDINGS = (_DUAL, _FEMININE, *_SOUND)
_SHORTEST, _SHORTEST_OF_ROOT = 4, 3
# Numbers that have both endings.
_TENS = frozenset({"عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"})
_RELATED = ("ي", "يه", "يين", "يون", "يات")
_OFTEN_RELATED, _OFTEN, _MOST_UNRELATED = 10, 3, 4


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
    known = {fold(form) for lemma in read_lexicon().lemmas for form in lemma.forms}
    found = {
        word
        for word, endings in (
            *((word, (*_ENDINGS, _ROOT_LETTER)) for word in of_lexicon()),
            *((word, _ENDINGS) for word in (*names(stemmer), *attested(counted))),
        )
        if word.endswith(endings)
        and (len(word) >= _SHORTEST or is_short(word, known))
        and not (word.endswith(_SOUND) and word[: -len(_DUAL)] in _TENS)
        and stemmer.without_prefix(word) == word
    }
    WHOLE_ENDINGS.write_text("\n".join(sorted(found)) + "\n", "utf-8")
    sys.stdout.write(f"{len(found)} words\n")


if __name__ == "__main__":
    main()
