"""What databases of the press, networks, messengers and reference managers write out."""
