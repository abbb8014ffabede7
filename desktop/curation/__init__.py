"""What the reader does with articles as a whole."""
