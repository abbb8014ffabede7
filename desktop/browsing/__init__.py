"""The main page: facets, results, the article, its figures and its place in time."""
