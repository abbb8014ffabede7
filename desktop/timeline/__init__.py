"""The place of an article in time, and the timeline of the archive."""
