"""The domain: articles, what is found in them, the archive. No Qt, no Whoosh, no threads."""
