"""From a parsed query to a page of results."""
