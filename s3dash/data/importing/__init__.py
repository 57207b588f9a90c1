"""Tables of others, read into tables of the dataset by what somebody says of their columns."""
