"""The page of contexts: every place where the words of a search stand, line under line."""
