"""Letters, digits and number words of the Arabic script."""
