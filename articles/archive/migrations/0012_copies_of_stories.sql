-- Version 12: which articles tell one story, found while importing (articles/grouping.py).

-- What copies of an article are found by: some of its shingles, eight bytes each.
CREATE TABLE story_samples (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    numbers BLOB NOT NULL
);

-- `family` is the number of the article that was the first of it; `agency` the one that both name.
CREATE TABLE families (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    family INTEGER NOT NULL,
    kind TEXT NOT NULL,
    jaccard REAL NOT NULL,
    containment REAL NOT NULL,
    agency TEXT
);
CREATE INDEX articles_of_family ON families (family);

-- The reader's word that two articles are not one story.
CREATE TABLE family_separations (
    article_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    decided TEXT NOT NULL,
    PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;
