"""Archives as an earlier version left them."""

from __future__ import annotations

import re
import sqlite3

from articles.archive.migration import statements, steps


def put_back(connection: sqlite3.Connection, version: int) -> None:
    """Take out of an archive's file what the migrations after `version` brought."""
    later = [path for number, path in steps() if number > version]
    for path in reversed(later):
        for statement in reversed([*statements(path.read_text("utf-8"))]):
            undo(connection, statement)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.commit()


def undo(connection: sqlite3.Connection, statement: str) -> None:
    sql = " ".join(re.sub(r"--.*", "", statement).split())
    if found := re.match(r"CREATE TABLE (\w+)", sql):
        connection.execute(f"DROP TABLE {found[1]}")
    elif found := re.match(r"CREATE (?:UNIQUE )?INDEX (\w+)", sql):
        connection.execute(f"DROP INDEX IF EXISTS {found[1]}")
    elif found := re.match(r"ALTER TABLE (\w+) ADD COLUMN (\w+)", sql):
        connection.execute(f"ALTER TABLE {found[1]} DROP COLUMN {found[2]}")
    else:
        assert sql.startswith(("INSERT INTO", "UPDATE")), sql
