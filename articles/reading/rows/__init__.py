"""Rows of tables of any kind: what their columns mean, and the document that a row becomes."""
