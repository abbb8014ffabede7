-- Version 9: of whom a figure is told, its place among the headline figures, and how sure that is.

-- `confidence` in per cent; `headline` is 1, 2, 3 or NULL.
ALTER TABLE figures ADD COLUMN subject TEXT;
ALTER TABLE figures ADD COLUMN headline INTEGER;
ALTER TABLE figures ADD COLUMN confidence INTEGER;

-- What the reader says besides value and name. `qualifier` is NULL where nobody was asked.
ALTER TABLE figure_corrections ADD COLUMN subject TEXT;
ALTER TABLE figure_corrections ADD COLUMN qualifier TEXT;
ALTER TABLE figure_corrections ADD COLUMN period TEXT;
ALTER TABLE figure_corrections ADD COLUMN direction TEXT;
ALTER TABLE figure_corrections ADD COLUMN attribution TEXT;
