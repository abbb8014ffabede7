"""The letters of a PDF file, drawn so that its text can be found and copied."""
