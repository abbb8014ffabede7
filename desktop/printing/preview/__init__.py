"""The preview of what will be printed."""
