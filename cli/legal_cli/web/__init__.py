"""The web pages and the JSON API, as thin faces on what the commands say. Only this package knows of FastAPI."""
