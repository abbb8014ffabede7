"""The panel of key figures and how a figure is worded."""
