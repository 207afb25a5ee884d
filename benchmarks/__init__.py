"""Speed, memory and size, measured on texts that ship with the package."""
