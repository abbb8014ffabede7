"""The extractive summary: the sentences that carry an article, in its own words."""
