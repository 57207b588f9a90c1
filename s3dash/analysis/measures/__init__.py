"""What is measured of regions and pairs: the metrics, asked of a dataset."""
