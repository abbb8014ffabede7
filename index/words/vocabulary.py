"""The dictionary of all word forms: which belong together, how they are written, which are near.

The terms of a segment are known in their order only. Here each form stands with its stem, its
doubtful stems, its consonants and its inner letters, so that a query widens by looking words up
instead of by indexing every word three times. It may know forms that no article has any more:
they have no postings and do no harm.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, repeat
from pathlib import Path
from secrets import randbits
from typing import Any, TypeVar

from index.analysis.stemming import Stemmer
from index.fingerprints import analysis_fingerprint
from index.words.lemmas import Lemmas
from index.words.lookups import INNER_LETTERS, Link, Lookup, key_of, remembered_key

FILE_NAME = "vocabulary.sqlite"
MOST_FORMS = 400
"""A stem with more forms is a stem of something else; only the widest reach it."""
MOST_WORDS_AT_ONCE = 60
"""So many words of a text are looked up together; of a longer one not all are needed."""
_K = TypeVar("_K", str, int)
_LAST_LETTER = "\U0010ffff"
# Words glued together are long; the inner letters of shorter ones would fill the file for nothing.
_SHORTEST_GLUED = 9
_LONGEST_GLUED = 40
_FORMS_OF_STEP = 500
# As much as the pages take that a thousand articles change: each is written once.
_KIBIBYTES_WRITING = 32_768
# So many answers are remembered, and so many things asked for at once.
_MOST_REMEMBERED = 10_000
# On a disk that is read only, or full.
_UNWRITABLE = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}
)
_MOST_AT_ONCE = 500
# At NUL SQLite ends what it reads out of a list.
_IN_NO_FORM = re.compile("[\0\ud800-\udfff]")

# A stem is a stretch of its form. `spelling` is NULL where it is the form itself. A link leads to
# a form from whatever it is found by other than its beginning and its stem; the key is a digest,
# which costs less than the words and, with 48 bits, never meets another in practice.
_STEM = "substr(form, stem_start, stem_length)"
_READ = "substr(form.form, stem_start, stem_length), lemmas, begins"
# A statement for each beginning would cost half of all, and so would a row to be read for each.
_BETWEEN_LENGTHS = """
SELECT json_group_array(json((
    SELECT json_group_array(form) FROM (
        SELECT form FROM form WHERE form >= beginning.value AND form < beginning.value || ?2
        AND length(form) BETWEEN ?3 AND ?4 LIMIT ?5
    )
))) FROM json_each(?1) AS beginning
"""
_TABLES = f"""
CREATE TABLE form (
    number INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE,
    stem_start INTEGER NOT NULL, stem_length INTEGER NOT NULL, spelling TEXT,
    lemmas, begins INTEGER NOT NULL
);
CREATE INDEX form_stem ON form ({_STEM});
CREATE TABLE link (key INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (key, form))
WITHOUT ROWID;
CREATE TABLE sums (forms INTEGER NOT NULL, links INTEGER NOT NULL, read_by TEXT NOT NULL);
"""


def create_vocabulary(folder: Path) -> None:
    """Write an empty dictionary into a folder that nobody knows of yet."""
    connection = _connect(folder)
    try:
        connection.executescript(_TABLES)
        connection.execute("INSERT INTO sums VALUES (0, 0, ?)", (analysis_fingerprint(),))
        # Tells it from any other that stood or will stand at the same place.
        connection.execute(f"PRAGMA user_version = {randbits(31)}")
    finally:
        connection.close()


class Vocabulary:
    """One connection to the dictionary; serves one thread.

    Attributes:
        lemmas: Reads words, and knows what is stored of the forms that were looked up.
    """

    def __init__(self, folder: Path, stemmer: Stemmer) -> None:
        """Open a dictionary that was made before.

        Raises:
            FileNotFoundError: It is gone.
            sqlite3.DatabaseError: It is not as it was written.
        """
        if not (folder / FILE_NAME).is_file():
            raise FileNotFoundError(folder / FILE_NAME)
        self._stemmer = stemmer
        self.lemmas = Lemmas(stemmer)
        self._of_stems: dict[str, list[str]] = {}
        self._links: dict[int, list[str]] = {}
        self._known: dict[str, bool] = {}
        self._connection = _connect(folder)
        if not self._column("SELECT name FROM sqlite_master WHERE name = 'link'"):
            self._connection.close()
            raise sqlite3.DatabaseError("the dictionary is empty")
        # What another lexicon said of its forms is nothing to this one.
        self._is_read = self._column("SELECT read_by FROM sums") == [analysis_fingerprint()]

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def add_steps(self, spellings: Iterable[tuple[str, str]]) -> Iterator[None]:
        """Add forms, each with one way to write it, in short steps; known ones stay.

        All of them or none: whoever closes the generator before its end has added nothing.
        """
        execute = self._connection.execute
        execute(f"PRAGMA cache_size = {-_KIBIBYTES_WRITING}")
        execute("BEGIN IMMEDIATE")
        try:
            remaining = iter(spellings)
            while some := list(islice(remaining, _FORMS_OF_STEP)):
                self._add(some)
                yield
        except BaseException:
            execute("ROLLBACK")
            raise
        execute("COMMIT")

    def _add(self, spellings: Sequence[tuple[str, str]]) -> None:
        execute, stem_of = self._connection.execute, self._stemmer.stem
        known = self._stored([form for form, _ in spellings])
        (number,) = execute("SELECT coalesce(max(number), 0) FROM form").fetchone()
        rows: list[tuple[int, str, int, int, str | None, int | str | None, int]] = []
        links: set[tuple[int, int]] = set()
        for form, spelling in spellings:
            if form not in known:
                number += 1
                stem = stem_of(form)
                written = spelling if spelling != form else None
                read = self.lemmas.reading(form, spelling), int(self.lemmas.begins(form))
                rows.append((number, form, form.find(stem) + 1, len(stem), written, *read))
                links.update(zip(self._keys(form), repeat(number)))
        in_order = sorted(links)
        self._connection.executemany("INSERT INTO form VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        self._connection.executemany("INSERT INTO link VALUES (?, ?)", in_order)
        sums = sum(_checksum(*row) for row in rows), _sum_of_links(in_order)
        execute("UPDATE sums SET forms = forms + ?, links = links + ?", sums)

    def _keys(self, form: str) -> Iterator[int]:
        """What leads to a form."""
        for stem in self._stemmer.doubtful_stems(form):
            yield key_of(Link.DOUBTFUL_STEM, stem)
        skeleton = self._stemmer.skeleton(form)
        if skeleton:
            yield key_of(Link.SKELETON, skeleton)
        if _SHORTEST_GLUED <= len(form) <= _LONGEST_GLUED:
            for start in range(len(form) - INNER_LETTERS + 1):
                yield key_of(Link.INNER_LETTERS, form[start : start + INNER_LETTERS])

    def compact(self) -> None:
        """Write the file anew without the gaps that come of words in no order."""
        self._connection.execute("VACUUM")

    def identity(self) -> int:
        """A number that no other dictionary has."""
        (number,) = self._connection.execute("PRAGMA user_version").fetchone()
        return int(number)

    def verify(self) -> None:
        """Read everything.

        Raises:
            sqlite3.DatabaseError: It is not as it was written.
        """
        execute = self._connection.execute
        self._connection.create_function("checksum", -1, _checksum, deterministic=True)
        execute("BEGIN")
        try:
            found = execute("PRAGMA integrity_check").fetchone()[0]
            forms = execute(
                "SELECT coalesce(sum(checksum("
                "number, form, stem_start, stem_length, spelling, lemmas, begins)), 0) FROM form"
            ).fetchone()
            links = execute("SELECT coalesce(sum(checksum(key, form)), 0) FROM link").fetchone()
            is_sound = execute("SELECT forms, links FROM sums").fetchall() == [forms + links]
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_ERROR:
                raise
            raise sqlite3.DatabaseError(str(error)) from error  # a text that is none any more
        finally:
            execute("ROLLBACK")
        if found != "ok" or not is_sound:
            raise sqlite3.DatabaseError(f"the dictionary is not as it was written: {found}")

    def has_words(self) -> bool:
        """Whether there is any form."""
        return bool(self._column("SELECT form FROM form LIMIT 1"))

    def with_stem(self, stem: str) -> list[str]:
        """The forms that have this stem."""
        found = self._of_stems.get(stem)
        if found is None:
            self.look_up(Lookup(stems=(stem,)))
            found = self._of_stems.get(stem, [])
        return found

    def doubtfully_with_stem(self, stem: str) -> list[str]:
        """The forms that have this stem if their first or last letters are clitics."""
        return self._linked(Link.DOUBTFUL_STEM, stem)

    def with_skeleton(self, skeleton: str) -> list[str]:
        """The forms that have these strong consonants."""
        return self._linked(Link.SKELETON, skeleton) if skeleton else []

    def containing(self, letters: str, limit: int) -> list[str]:
        """Long forms that contain `letters` (six at least), as when a space was lost."""
        if len(letters) < INNER_LETTERS:
            return []
        forms = self._linked(Link.INNER_LETTERS, letters[:INNER_LETTERS])
        return [form for form in forms if letters in form][:limit]

    def beginning_with(self, letters: str, limit: int) -> list[str]:
        """Forms that begin so, or whose stem does; the shortest first."""
        return self._column(
            "SELECT form FROM (SELECT form FROM form WHERE form >= ?1 AND form < ?2"  # noqa: S608
            f" UNION SELECT form FROM form WHERE {_STEM} >= ?1 AND {_STEM} < ?2)"
            " ORDER BY length(form), form LIMIT ?3",
            letters,
            letters + _LAST_LETTER,
            limit,
        )

    def between_lengths(
        self, beginnings: Sequence[str], lengths: tuple[int, int], limit: int
    ) -> list[str]:
        """Forms that begin with any of these letters and have about the right length.

        Args:
            beginnings: The letters, which are looked for in this order.
            lengths: The least and the most.
            limit: Of each beginning so many are looked for at most.
        """
        whole = json.dumps(list(filter(_is_whole, beginnings)))
        [found] = self._column(_BETWEEN_LENGTHS, whole, _LAST_LETTER, *lengths, limit)
        return [form for of_beginning in json.loads(found) for form in of_beginning]

    def known(self, forms: Sequence[str]) -> set[str]:
        """Which of these forms (at most 500) the archive has."""
        self.look_up(Lookup(forms=forms))
        return {form for form in forms if self._known.get(form)}

    def look_up(self, wanted: Lookup) -> None:
        """Find at once what the other methods will be asked for: one question costs most of many.

        What was found is remembered; forms that others add later are found when it is opened anew.
        """
        for known in (self._of_stems, self._links, self._known):
            if len(known) > _MOST_REMEMBERED:
                known.clear()
        for stems in _new(wanted.stems, self._of_stems):
            select = f"SELECT {_STEM}, form, {_READ} FROM form"  # noqa: S608
            rows = self._rows(f"{select} WHERE {_STEM} IN", stems)
            self._of_stems.update(self._grouped(stems, rows))
        for keys in _new(wanted.keys(), self._links):
            select = f"SELECT key, form.form, {_READ}"
            join = "FROM link JOIN form ON form.number = link.form"
            rows = self._rows(f"{select} {join} WHERE key IN", keys)
            self._links.update(self._grouped(keys, rows))
        for forms in _new(wanted.forms, self._known):
            self._known.update(dict.fromkeys(forms, False))
            self._known.update(dict.fromkeys(self._stored(forms), True))

    def _stored(self, forms: Sequence[str]) -> set[str]:
        """Which of these forms there are now."""
        return {row[0] for row in self._rows("SELECT form FROM form WHERE form IN", forms)}

    def spelling(self, form: str) -> str:
        """A way to write the form, or the form itself."""
        found = self._column("SELECT coalesce(spelling, form) FROM form WHERE form = ?", form)
        return found[0] if found else form

    def _linked(self, link: Link, letters: str) -> list[str]:
        key = remembered_key(link, letters)
        found = self._links.get(key)
        if found is None:
            self.look_up(Lookup(links=(key,)))
            found = self._links.get(key, [])
        return found

    def _grouped(self, keys: Sequence[_K], rows: Sequence[Any]) -> dict[_K, list[str]]:
        """The forms of each key; what is stored of them is taken over."""
        found: dict[_K, list[str]] = {key: [] for key in keys}
        for key, form, *_ in rows:
            found[key].append(form)
        if self._is_read and rows:
            _, forms, stems, lemmas, begins = zip(*rows, strict=True)
            self._stemmer.take(forms, stems)
            self.lemmas.take(forms, lemmas, begins)
        return found

    def _rows(self, statement: str, values: Sequence[str] | Sequence[int]) -> list[tuple[Any, ...]]:
        """What a statement that ends with IN finds for some values."""
        # One statement for any number of values: sqlite3 keeps it prepared.
        listed = json.dumps(values, ensure_ascii=False)
        whole = f"{statement} (SELECT value FROM json_each(?))"  # noqa: S608
        return self._connection.execute(whole, (listed,)).fetchall()

    def _column(self, statement: str, *values: str | int) -> list[str]:
        try:
            return [row[0] for row in self._connection.execute(statement, values)]
        except UnicodeEncodeError:  # half a character was asked for, which no form has
            return []


def _new(wanted: Iterable[_K], known: Mapping[_K, object]) -> Iterator[list[_K]]:
    """What was not looked up yet and may be there, so much at a time as may be asked for."""
    new = (each for each in dict.fromkeys(wanted) if each not in known and _is_whole(each))
    return iter(lambda: list(islice(new, _MOST_AT_ONCE)), [])


def _is_whole(key: str | int) -> bool:
    """Whether it has no NUL and no half of a character, as no form has; nor what can be printed."""
    return isinstance(key, int) or key.isprintable() or _IN_NO_FORM.search(key) is None


def _connect(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        folder / FILE_NAME, isolation_level=None, check_same_thread=False, timeout=10
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF not in _UNWRITABLE or _has_log(folder):
            raise
        return _connect_read_only(folder)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_log(folder: Path) -> bool:
    """Whether words lie in a log beside the file, which is not read where nothing is written."""
    log = folder / f"{FILE_NAME}-wal"
    return log.exists() and log.stat().st_size > 0


def _connect_read_only(folder: Path) -> sqlite3.Connection:
    """Where nothing can be written, nobody else writes either: no log and no lock is needed."""
    address = f"{(folder / FILE_NAME).absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)


def _checksum(*values: str | int | None) -> int:
    return zlib.crc32(repr(values).encode("utf-8", "surrogatepass"))


def _sum_of_links(links: Iterable[tuple[int, int]]) -> int:
    """The sum of the checksums of links, written without a `repr` for each."""
    return sum(zlib.crc32(b"(%d, %d)" % link) for link in links)
