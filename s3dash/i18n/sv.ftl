### Alla ord i gränssnittet på svenska. Samma nycklar och parametrar som en.ftl.

## Produkten

product = S3-atlasen
product-line = regionernas smarta specialisering
page-title = { $heading } – S3-atlasen
description = Vad Sveriges regioner prioriterar inom smart specialisering, vem som samverkar med vem, och var uppgifterna kommer ifrån.
skip-to-content = Hoppa till innehållet
no-script = S3-atlasen ritas i webbläsaren och behöver JavaScript. Inget hämtas från någon annan plats än den här. Uppgifterna går också att läsa som tabell utan JavaScript:
no-script-link = hämta tabellen (CSV)
loading = Hämtar kartan …

## Sidhuvud och sidfot

nav-label = Huvudmeny
chosen = (vald)
this-page = (den här sidan)
view-map = Karta
other-language = English
other-language-label = Visa sidan på engelska (Show the page in English)
theme-toggle = Ljust eller mörkt
footer-edition = Version { $number }, { $date }
footer-source = Sammanställt ur offentliga källor. Uppgifterna är inte Tillväxtverkets egna.
footer-accessibility = Tillgänglighetsredogörelse
footer-licence = Data: CC BY 4.0. Länsgränser: SCB.
footer-program = S3-atlasen { $version }

## Kontroller

controls = Välj vad kartan visar
control-measure = Mått
control-domain = Tema
control-initiative = Samverkan
control-round = Programperiod
control-region = Region
measure-count = Antal prioriterade områden
measure-status = Status i ett tema
measure-membership = Deltagande i samverkan
no-domain = Välj tema
no-initiative = Välj samverkan
no-region = Välj region

## Status och frånvaro

status-established = etablerat styrkeområde
status-developing = utvecklingsområde
status-horizontal = möjliggörande eller horisontellt
status-unspecified = status ej angiven
status-deselected = medvetet bortvalt
status-joint = bara gemensamt i gruppen
status-not-mentioned = nämner inte temat
status-no-data = ingen uppgift
status-inferred = tolkat av sammanställarna
words-inferred = { $words } (tolkat)
basis-stated = angiven
basis-inferred = tolkad
joint-in = gemensamt i { $group }
joint-in-as = gemensamt i { $group } ({ $status })
joint-count =
    { $count ->
        [one] { $count } gemensamt område i { $group }
       *[other] { $count } gemensamma områden i { $group }
    }
count-words =
    { $count ->
        [one] { $count } prioriterat område
       *[other] { $count } prioriterade områden
    }
legend-step =
    { $areas ->
        [one] område
       *[other] områden
    } i { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    }
range = { $low }–{ $high }
list-and = { $first } och { $last }
status-part =
    { $status ->
        [established] { $count } som etablerat styrkeområde
        [developing] { $count } som utvecklingsområde
        [horizontal] { $count } som möjliggörande eller horisontellt
       *[unspecified] { $count } utan angiven status
    }

## Kartan

map-heading-count = Prioriterade områden per region
map-heading-status = { $domain }: regionernas status
map-heading-membership = Svenska regioner i { $initiative }
map-heading-asks-domain = Status i ett tema
map-heading-asks-initiative = Deltagande i samverkan
map-sentence-asks-domain = Välj ett tema för att se vilka regioner som prioriterar det, och hur.
map-sentence-asks-initiative = Välj en plattform, ett partnerskap, en pilot eller ett nätverk för att se vilka svenska regioner som är med.
map-sentence-count =
    { $regions } av { $total } regioner har egna uppgifter, tillsammans { $sum } prioriterade områden: { $least ->
        [0] 0
       *[other] { $least }
    }–{ $most } per region.
map-sentence-count-empty = Ingen region har uppgifter i perioden.
shown-through = { $region } visas genom de områden som är gemensamma i { $groups }.
map-sentence-status =
    { $count ->
        [0] Ingen av { $total } regioner med uppgifter prioriterar ”{ $domain }”.
       *[other] { $count } av { $total } regioner med uppgifter prioriterar ”{ $domain }”: { $parts }.
    }
map-sentence-joint =
    Därtill gemensamt i { $groups }, för { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    } utan egen prioritering av temat.
map-sentence-deselected =
    { $count ->
        [one] { $count } region har medvetet valt bort temat.
       *[other] { $count } regioner har medvetet valt bort temat.
    }
