"""Feature files in English, Arabic and Sorani, run by pytest and pytest-bdd. Only this package imports pytest."""
