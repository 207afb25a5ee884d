"""The operations as HTTP endpoints with JSON, and their description (OpenAPI)."""
