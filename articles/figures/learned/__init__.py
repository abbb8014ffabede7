"""What is learned from annotated articles: what a figure counts, of whom, when, which ones lead.

The only place in `articles` that knows NumPy. `make train` makes the weights beside the modules.
"""
