"""The ledger of figures: what the press says of one quantity, and who contradicts whom."""
