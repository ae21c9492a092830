"""The faces of the engine: the command line and what it prints. No answer is made here."""
