-- Version 15: when the reader last looked at what a saved search finds, as `entries` tells it.
ALTER TABLE saved_searches ADD COLUMN looked TEXT;
