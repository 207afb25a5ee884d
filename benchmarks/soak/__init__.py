"""What becomes of a corpus whose run is killed, damaged and left without room: the answer is that of a quiet run."""
