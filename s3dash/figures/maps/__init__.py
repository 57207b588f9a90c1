"""Maps: Sweden's counties, tiles of one size, the light one for phones, Europe as points."""
