### All words of the interface in English. The same keys and parameters as sv.ftl.

## The product

product = S3 Atlas
product-line = regional smart specialisation in Sweden
page-title = { $heading } – S3 Atlas
description = What Sweden's regions prioritise under smart specialisation, who works with whom, and where each statement comes from.
skip-to-content = Skip to the content

## Header and footer

nav-label = Main menu
chosen = (chosen)
nav-more = More
view-map = Map
view-initiatives = Initiatives
view-region = Regions
view-network = Network
other-language = Svenska
other-language-label = Visa sidan på svenska (Show the page in Swedish)
theme = Appearance:
theme-light = light
theme-dark = dark
theme-contrast = high contrast
footer-edition = Version { $number }, { $date }
newer-edition = A newer version of the facts has been published.
newer-load = Show it
earlier-edition = You are looking at version { $number } of { $date }. The latest is version { $latest }.
earlier-load = Show the latest
heading-of-edition = { $heading } (version { $number })
edition-list-link = All versions
unknown-edition = There is no version { $value } – showing the latest, version { $instead }.
unreadable-edition = Version { $value } cannot be read – showing the latest, version { $instead }.
unreached-edition = Version { $value } cannot be fetched right now – showing the latest, version { $instead }.
ask-again = Try again
footer-source = Compiled from public documents. The facts are not Tillväxtverket's own.
footer-accessibility = Accessibility statement
footer-licence = Data: CC BY 4.0. County boundaries: { $source }.
footer-program = S3 Atlas { $version }
embed-whole = Open the whole page in S3 Atlas
embed-choose = Choose on the page in S3 Atlas
embed-tool = Embed in a web page
embed-code = Code to paste
embed-copy = Copy the code
embed-copied = The code is copied
embed-not-copied = The code could not be copied: select and copy it
embed-only-here = Can only be embedded on its own website.
embed-allowed = Can be embedded on: { $places }.
embed-here = its own website

## Controls

sentence-whole = Show the whole text
about-data = About the data behind this
controls = Choose what is shown
controls-send = Show
answer-under-way = Being fetched …
drawing-comes = The picture is being drawn …
control-measure = Measure
control-build-domain = Domain we want to build
control-domain = Domain
control-transition = Transition
control-initiative = Initiative
control-round = Period
control-region = Region
measure-count = Number of priorities
measure-status =
    { $view ->
        [matrix] Regions and domains
        [network] Regions and domains
       *[map] Status in a domain
    }
measure-membership =
    { $view ->
        [matrix] Regions and initiatives
        [network] Regions and initiatives
       *[map] Part in an initiative
    }
no-domain = Choose a domain
no-initiative = Choose an initiative
no-region = Choose a region

## Status and absence

status-established = established strength
status-developing = developing area
status-horizontal = enabling
status-unspecified = status not stated
status-deselected = deliberately deselected
status-joint = group only
status-not-mentioned = does not mention the domain
status-no-data = no data
status-inferred = inferred
transition-unstated = transition not stated
transition-inferred = the transition is inferred
words-transition-inferred = { $words }, the transition is inferred
transition-any = All
transition-green = Green transition
transition-digital = Digital transition
transition-resilience = More resilience
transition-sentence =
    This is only about priorities that contribute to { $transition ->
        [green] the green transition
        [digital] the digital transition
       *[resilience] more resilience
    }, where that is known.
words-inferred = { $words } (inferred)
basis-stated = stated
basis-inferred = inferred
joint-in = joint in { $group }
joint-in-as = joint in { $group } ({ $status })
joint-count =
    { $count ->
        [one] { $count } joint priority in { $group }
       *[other] { $count } joint priorities in { $group }
    }
count-words =
    { $count ->
        [one] { $count } priority
       *[other] { $count } priorities
    }
legend-step =
    { $areas } { $more ->
        [yes] or more priorities
       *[no] { $areas ->
            [one] priority
           *[other] priorities
        }
    } ({ $count ->
        [one] { $count } region
       *[other] { $count } regions
    })
legend-scale = The same colours in all periods and selections.
at-least = { $number }+
range = { $low }–{ $high }
list-and = { $first } and { $last }
status-part =
    { $status ->
        [established] an established strength in { $count }
        [developing] a developing area in { $count }
        [horizontal] enabling in { $count }
       *[unspecified] without a stated status in { $count }
    }

## The map

map-heading-count =
    { $scope ->
        [europe] Priorities by region in Sweden and Europe
        [partners] Priorities by region outside Sweden
       *[sweden] Priorities by region
    }
map-heading-status =
    { $scope ->
        [europe] { $domain }: status in Sweden and Europe
        [partners] { $domain }: status outside Sweden
       *[sweden] { $domain }: the regions' status
    }
map-heading-membership =
    { $scope ->
        [europe] { $initiative }: regions
        [partners] { $initiative }: regions outside Sweden
       *[sweden] { $initiative }: Swedish regions
    }
map-sentence-europe-status =
    { $total ->
        [0] { $of ->
            [transition] Transition not stated for regions outside Sweden.
           *[data] There is no data on regions outside Sweden for the period.
        }
       *[other] { $count } of { $total } regions outside Sweden with { $of ->
            [transition] a known transition
           *[data] data
        } prioritise the domain.
    }
map-sentence-europe-count =
    { $of ->
        [transition] The transition is known for { $count } of { $total } regions outside Sweden.
       *[data] Outside Sweden { $count } of { $total } regions have data for the period, { $some } for some period.
    }
map-sentence-europe-membership =
    { $count ->
        [0] No region outside Sweden is known to take part.
        [one] { $count } region outside Sweden takes part.
       *[other] { $count } regions outside Sweden take part.
    }
europe-attribution = Country boundaries: Natural Earth. Points stand apart where they would cover one another.
network-europe-attribution = Country boundaries: Natural Earth.
map-outside = Outside the map: { $regions }.
region-list-europe = Regions outside Sweden
region-list-rest =
    { $count ->
        [one] { $count } more region, without data, is in the table.
       *[other] { $count } more regions, without data, are in the table.
    }
column-country = Country
map-heading-asks-domain = Status in a domain
map-heading-asks-initiative = Who takes part in an initiative
map-sentence-asks-domain = Choose a domain to see which regions prioritise it, and how.
map-sentence-asks-initiative = Choose a platform, partnership, pilot or network to see which Swedish regions take part.
map-sentence-count =
    { $most ->
        [0] { $of ->
            [transition] No region has such a priority.
           *[data] Sweden’s regions have no priorities.
        }
       *[other] Sweden’s regions have { $least }–{ $most } priorities each, { $sum } in all.
    }
map-sentence-without =
    { $how ->
        [named] { $of ->
            [transition] Transition not stated for { $regions }.
           *[data] No data for { $regions }.
        }
       *[counted] { $of ->
            [transition] Transition not stated for { $count } of { $total } regions.
           *[data] No data for { $count } of { $total } regions.
        }
    }
map-no-regions = The data have no such regions.
map-sentence-count-empty =
    { $of ->
        [transition] The transition is not stated for any region in this period.
       *[data] No region has data in this period.
    }
shown-through = { $region } is shown by the joint priorities of { $groups }.
map-sentence-status =
    { $count ->
        [0] None of { $total } regions with { $of ->
            [transition] a known transition
           *[data] data
        } prioritises “{ $domain }”.
        [one] { $count } of { $total } regions with { $of ->
            [transition] a known transition
           *[data] data
        } prioritises “{ $domain }”. The domain is { $parts }.
       *[other] { $count } of { $total } regions with { $of ->
            [transition] a known transition
           *[data] data
        } prioritise “{ $domain }”. The domain is { $parts }.
    }
map-sentence-joint =
    { $count ->
        [one] { $count } more region has the domain only through { $groups }.
       *[other] { $count } more regions have the domain only through { $groups }.
    }
map-sentence-deselected =
    { $count ->
        [one] { $count } region has deliberately deselected the domain.
       *[other] { $count } regions have deliberately deselected the domain.
    }
map-sentence-membership =
    { $initiative }: { $count ->
        [0] { $via ->
            [0] no known Swedish participant.
           *[other] no known Swedish participant directly.
        }
        [one] { $kind ->
            [area] { $count } Swedish region is in the programme area.
           *[other] { $count } Swedish region takes part.
        }
       *[other] { $kind ->
            [area] { $count } Swedish regions are in the programme area.
           *[other] { $count } Swedish regions take part.
        }
    }
map-sentence-members-named =
    { $initiative }: { $count ->
        [one] { $count } Swedish region takes part: { $names }.
       *[other] { $count } Swedish regions take part: { $names }.
    }
map-sentence-via-members =
    { $count ->
        [one] { $count } more takes part through a subordinate part.
       *[other] { $count } more take part through subordinate parts.
    }
map-sentence-joint-members =
    { $count ->
        [one] { $count } is in it only through its group, and not counted.
       *[other] { $count } are in it only through their group, and not counted.
    }
map-sentence-ended-members =
    { $count ->
        [one] { $count } took part earlier.
       *[other] { $count } took part earlier.
    }
superseded = Superseded by { $successor }.
initiative-ended = Ended in { $year }.
map-shapeless =
    { $form ->
        [tile] Not on the map (the county has no tile): { $regions }.
       *[shape] Not on the map (the county’s shape is missing or cannot be drawn): { $regions }.
    }
map-off = Not on the map (no county code): { $regions }.
figure-label =
    { $view ->
        [matrix] Matrix of the selection. The same facts are in the table behind the button “Show as a table”.
        [changes] What is chosen, then and now. The same facts are in the table behind the button “Show as a table”.
        [region] Flow from period to period. The same facts are in the table behind the button “Show as a table”.
        [network] Network of the selection. The same facts are in the table behind the button “Show as a table”.
        [europe] Map of regions in Sweden and Europe. The same facts are in the list beside it and as a table.
       *[map] Map of Sweden's regions. The same facts are in the list beside it and as a table.
    }
map-attribution = County boundaries: { $source }
map-hover-click = Click to show the region
legend-label = Legend
legend-count =
    { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }
region-list-label = Regions
tool-table = Show as a table
tool-figure =
    { $view ->
        [matrix] Show as a matrix
        [region] Show as a flow
        [changes] Show as a figure
        [network] Show as a network
       *[map] Show as a map
    }
tool-hide-table = Hide the table
title-table = Table
title-grid = Tiles
tool-grid = Tile map
tool-counties = County map
tool-copy = Copy link
tool-copied = The link is copied
tool-not-copied = The link could not be copied: select the address above the page
tool-csv = Download the table (CSV)

## Roles

kind-any-round = { $kind }, whatever the period
kind-network = Network
kind-platform = Platform
kind-partnership = Thematic partnership
kind-pilot = Pilot
kind-project = Project
kind-programme = Programme
kind-instrument = Instrument
kind-association = Association

role =
    { $tense ->
        [past] { $role ->
            [lead] led
            [member] was a member
            [observer] was an observer
            [area] was programme area
           *[participant] took part
        }
       *[present] { $role ->
            [lead] leads
            [member] member
            [observer] observer
            [area] programme area
           *[participant] takes part
        }
    }
role-via = through a subordinate part
role-ended = took part earlier
role-joint = only through its group
role-none-known = not known as a participant
role-in = { $initiative }: { $words }
via-group = via { $group }: { $words }
years =
    { $has_start ->
        [true] { $has_end ->
            [true] { $start }–{ $end }
           *[false] from { $start }
        }
       *[false] { $has_end ->
            [true] until { $end }
           *[false] { "" }
        }
    }
attested = (as stated in { $year })

## The region's panel

panel-empty-heading = Choose a region
panel-empty = Click the map, or choose in the list, to read what a region prioritises in its own words.
panel-coverage = { $round }: { $with } of { $total } regions have own data.
panel-close = Close
panel-close-label = Close the panel about { $region }
panel-count =
    { $count ->
        [0] No priorities of its own
        [one] { $count } priority
       *[other] { $count } priorities
    }
panel-no-data = { $round }: no data on own priorities. The region may have some all the same.
panel-memberships = In the chosen initiative
panel-other-round = Show { $round }
panel-members = Regions of the group: { $regions }
panel-joint = Jointly in { $group }
panel-joint-note = These priorities are the group's and do not count as the region's own.
panel-incomplete = The data are incomplete: { $held } of { $stated } priorities in the region's strategy.
panel-strategy = The region's strategy page
panel-domains = Domains
panel-unclassified = not classified to any domain
panel-leaders = Responsible
panel-source = Source
panel-note = Note
panel-note-language = (in English)
panel-uncertain = uncertain
panel-parts = Sub-areas
translated = translation
language-unstated = original language not stated
source-undated = no date
source-undated-read = no date, retrieved { $read }
source-ahead = dated { $date }, after the day of this version
age-dated = { $date }{ "\u00A0" }({ $age })
age-months =
    { $count ->
        [one] { $count }{ "\u00A0" }month
       *[other] { $count }{ "\u00A0" }months
    }
age-years =
    { $count ->
        [one] { $count }{ "\u00A0" }year
       *[other] { $count }{ "\u00A0" }years
    }

## The table

column-transition_words = Contributes to
column-region_name = Region
column-region_code = Region code
column-status_words = Status
column-basis_words = Basis of the status
column-wording = In the region's own words
column-joint_words = Jointly in a group
column-source_words = Source
column-priority_count = Priorities
column-established_count = Established
column-developing_count = Developing
column-horizontal_count = Enabling
column-unspecified_count = Status not stated
column-deselected_count = Deselected
column-role_words = Role
column-note = Note
column-via_words = Through a subordinate part
table-signs = Signs: .. no data, - not mentioned or not known.
file-count = s3-priorities
file-status = s3-status
file-membership = s3-initiative

## Notices

offered-number = { NUMBER($number, maximumFractionDigits: 6, useGrouping: 0) }
did-you-mean = Did you mean { $near }?
notice-label = About the link
url-unknown-key = The link has “{ $name }”, which is not used here. It is ignored.
url-given-twice = The link gives “{ $name }” twice. The first is used.
url-not-a-code = “{ $value }” is not a code for “{ $name }”. It is ignored.
url-not-a-choice = “{ $value }” cannot be chosen for “{ $name }”. The default is shown.
url-too-long = The link is too long to be read. The default is shown.
url-more =
    { $count ->
        [one] One more thing in the link is ignored.
       *[other] { $count } more things in the link are ignored.
    }
former-region = { $name } ({ $value }) ended in { $year }. { $count ->
    [0] No successor is known.
    [one] In its place there now is:
   *[other] In its place there now are several:
 }
former-region-here = The region ended in { $year }. { $count ->
    [0] No successor is known.
   *[other] In its place there now is:
 }
unknown-domain = Unknown domain “{ $value }” – no domain is chosen.
unknown-initiative = Unknown initiative “{ $value }” – no initiative is chosen.
unknown-region = Unknown region “{ $value }” – no region is chosen.
unknown-round =
    Unknown period “{ $value }” – the { $part ->
        [from_round] default
       *[other] latest
    } is shown.
not-found-heading = The page does not exist
not-found-sentence = There is no page at { $path }.
not-found-link = Go to the map
error-offline = No contact with the server. What you see is still there; try again.
error-reader = Something went wrong while the page was being updated. What you saw is still there. Try again, or reload the page.
error-file-instead = Get the file with what is suggested
error-page = The page could not be shown. The failure has been noted. Try again in a while.
error-not-made-ready = A newer edition is in use, but its pages could not be drawn ahead: { $why }
error-look-failed = It was not possible to look for a newer version; the one that was shown is still shown. Cause: { $why }
error-no-edition = There is no version of the facts to show right now. Whoever runs the service can see why in the log.
error-bad-request = The request could not be read.
error-file-under-way = The file is being made. That takes some minutes, longer on a busy server. This page asks again every minute, and then the file is saved.
error-file-too-large = A file of all pages would have { $pages } pages in one language; it takes at most { $most }. With so many regions and domains the app itself is needed, which runs on a computer without a network.
error-file-not-made = The file could not be made just now. Try again in a while. Whoever runs the service can see why in the log.
error-back-data = Back to the page about the data
error-busy = The service is busy right now. Try again in a moment.
error-too-much-asked = More questions come from here just now than the service can work out. Try again in { $seconds } s.
error-no-browser = Pictures cannot be made right now: the Chromium that draws them is missing or does not start.
error-picture-failed = The picture could not be made. Try again in a moment.
error-picture-selection = The picture cannot be made: { $reason }
error-address-too-long = The address is too long.
error-too-large = The request is too large.
error-method = That method is not used at this address.
error-not-found = There is nothing at this address.
error-csv-selection = The table cannot be downloaded: { $reason }
error-file-of-edition = There is no file to download. { $reason }

## Faults in data and settings

error-dataset-refused =
    { $faults ->
        [one] The dataset is refused: { $faults } fault. Nothing of it is used.
       *[other] The dataset is refused: { $faults } faults. Nothing of it is used.
    }
error-conflicts =
    { $count ->
        [one] One cell was changed both in the file and in a newer version.
       *[other] { $count } cells were changed both in the file and in a newer version.
    } Nothing is published. If the file is taken as it is, the changes of others are overwritten, and { $rows ->
        [0] no row goes.
        [one] one row goes.
       *[other] { $rows } rows go.
    }
error-large-loss =
    { $rows ->
        [one] One row
       *[other] { $rows } rows
    } would go. That is much, so the number must be given. Nothing is published.
error-large-loss-since =
    { $rows ->
        [one] One row
       *[other] { $rows } rows
    } would go. That is much, so the number must be given. Nothing is published. With the number the file is taken as it is: the changes of others are overwritten, and { $all ->
        [one] one row goes.
       *[other] { $all } rows go.
    } The workbook that check --merged writes keeps them.
error-rows-go =
    { $rows ->
        [one] One row
       *[other] { $rows } rows
    } would go. Nothing is published.
error-replace-rows = The number is wrong: { $rows ->
        [0] no row
        [one] one row
       *[other] { $rows } rows
    } would go, not { $given }. Nothing is published.
error-boundaries-refused = { $path } cannot be used as county boundaries. Nothing is changed.
error-shapes-incomplete = The map is drawn without { $shapes } shapes that cannot be used: { $why }.
error-setting-whole = { $name } is “{ $value }”; expected: a whole number from { $least } to { $most }.
error-setting-switch = { $name } is “{ $value }”; expected: 1 or 0.
error-setting-ancestors = S3DASH_FRAME_ANCESTORS is “{ $value }”; expected: sources separated by spaces, without comma or semicolon.
edition-seed-note = The version that comes with the program, compiled from public documents
error-setting-redis = S3DASH_REDIS_URL is not the address of a Redis; expected: redis://host:6379/0.
error-setting-database = { $name } is not the address of a database; expected: sqlite:////path/to/file.db or postgresql://user@host/database.
error-store-unreachable = The database { $place } cannot be used. Nothing has been changed. The answer of the database: { $why }
error-store-full = The disk is full, and the database { $place } takes no more. Nothing has been changed: the version that is shown is still there. The answer of the database: { $why }
error-store-earlier = The database { $place } is from an earlier version of the program. Restart the service or run one of the commands: it is then changed. Nothing has been changed yet.
error-store-later = The database { $place } is from a later version of the program. Use that version. Nothing has been changed.
error-no-such-edition = There is no version { $number }; the latest is { $last }.
error-edition-unreadable = Version { $number } cannot be read: { $faults ->
    [one] one fault
   *[other] { $faults } faults
 }.
error-not-read = The file { $path } cannot be read.
error-not-written = The file { $path } could not be written. What was there is still there.
error-no-deck = The file { $path } is no presentation that can be shown. { $why }
error-no-such-file = There is no file { $path }.
error-not-a-file = { $path } is not the name of a file.
error-no-folder = The file { $path } could not be written: there is no such folder.
error-no-right-to-write = The file { $path } could not be written: the right to do so is missing.
error-disk-full = The file { $path } could not be written: the disk is full. What was there is still there.
error-no-such-region = There is no region with the code { $code }. The codes are in the sheet regions of an exported workbook.
error-no-such-region-near = There is no region with the code { $code }. Did you mean { $near }?
error-no-edition-yet = There is no version yet.
fault-message = { $what }; expected: { $expected }.
fault-where-file = the file
fault-where-table = { $table }
fault-where-row = { $table }, row { $row }
fault-where-column = { $table }, { $column }
fault-where-cell = { $table }, row { $row }, { $column }
fault-where-edition-row = { $table }, { $code } of the version in use
fault-where-edition-cell = { $table }, { $code } of the version in use, { $column }
# Signs that cannot be seen, or not be told from a plain blank.
sign-0009 = tab
sign-000a = line break
sign-00a0 = no-break space
sign-00ad = soft hyphen
sign-2009 = thin space
sign-200b = zero-width space
sign-200c = zero-width non-joiner
sign-200d = zero-width joiner
sign-200e = left-to-right mark
sign-200f = right-to-left mark
sign-202a = left-to-right embedding
sign-202b = right-to-left embedding
sign-202c = end of text direction
sign-202d = left-to-right override
sign-202e = right-to-left override
sign-202f = narrow no-break space
sign-2060 = word joiner
sign-2066 = left-to-right isolate
sign-2067 = right-to-left isolate
sign-2068 = isolate
sign-2069 = end of isolate
sign-feff = byte order mark
fault-where-rows = { $table }, row { $rows }
fault-where-cells = { $table }, row { $rows }, { $column }
fault-also = For the same reason also: { $places }
fault-no-file = The file { $value } is missing
    .expected = the file is there
fault-not-utf8 = The file { $value } is not UTF-8 (byte { $byte })
    .expected = text in UTF-8: choose CSV UTF-8 when you save, or hand in an Excel workbook (.xlsx)
fault-separator = Cells are separated by “{ $value }”
    .expected = commas between cells and points in decimal numbers; it is easiest to hand in an Excel workbook (.xlsx)
fault-not-json = The file { $value } cannot be read as JSON
    .expected = a JSON object
fault-empty-file = The file { $value } is empty
    .expected = a row of headings
fault-altered-file = The file { $value } is not the one that datapackage.json describes
    .expected = the same content; if the change is meant, run “make datapackage”
fault-not-described = The file { $value } is not named in datapackage.json
    .expected = that it is; if it belongs there, run “make datapackage”
fault-unreadable = The file { $value } cannot be read as CSV
    .expected = fields separated by commas, and quotation marks that are opened and closed
fault-shapes = The file { $value } does not describe the counties as it should ({ $why })
    .expected = the file that “make boundaries” makes
fault-shape-null = { $name } has no shape (the geometry is null)
    .expected = an area (Polygon or MultiPolygon)
fault-shape-empty = The shape of { $name } is empty
    .expected = an area that covers something
fault-shape-kind = The shape of { $name } is no area
    .expected = an area (Polygon or MultiPolygon), not lines or points
fault-shape-point = The shape of { $name } has a point without coordinates
    .expected = two numbers for every point
fault-shape-open = The shape of { $name } has a ring that is not closed
    .expected = at least four points, the last the same as the first
fault-shape-exchanged = The shape of { $name } has latitude and longitude exchanged
    .expected = longitude first, then latitude
fault-shape-outside = The shape of { $name } lies outside the map
    .expected = longitude and latitude in WGS 84, on the map that the shape belongs to
fault-shape-twice = { $name } is there more than once
    .expected = one shape for each code; the first is drawn
fault-shape-label = { $name } has no point for its mark
    .expected = label_longitude and label_latitude, within the shape
fault-shape-missing = { $name } has no shape
    .expected = a shape in counties.geojson for every county of map_tiles.csv
fault-boundary-file = The file { $value } is no map that can be read
    .expected = a GeoPackage (.gpkg), GeoJSON file (.geojson) or Shapefile (.shp, or all its files in a .zip) with the counties’ areas
fault-boundary-unreadable = The file { $value } cannot be read ({ $why })
    .expected = a whole file; a Shapefile needs .shp, .shx, .dbf and .prj
fault-boundary-no-rows = The file { $value } has no shapes
    .expected = a shape for every county
fault-boundary-column = There is no column { $value }
    .expected = one of the file’s columns: { $columns }
fault-boundary-layers = The column { $value } is in several layers ({ $layers })
    .expected = a file in which one layer alone has the column
fault-boundary-crs = The file { $value } does not say which reference system its coordinates have
    .expected = a reference system, such as EPSG:3006 (in a Shapefile: .prj)
fault-boundary-crs-unknown = The reference system { $value } cannot be converted
    .expected = a reference system with a place on the earth, such as EPSG:3006
fault-boundary-no-code = Row { $row } has no code in the column { $value }
    .expected = county code (01) or region code (SE110)
fault-boundary-twice = The county { $value } is there { $times } times
    .expected = one shape for each county; islands belong to the county’s shape
fault-boundary-no-match = No shape belongs to a region: the column { $value } has { $found }
    .expected = county codes (01) or region codes (SE110) that are among the regions
fault-boundary-invalid = The shape of { $name } is invalid ({ $value })
    .expected = an area whose rings do not cross themselves or each other
fault-boundary-coverage = The shapes do not fit together: { $names }
    .expected = counties that meet in shared points, without overlap
fault-boundary-exchanged = The shape of { $name } has latitude and longitude exchanged
    .expected = longitude first, then latitude
fault-boundary-outside = The shape of { $name } is not in Sweden
    .expected = coordinates in the reference system that the file states
fault-boundary-grain = The shapes in { $value } cannot be simplified without breaking
    .expected = counties that are larger than a few hundred metres
fault-too-big = The file has { $size } MB
    .expected = at most { $most } MB
fault-not-workbook-text = The file is a text file (CSV, say), whatever its name
    .expected = an Excel workbook; open the file in the spreadsheet program and choose Save as Excel Workbook (.xlsx)
fault-not-workbook = The file is no workbook
    .expected = an Excel workbook (.xlsx) or a data package
fault-empty-input = The file is empty
    .expected = an Excel workbook (.xlsx) or a data package
fault-encrypted = The workbook is protected by a password
    .expected = a workbook without a password: open it, remove the password (File, Info, Protect Workbook) and save
fault-other-format =
    { $format ->
        [xls] The file is a workbook of Excel 97–2003 ({ $value })
        [xlsb] The file is a binary Excel workbook ({ $value })
        [xml] The file is a workbook saved as XML of Excel 2003 ({ $value })
        [ods] The file is a spreadsheet of LibreOffice or OpenOffice ({ $value })
        [fods] The file is a spreadsheet of LibreOffice or OpenOffice ({ $value })
        [numbers] The file is a spreadsheet of Apple Numbers ({ $value })
        [gsheet] The file is only a link to a spreadsheet at Google ({ $value })
       *[other] The file is a web page, whatever its name ({ $value })
    }
    .expected =
    { $format ->
        [numbers] an Excel workbook (.xlsx): open the file in Numbers and choose File, Export To, Excel
        [gsheet] an Excel workbook (.xlsx): open the spreadsheet and choose File, Download, Microsoft Excel (.xlsx)
       *[other] an Excel workbook: open the file where it was made and choose Save as Excel Workbook (.xlsx)
    }
fault-workbook-in-archive = The file is an archive (zip) that holds the workbook { $value }
    .expected = the workbook itself: unpack the archive and hand that in
fault-damaged = The file is cut short or damaged
    .expected = a whole file; save it anew and transfer it again
fault-too-many-parts = The file has { $found } parts
    .expected = at most { $most }
fault-unpacks-too-big = The file becomes { $found } MB when it is unpacked
    .expected = at most { $most } MB
fault-packed-too-tight = The file becomes { $found } times larger when it is unpacked
    .expected = at most { $most } times
fault-part-twice = The part { $value } of the file is there twice
    .expected = every part once
fault-macros = The workbook contains macros ({ $value })
    .expected = a workbook without macros: choose Save as Excel Workbook (.xlsx)
