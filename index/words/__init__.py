"""The dictionary of word forms: what a word is widened to, and what it may have meant."""
