"""Messages in the format of mail (RFC 5322, MIME): their heads, their parts, who sent them."""
