"""The catalogue of what data there is, for harvesters."""