map-sentence-membership =
    { $initiative }: { $count ->
        [0] ingen känd svensk deltagare direkt.
        [one] { $kind ->
            [area] { $count } svensk region är programområde.
           *[other] { $count } svensk region är med.
        }
       *[other] { $kind ->
            [area] { $count } svenska regioner är programområde.
           *[other] { $count } svenska regioner är med.
        }
    }
map-sentence-via-members =
    { $count ->
        [one] Ytterligare { $count } är med genom en underordnad del.
       *[other] Ytterligare { $count } är med genom underordnade delar.
    }
map-sentence-joint-members =
    { $count ->
        [one] { $count } berörs genom sin grupp, och räknas inte.
       *[other] { $count } berörs genom sin grupp, och räknas inte.
    }
map-sentence-ended-members =
    { $count ->
        [one] { $count } har varit med tidigare.
       *[other] { $count } har varit med tidigare.
    }
superseded = Ersatt av { $successor }.
initiative-ended = Avslutades { $year }.
map-off = Inte på kartan (länskod saknas): { $regions }.
map-figure-label = Karta över Sveriges regioner. Samma uppgifter finns i listan intill och som tabell.
map-attribution = Länsgränser: SCB
map-hover-click = Klicka för att visa regionen
legend-label = Teckenförklaring
legend-count =
    { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    }
region-list-label = Regioner
tool-table = Visa som tabell
tool-map = Visa som karta
tool-copy = Kopiera länk
tool-copied = Länken är kopierad
tool-not-copied = Länken kunde inte kopieras: markera adressen ovanför sidan
tool-csv = Hämta tabellen (CSV)

## Roller

kind-any-round = { $kind }, oberoende av programperiod
kind-network = Nätverk
kind-platform = Plattform
kind-partnership = Tematiskt partnerskap
kind-pilot = Pilot
kind-programme = Program
kind-instrument = Instrument
kind-association = Förening

role =
    { $tense ->
        [past] { $role ->
            [lead] ledde
            [member] var medlem
            [observer] var observatör
            [area] var programområde
           *[participant] deltog
        }
       *[present] { $role ->
            [lead] leder
            [member] medlem
            [observer] observatör
            [area] programområde
           *[participant] deltar
        }
    }
role-via = genom en underordnad del
role-ended = har varit med
role-joint = enbart genom sin grupp
role-none-known = inte känd som deltagare
role-in = { $initiative }: { $words }
via-group = via { $group }: { $words }
years =
    { $has_start ->
        [true] { $has_end ->
            [true] { $start }–{ $end }
           *[false] från { $start }
        }
       *[false] { $has_end ->
            [true] till { $end }
           *[false] { "" }
        }
    }
attested = (belagt { $year })

## Regionpanelen

panel-empty-heading = Välj en region
panel-empty = Klicka på kartan, eller välj i listan, för att läsa vad en region prioriterar i sina egna ord, med källa.
panel-coverage = { $round }: { $with } av { $total } regioner har egna uppgifter.
panel-close = Stäng
panel-close-label = Stäng panelen om { $region }
panel-count =
    { $count ->
        [0] Inga egna prioriterade områden
        [one] { $count } prioriterat område
       *[other] { $count } prioriterade områden
    }
panel-no-data = { $round }: ingen uppgift om regionens egna prioriterade områden. Det betyder inte att regionen saknar prioriteringar.
panel-memberships = I den samverkan som kartan visar
panel-other-round = Visa { $round }
panel-members = Gruppens regioner: { $regions }
panel-joint = Gemensamt i { $group }
panel-joint-note = Områdena är gruppens och räknas inte som regionens egna.
panel-incomplete = Underlaget är ofullständigt: { $held } av de { $stated } områden som regionens strategi anger.
panel-strategy = Regionens egen sida om strategin
panel-domains = Teman
panel-unclassified = inte klassat till något tema
panel-source = Källa
panel-note = Sammanställarnas anmärkning (på engelska)
panel-uncertain = osäkrare uppgift
panel-parts = Delområden
translated = översättning
language-unstated = originalspråk ej angivet
source-undated = odaterad
source-undated-read = odaterad, läst { $read }

## Tabellen

column-region_name = Region
column-region_code = Regionkod
column-status_words = Status
column-basis_words = Statusens grund
column-wording = Regionens egna ord
column-joint_words = Gemensamt i grupp
column-source_words = Källa
column-priority_count = Prioriterade områden
column-established_count = Etablerade
column-developing_count = Utveckling
column-horizontal_count = Möjliggörande
column-unspecified_count = Status ej angiven
column-deselected_count = Bortvalda
column-role_words = Roll
column-note = Sammanställarnas anmärkning (på engelska)
column-via_words = Genom underordnad del
table-signs = Tecken: .. ingen uppgift, - nämns inte eller inte känd.
file-count = s3-prioriterade-omraden
file-status = s3-status
file-membership = s3-samverkan

