"""The same answers for language-model agents. Only `server` speaks the Model Context Protocol."""
