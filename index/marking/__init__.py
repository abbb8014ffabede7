"""Where the words of a query stand in texts, why, and the best sentence around them."""