fault-external-link = The workbook fetches data from elsewhere ({ $value })
    .expected = a workbook that is whole by itself: break links to other files (Data, Edit links) and embed linked pictures
fault-doctype = The part { $value } of the file contains a document type declaration (DOCTYPE)
    .expected = none
fault-xml = The file is damaged ({ $value })
    .expected = a whole file; open it in Excel and save it anew
fault-unreadable-workbook = The workbook cannot be read
    .expected = a workbook that Excel can open; open it there and save it anew
fault-no-sheet = { $alike ->
        [0] The sheet is missing
       *[other] The sheet is missing, but the sheet “{ $found }” is like it
    }
    .expected = a sheet named { $name }
fault-sheet-twice = The sheet is there more than once
    .expected = one sheet named { $name }
fault-no-headings = None of the first ten rows has the headings of the table
    .expected = the headings in row 1, such as { $name }
fault-no-column = { $alike ->
        [0] The column is missing
       *[other] The column is missing, but the heading “{ $found }” is like it
    }
    .expected = a column with the heading { $name }
fault-column-twice = The column is there more than once ({ $columns })
    .expected = one column with the heading
fault-row-length = The row has the wrong number of cells: { $found }
    .expected = { $expected }
fault-too-many-rows = The sheet has content in row { $value }
    .expected = at most { $most } rows
fault-too-wide = The sheet has content far to the right, in column { $value }
    .expected = at most { $most } columns
fault-merged = The cells { $value } are merged
    .expected = a cell for each value; choose Unmerge cells
fault-formula = The cell has a formula without a stored value ({ $value })
    .expected = a value; open and save the workbook in Excel, or write the value
fault-excel-error = The cell shows { $value }
    .expected = a value
fault-not-text = { $value } is a number or a date to Excel
    .expected = text; format the cell as Text and write the value anew
fault-truth-value = { $value } is a truth value
    .expected = text or a number
fault-too-long = The text of the cell is too long: “{ $value }”
    .expected = at most { $most } characters
fault-hidden-sign = “{ $value }” contains a sign that cannot be seen
    .expected = only signs that can be seen, line breaks and tabs
fault-email = “{ $value }” contains an e-mail address
    .expected = no contact details
fault-phone = “{ $value }” contains a phone number
    .expected = no contact details
fault-personnummer = “{ $value }” contains a personnummer (personal identity number)
    .expected = no personal data
fault-no-rows = The table has no rows
    .expected = at least one row
fault-too-many-cells = The content of the sheet extends to { $value }
    .expected = at most { $most } cells
fault-too-much-text = The sheet has too much text, at { $value }
    .expected = at most { $most } characters
fault-too-many-elements = The file is not built like a workbook ({ $value })
    .expected = a workbook saved in Excel
fault-lift = “{ $value }” is out of bounds
    .expected = 0, or more than { $least } and at most { $most }
fault-more-alike = The column has { $count } more faults of the same kind
    .expected = the same as for those that are shown
fault-no-region = No row is a Swedish region
    .expected = at least one row where region_kind is region
fault-required = The cell is empty
    .expected = a value
fault-code = “{ $value }” is not a code
    .expected = letters A–Z, digits, dot, hyphen and underscore, a letter or digit first
fault-codes = “{ $value }” is not a list of codes
    .expected = codes separated by semicolons, each at most once
fault-choice = “{ $value }” is none of the choices
    .expected = { $choices }
fault-choices = “{ $value }” is no list of the choices
    .expected = one or more of { $choices }, separated by semicolons
fault-languages = “{ $value }” is no list of languages
    .expected = language codes like sv and en, separated by semicolons
fault-language = “{ $value }” is no language
    .expected = a language code of two or three small letters
fault-yes-no = “{ $value }” is neither yes nor no
    .expected = yes or no
fault-url = “{ $value }” is not a link
    .expected = an address that begins with http:// or https://
fault-year = “{ $value }” is not a year
    .expected = four digits
fault-date = “{ $value }” is not a date
    .expected = a date, as text YYYY-MM-DD
fault-whole = “{ $value }” is not a whole number
    .expected = a whole number
fault-number = “{ $value }” is not a number
    .expected = a number, as text with a decimal point
fault-least = “{ $value }” is too small
    .expected = at least { $least }
fault-most = “{ $value }” is too large
    .expected = at most { $most }
fault-range = “{ $value }” is out of bounds
    .expected = from { $least } to { $most }
fault-country = “{ $value }” is not a country code
    .expected = two capital letters
fault-county = “{ $value }” is not a county code
    .expected = two digits
fault-duplicate = “{ $value }” is already in row { $first }
    .expected = { $columns ->
        [one] a key that no other row has
       *[other] values that no other row has together in { $key_columns }
    }
fault-alike-key = “{ $value }” differs from the code of another row only in capitals
    .expected = the row’s code as it stands, or a new one that differs in more
fault-reference = “{ $value }” is not in { $target }
    .expected = a code that is there
fault-several-codes = “{ $value }” is the name of several codes
    .expected = the one that is meant
fault-order = “{ $value }” is before { $earlier }
    .expected = { $earlier } is not later than { $later }
fault-cycle = “{ $value }” leads back to the row itself
    .expected = a code that does not
fault-same-start = “{ $value }” is also the start of the round { $code } (row { $first })
    .expected = different days, since they put the rounds in order
fault-kind = “{ $value }” is of the kind { $found }
    .expected = { $kind }
fault-county-kind = “{ $value }” stands with what is no Swedish region
    .expected = a county code only where region_kind is region
fault-county-twice = The county code “{ $value }” is in an earlier row
    .expected = different county codes
fault-county-unknown = No shape on the map has the county code “{ $value }”
    .expected = a county code that the map has and no other region
fault-umbrella = “{ $value }” belongs to another region or round than the row itself
    .expected = a priority of the same region and round
fault-lineage-region = “{ $value }” belongs to the region { $after }, but the earlier priority “{ $code }” to { $before }
    .expected = a priority of { $before }, or of a region that goes on after { $before }
fault-lineage-order = “{ $value }” belongs to the round { $after }, which is not later than { $before } of “{ $code }”
    .expected = a priority of a round after { $before }
fault-lineage-chain = “{ $value }” follows “{ $code }” directly, but the round between leads to other priorities in { $round }
    .expected = a priority that the rows by way of the round between lead to as well
fault-link-order = “{ $value }” stands as the second code
    .expected = the first code before the second in the alphabet
fault-successor = The row has a successor (successor_code) but no last year
    .expected = the year the region ended, or no successor
fault-one-of = The cell is empty, and so is { $other }
    .expected = a code in at least one of them
fault-ended = “{ $value }” stands for a cluster that is active
    .expected = no last year, or the status ended
fault-not-held = The meeting is held on { $day }, but the cell tells of it
    .expected = an empty cell until the meeting has been held
fault-need = “{ $value }” is not what a region seeks
    .expected = a statement of the kind seeks
fault-answer-kind = “{ $value }” is something that a region seeks
    .expected = a statement of the kind offers
fault-answer-deselected = “{ $value }” is deliberately deselected
    .expected = a priority that holds
fault-answer-inactive = “{ $value }” is not known to be active
    .expected = a cluster with the status active
fault-answer-own = “{ $value }” belongs to the same region as the need, or to its group
    .expected = an answer from another region
fault-match-twice = “{ $value }” already answers the same need in row { $first }
    .expected = each need and answer once
fault-looks-part = The file has the sheets { $sheets } only, and { $count } others are missing
    .expected = all sheets, or --part in the command, which lets the others stay
fault-looks-region = The file has priorities of { $region } only, and { $count } references to other rows lead nowhere
    .expected = the rows of all regions, or --part --region { $region } in the command, which lets the others stay
fault-part-region = There is no region “{ $value }”
    .expected = the code of a region, after --region
fault-part-region-gone = The file has no row for the region “{ $value }”
    .expected = the row of the region, or after --region the code of the region that the file is about
warning-no-rows = The table has no rows, so there is nothing to publish
    .expected = at least one row
warning-no-region = No row is a Swedish region, so there is nothing to publish
    .expected = at least one row where region_kind is region
warning-former-region = The region “{ $value }” ended in { $year }
    .expected = the region that goes on, or a last year
warning-ahead = “{ $value }” is still to come
    .expected = a day or year that has been
warning-year = “{ $value }” is an unusual year here
    .expected = from { $first } to { $last }
warning-rounds-overlap = The round { $code } begins on { $value }, but { $before } ends only on { $ends }
    .expected = rounds one after the other; otherwise the one that begins last counts as the later
warning-lineage-name = The name is not the same: “{ $before }” is now “{ $after }”
    .expected = stated or inferred, if the area goes on under a new name
warning-exchanged = “{ $value }” is not in the country ({ $country }): latitude and longitude seem to be exchanged
    .expected = the latitude in the column latitude, the longitude in longitude
warning-outside = “{ $value }” is not in the country ({ $country })
    .expected = a point in the region, in decimal degrees
warning-no-county = The region { $name } is not drawn on the map, since it has no county code
    .expected = the county’s code of two digits
warning-placeholder = “{ $value }” says nothing
    .expected = a text, or an empty cell
warning-link = No reader can open “{ $value }”
    .expected = the address of a page on the web, such as https://www.example.org/page, not of one's own computer or network
warning-said-twice = “{ $value }” is in row { $first }, too, under another key
    .expected = each wording once for the region and round
warning-no-domain = The priority has no domain, so it is shown and not counted
    .expected = at least one domain, the main one first
warning-sheet = The sheet does not belong to the dataset and is not read
    .expected = the sheets of the template
warning-column = The column does not belong to the table and is not read
    .expected = the columns of the template
warning-unnamed-column = Column { $value } has content but no heading and is not read
    .expected = a heading in the row of the others
fault-struck-rows = { $count ->
        [one] Row { $places } is struck through
       *[other] { $count } rows are struck through: rows { $places }
    }
    .expected = a decision: delete the row or the line through it, or say --struck drop or keep
fault-struck-words = { $count ->
        [one] Text in { $places } is struck through
       *[other] Text in { $count } cells is struck through: { $places }
    }
    .expected = a decision: delete the text or the line through it, or say --struck drop or keep
warning-struck-rows-keep = { $count ->
        [one] Row { $places } is struck through and read all the same
       *[other] { $count } rows are struck through and read all the same: rows { $places }
    }
    .expected = rows that are not struck through
warning-struck-rows-drop = { $count ->
        [one] Row { $places } is struck through and not read
       *[other] { $count } rows are struck through and not read: rows { $places }
    }
    .expected = rows that are not struck through, if they are to be read
warning-struck-words-keep = { $count ->
        [one] Struck-through text in { $places } is read all the same
       *[other] Struck-through text in { $count } cells is read all the same: { $places }
    }
    .expected = text that is not struck through
warning-struck-words-drop = { $count ->
        [one] Struck-through text in { $places } is not read
       *[other] Struck-through text in { $count } cells is not read: { $places }
    }
    .expected = text that is not struck through, if it is to be read
warning-sheet-name = The sheet “{ $value }” is read as { $name }
    .expected = a sheet named { $name }
warning-first-column = The table begins in column { $letter }; it is read as it stands
    .expected = the first heading of the table in column A
warning-headings-row = The headings are in row { $row }
    .expected = the headings in row 1
warning-rows-above = The headings are in row { $row }; the rows above are not read
    .expected = the headings in row 1
warning-unread-headings = { $count ->
        [one] Row { $places } repeats the headings and is not read
       *[other] { $count } rows repeat the headings and are not read: rows { $places }
    }
    .expected = the headings once, at the top
warning-unread-sums = { $count ->
        [one] Row { $places } is a total and is not read
       *[other] { $count } rows are totals and are not read: rows { $places }
    }
    .expected = the rows of the table and no totals
warning-unread-notes = { $count ->
        [one] Row { $places } below the table is no row of it and is not read
       *[other] { $count } rows below the table are no rows of it and are not read: rows { $places }
    }
    .expected = explanations on a sheet of their own
warning-hidden-rows = { $count ->
        [one] A hidden row is read, too: row { $places }
       *[other] { $count } hidden rows are read, too: rows { $places }
    }
    .expected = rows that can be seen, or that are deleted
warning-filtered-rows = { $count ->
        [one] A row that is hidden or filtered away is read, too: row { $places }
       *[other] { $count } rows that are hidden or filtered away are read, too: rows { $places }
    }
    .expected = rows that can be seen, or that are deleted
warning-hidden-columns = { $count ->
        [one] A hidden column is read, too: { $places }
       *[other] { $count } hidden columns are read, too: { $places }
    }
    .expected = columns that can be seen
warning-hidden-sheet = The sheet is hidden and is read, too
    .expected = a sheet that can be seen
warning-colours = { $count ->
        [one] Cells in row { $places } are coloured; colours are not read
       *[other] Cells in { $count } rows are coloured; colours are not read: rows { $places }
    }
    .expected = what the colour means, written in a column
warning-comments = { $count ->
        [one] A comment is not read: { $places }
       *[other] { $count } comments are not read: { $places }
    }
    .expected = what is to be read, written in a cell
warning-named-creator = The property “Author” names somebody, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-modifier = The property “Last modified by” names somebody, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-manager = The property “Manager” names somebody, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-company = The property “Company” is filled in, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-property = The custom property { $value } names somebody, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-path = The file says which personal folder it lay in, and anybody can download it
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-comments = Comments on the sheet “{ $value }” name who wrote them, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-named-persons = The list of those who commented names somebody, and anybody can download the file
    .expected = no names: File › Info › Check for Issues › Inspect Document takes them out
warning-disputed = Two have changed the cell differently, and it is still marked. What stands there now holds: “{ $value }”
    .expected = the right value in the cell, without colour and comment
warning-disputed-empty = Two have changed the cell differently, and it is still marked. It is now empty, and that holds
    .expected = the right value in the cell, without colour and comment
warning-private = { $count ->
        [one] One row is not public (it lacks a yes) and stays in the file
       *[other] { $count } rows are not public (they lack a yes) and stay in the file
    }
    .expected = yes in rows that may be shown
warning-kept-table = The file lacks the sheet, so { $count ->
        [one] one row of the version in use stays
       *[other] { $count } rows of the version in use stay
    }
    .expected = the sheet with headings only, if the rows are to go
warning-kept-column = The file lacks the column, so { $count ->
        [one] one value of the version in use stays
       *[other] { $count } values of the version in use stay
    }
    .expected = the column with empty cells, if the values are to go
warning-gone-row = The row { $code } of the version in use goes: ”{ $value }” is no longer there, or may not stand there
    .expected = a row that agrees with the rest of the file
warning-gone-cell = The value ”{ $value }” of { $code } in the version in use goes. It does not fit the rest of the file
    .expected = a value that agrees with the rest of the file
warning-looks-region = The file has priorities of { $region } only, so all others would go
    .expected = the rows of all regions, or --part --region { $region } in the command, which lets the others stay
warning-part-lacks = The file lacks { $count ->
        [one] one row of { $region }, which stays
       *[other] { $count } rows of { $region }, which stay
    }
    .expected = --part --region { $region } in the command, if they are to go
warning-begun-unknown = The file does not say which version it began from, so it is compared with version { $number }
    .expected = a workbook written by export-workbook
warning-other-region = The row { $code } does not belong to { $region } and is not taken, though it differs
    .expected = changes in the region's own rows only
warning-part-kept = The file is a part. Rows that stay: { $rows }, in the sheets { $sheets }
    .expected = the sheets in the file, if they are to change, too

## Changes

change-new = new row, { $code }
change-gone = { $code } goes
change-rekeyed = { $before } gets a new key, { $after }
change-cell = { $code }, { $column }: { $before } → { $after }
change-with-key = { $change } (follows the key)
change-empty = (empty)
change-no-row = (row taken out)
conflict-cell = { $code }, { $column }: { $says }
conflict-says = the file says { $yours }, the version in use says { $theirs } ({ $by }). It was { $base }.
conflict-says-new = the file says { $yours }, the version in use says { $theirs } ({ $by }). The row is new in both.
conflict-by-unknown = not known by whom

## The commands

cli-help = The commands of S3 Atlas for whoever hands in the dataset. Help on a command: COMMAND --help. Svenska: --language sv.
cli-check = Check a workbook or a data package and show all faults at once, with sheet, row and column. Nothing is changed.
    .short = Check a workbook
cli-template = Write an empty workbook with instructions, lists and codes, or one for a region with its rows. Headings are the names of the columns, or words when a language is given.
    .short = Write an empty workbook
cli-picture = Write a picture of a page. ADDRESS is path and query, such as /en/map?domain=digital. OUT ends in .png, .svg or .pdf. It takes a Chromium on the machine.
    .short = Write a picture of a page
cli-export-workbook = Write a version as a workbook, to be edited and handed in. Headings are the names of the columns, or words when a language is given.
    .short = Write a version as a workbook
cli-publish = Publish a workbook or a data package as a new version. With a single fault nothing is published, and the version that is shown stays.
    .short = Publish a new version
cli-watch = Watch a folder. Each workbook that is put there is checked and published as a new version. Its note is the file's name. NAME.rapport.html and NAME.rapport.json are written beside it. Rows may go, but not many; where two changes are in conflict nothing is published. The files in the folder are never changed.
    .short = Watch a folder and publish what is put there
cli-option-poll = Ask for changes instead of waiting to be told of them, for network drives.
cli-folder-metavar = FOLDER
cli-editions = Show all versions, the oldest first.
    .short = Show all versions
cli-restore = Go back: publish the content of an earlier version as a new one. Nothing is deleted.
    .short = Go back to an earlier version
cli-boundaries = Put in county boundaries of your own from a GeoPackage, GeoJSON file or Shapefile (zipped, too). They are converted, simplified without gaps and written into the data folder. With a single fault nothing is written, and the earlier boundaries stay.
    .short = Put in county boundaries of your own.
cli-take-along = Write all pages into one file, to be opened in a browser without a network. Both languages are in it unless one is given. It takes some minutes.
    .short = Write all pages into a file for a hall without a network
cli-suggest-lineage = Propose which priorities of the latest round go on from priorities of the one before. The proposals are written to the sheet lineage_suggestions of a copy of the file. Those that are confirmed there become links when the copy is published; the others are never used.
    .short = Propose links between two rounds
cli-suggest-matches = Propose what of other regions may answer a region’s needs. The proposals are written to the sheet match_suggestions of a copy of the file. Those that are confirmed there become answers when the copy is published; the others are never used.
    .short = Propose answers to needs
cli-option-out = Write to this workbook.
cli-option-json = Answer with JSON.
cli-option-language = Language: sv or en.
cli-option-edition = The number of the version; the latest when none is given.
cli-option-template-region = The region’s code, such as SE122: the workbook then has the region’s rows filled in.
cli-option-by = Which function or organisation publishes, never a person: it is public. Example: Tillväxtverket, regional development
cli-option-note = What is new. Shown in the list of versions.
cli-option-key = The column with the counties’ codes: SCB’s county codes (01) or the regions’ codes (NUTS 3, SE110).
cli-option-data = The data folder, whose regions then count; else the one that S3DASH_DATA gives, and the regions of the newest edition.
cli-option-deck = A presentation of your own (YAML or JSON) to take along.
cli-option-attribution = Whose the boundaries are, for the line below the map; else the file’s name.
cli-option-part = The file is a part: sheets in it replace theirs, the others stay.
cli-option-region = The file is about one region: only the rows of the region with that code replace theirs.
cli-option-struck = What becomes of what is struck through: keep reads it, drop takes it out.
cli-option-merged = Write the workbook to go on with: both sides' changes, and cells that were changed in two ways coloured.
cli-option-yes = Rows may go, if they are not many.
cli-option-replace = The file is taken as it is, and so many rows go.
cli-required = (has to be given)
cli-rows-metavar = ROWS
cli-show-help = Show this help.
cli-usage = Usage:
cli-options = Options
cli-commands = Commands
cli-options-metavar = { "[" }OPTIONS]
cli-command-metavar = COMMAND …
cli-file-metavar = FILE
cli-out-metavar = OUT.xlsx
cli-address-metavar = ADDRESS
cli-picture-metavar = OUT.png
cli-take-along-metavar = OUT.html
cli-code-metavar = CODE
cli-number-metavar = NUMBER
cli-missing = { $name } is missing.
cli-no-such-option = There is no option { $name }.
cli-bad-value = The value of { $name } cannot be used.
cli-text = expected: at most { $most } characters on one line, and something to read.
cli-not-understood = The command cannot be understood: it has too many parts.
cli-no-such-command = There is no command { $name }.
cli-missing-value = The value after { $name } is missing.
cli-difference-first = It is the first version.
cli-see-help = Help: { $command } --help
cli-warnings =
    { $count ->
        [one] { $count } warning:
       *[other] { $count } warnings:
    }
cli-no-faults = No faults. { $rows } rows in { $tables } tables.
cli-made-right = Read as it must be meant: { $count }
made-right-nothing = (nothing)
cli-right = { $table } row { $row }, { $column }: { $words }
cli-no-edition-to-compare = There is no version to compare with.
cli-compared = This changes in version { $number }, which is in use:
cli-compared-since = This changes in version { $number }, which is in use. The file began from version { $begun }:
cli-unchanged = Nothing changes in version { $number }, which is in use.
cli-unchanged-since = Nothing changes in version { $number }, which is in use. The file began from version { $begun }.
cli-begun-from = The file began from version { $begun }, and version { $number } is in use.
cli-conflicts =
    { $count ->
        [one] { $count } cell was changed in two ways:
       *[other] { $count } cells were changed in two ways:
    }
cli-more = … and { $count } more
cli-more-new = { $table }: … and { $count ->
        [one] one more new row
       *[other] { $count } more new rows
    }
cli-more-changed = { $table }: … and { $count ->
        [one] one more changed cell
       *[other] { $count } more changed cells
    }
cli-more-gone = { $table }: … and { $count ->
        [one] one more row goes
       *[other] { $count } more rows go
    }
cli-more-rekeyed = { $table }: … and { $count } more with a new key or following one
cli-large-table = { $table }: { $gone } of { $rows } rows go
cli-silent-region = { $region } has no priorities left in { $round }
cli-takes-option = It is published with { $option }.
cli-merged-written = { $path } is written, to go on with. It begins from version { $number }.
cli-merged-next = Nothing is published. Choose in the coloured cells of { $path }, save and publish it.
cli-go-on-merged = A workbook to go on with, with the changes of both, is written by check FILE --merged OUT.xlsx.
cli-version = version { $number }
cli-type-this = To publish it all the same, type:
cli-ask-rows-go =
    { $rows ->
        [one] One row goes. Publish? (yes/no)
       *[other] { $rows } rows go. Publish? (yes/no)
    }
cli-not-published = Nothing is published.
cli-edition = Version { $number }, { $moment } UTC, { $by }: { $note } ({ $rows } rows)
cli-restored-from = { "[" }the content of version { $number }]
cli-original-not-kept = { "[" }the original file is not kept: it held rows that are not public]
cli-difference-unknown = The difference from the version before is not known.
cli-difference-none = No rows differ from the version before.
cli-difference = { $table }: { $counts }
cli-difference-added = { $count } new
cli-difference-rekeyed = { $count } with a new code
cli-difference-removed = { $count } gone
cli-difference-changed = { $count } changed
cli-published = Published.
cli-restored = Restored as a new version.
cli-nothing-new = The file is the latest version already, { $number }. Nothing has been added.
cli-written = { $path } has been written ({ $rows } rows).
cli-take-along-progress = Drawing pages: { $done } of { $total }
cli-taken-along = { $path } has been written: version { $number }, { $size } MB.
cli-suggested = { $count ->
    [0] { $path } is written. There is nothing to propose.
    [one] { $path } is written, with { $count } proposal in the sheet { $sheet }.
   *[other] { $path } is written, with { $count } proposals in the sheet { $sheet }.
}
cli-suggested-answered = { $count ->
    [one] { $count } proposal that is answered already stands first.
   *[other] { $count } proposals that are answered already stand first.
}
cli-suggested-how = Write { $yes } in the column { $column } for those that hold, and hand in the copy. What is not confirmed is never used.
cli-suggested-private = The copy also has the rows that are not public. Do not send it on.
error-suggest-same-file = { $path } is the file that the proposals are about. Give the copy another name.
error-suggest-no-workbook = { $path } is not written: no sheet can be added to the workbook’s parts. Save it anew in Excel.
suggest-why-same-name = the same name
suggest-why-part = one name is a part of the other
suggest-why-names = the names are alike to { $percent } of 100
suggest-why-domains = { $count ->
    [one] share the domain: { $domains }
   *[other] share the domains: { $domains }
}
suggest-why-words = words in common: { $words }
cli-boundaries-put = { $counties } counties are put in { $path }, with the source { $source }. A running app shows them once it is started anew.
cli-without-shape = Regions without a shape, which are not drawn: { $regions }.
cli-without-region = Shapes without a region, which are not put in: { $codes }.
cli-kept = The file that had that name is kept as { $path }.

## Watched folder

error-no-such-folder = There is no folder { $path }.
error-folder-no-right = The folder { $path } may not be read: the right is lacking.
error-folder-watched = The folder { $path } is watched by another process already.
inbox-published = The file is published as version { $number }.
inbox-published-untold = The file is published as version { $number }, but the check was ended before the report was made.
inbox-is-edition = The file is published already, as version { $number }. Version { $newest } is in use. The command restore goes back to an earlier version.
inbox-rows-gone =
    { $rows ->
        [one] One row went. It is
       *[other] { $rows } rows went. They are
    } among the changes below.
inbox-by-command = Is the file to be taken all the same? Whoever runs the service can publish it with { $option }.
inbox-by-command-struck = Is all that is struck through to be read, or taken out? Whoever runs the service can publish the file with --struck keep or drop.
inbox-hand-in-again = Save a mended file in the folder, and it is checked anew.
inbox-failed-time = The check of the file took more than { $seconds } seconds and was ended. Nothing is published.
inbox-failed-memory = The file needed more memory than { $megabytes } MB. Nothing is published.
inbox-failed-ended = The check of the file was ended before it was done. Nothing is published. Whoever runs the service can see why in the log.
inbox-personal-name = The file's name holds personal data and would be public. Nothing is published. Give the file another name.
inbox-growing = The file is still being written, and has been for long. It is read once it has been left alone for some seconds.
inbox-unreadable = The file cannot be read. The answer of the system: { $why }
inbox-not-taken-up = The file could not be taken up, or its report not be finished. It is tried again. Whoever runs the service can see why in the log.
inbox-unreported = The file is published as version { $edition }, but the report cannot be written in the folder.
inbox-unreachable = The watched folder cannot be reached.

## The report

report-title = Check of { $name }
report-file = File
report-day = Checked
report-begun-from = Begun from
report-begun-from-unknown = no edition that is known
report-faults =
    { $count ->
        [one] To be mended: one thing
       *[other] To be mended: { $count } things
    }
report-warnings =
    { $count ->
        [one] To be looked over: one thing
       *[other] To be looked over: { $count } things
    }
report-sheet = Sheet { $sheet }
report-whole-file = The whole file
report-whole-sheet = the whole sheet
report-where-cell = row { $row }, { $column }
report-where-row = row { $row }
report-place = Cell
report-stands = Stands there
report-what = What it is about
report-mend = Expected
report-expected = Expected: { $expected }
report-nothing = empty
report-conflicts =
    { $count ->
        [one] Changed in two ways: one cell
       *[other] Changed in two ways: { $count } cells
    }
report-conflicts-lead = Somebody else has changed the same cells since the file was made. Choose which value is to hold.
report-row = Row
report-base = Stood before
report-theirs = Stands now in the edition in use
report-yours = Stands in the file
report-by = by { $by }
report-changes =
    { $count ->
        [one] This would change: one thing
       *[other] This would change: { $count } things
    }
