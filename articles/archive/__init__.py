"""The archive: one folder with one SQLite file, which is the truth."""
