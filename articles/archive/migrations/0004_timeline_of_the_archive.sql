-- Version 4: the timeline of the archive reads every date without touching the bodies.

CREATE INDEX articles_by_date ON articles (published, published_evidence, id);
CREATE INDEX figures_by_period ON figures (article, start, length, period)
    WHERE period IS NOT NULL;
