"""The open article: its text, its marks, its positions."""
