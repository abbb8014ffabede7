"""The axis of time, one for the page, the strip and paper: its scale, its ticks, its buckets."""
