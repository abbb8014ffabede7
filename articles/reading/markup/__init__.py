"""Trees and pieces of HTML and XML, parsed within bounds."""
