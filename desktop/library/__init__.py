"""Opening an archive, importing into it, keeping its index in step."""