report-changes-made =
    { $count ->
        [one] This changed: one thing
       *[other] This changed: { $count } things
    }
report-next-steps = What to do next
report-kind = Kind
report-kind-new = new
report-kind-changed = changed
report-kind-gone = goes
report-kind-rekeyed = new key
report-from = Before
report-to = After
report-made-right =
    { $count ->
        [one] Read as something else: one cell
       *[other] Read as something else: { $count } cells
    }
report-made-right-lead = What stands there can mean one thing only, so nothing has to be done.
report-read-as = Read as
report-note-settled = All is well here now. The colour can be removed.
report-note-fault = Fault: { $what }
report-note-warning = Warning: { $what }
report-note-conflict =
    Changed in two ways.
    Stood before: { $base }
    Stands now in the edition in use: { $theirs } (by { $by })
    Stands in the file: { $yours }
cli-option-report = Write a report, too. OUT.html is a page to send. OUT.xlsx is the workbook with the faults as comments at the cells.
cli-report-metavar = OUT.html|OUT.xlsx
cli-workbook-form = expected: a name that ends in .xlsx.
cli-page-form = expected: a name that ends in .html.
cli-picture-form = expected: a name that ends in .png, .svg or .pdf.
cli-picture-written = The picture is written: { $path }
cli-option-shape = wide is 16:9, page is as wide as the text of a page.
cli-option-scale = pixels for each point of a PNG.
cli-report-holds-private = It has the rows that are not public, too. Do not send it on; a report as .html may be sent.
cli-report-form = expected: a name that ends in .html or .xlsx.
cli-report-written = The report is written: { $path }
error-report-unopened = { $path } is not written: the file could not be opened, so there is no workbook to comment. A report as .html can be had.
error-report-no-workbook = { $path } is not written: what was handed in is no workbook to comment. A report as .html can be had.
error-report-same-file = { $path } is the file that is checked. Give what is written another name.
error-same-name-twice = { $path } is named both as the report and as the workbook to go on with. Give them different names.

## The workbook

workbook-sheet-instructions = Read me
workbook-sheet-codes = Codes
workbook-title = S3 Atlas: workbook for regional smart specialisation
workbook-how-whole = The workbook holds the whole dataset. What is changed, added or taken away here holds when it is published. What others have changed meanwhile stays.
workbook-how-all = This is a template. What is filled in is added, or replaces the row with the same code. All other rows stay.
workbook-how-region = The workbook is about { $name } ({ $code }). What is changed or added here holds when it is published. Rows that are not here stay. Domains, periods and initiatives are shared: their codes are in the sheet Codes.
workbook-begun = It begins from version { $number }. Leave this line: it shows what has changed since ({ $stated }).
workbook-begun-empty = Leave this line: it shows that the workbook is a template ({ $stated }).
workbook-disputed =
    { $count ->
        [one] To be settled: one place that two have changed differently
       *[other] To be settled: { $count } places that two have changed differently
    }
workbook-disputed-how = The cells are coloured and have both values in a comment. Write what is to hold, save and publish.
workbook-disputed-row = Sheet { $table }, the row { $code }
workbook-how-sheets = Every sheet is a table, with headings in row 1 and one fact a row. Do not rename the sheets. The order of sheets, columns and rows does not matter, and empty rows are not read.
workbook-how-codes = A code consists of A–Z, digits, dot, hyphen and underscore. The first column is the row’s own code; a code that points to another table has to be there. Cells with fixed choices have a list, and the sheet Codes explains them.
workbook-how-lists = Several codes in a cell are separated by semicolons: digital;food. The main domain stands first.
workbook-how-empty = An empty cell means “not stated”. It never becomes zero or no. Write nothing in place of a fact that is missing.
workbook-how-days = Days are written YYYY-MM-DD and years with four digits. Codes with a leading zero, such as county code 01, are written in cells with the format Text.
workbook-how-sources = Every fact has a source in the sheet sources. A dialogue meeting is a source. The region’s own words stand in the name in the original language; the other name is a translation.
workbook-how-personal = No personal data: e-mail addresses, phone numbers and personal identity numbers stop the whole workbook.
workbook-how-check = Check with: python -m s3dash check FILE. All faults are shown at once, with sheet, row and column.
workbook-codes-column = Column
workbook-codes-code = Code
workbook-codes-meaning = Meaning
workbook-list-title = Several codes
workbook-list = Codes from the sheet { $table }, separated by semicolons, each at most once. Example: code1;code2
workbook-choices = One or more of { $choices }, separated by semicolons
workbook-yes = yes
workbook-no = no
workbook-reference = A code from the first column of the sheet { $table }.
workbook-day-title = Day
workbook-day = YYYY-MM-DD
workbook-not-listed-title = Not in the list
workbook-not-listed = Choose a code from the list.

## What the codes mean

code-region_kind-region = Swedish region (NUTS 3)
code-region_kind-group = several regions acting together (NUTS 2)
code-region_kind-partner = region outside Sweden
code-source_kind-dialogue_meeting = dialogue meeting with a region
code-source_kind-public_document = public document
code-original_language-sv = the Swedish name is the region’s own
code-original_language-en = the English name is the region’s own
code-original_language-other = both names are translations
code-status-established = established strength
code-status-developing = area under development
code-status-horizontal = enabling
code-status-unspecified = status not stated
code-status-deselected = deliberately deselected
code-status_basis-stated = the region states the status
code-status_basis-inferred = inferred
code-confidence-high = from the region’s or organisation’s own document
code-confidence-medium = secondary, undated or inferred
code-basis-stated = the source says so
code-basis-same_name = the same name
code-basis-inferred = inferred
code-kind-seeks = the region seeks
code-kind-offers = the region offers
code-initiative_kind-network = network
code-initiative_kind-platform = platform
code-initiative_kind-partnership = thematic partnership
code-initiative_kind-pilot = pilot
code-initiative_kind-project = project
code-initiative_kind-programme = programme
code-initiative_kind-instrument = instrument
code-initiative_kind-association = association
code-role-lead = leads
code-role-member = is a member
code-role-participant = takes part
code-role-observer = is an observer
code-phase-learn = learn (Vanguard’s first phase)
code-phase-connect = connect (second phase)
code-phase-demonstrate = demonstrate (third phase)
code-phase-commercialise = commercialise (fourth phase)
code-nace_sections-A = Agriculture, forestry and fishing
code-nace_sections-B = Mining and quarrying
code-nace_sections-C = Manufacturing
code-nace_sections-D = Supply of electricity, gas, heat and cooling
code-nace_sections-E = Water supply, sewerage and waste
code-nace_sections-F = Construction
code-nace_sections-G = Trade and repair of motor vehicles
code-nace_sections-H = Transport and storage
code-nace_sections-I = Hotels and restaurants
code-nace_sections-J = Information and communication
code-nace_sections-K = Finance and insurance
code-nace_sections-L = Real estate
code-nace_sections-M = Professional, scientific and technical activities
code-nace_sections-N = Rental, travel and other support services
code-nace_sections-O = Public administration and defence
code-nace_sections-P = Education
code-nace_sections-Q = Health and social work
code-nace_sections-R = Arts, entertainment and recreation
code-nace_sections-S = Other services
code-nace_sections-T = Households as employers
code-nace_sections-U = International organisations
code-nabs-NABS01 = Exploration and use of the Earth
code-nabs-NABS02 = Environment
code-nabs-NABS03 = Exploration and use of space
code-nabs-NABS04 = Transport, telecommunication and other infrastructure
code-nabs-NABS05 = Energy
code-nabs-NABS06 = Industrial production and technology
code-nabs-NABS07 = Health
code-nabs-NABS08 = Agriculture
code-nabs-NABS09 = Education
code-nabs-NABS10 = Culture, recreation, religion and mass media
code-nabs-NABS11 = Political and social systems and processes
code-nabs-NABS12 = General advancement of knowledge: university funds
code-nabs-NABS13 = General advancement of knowledge: other funds
code-nabs-NABS14 = Defence
code-policy_objectives-A = Aeronautics and space
code-policy_objectives-B = Blue growth
code-policy_objectives-C = Cultural and creative industries
code-policy_objectives-D = Digital transformation
code-policy_objectives-E = Key enabling technologies
code-policy_objectives-F = Nature and biodiversity
code-policy_objectives-G = Public health and security
code-policy_objectives-H = Service innovation
code-policy_objectives-I = Social innovation
code-policy_objectives-J = Sustainable innovation
code-transition-green = green transition
code-transition-digital = digital transition
code-transition-resilience = resilience
code-cluster_status-active = is active
code-cluster_status-ended = has ended
code-cluster_status-unknown = not known whether it is active
code-step-analysis = analysis
code-step-governance = governance
code-step-vision = vision
code-step-prioritisation = prioritisation
code-step-implementation = implementation
code-step-monitoring = monitoring
code-answer_kind-statement = something the region offers
code-answer_kind-priority = a priority
code-answer_kind-cluster = an environment or a cluster
code-strength-strong = answers the need well
code-strength-plausible = may answer the need
code-basis-compiled = the compilers' judgement
code-basis-dialogue = noted at a dialogue meeting

## The matrix

view-matrix = Matrix
matrix-heading-status =
    { $scope ->
        [europe] Who prioritises what: Sweden and Europe
        [partners] Who prioritises what: regions outside Sweden
       *[sweden] Who prioritises what: Swedish regions
    }
matrix-heading-membership =
    { $whole ->
        [true] Who takes part in what: { $scope ->
            [europe] Sweden and Europe
            [partners] regions outside Sweden
           *[sweden] Swedish regions
        }
       *[false] Who takes part in what: { $initiative }
    }
matrix-sentence =
    { $of ->
        [transition] The transition is known for { $held } of { $total } regions.
       *[data] { $held } of { $total } regions have data for the period.
    }
matrix-most = Most regions prioritise { $domains }.
matrix-holders = “{ $domain }” ({ $count })
matrix-sentence-membership =
    { $count ->
        [0] { $total ->
            [0] No region in the scope is known to take part. Choose another scope or initiative.
           *[other] None of { $total } regions is known to take part.
        }
       *[other] { $count } of { $total } regions are known to take part in an initiative that is shown.
    }
matrix-most-members = Most regions are in { $initiatives }.
matrix-takers = { $initiative } ({ $count })
matrix-also-joint = also joint in { $group }
matrix-no-group = Without a group
matrix-total-regions =
    { $of ->
        [shared_share] Mean, %
        [received_share] Gives, mean, %
       *[other] Regions
    }
matrix-total-priority_count = Count
matrix-total-part_count = Count
matrix-hover-click = Click for the evidence
matrix-role-takes-part = member or takes part
matrix-role-lead = leads
matrix-role-member = member
matrix-role-participant = takes part
matrix-role-observer = observer
matrix-branches = Open a part of the tree
matrix-whole = All
matrix-cell-whole = All about { $region }
legend-also-joint = also joint in a group
legend-several = number of priorities in the domain, if several
partners-with-data =
    { $count ->
        [0] { $of ->
            [transition] Transition not stated for regions outside Sweden.
           *[data] None of { $total } regions outside Sweden has data for the period.
        }
       *[other] { $of ->
            [transition] The transition is known for { $count } of { $total } regions outside Sweden. The others are not shown.
           *[data] { $count } of { $total } regions outside Sweden have data for the period. The others are not shown.
        }
    }
control-scope = Which regions
scope-sweden = Sweden
scope-europe = Sweden and Europe
scope-partners = Outside Sweden
control-order = Order
order-likeness = By similarity
order-north = From north to south
order-count =
    { $measure ->
        [overlap] By mean
        [complementarity] By mean
       *[other] By count
    }
order-name = By name
control-bands = Groups
bands-0 = No grouping
bands-1 = By national area (NUTS 2)
control-incomplete = Incomplete data
incomplete-0 = Complete only
incomplete-1 = Show incomplete too
incomplete-left-out = Not shown, as the data are incomplete: { $regions }.
column-part_count = Initiatives
any-round = Whatever the period
choose-heading = Choose a cell
choose-words =
    { $measure ->
        [overlap] Click in the matrix to read which domains two regions have in common.
        [complementarity] Click in the matrix to read what two regions can add to each other, and why.
        [membership] Click in the matrix, or choose region and initiative, to read how the region takes part.
       *[other] Click in the matrix, or choose region and domain, to read the region’s own words.
    }
grid-keys = Move between the cells with the arrow keys. Enter shows the evidence.
## Search

search-label = Search the atlas
search-placeholder = Search
search-list-label = Search results
search-count =
    { $total ->
        [one] { $total } result
       *[other] { $total } results
    }
search-count-shown = { $total } results, the closest { $shown } are shown
search-unprioritised = { $round }: no priority has “{ $text }” in its name, but other things have.
search-nothing = No results. Search for a region, domain, initiative, cluster, priority, need or offer. Swedish and English both work.
found-region = Regions
found-domain = Domains
found-initiative = Initiatives
found-cluster = Clusters and innovation environments
found-group = Groups of regions
found-partner = Regions outside Sweden
found-priority = Priorities
found-statement = Seeks and offers
found-of-region =
    { $region } { $kind ->
        [seeks] seeks
       *[other] offers
    }
# Words of a question that are not what is looked for: left out when nothing else is found.
search-asking = which who whom what where when how is are does do in and that the a an of on about to for from with has have takes take part member members prioritise prioritises prioritize prioritizes invest invests work works seek seeks offer offers region regions
tool-share = Share
tool-mail = Send by e-mail

## Pictures

tool-copy-titled = Copy text, source and link
tool-copied-titled = The text, source and link are copied
picture-png = Save as picture (PNG)
picture-svg = Save as picture (SVG)
picture-done = The picture is downloaded
picture-unnamed = Without a name on the map: { $regions }.
picture-more-matches =
    { $count ->
        [one] { $count } more need with an answer is on the page.
       *[other] { $count } more needs with answers are on the page.
    }
picture-failed = The picture could not be made in this browser
picture-part = { $part }: { $name }
picture-regions = Regions: { $regions }
picture-rows =
    { $count ->
        [one] { $shown } of one row is shown.
       *[other] { $shown } of { $count } rows are shown.
    }
picture-scope =
    { $scope ->
        [partners] Regions outside Sweden
       *[europe] Sweden and Europe
    }

## Domains

domain-eyebrow = Domain · { $round }
domain-heading-list = All domains
domain-sentence-list = { $count } common domains make the regions’ priorities comparable. This is how many regions prioritise each of them.
domain-how-many =
    { $total ->
        [0] No region has data in the period.
       *[other] { $count } of { $total } regions with data
    }
domain-also-joint =
    { $count ->
        [one] { $count } more region has the domain only through its group.
       *[other] { $count } more regions have the domain only through their group.
    }
show-on-map = Show on the map
domain-in-matrix = Show in the matrix
domain-all = All domains
domain-more = More on the domain
domain-regions = The regions
support-heading = The data behind the area in { $region }
support-words = What is known of the domain in the region, and what is not.
support-areas = Priorities
support-clusters = Clusters and environments
support-work = Projects, thematic partnerships and pilots
support-statements = Seeks and offers
support-leads = responsible for { $areas }
support-other-regions = Other regions with the domain
support-others =
    { $count ->
        [0] No other region prioritises the domain.
        [one] { $count } other region prioritises the domain.
       *[other] { $count } other regions prioritise the domain.
    }
support-unknown = What we do not know
support-no-data = The region's own priorities in the period are not known.
support-not-mentioned = The region does not mention the domain among its own priorities.
support-no-status = Nobody has stated whether the area is a strength.
support-inferred = Whether the area is a strength is inferred.
support-no-meeting = No dialogue meeting has confirmed the area.
support-no-cluster = No cluster in the domain is known in the region.
support-none-active = None of the clusters is known to be active.
support-none-leads = No cluster organisation is known to be responsible for the area.
support-no-work = No project, thematic partnership or pilot in the domain is known of the region.
support-no-statement = No need or offer in the domain is known.
domain-joint = Jointly in groups
domain-not-mentioned = Do not mention the domain:
domain-no-data =
    { $of ->
        [transition] Transition not stated:
       *[data] No data:
    }
domain-categories = In European classifications
domain-categories-words = Where the domain belongs among categories that are used all over Europe. The translation is our own.
domain-categories-nace_sections = Economic activity (NACE Rev. 2)
domain-categories-nabs = Aim of research (NABS 2007)
domain-categories-policy_objectives = EU policy objective (Eye@RIS3)
column-classification = Classification
column-category_code = Category code
column-category_name = Category
domain-related = Related domains
domain-initiatives = Initiatives in the domain
domain-initiatives-none = No platform, partnership or pilot is known to have the domain.
domain-clusters = Clusters in the domain
domain-clusters-none = No cluster is known to have the domain.
domain-partners = Regions outside Sweden
domain-partners-sentence =
    { $known ->
        [0] { $of ->
            [transition] Transition not stated for regions outside Sweden.
           *[data] None of { $total } regions outside Sweden has data for the period.
        }
       *[other] { $count } of { $known } regions outside Sweden with { $of ->
            [transition] a known transition
           *[data] data
        } prioritise the domain. The dataset has { $total } in all.
    }
country-unknown = Country not stated
percent = { $share }%
related-intro = Two domains are related when they are named together more often than by chance. The number goes from 0 (no known relation) towards 1. Priorities of all periods, in Sweden and Europe, and clusters are counted. A judgement of which value chains hang together is added.
related-none = No domain is known to be related.
related-evidence =
    { $count ->
        [one] Named together { $count } time; chance gives { $expected }.
       *[other] Named together { $count } times; chance gives { $expected }.
    }
related-share = { $share } of the evidence comes from data.
related-judgement = judgement
related-only-judgement = Rests on our judgement alone.
related-no-reason = The reason is not stated.
related-phi = Relatedness { $phi }

## Initiatives

initiatives-heading = Initiatives
initiatives-eyebrow = Platforms, networks, partnerships and programmes
initiatives-sentence =
    { $count } platforms, networks, partnerships, pilots and programmes. In { $involved } of them at least one Swedish region is known to take part, directly or through a part.
initiatives-sentence-domain =
    { $count ->
        [0] No platform, network, partnership, pilot or programme is known to have the domain “{ $domain }”.
        [one] { $count } platform, network, partnership, pilot or programme has the domain “{ $domain }”. { $involved ->
            [0] No Swedish region is known to take part in it.
           *[other] At least one Swedish region is known to take part in it, directly or through a part.
        }
       *[other] { $count } platforms, networks, partnerships, pilots and programmes have the domain “{ $domain }”. In { $involved } of them at least one Swedish region is known to take part, directly or through a part.
    }
initiatives-all = Show for all domains
initiatives-tree = All, by what they belong to
initiatives-tree-words = Parts of a larger initiative are indented below it. A region counts once, even when it takes part through several parts.
initiatives-place = Place in the tree
initiative-about = About
initiative-own-page = Its own website
initiative-parts = Parts
superseded-by = Superseded by
members-via = Through parts
members-none-direct = No known Swedish participant directly.
tree-none-known = No known Swedish participant
tree-members =
    { $role ->
        [area] { $count ->
            [one] Programme area for { $count } Swedish region
           *[other] Programme area for { $count } Swedish regions
        }
        [member] { $count ->
            [one] { $count } Swedish region is a member
           *[other] { $count } Swedish regions are members
        }
        [participant] { $count ->
            [one] { $count } Swedish region takes part
           *[other] { $count } Swedish regions take part
        }
        [lead] { $count ->
            [one] { $count } Swedish region leads
           *[other] { $count } Swedish regions lead
        }
       *[other] { $count ->
            [one] { $count } Swedish region is involved
           *[other] { $count } Swedish regions are involved
        }
    }
tree-via = { $count } of them only through a part
tree-via-all = through parts
tree-groups =
    { $count ->
        [one] { $count } group of regions is involved
       *[other] { $count } groups of regions are involved
    }
tree-ended =
    { $count ->
        [one] { $count } region was involved earlier
       *[other] { $count } regions were involved earlier
    }
tree-ended-groups =
    { $count ->
        [one] { $count } group of regions was involved earlier
       *[other] { $count } groups of regions were involved earlier
    }
projects-heading = Projects
projects-words =
    { $count ->
        [one] One project is counted by itself. Two regions in the same project cooperate, also when it has ended.
       *[other] { $count } projects are counted by themselves. Two regions in the same project cooperate, also when it has ended.
    }
lacking-heading = Without a known Swedish participant
lacking-words = Thematic partnerships and pilots without a known Swedish region or group, now or earlier. Some may take part all the same.
lacking-nothing = Every known partnership and pilot has at least one Swedish participant.
members-heading = Participants
members-region = Swedish regions
members-group = Groups of regions
members-partner = Regions outside Sweden
sources-differ = sources differ
region-kind-region = Swedish region
region-kind-group = group of regions
region-kind-partner = region outside Sweden
phase =
    { $phase ->
        [learn] phase Learn
        [connect] phase Connect
        [demonstrate] phase Demonstrate
       *[commercialise] phase Commercialise
    }

## The tables of domains and initiatives

column-domain_code = Domain code
column-domain_name = Domain
column-holders_count = Regions that prioritise it
column-with_data_count = Regions with data
column-joint_count = Only jointly in a group
column-relatedness_number = Relatedness
column-together_count = Priorities with both
column-cluster_count = Clusters with both
column-expected_number = Expected in all
column-data_number = Share from data
column-judgement = Judgement
column-initiative_code = Initiative code
column-initiative_name = Initiative
column-part_of_name = Part of
column-kind_words = Kind
column-years_words = Years
column-successor_name = Superseded by
column-domain_names = Domains
column-swedish_count = Swedish regions
column-earlier_count = Involved earlier
column-group_names = Groups
column-region_kind_words = Kind of region
column-country_name = Country
## Regions and comparison

regions-heading = Region by region
regions-sentence = { $round }: { $regions } of { $total } regions have own data, together { $areas } priorities. Choose a region to see all that is known of it.
regions-no-data = No data on own priorities in the period.
held-own = own
place-sweden = Sweden
place-nordic = Nordic countries
place-europe = Europe
region-elsewhere =
    { $kind ->
        [group] { $name } (group)
       *[partner] { $name } ({ $country })
    }
region-sentence-count =
    { $count ->
        [0] { $round }: { $region } has no priorities of its own, but has deliberately deselected domains.
        [one] { $round }: { $region } has { $count } priority.
       *[other] { $round }: { $region } has { $count } priorities.
    }
region-sentence-no-data = { $round }: { $region } has no own data.
region-sentence-joint =
    { $count ->
        [one] { $count } priority is joint in { $groups }.
       *[other] { $count } priorities are joint in { $groups }.
    }
region-sentence-first = They are the first known priorities: there is no data for earlier periods.
region-sentence-lineage =
    { $forward ->
        [true] { $next ->
            [true] In the period after: { $parts }.
           *[false] In { $round }: { $parts }.
        }
       *[false] { $next ->
            [true] Compared with the period before: { $parts }.
           *[false] Compared with { $round }: { $parts }.
        }
    }
region-sentence-skipped = In between there is no data ({ $rounds }).
lineage-counted =
    { $kind ->
        [kept] { $count } kept
        [renamed] { $count } renamed
        [merged] { $count } merged
        [split] { $count } from a split
        [regrouped] { $count } split and merged
        [added] { $count } new
        [returned] { $count } from a still earlier period
        [chosen_away] { $count } deliberately deselected
       *[dropped] { $count } not found again
    }
lineage-kept = kept
lineage-renamed = renamed
lineage-merged = merged
lineage-split = split
lineage-regrouped = split and merged
lineage-added = new
lineage-first-record = first record
lineage-part = sub-area
lineage-deselected = deliberately deselected, not there before
lineage-dropped = not found again
lineage-no-later-record = no data this time
lineage-no-earlier-record = no data then
lineage-returned = from a still earlier period
lineage-chosen-away = deliberately deselected
lineage-lines = Solid line: the same name, or stated in the source. Dashed line: an inferred link.
region-priorities = Priorities
region-lineage = From period to period
region-memberships = Initiatives
region-no-memberships = No participation is known. The region may take part all the same.
region-contact = Contact the region
region-clusters = Clusters
region-no-clusters = There is no data on clusters in the region.
region-statements = Seeks and offers
region-seeks = Seeks
region-offers = Offers
region-no-statements = There is no data on what the region seeks or offers in the period.
region-cross-cutting = concerns several domains
region-partners = With
region-strategies = Strategy and governance
region-no-strategies = There is no data on the region's strategy.
strategy-adopted = adopted { $year }
strategy-areas =
    { $count ->
        [one] states { $count } priority
       *[other] states { $count } priorities
    }
county-names = { $name } County
region-all = All regions
region-neighbours = Most similar regions
region-neighbours-note = The Swedish regions with the largest share of domains in common in the period. A main domain counts in full and a secondary domain by half.
region-neighbours-no-data = Without own data nobody can say which regions are similar to this one.
region-no-neighbours = No Swedish region with data in the period has a domain in common with this one.
region-likeness = { $share } in common
region-shared-domains = Domains in common
region-compare-with = Compare with { $region }
region-sources = Sources
region-no-sources = No sources are used on the page.

# ---- slides as a file -------------------------------------------------------------------------

tool-pptx = Download as a presentation (PowerPoint)
slides-foot = Source: { $product }, version { $number }, { $date }.
slides-address = The page: { $address }
slides-left-out = The whole table is on the page, where it can be downloaded too: { $address }
slides-continued = { $title } ({ $part } of { $parts })
slides-opening = Opening
slides-view = View
slides-title = Title
slides-sentence = Text
slides-foot-place = Source and version
slides-number = Slide number
slides-complementary = Regions with strengths that are close to { $region } but lacking there. On average a region covers { $mean } of what another lacks.
slides-remark = To bear in mind
slides-source = Source
slides-publisher = Publisher
slides-dated = Year of the information
slides-scene-failed = The slide cannot be shown.
slides-no-picture = The view is at { $address }.
reference = Source { $number }: { $title }
tool-print = Print
panel-compare = Compare { $region } with other regions
column-priority_code = Priority code
column-change_words = What happened
column-domain_words = Domains
column-link_basis_words = Basis of the link
column-wordings = Priority
column-held_by = Whose priority
column-code = Code
column-subject = Domain, initiative or region
consortium-subject = Domain, initiative or need
column-section = Section
compare-heading = Comparison: { $regions }
compare-heading-empty = Compare regions
compare-asks =
    { $count ->
        [0] Choose two to { $most ->
            [5] five
           *[other] { $most }
        } regions, in the list “Add a region” or below.
       *[other] Choose at least one more region, in the list “Add a region” or below.
    }
compare-left-out = At most { $most } regions are shown at a time, the first by code. Not in the comparison: { $regions }.
compare-sentence =
    { $regions ->
        [2] The two with own data have { $all ->
            [0] no domain
            [one] { $all } domain
           *[other] { $all } domains
        } in common, { $one ->
            [0] none is
            [one] { $one } is
           *[other] { $one } are
        } in one only.
       *[other] { $all ->
            [0] No domain is
            [one] { $all } domain is
           *[other] { $all } domains are
        } common to the { $regions } regions with own data, { $some ->
            [0] none
           *[other] { $some }
        } shared by some, { $one ->
            [0] none
           *[other] { $one }
        } in one only.
    }
compare-sentence-no-data =
    { $count ->
        [one] { $regions } has no own data for the period. Joint priorities of its group do not count as own.
       *[other] { $regions } have no own data for the period. Joint priorities of their groups do not count as own.
    }
