-- Version 7: the reader's own order of the passages of a tag, a JSON list of their ids. Passages
-- that are not in it follow those that are; ids of deleted ones stay, for they may come back.
CREATE TABLE tag_orders (
    tag TEXT PRIMARY KEY,
    passages TEXT NOT NULL
) WITHOUT ROWID;
