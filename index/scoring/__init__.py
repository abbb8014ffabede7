"""Which articles answer, and how well: matching, ranking, facets, likeness."""