## Meddelanden

did-you-mean = Menade du { $near }?
notice-label = Om länken
url-unknown-key = Länken innehåller ”{ $name }”, som inte används här. Det är bortsett från.
url-given-twice = Länken anger ”{ $name }” två gånger. Den första gången gäller.
url-not-a-code = ”{ $value }” är inte en kod som kan stå för { $name }. Det är bortsett från.
url-not-a-choice = ”{ $value }” är inget val för { $name }. Det förvalda visas.
url-too-long = Länken är för lång för att läsas. Det förvalda visas.
unknown-domain = Okänt tema ”{ $value }” – inget tema är valt.
unknown-initiative = Okänd samverkan ”{ $value }” – ingen samverkan är vald.
unknown-region = Okänd region ”{ $value }” – ingen region är vald.
unknown-round = Okänd period ”{ $value }” – den senaste visas.
not-found-heading = Sidan finns inte
not-found-sentence = Ingen sida svarar på adressen { $path }.
not-found-link = Gå till kartan
error-reader = Något gick fel när sidan skulle uppdateras. Det du såg är kvar. Försök igen, eller ladda om sidan.
error-page = Sidan kunde inte visas. Felet är noterat. Försök igen om en stund.
error-no-edition = Det finns ingen version av uppgifterna att visa just nu. Den som driver tjänsten kan se varför i loggen.
error-bad-request = Förfrågan kunde inte läsas.
error-too-large = Förfrågan är för stor.
error-method = Den metoden används inte på den här adressen.
error-not-found = Det finns inget på den här adressen.
error-csv-selection = Tabellen kan inte hämtas: { $reason }

## Fel i data och inställningar

error-dataset-refused =
    { $faults ->
        [one] Uppgifterna är avvisade: { $faults } fel. Inget av dem används.
       *[other] Uppgifterna är avvisade: { $faults } fel. Inget av dem används.
    }
error-setting-whole = { $name } är ”{ $value }”; väntat: ett heltal från 1 till { $most }.
error-setting-switch = { $name } är ”{ $value }”; väntat: 1 eller 0.
error-setting-ancestors = S3DASH_FRAME_ANCESTORS är ”{ $value }”; väntat: källor skilda av mellanslag, utan komma eller semikolon.
fault-where-table = { $table }
fault-where-row = { $table }, rad { $row }
fault-where-cell = { $table }, rad { $row }, { $column }
fault-no-file = Filen { $value } saknas.
fault-not-utf8 = Filen { $value } är inte UTF-8 (byte { $byte }).
fault-not-json = Filen { $value } går inte att läsa som JSON.
fault-empty-file = Filen { $value } är tom; väntat: en rad med rubriker.
fault-altered-file = Filen { $value } är inte den som datapackage.json beskriver. Är ändringen meningen, kör ”make datapackage”.
fault-not-described = Filen { $value } nämns inte i datapackage.json. Hör den dit, kör ”make datapackage”.
fault-unreadable = Filen { $value } går inte att läsa ({ $why }).
fault-shapes = Filen { $value } beskriver inte länen som den ska ({ $why }). Kör ”make boundaries”.
fault-no-column = Kolumnen saknas.
fault-extra-column = Kolumnen hör inte till tabellen.
fault-column-twice = Kolumnen finns flera gånger.
fault-row-length = Raden har { $found } celler; väntat: { $expected }.
fault-required = Cellen är tom; ett värde krävs.
fault-code = ”{ $value }” är ingen kod; väntat: bokstäver A–Z, siffror, punkt, streck och understreck, bokstav eller siffra först.
fault-codes = ”{ $value }” är ingen lista av koder; väntat: koder skilda av semikolon, var och en högst en gång.
fault-choice = ”{ $value }” är inget av valen; väntat: { $choices }.
fault-url = ”{ $value }” är ingen länk; väntat: en adress som börjar med http:// eller https://.
fault-year = ”{ $value }” är inget årtal; väntat: fyra siffror.
fault-date = ”{ $value }” är inget datum; väntat: ÅÅÅÅ-MM-DD.
fault-whole = ”{ $value }” är inget heltal.
fault-number = ”{ $value }” är inget tal; väntat: siffror med decimalpunkt.
fault-least = ”{ $value }” är för litet; väntat: minst { $least }.
fault-most = ”{ $value }” är för stort; väntat: högst { $most }.
fault-range = ”{ $value }” är utanför gränserna; väntat: från { $least } till { $most }.
fault-country = ”{ $value }” är ingen landskod; väntat: två stora bokstäver.
fault-county = ”{ $value }” är ingen länskod; väntat: två siffror.
fault-duplicate = ”{ $value }” finns redan på rad { $first }.
fault-reference = ”{ $value }” finns inte i { $target }.
fault-order = ”{ $value }” är före { $earlier }; väntat: { $earlier } är inte senare än { $later }.
fault-cycle = ”{ $value }” leder tillbaka till raden själv.
fault-same-start = ”{ $value }” är också en annan omgångs början; väntat: olika dagar.
fault-kind = ”{ $value }” är av slaget { $found }; väntat: { $kind }.
fault-county-kind = ”{ $value }”: bara en svensk region (region_kind = region) har länskod.
fault-county-twice = Länskoden ”{ $value }” finns på en tidigare rad.
fault-umbrella = ”{ $value }” hör till en annan region eller omgång än raden själv.
fault-lineage-region = ”{ $value }” hör till en annan region än det tidigare området.
fault-lineage-order = ”{ $value }” hör inte till en senare omgång än det tidigare området.
fault-link-order = ”{ $value }”: den första koden ska komma före den andra i bokstavsordning.