compare-section-all = Shared by all
compare-section-known = Shared by all with own data
compare-section-some = Shared by some
compare-section-one = Only in one region
compare-section-lone = One’s own; others have no data, or have it with their group
compare-section-none = No own priority
compare-domain = Domain
compare-initiatives = Initiatives
compare-no-domains = None of the regions has a domain in the period, neither its own nor jointly in a group.
compare-no-initiatives = There is no data on any of the regions taking part in any initiative.
compare-incomplete = { $region }: the data are incomplete, { $held } of { $stated } priorities in the strategy.
compare-wording = Own words and source
compare-chosen = Regions compared
compare-remove = Remove { $region }
offered-more = { $count } more are in the list of regions under “Choose what is shown”.
compare-offer = Regions to choose
control-add = Add a region
no-add = Choose one more region
## The network

control-layout = Layout
control-least = Show pairs with at least
no-least = Default (at most { $most } lines)
measure-shared = Domains regions have in common
layout-geographic = Geographic
layout-likeness = By similarity
least-domains =
    { $count ->
        [one] { $count } domain
       *[other] { $count } domains
    }
network-heading-shared =
    { $scope ->
        [sweden] Domains Sweden's regions have in common
        [europe] Domains regions in Sweden and Europe have in common
       *[partners] Domains regions outside Sweden have in common
    }
network-heading-shared-pair = { $one } and { $other }: domains in common
network-heading-status =
    { $scope ->
        [sweden] Sweden’s regions and their domains
        [europe] Regions in Sweden and Europe and their domains
       *[partners] Regions outside Sweden and their domains
    }
network-heading-domain = { $domain }: regions and clusters
network-heading-membership = The regions and what they take part in
network-heading-initiative = { $initiative }: who takes part
network-sentence-shared =
    { $count ->
        [0] No pair of regions has at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common.
        [one] { $count } pair of regions has at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common.
       *[other] { $count } pairs of regions have at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common.
    }
network-sentence-among =
    { $count ->
        [0] No pair of regions has at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common with “{ $domain }” as one of them.
        [one] { $count } pair of regions has at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common, “{ $domain }” being one of them.
       *[other] { $count } pairs of regions have at least { $least ->
            [one] { $least } domain
           *[other] { $least } domains
        } in common, “{ $domain }” being one of them.
    }
network-sentence-region =
    { $region } has at least { $least ->
        [one] { $least } domain
       *[other] { $least } domains
    } in common with { $count ->
        [0] no other region.
        [one] { $count } other region.
       *[other] { $count } other regions.
    }
network-sentence-region-joint =
    { $region } has at least { $least ->
        [one] { $least } domain
       *[other] { $least } domains
    } in common with { $count ->
        [one] { $count } region
       *[other] { $count } regions
    } through a group, which is not counted.
network-sentence-region-lines =
    { $count ->
        [0] None of the lines goes to { $region }.
        [one] { $joint ->
            [0] { $count } line goes to { $region }.
           *[other] { $count } dashed line goes to { $region }.
        }
       *[other] { $joint ->
            [0] { $count } lines go to { $region }.
           *[other] { $count } lines go to { $region }, { $joint } of them dashed.
        }
    }
network-sentence-joint = { $region } is shown by the joint priorities of { $groups }.
network-sentence-dashed =
    { $count ->
        [0] That gives no lines.
        [one] One line is dashed and not counted.
       *[other] { $count } lines are dashed and not counted.
    }
network-sentence-no-data = No data for { $regions }.
network-sentence-partners = { $count } of { $total } regions outside Sweden have data for the period. Only those are drawn.
network-sentence-status =
    { $regions ->
        [one] { $regions } region names
       *[other] { $regions } regions together name
    } { $domains ->
        [one] { $domains } domain
       *[other] { $domains } domains
    }, with { $count ->
        [one] { $count } line.
       *[other] { $count } lines.
    }
network-sentence-domain =
    { $count ->
        [0] None of { $total } regions with data prioritises “{ $domain }”.
        [one] { $count } of { $total } regions with data prioritises “{ $domain }”.
       *[other] { $count } of { $total } regions with data prioritise “{ $domain }”.
    }
network-sentence-clusters =
    { $count ->
        [one] { $count } cluster is drawn as a triangle.
       *[other] { $count } clusters are drawn as triangles.
    }
network-sentence-names =
    { $count ->
        [one] { $region } names { $count } domain.
       *[other] { $region } names { $count } domains.
    }
network-sentence-takes =
    { $count ->
        [0] { $region } is not known to take part in what is drawn.
       *[other] { $region } takes part in { $count } of them.
    }
network-choose-status = Choose a region or a domain to bring out its lines and see the clusters.
network-sentence-membership =
    { $count ->
        [0] No known Swedish participant.
        [one] { $count } Swedish region takes part in { $initiatives ->
            [one] one network or partnership.
           *[other] { $initiatives } networks and partnerships.
        }
       *[other] { $count } Swedish regions take part in { $initiatives ->
            [one] one network or partnership.
           *[other] { $initiatives } networks and partnerships.
        }
    }
network-sentence-also =
    { $count ->
        [0] No region outside Sweden is known to take part.
        [one] In addition, { $count } region outside Sweden.
       *[other] In addition, { $count } regions outside Sweden.
    }
network-sentence-abroad =
    { $count ->
        [0] No known participant outside Sweden.
        [one] { $count } region outside Sweden takes part in { $initiatives ->
            [one] one network or partnership.
           *[other] { $initiatives } networks and partnerships.
        }
       *[other] { $count } regions outside Sweden take part in { $initiatives ->
            [one] one network or partnership.
           *[other] { $initiatives } networks and partnerships.
        }
    }
network-sentence-past =
    { $current ->
        [0] { $where ->
            [sweden] No Swedish region is known to take part now. { $count ->
                [one] { $count } has taken part.
               *[other] { $count } have taken part.
            }
           *[partners] No region outside Sweden is known to take part now. { $count ->
                [one] { $count } has taken part.
               *[other] { $count } have taken part.
            }
        }
       *[other] { $where ->
            [sweden] { $count ->
                [one] { $count } more has taken part.
               *[other] { $count } more have taken part.
            }
           *[partners] { $count ->
                [one] Outside Sweden, { $count } more has taken part.
               *[other] Outside Sweden, { $count } more have taken part.
            }
        }
    }
network-sentence-took = { $region } has taken part.
network-sentence-via = Dashed lines go through a group ({ $groups }) and are not counted.
network-choose-abroad = Regions outside Sweden are drawn when an initiative is chosen.
network-choose-membership = Choose an initiative to see only it, or a region to bring out its lines.
network-domains =
    { $count ->
        [one] { $count } domain
       *[other] { $count } domains
    }
network-holders =
    { $count ->
        [0] No region prioritises it by itself
        [one] Prioritised by { $count } region
       *[other] Prioritised by { $count } regions
    }
network-initiatives =
    { $count ->
        [0] Not known to take part in anything drawn
        [one] Takes part in { $count } of the initiatives drawn
       *[other] Takes part in { $count } of the initiatives drawn
    }
network-swedish-past =
    { $count ->
        [one] { $count } Swedish region has taken part
       *[other] { $count } Swedish regions have taken part
    }
network-swedish-group = Swedish regions through a group only
network-sentence-undrawn = Left out, as nearly all take part: { $names }.
network-swedish =
    { $count ->
        [0] No known Swedish participant
        [one] { $count } Swedish region
       *[other] { $count } Swedish regions
    }
network-shared-words =
    { $count ->
        [one] { $count } domain in common: { $domains }
       *[other] { $count } domains in common: { $domains }
    }
network-through = { $region } through { $groups }
network-part-of = Part of { $parent }
network-cluster = Cluster: { $name }
network-cluster-leads = Cluster: { $name } is responsible for “{ $areas }”
network-cluster-of = Cluster in { $region }
network-clusters = Clusters in the domain
network-clusters-empty = No known cluster in the domain.
network-legend-shared = domains in common; the thicker the line, the more
network-legend-tree = part of
network-legend-hollow = no own data
network-legend-cluster = cluster
network-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
network-hover = Click to see why
network-off = Not on the map, as its position is missing: { $regions }.
network-not-drawn = { $name } is not among what is drawn in this scope.
network-not-a-pair =
    The link names { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }; a pair is two. No pair is chosen.
network-lists = The parts of the network as lists
network-list =
    { $kind ->
        [domain] Domains
        [initiative] Initiatives
       *[region] Regions
    }
network-list-lines = Lines
network-undrawn = Not drawn
network-undrawn-why = At least three in four Swedish regions take part here. The lines are therefore drawn only when you choose them.
network-undrawn-item = { $name }: { $count } regions
network-panel-heading = Choose a line or a point
network-panel =
    { $measure ->
        [shared] Click a line, or choose it in the list, to read which domains two regions share.
        [mutual] Click a line, or choose it in the list, to read what two regions can bring.
        [status] Click a line to read what the region says of the domain. Choose a region or a domain to bring out its lines.
       *[membership] Click a line to read how the region takes part. Choose an initiative to see only it and its parts.
    }
network-pair = { $one } and { $other }
network-pair-count =
    { $count ->
        [0] { $one } and { $other } have no domain in common in the period.
        [one] { $one } and { $other } have { $count } domain in common: { $domains }.
       *[other] { $one } and { $other } have { $count } domains in common. They are { $domains }.
    }
network-compare = Compare the regions
column-other_name = The other region
column-edge_code = Region codes
column-shared_count = Domains in common
column-parent_name = Part of

## The accessibility statement

a11y-heading = Accessibility statement of S3 Atlas
a11y-sentence = This page tells how S3 Atlas meets the Swedish act on the accessibility of digital public services (DOS-lagen, 2018:1937) and which shortcomings are known.
a11y-actor-heading = Who is responsible
a11y-actor = { $operator } is responsible for this service.
a11y-actor-unset = Whoever runs this installation has not given a name (the setting S3DASH_OPERATOR).
a11y-degree-heading = How accessible the service is
a11y-degree-full = The service is partially compliant with the act (EN 301 549 V3.2.1, WCAG 2.1 AA). The automated assessment found no violations, but an assessment with people who use assistive technology has not been made.
a11y-degree-partial =
    { $count ->
        [one] The service is partially compliant with EN 301 549 V3.2.1: the automated assessment found { $count } violation.
       *[other] The service is partially compliant with EN 301 549 V3.2.1: the automated assessment found { $count } violations.
    }
a11y-lacking-heading = Content that is not accessible
a11y-lacking-figure = The picture of the map itself cannot be reached by keyboard or read by a screen reader. The reason is technical: the charting library draws it as a picture. The same facts are in the list beside it, where Enter chooses a region, and in the table behind the button “Show as a table”.
a11y-lacking-language = Notes on the facts are in English only, also on Swedish pages. They are marked as such.
a11y-lacking-manual = The service has not been tried by people who use assistive technology.
a11y-exempt-heading = Content that the act exempts
a11y-exempt = Maps that are not meant for navigation are outside the act's requirements. We give the same facts in a list and a table all the same.
a11y-how-heading = How the service was assessed
a11y-how = All pages were assessed automatically with axe-core { $axe } in Chromium, in both languages, in light and dark, and at widths of { $widths } pixels: { $pages } page views, { $violations ->
        [0] no violations
        [one] { $violations } violation
       *[other] { $violations } violations
    }. Rules: { $rules }. In addition a browser test goes through the map by keyboard alone.
a11y-when = Latest automated assessment: { $date }. This statement is made from that assessment.
a11y-report-heading = Report shortcomings to us
a11y-report = Write to { $contact } if you find shortcomings that are not listed here, or need the content in another form.
a11y-report-unset = Whoever runs this installation has not given a way to get in touch (the setting S3DASH_CONTACT). Please contact whoever gave you the link.
a11y-supervision-heading = Supervision
a11y-supervision = The Agency for Digital Government (Digg) supervises the act. If you are not content with how we deal with your comments, you can report it to Digg:
a11y-supervision-link = www.digg.se/tdosanmalan

## Partners

view-partner = Partners
control-show = What do you want to see?
show-matches = Partners for a region
show-consortium = Put together a consortium
show-gaps = Untapped cooperation
show-scenario = What if …
control-match = Type of partner
match-complementary = Complementary
match-both = Both
match-similar = Similar
control-weights = Weight of secondary domains
weights-main = Half (default)
weights-fractional = Split equally
weights-equal = Full
control-distance = Distance
distance-any = Any distance
distance-100 = At most 100 km
distance-200 = At most 200 km
distance-300 = At most 300 km
distance-500 = At most 500 km
distance-1000 = At most 1,000 km
control-together = Do you already work together?
together-any = Show all
together-new = New partners only
together-already = Only those we work with
control-group = Groups
group-0 = All regions
group-1 = Own group only
control-partner = Partner
no-partner = Choose a partner
control-join = Join an initiative
no-join = Choose an initiative
control-add-domain = Add a domain
no-add-domain = Choose a domain
control-drop-domain = Remove a domain
no-drop-domain = Choose a domain
control-strength = Show pairs of at least
no-strength = Default (at most { $most } lines)

partners-heading-none = Whom could we work with?
partners-choose = Choose a region to see whom it might call, about what and why.
partners-group = { $group } is a group of regions. Choose one of them: { $members }.
partners-heading =
    { $direction ->
        [theirs] What { $region } can give others
       *[ours] Partners for { $region }
    }
column-filtered = Filter ({ $count } of { $total } rows)
partners-hangs = Counted in another way, at least two of the first five change places.
partners-joint = { $region } has no own data; we count the joint priorities of { $group }.
earlier-areas = In { $years }, { $region } had priorities of its own: { $areas }.
partners-no-data = { $region } has no data in the period.
partners-other-round = It has own data in { $rounds }.
partners-heading-build = Who can help { $region } build “{ $domain }”?
partners-sentence =
    { $direction ->
        [theirs] { $count ->
            [0] { $maybe ->
                [true] No need is known yet that { $region } answers for sure.
               *[false] No need is known yet that { $region } answers.
            }
            [one] One region seeks something that { $region } has.
            [2] Two regions seek something that { $region } has.
            [3] Three regions seek something that { $region } has.
            [4] Four regions seek something that { $region } has.
            [5] Five regions seek something that { $region } has.
           *[other] { $count } regions seek something that { $region } has.
        }
       *[ours] { $count ->
            [0] { $maybe ->
                [true] No need is known yet that anybody else answers for sure.
               *[false] No need is known yet that anybody else answers.
            }
            [one] One region answers something that { $region } seeks.
            [2] Two regions answer something that { $region } seeks.
            [3] Three regions answer something that { $region } seeks.
            [4] Four regions answer something that { $region } seeks.
            [5] Five regions answer something that { $region } seeks.
           *[other] { $count } regions answer something that { $region } seeks.
        }
    }
partners-sentence-hidden =
    { $direction ->
        [theirs] No need in the selection is answered by { $region }.
       *[ours] No region in the selection answers what { $region } seeks.
    }
partners-none-known =
    { $direction ->
        [theirs] { $maybe ->
            [true] No need is known yet that you answer for sure. See “Perhaps also”.
           *[false] No need is known yet that you answer.
        }
       *[ours] { $maybe ->
            [true] No need is known yet that anybody else answers for sure. See “Perhaps also”{ $asked ->
                [true] , and ask at the next dialogue:
               *[false] .
            }
           *[false] No need is known yet that anybody else answers{ $asked ->
                [true] . Ask at the next dialogue:
               *[false] .
            }
        }
    }
partners-hidden =
    { $count ->
        [one] The selection hides { $count } card.
       *[other] The selection hides { $count } cards.
    }
partners-common = Holds for most of the cards
partners-further = More that answer
partners-maybe = Perhaps also
partners-unanswered = Needs that nobody answers yet
partners-needs = You seek
partners-offers = You offer
partners-no-statement = Nothing is known.
partners-openings = Related openings that nobody has asked for
partners-openings-words = They help you to look further and promise nothing.
partners-openings-half = Their order and coverage always count secondary domains half. The weight that is chosen is that of the list.
partners-openings-none = No openings are known.
partners-north = No other region is within { $km } km of { $region }: show regions in other countries, too.
partners-pair = More on you and { $region }
partners-said = Needs, answers and openings
partners-section-card = Need and answer
partners-section-also = Need and answer, same pair
partners-section-further = Need and answer, without a card
partners-section-maybe = Perhaps also
partners-section-opening = Opening
partners-section-opening-half = Opening (secondary domains count half)
partners-section-listed = All regions
listed-ranked = Ranked
listed-group = In the same group
listed-incomplete = Incomplete data
listed-joint = Joint in a group
listed-undefined = Data that cannot be compared
listed-count = { $name }: { $count }
listed-together =
    { $count ->
        [one] { $name }
       *[other] { $name } and others, { $count } in all
    }
match-work-more = Show { $count } more
listed-coverage = Covers of what is lacking
listed-alike = Domains in common
control-direction = Direction
direction-ours = They can give us
direction-theirs = We can give them
match-need =
    { $who ->
        [us] You seek:
       *[them] { $region } seeks:
    }
match-statement =
    { $who ->
        [us] You offer:
       *[them] { $region } offers:
    }
match-priority =
    { $who ->
        [us] You have
       *[them] { $region } has
    }
match-cluster =
    { $who ->
        [us] With you there is
       *[them] In { $region } there is
    }
match-basis-compiled = the compilers’ judgement
match-basis-dialogue = from the dialogue
match-undated = undated
match-inferred = inferred
match-ask =
    { $need_state ->
        [recent] { $answer_state ->
            [old] The answer is from { $answer_year }: ask whether it still holds.
           *[undated] The answer is undated: ask whether it still holds.
        }
        [old] { $answer_state ->
            [recent] The need is from { $need_year }: ask whether it still holds.
            [old] The need is from { $need_year }, the answer from { $answer_year }: ask whether they still hold.
           *[undated] The need is from { $need_year }, the answer undated: ask whether they still hold.
        }
       *[undated] { $answer_state ->
            [recent] The need is undated: ask whether it still holds.
            [old] The need is undated, the answer from { $answer_year }: ask whether they still hold.
           *[undated] The need and the answer are undated: ask whether they still hold.
        }
    }
match-also = Also:
match-also-same = Also, for the same need:
match-need-inline =
    { $who ->
        [us] you seek { $words }
        [named] seeks { $words }
       *[them] { $region } seeks { $words }
    }
match-answer-inline =
    { $kind ->
        [cluster] { $who ->
            [us] with you there is { $words }
            [named] they have { $words }
           *[them] in { $region } there is { $words }
        }
        [priority] { $who ->
            [us] you have { $words }
            [named] they have { $words }
           *[them] { $region } has { $words }
        }
       *[statement] { $who ->
            [us] you offer { $words }
            [named] they offer { $words }
           *[them] { $region } offers { $words }
        }
    }
match-both-inline = { $need }, { $answer }
match-has-inline =
    { $kind ->
        [cluster] { $who ->
            [us] with you there is { $words }
           *[them] in { $region } there is { $words }
        }
       *[other] { $who ->
            [us] you have { $words }
           *[them] { $region } has { $words }
        }
    }
match-in-turn = { $need }, and { $answer }
match-in-turn-label =
    { $who ->
        [us] You seek in turn:
       *[them] They seek in turn:
    }
match-contact = Contact:
match-contact-region = { $region }: the page on smart specialisation
match-contact-own = With you:
match-contact-return = Contact about what you seek:
match-read-more =
    { $has_page ->
        [true] Read more:
       *[false] Read more and get in touch:
    }
match-against = What speaks against it
match-know = How we know
match-coverage =
    { $who ->
        [us] { $giver } covers { $share } of what you lack.
       *[them] { $giver } covers { $share } of what { $receiver } lacks.
    }
match-shared-none = No domains in common.
doubt-abroad = The need is mainly for partners in other countries.
common-old = Most of the statements are over five years old: ask whether they still hold.
common-undated = Most of the statements are undated: ask whether they still hold.
common-unsure = Most of the statements are secondary, undated or inferred.
common-abroad = The needs are mainly for partners in other countries.
opening-sentence =
    { $reader ->
        [giver] { $receiver } has “{ $ours }”. You have “{ $theirs }”{ $mark }
       *[receiver] You have “{ $ours }”. { $giver } has “{ $theirs }”{ $mark }
    }{ $joins ->
        [true] , which joins { $own } and { $offered }.
       *[false] : { $offered }, which is not among { $reader ->
            [giver] their
           *[receiver] your
        } areas.
    }
opening-developing = being developed
opening-evidence = The domains are named together { $times } times as often as chance gives ({ $count } times, expected { $expected }).
opening-evidence-few =
    { $count ->
        [one] The domains are named together once, by { $region }.
       *[other] The domains are named together { $count } times, among others by { $region }.
    }
opening-reasons = What speaks for it: { $count } of { $total }
opening-holds =
    { $holds ->
        [true] { $words }: yes
       *[false] { $words }: no
    }
opening-reason-joins = An area or environment in { $giver } joins the two domains
opening-reason-environment = There is an environment to contact in { $giver }
opening-reason-strength = The area is an established strength in { $giver }
opening-reason-their-words = { $giver } describes the area in words of its own
opening-reason-our-words = { $receiver } describes the area in words of its own
opening-reason-few = At most half of the regions have the domain
opening-reason-stated-need = { $receiver } seeks something in the domain
opening-reason-near = At most 300 km between { $receiver } and { $giver }
opening-reason-give-back = { $receiver } can give { $giver } something back
pair-heading = { $region } and { $partner }
pair-heading-itself = The same region twice
pair-sentence-none = No need of { $region } or { $partner } has a known answer in the other.
pair-sentence-answers =
    { $count ->
        [one] { $giver } has an answer to one need of { $receiver }.
       *[other] { $giver } has answers to { $count } needs of { $receiver }.
    }
pair-direction = What { $giver } can give { $receiver }
pair-own-words = In their own words
pair-no-match = { $giver } has no known answer to what { $receiver } seeks.
pair-environments = Environments
more-controls = More choices
match-copy = Copy the link to the page on you and { $region }
match-contact-source = source
match-rank = In the list: { $words }.
fold-sources = Sources
fold-numbers = Numbers
fold-opening = An opening
partners-to-both = Show complementary and similar
pair-openings = Openings
pair-openings-more =
    { $count ->
        [one] Show { $count } more opening
       *[other] Show { $count } more openings
    }
pair-map = Map with { $regions }
pair-compare = Compare side by side
pair-back = All partners of { $region }
pair-priorities = Priorities
pair-sources = Sources
pair-unknown = not known to be active
pair-section-match = Need and answer
pair-section-seeks = Seeks
pair-section-offers = Offers
pair-section-priority = Priority
pair-section-joint = Joint priority of a group
pair-section-environment = Environment to contact
pair-section-environment-unknown = Environment, not known to be active
column-need_words = Need
column-answer_words = Answer
column-why_words = Why
column-contact_words = Contact
column-area_words = Own words
column-coverage_share = Covers of what is lacking (%)
column-build_words = Status in the domain
column-gain_share = Related strengths that are lacking (%)
partners-unclassified = None of the priorities of { $region } belongs to a domain, so they cannot be compared.
partners-incomplete = The data for { $region } is incomplete: { $held } of the { $stated } areas that its strategy states.
partners-itself = { $region } cannot be its own partner. Choose another.
partners-cards =
    { $direction ->
        [theirs] They seek – you have
       *[ours] You seek – they have
    }
partners-listed = All regions
partners-listed-words = The order (G) weighs what a region covers, and how large a part of its strengths that is. Real partnerships follow similarity (0.68), not complementarity (0.37): take the list as ideas.
partners-in-map = Show on the map
partners-in-matrix = Show as a matrix
partners-in-network = Show as a network
partners-consortium = Build a consortium with { $region }
partners-method = How it is computed
partners-build = Building “{ $domain }”
build-sentence =
    { $strong ->
        [0] Nobody else shown has the domain
        [one] { $strong } other region has the domain
       *[other] { $strong } other regions have the domain
    }, and { $related ->
        [0] nobody has
        [one] { $related } has
       *[other] { $related } have
    } related strengths that { $region } lacks.
quoted = “{ $words }”
match-unranked = not ranked
match-rank-words = Rank { $rank } of { $total }
match-shared = Domains in common: { $domains }.
match-stands =
    { $level ->
        [stands] Robust: top three in { $share } of 200 trials in which the data is varied.
        [partly] Partly robust: top three in { $share } of 200 trials in which the data is varied.
       *[weak] Uncertain: top three in { $share } of 200 trials in which the data is varied.
    }
match-outside = { $always ->
        [true] Never in the top three in 200 trials with varied data.
       *[false] Outside the top three in { $share } of 200 trials in which the data is varied.
    }
match-group = Both are in { $group }, whose joint priorities are { $areas }.
match-leave-one-out = The value is { $low }–{ $high }% if one domain is left out.
match-work =
    { $kind }, { $basis ->
        [group] { $ended ->
            [true] through a group, ended
           *[false] through a group
        }
        [frame] { $ended ->
            [true] both have been in it
           *[false] both are in it; the work is done in its pilots
        }
       *[own] { $ended ->
            [true] ended
           *[false] both take part
        }
    }
match-together = Do you already work together?
match-together-none = No known cooperation.
match-distance = { $km } km as the crow flies
match-strategy = { $region }: strategy page
match-parts = How the value (G) of { $total } is made up
match-parts-words =
    { $who ->
        [us] Ours: { $own } + Theirs: { $offered }
       *[them] Theirs: { $own } + Ours: { $offered }
    }
doubt-joint = Shown by what is joint in { $group }, not by data of its own.
doubt-unclassified =
    { $count ->
        [one] { $count } priority is not classified to a domain and does not count.
       *[other] { $count } priorities are not classified to a domain and do not count.
    }
doubt-age = { $region }: { $age }.
doubt-inferred = The status of all that { $region } prioritises is inferred.
doubt-one-source = A single source, and not the region’s own.
doubt-once = { $share } of the value rests on links with a single mention.
doubt-unsure-side =
    { $side ->
        [need] What is said of the need { $dated ->
            [true] is secondary or inferred.
           *[false] may be secondary or inferred.
        }
        [answer] What is said of the answer { $dated ->
            [true] is secondary or inferred.
           *[false] may be secondary or inferred.
        }
       *[both] What is said of the need and the answer { $dated ->
            [true] is secondary or inferred.
           *[false] may be secondary or inferred.
        }
    }
doubt-incomplete = Only { $held } of { $stated } priorities in the strategy of { $region } are in the data.
doubt-judgement = { $share } of the value rests on our judgement, not on sources.
doubt-counting = Rank { $place } here, but { $others }.
doubt-place =
    { $weights ->
        [fractional] rank { $place } if the weight is shared by the domains
        [equal] rank { $place } if all domains weigh the same
       *[main] rank { $place } if the main domain weighs most
    }
basis-group = in the same group
basis-incomplete = incomplete data
basis-joint = joint in a group
build-own =
    { $status ->
        [established] You already have “{ $domain }” as an established strength.
        [developing] You already have “{ $domain }” as a developing area.
        [horizontal] You already have “{ $domain }” as an enabler.
        [unspecified] You already prioritise “{ $domain }”.
        [deselected] You have deliberately deselected “{ $domain }”.
       *[none] You do not name “{ $domain }” today.
    }
build-own-joint = You have “{ $domain }” jointly in { $group }.
build-strong =
    { $count ->
        [one] Already strong in the domain: { $count } region
       *[other] Already strong in the domain: { $count } regions
    }
build-other =
    { $count ->
        [one] Have the domain as developing or as an enabler: { $count } region
       *[other] Have the domain as developing or as an enabler: { $count } regions
    }
build-unstated =
    { $count ->
        [one] Have the domain, status not stated: { $count } region
       *[other] Have the domain, status not stated: { $count } regions
    }
build-joint =
    { $count ->
        [one] Jointly in their group only: { $count } region
       *[other] Jointly in their group only: { $count } regions
    }
