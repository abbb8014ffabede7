"""The program: Qt, threads, and every word that is meant for the user."""
