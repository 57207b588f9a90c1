// What goes into plotly-s3.min.js: plotly.js with only the traces the app
// draws. `scatter` is part of the core.

const Plotly = require('plotly.js/lib/core');
const { scopeDefaults } = require('plotly.js/src/plots/geo/constants');

// Geo plots fetch base maps from a CDN, also when the figure brings its own
// geojson. An empty map for every scope and resolution keeps them offline.
// Must be set before the geo traces are registered; what is there already (the
// app's own shapes, in whichever order the scripts come) is kept.
const layers = ['land', 'ocean', 'lakes', 'rivers', 'coastlines', 'countries', 'subunits'];
const emptyMap = {
  type: 'Topology',
  arcs: [],
  objects: Object.fromEntries(
    layers.map((layer) => [layer, { type: 'GeometryCollection', geometries: [] }])
  ),
};
window.PlotlyGeoAssets = Object.assign(window.PlotlyGeoAssets || {}, {
  topojson: Object.fromEntries(
    Object.keys(scopeDefaults).flatMap((scope) =>
      [110, 50].map((resolution) => [`${scope.replace(/ /g, '-')}_${resolution}m`, emptyMap])
    )
  ),
});

Plotly.register([
  require('plotly.js/lib/bar'),
  require('plotly.js/lib/heatmap'),
  require('plotly.js/lib/choropleth'),
  require('plotly.js/lib/scattergeo'),
  require('plotly.js/lib/sankey'),
  require('plotly.js/lib/locales/sv'),
]);

// On by default since plotly.js 4: a mode bar button that sends the chart's
// data to an external server.
Plotly.setPlotConfig({ showSendToCloud: false });

window.Plotly = Plotly;
