"""Pictures of pages, and pages that a program recognised."""
