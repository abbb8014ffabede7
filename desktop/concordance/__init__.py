"""The page of the concordance: every place where the words of a search stand, line under line."""
