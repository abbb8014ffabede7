"""Time expressions, calendars, the date of publication, the order of events."""
