"""Plain text, and what is written by hand or program as such."""
