"""County boundaries made fit for the map: the only room that knows geopandas."""
