"""What a page says about itself: authors, outlet, section, address."""
