"""The search field, the facets and the list of results."""
