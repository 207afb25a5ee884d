"""What a request asks for: parameters by the fields of a frozen dataclass."""
