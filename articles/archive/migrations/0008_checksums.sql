-- What tells that a row is as it was written: for each key of a table the sum of the checksums of
-- its rows (articles/archive/checksums.py keeps them). A body has one beside it, and so has
-- every word of the reader.
CREATE TABLE checksums (
    kind TEXT NOT NULL,
    key NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
