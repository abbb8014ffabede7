"""Figures: where a quantity is mentioned, what it means, what it counts."""
