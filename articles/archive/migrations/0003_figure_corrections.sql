-- Version 3: what the reader said of figures: that one is right, that one is none, or what it says.

-- The reader's own. No foreign key: it outlives the article, and what was extracted stays as it is.
-- `anchoring` is `anchored` or `lost`; one that is lost keeps the words and waits for them.
CREATE TABLE figure_corrections (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    anchoring TEXT NOT NULL,
    verdict TEXT NOT NULL,
    kind TEXT NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    counted TEXT,
    changed TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX figure_corrections_by_article ON figure_corrections (article_id);
