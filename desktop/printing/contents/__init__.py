"""What each printout says: frozen values that paper, PDF and HTML share."""
