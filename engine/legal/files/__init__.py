"""The only part of the engine that reads files: scenarios in YAML or JSON, and rulebooks."""
