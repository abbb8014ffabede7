-- Version 14: newspapers that the reader never wants to see among the results.
CREATE TABLE hidden_publishers (
    publisher TEXT PRIMARY KEY,
    changed TEXT NOT NULL
) WITHOUT ROWID;
