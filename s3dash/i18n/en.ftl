### All words of the interface in English. The same keys and parameters as sv.ftl.

## The product

product = S3 Atlas
product-line = regional smart specialisation in Sweden
page-title = { $heading } – S3 Atlas
description = What Sweden's regions prioritise under smart specialisation, who works with whom, and where each statement comes from.
skip-to-content = Skip to the content
no-script = S3 Atlas is drawn in the browser and needs JavaScript. Nothing is fetched from anywhere but here. The facts can also be read as a table without JavaScript:
no-script-link = download the table (CSV)
loading = Fetching the map …

## Header and footer

nav-label = Main menu
chosen = (chosen)
this-page = (this page)
view-map = Map
other-language = Svenska
other-language-label = Visa sidan på svenska (Show the page in Swedish)
theme-toggle = Light or dark
footer-edition = Version { $number }, { $date }
footer-source = Compiled from public documents. The facts are not Tillväxtverket's own.
footer-accessibility = Accessibility statement
footer-licence = Data: CC BY 4.0. County boundaries: SCB.
footer-program = S3 Atlas { $version }

## Controls

controls = Choose what the map shows
control-measure = Measure
control-domain = Domain
control-initiative = Initiative
control-round = Programming period
control-region = Region
measure-count = Number of priorities
measure-status = Status in a domain
measure-membership = Part in an initiative
no-domain = Choose a domain
no-initiative = Choose an initiative
no-region = Choose a region

## Status and absence

status-established = established strength
status-developing = developing area
status-horizontal = enabling or horizontal
status-unspecified = status not stated
status-deselected = deliberately deselected
status-joint = only jointly in the group
status-not-mentioned = does not mention the domain
status-no-data = no data
status-inferred = inferred by the compilers
words-inferred = { $words } (inferred)
basis-stated = stated
basis-inferred = inferred
joint-in = jointly in { $group }
joint-in-as = jointly in { $group } ({ $status })
joint-count =
    { $count ->
        [one] { $count } joint area in { $group }
       *[other] { $count } joint areas in { $group }
    }
count-words =
    { $count ->
        [one] { $count } priority
       *[other] { $count } priorities
    }
legend-step =
    { $areas ->
        [one] priority
       *[other] priorities
    } in { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }
range = { $low }–{ $high }
list-and = { $first } and { $last }
status-part =
    { $status ->
        [established] { $count } as an established strength
        [developing] { $count } as a developing area
        [horizontal] { $count } as enabling or horizontal
       *[unspecified] { $count } without a stated status
    }

## The map

map-heading-count = Priorities by region
map-heading-status = { $domain }: the regions' status
map-heading-membership = { $initiative }: Swedish regions
map-heading-asks-domain = Status in a domain
map-heading-asks-initiative = Part in an initiative
map-sentence-asks-domain = Choose a domain to see which regions prioritise it, and how.
map-sentence-asks-initiative = Choose a platform, partnership, pilot or network to see which Swedish regions take part.
map-sentence-count =
    { $regions } of { $total } regions have data of their own, { $sum } priorities in all: { $least ->
        [0] 0
       *[other] { $least }
    }–{ $most } a region.
map-sentence-count-empty = No region has data in this period.
shown-through = { $region } is shown through the joint areas of { $groups }.
map-sentence-status =
    { $count ->
        [0] None of { $total } regions with data prioritises “{ $domain }”.
        [one] { $count } of { $total } regions with data prioritises “{ $domain }”: { $parts }.
       *[other] { $count } of { $total } regions with data prioritise “{ $domain }”: { $parts }.
    }
map-sentence-joint =
    Also jointly in { $groups }, for { $count ->
        [one] { $count } region
       *[other] { $count } regions
    } without a priority of their own in the domain.
map-sentence-deselected =
    { $count ->
        [one] { $count } region has deliberately deselected the domain.
       *[other] { $count } regions have deliberately deselected the domain.
    }
