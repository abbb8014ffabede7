"""Copies of one story: exact ones, those of a wire, and shortened ones."""
