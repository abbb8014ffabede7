"""Summaries on paper, in PDF and in HTML."""