map-sentence-membership =
    { $initiative }: { $count ->
        [0] no known Swedish participant directly.
        [one] { $kind ->
            [area] { $count } Swedish region is in the programme area.
           *[other] { $count } Swedish region takes part.
        }
       *[other] { $kind ->
            [area] { $count } Swedish regions are in the programme area.
           *[other] { $count } Swedish regions take part.
        }
    }
map-sentence-via-members =
    { $count ->
        [one] { $count } more takes part through a subordinate part.
       *[other] { $count } more take part through subordinate parts.
    }
map-sentence-joint-members =
    { $count ->
        [one] { $count } is concerned through its group, and not counted.
       *[other] { $count } are concerned through their group, and not counted.
    }
map-sentence-ended-members =
    { $count ->
        [one] { $count } took part earlier.
       *[other] { $count } took part earlier.
    }
superseded = Superseded by { $successor }.
initiative-ended = Ended in { $year }.
map-off = Not on the map (no county code): { $regions }.
map-figure-label = Map of Sweden's regions. The same facts are in the list beside it and as a table.
map-attribution = County boundaries: SCB
map-hover-click = Click to show the region
legend-label = Legend
legend-count =
    { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }
region-list-label = Regions
tool-table = Show as a table
tool-map = Show as a map
tool-copy = Copy link
tool-copied = The link is copied
tool-not-copied = The link could not be copied: select the address above the page
tool-csv = Download the table (CSV)

## Roles

kind-any-round = { $kind }, whatever the programming period
kind-network = Network
kind-platform = Platform
kind-partnership = Thematic partnership
kind-pilot = Pilot
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
attested = (attested { $year })

## The region's panel

panel-empty-heading = Choose a region
panel-empty = Click the map, or choose in the list, to read what a region prioritises in its own words, with the source.
panel-coverage = { $round }: { $with } of { $total } regions have data of their own.
panel-close = Close
panel-close-label = Close the panel about { $region }
panel-count =
    { $count ->
        [0] No priorities of its own
        [one] { $count } priority
       *[other] { $count } priorities
    }
panel-no-data = { $round }: no data on the region's own priorities. That does not mean that the region has none.
panel-memberships = In the initiative that the map shows
panel-other-round = Show { $round }
panel-members = Regions of the group: { $regions }
panel-joint = Jointly in { $group }
panel-joint-note = These areas are the group's and do not count as the region's own.
panel-incomplete = The data are incomplete: { $held } of the { $stated } areas that the region's strategy states.
panel-strategy = The region's own page on its strategy
panel-domains = Domains
panel-unclassified = not classified to any domain
panel-source = Source
panel-note = The compilers' note
panel-uncertain = less certain
panel-parts = Sub-areas
translated = translation
language-unstated = original language not stated
source-undated = undated
source-undated-read = undated, read { $read }

## The table

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
column-note = The compilers' note
column-via_words = Through a subordinate part
table-signs = Signs: .. no data, - not mentioned or not known.
file-count = s3-priorities
file-status = s3-status
file-membership = s3-initiative

## Notices

did-you-mean = Did you mean { $near }?
notice-label = About the link
url-unknown-key = The link has “{ $name }”, which is not used here. It is left aside.
url-given-twice = The link gives “{ $name }” twice. The first one holds.
url-not-a-code = “{ $value }” is not a code that can stand for { $name }. It is left aside.
url-not-a-choice = “{ $value }” is no choice for { $name }. The default is shown.
url-too-long = The link is too long to be read. The default is shown.
unknown-domain = Unknown domain “{ $value }” – no domain is chosen.
unknown-initiative = Unknown initiative “{ $value }” – no initiative is chosen.
unknown-region = Unknown region “{ $value }” – no region is chosen.
unknown-round = Unknown period “{ $value }” – the latest is shown.
not-found-heading = The page does not exist
not-found-sentence = No page answers at the address { $path }.
not-found-link = Go to the map
error-reader = Something went wrong while the page was being updated. What you saw is still there. Try again, or reload the page.
error-page = The page could not be shown. The failure has been noted. Try again in a while.
error-no-edition = There is no version of the facts to show right now. Whoever runs the service can see why in the log.
error-bad-request = The request could not be read.
error-too-large = The request is too large.
error-method = That method is not used at this address.
error-not-found = There is nothing at this address.
error-csv-selection = The table cannot be downloaded: { $reason }

