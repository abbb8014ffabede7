"""What is learned of the ledger: which claims of two articles are of one indicator."""
