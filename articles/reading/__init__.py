"""Bytes to Document: encodings and file formats."""
