"""Openings: where an area of another region lies close to one's own, without anybody's asking."""
