"""Printouts as pages: pieces of measured height, laid out once for preview, printer and PDF."""
