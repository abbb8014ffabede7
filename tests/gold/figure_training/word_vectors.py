"""Computes the word table from the corpora beside the checkout.

Neighbours of a word within two words on either side, by place; positive pointwise mutual
information with a smoothed neighbour (Levy, Goldberg and Dagan 2015), cut down by a truncated
singular value decomposition. Verbs are told from nouns by a logistic regression on the vectors,
taught by the verbs and the definite nouns of the tables.
"""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.utils.extmath import randomized_svd

from articles.arabic.words import cut_words
from articles.figures.extraction import read_figures
from articles.figures.learned.sorts import SORT_OF, SORTS
from articles.figures.learned.word_classes import classes_of
from articles.figures.learned.word_table import (
    AFFINITY_SCALE,
    NUMBER,
    SEPARATOR,
    TABLE,
    stem_number,
)
from articles.figures.measure_words import is_measure, measure_verbs
from articles.figures.nouns import is_definite
from articles.figures.phrases import folded, read_table

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
FEWEST = 8
"""Words that the corpora have less often stand in no row."""
KEPT = 24
KEPT_WIDE = 64
_FOR_VERBS = 40
_WIDE = 160
_NEIGHBOURS = 2500
_PLACES = (-2, -1, 1, 2)
_SMOOTHING = 0.75
_KEY = 120
_VERB = 0.7
_MOST = 127
_STEP = 2
_NEAR = 12
_PRIOR = 8.0
_OFTEN, _HARDLY = 15, 0.05


def every_text(step: int = 1) -> Iterator[str]:
    """Every text of the corpora once, or one of so many."""
    seen: set[str] = set()
    for number, text in enumerate(texts()):
        if text[:_KEY] not in seen and number % step == 0:
            seen.add(text[:_KEY])
            yield text


