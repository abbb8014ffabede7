"""The page that searches other archives beside the open one; they are only read."""