build-more =
    { $count ->
        [one] Show { $count } more region
       *[other] Show { $count } more regions
    }
build-strong-none = Nobody else shown has the domain.
build-related = Have related strengths that you lack
build-related-none = Nobody shown has related strengths beyond your own.
build-gain = adds { $gain }
column-rank_number = Rank
column-alike_share = Domains in common (%)
column-score_share = Complementary, G (%)
column-back_share = The other way (%)
column-fit_number = Fit (% of the mean)
column-distance_number = Distance (km)
column-together_words = Already cooperating in
column-material_words = Basis
match-rest =
    { $count ->
        [one] { $count } more pair, together { $value }
       *[other] { $count } more pairs, together { $value }
    }
match-of = { $value } of { $total }
build-about = More on the domain
## Pairs of regions on map, matrix and network

measure-uniqueness = Uniqueness
measure-overlap =
    { $view ->
        [matrix] Similarity between regions
       *[map] Similar to a chosen region
    }
measure-complementarity =
    { $view ->
        [matrix] Who complements whom
       *[map] Complements a chosen region
    }
measure-mutual = Regions that complement each other
in-brackets = ({ $words })
with-brackets = { $words } ({ $more })
rests-own = own data
rests-incomplete = incomplete data: { $held } of { $stated } priorities
rests-not-mentioned = no priorities in any domain
rests-no-data = no data
rests-on-little = The data for { $regions } are incomplete, so the numbers are uncertain.
rests-joint = through its group only, not counted
leading = Highest: { $regions }.
self-region = the chosen region
self-pair = the same region
pair-without-value = no value
pair-not-compared = not compared: shown through the group of both
pair-group = { $group } is a group. Choose one of its regions.
map-heading-asks-region =
    { $measure ->
        [overlap] Similar to a chosen region
       *[complementarity] Complements a chosen region
    }
map-sentence-asks-region =
    { $measure ->
        [overlap] Choose a region to see how much others have in common with it.
       *[complementarity] Choose a region to see what others can add to it.
    }
map-heading-uniqueness =
    { $scope ->
        [europe] Uniqueness: how unusual a region’s domains are, in Sweden and Europe
        [partners] Uniqueness: how unusual a region’s domains are, outside Sweden
       *[sweden] Uniqueness: how unusual a region’s domains are
    }
map-heading-overlap =
    { $scope ->
        [europe] Domains in common with { $region }: Sweden and Europe
        [partners] Domains in common with { $region }: regions outside Sweden
       *[sweden] Domains in common with { $region }
    }
map-heading-complementarity =
    { $scope ->
        [europe] What others in Sweden and Europe can add to { $region }
        [partners] What regions outside Sweden can add to { $region }
       *[sweden] What others can add to { $region }
    }
map-sentence-uniqueness = 100% is a region that is alone with its domains, 0% one that shares them with all.
map-sentence-overlap = The share of domains that both { $region } and the other region prioritise.
map-sentence-complementarity = The stronger the colour, the more the region has of what { $region } lacks but is close to.
map-sentence-pair-nothing = { $region } has nothing to compare with ({ $rests }).
matrix-heading-overlap =
    { $scope ->
        [europe] Similarity between regions: Sweden and Europe
        [partners] Similarity between regions outside Sweden
       *[sweden] Similarity between regions
    }
matrix-heading-complementarity =
    { $scope ->
        [europe] Who complements whom: Sweden and Europe
        [partners] Who complements whom: regions outside Sweden
       *[sweden] Who complements whom: Swedish regions
    }
matrix-sentence-overlap = The share of domains that two regions both prioritise, in per cent.
matrix-sentence-complementarity = Rows receive and columns give: the share says how well one complements the other.
matrix-best-overlap = { $receiver } and { $giver } have most in common ({ $value }).
matrix-best-complementarity = { $giver } can add most to { $receiver } ({ $value }).
matrix-rows-swedish = The rows are Swedish regions. { $count } of { $total } regions outside Sweden have data and are shown.
matrix-corner = Rows receive; columns give
matrix-total-shared_share = Mean, %
matrix-total-received_share = Receives, mean, %
column-uniqueness_share = Uniqueness (%)
column-overlap_share = Domains in common (%)
column-added_share = Can add to the chosen (%)
column-given_share = The chosen can add to it (%)
column-rests_words = Basis
column-shared_share = Mean (%)
column-received_share = Receives, mean (%)
column-mutual_share = Mutual value (%)
column-complementary_share = Complementary (%)
column-to_first_share = The first gains (%)
column-to_other_share = The other gains (%)
column-balance_number = Balance
column-side_words = Direction
file-uniqueness = s3-uniqueness
file-age = s3-age-of-data
file-overlap = s3-domains-in-common
file-complementarity = s3-complementary
pair-adds = { $giver } can add to { $receiver }
pair-adds-nothing = { $giver } has no strength that { $receiver } lacks but is close to.
pair-overlap = Domains in common
pair-overlap-nothing = No domain is in common.
pair-part = { $domain }: { $share } percentage points
pair-because =
    “{ $offered }”, related to “{ $own }”: { $share } percentage points. { $count ->
        [0] They are never named together; chance gives { $expected }.
        [one] They are named together { $count } time; chance gives { $expected }.
       *[other] They are named together { $count } times; chance gives { $expected }.
    }
pair-judged =
    { $alone ->
        [true] That they belong together is a judgement only.
       *[false] That they belong together is also a judgement.
    }
pair-mutual = Mutual value { $value }.
pair-balance =
    { $side ->
        [one] The balance is { $balance }: one-sided.
       *[two] The balance is { $balance }.
    }
pair-gains = { $region } can gain { $value }.
pair-rests = { $region }: { $rests }.
pair-within-group = The two are not compared: one of them is shown through the group that both are in.
pair-parts = The three largest parts of every number are shown.
pair-match = Partners for { $region }: the whole match
side-one = one-sided
side-two = both ways
strength-share = { $share }%
network-heading-mutual =
    { $scope ->
        [sweden] Swedish regions that complement each other
        [europe] Regions in Sweden and Europe that complement each other
       *[partners] Regions outside Sweden that complement each other
    }
network-heading-mutual-pair = { $one } and { $other }: what they can add to each other
network-sentence-mutual =
    { $count ->
        [0] No pair of regions complement each other by { $least }% or more.
        [one] { $count } pair of regions complement each other by { $least }% or more.
       *[other] { $count } pairs of regions complement each other by { $least }% or more.
    } The number is the mean of what they can add to each other.{ $dashed ->
        [0] { "" }
        [one] { " " }{ $dashed } line is dashed: it goes through a group and is not counted.
       *[other] { " " }{ $dashed } lines are dashed: they go through a group and are not counted.
    }
network-sentence-region-mutual =
    { $count ->
        [0] { $region } has no line of { $least }% or more.
        [one] { $region } has { $count } line of { $least }% or more.
       *[other] { $region } has { $count } lines of { $least }% or more.
    } The number is the mean of what two regions can add to each other.{ $dashed ->
        [0] { "" }
        [one] { " " }{ $dashed } line is dashed: it goes through a group and is not counted.
       *[other] { " " }{ $dashed } lines are dashed: they go through a group and are not counted.
    }
network-legend-mutual = mutual value; the thicker the line, the higher
## Consortium

consortium-heading = Consortium: { $regions }
consortium-asks =
    { $count ->
        [0] Choose three to six regions, in the list “Add a region” or below.
       *[other] { $missing ->
            [one] A consortium has three to six regions: choose at least one more.
           *[other] A consortium has three to six regions: choose at least two more.
        }
    }
consortium-sentence =
    { $regions ->
        [one] { $region } has { $held } of { $total } domains.
       *[other] The { $regions } regions with own data cover { $held } of { $total } domains. { $alone ->
            [0] None is held
            [one] { $alone } is held
           *[other] { $alone } are held
        } by one alone, { $missing ->
            [0] none is missing.
            [one] { $missing } is missing.
           *[other] { $missing } are missing.
        } { $all ->
            [0] None is shared by all.
            [one] { $all } is shared by all.
           *[other] { $all } are shared by all.
        }
    }
consortium-sentence-work =
    { $count ->
        [0] No two of them are known in the same project, thematic partnership or pilot.
        [one] At least two of them are in { $count } project, thematic partnership or pilot together.
       *[other] At least two of them are in { $count } projects, thematic partnerships or pilots together.
    }
consortium-countries =
    { $count ->
        [0] The country is not stated.
        [one] { $count } country: { $names }.
       *[other] { $count } countries: { $names }.
    }
consortium-left-out =
    A consortium shows at most { $most } regions, { $kept ->
        [builder] the coordinating one and then the first by code.
       *[none] the first by code.
    } Left out: { $regions }.
consortium-groups =
    { $count ->
        [one] { $groups } is a group of regions and does not count: add its regions one by one.
       *[other] { $groups } are groups of regions and do not count: add their regions one by one.
    }
consortium-chosen = Regions of the consortium
consortium-not-counted = Not counted in the consortium
consortium-share = { $count }/{ $total }
consortium-is-it = proposed
control-builder = Coordinating region
consortium-joint = { $region } has no priorities of its own in the period. Joint ones in { $groups } are shown by ◇ and not counted.
set-coverage = What the regions cover, domain by domain
consortium-count = Number
set-brings = Who brings what?
consortium-has =
    { $count ->
        [one] { $count } domain
       *[other] { $count } domains
    }
consortium-alone = Only in { $region }:
consortium-none-alone = All of them are shared with another.
set-missing = Missing from the consortium
consortium-only-joint = Jointly in a group only:
consortium-missing-nothing = Every domain is held by at least one of the regions.
consortium-missing-unknown = It cannot be said: none of the regions has own data for the period.
consortium-missing-doubt = Some of it may exist all the same: the data are incomplete or missing for one of the regions.
set-matches = Needs and answers between them
consortium-matches-none = No known need of one of them is answered by another.
consortium-seeks = seeks
consortium-answers = answers
set-work = What they already do together
consortium-work-none = No two of them are known in the same project, thematic partnership or pilot.
consortium-networks = All of them are also in
consortium-all = all
consortium-ended = has ended
consortium-basis-frame = the network around the pilots, not counted as work together
consortium-basis-group = one of them only through its group, not counted
consortium-in-own = takes part
consortium-in-frame = is in the network around the pilots
consortium-in-group = takes part, or its group does
set-pairs = Pair by pair
consortium-pairs-words = Mutual value: how well they complement each other, the mean of both directions. Domains in common: how similar they are.
consortium-far = Farthest apart are { $one } and { $other }, { $distance } km.
consortium-pair-name = Regions
consortium-pair-work = Work together in { $initiatives }
column-own_count = Number of regions
proposal-heading-empty = Suggest a consortium
proposal-heading = Proposal for “{ $domain }”
proposal-asks = Choose a domain to see the regions that together have most of it and of related ones. A coordinating region that you choose is always in the set.
proposal-none = There are too few regions with own priorities to choose from.
proposal-sentence =
    These { $size } regions together have { $share } of “{ $domain }” and related domains.{ $is_all ->
        [true] { "" }
       *[false] { " " }All regions chosen from have { $possible }.
    }
proposal-enough =
    { $count ->
        [one] The first is enough for that.
       *[other] The first { $count } are enough for that.
    } { $others ->
        [one] The last is there
       *[other] The others are there
    } because a consortium has at least three regions.
proposal-fewer =
    { $count ->
        [3] Three
        [4] Four
       *[other] Five
    } are enough: { $wanted } regions would not have more.
proposal-joint = Not sought, as whoever builds has it jointly with its group: { $domains }.
proposal-holds = Has the domain itself ({ $status }).
column-adds_words = Adds
proposal-builds = coordinates
proposal-uncounted = Has no priorities of its own in the period. Joint ones of its group are not counted.
proposal-adds-nothing = Adds nothing new to the domain.
proposal-in-use = The proposal is the consortium that is shown.
proposal-use = Use the proposal
proposal-how = How the proposal was worked out
proposal-counted = The domain “{ $domain }” counts in full and others by how related they are: { $related }. For each domain the region with most of it counts. Percentages are parts of the sum.
proposal-exact =
    { $equals ->
        [0] All { $searched } possible sets were tried; no other has as much.
        [one] All { $searched } possible sets were tried. { $equals } other has as much.
       *[other] All { $searched } possible sets were tried. { $equals } others have as much.
    }
proposal-greedy = There are too many sets to try them one by one. The regions were chosen in turn, each time the one that adds most. That is proven to give at least 63% (1 − 1/e) of the best possible.
proposal-size = As many regions are sought as you have chosen, if three to six; otherwise four. If fewer have as much, fewer are proposed, at least three. Of equally good sets, the one in which most have the domain themselves is shown. Established goes before developing and other. Then the one with most in all is taken, last the first by code.
proposal-who = Only regions with own priorities in the period are proposed. The proposal says nothing of who wants to cooperate.

## Gaps

gaps-heading =
    { $scope ->
        [sweden] Untapped cooperation
        [europe] Untapped cooperation in Sweden and Europe
       *[partners] Untapped cooperation outside Sweden
    }
gaps-heading-region =
    { $scope ->
        [sweden] Untapped cooperation of { $region }
        [europe] Untapped cooperation of { $region }, in Sweden and Europe
       *[partners] Untapped cooperation of { $region }, outside Sweden
    }
gaps-sentence-region =
    { $region } is in { $pairs ->
        [0] no well-matched pair without known cooperation.
        [one] { $pairs } well-matched pair without known cooperation.
       *[other] { $pairs } well-matched pairs without known cooperation.
    } A gap may just be missing data.{ $domains ->
        [0] { "" }
        [one] { " " }{ $domains } domain that { $region } is strong in has no known Swedish participant in partnerships.
       *[other] { " " }{ $domains } domains that { $region } is strong in have no known Swedish participant in partnerships.
    }{ $answered ->
        [0] { "" }
        [one] { " " }{ $answered } need has a strong answer but no known cooperation.
       *[other] { " " }{ $answered } needs have a strong answer but no known cooperation.
    }{ $unanswered ->
        [0] { "" }
        [one] { " " }{ $unanswered } need is answered by nobody yet.
       *[other] { " " }{ $unanswered } needs are answered by nobody yet.
    }
gaps-of-nobody =
    { $reason ->
        [group] { $region } is a group of regions. Choose one of them to see its gaps.
       *[scope] { $region } is not among the regions shown. Change “Which regions”.
    }
gaps-all = Show all gaps
gaps-pairs-none = No such pair.
gaps-sentence =
    { $pairs ->
        [0] The data show no pair without known cooperation.
        [one] { $pairs } well-matched pair has no known cooperation.
       *[other] { $pairs } well-matched pairs have no known cooperation.
    } A gap may just be missing data.{ $domains ->
        [0] { "" }
        [one] { " " }{ $domains } domain with many strong regions has no known Swedish participant in partnerships.
       *[other] { " " }{ $domains } domains with many strong regions have no known Swedish participant in partnerships.
    }{ $answered ->
        [0] { "" }
        [one] { " " }{ $answered } need has a strong answer but no known cooperation.
       *[other] { " " }{ $answered } needs have a strong answer but no known cooperation.
    }{ $unanswered ->
        [0] { "" }
        [one] { " " }{ $unanswered } need is answered by nobody yet.
       *[other] { " " }{ $unanswered } needs are answered by nobody yet.
    }{ $grouped ->
        [0] { "" }
        [one] { " " }{ $grouped } more pair has joint priorities in a group already.
       *[other] { " " }{ $grouped } more pairs have joint priorities in a group already.
    }
gaps-pairs = Pairs without known cooperation
gaps-pairs-unknown = There are too few regions with own priorities in the period to compare pairs.
gaps-pairs-words =
    The lists show the top tenth of { $count } pairs with own data, for each of the measures. The limit is a mutual value of { $mutual } or domains in common of { $overlap }. { $both ->
        [0] No pair is in both.
        [one] { $both } pair is in both.
       *[other] { $both } pairs are in both.
    } { $together ->
        [0] None of the pairs works together already in a project, thematic partnership or pilot.
        [one] { $together } pair that works together already in a project, thematic partnership or pilot is left out.
       *[other] { $together } pairs that work together already in a project, thematic partnership or pilot are left out.
    }
gaps-pairs-group = Have joint priorities in a group already
gaps-group-words =
    { $count ->
        [one] { $count } pair is in one group of regions with joint priorities in the period. The two thus share a strategy, even if no cooperation is known.
       *[other] { $count } pairs are in one group of regions with joint priorities in the period. They thus share a strategy, even if no cooperation is known.
    }
gaps-in-group = Both are in { $groups }, with joint priorities.
gaps-kind-group = joint priorities in a group
and-more = { $count } more
gaps-kind-both = Have most to give each other and most in common
gaps-kind-mutual = Have most to give each other
gaps-kind-overlap = Have most in common
gaps-kind-domain = No known Swedish participant in any partnership
gaps-kind-partly = More partnerships to join
gaps-kind-answered = Strong answer, no known cooperation
gaps-kind-unanswered = Needs that nobody answers yet
two-regions = { $one } – { $other }
gaps-pair-values =
    { $kind ->
        [overlap] Domains in common { $overlap } (mutual value { $mutual }).
        [mutual] Mutual value { $mutual } (domains in common { $overlap }).
       *[both] Mutual value { $mutual } and domains in common { $overlap }.
    }
gaps-pair-shared = Most in common: { $domains }.
gaps-pair-gives = { $one } could bring above all { $first }. { $other } could bring above all { $second }.
gaps-incomplete = The data are incomplete for { $regions }.
gaps-more =
    { $count ->
        [one] Show one more pair
       *[other] Show { $count } more pairs
    }
gaps-domains = Many are strong, but none is known in the partnership
gaps-domains-words = Domains that at least half of Sweden’s regions with data have as an established strength or developing area. It holds whichever regions are chosen above.
gaps-none = No domain meets the conditions in the period.
gaps-domain-reason =
    { $strong } of { $total } Swedish regions have the domain as an established strength or developing area. { $whole ->
        [true] No known Swedish participant in { $count ->
            [one] its thematic partnership.
           *[other] any of its { $count } thematic partnerships.
        }
       *[false] No known Swedish participant in { $count ->
            [one] { $count } thematic partnership of the domain.
           *[other] { $count } of the thematic partnerships of the domain.
        }
    }
gaps-domain-known = Participants are known in { $initiatives }.
gaps-domain-pilots = Swedish regions are known in pilots: { $initiatives }.
gaps-lacking = Partnerships without a known Swedish participant
gaps-needs = Needs that wait
gaps-needs-words = Needs that the regions have stated themselves, and answers to them from other regions.
gaps-needs-none = No such need is known in the period.
gaps-needs-more =
    { $count ->
        [one] Show one more need
       *[other] Show { $count } more needs
    }
gaps-need = { $region }: “{ $words }”
gaps-need-answered = { $answers } No known cooperation.
gaps-need-unanswered = No other region is known to answer the need.
column-gap_name = Pair, domain or need
column-gap_kind = Kind of gap
column-reason = Why
## Partners on the pages of regions, domains and comparisons

region-uniqueness = Uniqueness { $value }: on average a domain here is shared by { $share } of the other Swedish regions.
region-complementary = Complementary regions
region-complementary-note = Below each region: its strength, and the strength of { $region } it relates to. On average a region covers { $mean } of what another lacks. The order also counts how large a part of their own strengths that is. The share may differ in the other direction.
region-complementary-group = A group is not a region and has no ranking of its own. Choose one of its regions.
region-complementary-no-data = Without own data nothing can be said of what others could add.
region-no-complementary = No Swedish region with data in the period has a related strength that is lacking here.
region-matches-joint = Computed from the joint priorities of { $groups }, since there is no own data.
region-adds = covers { $share }
region-adds-why = “{ $theirs }”, related to “{ $own }”
region-see-why = Why { $region }
domain-unique = Uniqueness { $value } among the regions with data: 100% when a single one has the domain, 0% when all have it.
domain-who-can-help = Who can help us to build the domain?
pairs-corner = The row gets from the column (%)
pairs-note-overlap = The share of two regions' domains that they have in common.
pairs-note-complementary = Read along the row: so much the region of the column can add to that of the row.
pairs-mean = The mean of all pairs of regions with data is { $mean }.
pairs-joint = Computed from the group's joint priorities, since there is no own data: { $regions }.
pairs-outside =
    { $count ->
        [one] { $groups } is a group of regions and therefore stands outside the pairs.
       *[other] { $groups } are groups of regions and therefore stand outside the pairs.
    }

## What if: scenarios

scenario-label = SCENARIO – not decided
scenario-eyebrow = { $label } · { $round }
scenario-what = This page shows what an imagined change would bring. Nothing is stored: the change is in the link only.
scenario-heading = What if: { $region }
scenario-asks-region = Choose a region. Then change its domains, or let it join an initiative, and see what follows.
scenario-asks-no-group = A group of regions is not ranked. Choose one of the regions instead.
scenario-asks-change = Add or remove a domain, or choose an initiative. Partners, domains and gaps of { $region } are then shown before and after.
scenario-both = “{ $domain }” is both added and removed; it does not count.
scenario-has = { $region } already has “{ $domain }”; adding it changes nothing.
scenario-lacks = { $region } does not have “{ $domain }”; removing it changes nothing.
scenario-is-in = { $region } is already in { $initiative }; joining changes nothing.
scenario-ended = { $initiative } has ended; nobody can join.
scenario-joint = The scenario starts from the joint priorities. { $region } is therefore not counted among those that prioritise a domain.
scenario-no-data = { $region } has no data for the period, so there is nothing to compare with before the change.
scenario-adds = adds { $domains }
scenario-drops = removes { $domains }
scenario-joins = joins { $initiative }
scenario-sentence = What changes if { $region } { $changes }.
scenario-sentence-new =
    { $similar ->
        [0] No new names among the five most similar
        [one] One new name among the five most similar
       *[other] { $similar } new names among the five most similar
    }, { $complementary ->
        [0] none among the complementary.
        [one] one among the complementary.
       *[other] { $complementary } among the complementary.
    }
scenario-sentence-filled =
    { $pairs ->
        [0] { $domains ->
            [0] No gap is filled.
            [one] The gap in one domain is filled.
           *[other] The gaps in { $domains } domains are filled.
        }
        [one] { $domains ->
            [0] The gap in one pair is filled.
            [one] The gaps in one pair and one domain are filled.
           *[other] The gaps in one pair and { $domains } domains are filled.
        }
       *[other] { $domains ->
            [0] The gaps in { $pairs } pairs are filled.
            [one] The gaps in { $pairs } pairs and one domain are filled.
           *[other] The gaps in { $pairs } pairs and { $domains } domains are filled.
        }
    }
scenario-sentence-nothing = { $region } then has no domains in the period, and nothing to compare.
scenario-changes = What is changed
scenario-change-add = Adds: { $name }
scenario-change-drop = Removes: { $name }
scenario-change-join = Joins: { $name }
scenario-ignored = does not count
scenario-undo = Undo { $name }
scenario-more = Change more
scenario-offer-add = Add a domain that is lacking
scenario-offer-drop = Remove a domain that is there
scenario-before = Before
scenario-after = After, in the scenario
scenario-complementary = Complementary partners
scenario-similar = Similar partners
scenario-note-complementary = How much each can add to { $region }. The value may differ in the other direction.
scenario-note-similar = The share of domains that { $region } has in common with each.
scenario-none = No region has a value.
scenario-counts = How many prioritise it
scenario-added = added
scenario-dropped = removed
count-of = { $count } of { $total }
scenario-how-many = { $before } → { $after } of { $total } regions with data
scenario-how-many-of = { $before } → { $after } regions with data
scenario-how-alone = Uniqueness { $before } → { $after } (100% when a single region has the domain, 0% when all have it)
scenario-nobody = nobody has it
scenario-next = Domains within reach
scenario-note-next = Domains that are lacking but most related to those that are there.
scenario-next-none = No domain that is lacking is related to those that are there.
scenario-near = Related to { $domains }
scenario-would-meet = Joining { $initiative }
scenario-join-note = Taking part never enters the values; it tells who works together already.
scenario-member = in { $initiative }
scenario-members-swedish =
    { $count ->
        [0] Swedish regions in it
        [one] { $count } Swedish region in it
       *[other] { $count } Swedish regions in it
    }
scenario-members-elsewhere =
    { $count ->
        [0] Regions outside Sweden in it
        [one] { $count } region outside Sweden in it
       *[other] { $count } regions outside Sweden in it
    }
scenario-members-none = None known.
scenario-members-groups = Also groups of regions: { $groups }.
scenario-partners-in = Of the first partners after the change these are in it already: { $regions }.
scenario-no-partners-in = None of the first partners after the change is known to take part.
move-new = new in top five (was rank { $place })
move-new-unranked = new in top five (was not ranked)
move-up = up from rank { $place }
move-down = down from rank { $place }
move-same = the same rank as before
move-out = rank { $place } in the scenario
move-out-unranked = not ranked in the scenario
column-scenario = State
column-before_share = Before (%)
column-after_share = After, in the scenario (%)
column-before_words = Before, in words
column-after_words = After, in the scenario, in words
column-change = Change
scenario-subject = What
move-had = there before the change
move-gets = there after the change
scenario-gaps = Gaps
scenario-gaps-words =
    { $region } is in { $before ->
        [0] no pair
        [one] { $before } pair
       *[other] { $before } pairs
    } without known cooperation before the change, and in { $after ->
        [0] none
       *[other] { $after }
    } in the scenario. The pairs are in the top tenth.
scenario-gaps-all = All gaps before the change
scenario-gaps-none = No pair without known cooperation.
scenario-gaps-not-compared = { $region } has no priorities of its own to compare with those of other regions.
scenario-gaps-others =
    The top tenth then begins at another value. Among the pairs of other regions { $new ->
        [0] no gap
        [one] { $new } gap
       *[other] { $new } gaps
    } { $new ->
        [one] comes up
        [0] comes up
       *[other] come up
    }, and { $gone ->
        [0] none goes away
        [one] { $gone } goes away
       *[other] { $gone } go away
    }.
scenario-gaps-domains = Domains that many are strong in, with partnerships without a known Swedish participant
scenario-gaps-domains-same = Nothing changes.
scenario-gaps-note = The scenario does not say how strong an added domain would be, so it does not count as strong. What regions seek and offer is what they have said, and does not change.
scenario-gap-pair = Gaps: { $kind }
gap-same = a gap before as well
gap-new = a new gap
gap-filled = no longer a gap: the two would be known to work together
gap-weaker = no longer a gap: not among the strongest
gap-domain-same = a gap before as well, with other numbers or participants
gap-domain-new = a new gap
gap-domain-filled = no longer a gap: a Swedish region is then known in the partnership
gap-domain-weaker = no longer a gap: fewer than half are then strong in the domain
gap-none = No gap.
## The method page

view-method = Method
view-domain = Domains
view-compare = Compare
view-changes = Changes
view-data = Data

changes-heading = What has changed?
changes-heading-of = { $name }: what has changed?
changes-rounds = { $earlier } → { $later }
changes-one-round = There is data for one period only, { $round }. There is nothing to compare it with.
changes-wrong-order = The period “{ $value }” is not earlier than the one it is compared with. The default ones are shown.
changes-same-round = The period “{ $value }” cannot be compared with itself. The default ones are shown.
changes-first-round = The period “{ $value }” is the first, with none before it to compare with. The default ones are shown.
changes-all = All regions
changes-then =
    { $then ->
        [one] The one priority of { $earlier } { $fate ->
            [kept] lives on.
            [renamed] lives on under a new name.
            [dropped] is not found again.
           *[other] is not there later.
        }
       *[other] { $fate ->
            [kept] All { $then } priorities in { $earlier } live on.
            [renamed] All { $then } priorities in { $earlier } live on{ $named ->
                [all] { " " }under a new name.
               *[some] , { $renamed } of them under a new name.
            }
            [dropped] None of { $then } priorities in { $earlier } is found again.
           *[other] Of { $then } priorities in { $earlier }, { $lived ->
                [0] none is known later
                [one] { $lived } lives on
               *[other] { $lived } live on
            }{ $named ->
                [none] { "" }
                [all] { " " }under a new name
               *[some] { " " }({ $renamed } under a new name)
            }{ $dropped ->
                [0] .
                [one] , and { $dropped } is not found again.
               *[other] , and { $dropped } are not found again.
            }
        }
    }
