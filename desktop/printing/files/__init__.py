"""Printouts as files and on the printer: PDF, HTML."""