## Tillgänglighetsredogörelsen

a11y-heading = Tillgänglighetsredogörelse för S3-atlasen
a11y-sentence = Den här sidan beskriver hur S3-atlasen följer lagen om tillgänglighet till digital offentlig service (DOS-lagen, 2018:1937) och vilka brister som är kända.
a11y-actor-heading = Vem som står bakom
a11y-actor = { $operator } står bakom den här tjänsten.
a11y-actor-unset = Den som driver den här installationen har inte angett sitt namn (inställningen S3DASH_OPERATOR).
a11y-degree-heading = Hur tillgänglig tjänsten är
a11y-degree-full = Tjänsten är delvis förenlig med lagens krav (EN 301 549 V3.2.1, WCAG 2.1 AA). Den automatiska granskningen hittade inga avvikelser, men en granskning tillsammans med personer som använder hjälpmedel är inte gjord.
a11y-degree-partial =
    { $count ->
        [one] Tjänsten är delvis förenlig med kraven i EN 301 549 V3.2.1: den automatiska granskningen hittade { $count } avvikelse.
       *[other] Tjänsten är delvis förenlig med kraven i EN 301 549 V3.2.1: den automatiska granskningen hittade { $count } avvikelser.
    }
a11y-lacking-heading = Innehåll som inte är tillgängligt
a11y-lacking-figure = Själva kartbilden går inte att nå med tangentbord eller läsa med skärmläsare. Skälet är tekniskt: diagrambiblioteket ritar den som en bild. Samma uppgifter finns i listan intill, där Enter väljer region, och i tabellen under knappen ”Visa som tabell”.
a11y-lacking-language = Sammanställarnas anmärkningar finns bara på engelska. De är märkta så.
a11y-lacking-manual = Tjänsten är inte prövad av personer som använder hjälpmedel.
a11y-exempt-heading = Innehåll som undantas från lagen
a11y-exempt = Kartor som inte är avsedda för navigering omfattas inte av lagens krav. Vi ger ändå samma uppgifter i lista och tabell.
a11y-how-heading = Hur tjänsten är granskad
a11y-how = Alla sidor är granskade automatiskt med axe-core { $axe } i Chromium, i båda språken, i ljust och mörkt utförande och i bredderna { $widths } bildpunkter: { $pages } sidvisningar, { $violations ->
        [0] inga avvikelser
        [one] { $violations } avvikelse
       *[other] { $violations } avvikelser
    }. Regler: { $rules }. Därtill går en provning i webbläsare igenom kartan med enbart tangentbord.
a11y-when = Senaste automatiska granskning: { $date }. Redogörelsen skapas ur den granskningen.
a11y-report-heading = Rapportera brister till oss
a11y-report = Skriv till { $contact } om du hittar brister som inte står här, eller behöver innehållet på ett annat sätt.
a11y-report-unset = Den som driver den här installationen har inte angett någon kontaktväg (inställningen S3DASH_CONTACT). Kontakta den som gav dig länken hit.
a11y-supervision-heading = Tillsyn
a11y-supervision = Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det till Digg:
a11y-supervision-link = www.digg.se/tdosanmalan
