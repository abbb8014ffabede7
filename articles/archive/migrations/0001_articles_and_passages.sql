-- Version 1: the articles, what was extracted from them, and what the reader made of them.

-- One row. `identity` keys the index in the cache; `revision` counts every change of an article
-- and never goes back, so that the index can ask for what is new.
CREATE TABLE archive (
    identity TEXT NOT NULL,
    created TEXT NOT NULL,
    revision INTEGER NOT NULL
);

-- `body` is a zlib stream of UTF-8. `edits` rebuild the original from it, `declared` is what the
-- file said of the article: together they are the document again, for a better extractor to read.
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    extractor INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT,
    title TEXT NOT NULL,
    title_evidence TEXT NOT NULL,
    publisher TEXT,
    creator TEXT,
    identifier TEXT,
    published TEXT,
    published_evidence TEXT NOT NULL,
    published_basis TEXT,
    declared TEXT NOT NULL,
    edits TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX articles_by_revision ON articles (revision);
CREATE INDEX articles_by_fingerprint ON articles (substr(fingerprint, 1, 16));

-- Where each article was found. Its main origin may change it; the others are copies. `hash` finds
-- an origin without a second copy of it in an index.
CREATE TABLE origins (
    number INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    main INTEGER NOT NULL,
    origin TEXT NOT NULL
);
CREATE INDEX origins_by_hash ON origins (hash);
CREATE INDEX origins_by_article ON origins (article);

-- What is usual is NULL: an exact figure without direction, doubt, period or source costs few bytes.
-- The words of a mention are not kept: they are the body's.
CREATE TABLE figures (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    kind TEXT NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    counted TEXT,
    qualifier TEXT,
    period TEXT,
    rate TEXT,
    direction TEXT,
    attribution TEXT,
    is_key INTEGER,
    doubts TEXT,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

-- A label that quotes the body is kept as its place there; `label_cut` says where `…` goes:
-- 1 before, 2 after, 3 both.
CREATE TABLE times (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    type TEXT NOT NULL,
    value TEXT,
    basis TEXT NOT NULL,
    label_start INTEGER,
    label_length INTEGER,
    label_cut INTEGER,
    label TEXT,
    covers TEXT,
    PRIMARY KEY (article, place)
) WITHOUT ROWID;

-- Ids are stable for ever: a removed article that comes back gets its own again.
CREATE TABLE removed_articles (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    origin TEXT,
    fingerprint TEXT NOT NULL,
    title TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX removed_by_origin ON removed_articles (origin);
CREATE INDEX removed_by_fingerprint ON removed_articles (fingerprint);

-- The reader's own. No foreign key: it outlives the article.
CREATE TABLE passages (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    tags TEXT NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    anchoring TEXT NOT NULL,
    deleted_at TEXT
) WITHOUT ROWID;
CREATE INDEX passages_by_article ON passages (article_id);

CREATE TABLE date_corrections (
    article_id TEXT PRIMARY KEY,
    published TEXT,
    published_evidence TEXT NOT NULL,
    published_basis TEXT,
    changed TEXT NOT NULL
) WITHOUT ROWID;