changes-now =
    { $now ->
        [one] The one priority in { $later } is { $added ->
            [0] not new.
           *[other] new.
        }
       *[other] { $are ->
            [none] None of { $now } priorities in { $later } is new.
            [all] All { $now } priorities in { $later } are new.
           *[some] Of { $now } priorities in { $later }, { $added ->
                [one] { $added } is new.
               *[other] { $added } are new.
            }
        }
    }
changes-only-now =
    { $now ->
        [one] There is { $now } priority in { $later }; there is no data for { $earlier }.
       *[other] There are { $now } priorities in { $later }; there is no data for { $earlier }.
    }
changes-away =
    { $count ->
        [one] { $count } is deliberately deselected.
       *[other] { $count } are deliberately deselected.
    }
changes-returned =
    { $count ->
        [one] { $count } comes from a still earlier period.
       *[other] { $count } come from a still earlier period.
    }
changes-regrouped =
    { $count ->
        [one] { $count } of the earlier ones is split or merged.
       *[other] { $count } of the earlier ones are split or merged.
    }
changes-other-status =
    { $count ->
        [one] { $count } that is kept or renamed has another status, stated both times.
       *[other] { $count } that are kept or renamed have another status, stated both times.
    }
changes-other-domains =
    { $count ->
        [one] { $count } that is kept or renamed has other domains than before.
       *[other] { $count } that are kept or renamed have other domains than before.
    }
changes-inferred =
    { $count ->
        [one] { $count } link between then and now is inferred, marked *.
       *[other] { $count } links between then and now are inferred, marked *.
    }
changes-first =
    { $count ->
        [one] { $count } priority is not counted as new: for { $regions } there is no data for the period before.
       *[other] { $count } priorities are not counted as new: for { $regions } there is no data for the period before.
    }
changes-no-data =
    { $count ->
        [one] What became of { $count } priority is not known: for { $regions } there is no data of its own this time.
       *[other] What became of { $count } priorities is not known: for { $regions } there is no own data this time.
    }
changes-skipped = Between the two there is { $rounds }.
changes-joint = Joint priorities are counted apart: the groups had { $then } and have { $now }.
changes-region-nothing = For { $region } there is no data for either { $earlier } or { $later }.
changes-region-first =
    { $count ->
        [one] { $region } has { $count } priority, the first known: there is no data for { $earlier } or before.
       *[other] { $region } has { $count } priorities, the first known: there is no data for { $earlier } or before.
    }
changes-region-not-then =
    { $count ->
        [one] { $region } has { $count } priority. There is no data for { $earlier }.
       *[other] { $region } has { $count } priorities. There is no data for { $earlier }.
    }
changes-region-not-now =
    { $count ->
        [one] { $region } had { $count } priority. There is no own data for { $later }: what became of it is not known.
       *[other] { $region } had { $count } priorities. There is no own data for { $later }: what became of them is not known.
    }
changes-domain =
    { $came ->
        [0] No region has come to the domain, { $went } no longer mention it and { $stayed } are still in it.
        [one] { $came } region has come to the domain, { $went } no longer mention it and { $stayed } are still in it.
       *[other] { $came } regions have come to the domain, { $went } no longer mention it and { $stayed } are still in it.
    }
changes-domain-unknown =
    { $count ->
        [one] For { $count } region it cannot be said: there is no data for one of the periods.
       *[other] For { $count } regions it cannot be said: there is no data for one of the periods.
    }
changes-domain-away =
    { $count ->
        [one] { $count } of those that no longer mention the domain has deliberately deselected it.
       *[other] { $count } of those that no longer mention the domain have deliberately deselected it.
    }
changes-domain-status =
    { $count ->
        [one] { $count } of those still in it has another status.
       *[other] { $count } of those still in it have another status.
    }
changes-then-now = { $before } → { $after }
changes-row =
    { $has_then ->
        [true] { $has_now ->
            [true] { $then } then, { $now } now
           *[false] { $then } then, no data now
        }
       *[false] no data then, { $now } now
    }
changes-row-kinds = { $numbers }; { $kinds }
changes-row-nothing = no data, neither then nor now
changes-legend = { $kind }: { $count }
changes-head-counts = Then → now
changes-head-then = Only then
changes-head-now = Now
changes-attribution = Each square is a priority. Sub-areas are counted with their area.
changes-left-out =
    { $count ->
        [one] The drawing shows those that changed most. { $count } more region is in the table.
       *[other] The drawing shows those that changed most. { $count } more regions are in the table.
    }
changes-table-own = The regions’ own
changes-table-joint = Joint in a group
changes-other-status-named = another status
changes-other-domains-named = other domains
changes-also-status = another status: { $before } → { $after }
changes-also-domains = other domains: { $before } → { $after }
changes-cell = { $earlier }: { $before }. { $later }: { $after }.
changes-nothing = No priority, neither then nor now.
changes-not-found = Not found again
changes-not-found-words = They are not there the later time, and no source says why. The question is for the region to answer.
changes-chosen-away = Was it chosen away?
changes-more-items =
    { $count ->
        [one] { $count } more is in the table.
       *[other] { $count } more are in the table.
    }
changes-matrix = Domain by domain
changes-matrix-keys = The arrow keys go from cell to cell. Enter shows what is behind one.
changes-matrix-joint = Joint priorities are not included.
changes-matrix-left = Not shown here: { $regions } regions and { $domains } domains, those that changed least. They are in the table.
changes-cell-came = has come to the domain
changes-cell-went = no longer mentions the domain
changes-cell-away = has deliberately deselected the domain
changes-cell-stayed = is still in it
changes-cell-other-status = is still in it with another status
changes-cell-not-mentioned = does not mention the domain, neither then nor now
changes-cell-no-data = no data then or now
changes-cell-words = { $kind } ({ $status })
changes-section-came = Have come to the domain
changes-section-went = No longer mention the domain
changes-section-away = Have deliberately deselected the domain
changes-section-other-status = Are still in it with another status
changes-section-stayed = Are still in it
changes-section-no-data = Cannot be said
column-also_changed_words = What else changed
column-earlier_status_words = Status then
column-later_status_words = Status now
column-earlier_domain_words = Domains then
column-later_domain_words = Domains now
column-earlier_source_words = Source then
column-later_source_words = Source now
start-onward-changes = What has changed in { $region }?
region-changes-more = Compare all regions
data-heading = Data
control-from = From
control-to = To
control-since = Since version
control-edition = Version
control-brief = Briefing before a meeting
footer-method = Method: how it is computed
method-heading = Method: how it is computed
method-sentence = Every measure in plain words, as a formula, and with an example computed when the page is opened.
method-contents = On this page
method-basis-heading = The examples
method-basis =
    The examples are about Sweden's regions in the latest period that has data ({ $round }). They follow a rule and are not hand-picked. The receiver is the first region by code that has own and complete data ({ $receiver }). The giver is the complete region that complements it most ({ $giver }). The domains are the pair that weighs most (“{ $one }” in { $giver }, “{ $other }” in { $receiver }).
method-basis-rounding = Measures between 0 and 1 stand here on that scale. Other pages show them in per cent, but for relatedness and balance. Numbers are shown rounded but computed with all decimals. Parts are rounded so that they sum to the sum that is shown.
method-no-example = This version has no pair of regions to compute with ({ $round }), so the page has no examples.
method-example = Example: { $what }
method-source = Source:
method-own = The atlas's own definition.
method-symbols = Symbols:
method-total = Sum
method-nobody = nobody
method-alone = judgement alone
method-supported = judgement and data
method-denied = denied: makes no opening

method-column-domain = Domain
method-column-as-main = Priorities with it as main domain
method-column-as-side = Priorities with it as side domain
method-column-fractional-share = … of the region's largest
method-column-strength = Strength
method-column-x = Weight of the strength (x)
method-column-phi = Relatedness (φ)
method-column-phi-x = φ · x
method-column-least = Lesser of the two
method-column-most = Larger of the two
method-column-closeness = Closeness (c)
method-column-held = With its group (H)
method-column-need = Need: (1 − H) · c
method-column-gain = Gain: u · c
method-column-offered = { $giver } is strong in
method-column-related = related to this in { $receiver }
method-column-points = Contribution
method-column-phi-target = Relatedness to the domain (φ)
method-column-adds = φ · the difference
method-column-holders = Regions with the domain
method-column-alone = Uniqueness (U)
method-column-x-alone = x · U
method-column-pair = Two domains
method-column-reason = Reason
method-column-lift = Over-representation (μ)
method-column-data-share = Share from data
method-column-rests-on = Rests on

method-about-weights = Three ways to count priorities
    .words =
        A region's priorities become a weight for each domain. There are three ways, since the answer may depend on the choice. “Half” is the usual one: 1 for the main domain of a priority, ½ for one that is only secondary. Weights are never added up, so a long list weighs no more than a short one.

        “Split equally” lets every priority hand out 1 to its domains, and measures against the region's largest weight. “Full” gives every domain that is named 1. Deselected ones do not count. Status and certainty are filters, never hidden weights.
    .symbols = x is the region's weight for the domain on a scale from 0 to 1, w the weight as counted, r the region, a and b domains. The first formula is for “Half” and “Full”, the second for “Split equally”.
method-about-relatedness = Relatedness of domains
    .words =
        Two domains are related when they are named together more often than chance would have it. The evidence is single priorities and clusters, of all periods and countries. A priority kept from one period to the next counts once. One with more than three domains is an umbrella and does not count.

        Where the evidence is thin a judgement is taken in: the weight that an expert would grant, worth two mentions. Without a judgement the weight is 1, that is, no relatedness. The share from data says how heavily the facts weigh against the judgement.
    .symbols = C is how many times the two domains are named together, S how many times a domain is named together with any other, T the sum of all S, E the number that chance gives, μ the weight of the judgement, κ = 2 how many mentions it is worth, λ the over-representation and φ the relatedness, from 0 to 1. The scale is that of Laursen (1998).
    .source = Steijn (2021), Quantitative Science Studies 2(2); van Eck & Waltman (2009); Hidalgo et al. (2007), Science 317; Laursen (1998), DRUID Working Paper 98-30.
method-about-closeness = Closeness: how well a domain fits what the region can do already
    .words = A domain is close to a region when it is related to what the region is strong in already. Closeness is the mean of its relatedness to the region's other strengths, weighted by how strong they are. If the region has no other strength, closeness is 0.
    .symbols = c is the closeness, φ the relatedness of the domain a and the strength b, x the region's weight.
    .source = Hidalgo et al. (2007), Science 317; Boschma, Balland & Kogler (2015), Industrial and Corporate Change 24(1); for the priorities of strategies Deegan, Broekel & Fitjar (2021), Economic Geography 97(5).
method-about-overlap = Similar: domains in common
    .words = How much two regions have in common: what both have, divided by what at least one of them has. 1 is the same profile, 0 no domain in common. The measure is the same in both directions.
    .symbols = J is the share in common, r and s are the two regions.
    .source = Jaccard (1912), New Phytologist 11(2); the weighted form after Ružička (1958).
method-about-complementarity = Complementary: what another region can add
    .words =
        One region complements another when it is strong in what the other lacks but could build on. The measure has a direction: what A adds to B is not what B adds to A.

        The need is all that the receiver lacks, weighted by how close it is. What a group has jointly its members do not lack, but they do not count as strong in it. When weights are split equally, the group's are measured against the group's largest. The offer is all that the giver has. Coverage says how much of the need the giver meets. Focus says how much of the offer is of use to the receiver. The value weighs the two together, so that neither a long list nor a single domain goes far. The value can be divided into pairs of domains, and only these parts explain a match.
    .symbols = N is the gain, O the receiver's need (over the domains that any region has), o the giver's offer, K coverage, F focus, G the value, c the closeness. H is what the receiver has, by itself (x) or jointly with its group: the larger of the two. The difference max(0, x of the giver − H of the receiver) is called u. The last formula is the contribution of the giver's domain a and the receiver's strength b.
    .source = Balland & Boschma (2021), Regional Studies 55(6).
method-about-build = Help to build a domain
    .words = Whoever wants to build a domain gets two lists. The first is regions that are strong in it already. The second is regions with related strengths that the own region lacks. The number is how much of all relatedness to the domain they can add.
    .symbols = i is the domain to be built, b the strengths that are related to it.
    .source = Balland & Boschma (2021), Regional Studies 55(6), without the ties.
method-about-statements = Seeks and offers
    .words =
        What the regions say that they seek and offer stands apart, beside the value and not in it. A few regions have stated something, and their wishes would take over most of the value. Wishes are also mostly about what the region does already.

        The formula can still take them in, for those who want to count that way.
    .symbols = z is what the receiver says it seeks, y the giver's weight or what it says it offers, h the share that the wishes may weigh, 0 for a region that seeks nothing.
method-about-mutual = Mutual, and how evenly
    .words = The mean of what two regions are worth to each other, and how evenly it is shared. A balance below 0.33 is called one-sided.
    .symbols = G is the value in each direction.
method-about-mix = Complementary, both or similar
    .words = In the choice “Type of partner” the two measures are weighed together. To be comparable both are measured against the mean over all pairs. So 1 is like the average and 2 twice as much.
    .symbols = θ is 0 for complementary, ½ for both and 1 for similar; J and G with a bar are the means over all pairs of regions with facts of their own.
method-about-uniqueness = Uniqueness and critical mass
    .words =
        Uniqueness is how few share a domain: 1 when only one region prioritises it, 0 when all do. A region's uniqueness is the mean over its domains.

        Critical mass is how much there is of a domain in all. It also says between how many regions it is in effect spread.
    .symbols = n is the number of regions that have the domain, R the number of regions with facts of their own, U the uniqueness, M the mass. The last formula is the number of regions that the mass is in effect spread between.
method-about-stability = How robust is the ranking?
    .words =
        How much does a match depend on single facts? Relatedness is computed again 200 times with random weights on priorities and clusters. The randomness is always the same, so that the answer stays the same. If the partner is among the first three in at least 80 per cent, the ranking is robust. From 50 per cent it is robust in part, otherwise not. The value is also computed again with one domain at a time left out.

        The recalculation sees neither missing rows nor how sure the judgement is.
    .source = Rubin (1981), The Annals of Statistics 9(1).
method-about-order = Order by similarity
    .words = In the matrix, similar regions stand beside each other. They are grouped by how much they have in common. The branches are turned so that neighbours differ as little as possible. The same facts always give the same order.
    .symbols = d is the distance between two regions, J what they have in common.
    .source = Bar-Joseph, Gifford & Jaakkola (2001), Bioinformatics 17.
method-about-age = Age of the data
    .words =
        A statement is as old as its source, counted to the day of the version. A meeting has a date: months that have begun count. Of a document mostly the year alone is known. It counts to its last day, so that nothing is called older than it certainly is. Its age is therefore given in whole years. What is over 24 months is marked.

        A source without a date has no age, whenever it was retrieved. It is counted by itself and never as new. The same holds for a meeting that is still to come.

        A region is no newer than its weakest statement. If one is over 24 months, the region is marked. Else it is set apart if one has no date. Else the oldest tells. What its group holds does not count as the region's own.
method-about-incomplete = Incomplete data
    .words = If a region's latest strategy has more priorities than are held here, the data are incomplete. The region is marked so and stands after the complete ones in every list of partners. Neither the value nor the recalculation can see what is missing. In the network and the matrix of pairs it is shown only when asked for.
method-about-joint = Joint basis
    .words =
        A region without own priorities in the period is shown by the joint ones of its group, if any. It is marked “joint” and stands last. It enters no count, mean or rank. It is compared only with regions outside the group.

        Nor do members with own priorities count as lacking what the group has jointly.
method-about-judgement = Judgement: links between domains
    .words =
        Some pairs of domains belong together in value chains without being named together often enough. They are in a table (domain_links) that can be edited like any other. Every row is the compilers' judgement of what an expert would accept, not a fact from a source. It is marked so wherever it carries a match.

        The share from data shows how heavily priorities and clusters weigh against the judgement in the pair's relatedness. They may also speak against it. Where the pair rests on judgement alone, the relatedness would be 0 without it. A link can also be denied (weight 0). The pair then makes no opening, but keeps the relatedness that sources give.

method-grid-weights = The domains of { $region }, counted in three ways
method-step-weights = { $region } has { $count } priorities in the period, sub-areas included. This is how they become weights:
method-step-together =
    “{ $one }” and “{ $other }” are named together in { $statements ->
        [one] { $statements } priority
       *[other] { $statements } priorities
    } and { $clusters ->
        [one] { $clusters } cluster
       *[other] { $clusters } clusters
    }.
method-step-expected = “{ $one }” is named { $one_sum } times together with some other domain, “{ $other }” { $other_sum } times. The sum over all domains is { $total }. Chance would give:
method-step-lift =
    { $is_granted ->
        [yes] Judgement grants the pair the weight { $granted }.
       *[no] No judgement is about the pair, so the weight is { $granted }.
    } With that taken in:
method-step-phi = Put on a scale from 0 to 1:
method-step-share = The share from data:
method-step-closeness = How close “{ $domain }” is to { $region }. Every other strength contributes its relatedness times its weight:
method-grid-closeness = The strengths of { $region } and their relatedness to “{ $domain }”
method-step-closeness-sum = The sum divided by the weight of the strengths together:
method-step-overlap = { $one } and { $other }, domain by domain:
method-grid-overlap = Domains in common: { $one } and { $other }
method-step-overlap-sum = What they share divided by what they have together:
method-step-needs = { $receiver } is the receiver and { $giver } the giver. The table gives need, offer and gain; u is how much more { $giver } has than { $receiver } with its group.
method-grid-needs = Need in { $receiver }, offer and gain from { $giver }
method-step-coverage = Coverage: so much of the need is met by { $giver }.
method-step-focus = Focus: so much of what { $giver } has is of use to { $receiver }.
method-step-score = The value:
method-step-parts = The value is the sum of its parts. The largest is that of “{ $one }” in { $giver } and “{ $other }” in { $receiver }:
method-grid-parts = The parts of the value: { $giver } for { $receiver }
method-other-parts =
    { $count ->
        [one] { $count } more pair
       *[other] { $count } more pairs together
    }
method-step-build = The first domain (by code) that { $receiver } lacks and somebody has related strengths for: “{ $domain }”. Strong in it already: { $strong }. Most to add of related strengths has { $giver }:
method-grid-build = Strengths of { $giver } that are related to “{ $domain }” and that { $receiver } lacks
method-step-build-sum = The sum divided by all relatedness that “{ $domain }” has ({ $total }):
method-step-seeks = { $region } says that it seeks partners in { $domains }. If the wishes weighed { $part } per cent, { $giver } would come first with the value { $score }. Of that { $share } per cent would be the wishes.
method-step-seeks-all =
    { $count ->
        [one] It is the only region with a complete basis that states what it seeks.
       *[other] { $count } regions with a complete basis state what they seek. For them between { $low } and { $high } per cent of the highest value would be wishes.
    }
method-step-mutual = { $other } is worth { $there } to { $one }, and { $one } is worth { $back } to { $other }. Mutual:
method-step-balance = Balance, the lesser divided by the larger:
method-step-mix = The mean over all pairs is { $mean_overlap } for domains in common and { $mean_score } for the complementary value. For { $one } with { $other }:
method-step-fit = { $match } (θ = { $theta }), times the average:
method-step-unique = { $count } regions have own data. The domains of { $region }:
method-grid-unique = Uniqueness of the domains of { $region }
method-step-unique-sum = The uniqueness of { $region }:
method-step-mass = “{ $domain }” is found in { $count } regions with the weight { $mass } in all. In effect it is spread between so many:
method-step-bootstrap =
    { $giver } for { $receiver }: in { $draws } recalculations the value is between { $low } and { $high }, the 5th and the 95th percentile. { $giver } is among the first { $top } in { $share } per cent. The ranking is { $stands ->
        [yes] robust
        [partly] robust in part
       *[no] not robust
    }.
method-step-without = With one domain at a time left out the value goes from { $low } (without “{ $domain }” in { $region }) to { $high }. With all of them it is { $full }.
method-step-order = The order becomes { $order }. The distances between neighbours sum to { $ordered }, against { $by_code } in the order of codes.
method-step-incomplete = { $region }: { $held } of { $stated } priorities are held here.
method-step-all-complete = No Swedish region has incomplete data in this version.
method-step-joint = { $region } is shown through { $groups }: { $domains }.
method-step-no-joint = No Swedish region is shown through its group in this version.
method-step-no-links = This version has no such links.
method-grid-judgement =
    { $count ->
        [one] { $count } link that is judgement
       *[other] All { $count } links that are judgement
    }

method-not-heading = What the numbers are not
method-not-lead = The makers of the atlas have tested the measures on the facts compiled up to November 2026. The numbers in the points about the tests are from there and are not computed again when the facts change.
method-not-forecast = The value proposes, it does not forecast. It says whom it may be worth calling, not which cooperations will come about or succeed.
method-not-tested = Tested on 49 regions and 18 partnerships, real ones go with domains in common (AUC 0.68), not complementarity (0.37). AUC 0.5 is like tossing a coin. So regions mostly work with those who are like them. What complements is a proposal of something else.
method-not-groups = With 21 regions no division into groups can be shown (z 1.3, too low). Therefore no groups are drawn.
method-not-bootstrap = “Robust ranking” sees neither missing rows nor how sure the judgement is. A stable value may rest on incomplete data.
method-not-order = Another order may come out with another way of counting. When the first partner or three of the first five change, the page says so.
method-not-memberships = Memberships and distance are never in the value. They stand beside it, and can be chosen by.
method-not-person = Domains in common and the complementary value stand side by side. It is a person who decides.

## Captions of pictures
picture-match = Type of partner
picture-least =
    { $count ->
        [one] At least { $count } domain in common
       *[other] At least { $count } domains in common
    }

## How fresh and sure the data are

measure-age = Age of the data
map-heading-age =
    { $scope ->
        [europe] Age of the data: Sweden and Europe
        [partners] Age of the data: regions outside Sweden
       *[sweden] Age of the data, region by region
    }
age-sentence =
    { $where ->
        [abroad] In other countries, { $count } of { $total } regions with data rest on some statement older than 24 months.
       *[sweden] { $count ->
            [0] None of { $total } regions with data rests on any statement older than 24 months.
            [one] { $count } of { $total } regions with data rests on some statement older than 24 months.
           *[other] { $count } of { $total } regions with data rest on some statement older than 24 months.
        }
    }
age-sentence-undated =
    { $over ->
        [0] { $count } { $count ->
            [one] is
           *[other] are
        } wholly or partly without a date.
       *[other] { $count } more { $count ->
            [one] is
           *[other] are
        } wholly or partly without a date.
    }
age-sentence-recent =
    { $count ->
        [one] { $count } region has newer statements only.
       *[other] { $count } regions have newer statements only.
    }
age-sentence-earlier =
    { $how ->
        [named] Latest data on { $regions }: { $round }.
       *[counted] { $where ->
            [abroad] The latest data on { $count } regions in other countries are from { $round }.
           *[sweden] The latest data on { $count } regions are from { $round }.
        }
    }
age-sentence-none =
    { $how ->
        [named] No data on { $regions }.
       *[counted] { $where ->
            [abroad] No data on { $count } regions in other countries.
           *[sweden] No data on { $count } regions.
        }
    }
legend-age = The figure is years since the oldest statement. Where only the year is known, years count between years, but months from its last day.
freshness-age-12 = at most 12 months
freshness-age-24 = 13–24 months
freshness-age-over = over 24 months
freshness-age-undated = no date, wholly or partly
freshness-partly-undated = partly without a date
freshness-joint = jointly in the group only
freshness-no-data = no data in the period
freshness-under-a-year = <1
freshness-oldest =
    { $marked ->
        [yes] oldest statement { $date }, over 24 months
       *[no] oldest statement { $date }
    }
freshness-newest = Newest statement { $date }.
freshness-without-date =
    { $count ->
        [one] { $count } of { $total } statements without a date
       *[other] { $count } of { $total } statements without a date
    }
freshness-of-group = jointly in { $group }: { $age }
freshness-earlier = latest data: { $round }
freshness-held = { $held } of { $stated }
freshness-span = { $oldest }, newest { $newest }
freshness-both = { $stated } / { $inferred }
freshness-basis = Status stated for { $stated } of { $total }, inferred for { $inferred }.
freshness-uncertain =
    { $count ->
        [one] { $count } statement is uncertain.
       *[other] { $count } statements are uncertain.
    }
freshness-unclassified =
    { $count ->
        [one] { $count } statement is not classified to a domain.
       *[other] { $count } statements are not classified to a domain.
    }
freshness-rests =
    { $count ->
        [one] { $count } statement
       *[other] { $count } statements
    }
freshness-heading = How fresh and sure the data are
freshness-sources = Sources
freshness-note = A statement is a priority, a part of one, or something deselected. What has no date never counts as new.
freshness-cut = { $shown } of { $total } regions are shown. The file has all.
freshness-order = Order
freshness-order-need = Oldest first
freshness-order-name = Name
freshness-how = How age is counted
freshness-list = All regions in a list
freshness-map = Show on the map
freshness-column-dates = Statements from
freshness-column-basis = Status stated / inferred
column-age_words = Age
column-oldest_words = Oldest statement
column-newest_words = Newest statement
column-statement_count = Statements
column-marked_count = Over 24 months
column-undated_count = Without a date
column-stated_share = Status stated (%)
column-inferred_share = Status inferred (%)
column-uncertain_share = Uncertain statements (%)
column-source_count = Sources
column-unclassified_count = Without a domain
column-held_words = Held of the strategy’s
column-round_words = Period

## The way of counting
counted-otherwise = Weight of secondary domains: “{ $way }”, not the default.

## Details of the cards

## Who is sought

## The start page
start-heading = What do Sweden’s regions invest in?
start-sentence = See what each region prioritises, who complements whom and what has changed. Everything comes from public sources, and every fact leads to its source.
start-choose = Choose your region
start-map = Map of Sweden’s regions
start-doors = Three questions to begin with
start-who = Who does what?
start-who-finding = { $count } of { $total } regions with data prioritise “{ $domain }”.
start-who-nothing = No region has priorities in the period yet.
start-complements = Who complements us?
start-complements-finding =
    { $count ->
        [one] One stated need has a clear answer in another region.
       *[other] { $count } of { $total } stated needs have a clear answer in another region.
    }
start-complements-nothing = See which regions have what is close to your own priorities.
start-changed = What has changed?
start-changed-finding = { $added } priorities are new since the period before, and { $dropped } are not found again.
start-changed-nothing = There is no earlier period to compare with yet.
start-own = What the region prioritises
start-own-nothing = No data on priorities in the period.
domain-conversations = Whom can { $region } call about this?
conversations = Whom to talk to
start-onward-region = All about { $region }
start-onward-partner = Who complements { $region }?
start-onward-network = { $region } in the network
start-other = Choose another region
start-what = What is smart specialisation?
    .words = Smart specialisation is a way for regions to choose what to invest in within research and innovation. The choices rest on the region’s strengths and are made with firms, universities and public bodies. The EU requires such a strategy for parts of its regional fund.