## Faults in data and settings

error-dataset-refused =
    { $faults ->
        [one] The dataset is refused: { $faults } fault. Nothing of it is used.
       *[other] The dataset is refused: { $faults } faults. Nothing of it is used.
    }
error-setting-whole = { $name } is “{ $value }”; expected: a whole number from 1 to { $most }.
error-setting-switch = { $name } is “{ $value }”; expected: 1 or 0.
error-setting-ancestors = S3DASH_FRAME_ANCESTORS is “{ $value }”; expected: sources separated by spaces, without comma or semicolon.
fault-where-table = { $table }
fault-where-row = { $table }, row { $row }
fault-where-cell = { $table }, row { $row }, { $column }
fault-no-file = The file { $value } is missing.
fault-not-utf8 = The file { $value } is not UTF-8 (byte { $byte }).
fault-not-json = The file { $value } cannot be read as JSON.
fault-empty-file = The file { $value } is empty; expected: a row of headings.
fault-altered-file = The file { $value } is not the one that datapackage.json describes. If the change is meant, run “make datapackage”.
fault-not-described = The file { $value } is not named in datapackage.json. If it belongs there, run “make datapackage”.
fault-unreadable = The file { $value } cannot be read ({ $why }).
fault-shapes = The file { $value } does not describe the counties as it should ({ $why }). Run “make boundaries”.
fault-no-column = The column is missing.
fault-extra-column = The column does not belong to the table.
fault-column-twice = The column is there more than once.
fault-row-length = The row has { $found } cells; expected: { $expected }.
fault-required = The cell is empty; a value is required.
fault-code = “{ $value }” is not a code; expected: letters A–Z, digits, dot, hyphen and underscore, a letter or digit first.
fault-codes = “{ $value }” is not a list of codes; expected: codes separated by semicolons, each at most once.
fault-choice = “{ $value }” is none of the choices; expected: { $choices }.
fault-url = “{ $value }” is not a link; expected: an address that begins with http:// or https://.
fault-year = “{ $value }” is not a year; expected: four digits.
fault-date = “{ $value }” is not a date; expected: YYYY-MM-DD.
fault-whole = “{ $value }” is not a whole number.
fault-number = “{ $value }” is not a number; expected: digits with a decimal point.
fault-least = “{ $value }” is too small; expected: at least { $least }.
fault-most = “{ $value }” is too large; expected: at most { $most }.
fault-range = “{ $value }” is out of bounds; expected: from { $least } to { $most }.
fault-country = “{ $value }” is not a country code; expected: two capital letters.
fault-county = “{ $value }” is not a county code; expected: two digits.
fault-duplicate = “{ $value }” is already in row { $first }.
fault-reference = “{ $value }” is not in { $target }.
fault-order = “{ $value }” is before { $earlier }; expected: { $earlier } is not later than { $later }.
fault-cycle = “{ $value }” leads back to the row itself.
fault-same-start = “{ $value }” is the start of another round, too; expected: different days.
fault-kind = “{ $value }” is of the kind { $found }; expected: { $kind }.
fault-county-kind = “{ $value }”: only a Swedish region (region_kind = region) has a county code.
fault-county-twice = The county code “{ $value }” is in an earlier row.
fault-umbrella = “{ $value }” belongs to another region or round than the row itself.
fault-lineage-region = “{ $value }” belongs to another region than the earlier priority.
fault-lineage-order = “{ $value }” does not belong to a later round than the earlier priority.
fault-link-order = “{ $value }”: the first code has to come before the second in the alphabet.

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
a11y-lacking-language = The compilers' notes are in English only, also on Swedish pages. They are marked as such.
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
