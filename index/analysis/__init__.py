"""Text to terms: the one analyzer used for indexing and for queries."""
