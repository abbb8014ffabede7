"""The open archive and the present search: values and doors that every page uses."""
