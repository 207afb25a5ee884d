"""What the readers of archives share: packed streams, members of ZIP archives, records of WARC archives."""
