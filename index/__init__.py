"""Full-text search. Alone knows Whoosh, and hides it behind SearchEngine."""
