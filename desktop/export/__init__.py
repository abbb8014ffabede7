"""What the archive holds as files for other programs."""
