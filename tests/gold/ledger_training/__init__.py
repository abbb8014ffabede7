"""Learning which claims are of one indicator, from the annotated topics of `tests/gold/ledger`."""
