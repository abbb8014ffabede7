-- Version 2: the reader's searches, and the import reports that stay.

CREATE TABLE saved_searches (
    name TEXT PRIMARY KEY,
    query TEXT NOT NULL,
    created TEXT NOT NULL,
    last_total INTEGER
) WITHOUT ROWID;

CREATE TABLE search_history (
    number INTEGER PRIMARY KEY,
    query TEXT NOT NULL UNIQUE,
    searched TEXT NOT NULL,
    total INTEGER
);

-- `failed` is a JSON array of [origin, reason, detail].
CREATE TABLE import_reports (
    number INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    seconds REAL NOT NULL,
    finished INTEGER NOT NULL,
    added INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    failed TEXT NOT NULL
);
