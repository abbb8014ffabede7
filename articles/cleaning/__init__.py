"""Document to Article: characters, boilerplate, title, paragraphs and sentences."""
