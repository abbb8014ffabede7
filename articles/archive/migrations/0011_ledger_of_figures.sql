-- Version 11: the ledger of figures. What is made from the articles can be made again; what the
-- reader decided of it cannot.

-- How far the ledger has followed the archive, and with which rules.
CREATE TABLE ledger_state (
    revision INTEGER NOT NULL,
    rules INTEGER NOT NULL
);
INSERT INTO ledger_state VALUES (0, 0);

-- What an article says in figures, as JSON under zlib; by number and by id, for it outlives it
-- until the ledger has followed.
CREATE TABLE ledger_articles (
    article INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    claims BLOB NOT NULL
);

-- What articles are found by that may speak of the same quantity.
CREATE TABLE ledger_keys (
    key INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, article)
) WITHOUT ROWID;
CREATE INDEX ledger_keys_by_article ON ledger_keys (article);

-- Only claims that are not alone: with their indicator, and whether another article contradicts.
CREATE TABLE ledger_claims (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    figure INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    against INTEGER NOT NULL,
    PRIMARY KEY (article, claim)
) WITHOUT ROWID;
CREATE INDEX ledger_claims_by_indicator ON ledger_claims (indicator);

CREATE TABLE indicators (
    number INTEGER PRIMARY KEY,
    theme TEXT,
    family TEXT,
    sector TEXT,
    country TEXT,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT,
    series TEXT NOT NULL,
    claims INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    weight REAL NOT NULL
);
CREATE INDEX indicators_by_theme ON indicators (theme) WHERE theme IS NOT NULL;

-- The reader's own: two figures are of one indicator or are not, a contradiction is settled, an
-- indicator has another name. Each figure is known by its words, as passages are.
CREATE TABLE ledger_decisions (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    changed TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE ledger_decision_figures (
    id TEXT PRIMARY KEY,
    decision TEXT NOT NULL,
    place INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    anchoring TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX ledger_decision_figures_by_decision ON ledger_decision_figures (decision);
CREATE INDEX ledger_decision_figures_by_article ON ledger_decision_figures (article_id);
