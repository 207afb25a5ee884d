"""PDF documents: their pages as lines of text, and what the document says about itself."""
