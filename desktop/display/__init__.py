"""How values are worded for the reader: numbers, dates, directions. Pure Python."""