start-law = Regulation (EU) 2021/1060, Annex IV
start-steps = How the work is done in six steps

## The six steps
steps-heading = Smart specialisation in six steps
steps-sentence = The work is often described so, from analysis to monitoring. The steps overlap and go on side by side.
steps-views = Views that help:
steps-examples = Examples
steps-analysis = Analysis
    .words = Which strengths does the region have, who shares them and what is rare? The analysis shows what the region can build on.
steps-governance = Governance
    .words = Firms, universities and public bodies lead the work together. It should be clear who is responsible for the strategy and each priority.
steps-vision = Vision
    .words = The region describes where it wants to go and where it belongs. Compare with regions that you want to learn from.
steps-prioritisation = Prioritisation
    .words = A few priorities are chosen, and others are chosen away. See how many others choose the same and who complements you.
steps-implementation = Implementation
    .words = The priorities become projects, test environments and partnerships. Look for partners in Sweden and in Europe, and see where you already meet.
steps-monitoring = Monitoring
    .words = The region follows what its efforts lead to and changes what needs changing. See what was kept, renamed or added.
view-start = Start
view-steps = Process

## Versions: what changed, feeds, files
edition-row =
    { $table ->
        [regions] Region
        [group_members] Member of a group
        [domains] Domain
        [rounds] Period
        [sources] Source
        [priorities] Priority
        [lineage] Link between periods
        [statements] Need or offer
        [initiatives] Initiative
        [memberships] Membership
        [clusters] Cluster
        [strategies] Strategy
        [domain_links] Relatedness of domains
        [examples] Example
        [dialogues] Dialogue meeting
        [matches] Need and answer
       *[media] Media
    }
edition-change = { $row }: { $words }
edition-change-new = { $name } has been added.
edition-change-gone = { $name } has been removed.
edition-change-renamed = { $name } was called “{ $before }” before.
edition-change-status = { $name } had the status { $before } before, now { $after }.
edition-change-reclassified = { $name } has other domains. Before: { $before }. Now: { $after }.
edition-change-rekeyed = { $name } has the code { $after } instead of { $before }.
edition-change-other = { $name } has changed in “{ $column }”. Before: { $before }. Now: { $after }.
edition-count-new = { $count } new
edition-count-gone = { $count } gone
edition-count-renamed = { $count } renamed
edition-count-status = { $count } with another status
edition-count-reclassified = { $count } with other domains
edition-count-rekeyed = { $count } with a new code
edition-count-other = { $count } changed
edition-kind-new = new
edition-kind-gone = gone
edition-kind-renamed = renamed
edition-kind-status = other status
edition-kind-reclassified = other domains
edition-kind-rekeyed = new code
edition-kind-other = changed
edition-kind-follows = follows the new code
edition-table = { $table }: { $words }
edition-held = { $table }: { $count }
edition-changes-heading = What changed from version { $earlier } to version { $later }?
edition-changes-sentence =
    { $rows ->
        [one] One row differs between the versions.
       *[other] { $rows } rows differ between the versions.
    } { $regions ->
        [0] None of them is a certain region’s.
        [one] They are about one region.
       *[other] They are about { $regions } regions.
    }
edition-changes-sentence-of =
    { $rows ->
        [one] One row about { $chosen } differs between the versions.
       *[other] { $rows } rows about { $chosen } differ between the versions.
    }
edition-changes-none = No row differs between the versions.
edition-changes-none-of = Nothing about { $chosen } changed between the versions.
edition-changes-sum = In short
edition-changes-nobody = Shared by all
edition-changes-regions = Region by region
edition-changes-more =
    { $count ->
        [one] One more change
       *[other] { $count } more changes
    }
edition-changes-cut = The first { $shown } of { $count } changes are shown here. The file has all of them.
edition-changes-private = What is not public is in no version, and so it is not here either.
edition-changes-dates = Version { $earlier } is from { $before }, version { $later } from { $after }.
edition-changes-rounds = Show changes between periods
column-row_name = Row
column-row_code = Code of the row
column-region_names = Regions
column-table_name = Table
column-edition_change = What happened
column-cell_name = Column
column-cell_before = Before
column-cell_after = Now
edition-title = Version { $number } · { $date }
edition-by = Published by { $by }
edition-restored = Restored: the same content as version { $number }.
edition-first = The first version.
edition-change-unknown = What changed cannot be told: version { $number } cannot be read.
data-shown = The version shown
data-held = It holds
data-history = Versions
data-history-words = Each publication makes a new version. No version is ever changed or removed.
data-history-more =
    { $count ->
        [one] One earlier version
       *[other] { $count } earlier versions
    }
data-older = Older versions
data-is-shown = shown now
data-sha = SHA-256
data-sha-words = checksum of the content
data-take-along = All pages in one file (HTML)
data-take-along-words = The file is about 5 MB and opens in a browser, without a network, for instance in a hall. The first time it takes some minutes to make.
data-workbook = Workbook (Excel)
data-package = Data package (zip)
data-original = File handed in
data-original-unkept = The file that was handed in is not kept: it had rows that are not public.
data-see-changes = See the changes from version { $number }
data-look = Show version { $number }
data-feed = Follow new versions
data-feed-words = A feed (Atom) tells you when a new version comes and what it changes.
data-feed-all = All versions
data-feed-regions = Feed of one region
data-compiled = How the facts were compiled
data-compiled-words = The facts were compiled from public documents. Each names its source and how certain it is.
data-compiled-not = They do not replace the agency’s own record of the dialogue meetings, which is not public.
data-licence = The facts may be used freely if the source is named.
data-licence-name = Creative Commons Attribution 4.0 (CC BY 4.0)
data-sources = Sources
data-sources-words =
    { $count ->
        [one] The facts rest on one source.
       *[other] The facts rest on { $count } sources.
    } Open a publisher, or search the page.
data-publisher-others = Other publishers
data-publisher =
    { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }, { $count ->
        [one] 1 fact
       *[other] { $count } facts
    }
data-sources-cut = { $shown } of { $count } sources are shown here. The workbook has all of them.
data-sources-unused =
    { $count ->
        [one] 1 source that no fact rests on
       *[other] { $count } sources that no fact rests on
    }
source-aged =
    { $years ->
        [0] { $year }, this year
        [one] { $year }, 1 year ago
       *[other] { $year }, { $years } years ago
    }
data-dictionary = Dictionary of tables and columns
data-dictionary-words = Tables and columns have the same names in the workbook, in the data package and here.
data-table-columns =
    { $count ->
        [one] 1 column
       *[other] { $count } columns
    }
table-optional = The table may be absent.
column-optional = The column may be absent.
dictionary-column = Column
dictionary-kind = What stands there
dictionary-required = Must be filled in
dictionary-yes = yes
dictionary-key = yes, key
dictionary-no = no
column-kind-code = code
column-kind-codes = list of codes with semicolons between them
column-kind-text = text
column-kind-choice = one of the words
column-kind-choices = some of the words with semicolons between them
column-kind-yes-no = yes or no
column-kind-url = web address
column-kind-year = year
column-kind-date = date
column-kind-whole = whole number
column-kind-number = number
column-points = Points to { $table } ({ $place }).
column-least = At least { $least }.
column-between = From { $least } to { $most }.
table-says-regions = A region in Sweden, a group of them, or a region in another country.
table-says-group-members = A region that acts in a group. The group’s priorities are not counted as its own.
table-says-domains = A domain of the common vocabulary. It is our own and none of the EU’s.
table-says-rounds = A round of dialogue or a programming period.
table-says-sources = A document or a dialogue meeting that facts rest on.
table-says-priorities = What a region prioritises in a period, in its own words.
table-says-lineage = In which later priority an earlier one lives on.
table-says-statements = Something that a region seeks or offers.
table-says-initiatives = A network, a platform, a partnership, a project or the like.
table-says-memberships = A region that takes part in an initiative.
table-says-clusters = A cluster or an innovation environment in a region.
table-says-strategies = A strategy, with its years and the number of areas that it states.
table-says-domain-links = A link between two domains that an expert has judged.
table-says-examples = An example from practice of one of the six steps.
table-says-dialogues = A dialogue meeting: what the region said, what was heard, and what was agreed. Only public meetings are here.
table-says-matches = A need of one region and an answer to it in another.
table-says-media = A film, a page or something else to read and see more in.
feed-title = { $product }: new versions
feed-title-region = { $product }: { $region }
feed-entry-region = Version { $number }: { $region }
feed-subtitle = New versions of the facts and what they change.
feed-subtitle-region = Versions that change something about { $region }.
feed-unreadable = What changed cannot be read.
feed-more =
    { $count ->
        [one] One more change.
       *[other] { $count } more changes.
    }
feed-see = See all changes
feed-paged = The feed has the latest { $count } versions; older ones are on the next page.
file-no-edition = There is no version { $number }.
file-unreadable = Version { $number } cannot be read. Choose another version.
file-not-kept = The file that was handed in for version { $number } is not kept: it had rows that are not public.
error-file-selection = The file cannot be downloaded: { $reason }
error-too-many-pairs = The file cannot be downloaded: { $total } regions are too many to compare two by two. At most { $most } are possible. Choose fewer.
error-editions-away = Earlier versions cannot be read right now. Try again in a moment.
error-setting-public-url = S3DASH_PUBLIC_URL is “{ $value }”; expected: http:// or https://, a host and perhaps a path, without a question mark and #.
error-setting-place = { $name } is “{ $value }”; expected: host:port, such as 127.0.0.1:9464, or a port alone.
error-setting-metrics-taken = { $name } is “{ $value }”, but nobody can listen there. The answer of the system: { $why }
since-unknown = There is no version { $value } before the one shown. The default is shown.
since-unreadable = Version { $value } cannot be read. The default is shown.

## Meetings, examples, media
meeting-next = The next dialogue meeting is on { $date }.
region-meetings = From the dialogue
region-meetings-held = Dialogue meeting { $date }
region-meetings-undated = Dialogue meeting without a date
region-meetings-said = The region says
region-meetings-heard = The agency heard
region-meetings-agreed = What was agreed
region-meetings-language = The records are in Swedish.
region-examples = Examples from practice
region-media = Read and watch more
media-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
media-captions = captions in { $languages }

## Briefing before a meeting
brief-1 = Briefing before a meeting
brief-heading = Briefing before a meeting: { $region }
brief-heading-none = Briefing before a meeting
brief-asks = Choose a region: the briefing is two sheets to take to a dialogue meeting.
brief-no-region =
    { $kind ->
        [group] A briefing is made for one region at a time, not for a group. Choose one of its regions, or read the group's page.
       *[other] Briefings are made for Sweden's regions, not for regions in other countries. What we have is on the region's page.
    }
brief-to-region = To the page of { $region }
brief-whose = { $authority }, { $round }
brief-edition = Version { $number }, { $date }
brief-other-round = This briefing is of an earlier period.
brief-latest-round = Show { $round }
brief-sentence =
    { $count ->
        [0] { $round }: the data leaves no question open.
        [one] { $round }: the data leaves one question open.
       *[other] { $round }: the data leaves { $count } questions open.
    }
