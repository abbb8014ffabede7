"""XML of articles, feeds and wikis."""
