"""Tables and databases: CSV, JSON, SQL, spreadsheets of every age."""
