-- When each article entered the archive, for the sources of what is printed. A table of its own:
-- an article that is read again, or comes back after it was removed, keeps its first day. Of the
-- articles that are here already nobody knows it.
CREATE TABLE entries (
    article_id TEXT PRIMARY KEY,
    added TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER article_entered AFTER INSERT ON articles BEGIN
    INSERT OR IGNORE INTO entries VALUES (new.id, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
END;
