"""What was typed, read into a tree; its parts as chips, its faults and completions."""
