"""Files that hold files: ZIP, TAR, compressed ones, web archives."""
