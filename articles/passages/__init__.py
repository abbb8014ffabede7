"""What the reader marked in articles, and how its words are found again."""
