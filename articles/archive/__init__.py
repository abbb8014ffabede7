"""The store: one folder with one SQLite file, a repository for each aggregate."""
