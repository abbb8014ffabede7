"""Background work: a generator drained in a thread, cancelled between its steps."""
