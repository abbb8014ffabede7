"""What is read, wherever its bytes lie: files, limits, encodings, what is passed over."""
