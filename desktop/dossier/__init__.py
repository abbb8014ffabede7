"""Dossiers: several articles gathered on paper, from the list of results."""
