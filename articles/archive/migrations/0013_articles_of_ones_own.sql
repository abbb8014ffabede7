-- Version 13: what the reader decided of articles as a whole. No foreign keys: it outlives them.

-- What stands over what was extracted; NULL is as extracted, an empty text is none.
CREATE TABLE article_corrections (
    article_id TEXT PRIMARY KEY,
    title TEXT,
    publisher TEXT,
    creator TEXT,
    changed TEXT NOT NULL
) WITHOUT ROWID;

-- `tags` is a JSON list.
CREATE TABLE article_marks (
    article_id TEXT PRIMARY KEY,
    tags TEXT NOT NULL,
    status TEXT,
    note TEXT NOT NULL,
    changed TEXT NOT NULL
) WITHOUT ROWID;

-- `article_ids` is a JSON list in the reader's order.
CREATE TABLE collections (
    name TEXT PRIMARY KEY,
    article_ids TEXT NOT NULL,
    changed TEXT NOT NULL
) WITHOUT ROWID;

-- Articles that were taken out by hand, as they were: no import brings one back. `hidden` is 1 for
-- those that are never to be shown again, 0 for those in the bin.
CREATE TABLE articles_set_aside (
    id TEXT PRIMARY KEY,
    hidden INTEGER NOT NULL,
    since TEXT NOT NULL,
    origin TEXT NOT NULL,
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
) WITHOUT ROWID;
CREATE INDEX articles_set_aside_by_fingerprint ON articles_set_aside (fingerprint);
CREATE INDEX articles_set_aside_by_origin ON articles_set_aside (origin);
