"""What is learned from annotated articles: what a figure counts, of whom, when, and which ones lead.

The only place in `articles` that knows NumPy. The weights beside the modules are made by `make train`.
"""
