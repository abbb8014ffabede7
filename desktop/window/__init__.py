"""The window: what frames the pages, and what its actions do."""