def texts() -> Iterator[str]:
    """Title and body of every article of the corpora."""
    for name in ("press", "ahdath"):
        with (CORPUS / f"{name}.jsonl").open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]
    for path in sorted(CORPUS.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for row in json.loads(archive.read(name)):
                    yield f"{row.get('title') or ''}\n{row.get('content') or ''}"


def cut_texts() -> list[list[str]]:
    """The folded words of each text once, every number as one word."""
    cut = []
    for text in every_text():
        words = cut_words(text).words
        cut.append([NUMBER if word[0].isdecimal() else word for word in words])
    return cut


def vectors_of(cut: Sequence[Sequence[str]], words: Sequence[str]) -> NDArray[np.float64]:
    """One row of `_WIDE` numbers for each word."""
    rows = {word: row for row, word in enumerate(words)}
    apart = [-1] * max(_PLACES)
    places = np.array([row for text in cut for row in [*(rows.get(w, -1) for w in text), *apart]])
    left, right = [], []
    for block, step in enumerate(_PLACES):
        here = places[max(0, -step) : len(places) - max(0, step)]
        there = places[max(0, step) : len(places) - max(0, -step)]
        both = (here >= 0) & (there >= 0) & (there < _NEIGHBOURS)
        left.append(here[both])
        right.append(there[both] + block * _NEIGHBOURS)
    shape = (len(words), len(_PLACES) * _NEIGHBOURS)
    ones = np.ones(sum(map(len, left)))
    counts = coo_matrix((ones, (np.concatenate(left), np.concatenate(right))), shape=shape)
    pairs = counts.tocsr().tocoo()
    of_word = np.asarray(counts.sum(1)).ravel()
    of_neighbour = np.asarray(counts.sum(0)).ravel() ** _SMOOTHING
    chance = of_word[pairs.row] * (of_neighbour / of_neighbour.sum())[pairs.col]
    worth = np.maximum(np.log(pairs.data / chance), 0) * pairs.data / (pairs.data + 1)
    matrix = csr_matrix((worth, (pairs.row, pairs.col)), shape=shape)
    left_vectors, singular, _ = randomized_svd(matrix, _WIDE, random_state=0, n_iter=4)
    return _normalised(left_vectors * np.sqrt(singular))


def _normalised(vectors: NDArray[np.float64]) -> NDArray[np.float64]:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


def verbs_among(words: Sequence[str], vectors: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which words stand in the company of verbs."""
    rows = {word: row for row, word in enumerate(words)}
    sources, nouns = read_table("sources"), read_table("nouns")
    taught = measure_verbs("verbs") | measure_verbs("share_verbs")
    taught |= folded(sources["saying"]["verbs"]) | folded(nouns["verbs"]["words"])
    verbs = sorted(rows[word] for word in taught if word in rows)
    others = [
        row
        for word, row in rows.items()
        if len(word) > 3 and word not in taught and (is_definite(word) or is_measure(word))
    ][:3000]
    others += [row for word, row in rows.items() if word.endswith(("ات", "يه"))][:1500]
    model = LogisticRegression(C=3, max_iter=500, class_weight="balanced")
    model.fit(vectors[verbs + others], [1] * len(verbs) + [0] * len(others))
    likely: NDArray[Any] = model.predict_proba(vectors)[:, 1] > _VERB
    return likely


def affinities_of(words: Sequence[str]) -> NDArray[np.float64]:
    """Pointwise mutual information of each word with the sorts of the figures beside it."""
    rows = {word: row for row, word in enumerate(words)}
    counts = np.zeros((len(words), SORTS))
    for text in every_text(step=_STEP):
        reading = read_figures(text)
        cut = reading.text.words
        for asked in reading.asked:
            mention, sort = asked.mention, SORT_OF[asked.quantity.kind]
            start, end = reading.text.sentence(mention.first)
            before = cut[max(start, mention.first - _NEAR) : mention.first]
            after = cut[mention.number_end : min(end, mention.last + _NEAR // 2)]
            for word in {*before, *after}:
                if word in rows:
                    counts[rows[word], sort] += 1
    chance = counts.sum(0) / counts.sum()
    shares = (counts + _PRIOR * chance) / (counts.sum(1, keepdims=True) + _PRIOR)
    affinities: NDArray[np.float64] = np.log(shares / chance)
    return affinities


def things_among(cut: Sequence[Sequence[str]], words: Sequence[str]) -> NDArray[np.bool_]:
    """Which definite words hardly ever stand behind another definite one: no attribute does so."""
    rows = {word: row for row, word in enumerate(words)}
    definite = np.array([is_definite(word) for word in words])
    places = np.array([row for text in cut for row in [-1, *(rows.get(w, -1) for w in text)]])
    here, before = places[1:], places[:-1]
    told = here >= 0
    behind = told & (before >= 0) & definite[before]
    counts = np.bincount(here[told], minlength=len(words))
    shares = np.bincount(here[behind], minlength=len(words)) / np.maximum(counts, 1)
    things: NDArray[np.bool_] = definite & (counts >= _OFTEN) & (shares <= _HARDLY)
    return things


def in_steps(vectors: NDArray[np.float64]) -> tuple[NDArray[np.int8], np.float32]:
    """Vectors of one length as whole numbers, and how much one is worth."""
    kept = _normalised(vectors) * 2
    scale = float(np.abs(kept).max()) / _MOST
    return np.round(kept / scale).astype(np.int8), np.float32(scale)


def main() -> None:
    """Write the table."""
    cut = cut_texts()
    counts = Counter(word for text in cut for word in text)
    words = [word for word, count in counts.most_common() if count >= FEWEST]
    vectors = vectors_of(cut, words)
    verbs = verbs_among(words, _normalised(vectors[:, :_FOR_VERBS]))
    narrow, scale = in_steps(vectors[:, :KEPT])
    wide, wide_scale = in_steps(vectors[:, :KEPT_WIDE])
    np.savez_compressed(
        TABLE,
        words=np.frombuffer(SEPARATOR.join(words).encode(), np.uint8),
        vectors=narrow,
        scale=scale,
        wide_vectors=wide,
        wide_scale=wide_scale,
        affinities=np.clip(np.round(affinities_of(words) * AFFINITY_SCALE), -_MOST, _MOST).astype(
            np.int8
        ),
        things=things_among(cut, words),
        stems=np.array([stem_number(word) for word in words], np.uint32),
        classes=np.array(
            [classes_of(w, is_verb=bool(v)) for w, v in zip(words, verbs, strict=True)], np.uint32
        ),
    )


if __name__ == "__main__":
    main()
