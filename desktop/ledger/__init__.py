"""The page of the ledger of figures."""
