"""The sub-commands of the program; Qt is imported only to print."""
