"""What a page of the window is: what every page says of itself and can be asked for."""
