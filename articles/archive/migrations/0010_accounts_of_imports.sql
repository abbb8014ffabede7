-- Version 10: the account of an import beside its totals, as JSON (articles/archive/import_reports.py).

ALTER TABLE import_reports ADD COLUMN account TEXT NOT NULL DEFAULT '';
