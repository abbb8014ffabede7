-- Version 16: of the sets of claims that the reader joined or parted, how they would stand if nothing
-- had been decided. A claim that would be alone is in set 0.
CREATE TABLE undecided_claims (
    article INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    indicator INTEGER NOT NULL,
    PRIMARY KEY (article, claim)
) WITHOUT ROWID;

-- Where decisions have ruled before, nothing tells how it would stand without them: made anew.
UPDATE ledger_state SET revision = 0, rules = 0
    WHERE EXISTS (SELECT 1 FROM ledger_decisions WHERE kind IN ('same', 'apart'));