brief-held = What we have, and since when
brief-area = Priority
brief-status = Status
brief-domains = Domains
brief-source = Stated in
brief-none-held = We have no priorities of the region's own for the period.
brief-joint = Joint in { $group }: { $areas }
brief-more-areas =
    { $count ->
        [one] One more priority (see the region's page)
       *[other] { $count } more priorities (see the region's page)
    }
brief-star = * inferred by the compilers.
brief-strategy = Strategy
brief-governance = Governance
brief-said = Needs and offers
brief-statements =
    The region states { $seeks ->
        [one] { $seeks } need
       *[other] { $seeks } needs
    } and { $offers ->
        [one] { $offers } offer
       *[other] { $offers } offers
    } (see its page).
brief-memberships = Initiatives
brief-clusters = Clusters
brief-counted-networks =
    { $networks ->
        [one] { $networks } network or partnership
       *[other] { $networks } networks and partnerships
    }{ $projects ->
        [0] { "" }
        [one] , { $projects } project
       *[other] , { $projects } projects
    }
brief-counted-clusters = { $count }, of which { $active } said to be active
brief-counted = { $counted }.
brief-named = { $counted }: { $names }.
brief-goes-on = { $text } … (see the region's page)
brief-changes = What has changed
brief-changed = From { $earlier } to { $later }:
brief-changed-skipped = From { $earlier } to { $later } (no data for { $between }):
brief-changed-none = There is no earlier period to compare with.
brief-changed-nothing = We have no priorities in either period.
brief-change =
    { $kind ->
        [kept] Kept
        [renamed] New names
        [merged] Merged
        [split] Split
        [regrouped] Split and merged
        [added] New
        [first_record] First record
        [deselected] Deselected
        [returned] From a still earlier period
        [no_earlier_record] No record then
        [chosen_away] Deselected
        [dropped] Not found again
        [no_later_record] No record now
        [status] New status
       *[part] Sub-areas
    }
brief-dialogues = From the dialogue
brief-no-meeting = No meeting is recorded in the data.
brief-notes = This meeting
brief-meetings-more =
    { $count ->
        [one] One more meeting (see the region's page)
       *[other] { $count } more meetings (see the region's page)
    }
brief-peers = Most similar regions
brief-besides = also prioritises { $domains }
brief-besides-none = prioritises nothing that is missing here
brief-conversations = Conversations to suggest
brief-no-conversations = The data has no strong answer to what the region seeks.
brief-contact = Contact:
brief-questions = Questions to ask
brief-no-questions = The data leaves no question open.
brief-questions-more =
    { $count ->
        [one] One more question
       *[other] { $count } more questions
    }
brief-questions-on-screen = (see the page on a screen)
brief-sources-more =
    { $count ->
        [one] and { $count } more source
       *[other] and { $count } more sources
    }
brief-deselected = Was something deselected? Enter it in the workbook, on the sheet priorities, with the status “deselected”.
column-question_words = Question
column-ground_words = Ground
column-field = The answer is entered in
brief-ask-no-areas = What are the region's priorities for { $years }?
brief-ask-missing =
    The strategy states { $stated ->
        [one] { $stated } priority
       *[other] { $stated } priorities
    }, we have { $held }. Which are missing?
brief-ask-dropped = { $area } was there in { $years } and is not among the priorities now. Was it deselected?
brief-ask-dropped-rest =
    { $areas } { $count ->
        [one] is not there any more either. Was it deselected?
       *[other] are not there any more either. Were they deselected?
    }
brief-ask-status =
    { $of ->
        [all] Which of the { $count } priorities are established strengths, and which are developing?
       *[some] { $count ->
            [one] Is { $areas } an established strength
           *[other] Are { $areas } established strengths
        }, or developing?
    }
brief-ask-age =
    { $of ->
        [all] Do all { $count } priorities still hold?
       *[some] { $count ->
            [one] Does { $areas }
           *[other] Do { $areas }
        } still hold?
    }
brief-ask-domains =
    { $of ->
        [all] Which domains do the { $count } priorities belong to?
       *[some] { $count ->
            [one] Which domains does { $areas }
           *[other] Which domains do { $areas }
        } belong to?
    }
brief-ask-no-strategy = Is there an adopted strategy for smart specialisation?
brief-ask-ended = “{ $title }” was in force until { $year }. What holds now?
brief-ask-adopted = Has “{ $title }” been adopted, and when?
brief-ask-seeks = What does the region seek from others?
brief-ask-offers = What can the region offer others?
brief-ask-memberships = Is the region still in { $names }?
brief-ask-clusters =
    { $count ->
        [one] Is { $names } active today?
       *[other] Which are active today: { $names }?
    }
brief-ask-contact = Which page should those read who want to reach you?
brief-ground-no-areas = We have no priorities of its own for { $years }.
brief-ground-joint =
    { $count ->
        [one] { $count } priority is joint
       *[other] { $count } priorities are joint
    } in { $groups }.
brief-ground-before = In { $years } there was { $areas }.
brief-ground-stated =
    The strategy states { $stated ->
        [one] { $stated } priority
       *[other] { $stated } priorities
    }.
brief-ground-missing = The number is in “{ $title }”.
brief-ground-dropped =
    { $count ->
        [one] No later priority is linked to it.
       *[other] No later priority is linked to them.
    }
brief-ground-status-unstated =
    { $count ->
        [one] { $count } has no stated status.
       *[other] { $count } have no stated status.
    }
brief-ground-status-inferred =
    { $count ->
        [one] { $count } status is inferred by the compilers.
       *[other] { $count } statuses are inferred by the compilers.
    }
brief-ground-status-unbased =
    { $count ->
        [one] For { $count } status nobody says who set it.
       *[other] For { $count } statuses nobody says who set them.
    }
brief-ground-age-undated =
    { $count ->
        [one] { $count } rests on a source without a date.
       *[other] { $count } rest on sources without a date.
    }
brief-ground-age-old =
    { $count ->
        [one] { $count } rests on a source older than 24 months.
       *[other] { $count } rest on sources older than 24 months.
    }
brief-ground-domains =
    { $count ->
        [one] { $count } is not classified to any domain.
       *[other] { $count } are not classified to any domain.
    }
brief-ground-no-strategy = We have no strategy for { $years }.
brief-ground-ended = The strategy gives its last year.
brief-ground-adopted = We have no year of its adoption.
brief-ground-seeks = We have nothing that the region seeks in { $years }.
brief-ground-offers = We have nothing that the region offers in { $years }.
brief-ground-memberships =
    { $count ->
        [one] The record has no last year and is older than 24 months or undated.
       *[other] The records have no last year and are older than 24 months or undated.
    }
brief-ground-clusters =
    { $count ->
        [one] We do not know whether it is active.
       *[other] We do not know whether the { $count } are active.
    }
brief-ground-contact = We have no contact page of the region.

## The code on a scene

stage-code-label = QR code that opens the view on a phone
stage-code-private = No QR code: this address is only reached from this computer or network.
stage-code-long = No QR code: the address is too long to be read from afar.

## The reader's own presentation

deck-add = Add to presentation
deck-own-title = My presentation
deck-scene-title = Title
deck-scene-note = Note for the speaker
deck-send = Add
deck-kept = The presentation is kept in this browser only.
deck-open = Open the presentation
deck-added = Added as scene { $number }.
deck-full = The presentation has { $most } scenes already, and no room for more.
deck-not-kept = The browser keeps nothing for this page, so the view could not be added.

stage-close = Close
decks-show = Show
own-title = Title of the presentation
own-empty = It is empty. Choose “{ $add }” in the Share menu of a view.
own-show = Show my presentation
own-copy = Copy link
own-yaml = Save as YAML
own-json = Save as JSON
own-clear = Empty it
own-take = Make the presentation shown mine
own-taken = It is your own now. Change what you like.
own-up = Move scene { $number } up
own-down = Move scene { $number } down
own-remove = Remove scene { $number }
own-remove-short = Remove
own-moved = Moved to place { $number }.
own-removed = Scene { $number } is removed.
own-cleared = The presentation is empty.
own-undo = Undo
own-saved = Saved as { $name }.
own-copied = The link is copied.
own-copy-by-hand = Copy the link from here:
own-too-long = The link would have { $count } characters. The limit is { $most } characters. Save the presentation as a file instead.
own-not-kept = The browser keeps nothing for this page. Save the presentation as a file.
deck-file-words = The file is shown to you, and the service keeps nothing of it.

## The presenter's window

presenter-title = Presenter window
presenter-elapsed = Elapsed
presenter-clock = Time
presenter-reset = Reset
presenter-now = Now
presenter-next = Next
presenter-last = This is the last scene.
presenter-notes = Notes
presenter-smaller = Smaller text
presenter-larger = Larger text
presenter-before = Previous
presenter-after = Next
presenter-blank = Blank
presenter-in-step = In step with the stage
presenter-alone = The stage does not answer. Press s there to see the notes below the scene.
presenter-blocked = The browser did not open the window. Press s to see the notes here.
presenter-not-heard = The windows do not reach each other. Press s to see the notes here.

## Present: the page, its keys, and what it says of decks

view-present = Present
present-title = { $title } – presentation
present-main = Presentation
present-scene = Scene { $number } of { $count }: { $title }
present-place = { $number } / { $count }
present-frame = Scene { $number }: { $title }
present-back = Previous scene
present-next = Next scene
present-open = Open the view
present-source = Compiled from public sources. { $edition }.
present-notes = Notes to the scene
present-notes-none = The scene has no notes.
present-faults = About the scene
present-told = About the presentation
present-more = Keys and presentations
present-keys = Keys
present-pause = Pause
present-play = Play
present-blank = Black screen. Press b to go on.
present-lost = The scene could not be fetched: the network is gone. It is fetched again when the network is back.
present-keys-next = Next scene
present-keys-back = Previous scene
present-keys-ends = First and last scene
present-keys-blank = Black screen
present-keys-full = Full screen
present-keys-notes = Notes under the scene
present-keys-presenter = Presenter’s window
present-keys-decks = Choose presentation
present-keys-help = This box
present-keys-close = Close
present-touch = On a touch screen: swipe, or tap the left or right third.
present-decks = Presentations
present-region-choose = Choose a region
present-region-sentence = Choose which region the presentation is about.
present-loop = Loop
present-loop-words = The scenes change every twenty seconds. A key or a touch pauses.
present-saved = The presentation shown
present-file = Your own presentation
present-file-how = Choose Share and Add to presentation on the pages you want to show. The key d opens your presentation.
present-file-choose = File (YAML or JSON, at most 200 kB)
present-file-open = Open the file
present-file-yaml = Save as YAML
present-file-json = Save as JSON
present-file-pptx = Download as slides (PowerPoint)
present-back-to = To the atlas
present-other-language = Svenska
present-too-long = The address would have { $count } characters, more than { $most }, and cannot be linked to. Save the presentation as a file instead.
present-file-gone = The presentation came from a file that this window does not have. Open the file again. The first presentation is shown instead.
present-first-instead = The first presentation is shown instead.
present-no-scene = There is no scene { $asked }. The presentation has { $count } scenes; scene { $shown } is shown.
present-unknown-deck = There is no presentation “{ $value }”. Choose among: { $decks }.
present-unknown-scene = “{ $value }” is no number of a scene. The first is shown.
present-unknown-loop = Loop is 1 or nothing, not “{ $value }”.
scene-untitled = Scene { $number }
scene-no-view = There is no view at the address “{ $address }”. The other scenes are shown.
scene-none = There is nothing to show here.

deck-fault-at = Scene { $scene }: { $words }
deck-too-large = The file is too large.
    .expected = A presentation has at most { $most } kB.
deck-not-utf8 = The file is not text in UTF-8.
    .expected = Save it as UTF-8.
deck-unreadable = The file cannot be read from line { $line }.
    .expected = It should be YAML or JSON.
deck-unreadable-whole = The file cannot be read.
    .expected = It should be YAML or JSON.
deck-key-twice = The key “{ $names }” is given twice.
    .expected = The first one counts.
deck-alias = The file refers to itself (& and *).
    .expected = Write out every scene.
deck-deep = The file has lists in lists.
    .expected = A presentation has one list of scenes.
deck-none = The file is no presentation.
    .expected = It should have title, language and scenes.
deck-no-scenes = The presentation has no scenes.
    .expected = “scenes” is a list with address, title and note.
deck-language = There is no language “{ $value }”; Swedish is used.
    .expected = Choose among: { $languages }.
deck-many-scenes = The presentation has { $count } scenes.
    .expected = The first { $most } are shown.
deck-scene-none = The scene is no scene.
    .expected = It should have address and title.
deck-long-address = The address is too long.
    .expected = At most { $most } characters are read.
deck-unknown-key = Unknown name: { $names }.
    .expected = Known names are { $known }.
deck-missing = “{ $place }” is missing.
    .expected = A text should stand there.
deck-not-text = “{ $place }” is no text.
    .expected = A text should stand there.
deck-cut = “{ $place }” has { $count } characters.
    .expected = The first { $most } are shown.
deck-address-cut = The address is cut off or changed and cannot be read.
    .expected = Ask for the whole address, or for the file.

## The presentations that ship

deck-pair = { $one } and { $other }
deck-name-national = The whole country
deck-name-region = A region introduces itself
deck-name-vanguard = Vanguard and the platforms
deck-name-steps = The six steps
deck-national = What Sweden’s regions invest in
deck-national-areas = { $regions } regions have chosen { $areas } priorities
    .note = Each region chooses for itself, from { $least } to { $most } priorities. More is not better: few and clear choices are choices, too.
deck-national-domain = Most invest in { $domain1 }
    .note = { $holders1 } of { $regions } regions have the domain. Ask the room: who is really strong, and who is building up?
deck-national-matrix = Three domains gather most regions
    .note = The three are { $domain1 } ({ $holders1 }), { $domain2 } ({ $holders2 }) and { $domain3 } ({ $holders3 }). Read one row at a time: that is a region’s whole choice.
deck-national-unique = { $unique } is most alone in its domains
    .note = Uniqueness counts how few others have the same domains. A high one means fewer colleagues at home, and more to gain from partners abroad.
deck-national-shared = { $pair_shared } have most in common
    .note = The two have { $number_shared } domains in common, the most of all pairs. A thicker line means more domains in common. Who does the same is somebody to learn from.
deck-national-mutual = { $pair_mutual } complement each other most
    .note = Here it is the other way round: one has what the other lacks but is close to. The number for the pair is { $number_mutual } per cent.
deck-national-changes = { $lived } of { $before } priorities live on
    .note = Compared with the period before, { $added } are new, and { $dropped } are not found again. Not found again does not mean that the work has ended.
deck-region = { $region } introduces itself
deck-region-areas = This is what { $region } invests in
    .note = The words are the region’s own. Below each priority stand the domain that it belongs to and where the statement comes from.
deck-region-changes =
    { $added ->
        [0] { $region } holds on to its choices
        [one] { $region } has one new priority
       *[other] { $region } has { $added } new priorities
    }
    .note = Of { $before } earlier priorities { $lived } live on, and { $dropped } are not found again. Tell why the choices are what they are.
deck-region-domain = { $own_domain }: { $region } is one of { $holders }
    .note = { $holders } of { $regions } regions with data have the domain. This is what others can come to us for.
deck-region-overlap = Most like { $region }: { $alike }
    .note = The two have { $alike_share } per cent of their domains in common. There are colleagues with the same questions.
deck-region-added = { $adds } can add most to { $region }
    .note = { $adds } has most of what { $region } lacks but is close to, { $adds_share } per cent. It is an opening for a talk, no verdict.
deck-region-partner = Whom { $region } can call first
    .note = Each proposal says about what, why, and what speaks against it. Ask the room: has anybody talked to them already?
deck-region-shared = These share domains with { $region }
    .note = The lines show who have several domains in common with the region. The closer in the picture, the more alike the choices.
deck-vanguard = Vanguard and the platforms
deck-vanguard-sweden =
    { $here_vanguard ->
        [one] One Swedish region is in Vanguard
       *[other] { $here_vanguard } Swedish regions are in Vanguard
    }
    .note = The Vanguard Initiative is a network of industrial regions that run pilots together. Sources do not agree on who is in it; the row says what each of them states.
deck-vanguard-europe = { $abroad_vanguard } regions in other countries are members
    .note = The data on regions in other countries is older than the Swedish, and not all of it is confirmed. Look for those with the same domains as you.
deck-vanguard-pilots = The pilots are where the work is done
    .note = To be a member is one thing, to take part in a pilot another. Those who already meet in a pilot have the shortest way to the next. Who is missing at the table?
deck-vanguard-platform =
    { $here_s3p ->
        [one] One Swedish region was in the S3 Platform
       *[other] { $here_s3p } Swedish regions were in the S3 Platform
    }
    .note = The S3 Platform has been replaced by the S3 Community of Practice. Contacts often live on in the thematic partnerships.
deck-vanguard-errin =
    { $here_errin ->
        [one] One Swedish region is in ERRIN
       *[other] { $here_errin } Swedish regions are in ERRIN
    }
    .note = ERRIN is where regions meet in Brussels on research and innovation. Nearly all are in it, so everybody can begin here.
deck-vanguard-next = These pairs complement each other most
    .note = { $pair_mutual } complement each other most, { $number_mutual } per cent. Ask those who are here: have you talked yet?
deck-steps = Smart specialisation in six steps
deck-steps-example = Example from { $place }: { $text }
deck-steps-all = Six steps, again and again
    .note = The steps are a way of working, not done once. The scenes that follow take one step at a time and show where the atlas helps.
deck-steps-analysis = { $step }: see the whole field
    .note = The matrix shows the choices of all regions at once. Begin with your own row and see which columns you share.
deck-steps-governance = { $step }: keep the data alive
    .note = The map shows how old the data is. Where it is settled who is responsible, it shows here.
deck-steps-vision = { $step }: find those who want the same
    .note = The lines show domains in common. A vision grows stronger when somebody else pulls the same way.
deck-steps-prioritisation = { $step }: choose among domains
    .note = The list shows how many prioritise each domain. To choose is also to leave out.
deck-steps-implementation = { $step }: do it together
    .note = The lines show who complement each other. Choose one line and decide who calls.
deck-steps-monitoring = { $step }: see what became of the choices
    .note = The changes between two periods show what lives on. Ask what you learnt from what is not found again.

## The file to take along

take-copy = Copy of the S3 Atlas: version { $number }, { $date }
take-holds = The file opens without a network. It has all pages with each choice by itself, and all pairs of regions.
take-lacks = Filters in combination, scenarios and consortium proposals are in the service only. The file does not change when the data does.
take-checksum = Checksum of the data (SHA-256):
take-away = In the service only
take-away-told = That choice is in the service only, not in this copy.
take-away-link = Open in the service

## The whole view to Excel

tool-xlsx = Download everything on the page (Excel)
sheet-read-me = Read me
sheet-of-view =
    { $view ->
        [map] Map
        [data] Age of the facts
        [changes] Changes
        [partner] Partners
        [region] Priorities
       *[other] Table
    }
sheet-matrix = Matrix
sheet-columns = Columns of the matrix
sheet-lines = Links
sheet-nodes = Points
sheet-domains = Domains
sheet-members = Participants
sheet-in-sum = In sum
sheet-changes = Changes
about-title = Title
about-sentence = What it shows
about-selection = Selection
about-edition = Edition
about-edition-words = { $product }, version { $number }
about-date = Date
about-address = Address
about-licence = Licence
about-source = Sources
about-sheet = Sheet: { $name }
about-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
about-lacking = Nothing known about
about-sign-no-data = no data
about-sign-not-applicable = not applicable
about-sign-none = not mentioned or not known
about-numbers = Numbers
about-numbers-words = Numbers are rounded as on the page. Where the heading has (%), 50 is one half.
column-round_code = Period code
column-other_code = Code of the other region
column-parent_code = Code of what it is part of
column-successor_code = Code of the successor
column-status_code = Status code
column-source_code = Source code
column-cluster_code = Cluster code
column-umbrella_code = Sub-area of
column-leader_names = Clusters responsible for the area
column-certainty = Certainty
column-subject_name = Name
column-does_words = What they do
column-url = Web address
column-source_title = Source
column-publisher = Publisher
column-held_on = Date
column-published_number = Year published
column-read_on = Retrieved
column-statement_kind = Seeks or offers
column-statement_words = What
column-partner_names = With whom
column-conversation_words = To talk about
column-said_words = The region says
column-heard_words = The agency heard
column-agreed_words = What was agreed
column-title = Title
column-adopted_number = Year adopted
column-stated_count = Areas stated by the strategy
column-governance = Governance
column-step_words = Step
column-example_words = Example
column-media_words = Length and language
column-fact_name = About
column-fact_words = Fact
column-areas_words = Priorities
column-likeness_words = Likeness
column-besides_words = Also prioritises
column-members_words = Participants
column-then_count = Then
column-now_count = Now
column-areas_count = Number of priorities

## Open data: cubes and shapes

open-side-region = Region
open-side-partner = Other region
open-side-round = Period
open-side-measure = What is measured
open-side-role = How the region takes part
open-is-so = It is so (1)
open-unit-is-so = 1 = it is so
open-unit-count = number
open-note-is-so = 1 stands where it is so. The other places have a mark.
open-overlap = Domains in common (%)
open-complementarity = The other region can add (%)
open-change-count = Changes
open-all-domains = All domains
open-places = Swedish regions have the shape of their county. Other regions are points: their main town.
open-note-domains = A change that concerns two domains counts in both, and once in “All domains”.

## Open data: the page

view-open-data = Open data
code-copy = Copy the code
code-copied = The code is copied
open-heading = Open data
open-sentence = All that the pages show can be downloaded, without an account and free of charge. The numbers are the pages’ own.
open-way-whole = All at once
    .words = The whole version as a workbook or a data package.
open-way-list = What there is
    .words = The list for programs, with addresses.
open-way-openapi = OpenAPI 3.1
    .words = A description that tools read.
open-way-catalogue = Catalogue (DCAT-AP-SE)
    .words = For data portals that harvest.
open-examples = Three examples
    .words = Copy, paste and run. The examples are tried on the service before each release.
open-example-curl = Terminal: curl
    .words = Downloads how many priorities each region has, and shows the first lines.
open-example-python = Python: pandas
    .words = Shows how many regions have data, and which have the most priorities.
open-example-r = R, without packages
    .words = Counts what became of the priorities between two periods.
open-resources = What there is
    .words = Every address also takes the keys format and language. The keys are those of the pages’ addresses.
open-kind-view = The pages’ answers
open-kind-shapes = Regions with shapes
open-kind-table = Tables
open-kind-own = About the service
open-keys = Keys:
open-column-format = Format
open-column-use = Suits
open-column-offered = Offered for
open-column-mark = Mark
open-column-meaning = Means
open-resource-regions-geojson = Regions as GeoJSON
open-resource-regions-gpkg = Regions as GeoPackage
open-resource-editions = All versions
open-resource-config = Limits and languages
open-resource-openapi-json = Description (OpenAPI 3.1)
open-formats = Formats
open-format-json = programs of your own: the answer, its rows and their sources
open-format-csv = statistics programs: one table, UTF-8, a comma between fields
open-format-xlsx = spreadsheets: all tables of the page, explained
open-format-json-stat = statistics tools: a whole cube (JSON-stat 2.0)
open-format-geojson = web maps: RFC 7946, WGS 84
open-format-gpkg = map programs such as QGIS: GeoPackage, WGS 84
open-cubes = A cube has a value for every combination. Where there is no number there is null and a mark.
open-marks = Marks
    .words = That nothing is known is not zero. The marks say why there is no number.
open-rules = How it works
open-rule-edition = Links that last.
    .words = With edition= and the number of the version, the answer is the same for ever.
open-rule-cache = Download only what is new.
    .words = Every answer has an ETag. Send it back, and the answer is 304 when nothing has changed.
open-rule-errors = Clear errors.
    .words = Unknown keys and codes are refused. The answer (problem+json) says what is wrong and what is allowed.
open-rule-limits = Limits.
    .words = Whoever asks for too much at once gets 429 or 503 and a time to wait. The limits are in
open-rule-origin = From other sites.
    .words = Scripts on other sites may ask (CORS). No cookies, no account.
open-licence = Licence

## The page as a document

tool-docx = Download the page (Word)
document-picture = { $heading }: how the priorities follow on each other from period to period. The same is told in words below “From period to period”.
document-no-picture = The picture is missing: it could not be made when the document was downloaded. It is at { $address }.

## The catalogue for data portals

catalogue-title = Open data from S3-atlasen
catalogue-words = What Sweden’s regions prioritise in smart specialisation, what they seek and offer, and whom they work with.
catalogue-sweden = Sweden
catalogue-europe = Europe
catalogue-whole = Smart specialisation of Swedish regions
catalogue-whole-words = Priorities, needs and offers, networks and partnerships, clusters, strategies and sources for Sweden’s regions and regions in other countries. Every row names its source and how certain it is.
catalogue-whole-keywords = smart specialisation, S3, regional development, innovation, cooperation, NUTS
catalogue-matrix = Priorities by region and domain
catalogue-matrix-words = A cell for every region and domain: whether the region prioritises the domain, and with which status. Missing data are marked, to tell them from what is not mentioned.
catalogue-matrix-keywords = smart specialisation, S3, priorities, strengths, domains, statistics
catalogue-regions = Regions with boundaries and measures
catalogue-regions-words = Sweden’s counties as areas and regions in other countries as points. Every region has its codes, its names and measures of what it prioritises.
catalogue-regions-keywords = regions, counties, NUTS, map, boundaries, smart specialisation
catalogue-workbook =
    { $language ->
        [sv] Workbook (xlsx) with Swedish headings
       *[en] Workbook (xlsx) with English headings
    }
catalogue-xlsx = Workbook (xlsx)
catalogue-tables = The tables through the programming interface (JSON)
catalogue-json = JSON
catalogue-csv = CSV
catalogue-json-stat = Cube in JSON-stat
catalogue-geojson = GeoJSON
catalogue-gpkg = GeoPackage
catalogue-api = Programming interface of S3-atlasen
catalogue-api-words = The same answers as on the pages and the same tables, in JSON, CSV, xlsx and JSON-stat. The interface needs no key and changes nothing.
catalogue-for-portals = For data portals there is a catalogue according to DCAT-AP-SE:

## Priorities of others

cli-import-priorities = Read a table of other regions’ priorities (xlsx or csv, one row a priority) into a workbook to hand in. MAP.yaml says what stands in which column and what the categories correspond to. What is not taken over stands in a sheet of its own.
    .short = Read other regions’ priorities
cli-map-metavar = MAP.yaml
cli-option-map = The file that says what columns and categories mean.
cli-imported =
    { $taken ->
        [one] { $path } is written, with { $taken } priority.
       *[other] { $path } is written, with { $taken } priorities.
    } { $left ->
        [0] All rows are in it.
        [one] One row was not taken over.
       *[other] { $left } rows were not taken over.
    }
cli-imported-how = What next: mend the workbook or the map. Then run python -m s3dash check { $path } and publish.
error-map-refused = { $path } cannot be followed. Nothing has been read.
error-import-same-file = { $path } would be overwritten by the workbook. Choose another name.
import-sheet = The import
import-sheet-row = Row
import-sheet-code = Became
import-sheet-told = What there is to say
import-sheet-left = not taken over
import-left =
    { $count ->
        [one] This row was not taken over:
       *[other] These { $count } rows were not taken over:
    }
import-taken-told =
    { $count ->
        [one] This row was taken over, but should be looked at:
       *[other] These { $count } rows were taken over, but should be looked at:
    }
import-told-more =
    { $count ->
        [one] The same goes for one more row.
       *[other] The same goes for { $count } more rows.
    }
import-unclassified =
    { $count ->
        [one] One priority has no domain. It is shown, but not counted.
       *[other] { $count } priorities have no domain. They are shown, but not counted.
    }
import-untranslated =
    { $count ->
        [one] One priority has the same words in Swedish and English, for want of a translation.
       *[other] { $count } priorities have the same words in Swedish and English, for want of a translation.
    }
import-new-regions = New regions: { $regions }.
import-not-a-table = The file is no table
    .expected = a workbook (.xlsx) or a CSV file in UTF-8 with comma, semicolon or tab
import-no-such-sheet = There is no sheet “{ $value }”
    .expected = one of { $sheets }
import-map-unreadable = The file cannot be read as YAML or JSON
    .expected = keys and texts, as in the example in docs/dataset.md
import-map-mapping = “{ $value }” has to be keys with texts
    .expected = a key and a text on each line, indented below its name
import-map-key = “{ $value }” is no key here
    .expected = one of { $choices }
import-map-twice = “{ $value }” stands twice
    .expected = once
import-map-lacks = “{ $value }” is missing
    .expected = the key with a value
import-map-choice = “{ $value }” is none of the choices
    .expected = one of { $choices }
import-map-round = No round is called “{ $value }”
    .expected = one of { $choices }
import-map-form = “{ $value }” is not written as it should be
    .expected = a code, a year (2025), a day (2026-11-30) or an address (https://…)
import-map-domain = No domain is called “{ $value }”
    .expected = the code or name of a domain, or - for none
import-map-column = The column “{ $value }” is not in { $table }
    .expected = one of { $choices }
import-no-region = The region is missing
    .expected = a NUTS code or the name of a region
import-unknown-region = No region is called “{ $value }” or has it as its code
    .expected = a region outside Sweden that is known, or new_regions: yes in the map and a name
import-several-regions = “{ $value }” may be { $codes }
    .expected = the code of one of them
import-several-successors = “{ $value }” is no more, and several go on: { $codes }
    .expected = the code of one of them
import-own-region = { $codes } is a Swedish region or group
    .expected = a region outside Sweden; the Swedish ones are handed in in their own workbook
import-no-name = The priority has no name
    .expected = the region’s own words
import-too-long = The text is too long
    .expected = at most { $most } characters
import-personal = The text has an e-mail address, a phone number or a personal number
    .expected = no personal data
import-already-there = “{ $value }” is there already
    .expected = nothing; it is { $codes }
import-twice = “{ $value }” stands in row { $first } already
    .expected = each priority once
import-successor = “{ $value }” is no more and was read as { $codes }
    .expected = the code that holds now
import-meant = “{ $value }” was read as { $codes }
    .expected = the region’s code
import-new-region = “{ $value }” is new and was taken up
    .expected = a Swedish and an English name to look over
import-unmapped-category = “{ $value }” corresponds to no domain
    .expected = a line in the map below { $place }
import-several-domains = “{ $value }” may be several domains: { $codes }
    .expected = a line in the map below { $place } that says which
import-narrowed = “{ $value }” was read as { $codes }, the only one that the row’s other categories allow
    .expected = nothing, if it is right

## The interface for programs
error-api-keys = The request cannot be answered: { $reason }
error-api-format = There is no answer in the form that is asked for. It can be { $allowed }.
api-too-long = The address has more characters than are read.
api-unknown-key = The key “{ $name }” is not used here. Those in use are { $allowed }.
api-given-twice = The key “{ $name }” is given twice.
api-no-value = The key “{ $name }” has no value.
api-not-a-choice = “{ $value }” cannot be given for “{ $name }”. It can be { $allowed }.
api-not-a-number = “{ $value }” cannot be given for “{ $name }”. It has to be a whole number from { $least } to { $most }.
api-not-a-code = “{ $value }” is no code and cannot be given for “{ $name }”. The codes are in { $place }.
api-code-twice = “{ $value }” has the same code twice for “{ $name }”.
api-unknown-code = “{ $value }” is no known code for “{ $name }”. The codes are in { $place }.
api-former-region = The region “{ $value }” for “{ $name }” no longer exists. Those that do are in { $place }.
api-required = Give “{ $name }”. { $words }
api-required-regions =
    { $view ->
        [compare] Give two to five codes for “{ $name }”, with a comma between them.
       *[other] Give three to six codes for “{ $name }”, with a comma between them.
    }
api-changes-same-round = “{ $name }” is the same period that it is compared with.
api-changes-wrong-order = “{ $value }” for “{ $name }” is not before the period that it is compared with.
api-changes-first-round = “{ $value }” for “{ $name }” is the first period, with none before it to compare with.
api-since-unknown = “{ $name }”: there is no version { $value } before the one that answers.
api-since-unreadable = “{ $name }”: version { $value } cannot be read.
api-no-cube = There is no cube of what changed between versions. Compare periods, or ask for csv.
api-cube-too-large = The cube has { $size } places; at most { $most } are given out. Choose a region, a domain or a smaller scope.
api-regions-geojson = The regions with their shapes (GeoJSON), with what the map shows
api-regions-gpkg = The regions with their shapes (GeoPackage), with what the map shows
api-title = { $product } as open data
api-openapi-json = Description for programs (OpenAPI 3.1)
api-editions = All versions of the facts
api-config = Limits and languages
api-description = The same answers as on the pages, for programs. Unknown keys and codes are refused. The marks “..”, “.” and “-” stand for what is not there.
api-index = All that can be had
api-picture = A view as a picture
api-key-format = The form of the answer
api-key-language = The language of the answer
api-key-shape = The shape of the picture
api-key-scale = How many pixels stand for one
api-status-200 = The answer
api-status-304 = What you have still holds.
api-status-400 = A key, a value or a code cannot be given. The answer says which, and what can.
api-status-404 = The version or the address does not exist.
api-status-406 = There is no answer in the form that is asked for.
api-status-429 = You have asked for more than one reader gets in a short time. Try again later.
api-status-500 = Something went wrong on our side. The error is noted.
api-status-503 = The service is busy. Try again soon.

cli-doctor = See whether an installation is sound. That is settings, database, versions, maps, rights, room and the app. Nothing is changed. Run the command as the user that runs the app, with the same settings.
    .short = See whether an installation is sound
doctor-level-ok = ok
doctor-level-warning = warning
doctor-level-fault = fault
doctor-name-settings = Settings
doctor-name-public-url = Address
doctor-name-tls = TLS
doctor-name-operator = Responsible
doctor-name-metrics = Metrics
doctor-name-database = Database
doctor-name-editions = Versions
doctor-name-clock = Clock
doctor-name-inbox = Watched folder
doctor-name-data = Data folder
doctor-name-user = User
doctor-name-writing = Right to write
doctor-name-disk = Disk
doctor-name-files = Open files
doctor-name-memory = Memory
doctor-name-browser = Browser for pictures
doctor-name-programs = Programs
doctor-name-app = The app
doctor-sum = { $checks } points checked. Faults: { $faults }. Warnings: { $warnings }.
doctor-see-settings = Put the setting right, see the table in docs/running.md. Where the app cannot read it, nothing else is checked before.
doctor-see-database = See that the database runs, that the address in S3DASH_DATABASE_URL is right and that the user may read it.
doctor-see-data = Put the folder of the release back, or put S3DASH_DATA right.
doctor-see-shapes = Put the files of the map of the release back, or put the boundaries in anew with the command boundaries.
doctor-settings-read = { $count ->
        [0] No setting of your own is made. The defaults hold.
        [one] One setting of your own is made, and it can be read.
       *[other] { $count } settings of your own are made, and all can be read.
    }
doctor-setting-misspelt = { $name } is no setting, but it is like { $meant }.
    .advice = Rename it to { $meant }. Now the default holds.
doctor-setting-unknown = { $name } is no setting.
    .advice = Take it away, or see the table in docs/running.md.
doctor-public-url = Readers reach the service at { $value }.
doctor-public-url-unset = S3DASH_PUBLIC_URL is not set. Feeds, files and QR codes write the address that the request came by.
    .advice = Set it to the address that readers use, before anybody subscribes to a feed.
doctor-public-url-own = S3DASH_PUBLIC_URL is { $value }, which can be reached on this computer only.
    .advice = Set it to the address that readers use.
doctor-tls-on = S3DASH_TLS is on: browsers come back encrypted only.
doctor-tls-off = S3DASH_TLS is off. That is right as long as the service is not reached encrypted.
doctor-tls-unset = The address { $value } is encrypted, but S3DASH_TLS is off.
    .advice = Set S3DASH_TLS=1, so that browsers never ask without encryption.
doctor-tls-plain = S3DASH_TLS is on, but the address { $value } is not encrypted.
    .advice = Have S3DASH_PUBLIC_URL begin with https://, or take S3DASH_TLS away.
doctor-operator = The accessibility statement names { $name } and how to reach them.
doctor-operator-unset = The accessibility statement does not say who is responsible, or how to reach them.
    .advice = Set S3DASH_OPERATOR and S3DASH_CONTACT. The law asks for both.
doctor-metrics-off = S3DASH_METRICS is not set. The app counts nothing.
doctor-metrics = They can be read at { $place }, on this computer only.
doctor-metrics-open = They can be read at { $place }, from other computers too.
    .advice = Have the firewall let only the one who monitors through.
doctor-database = { $place } answers and has the tables of this release.
doctor-database-missing = The file { $place } is not there yet.
    .advice = The app makes it when it starts for the first time. If the address is wrong, put S3DASH_DATABASE_URL right.
doctor-database-empty = { $place } answers but is empty.
    .advice = The app makes the tables when it starts for the first time.
doctor-database-later = { $place } has tables of a later release than this one.
    .advice = Run the later release, or restore the backup of before the upgrade.
doctor-database-earlier = { $place } has tables of an earlier release.
    .advice = Make a backup now. The next start changes the tables, and there is no other way back.
doctor-database-damaged = { $place } is damaged. The database's own check: { $why }
    .advice = Stop the app and restore the latest backup, see docs/running.md.
doctor-editions = Version { $number } of { $day } is the latest and can be read. Versions in all: { $count }.
doctor-editions-none = The database has no version yet.
    .advice = Start the app, or publish a workbook.
doctor-edition-unreadable = Version { $number } is the latest but cannot be read. The app shows an earlier one.
    .advice = Publish it anew, go back with the command restore, or restore a backup.
doctor-editions-damaged = These earlier versions cannot be read: { $numbers }.
    .advice = Readers notice only when they ask for them. An earlier backup may have them whole.
doctor-clock = The time is { $at } UTC.
doctor-clock-behind = Version { $number } was published at { $at } UTC, which is later than the clock of this computer.
    .advice = Set the clock of the computer, best by a time server.
doctor-clock-apart = The clocks of the computer and of the database differ by { $seconds } seconds.
    .advice = Have both follow a time server.
doctor-inbox-waits = This waits for somebody: { $names }.
    .advice = Read the report beside the file, change the file and save it again.
doctor-data = { $path } can be read, the maps too.
doctor-data-unreadable = { $path } cannot be read.
    .advice = Put the folder of the release back, or put S3DASH_DATA right.
doctor-data-refused = { $path } has { $faults } faults. An empty database cannot begin with it.
    .advice = See the faults with the command check, or put the folder of the release back.
doctor-user = The command runs as { $name }.
doctor-user-root = The command runs as root. It tells nothing of what the app's own user may do.
    .advice = Run it as the user of the app, for example with runuser -u s3dash.
doctor-writing = { $path } can be written to.
doctor-writing-refused = { $name } may not write to { $path }.
    .advice = Give the user the folder with chown, or put S3DASH_DATABASE_URL right.
doctor-network-drive = { $path } is on a network drive ({ $kind }), where the locks of the database cannot be relied on.
    .advice = Put the database on a disk of its own, or use PostgreSQL.
doctor-disk = { $path } has { $free } MB free.
doctor-disk-little = { $path } has only { $free } MB free.
    .advice = Make room. A version takes about one megabyte, and the file to take along five.
doctor-disk-full = { $path } has { $free } MB free. That may not be enough for the next version.
    .advice = Make room now. Readers are served meanwhile.
doctor-files = The limit is enough for all connections.
doctor-files-few = A process may have { $most } files open, and needs { $wanted }.
    .advice = Raise the limit (LimitNOFILE in systemd). Until then quiet connections are closed sooner.
doctor-memory = { $there } MB are there, and { $needed } MB are needed at most.
doctor-memory-little = { $there } MB are there, but { $needed } MB are needed when all processes have much to do.
    .advice = Set WEB_CONCURRENCY lower, or give the computer more memory.
doctor-browser = { $path } ({ $version })
doctor-browser-missing = There is no Chromium. Pages work, but the server makes no pictures.
    .advice = Install chromium-headless-shell, or name another with S3DASH_BROWSER.
doctor-browser-named = The browser that S3DASH_BROWSER names is not there.
    .advice = Put S3DASH_BROWSER right, or take it away: the app then looks for one.
doctor-browser-fails = { $path } is there but does not start.
    .advice = Run it by hand with --version and see what it says.
doctor-programs = Those that are needed are there: { $names }.
doctor-programs-missing = These programs are missing: { $names }.
    .advice = Install them. pg_dump and pg_restore are for the backup, nice for the file to take along.
doctor-app = It answers at { $place } and shows version { $number }.
doctor-app-not-running = It does not run at { $place }.
doctor-app-silent = Something listens at { $place }, but does not answer as the app does.
    .advice = See what listens there (ss -ltnp), or choose another PORT.
doctor-app-without-edition = It answers at { $place }, but has nothing to show.
    .advice = Put right what stands above. The app looks again every second.
doctor-app-problems = It goes on in spite of: { $names }.
    .advice = What the names mean stands in docs/running.md. The log says more.
doctor-name-proxies = Proxy
doctor-name-redis = Redis
doctor-proxies = The app trusts { $count } proxy before it about the addresses of readers.
doctor-proxies-none = No proxy is named. Whoever asks counts as the reader.
doctor-proxies-unset = The service is behind TLS, but S3DASH_PROXIES is 0. All readers count as one.
    .advice = Set S3DASH_PROXIES=1 if a proxy stands before the app and writes X-Forwarded-For.
doctor-proxies-passed-by = S3DASH_PROXIES is set, but the app listens at { $host }. Who reaches the port directly can make an address up.
    .advice = Set HOST=127.0.0.1, or have the firewall let only the proxy through.
doctor-redis = { $place } answers. All processes count together.
doctor-redis-none = S3DASH_REDIS_URL is not set. Each process counts for itself, which is enough for one computer.
doctor-redis-away = { $place } does not answer ({ $why }). Each process counts for itself until it does.
    .advice = Start Redis, or put S3DASH_REDIS_URL right. Readers are served meanwhile.

## The catalogue for data portals


# ---- where there are too many regions for a picture ---------------------------------------------

crowd-regions = Of { $total } regions, the { $shown } with the most priorities are shown.
crowd-alike = Of { $total } regions, the { $shown } that share the most domains with { $region } are shown.
crowd-members = Of { $total } regions, the { $shown } in the most initiatives are shown.
crowd-domains = Of { $total } domains, the { $shown } that most of the regions have are shown.
crowd-initiatives = Of { $total } initiatives, the { $shown } that most of the regions are in are shown.
crowd-file = The file has everything.
crowd-file-lines = The file has all regions and the { $most } strongest lines.
map-crowd = The map shows { $total } regions as points without names. The names are in the table and the file.
region-list-more =
    { $count ->
        [one] One more region is in the file.
       *[other] { $count } more regions are in the file.
    }
table-cut = The first { $shown } of { $total } rows are shown; the whole table is in the file.
crowd-joined = Of { $total } regions, the { $shown } that have a line are shown.
crowd-naming = Of { $total } regions, { $shown } are shown: those that have the domain, then those with the most priorities.
crowd-lines-shared = With at least { $asked } domains shared there are more than { $most } lines; only the strongest are shown.
crowd-lines-mutual = From { $asked } per cent there are more than { $most } lines; only the strongest are shown.
crowd-initiatives-joined = Of { $total } initiatives, the { $shown } that they are in are shown.
crowd-by-name = Of { $total } regions the first { $shown } by name are shown; choose another in the list.
crowd-members-region = Of { $total } Swedish regions that take part, the first { $shown } by name are listed.
crowd-members-via = Of { $total } Swedish regions that take part through its parts, the first { $shown } are listed.
crowd-members-group = Of { $total } groups of regions, the first { $shown } by name are listed.
crowd-members-partner = Of { $total } regions in other countries, the first { $shown } by name are listed.
crowd-partners = Of { $total } regions in the list, the first { $shown } are shown.
crowd-no-file = There is no file of every two of more than { $most } regions.
crowd-gap-pairs = Of { $total } pairs, the first { $shown } are shown.
crowd-gap-needs = Of { $total } needs, the first { $shown } are shown.
