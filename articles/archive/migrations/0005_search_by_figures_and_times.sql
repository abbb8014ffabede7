-- Version 5: articles are found by what their figures say and by when something happens in them.

CREATE INDEX figures_by_value ON figures (kind, high, low);
-- The few that reach from one value to another, for a search between their ends.
CREATE INDEX figures_with_two_ends ON figures (kind, high, low) WHERE low < high;
CREATE INDEX times_by_value ON times (value) WHERE value IS NOT NULL;
CREATE INDEX times_by_cover ON times (covers) WHERE covers IS NOT NULL;
