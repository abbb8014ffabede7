"""Mails, mailboxes and saved pages that are written like mails."""
