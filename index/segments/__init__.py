"""What lies on the disk: terms, postings and facts as arrays in Whoosh's segments."""
