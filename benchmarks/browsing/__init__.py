"""What the pages of a desk cost: time to the first byte, size, requests a second."""
