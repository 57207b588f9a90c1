### Alla ord i gränssnittet på svenska. Samma nycklar och parametrar som en.ftl.

## Produkten

product = S3-atlasen
product-line = regionernas smarta specialisering
page-title = { $heading } – S3-atlasen
description = Vad Sveriges regioner prioriterar inom smart specialisering, vem som samverkar med vem, och var uppgifterna kommer ifrån.
skip-to-content = Hoppa till innehållet

## Sidhuvud och sidfot

nav-label = Huvudmeny
chosen = (vald)
nav-more = Mer
view-map = Karta
view-initiatives = Samverkan
view-region = Regioner
view-network = Nätverk
other-language = English
other-language-label = Visa sidan på engelska (Show the page in English)
theme = Utseende:
theme-light = ljust
theme-dark = mörkt
theme-contrast = hög kontrast
footer-edition = Version { $number }, { $date }
newer-edition = En nyare version av uppgifterna är publicerad.
newer-load = Visa den
earlier-edition = Du ser version { $number } från { $date }. Den senaste är version { $latest }.
earlier-load = Visa den senaste
heading-of-edition = { $heading } (version { $number })
edition-list-link = Alla versioner
unknown-edition = Version { $value } finns inte – visar den senaste, version { $instead }.
unreadable-edition = Version { $value } går inte att läsa – visar den senaste, version { $instead }.
unreached-edition = Version { $value } går inte att hämta just nu – visar den senaste, version { $instead }.
ask-again = Försök igen
footer-source = Sammanställt ur offentliga källor. Uppgifterna är inte Tillväxtverkets egna.
footer-accessibility = Tillgänglighetsredogörelse
footer-licence = Data: CC BY 4.0. Länsgränser: { $source }.
footer-program = S3-atlasen { $version }
embed-whole = Öppna hela sidan i S3-atlasen
embed-choose = Välj på sidan i S3-atlasen
embed-tool = Bädda in på en webbsida
embed-code = Kod att klistra in
embed-copy = Kopiera koden
embed-copied = Koden är kopierad
embed-not-copied = Koden kunde inte kopieras: markera den och kopiera
embed-only-here = Kan bara bäddas in på den egna webbplatsen.
embed-allowed = Kan bäddas in på: { $places }.
embed-here = den egna webbplatsen

## Kontroller

sentence-whole = Visa hela texten
about-data = Om underlaget
controls = Välj vad som visas
controls-send = Visa
answer-under-way = Hämtas …
drawing-comes = Bilden ritas …
control-measure = Mått
control-build-domain = Tema vi vill bygga upp
control-domain = Tema
control-transition = Omställning
control-initiative = Samverkan
control-round = Period
control-region = Region
measure-count = Antal prioriteringar
measure-status =
    { $view ->
        [matrix] Regioner och teman
        [network] Regioner och teman
       *[map] Status i ett tema
    }
measure-membership =
    { $view ->
        [matrix] Regioner, nätverk och partnerskap
        [network] Regioner, nätverk och partnerskap
       *[map] Deltagande i nätverk och partnerskap
    }
no-domain = Välj tema
no-initiative = Välj samverkan
no-region = Välj region

## Status och frånvaro

status-established = etablerat styrkeområde
status-developing = utvecklingsområde
status-horizontal = möjliggörande
status-unspecified = status ej angiven
status-deselected = medvetet bortvalt
status-joint = endast gemensam i grupp
status-not-mentioned = nämner inte temat
status-no-data = ingen uppgift
status-inferred = tolkat
transition-unstated = omställning ej angiven
transition-inferred = omställningen är tolkad
words-transition-inferred = { $words }, omställningen är tolkad
transition-any = Alla
transition-green = Grön omställning
transition-digital = Digital omställning
transition-resilience = Ökad motståndskraft
transition-sentence =
    Det gäller bara prioriteringar som bidrar till { $transition ->
        [green] grön omställning
        [digital] digital omställning
       *[resilience] ökad motståndskraft
    }, där det är känt.
words-inferred = { $words } (tolkat)
basis-stated = angivet
basis-inferred = tolkat
joint-in = gemensam i { $group }
joint-in-as = gemensam i { $group } ({ $status })
joint-count =
    { $count ->
        [one] { $count } gemensam prioritering i { $group }
       *[other] { $count } gemensamma prioriteringar i { $group }
    }
count-words =
    { $count ->
        [one] { $count } prioritering
       *[other] { $count } prioriteringar
    }
legend-step =
    { $areas } { $more ->
        [yes] eller fler prioriteringar
       *[no] { $areas ->
            [one] prioritering
           *[other] prioriteringar
        }
    } ({ $count ->
        [one] { $count } region
       *[other] { $count } regioner
    })
legend-scale = Samma färger i alla perioder och urval.
at-least = { $number }+
range = { $low }–{ $high }
list-and = { $first } och { $last }
status-part =
    { $status ->
        [established] etablerat styrkeområde i { $count }
        [developing] utvecklingsområde i { $count }
        [horizontal] möjliggörande i { $count }
       *[unspecified] utan angiven status i { $count }
    }

## Kartan

map-heading-count =
    { $scope ->
        [europe] Prioriteringar per region i Sverige och Europa
        [partners] Prioriteringar per region utanför Sverige
       *[sweden] Prioriteringar per region
    }
map-heading-status =
    { $scope ->
        [europe] { $domain }: status i Sverige och Europa
        [partners] { $domain }: status utanför Sverige
       *[sweden] { $domain }: regionernas status
    }
map-heading-membership =
    { $scope ->
        [europe] Regioner i { $initiative }
        [partners] Regioner utanför Sverige i { $initiative }
       *[sweden] Svenska regioner i { $initiative }
    }
map-sentence-europe-status =
    { $total ->
        [0] { $of ->
            [transition] Omställning ej angiven för regioner i andra länder.
           *[data] Inga uppgifter finns om regioner i andra länder för perioden.
        }
       *[other] { $count } av { $total } regioner i andra länder med { $of ->
            [transition] känd omställning
           *[data] uppgifter
        } prioriterar temat.
    }
map-sentence-europe-count =
    { $of ->
        [transition] Omställningen är känd för { $count } av { $total } regioner i andra länder.
       *[data] I andra länder har { $count } av { $total } regioner uppgifter för perioden, { $some } för någon period.
    }
map-sentence-europe-membership =
    { $count ->
        [0] Ingen känd deltagare i andra länder.
        [one] { $count } region i ett annat land är med.
       *[other] { $count } regioner i andra länder är med.
    }
europe-attribution = Landsgränser: Natural Earth. Punkterna står isär där de annars skulle täcka varandra.
network-europe-attribution = Landsgränser: Natural Earth.
map-outside = Utanför kartbilden: { $regions }.
region-list-europe = Regioner i andra länder
region-list-rest =
    { $count ->
        [one] Ytterligare { $count } region, utan uppgift, står i tabellen.
       *[other] Ytterligare { $count } regioner, utan uppgift, står i tabellen.
    }
column-country = Land
map-heading-asks-domain = Status i ett tema
map-heading-asks-initiative = Deltagande i nätverk och partnerskap
map-sentence-asks-domain = Välj ett tema för att se vilka regioner som prioriterar det, och hur.
map-sentence-asks-initiative = Välj en plattform, ett partnerskap, en pilot eller ett nätverk för att se vilka svenska regioner som är med.
map-sentence-count =
    { $most ->
        [0] { $of ->
            [transition] Ingen region har en sådan prioritering.
           *[data] Sveriges regioner har inga prioriteringar.
        }
       *[other] Sveriges regioner har valt { $least }–{ $most } prioriteringar var, { $sum } totalt.
    }
map-sentence-without =
    { $how ->
        [named] { $of ->
            [transition] Omställning ej angiven för { $regions }.
           *[data] Uppgift saknas för { $regions }.
        }
       *[counted] { $of ->
            [transition] Omställning ej angiven för { $count } av { $total } regioner.
           *[data] Uppgift saknas för { $count } av { $total } regioner.
        }
    }
map-no-regions = Underlaget har inga sådana regioner.
map-sentence-count-empty =
    { $of ->
        [transition] Omställning ej angiven för någon region i perioden.
       *[data] Ingen region har uppgifter i perioden.
    }
shown-through = För { $region } visas de gemensamma prioriteringarna i { $groups }.
map-sentence-status =
    { $count ->
        [0] Ingen av { $total } regioner med { $of ->
            [transition] känd omställning
           *[data] uppgifter
        } prioriterar ”{ $domain }”.
       *[other] { $count } av { $total } regioner med { $of ->
            [transition] känd omställning
           *[data] uppgifter
        } prioriterar ”{ $domain }”. Temat är { $parts }.
    }
map-sentence-joint =
    { $count ->
        [one] Ytterligare { $count } region har temat bara genom { $groups }.
       *[other] Ytterligare { $count } regioner har temat bara genom { $groups }.
    }
map-sentence-deselected =
    { $count ->
        [one] { $count } region har medvetet valt bort temat.
       *[other] { $count } regioner har medvetet valt bort temat.
    }
map-sentence-membership =
    { $initiative }: { $count ->
        [0] { $via ->
            [0] ingen känd svensk deltagare.
           *[other] ingen känd svensk deltagare direkt.
        }
        [one] { $kind ->
            [area] { $count } svensk region är programområde.
           *[other] { $count } svensk region är med.
        }
       *[other] { $kind ->
            [area] { $count } svenska regioner är programområde.
           *[other] { $count } svenska regioner är med.
        }
    }
map-sentence-members-named =
    { $initiative }: { $count ->
        [one] { $count } svensk region är med: { $names }.
       *[other] { $count } svenska regioner är med: { $names }.
    }
map-sentence-via-members =
    { $count ->
        [one] Ytterligare { $count } är med genom en underordnad del.
       *[other] Ytterligare { $count } är med genom underordnade delar.
    }
map-sentence-joint-members = { $count } är med bara genom sin grupp och räknas inte.
map-sentence-ended-members =
    { $count ->
        [one] { $count } har varit med tidigare.
       *[other] { $count } har varit med tidigare.
    }
superseded = Ersatt av { $successor }.
initiative-ended = Avslutades { $year }.
map-shapeless =
    { $form ->
        [tile] Inte på kartan (länet har ingen ruta): { $regions }.
       *[shape] Inte på kartan (länets form saknas eller går inte att rita): { $regions }.
    }
map-off = Inte på kartan (länskod saknas): { $regions }.
figure-label =
    { $view ->
        [matrix] Matris över det valda. Samma uppgifter finns i tabellen bakom knappen ”Visa som tabell”.
        [changes] Då och nu för det valda. Samma uppgifter finns i tabellen bakom knappen ”Visa som tabell”.
        [region] Flöde från period till period. Samma uppgifter finns i tabellen bakom knappen ”Visa som tabell”.
        [network] Nätverk över det valda. Samma uppgifter finns i tabellen bakom knappen ”Visa som tabell”.
        [europe] Karta över regioner i Sverige och Europa. Samma uppgifter finns i listan intill och som tabell.
       *[map] Karta över Sveriges regioner. Samma uppgifter finns i listan intill och som tabell.
    }
map-attribution = Länsgränser: { $source }
map-hover-click = Klicka för att visa regionen
legend-label = Teckenförklaring
legend-count =
    { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    }
region-list-label = Regioner
tool-table = Visa som tabell
tool-figure =
    { $view ->
        [matrix] Visa som matris
        [network] Visa som nätverk
        [region] Visa som flöde
        [changes] Visa som figur
       *[map] Visa som karta
    }
tool-hide-table = Dölj tabellen
title-table = Tabell
title-grid = Rutor
tool-grid = Rutkarta
tool-counties = Länskarta
tool-copy = Kopiera länk
tool-copied = Länken är kopierad
tool-not-copied = Länken kunde inte kopieras: markera adressen ovanför sidan
tool-csv = Hämta tabellen (CSV)

## Roller

kind-any-round = { $kind }, oberoende av period
kind-network = Nätverk
kind-platform = Plattform
kind-partnership = Tematiskt partnerskap
kind-pilot = Pilot
kind-project = Projekt
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
attested = (uppgift från { $year })

## Regionpanelen

panel-empty-heading = Välj en region
panel-empty = Klicka på kartan, eller välj i listan, för att läsa vad en region prioriterar i sina egna ord.
panel-coverage = { $round }: { $with } av { $total } regioner har egna uppgifter.
panel-close = Stäng
panel-close-label = Stäng panelen om { $region }
panel-count =
    { $count ->
        [0] Inga egna prioriteringar
        [one] { $count } prioritering
       *[other] { $count } prioriteringar
    }
panel-no-data = { $round }: ingen uppgift om egna prioriteringar. Regionen kan ändå ha sådana.
panel-memberships = Deltagande i vald samverkan
panel-other-round = Visa { $round }
panel-members = Gruppens regioner: { $regions }
panel-joint = Gemensamt i { $group }
panel-joint-note = Prioriteringarna är gruppens och räknas inte som regionens egna.
panel-incomplete = Underlaget är ofullständigt: { $held } av { $stated } prioriteringar i regionens strategi.
panel-strategy = Regionens strategisida
panel-domains = Teman
panel-unclassified = inte klassat till något tema
panel-leaders = Ansvarar
panel-source = Källa
panel-note = Anmärkning
panel-note-language = (engelska)
panel-uncertain = osäker uppgift
panel-parts = Delområden
translated = översättning
language-unstated = originalspråk ej angivet
source-undated = utan datum
source-undated-read = utan datum, hämtad { $read }
source-ahead = daterad { $date }, efter versionens dag
age-dated = { $date }{ "\u00A0" }({ $age })
age-months =
    { $count ->
        [one] { $count }{ "\u00A0" }månad
       *[other] { $count }{ "\u00A0" }månader
    }
age-years = { $count }{ "\u00A0" }år

## Tabellen

column-transition_words = Bidrar till
column-region_name = Region
column-region_code = Regionkod
column-status_words = Status
column-basis_words = Statusens grund
column-wording = Regionens egna ord
column-joint_words = Gemensamt i grupp
column-source_words = Källa
column-priority_count = Prioriteringar
column-established_count = Etablerade
column-developing_count = Utveckling
column-horizontal_count = Möjliggörande
column-unspecified_count = Status ej angiven
column-deselected_count = Bortvalda
column-role_words = Roll
column-note = Anmärkning (engelska)
column-via_words = Genom underordnad del
table-signs = Tecken: .. ingen uppgift, - nämns inte eller inte känd.
file-count = s3-prioriteringar
file-status = s3-status
file-membership = s3-samverkan

## Meddelanden

offered-number = { NUMBER($number, maximumFractionDigits: 6, useGrouping: 0) }
did-you-mean = Menade du { $near }?
notice-label = Om länken
url-unknown-key = Länken innehåller ”{ $name }”, som inte används här. Vi bortser från det.
url-given-twice = Länken anger ”{ $name }” två gånger. Den första gäller.
url-not-a-code = ”{ $value }” är ingen kod för ”{ $name }”. Vi bortser från det.
url-not-a-choice = ”{ $value }” går inte att välja för ”{ $name }”. Förvalet visas.
url-too-long = Länken är för lång för att läsas. Förvalet visas.
url-more =
    { $count ->
        [one] Vi bortser från en sak till i länken.
       *[other] Vi bortser från { $count } saker till i länken.
    }
former-region = { $name } ({ $value }) upphörde { $year }. { $count ->
    [0] Ingen efterföljare är känd.
    [one] I dess ställe finns nu:
   *[other] I dess ställe finns nu flera:
 }
former-region-here = Regionen upphörde { $year }. { $count ->
    [0] Ingen efterföljare är känd.
   *[other] I dess ställe finns nu:
 }
unknown-domain = Okänt tema ”{ $value }” – inget tema är valt.
unknown-initiative = Okänd samverkan ”{ $value }” – ingen samverkan är vald.
unknown-region = Okänd region ”{ $value }” – ingen region är vald.
unknown-round =
    Okänd period ”{ $value }” – den { $part ->
        [from_round] förvalda
       *[other] senaste
    } visas.
not-found-heading = Sidan finns inte
not-found-sentence = Sidan { $path } finns inte.
not-found-link = Gå till kartan
error-offline = Ingen kontakt med servern. Det du ser är kvar; försök igen.
error-reader = Något gick fel när sidan skulle uppdateras. Det du såg är kvar. Försök igen, eller ladda om sidan.
error-file-instead = Hämta filen med det som föreslås
error-page = Sidan kunde inte visas. Felet är noterat. Försök igen om en stund.
error-not-made-ready = En nyare utgåva används, men dess sidor kunde inte ritas i förväg: { $why }
error-look-failed = Det gick inte att se efter om det finns en nyare version; den som visades visas fortfarande. Orsak: { $why }
error-no-edition = Det finns ingen version av uppgifterna att visa just nu. Den som driver tjänsten kan se varför i loggen.
error-bad-request = Förfrågan kunde inte läsas.
error-file-under-way = Filen görs nu. Det tar några minuter, på en upptagen server längre. Sidan frågar igen varje minut, och då hämtas filen.
error-file-too-large = En fil med alla sidor skulle ha { $pages } sidor på ett språk; den rymmer högst { $most }. Med så många regioner och teman behövs appen själv, som kan köras på en dator utan nät.
error-file-not-made = Filen gick inte att göra just nu. Försök igen om en stund. Den som driver tjänsten kan se varför i loggen.
error-back-data = Tillbaka till sidan om data
error-busy = Tjänsten är upptagen just nu. Försök igen strax.
error-too-much-asked = Härifrån kommer just nu fler frågor än tjänsten hinner räkna på. Försök igen om { $seconds } s.
error-no-browser = Bilder kan inte göras just nu: den Chromium som ritar dem saknas eller går inte att starta.
error-picture-failed = Bilden gick inte att göra. Försök igen strax.
error-picture-selection = Bilden kan inte göras: { $reason }
error-address-too-long = Adressen är för lång.
error-too-large = Förfrågan är för stor.
error-method = Den metoden används inte på den här adressen.
error-not-found = Det finns inget på den här adressen.
error-csv-selection = Tabellen kan inte hämtas: { $reason }
error-file-of-edition = Det finns ingen fil att hämta. { $reason }

## Fel i data och inställningar

error-dataset-refused =
    { $faults ->
        [one] Uppgifterna är avvisade: { $faults } fel. Inget av dem används.
       *[other] Uppgifterna är avvisade: { $faults } fel. Inget av dem används.
    }
error-conflicts =
    { $count ->
        [one] En cell är ändrad både i filen och i en nyare version.
       *[other] { $count } celler är ändrade både i filen och i en nyare version.
    } Inget är publicerat. Ska filen gälla som den är skrivs andras ändringar över, och { $rows ->
        [0] ingen rad
        [one] en rad
       *[other] { $rows } rader
    } går bort.
error-large-loss =
    { $rows ->
        [one] En rad
       *[other] { $rows } rader
    } skulle gå bort. Det är mycket, så antalet måste anges. Inget är publicerat.
error-large-loss-since =
    { $rows ->
        [one] En rad
       *[other] { $rows } rader
    } skulle gå bort. Det är mycket, så antalet måste anges. Inget är publicerat. Med antalet gäller filen som den är: andras ändringar skrivs över, och { $all ->
        [one] en rad
       *[other] { $all } rader
    } går bort. Arbetsboken som check --merged skriver behåller dem.
error-rows-go =
    { $rows ->
        [one] En rad
       *[other] { $rows } rader
    } skulle gå bort. Inget är publicerat.
error-replace-rows = Antalet stämmer inte: { $rows ->
        [0] ingen rad
        [one] en rad
       *[other] { $rows } rader
    } skulle gå bort, inte { $given }. Inget är publicerat.
error-boundaries-refused = { $path } kan inte användas som länsgränser. Inget är ändrat.
error-shapes-incomplete = Kartan ritas utan { $shapes } former som inte går att använda: { $why }.
error-setting-whole = { $name } är ”{ $value }”; väntat: ett heltal från { $least } till { $most }.
error-setting-switch = { $name } är ”{ $value }”; väntat: 1 eller 0.
error-setting-ancestors = S3DASH_FRAME_ANCESTORS är ”{ $value }”; väntat: källor skilda av mellanslag, utan komma eller semikolon.
edition-seed-note = Den version som följer med programmet, sammanställd ur offentliga källor
error-setting-redis = S3DASH_REDIS_URL är ingen adress till en Redis; väntat: redis://värd:6379/0.
error-setting-database = { $name } är ingen adress till en databas; väntat: sqlite:////väg/till/fil.db eller postgresql://användare@värd/databas.
error-store-unreachable = Databasen { $place } går inte att använda. Inget är ändrat. Databasens svar: { $why }
error-store-full = Disken är full, och databasen { $place } tar inte emot mer. Inget är ändrat: den version som visas är kvar. Databasens svar: { $why }
error-store-earlier = Databasen { $place } är från en tidigare version av programmet. Starta om tjänsten eller kör ett av kommandona: då görs den om. Inget är ändrat.
error-store-later = Databasen { $place } är från en senare version av programmet. Använd den versionen. Inget är ändrat.
error-no-such-edition = Det finns ingen version { $number }; den senaste är { $last }.
error-edition-unreadable = Version { $number } går inte att läsa: { $faults ->
    [one] ett fel
   *[other] { $faults } fel
 }.
error-not-read = Filen { $path } går inte att läsa.
error-not-written = Filen { $path } gick inte att skriva. Det som fanns där är kvar.
error-no-deck = Filen { $path } är ingen presentation som går att visa. { $why }
error-no-such-file = Filen { $path } finns inte.
error-not-a-file = { $path } är inget namn på en fil.
error-no-folder = Filen { $path } gick inte att skriva: mappen finns inte.
error-no-right-to-write = Filen { $path } gick inte att skriva: rättigheten saknas.
error-disk-full = Filen { $path } gick inte att skriva: disken är full. Det som fanns där är kvar.
error-no-such-region = Det finns ingen region med koden { $code }. Koderna står i bladet regions i en exporterad arbetsbok.
error-no-such-region-near = Det finns ingen region med koden { $code }. Menade du { $near }?
error-no-edition-yet = Det finns ingen version ännu.
fault-message = { $what }; väntat: { $expected }.
fault-where-file = filen
fault-where-table = { $table }
fault-where-row = { $table }, rad { $row }
fault-where-column = { $table }, { $column }
fault-where-cell = { $table }, rad { $row }, { $column }
fault-where-edition-row = { $table }, { $code } i versionen som används
fault-where-edition-cell = { $table }, { $code } i versionen som används, { $column }
# Tecken som inte syns, eller inte kan skiljas från ett vanligt blanksteg.
sign-0009 = tabb
sign-000a = radbrytning
sign-00a0 = hårt blanksteg
sign-00ad = mjukt bindestreck
sign-2009 = tunt blanksteg
sign-200b = blanksteg utan bredd
sign-200c = tecken som skiljer
sign-200d = tecken som fogar samman
sign-200e = vänster-till-höger-märke
sign-200f = höger-till-vänster-märke
sign-202a = början på text åt höger
sign-202b = början på text åt vänster
sign-202c = slut på textriktning
sign-202d = tvingad textriktning åt höger
sign-202e = tvingad textriktning åt vänster
sign-202f = smalt hårt blanksteg
sign-2060 = ordfogare
sign-2066 = början på avskild text åt höger
sign-2067 = början på avskild text åt vänster
sign-2068 = början på avskild text
sign-2069 = slut på avskild text
sign-feff = byteordningsmärke
fault-where-rows = { $table }, rad { $rows }
fault-where-cells = { $table }, rad { $rows }, { $column }
fault-also = Av samma orsak även: { $places }
fault-no-file = Filen { $value } saknas
    .expected = filen finns
fault-not-utf8 = Filen { $value } är inte UTF-8 (byte { $byte })
    .expected = text i UTF-8: välj CSV UTF-8 när du sparar, eller lämna in en Excel-arbetsbok (.xlsx)
fault-separator = Cellerna skiljs av ”{ $value }”
    .expected = komma mellan cellerna och punkt i decimaltal; lättast är att lämna in en Excel-arbetsbok (.xlsx)
fault-not-json = Filen { $value } går inte att läsa som JSON
    .expected = ett JSON-objekt
fault-empty-file = Filen { $value } är tom
    .expected = en rad med rubriker
fault-altered-file = Filen { $value } är inte den som datapackage.json beskriver
    .expected = samma innehåll; är ändringen meningen, kör ”make datapackage”
fault-not-described = Filen { $value } nämns inte i datapackage.json
    .expected = att den gör det; hör den dit, kör ”make datapackage”
fault-unreadable = Filen { $value } går inte att läsa som CSV
    .expected = fält skilda av komma, och citattecken som både öppnas och stängs
fault-shapes = Filen { $value } beskriver inte länen som den ska ({ $why })
    .expected = filen som ”make boundaries” gör
fault-shape-null = { $name } har ingen form (geometrin är null)
    .expected = en yta (Polygon eller MultiPolygon)
fault-shape-empty = Formen av { $name } är tom
    .expected = en yta som täcker något
fault-shape-kind = Formen av { $name } är ingen yta
    .expected = en yta (Polygon eller MultiPolygon), inte linjer eller punkter
fault-shape-point = Formen av { $name } har en punkt utan koordinater
    .expected = två tal för varje punkt
fault-shape-open = Formen av { $name } har en ring som inte är sluten
    .expected = minst fyra punkter, den sista lika med den första
fault-shape-exchanged = Formen av { $name } har latitud och longitud förväxlade
    .expected = longitud först, sedan latitud
fault-shape-outside = Formen av { $name } ligger utanför kartan
    .expected = longitud och latitud i WGS 84, på den karta som formen hör till
fault-shape-twice = { $name } finns flera gånger
    .expected = en form för varje kod; den första ritas
fault-shape-label = { $name } har ingen punkt för sitt märke
    .expected = label_longitude och label_latitude, inom formen
fault-shape-missing = { $name } har ingen form
    .expected = en form i counties.geojson för varje län i map_tiles.csv
fault-boundary-file = Filen { $value } är ingen karta som kan läsas
    .expected = en GeoPackage (.gpkg), GeoJSON-fil (.geojson) eller Shapefile (.shp, eller alla dess filer i en .zip) med länens ytor
fault-boundary-unreadable = Filen { $value } går inte att läsa ({ $why })
    .expected = en hel fil; en Shapefile behöver .shp, .shx, .dbf och .prj
fault-boundary-no-rows = Filen { $value } har inga former
    .expected = en form för varje län
fault-boundary-column = Kolumnen { $value } finns inte
    .expected = en av kolumnerna i filen: { $columns }
fault-boundary-layers = Kolumnen { $value } finns i flera lager ({ $layers })
    .expected = en fil där ett enda lager har kolumnen
fault-boundary-crs = Filen { $value } säger inte vilket referenssystem koordinaterna har
    .expected = ett referenssystem, till exempel EPSG:3006 (i en Shapefile: .prj)
fault-boundary-crs-unknown = Referenssystemet { $value } går inte att räkna om
    .expected = ett referenssystem med plats på jorden, till exempel EPSG:3006
fault-boundary-no-code = Rad { $row } har ingen kod i kolumnen { $value }
    .expected = länskod (01) eller regionkod (SE110)
fault-boundary-twice = Länet { $value } finns { $times } gånger
    .expected = en form för varje län; öar hör till länets form
fault-boundary-no-match = Ingen form hör till en region: kolumnen { $value } har { $found }
    .expected = länskoder (01) eller regionkoder (SE110) som finns bland regionerna
fault-boundary-invalid = Formen av { $name } är ogiltig ({ $value })
    .expected = en yta vars ringar inte korsar sig själva eller varandra
fault-boundary-coverage = Formerna passar inte ihop: { $names }
    .expected = län som möts i gemensamma punkter, utan överlapp
fault-boundary-exchanged = Formen av { $name } har latitud och longitud förväxlade
    .expected = longitud först, sedan latitud
fault-boundary-outside = Formen av { $name } ligger inte i Sverige
    .expected = koordinater i det referenssystem som filen anger
fault-boundary-grain = Formerna i { $value } går inte att förenkla utan att de går sönder
    .expected = län som är större än några hundra meter
fault-too-big = Filen är { $size } MB
    .expected = högst { $most } MB
fault-not-workbook-text = Filen är en textfil (till exempel CSV), vad den än heter
    .expected = en Excel-arbetsbok; öppna filen i kalkylprogrammet och välj Spara som Excel-arbetsbok (.xlsx)
fault-not-workbook = Filen är ingen arbetsbok
    .expected = en Excel-arbetsbok (.xlsx) eller ett datapaket
fault-empty-input = Filen är tom
    .expected = en Excel-arbetsbok (.xlsx) eller ett datapaket
fault-encrypted = Arbetsboken är skyddad med lösenord
    .expected = en arbetsbok utan lösenord: öppna den, ta bort lösenordet (Arkiv, Info, Skydda arbetsboken) och spara
fault-other-format =
    { $format ->
        [xls] Filen är en arbetsbok från Excel 97–2003 ({ $value })
        [xlsb] Filen är en binär Excel-arbetsbok ({ $value })
        [xml] Filen är en arbetsbok sparad som XML från Excel 2003 ({ $value })
        [ods] Filen är ett kalkylblad från LibreOffice eller OpenOffice ({ $value })
        [fods] Filen är ett kalkylblad från LibreOffice eller OpenOffice ({ $value })
        [numbers] Filen är ett kalkylblad från Apple Numbers ({ $value })
        [gsheet] Filen är bara en länk till ett kalkylark hos Google ({ $value })
       *[other] Filen är en webbsida, vad den än heter ({ $value })
    }
    .expected =
    { $format ->
        [numbers] en Excel-arbetsbok (.xlsx): öppna filen i Numbers och välj Arkiv, Exportera till, Excel
        [gsheet] en Excel-arbetsbok (.xlsx): öppna kalkylarket och välj Arkiv, Ladda ned, Microsoft Excel (.xlsx)
       *[other] en Excel-arbetsbok: öppna filen där den gjordes och välj Spara som Excel-arbetsbok (.xlsx)
    }
fault-workbook-in-archive = Filen är ett arkiv (zip) som innehåller arbetsboken { $value }
    .expected = arbetsboken själv: packa upp arkivet och lämna in den
fault-damaged = Filen är avkortad eller skadad
    .expected = en hel fil; spara den på nytt och för över den igen
fault-too-many-parts = Filen har { $found } delar
    .expected = högst { $most }
fault-unpacks-too-big = Filen blir { $found } MB när den packas upp
    .expected = högst { $most } MB
fault-packed-too-tight = Filen blir { $found } gånger större när den packas upp
    .expected = högst { $most } gånger
fault-part-twice = Filens del { $value } finns två gånger
    .expected = varje del en gång
fault-macros = Arbetsboken innehåller makron ({ $value })
    .expected = en arbetsbok utan makron: välj Spara som Excel-arbetsbok (.xlsx)
fault-external-link = Arbetsboken hämtar uppgifter utifrån ({ $value })
    .expected = en arbetsbok som är hel i sig: bryt länkar till andra filer (Data, Redigera länkar) och bädda in länkade bilder
fault-doctype = Filens del { $value } innehåller en dokumenttypsdeklaration (DOCTYPE)
    .expected = ingen sådan
fault-xml = Filen är skadad ({ $value })
    .expected = en hel fil; öppna den i Excel och spara den på nytt
fault-unreadable-workbook = Arbetsboken går inte att läsa
    .expected = en arbetsbok som Excel kan öppna; öppna den där och spara den på nytt
fault-no-sheet = { $alike ->
        [0] Bladet saknas
       *[other] Bladet saknas, men bladet ”{ $found }” är likt det
    }
    .expected = ett blad med namnet { $name }
fault-sheet-twice = Bladet finns flera gånger
    .expected = ett blad med namnet { $name }
fault-no-headings = Ingen av de tio första raderna har tabellens rubriker
    .expected = rubrikerna på rad 1, till exempel { $name }
fault-no-column = { $alike ->
        [0] Kolumnen saknas
       *[other] Kolumnen saknas, men rubriken ”{ $found }” är lik den
    }
    .expected = en kolumn med rubriken { $name }
fault-column-twice = Kolumnen finns flera gånger ({ $columns })
    .expected = en kolumn med rubriken
fault-row-length = Raden har fel antal celler: { $found }
    .expected = { $expected }
fault-too-many-rows = Bladet har innehåll på rad { $value }
    .expected = högst { $most } rader
fault-too-wide = Bladet har innehåll långt till höger, i kolumn { $value }
    .expected = högst { $most } kolumner
fault-merged = Cellerna { $value } är sammanfogade
    .expected = en cell för varje värde; välj Dela upp celler
fault-formula = Cellen har en formel utan sparat värde ({ $value })
    .expected = ett värde; öppna och spara arbetsboken i Excel, eller skriv värdet
fault-excel-error = Cellen visar { $value }
    .expected = ett värde
fault-not-text = { $value } är ett tal eller ett datum för Excel
    .expected = text; formatera cellen som Text och skriv värdet på nytt
fault-truth-value = { $value } är ett sanningsvärde
    .expected = text eller tal
fault-too-long = Cellen har för lång text: ”{ $value }”
    .expected = högst { $most } tecken
fault-hidden-sign = ”{ $value }” innehåller ett tecken som inte syns
    .expected = bara synliga tecken, radbyten och tabbar
fault-email = ”{ $value }” innehåller en e-postadress
    .expected = inga kontaktuppgifter
fault-phone = ”{ $value }” innehåller ett telefonnummer
    .expected = inga kontaktuppgifter
fault-personnummer = ”{ $value }” innehåller ett personnummer
    .expected = inga personuppgifter
fault-no-rows = Tabellen har inga rader
    .expected = minst en rad
fault-too-many-cells = Bladets innehåll sträcker sig till { $value }
    .expected = högst { $most } celler
fault-too-much-text = Bladet har för mycket text, vid { $value }
    .expected = högst { $most } tecken
fault-too-many-elements = Filen är inte byggd som en arbetsbok ({ $value })
    .expected = en arbetsbok sparad i Excel
fault-lift = ”{ $value }” är utanför gränserna
    .expected = 0 eller mer än { $least } och högst { $most }
fault-more-alike = Kolumnen har { $count } fel till av samma slag
    .expected = samma sak som för dem som visas
fault-no-region = Ingen rad är en svensk region
    .expected = minst en rad där region_kind är region
fault-required = Cellen är tom
    .expected = ett värde
fault-code = ”{ $value }” är ingen kod
    .expected = bokstäver A–Z, siffror, punkt, streck och understreck, bokstav eller siffra först
fault-codes = ”{ $value }” är ingen lista av koder
    .expected = koder skilda av semikolon, var och en högst en gång
fault-choice = ”{ $value }” är inget av valen
    .expected = { $choices }
fault-choices = ”{ $value }” är ingen lista av valen
    .expected = ett eller flera av { $choices }, skilda av semikolon
fault-languages = ”{ $value }” är ingen lista av språk
    .expected = språkkoder som sv och en, skilda av semikolon
fault-language = ”{ $value }” är inget språk
    .expected = en språkkod med två eller tre små bokstäver
fault-yes-no = ”{ $value }” är varken ja eller nej
    .expected = ja eller nej
fault-url = ”{ $value }” är ingen länk
    .expected = en adress som börjar med http:// eller https://
fault-year = ”{ $value }” är inget årtal
    .expected = fyra siffror
fault-date = ”{ $value }” är inget datum
    .expected = ett datum, som text ÅÅÅÅ-MM-DD
fault-whole = ”{ $value }” är inget heltal
    .expected = ett heltal
fault-number = ”{ $value }” är inget tal
    .expected = ett tal, som text med decimalpunkt
fault-least = ”{ $value }” är för litet
    .expected = minst { $least }
fault-most = ”{ $value }” är för stort
    .expected = högst { $most }
fault-range = ”{ $value }” är utanför gränserna
    .expected = från { $least } till { $most }
fault-country = ”{ $value }” är ingen landskod
    .expected = två stora bokstäver
fault-county = ”{ $value }” är ingen länskod
    .expected = två siffror
fault-duplicate = ”{ $value }” står redan på rad { $first }
    .expected = { $columns ->
        [one] en nyckel som ingen annan rad har
       *[other] värden som ingen annan rad har tillsammans i { $key_columns }
    }
fault-alike-key = ”{ $value }” skiljer sig från en annan rads kod bara i stora och små bokstäver
    .expected = radens kod som den står, eller en ny som skiljer sig i mer
fault-reference = ”{ $value }” finns inte i { $target }
    .expected = en kod som finns där
fault-several-codes = ”{ $value }” är namnet på flera koder
    .expected = den kod som avses
fault-order = ”{ $value }” är före { $earlier }
    .expected = { $earlier } är inte senare än { $later }
fault-cycle = ”{ $value }” leder tillbaka till raden själv
    .expected = en kod som inte gör det
fault-same-start = ”{ $value }” är också början på omgången { $code } (rad { $first })
    .expected = olika dagar, för de avgör omgångarnas ordning
fault-kind = ”{ $value }” är av slaget { $found }
    .expected = { $kind }
fault-county-kind = ”{ $value }” står för något som inte är en svensk region
    .expected = länskod bara där region_kind är region
fault-county-twice = Länskoden ”{ $value }” finns på en tidigare rad
    .expected = olika länskoder
fault-county-unknown = Ingen form på kartan har länskoden ”{ $value }”
    .expected = en länskod som kartan har och ingen annan region
fault-umbrella = ”{ $value }” hör till en annan region eller omgång än raden själv
    .expected = ett område av samma region och omgång
fault-lineage-region = ”{ $value }” hör till regionen { $after }, men det tidigare området ”{ $code }” till { $before }
    .expected = ett område i { $before }, eller i en region som har tagit vid efter { $before }
fault-lineage-order = ”{ $value }” hör till omgången { $after }, som inte är senare än { $before } för ”{ $code }”
    .expected = ett område i en omgång efter { $before }
fault-lineage-chain = ”{ $value }” följer direkt på ”{ $code }”, men omgången emellan leder till andra områden i { $round }
    .expected = ett område som raderna via omgången emellan också leder till
fault-link-order = ”{ $value }” står som den andra koden
    .expected = den första koden före den andra i bokstavsordning
fault-successor = Raden har en efterföljare (successor_code) men inget sista år
    .expected = året då regionen upphörde, eller ingen efterföljare
fault-one-of = Cellen är tom, och { $other } också
    .expected = en kod i minst en av dem
fault-ended = ”{ $value }” står för ett kluster som är aktivt
    .expected = inget slutår, eller statusen ended
fault-not-held = Mötet hålls först { $day }, men cellen säger något om det
    .expected = en tom cell tills mötet är hållet
fault-need = ”{ $value }” är inget som en region söker
    .expected = ett uttalande av slaget seeks
fault-answer-kind = ”{ $value }” är något som en region söker
    .expected = ett uttalande av slaget offers
fault-answer-deselected = ”{ $value }” är medvetet bortvalt
    .expected = en prioritering som gäller
fault-answer-inactive = ”{ $value }” är inte känt som aktivt
    .expected = ett kluster med statusen active
fault-answer-own = ”{ $value }” hör till samma region som behovet, eller till dess grupp
    .expected = ett svar från en annan region
fault-match-twice = ”{ $value }” svarar på samma behov redan på rad { $first }
    .expected = varje behov och svar en gång
fault-looks-part = Filen har bara bladen { $sheets }, och { $count } andra blad saknas
    .expected = alla blad, eller tillägget --part i kommandot, som låter de andra bladen stå kvar
fault-looks-region = Filen har bara prioriteringar för { $region }, och { $count } hänvisningar till andra rader går inte ihop
    .expected = alla regioners rader, eller tillägget --part --region { $region } i kommandot, som låter de andra stå kvar
fault-part-region = Regionen ”{ $value }” finns inte
    .expected = koden för en region, efter --region
fault-part-region-gone = Filen har ingen rad för regionen ”{ $value }”
    .expected = regionens rad, eller efter --region koden för den region som filen handlar om
warning-no-rows = Tabellen har inga rader, så det finns inget att publicera
    .expected = minst en rad
warning-no-region = Ingen rad är en svensk region, så det finns inget att publicera
    .expected = minst en rad där region_kind är region
warning-former-region = Regionen ”{ $value }” upphörde { $year }
    .expected = regionen som nu gäller, eller ett slutår
warning-ahead = ”{ $value }” har inte varit än
    .expected = en dag eller ett år som har varit
warning-year = ”{ $value }” är ett ovanligt år här
    .expected = från { $first } till { $last }
warning-rounds-overlap = Omgången { $code } börjar { $value }, men { $before } slutar först { $ends }
    .expected = omgångar efter varandra; annars räknas den som börjar senast som den senare
warning-lineage-name = Namnet är inte detsamma: ”{ $before }” heter nu ”{ $after }”
    .expected = stated eller inferred, om området lever vidare under ett nytt namn
warning-exchanged = ”{ $value }” ligger inte i landet ({ $country }): latitud och longitud ser ut att ha bytt plats
    .expected = latitud i kolumnen latitude, longitud i longitude
warning-outside = ”{ $value }” ligger inte i landet ({ $country })
    .expected = en punkt i regionen, i decimalgrader
warning-no-county = Regionen { $name } ritas inte på kartan, för länskod saknas
    .expected = länets kod med två siffror
warning-placeholder = ”{ $value }” säger ingenting
    .expected = en text, eller en tom cell
warning-link = ”{ $value }” kan ingen läsare öppna
    .expected = adressen till en sida på webben, som https://www.example.org/sida, inte till den egna datorn eller det egna nätet
warning-said-twice = ”{ $value }” står också på rad { $first }, med en annan nyckel
    .expected = varje formulering en gång för regionen och omgången
warning-no-domain = Prioriteringen har inget tema, så den visas men räknas inte
    .expected = minst ett tema, huvudtemat först
warning-sheet = Bladet hör inte till datamängden och läses inte
    .expected = bladen i mallen
warning-column = Kolumnen hör inte till tabellen och läses inte
    .expected = kolumnerna i mallen
warning-unnamed-column = Kolumn { $value } har innehåll men ingen rubrik och läses inte
    .expected = en rubrik på samma rad som de andra
fault-struck-rows = { $count ->
        [one] Rad { $places } är överstruken
       *[other] { $count } rader är överstrukna: rad { $places }
    }
    .expected = ett beslut: ta bort raden eller överstrykningen, eller ange --struck drop eller keep
fault-struck-words = { $count ->
        [one] Text i { $places } är överstruken
       *[other] Text i { $count } celler är överstruken: { $places }
    }
    .expected = ett beslut: ta bort texten eller överstrykningen, eller ange --struck drop eller keep
warning-struck-rows-keep = { $count ->
        [one] Rad { $places } är överstruken och läses ändå
       *[other] { $count } rader är överstrukna och läses ändå: rad { $places }
    }
    .expected = rader utan överstrykning
warning-struck-rows-drop = { $count ->
        [one] Rad { $places } är överstruken och läses inte
       *[other] { $count } rader är överstrukna och läses inte: rad { $places }
    }
    .expected = rader utan överstrykning, om de ska läsas
warning-struck-words-keep = { $count ->
        [one] Överstruken text i { $places } läses ändå
       *[other] Överstruken text i { $count } celler läses ändå: { $places }
    }
    .expected = text utan överstrykning
warning-struck-words-drop = { $count ->
        [one] Överstruken text i { $places } läses inte
       *[other] Överstruken text i { $count } celler läses inte: { $places }
    }
    .expected = text utan överstrykning, om den ska läsas
warning-sheet-name = Bladet ”{ $value }” läses som { $name }
    .expected = ett blad med namnet { $name }
warning-first-column = Tabellen börjar i kolumn { $letter }; den läses som den står
    .expected = tabellens första rubrik i kolumn A
warning-headings-row = Rubrikerna står på rad { $row }
    .expected = rubrikerna på rad 1
warning-rows-above = Rubrikerna står på rad { $row }; raderna ovanför läses inte
    .expected = rubrikerna på rad 1
warning-unread-headings = { $count ->
        [one] Rad { $places } upprepar rubrikerna och läses inte
       *[other] { $count } rader upprepar rubrikerna och läses inte: rad { $places }
    }
    .expected = rubrikerna en gång, överst
warning-unread-sums = { $count ->
        [one] Rad { $places } är en summa och läses inte
       *[other] { $count } rader är summor och läses inte: rad { $places }
    }
    .expected = tabellens rader och inga summor
warning-unread-notes = { $count ->
        [one] Rad { $places } under tabellen är ingen rad i den och läses inte
       *[other] { $count } rader under tabellen är inga rader i den och läses inte: rad { $places }
    }
    .expected = förklaringar på ett eget blad
warning-hidden-rows = { $count ->
        [one] En dold rad läses också: rad { $places }
       *[other] { $count } dolda rader läses också: rad { $places }
    }
    .expected = rader som syns, eller borttagna rader
warning-filtered-rows = { $count ->
        [one] En rad som är dold eller bortfiltrerad läses också: rad { $places }
       *[other] { $count } rader som är dolda eller bortfiltrerade läses också: rad { $places }
    }
    .expected = rader som syns, eller borttagna rader
warning-hidden-columns = { $count ->
        [one] En dold kolumn läses också: { $places }
       *[other] { $count } dolda kolumner läses också: { $places }
    }
    .expected = kolumner som syns
warning-hidden-sheet = Bladet är dolt och läses också
    .expected = ett blad som syns
warning-colours = { $count ->
        [one] Celler på rad { $places } är färgade; färger läses inte
       *[other] Celler på { $count } rader är färgade; färger läses inte: rad { $places }
    }
    .expected = det som färgen betyder, skrivet i en kolumn
warning-comments = { $count ->
        [one] En kommentar läses inte: { $places }
       *[other] { $count } kommentarer läses inte: { $places }
    }
    .expected = det som ska läsas, skrivet i en cell
warning-named-creator = Egenskapen ”Författare” namnger någon, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-modifier = Egenskapen ”Senast sparad av” namnger någon, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-manager = Egenskapen ”Chef” namnger någon, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-company = Egenskapen ”Företag” är ifylld, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-property = Den egna egenskapen { $value } namnger någon, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-path = Filen säger vilken personlig mapp den låg i, och den kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-comments = Kommentarer på bladet ”{ $value }” namnger den som skrev dem, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-named-persons = Listan över dem som har kommenterat namnger någon, och filen kan hämtas av alla
    .expected = inga namn: Arkiv › Info › Sök efter problem › Kontrollera dokument tar bort dem
warning-disputed = Två har ändrat cellen olika, och den är fortfarande märkt. Det som står där nu gäller: ”{ $value }”
    .expected = rätt värde i cellen, utan färg och kommentar
warning-disputed-empty = Två har ändrat cellen olika, och den är fortfarande märkt. Den är nu tom, och det gäller
    .expected = rätt värde i cellen, utan färg och kommentar
warning-private = { $count ->
        [one] En rad är inte offentlig (ja saknas) och stannar i filen
       *[other] { $count } rader är inte offentliga (ja saknas) och stannar i filen
    }
    .expected = ja på rader som får visas
warning-kept-table = Filen saknar bladet, så { $count ->
        [one] en rad i den version som används är kvar
       *[other] { $count } rader i den version som används är kvar
    }
    .expected = bladet med bara rubriker, om raderna ska bort
warning-kept-column = Filen saknar kolumnen, så { $count ->
        [one] ett värde i den version som används är kvar
       *[other] { $count } värden i den version som används är kvar
    }
    .expected = kolumnen med tomma celler, om värdena ska bort
warning-gone-row = Raden { $code } i den version som används går bort: ”{ $value }” finns inte kvar eller får inte stå där
    .expected = en rad som stämmer med resten av filen
warning-gone-cell = Värdet ”{ $value }” för { $code } i den version som används går bort: det stämmer inte med resten av filen
    .expected = ett värde som stämmer med resten av filen
warning-looks-region = Filen har bara prioriteringar för { $region }, så alla andra skulle gå bort
    .expected = alla regioners rader, eller tillägget --part --region { $region } i kommandot, som låter de andra stå kvar
warning-part-lacks = Filen saknar { $count ->
        [one] en rad för { $region }, som står kvar
       *[other] { $count } rader för { $region }, som står kvar
    }
    .expected = tillägget --part --region { $region } i kommandot, om de ska bort
warning-begun-unknown = Filen säger inte vilken version den utgår från, så den jämförs med version { $number }
    .expected = en arbetsbok skriven av export-workbook
warning-other-region = Raden { $code } hör inte till { $region } och tas inte med, fast den skiljer sig
    .expected = bara ändringar i regionens egna rader
warning-part-kept = Filen är en del. Rader som står kvar: { $rows }, i bladen { $sheets }
    .expected = bladen i filen, om också de ska ändras

## Ändringar

change-new = ny rad, { $code }
change-gone = { $code } går bort
change-rekeyed = { $before } får en ny nyckel, { $after }
change-cell = { $code }, { $column }: { $before } → { $after }
change-with-key = { $change } (följer nyckeln)
change-empty = (tomt)
change-no-row = (raden borttagen)
conflict-cell = { $code }, { $column }: { $says }
conflict-says = filen säger { $yours }, versionen som används säger { $theirs } ({ $by }). Det var { $base }.
conflict-says-new = filen säger { $yours }, versionen som används säger { $theirs } ({ $by }). Raden är ny i båda.
conflict-by-unknown = okänt vem

## Kommandona

cli-help = S3-atlasens kommandon för den som lämnar in datamängden. Hjälp om ett kommando: KOMMANDO --help. English: --language en.
cli-check = Kontrollera en arbetsbok eller ett datapaket och visa alla fel på en gång, med blad, rad och kolumn. Inget ändras.
    .short = Kontrollera en arbetsbok
cli-template = Skriv en tom arbetsbok med anvisningar, listor och koder, eller en för en region med dess rader. Rubrikerna är kolumnernas namn, eller ord om ett språk anges.
    .short = Skriv en tom arbetsbok
cli-picture = Skriv en bild av en sida. ADRESS är sökväg och fråga, som /sv/karta?domain=digital. UT slutar på .png, .svg eller .pdf. Det behövs en Chromium på maskinen.
    .short = Skriv en bild av en sida
cli-export-workbook = Skriv en version som arbetsbok, att ändra i och lämna in. Rubrikerna är kolumnernas namn, eller ord om ett språk anges.
    .short = Skriv en version som arbetsbok
cli-publish = Publicera en arbetsbok eller ett datapaket som ny version. Med ett enda fel publiceras inget, och den version som visas är kvar.
    .short = Publicera en ny version
cli-watch = Bevaka en mapp: varje arbetsbok som läggs där kontrolleras och publiceras som ny version, med filens namn som not. Bredvid skrivs NAMN.rapport.html och NAMN.rapport.json. Rader får gå bort, men inte många; är två ändringar i konflikt publiceras inget. Filerna i mappen ändras aldrig.
    .short = Bevaka en mapp och publicera det som läggs där
cli-option-poll = Fråga efter ändringar i stället för att vänta på besked, för nätverksenheter.
cli-folder-metavar = MAPP
cli-editions = Visa alla versioner, den äldsta först.
    .short = Visa alla versioner
cli-restore = Gå tillbaka: publicera innehållet i en tidigare version som en ny. Inget tas bort.
    .short = Gå tillbaka till en tidigare version
cli-boundaries = Lägg in egna länsgränser ur en GeoPackage, GeoJSON-fil eller Shapefile (även zippad). De räknas om, förenklas utan glipor och skrivs i datamappen. Med ett enda fel skrivs inget, och de gränser som fanns är kvar.
    .short = Lägg in egna länsgränser.
cli-take-along = Skriv alla sidor i en enda fil, att öppna i en webbläsare utan nät. Båda språken är med om inget anges. Det tar några minuter.
    .short = Skriv alla sidor i en fil för en sal utan nät
cli-suggest-lineage = Föreslå vilka områden i den senaste omgången som är fortsättningen på områden i den före. Förslagen skrivs i bladet lineage_suggestions i en kopia av filen. De som bekräftas där blir länkar när kopian publiceras; de andra används aldrig.
    .short = Föreslå länkar mellan två omgångar
cli-suggest-matches = Föreslå vad hos andra regioner som kan svara på en regions behov. Förslagen skrivs i bladet match_suggestions i en kopia av filen. De som bekräftas där blir svar när kopian publiceras; de andra används aldrig.
    .short = Föreslå svar på behov
cli-option-out = Skriv till den här arbetsboken.
cli-option-json = Svara med JSON.
cli-option-language = Språk: sv eller en.
cli-option-edition = Versionens nummer; den senaste om inget anges.
cli-option-template-region = Regionens kod, till exempel SE122: arbetsboken får då regionens rader ifyllda.
cli-option-by = Vilken funktion eller organisation som publicerar, aldrig en person: det är offentligt. Exempel: Tillväxtverket, regional utveckling
cli-option-note = Vad som är nytt. Syns i listan över versioner.
cli-option-key = Kolumnen med länens koder: SCB:s länskoder (01) eller regionernas koder (NUTS 3, SE110).
cli-option-data = Datamappen, vars regioner då gäller; annars den som S3DASH_DATA anger, och regionerna i den senaste versionen.
cli-option-deck = En egen presentation (YAML eller JSON) som ska med.
cli-option-attribution = Vems gränserna är, för raden under kartan; annars filens namn.
cli-option-part = Filen är en del: blad som finns i den ersätter sina, de andra står kvar.
cli-option-region = Filen gäller en region: bara raderna för regionen med den koden ersätter sina.
cli-option-struck = Vad som görs med överstruket: keep läser det, drop tar bort det.
cli-option-merged = Skriv arbetsboken att gå vidare med: bådas ändringar, och celler som är ändrade på två sätt färgade.
cli-option-yes = Rader får gå bort, om de inte är många.
cli-option-replace = Filen gäller som den är, och så många rader går bort.
cli-required = (måste anges)
cli-rows-metavar = RADER
cli-show-help = Visa den här hjälpen.
cli-usage = Användning:
cli-options = Val
cli-commands = Kommandon
cli-options-metavar = { "[" }VAL]
cli-command-metavar = KOMMANDO …
cli-file-metavar = FIL
cli-out-metavar = UT.xlsx
cli-address-metavar = ADRESS
cli-picture-metavar = UT.png
cli-take-along-metavar = UT.html
cli-code-metavar = KOD
cli-number-metavar = NUMMER
cli-missing = { $name } saknas.
cli-no-such-option = Valet { $name } finns inte.
cli-bad-value = Värdet för { $name } går inte att använda.
cli-text = väntat: högst { $most } tecken på en rad, och något att läsa.
cli-not-understood = Kommandot går inte att förstå: det har för många delar.
cli-no-such-command = Kommandot { $name } finns inte.
cli-missing-value = Värdet efter { $name } saknas.
cli-difference-first = Det är den första versionen.
cli-see-help = Hjälp: { $command } --help
cli-warnings =
    { $count ->
        [one] { $count } varning:
       *[other] { $count } varningar:
    }
cli-no-faults = Inga fel. { $rows } rader i { $tables } tabeller.
cli-made-right = Läst som det måste vara menat: { $count }
made-right-nothing = (inget)
cli-right = { $table } rad { $row }, { $column }: { $words }
cli-no-edition-to-compare = Det finns ingen version att jämföra med.
cli-compared = Det här ändras i version { $number }, som används:
cli-compared-since = Det här ändras i version { $number }, som används. Filen utgår från version { $begun }:
cli-unchanged = Inget ändras i version { $number }, som används.
cli-unchanged-since = Inget ändras i version { $number }, som används. Filen utgår från version { $begun }.
cli-begun-from = Filen utgår från version { $begun }, och version { $number } används.
cli-conflicts =
    { $count ->
        [one] { $count } cell är ändrad på två sätt:
       *[other] { $count } celler är ändrade på två sätt:
    }
cli-more = … och { $count } till
cli-more-new = { $table }: … och { $count ->
        [one] en ny rad till
       *[other] { $count } nya rader till
    }
cli-more-changed = { $table }: … och { $count ->
        [one] en ändrad cell till
       *[other] { $count } ändrade celler till
    }
cli-more-gone = { $table }: … och { $count ->
        [one] en rad till går bort
       *[other] { $count } rader till går bort
    }
cli-more-rekeyed = { $table }: … och { $count } till med ny nyckel eller som följer en
cli-large-table = { $table }: { $gone } av { $rows } rader går bort
cli-silent-region = { $region } får inga prioriteringar kvar i { $round }
cli-takes-option = Publiceras med { $option }.
cli-merged-written = { $path } är skriven, att gå vidare med. Den utgår från version { $number }.
cli-merged-next = Inget är publicerat. Välj i de färgade cellerna i { $path }, spara och publicera den.
cli-go-on-merged = En arbetsbok att gå vidare med, med bådas ändringar, skrivs med check FIL --merged UT.xlsx.
cli-version = version { $number }
cli-type-this = Skriv så här för att publicera ändå:
cli-ask-rows-go =
    { $rows ->
        [one] En rad går bort. Publicera? (ja/nej)
       *[other] { $rows } rader går bort. Publicera? (ja/nej)
    }
cli-not-published = Inget är publicerat.
cli-edition = Version { $number }, { $moment } UTC, { $by }: { $note } ({ $rows } rader)
cli-restored-from = { "[" }innehållet i version { $number }]
cli-original-not-kept = { "[" }originalfilen är inte sparad: den hade rader som inte är offentliga]
cli-difference-unknown = Skillnaden från versionen före är inte känd.
cli-difference-none = Inga rader skiljer sig från versionen före.
cli-difference = { $table }: { $counts }
cli-difference-added = { $count ->
        [one] en ny
       *[other] { $count } nya
    }
cli-difference-rekeyed = { $count } med ny kod
cli-difference-removed = { $count } borta
cli-difference-changed = { $count ->
        [one] en ändrad
       *[other] { $count } ändrade
    }
cli-published = Publicerad.
cli-restored = Återställd som en ny version.
cli-nothing-new = Filen är redan den senaste versionen, { $number }. Inget är tillagt.
cli-written = { $path } är skriven ({ $rows } rader).
cli-take-along-progress = Ritar sidor: { $done } av { $total }
cli-taken-along = { $path } är skriven: version { $number }, { $size } MB.
cli-suggested = { $count ->
    [0] { $path } är skriven. Det finns inget att föreslå.
    [one] { $path } är skriven, med { $count } förslag i bladet { $sheet }.
   *[other] { $path } är skriven, med { $count } förslag i bladet { $sheet }.
}
cli-suggested-answered = { $count ->
    [one] { $count } förslag som redan är besvarat står kvar överst.
   *[other] { $count } förslag som redan är besvarade står kvar överst.
}
cli-suggested-how = Skriv { $yes } i kolumnen { $column } för dem som stämmer, och lämna in kopian. Det som inte är bekräftat används aldrig.
cli-suggested-private = Kopian har också raderna som inte är offentliga. Skicka den inte vidare.
error-suggest-same-file = { $path } är filen som förslagen gäller. Ge kopian ett annat namn.
error-suggest-no-workbook = { $path } är inte skriven: arbetsbokens delar går inte att lägga ett blad till. Spara den på nytt i Excel.
suggest-why-same-name = samma namn
suggest-why-part = det ena namnet ingår i det andra
suggest-why-names = namnen är lika till { $percent } av 100
suggest-why-domains = { $count ->
    [one] delar tema: { $domains }
   *[other] delar teman: { $domains }
}
suggest-why-words = gemensamma ord: { $words }
cli-boundaries-put = { $counties } län är inlagda i { $path }, med källan { $source }. En app som är igång visar dem efter en omstart.
cli-without-shape = Regioner utan form, som inte ritas: { $regions }.
cli-without-region = Former utan region, som inte är inlagda: { $codes }.
cli-kept = Filen som hade det namnet finns kvar som { $path }.

## Bevakad mapp

error-no-such-folder = Mappen { $path } finns inte.
error-folder-no-right = Mappen { $path } får inte läsas: rättigheten saknas.
error-folder-watched = Mappen { $path } bevakas redan av en annan process.
inbox-published = Filen är publicerad som version { $number }.
inbox-published-untold = Filen är publicerad som version { $number }, men kontrollen avbröts innan rapporten var klar.
inbox-is-edition = Filen är redan publicerad, som version { $number }. Version { $newest } används. Kommandot restore går tillbaka till en tidigare version.
inbox-rows-gone =
    { $rows ->
        [one] En rad gick bort. Den står
       *[other] { $rows } rader gick bort. De står
    } bland ändringarna nedan.
inbox-by-command = Ska filen ändå gälla kan den som driver tjänsten publicera den med kommandot publish och { $option }.
inbox-by-command-struck = Ska allt överstruket läsas eller tas bort? Den som driver tjänsten kan publicera filen med kommandot publish och --struck keep eller drop.
inbox-hand-in-again = Spara en rättad fil i mappen, så kontrolleras den på nytt.
inbox-failed-time = Kontrollen av filen tog mer än { $seconds } sekunder och avbröts. Inget är publicerat.
inbox-failed-memory = Filen krävde mer minne än { $megabytes } MB. Inget är publicerat.
inbox-failed-ended = Kontrollen av filen avbröts innan den var klar. Inget är publicerat. Den som driver tjänsten kan se varför i loggen.
inbox-personal-name = Filens namn innehåller personuppgifter och skulle bli offentligt. Inget är publicerat. Ge filen ett annat namn.
inbox-growing = Filen skrivs fortfarande, sedan länge. Den läses när den har varit orörd några sekunder.
inbox-unreadable = Filen går inte att läsa. Systemets svar: { $why }
inbox-not-taken-up = Filen kunde inte tas upp, eller så blev rapporten inte klar. Ett nytt försök görs. Den som driver tjänsten kan se varför i loggen.
inbox-unreported = Filen är publicerad som version { $edition }, men rapporten går inte att skriva i mappen.
inbox-unreachable = Den bevakade mappen går inte att nå.

## Rapporten

report-title = Kontroll av { $name }
report-file = Fil
report-day = Kontrollerad
report-begun-from = Utgår från
report-begun-from-unknown = ingen känd version
report-faults =
    { $count ->
        [one] Att rätta: en sak
       *[other] Att rätta: { $count } saker
    }
report-warnings =
    { $count ->
        [one] Att se över: en sak
       *[other] Att se över: { $count } saker
    }
report-sheet = Bladet { $sheet }
report-whole-file = Hela filen
report-whole-sheet = hela bladet
report-where-cell = rad { $row }, { $column }
report-where-row = rad { $row }
report-place = Cell
report-stands = Står där
report-what = Vad det gäller
report-mend = Väntat
report-expected = Väntat: { $expected }
report-nothing = tomt
report-conflicts =
    { $count ->
        [one] Ändrat på två sätt: en cell
       *[other] Ändrat på två sätt: { $count } celler
    }
report-conflicts-lead = Någon annan har ändrat samma celler sedan filen hämtades. Välj vilket värde som ska gälla.
report-row = Rad
report-base = Stod förut
report-theirs = Står nu i den version som används
report-yours = Står i filen
report-by = av { $by }
report-changes =
    { $count ->
        [one] Det här skulle ändras: en sak
       *[other] Det här skulle ändras: { $count } saker
    }
report-changes-made =
    { $count ->
        [one] Det här ändrades: en sak
       *[other] Det här ändrades: { $count } saker
    }
report-next-steps = Nästa steg
report-kind = Slag
report-kind-new = ny
report-kind-changed = ändrad
report-kind-gone = går bort
report-kind-rekeyed = ny nyckel
report-from = Före
report-to = Efter
report-made-right =
    { $count ->
        [one] Läst som något annat: en cell
       *[other] Läst som något annat: { $count } celler
    }
report-made-right-lead = Det som står kan bara betyda en sak, så inget behöver göras.
report-read-as = Läst som
report-note-settled = Här är allt i sin ordning nu. Färgen kan tas bort.
report-note-fault = Fel: { $what }
report-note-warning = Varning: { $what }
report-note-conflict =
    Ändrat på två sätt.
    Stod förut: { $base }
    Står nu i den version som används: { $theirs } (av { $by })
    Står i filen: { $yours }
cli-option-report = Skriv också en rapport. UT.html är en sida att skicka. UT.xlsx är arbetsboken med felen som kommentarer vid cellerna.
cli-report-metavar = UT.html|UT.xlsx
cli-workbook-form = väntat: ett namn som slutar på .xlsx.
cli-page-form = väntat: ett namn som slutar på .html.
cli-picture-form = väntat: ett namn som slutar på .png, .svg eller .pdf.
cli-picture-written = Bilden är skriven: { $path }
cli-option-shape = wide är 16:9, page är så bred som en sidas text.
cli-option-scale = bildpunkter per punkt i en PNG.
cli-report-holds-private = Den har också raderna som inte är offentliga. Skicka den inte vidare; det går med en rapport som .html.
cli-report-form = väntat: ett namn som slutar på .html eller .xlsx.
cli-report-written = Rapporten är skriven: { $path }
error-report-unopened = { $path } är inte skriven: filen gick inte att öppna, så det finns ingen arbetsbok att kommentera. En rapport som .html går att få.
error-report-no-workbook = { $path } är inte skriven: det som lämnades in är ingen arbetsbok att kommentera. En rapport som .html går att få.
error-report-same-file = { $path } är den fil som kontrolleras. Ge den som skrivs ett annat namn.
error-same-name-twice = { $path } är namngiven både som rapport och som arbetsbok att gå vidare med. Ge dem olika namn.

## Arbetsboken

workbook-sheet-instructions = Läs mig
workbook-sheet-codes = Koder
workbook-title = S3-atlasen: arbetsbok för regionernas smarta specialisering
workbook-how-whole = Arbetsboken innehåller hela datamängden. Det som ändras, läggs till eller tas bort här gäller när den publiceras. Det som andra har ändrat under tiden blir kvar.
workbook-how-all = Det här är en mall. Det som fylls i läggs till, eller ersätter raden med samma kod. Alla andra rader blir kvar.
workbook-how-region = Arbetsboken gäller { $name } ({ $code }). Det som ändras eller läggs till här gäller när den publiceras. Rader som inte står här blir kvar. Teman, perioder, nätverk och partnerskap är gemensamma: deras koder står i bladet Koder.
workbook-begun = Den utgår från version { $number }. Låt raden stå kvar: den visar vad som har ändrats sedan dess ({ $stated }).
workbook-begun-empty = Låt raden stå kvar: den visar att arbetsboken är en mall ({ $stated }).
workbook-disputed =
    { $count ->
        [one] Att avgöra: ett ställe där två har ändrat olika
       *[other] Att avgöra: { $count } ställen där två har ändrat olika
    }
workbook-disputed-how = Cellerna är färgade och har båda värdena i en kommentar. Skriv det som ska gälla, spara och publicera.
workbook-disputed-row = Blad { $table }, raden { $code }
workbook-how-sheets = Varje blad är en tabell, med rubriker på rad 1 och en uppgift på varje rad. Byt inte namn på bladen. Ordningen mellan blad, kolumner och rader spelar ingen roll, och tomma rader läses inte.
workbook-how-codes = En kod består av A–Z, siffror, punkt, streck och understreck. Den första kolumnen är radens egen kod; en kod som pekar på en annan tabell måste finnas där. Celler med fasta val har en lista, och bladet Koder förklarar dem.
workbook-how-lists = Flera koder i en cell skiljs av semikolon: digital;food. Det viktigaste temat står först.
workbook-how-empty = En tom cell betyder ”ej angivet”. Den blir aldrig noll eller nej. Skriv inget i stället för en uppgift som saknas.
workbook-how-days = Dagar skrivs ÅÅÅÅ-MM-DD och årtal med fyra siffror. Koder med inledande nolla, som länskod 01, skrivs i celler med formatet Text.
workbook-how-sources = Varje uppgift har en källa i bladet sources. Ett dialogmöte är en källa. Regionens egna ord står i namnet på originalspråket; det andra namnet är en översättning.
workbook-how-personal = Inga personuppgifter: e-postadresser, telefonnummer och personnummer stoppar hela arbetsboken.
workbook-how-check = Kontrollera med: python -m s3dash check FIL. Alla fel visas på en gång, med blad, rad och kolumn.
workbook-codes-column = Kolumn
workbook-codes-code = Kod
workbook-codes-meaning = Betydelse
workbook-list-title = Flera koder
workbook-list = Koder ur bladet { $table }, skilda av semikolon, var och en högst en gång. Exempel: kod1;kod2
workbook-choices = Ett eller flera av { $choices }, skilda av semikolon
workbook-yes = ja
workbook-no = nej
workbook-reference = En kod ur första kolumnen i bladet { $table }.
workbook-day-title = Dag
workbook-day = ÅÅÅÅ-MM-DD
workbook-not-listed-title = Finns inte i listan
workbook-not-listed = Välj en kod ur listan.

## Vad koderna betyder

code-region_kind-region = svensk region (NUTS 3)
code-region_kind-group = flera regioner som agerar tillsammans (NUTS 2)
code-region_kind-partner = region i ett annat land
code-source_kind-dialogue_meeting = dialogmöte med en region
code-source_kind-public_document = offentligt dokument
code-original_language-sv = det svenska namnet är regionens eget
code-original_language-en = det engelska namnet är regionens eget
code-original_language-other = båda namnen är översättningar
code-status-established = etablerat styrkeområde
code-status-developing = utvecklingsområde
code-status-horizontal = möjliggörande
code-status-unspecified = status ej angiven
code-status-deselected = medvetet bortvalt
code-status_basis-stated = regionen anger statusen
code-status_basis-inferred = tolkat
code-confidence-high = ur regionens eller organisationens eget dokument
code-confidence-medium = sekundär, odaterad eller tolkad uppgift
code-basis-stated = källan säger det
code-basis-same_name = samma namn
code-basis-inferred = tolkat
code-kind-seeks = regionen söker
code-kind-offers = regionen erbjuder
code-initiative_kind-network = nätverk
code-initiative_kind-platform = plattform
code-initiative_kind-partnership = tematiskt partnerskap
code-initiative_kind-pilot = pilot
code-initiative_kind-project = projekt
code-initiative_kind-programme = program
code-initiative_kind-instrument = instrument
code-initiative_kind-association = förening
code-role-lead = leder
code-role-member = är medlem
code-role-participant = deltar
code-role-observer = är observatör
code-phase-learn = lär (Vanguards första fas)
code-phase-connect = knyter samman (andra fasen)
code-phase-demonstrate = demonstrerar (tredje fasen)
code-phase-commercialise = kommersialiserar (fjärde fasen)
code-nace_sections-A = Jordbruk, skogsbruk och fiske
code-nace_sections-B = Utvinning av mineral
code-nace_sections-C = Tillverkning
code-nace_sections-D = Försörjning av el, gas, värme och kyla
code-nace_sections-E = Vattenförsörjning, avlopp och avfall
code-nace_sections-F = Byggverksamhet
code-nace_sections-G = Handel och reparation av motorfordon
code-nace_sections-H = Transport och magasinering
code-nace_sections-I = Hotell och restaurang
code-nace_sections-J = Information och kommunikation
code-nace_sections-K = Finans och försäkring
code-nace_sections-L = Fastigheter
code-nace_sections-M = Juridik, ekonomi, vetenskap och teknik
code-nace_sections-N = Uthyrning, resetjänster och andra stödtjänster
code-nace_sections-O = Offentlig förvaltning och försvar
code-nace_sections-P = Utbildning
code-nace_sections-Q = Vård, omsorg och sociala tjänster
code-nace_sections-R = Kultur, nöje och fritid
code-nace_sections-S = Annan service
code-nace_sections-T = Förvärvsarbete i hushåll
code-nace_sections-U = Internationella organisationer
code-nabs-NABS01 = Utforskning och utnyttjande av jorden
code-nabs-NABS02 = Miljö
code-nabs-NABS03 = Utforskning och utnyttjande av rymden
code-nabs-NABS04 = Transport, telekommunikation och annan infrastruktur
code-nabs-NABS05 = Energi
code-nabs-NABS06 = Industriell produktion och teknik
code-nabs-NABS07 = Hälsa
code-nabs-NABS08 = Jordbruk
code-nabs-NABS09 = Lärande
code-nabs-NABS10 = Kultur, fritid, religion och massmedier
code-nabs-NABS11 = Politiska och sociala system och processer
code-nabs-NABS12 = Allmän kunskapsutveckling: lärosätenas egna medel
code-nabs-NABS13 = Allmän kunskapsutveckling: andra medel
code-nabs-NABS14 = Försvar
code-policy_objectives-A = Luftfart och rymd
code-policy_objectives-B = Blå tillväxt
code-policy_objectives-C = Kulturella och kreativa branscher
code-policy_objectives-D = Digital omvandling
code-policy_objectives-E = Möjliggörande nyckeltekniker
code-policy_objectives-F = Natur och biologisk mångfald
code-policy_objectives-G = Folkhälsa och säkerhet
code-policy_objectives-H = Tjänsteinnovation
code-policy_objectives-I = Social innovation
code-policy_objectives-J = Hållbar innovation
code-transition-green = grön omställning
code-transition-digital = digital omställning
code-transition-resilience = motståndskraft
code-cluster_status-active = är verksam
code-cluster_status-ended = har upphört
code-cluster_status-unknown = okänt om den är verksam
code-step-analysis = analys
code-step-governance = styrning
code-step-vision = vision
code-step-prioritisation = prioritering
code-step-implementation = implementering
code-step-monitoring = uppföljning
code-answer_kind-statement = något som regionen erbjuder
code-answer_kind-priority = en prioritering
code-answer_kind-cluster = en miljö eller ett kluster
code-strength-strong = svarar väl mot behovet
code-strength-plausible = kan svara mot behovet
code-basis-compiled = sammanställarnas bedömning
code-basis-dialogue = framkom i dialogen

## Matrisen

view-matrix = Matris
matrix-heading-status =
    { $scope ->
        [europe] Vem prioriterar vad: Sverige och Europa
        [partners] Vem prioriterar vad: regioner utanför Sverige
       *[sweden] Vem prioriterar vad: svenska regioner
    }
matrix-heading-membership =
    { $whole ->
        [true] Vem är med i vad: { $scope ->
            [europe] Sverige och Europa
            [partners] regioner utanför Sverige
           *[sweden] svenska regioner
        }
       *[false] Vem är med i vad: { $initiative }
    }
matrix-sentence =
    { $of ->
        [transition] Omställningen är känd för { $held } av { $total } regioner.
       *[data] { $held } av { $total } regioner har uppgifter för perioden.
    }
matrix-most = Flest prioriterar { $domains }.
matrix-holders = ”{ $domain }” ({ $count })
matrix-sentence-membership =
    { $count ->
        [0] { $total ->
            [0] Ingen region i urvalet är känd som deltagare. Välj ett annat urval eller en annan samverkan.
           *[other] Ingen av { $total } regioner är känd som deltagare.
        }
       *[other] { $count } av { $total } regioner är kända som deltagare i någon samverkan som visas.
    }
matrix-most-members = Flest är med i { $initiatives }.
matrix-takers = { $initiative } ({ $count })
matrix-also-joint = även gemensam i { $group }
matrix-no-group = Utan grupp
matrix-total-regions =
    { $of ->
        [shared_share] Medel, %
        [received_share] Ger i medel, %
       *[other] Regioner
    }
matrix-total-priority_count = Antal
matrix-total-part_count = Antal
matrix-hover-click = Klicka för att se underlaget
matrix-role-takes-part = medlem eller deltar
matrix-role-lead = leder
matrix-role-member = medlem
matrix-role-participant = deltar
matrix-role-observer = observatör
matrix-branches = Öppna en del av trädet
matrix-whole = Alla
matrix-cell-whole = Allt om { $region }
legend-also-joint = även gemensam i grupp
legend-several = antal prioriteringar i temat, om flera
partners-with-data =
    { $count ->
        [0] { $of ->
            [transition] Omställning ej angiven för regioner i andra länder.
           *[data] Ingen av { $total } regioner i andra länder har uppgifter för perioden.
        }
       *[other] { $of ->
            [transition] Omställningen är känd för { $count } av { $total } regioner i andra länder. De övriga visas inte.
           *[data] { $count } av { $total } regioner i andra länder har uppgifter för perioden. De övriga visas inte.
        }
    }
control-scope = Vilka regioner
scope-sweden = Sverige
scope-europe = Sverige och Europa
scope-partners = Bara utanför Sverige
control-order = Ordning
order-likeness = Efter likhet
order-north = Från norr till söder
order-count =
    { $measure ->
        [overlap] Efter medelvärde
        [complementarity] Efter medelvärde
       *[other] Efter antal
    }
order-name = Efter namn
control-bands = Grupper
bands-0 = Ingen gruppering
bands-1 = Gruppera efter riksområde
control-incomplete = Ofullständigt underlag
incomplete-0 = Bara fullständiga
incomplete-1 = Visa även ofullständiga
incomplete-left-out = Visas inte, eftersom underlaget är ofullständigt: { $regions }.
column-part_count = Samverkan
any-round = Oberoende av period
choose-heading = Välj en ruta
choose-words =
    { $measure ->
        [overlap] Klicka i matrisen för att läsa vilka teman två regioner har gemensamma.
        [complementarity] Klicka i matrisen för att läsa vad två regioner kan tillföra varandra, och varför.
        [membership] Klicka i matrisen, eller välj region och samverkan, för att läsa hur regionen är med.
       *[other] Klicka i matrisen, eller välj region och tema, för att läsa regionens egna ord.
    }
grid-keys = Gå med piltangenterna mellan rutorna. Retur visar underlaget för en ruta.
## Sökningen

search-label = Sök i atlasen
search-placeholder = Sök
search-list-label = Sökträffar
search-count =
    { $total ->
        [one] { $total } träff
       *[other] { $total } träffar
    }
search-count-shown = { $total } träffar, de { $shown } närmaste visas
search-unprioritised = { $round }: ingen prioritering har ”{ $text }” i sitt namn, men annat har det.
search-nothing = Inga träffar. Sök på en region, ett tema, en samverkan, ett kluster, en prioritering, ett behov eller ett erbjudande. Svenska och engelska går lika bra.
found-region = Regioner
found-domain = Teman
found-initiative = Samverkan
found-cluster = Kluster och innovationsmiljöer
found-group = Grupper av regioner
found-partner = Regioner i andra länder
found-priority = Prioriteringar
found-statement = Söker och erbjuder
found-of-region =
    { $region } { $kind ->
        [seeks] söker
       *[other] erbjuder
    }
# Ord i en fråga som inte är det man söker: de tas bort när inget annat ger träff.
search-asking = vilka vilken vilket vem vad var när hur är med i och som på av om till för från har finns ingår deltar medlem medlemmar prioriterar prioriterat satsar arbetar jobbar gör söker erbjuder ett en de den det sig region regioner regionen regionerna
tool-share = Dela
tool-mail = Skicka med e-post

## Bilder

tool-copy-titled = Kopiera text, källa och länk
tool-copied-titled = Texten, källan och länken är kopierade
picture-png = Spara som bild (PNG)
picture-svg = Spara som bild (SVG)
picture-done = Bilden är hämtad
picture-unnamed = Utan namn på kartan: { $regions }.
picture-more-matches = Ytterligare { $count } behov med svar står på sidan.
picture-failed = Bilden gick inte att göra i den här webbläsaren
picture-part = { $part }: { $name }
picture-regions = Regioner: { $regions }
picture-rows =
    { $count ->
        [one] { $shown } av en rad visas.
       *[other] { $shown } av { $count } rader visas.
    }
picture-scope =
    { $scope ->
        [partners] Regioner utanför Sverige
       *[europe] Sverige och Europa
    }

## Teman

domain-eyebrow = Tema · { $round }
domain-heading-list = Alla teman
domain-sentence-list = { $count } gemensamma teman gör regionernas prioriteringar jämförbara. Här står hur många regioner som prioriterar vart och ett.
domain-how-many =
    { $total ->
        [0] Ingen region har uppgifter i perioden.
       *[other] { $count } av { $total } regioner med uppgifter
    }
domain-also-joint =
    { $count ->
        [one] Ytterligare { $count } region har temat bara genom sin grupp.
       *[other] Ytterligare { $count } regioner har temat bara genom sin grupp.
    }
show-on-map = Visa på kartan
domain-in-matrix = Visa i matrisen
domain-all = Alla teman
domain-more = Mer om temat
domain-regions = Regionerna
support-heading = Underlag för området i { $region }
support-words = Det som är känt om temat i regionen, och det som inte är det.
support-areas = Prioriteringar
support-clusters = Kluster och miljöer
support-work = Projekt, tematiska partnerskap och piloter
support-statements = Söker och erbjuder
support-leads = ansvarar för { $areas }
support-other-regions = Andra regioner med temat
support-others =
    { $count ->
        [0] Ingen annan region prioriterar temat.
        [one] { $count } annan region prioriterar temat.
       *[other] { $count } andra regioner prioriterar temat.
    }
support-unknown = Det vi inte vet
support-no-data = Regionens egna prioriteringar i perioden är inte kända.
support-not-mentioned = Regionen nämner inte temat bland sina egna prioriteringar.
support-no-status = Ingen har angett om området är en styrka.
support-inferred = Att området är en styrka, eller inte, är tolkat.
support-no-meeting = Inget dialogmöte har bekräftat området.
support-no-cluster = Inget kluster i temat är känt i regionen.
support-none-active = Inget av klustren är känt som aktivt.
support-none-leads = Ingen klusterorganisation är känd som ansvarig för området.
support-no-work = Inget projekt, tematiskt partnerskap eller pilot i temat är känt för regionen.
support-no-statement = Inget behov eller erbjudande i temat är känt.
domain-joint = Gemensamt i grupper
domain-not-mentioned = Nämner inte temat:
domain-no-data =
    { $of ->
        [transition] Omställning ej angiven:
       *[data] Ingen uppgift:
    }
domain-categories = I europeiska klassificeringar
domain-categories-words = Så hör temat hemma i kategorier som används i hela Europa. Översättningen är vår egen.
domain-categories-nace_sections = Näringsgren (Nace rev. 2)
domain-categories-nabs = Forskningens syfte (NABS 2007)
domain-categories-policy_objectives = EU:s politiska mål (Eye@RIS3)
column-classification = Klassificering
column-category_code = Kategorikod
column-category_name = Kategori
domain-related = Närliggande teman
domain-initiatives = Samverkan i temat
domain-initiatives-none = Ingen känd plattform, inget känt partnerskap och ingen känd pilot har temat.
domain-clusters = Kluster i temat
domain-clusters-none = Inget känt kluster har temat.
domain-partners = Regioner i andra länder
domain-partners-sentence =
    { $known ->
        [0] { $of ->
            [transition] Omställning ej angiven för regioner i andra länder.
           *[data] Ingen av { $total } regioner i andra länder har uppgifter för perioden.
        }
       *[other] { $count } av { $known } regioner i andra länder med { $of ->
            [transition] känd omställning
           *[data] uppgifter
        } prioriterar temat. Totalt finns { $total } i underlaget.
    }
country-unknown = Land ej angivet
percent = { $share }{ "\u00A0" }%
related-intro = Två teman är närliggande när de nämns tillsammans oftare än slumpen ger. Talet går från 0 (inget känt samband) mot 1. Räknat är prioriteringar i alla perioder, i Sverige och Europa, och kluster. Till det läggs en bedömning av vilka värdekedjor som hänger ihop.
related-none = Inget känt närliggande tema.
related-evidence =
    { $count ->
        [one] Nämns ihop { $count } gång; slumpen ger { $expected }.
       *[other] Nämns ihop { $count } gånger; slumpen ger { $expected }.
    }
related-share = { $share } av underlaget kommer från data.
related-judgement = bedömning
related-only-judgement = Bygger bara på vår bedömning.
related-no-reason = Skälet är inte angivet.
related-phi = Släktskap { $phi }

## Samverkan

initiatives-heading = Samverkan
initiatives-eyebrow = Plattformar, nätverk, partnerskap och program
initiatives-sentence =
    { $count } plattformar, nätverk, partnerskap, piloter och program. I { $involved } av dem är minst en svensk region känd som deltagare, direkt eller genom en underordnad del.
initiatives-sentence-domain =
    { $count ->
        [0] Ingen känd plattform, inget känt nätverk, partnerskap eller program och ingen känd pilot har temat ”{ $domain }”.
        [one] { $count } plattform, nätverk, partnerskap, pilot eller program har temat ”{ $domain }”. { $involved ->
            [0] Ingen svensk region är känd som deltagare.
           *[other] Minst en svensk region är känd som deltagare, direkt eller genom en underordnad del.
        }
       *[other] { $count } plattformar, nätverk, partnerskap, piloter och program har temat ”{ $domain }”. I { $involved } av dem är minst en svensk region känd som deltagare, direkt eller genom en underordnad del.
    }
initiatives-all = Visa för alla teman
initiatives-tree = Alla, ordnade efter tillhörighet
initiatives-tree-words = Delar av en större samverkan står indragna under den. En region räknas en gång, också när den är med genom flera delar.
initiatives-place = Plats i trädet
initiative-about = Om
initiative-own-page = Egen webbplats
initiative-parts = Underordnade delar
superseded-by = Ersatt av
members-via = Genom underordnade delar
members-none-direct = Ingen känd svensk deltagare direkt.
tree-none-known = Ingen känd svensk deltagare
tree-members =
    { $role ->
        [area] { $count ->
            [one] Programområde för { $count } svensk region
           *[other] Programområde för { $count } svenska regioner
        }
        [member] { $count ->
            [one] { $count } svensk region är medlem
           *[other] { $count } svenska regioner är medlemmar
        }
        [participant] { $count ->
            [one] { $count } svensk region deltar
           *[other] { $count } svenska regioner deltar
        }
        [lead] { $count ->
            [one] { $count } svensk region leder
           *[other] { $count } svenska regioner leder
        }
       *[other] { $count ->
            [one] { $count } svensk region är med
           *[other] { $count } svenska regioner är med
        }
    }
tree-via = { $count } av dem enbart via en del av nätverket
tree-via-all = via delar av nätverket
tree-groups =
    { $count ->
        [one] { $count } grupp av regioner är med
       *[other] { $count } grupper av regioner är med
    }
tree-ended =
    { $count ->
        [one] { $count } region har varit med tidigare
       *[other] { $count } regioner har varit med tidigare
    }
tree-ended-groups =
    { $count ->
        [one] { $count } grupp av regioner har varit med tidigare
       *[other] { $count } grupper av regioner har varit med tidigare
    }
projects-heading = Projekt
projects-words =
    { $count ->
        [one] Ett projekt räknas för sig. Två regioner i samma projekt samarbetar, också när projektet är avslutat.
       *[other] { $count } projekt räknas för sig. Två regioner i samma projekt samarbetar, också när projektet är avslutat.
    }
lacking-heading = Utan känd svensk deltagare
lacking-words = Tematiska partnerskap och piloter utan känd svensk region eller grupp, nu eller tidigare. Någon kan ändå vara med.
lacking-nothing = I alla kända partnerskap och piloter finns minst en svensk deltagare.
members-heading = Deltagare
members-region = Svenska regioner
members-group = Grupper av regioner
members-partner = Regioner i andra länder
sources-differ = källorna skiljer sig
region-kind-region = svensk region
region-kind-group = grupp av regioner
region-kind-partner = region i ett annat land
phase =
    { $phase ->
        [learn] fasen lära
        [connect] fasen knyta kontakter
        [demonstrate] fasen demonstrera
       *[commercialise] fasen kommersialisera
    }

## Tabellerna över teman och samverkan

column-domain_code = Temakod
column-domain_name = Tema
column-holders_count = Regioner som prioriterar
column-with_data_count = Regioner med uppgifter
column-joint_count = Enbart gemensamt i grupp
column-relatedness_number = Släktskap
column-together_count = Prioriteringar med båda
column-cluster_count = Kluster med båda
column-expected_number = Väntat sammanlagt
column-data_number = Andel från data
column-judgement = Bedömning
column-initiative_code = Samverkanskod
column-initiative_name = Samverkan
column-part_of_name = Hör till
column-kind_words = Slag
column-years_words = År
column-successor_name = Ersatt av
column-domain_names = Teman
column-swedish_count = Svenska regioner
column-earlier_count = Tidigare med
column-group_names = Grupper
column-region_kind_words = Slag av region
column-country_name = Land
## Regioner och jämförelse

regions-heading = Region för region
regions-sentence = { $round }: { $regions } av { $total } regioner har egna uppgifter, tillsammans { $areas } prioriteringar. Välj en region för att se allt som är känt om den.
regions-no-data = Ingen uppgift om egna prioriteringar i perioden.
held-own = regionens egen
place-sweden = Sverige
place-nordic = Norden
place-europe = Europa
region-elsewhere =
    { $kind ->
        [group] { $name } (grupp)
       *[partner] { $name } ({ $country })
    }
region-sentence-count =
    { $count ->
        [0] { $round }: { $region } har inga egna prioriteringar, men har medvetet valt bort teman.
        [one] { $round }: { $region } har { $count } prioritering.
       *[other] { $round }: { $region } har { $count } prioriteringar.
    }
region-sentence-no-data = { $round }: { $region } har inga egna uppgifter.
region-sentence-joint =
    { $count ->
        [one] { $count } prioritering är gemensam i { $groups }.
       *[other] { $count } prioriteringar är gemensamma i { $groups }.
    }
region-sentence-first = Prioriteringarna är de första kända: om tidigare perioder finns inga uppgifter.
region-sentence-lineage =
    { $forward ->
        [true] { $next ->
            [true] I perioden efter: { $parts }.
           *[false] I { $round }: { $parts }.
        }
       *[false] { $next ->
            [true] Jämfört med perioden före: { $parts }.
           *[false] Jämfört med { $round }: { $parts }.
        }
    }
region-sentence-skipped = Däremellan saknas uppgifter ({ $rounds }).
lineage-counted =
    { $kind ->
        [kept] { $count ->
            [one] { $count } behållen
           *[other] { $count } behållna
        }
        [renamed] { $count ->
            [one] { $count } omdöpt
           *[other] { $count } omdöpta
        }
        [merged] { $count ->
            [one] { $count } sammanslagen
           *[other] { $count } sammanslagna
        }
        [split] { $count ->
            [one] { $count } ur en delning
           *[other] { $count } ur delningar
        }
        [regrouped] { $count ->
            [one] { $count } delad och sammanslagen
           *[other] { $count } delade och sammanslagna
        }
        [added] { $count ->
            [one] { $count } ny
           *[other] { $count } nya
        }
        [returned] { $count } från en ännu tidigare period
        [chosen_away] { $count ->
            [one] { $count } medvetet bortvald
           *[other] { $count } medvetet bortvalda
        }
       *[dropped] { $count ->
            [one] { $count } som inte återfinns
           *[other] { $count } som inte återfinns
        }
    }
lineage-kept = behållen
lineage-renamed = omdöpt
lineage-merged = sammanslagen
lineage-split = delad
lineage-regrouped = delad och sammanslagen
lineage-added = ny
lineage-first-record = första uppgiften
lineage-part = delområde
lineage-deselected = medvetet bortvald, inte med tidigare
lineage-dropped = återfinns inte
lineage-no-later-record = ingen uppgift denna gång
lineage-no-earlier-record = ingen uppgift då
lineage-returned = från en ännu tidigare period
lineage-chosen-away = medvetet bortvald
lineage-lines = Heldragen linje: samma namn, eller angivet i källan. Streckad linje: tolkad koppling.
region-priorities = Prioriteringar
region-lineage = Från period till period
region-memberships = Samverkan
region-no-memberships = Inget deltagande är känt. Regionen kan ändå vara med.
region-contact = Kontakta regionen
region-clusters = Kluster
region-no-clusters = Underlaget har ingen uppgift om kluster i regionen.
region-statements = Söker och erbjuder
region-seeks = Söker
region-offers = Erbjuder
region-no-statements = Underlaget har ingen uppgift om vad regionen söker eller erbjuder i perioden.
region-cross-cutting = gäller flera teman
region-partners = Med
region-strategies = Strategi och styrning
region-no-strategies = Underlaget har ingen uppgift om regionens strategi.
strategy-adopted = antagen { $year }
strategy-areas =
    { $count ->
        [one] anger { $count } prioritering
       *[other] anger { $count } prioriteringar
    }
county-names = { $name } län { $name }s län
region-all = Alla regioner
region-neighbours = Mest liknande regioner
region-neighbours-note = De svenska regioner som har störst andel teman gemensamt i perioden. Ett huvudtema räknas helt och ett sidotema till hälften.
region-neighbours-no-data = Utan egna uppgifter går det inte att säga vilka regioner som liknar den här.
region-no-neighbours = Ingen svensk region med uppgifter i perioden har något tema gemensamt med den här.
region-likeness = { $share } gemensamt
region-shared-domains = Gemensamma teman
region-compare-with = Jämför med { $region }
region-sources = Källor
region-no-sources = Inga källor används på sidan.

# ---- bildspel som fil -------------------------------------------------------------------------

tool-pptx = Hämta som presentation (PowerPoint)
slides-foot = Källa: { $product }, version { $number }, { $date }.
slides-address = Sidan: { $address }
slides-left-out = Hela tabellen finns på sidan, där den också kan hämtas som fil: { $address }
slides-continued = { $title } ({ $part } av { $parts })
slides-opening = Inledning
slides-view = Vy
slides-title = Rubrik
slides-sentence = Text
slides-foot-place = Källa och version
slides-number = Sidnummer
slides-complementary = Regioner med styrkor som ligger nära { $region } men som saknas där. En region täcker i medel { $mean } av det som en annan saknar.
slides-remark = Att tänka på
slides-source = Källa
slides-publisher = Utgivare
slides-dated = Uppgiftens år
slides-scene-failed = Bilden kan inte visas.
slides-no-picture = Vyn finns på { $address }.
reference = Källa { $number }: { $title }
tool-print = Skriv ut
panel-compare = Jämför { $region } med andra regioner
column-priority_code = Prioriteringens kod
column-change_words = Vad som hände
column-domain_words = Teman
column-link_basis_words = Kopplingens grund
column-wordings = Prioritering
column-held_by = Vems prioritering
column-code = Kod
column-subject = Tema, samverkan eller region
consortium-subject = Tema, samverkan eller behov
column-section = Avsnitt
compare-heading = Jämförelse: { $regions }
compare-heading-empty = Jämför regioner
compare-asks =
    { $count ->
        [0] Välj två till { $most ->
            [5] fem
           *[other] { $most }
        } regioner, i listan ”Lägg till region” eller nedan.
       *[other] Välj minst en region till, i listan ”Lägg till region” eller nedan.
    }
compare-left-out = Högst { $most } regioner visas samtidigt, de första i kodordning. Utanför jämförelsen är { $regions }.
compare-sentence =
    { $regions ->
        [2] De båda med egna uppgifter har { $all ->
            [0] inget tema
            [one] { $all } tema
           *[other] { $all } teman
        } gemensamt, { $one ->
            [0] inget
           *[other] { $one }
        } har bara den ena.
       *[other] { $all ->
            [0] Inget tema är gemensamt
            [one] { $all } tema är gemensamt
           *[other] { $all } teman är gemensamma
        } för de { $regions } regionerna med egna uppgifter, { $some ->
            [0] inget
           *[other] { $some }
        } delas av några, { $one ->
            [0] inget
           *[other] { $one }
        } har bara en.
    }
compare-sentence-no-data =
    { $count ->
        [one] { $regions } har inga egna uppgifter för perioden. Gemensamma prioriteringar i gruppen räknas inte som egna.
       *[other] { $regions } har inga egna uppgifter för perioden. Gemensamma prioriteringar i grupper räknas inte som egna.
    }
compare-section-all = Delas av alla
compare-section-known = Delas av alla med egna uppgifter
compare-section-some = Delas av några
compare-section-one = Bara i en region
compare-section-lone = Eget hos en; andra saknar uppgifter eller har det i sin grupp
compare-section-none = Ingen egen prioritering
compare-domain = Tema
compare-initiatives = Samverkan
compare-no-domains = Ingen av regionerna har något tema i perioden, varken eget eller gemensamt i grupp.
compare-no-initiatives = Underlaget har ingen uppgift om att någon av regionerna deltar i någon samverkan.
compare-incomplete = { $region }: underlaget är ofullständigt, { $held } av { $stated } prioriteringar i strategin.
compare-wording = Egna ord och källa
compare-chosen = Regioner som jämförs
compare-remove = Ta bort { $region }
offered-more = { $count } till finns i listan över regioner under ”Välj vad som visas”.
compare-offer = Regioner att välja
control-add = Lägg till region
no-add = Välj en region till
## Nätverket

control-layout = Placering
control-least = Visa par med minst
no-least = Förval (högst { $most } linjer)
measure-shared = Gemensamma teman mellan regioner
layout-geographic = Geografiskt
layout-likeness = Efter likhet
least-domains =
    { $count ->
        [one] { $count } tema
       *[other] { $count } teman
    }
network-heading-shared =
    { $scope ->
        [sweden] Gemensamma teman mellan Sveriges regioner
        [europe] Gemensamma teman mellan regioner i Sverige och Europa
       *[partners] Gemensamma teman mellan regioner utanför Sverige
    }
network-heading-shared-pair = { $one } och { $other }: gemensamma teman
network-heading-status =
    { $scope ->
        [sweden] Sveriges regioner och deras teman
        [europe] Regioner i Sverige och Europa och deras teman
       *[partners] Regioner utanför Sverige och deras teman
    }
network-heading-domain = { $domain }: regioner och kluster
network-heading-membership = Regionerna och deras nätverk och partnerskap
network-heading-initiative = { $initiative }: vilka som är med
network-sentence-shared =
    { $count ->
        [0] Inget par av regioner har minst { $least ->
            [one] { $least } tema
           *[other] { $least } teman
        } gemensamt.
        [one] { $count } par av regioner har minst { $least ->
            [one] { $least } tema
           *[other] { $least } teman
        } gemensamt.
       *[other] { $count } par av regioner har minst { $least ->
            [one] { $least } tema
           *[other] { $least } teman
        } gemensamt.
    }
network-sentence-among =
    { $count ->
        [0] Inget par av regioner har minst { $least ->
            [one] { $least } tema
           *[other] { $least } teman
        } gemensamt med ”{ $domain }” som ett av dem.
       *[other] { $count } par av regioner har minst { $least ->
            [one] { $least } tema
           *[other] { $least } teman
        } gemensamt och ”{ $domain }” är ett av dem.
    }
network-sentence-region =
    { $region } har minst { $least ->
        [one] { $least } tema
       *[other] { $least } teman
    } gemensamt med { $count ->
        [0] ingen annan region.
        [one] { $count } annan region.
       *[other] { $count } andra regioner.
    }
network-sentence-region-joint =
    { $region } har minst { $least ->
        [one] { $least } tema
       *[other] { $least } teman
    } gemensamt med { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    } genom en grupp, vilket inte räknas.
network-sentence-region-lines =
    { $count ->
        [0] Ingen av linjerna går till { $region }.
        [one] { $joint ->
            [0] { $count } linje går till { $region }.
           *[other] { $count } streckad linje går till { $region }.
        }
       *[other] { $joint ->
            [0] { $count } linjer går till { $region }.
            [one] { $count } linjer går till { $region }, varav { $joint } streckad.
           *[other] { $count } linjer går till { $region }, varav { $joint } streckade.
        }
    }
network-sentence-joint = För { $region } visas de gemensamma prioriteringarna i { $groups }.
network-sentence-dashed =
    { $count ->
        [0] Det ger inga linjer.
        [one] En linje är streckad och räknas inte.
       *[other] { $count } linjer är streckade och räknas inte.
    }
network-sentence-no-data = Uppgift saknas för { $regions }.
network-sentence-partners = { $count } av { $total } regioner i andra länder har uppgifter för perioden. Bara de ritas.
network-sentence-status =
    { $regions ->
        [one] { $regions } region
       *[other] { $regions } regioner
    } nämner tillsammans { $domains ->
        [one] { $domains } tema
       *[other] { $domains } teman
    }, med { $count ->
        [one] { $count } linje.
       *[other] { $count } linjer.
    }
network-sentence-domain =
    { $count ->
        [0] Ingen av { $total } regioner med uppgifter prioriterar ”{ $domain }”.
       *[other] { $count } av { $total } regioner med uppgifter prioriterar ”{ $domain }”.
    }
network-sentence-clusters =
    { $count ->
        [one] { $count } kluster är inritat som trekant.
       *[other] { $count } kluster är inritade som trekanter.
    }
network-sentence-names =
    { $count ->
        [one] { $region } nämner { $count } tema.
       *[other] { $region } nämner { $count } teman.
    }
network-sentence-takes =
    { $count ->
        [0] { $region } är inte känd som deltagare i något som ritas.
       *[other] { $region } är med i { $count } av dem.
    }
network-choose-status = Välj en region eller ett tema för att lyfta fram dess linjer och se klustren.
network-sentence-membership =
    { $count ->
        [0] Ingen känd svensk deltagare.
        [one] { $count } svensk region är med i { $initiatives ->
            [one] ett nätverk eller partnerskap.
           *[other] { $initiatives } nätverk och partnerskap.
        }
       *[other] { $count } svenska regioner är med i { $initiatives ->
            [one] ett nätverk eller partnerskap.
           *[other] { $initiatives } nätverk och partnerskap.
        }
    }
network-sentence-also =
    { $count ->
        [0] Ingen region i ett annat land är känd som deltagare.
        [one] Dessutom { $count } region i ett annat land.
       *[other] Dessutom { $count } regioner i andra länder.
    }
network-sentence-abroad =
    { $count ->
        [0] Ingen känd deltagare i andra länder.
        [one] { $count } region i ett annat land är med i { $initiatives ->
            [one] ett nätverk eller partnerskap.
           *[other] { $initiatives } nätverk och partnerskap.
        }
       *[other] { $count } regioner i andra länder är med i { $initiatives ->
            [one] ett nätverk eller partnerskap.
           *[other] { $initiatives } nätverk och partnerskap.
        }
    }
network-sentence-past =
    { $current ->
        [0] { $where ->
            [sweden] Ingen svensk region är känd som deltagare nu. { $count } har varit med.
           *[partners] Ingen region i ett annat land är känd som deltagare nu. { $count } har varit med.
        }
       *[other] { $where ->
            [sweden] Ytterligare { $count } har varit med.
           *[partners] Utanför Sverige har ytterligare { $count } varit med.
        }
    }
network-sentence-took = { $region } har varit med.
network-sentence-via = Streckade linjer går genom en grupp ({ $groups }) och räknas inte.
network-choose-abroad = Regioner i andra länder ritas när en samverkan är vald.
network-choose-membership = Välj en samverkan för att bara se den, eller en region för att lyfta fram dess linjer.
network-domains =
    { $count ->
        [one] { $count } tema
       *[other] { $count } teman
    }
network-holders =
    { $count ->
        [0] Ingen region prioriterar temat själv
        [one] Prioriteras av { $count } region
       *[other] Prioriteras av { $count } regioner
    }
network-initiatives =
    { $count ->
        [0] Inte känd som deltagare i något som ritas
        [one] Med i ett nätverk eller partnerskap som ritas
       *[other] Med i { $count } nätverk och partnerskap som ritas
    }
network-swedish-past =
    { $count ->
        [one] { $count } svensk region har varit med
       *[other] { $count } svenska regioner har varit med
    }
network-swedish-group = Svenska regioner bara genom en grupp
network-sentence-undrawn = Utelämnat, eftersom nästan alla är med: { $names }.
network-swedish =
    { $count ->
        [0] Ingen känd svensk deltagare
        [one] { $count } svensk region
       *[other] { $count } svenska regioner
    }
network-shared-words =
    { $count ->
        [one] { $count } gemensamt tema: { $domains }
       *[other] { $count } gemensamma teman: { $domains }
    }
network-through = { $region } genom { $groups }
network-part-of = Del av { $parent }
network-cluster = Kluster: { $name }
network-cluster-leads = Kluster: { $name } ansvarar för ”{ $areas }”
network-cluster-of = Kluster i { $region }
network-clusters = Kluster i temat
network-clusters-empty = Inget känt kluster i temat.
network-legend-shared = gemensamma teman; ju tjockare linje, desto fler
network-legend-tree = del av
network-legend-hollow = inga egna uppgifter för perioden
network-legend-cluster = kluster
network-lines =
    { $count ->
        [one] { $count } linje
       *[other] { $count } linjer
    }
network-hover = Klicka för att se varför
network-off = Ritas inte på kartan, eftersom läget saknas: { $regions }.
network-not-drawn = { $name } ritas inte i det här urvalet.
network-not-a-pair =
    Länken anger { $count ->
        [one] { $count } region
       *[other] { $count } regioner
    }; ett par är två. Inget par är valt.
network-lists = Nätverkets delar som listor
network-list =
    { $kind ->
        [domain] Teman
        [initiative] Samverkan
       *[region] Regioner
    }
network-list-lines = Linjer
network-undrawn = Inte ritat
network-undrawn-why = Minst tre av fyra svenska regioner är med här. Linjerna ritas därför först när du väljer dem.
network-undrawn-item = { $name }: { $count } regioner
network-panel-heading = Välj en linje eller en punkt
network-panel =
    { $measure ->
        [shared] Klicka på en linje, eller välj den i listan, för att läsa vilka teman två regioner har gemensamma.
        [mutual] Klicka på en linje, eller välj den i listan, för att läsa vad två regioner kan tillföra varandra.
        [status] Klicka på en linje för att läsa vad regionen säger om temat. Välj en region eller ett tema för att lyfta fram dess linjer.
       *[membership] Klicka på en linje för att läsa hur regionen är med. Välj en samverkan för att bara se den och dess delar.
    }
network-pair = { $one } och { $other }
network-pair-count =
    { $count ->
        [0] { $one } och { $other } har inget tema gemensamt i perioden.
        [one] { $one } och { $other } har { $count } tema gemensamt: { $domains }.
       *[other] { $one } och { $other } har { $count } teman gemensamt. De är { $domains }.
    }
network-compare = Jämför regionerna
column-other_name = Den andra regionen
column-edge_code = Regionkoder
column-shared_count = Gemensamma teman
column-parent_name = Del av

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
a11y-lacking-language = Anmärkningar till uppgifterna finns bara på engelska. De är märkta så.
a11y-lacking-manual = Tjänsten är inte prövad av personer som använder hjälpmedel.
a11y-exempt-heading = Innehåll som undantas från lagen
a11y-exempt = Kartor som inte är avsedda för navigering omfattas inte av lagens krav. Vi ger ändå samma uppgifter i lista och tabell.
a11y-how-heading = Hur tjänsten är granskad
a11y-how = Alla sidor är granskade automatiskt med axe-core { $axe } i Chromium, i båda språken, i ljust och mörkt utförande och i bredderna { $widths } pixlar: { $pages } sidvisningar, { $violations ->
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

## Partner

view-partner = Partner
control-show = Vad vill du se?
show-matches = Partner för en region
show-consortium = Sätt ihop ett konsortium
show-gaps = Outnyttjade samarbeten
show-scenario = Tänk om …
control-match = Typ av partner
match-complementary = Kompletterande
match-both = Båda
match-similar = Liknande
control-weights = Vikt för sidoteman
weights-main = Hälften (förval)
weights-fractional = Delas lika
weights-equal = Hela
control-distance = Avstånd
distance-any = Alla avstånd
distance-100 = Högst 100 km
distance-200 = Högst 200 km
distance-300 = Högst 300 km
distance-500 = Högst 500 km
distance-1000 = Högst 1 000 km
control-together = Samarbetar ni redan?
together-any = Visa alla
together-new = Bara nya partner
together-already = Bara dem vi samarbetar med
control-group = Grupper
group-0 = Alla regioner
group-1 = Bara den egna gruppen
control-partner = Partner
no-partner = Välj partner
control-join = Gå med i samverkan
no-join = Välj samverkan
control-add-domain = Lägg till tema
no-add-domain = Välj tema
control-drop-domain = Ta bort tema
no-drop-domain = Välj tema
control-strength = Visa par på minst
no-strength = Förval (högst { $most } linjer)

partners-heading-none = Vilka kan vi arbeta med?
partners-choose = Välj en region för att se vem den kan ringa, om vad och varför.
partners-group = { $group } är en grupp av regioner. Välj en av dem: { $members }.
partners-heading =
    { $direction ->
        [theirs] Vad { $region } kan ge andra
       *[ours] Partner för { $region }
    }
column-filtered = Filter ({ $count } av { $total } rader)
partners-hangs = Räknas prioriteringarna på ett annat sätt byter minst två av de fem plats.
partners-joint = { $region } har inga egna uppgifter; vi räknar på de gemensamma prioriteringarna i { $group }.
earlier-areas = { $years } hade { $region } egna prioriteringar: { $areas }.
partners-no-data = { $region } har inga uppgifter i perioden.
partners-other-round = Den har egna uppgifter i { $rounds }.
partners-heading-build = Vem kan hjälpa { $region } att bygga ”{ $domain }”?
partners-sentence =
    { $direction ->
        [theirs] { $count ->
            [0] { $maybe ->
                [true] Ännu är inget behov känt som { $region } säkert svarar på.
               *[false] Ännu är inget behov känt som { $region } svarar på.
            }
            [one] En region söker något som { $region } har.
            [2] Två regioner söker något som { $region } har.
            [3] Tre regioner söker något som { $region } har.
            [4] Fyra regioner söker något som { $region } har.
            [5] Fem regioner söker något som { $region } har.
           *[other] { $count } regioner söker något som { $region } har.
        }
       *[ours] { $count ->
            [0] { $maybe ->
                [true] Ännu är inget behov känt som någon annan säkert svarar på.
               *[false] Ännu är inget behov känt som någon annan svarar på.
            }
            [one] En region har svar på något som { $region } söker.
            [2] Två regioner har svar på något som { $region } söker.
            [3] Tre regioner har svar på något som { $region } söker.
            [4] Fyra regioner har svar på något som { $region } söker.
            [5] Fem regioner har svar på något som { $region } söker.
           *[other] { $count } regioner har svar på något som { $region } söker.
        }
    }
partners-sentence-hidden =
    { $direction ->
        [theirs] Inget behov i urvalet har svar i { $region }.
       *[ours] Ingen region i urvalet har svar på något som { $region } söker.
    }
partners-none-known =
    { $direction ->
        [theirs] { $maybe ->
            [true] Ännu är inget behov känt som ni säkert svarar på. Se ”Kanske också”.
           *[false] Ännu är inget behov känt som ni svarar på.
        }
       *[ours] { $maybe ->
            [true] Ännu är inget behov känt som någon annan säkert svarar på. Se ”Kanske också”{ $asked ->
                [true] , och fråga vid nästa dialog:
               *[false] .
            }
           *[false] Ännu är inget behov känt som någon annan svarar på{ $asked ->
                [true] . Fråga vid nästa dialog:
               *[false] .
            }
        }
    }
partners-hidden = Urvalet döljer { $count } kort.
partners-common = Gäller de flesta korten
partners-further = Fler som svarar
partners-maybe = Kanske också
partners-unanswered = Behov som ingen svarar på ännu
partners-needs = Ni söker
partners-offers = Ni erbjuder
partners-no-statement = Inget är känt.
partners-openings = Närliggande ingångar, utan uttalad efterfrågan
partners-openings-words = De hjälper er att leta vidare och lovar inget.
partners-openings-half = Deras ordning och täckning räknar alltid sidoteman till hälften. Vikten som är vald gäller listan.
partners-openings-none = Inga ingångar är kända.
partners-north = Ingen annan region ligger inom { $km } km från { $region }: visa även regioner i andra länder.
partners-pair = Mer om er och { $region }
partners-said = Behov, svar och ingångar
partners-section-card = Behov och svar
partners-section-also = Behov och svar, samma par
partners-section-further = Behov och svar, utan kort
partners-section-maybe = Kanske också
partners-section-opening = Ingång
partners-section-opening-half = Ingång (sidoteman räknas till hälften)
partners-section-listed = Alla regioner
listed-ranked = Rangordnade
listed-group = I samma grupp
listed-incomplete = Ofullständigt underlag
listed-joint = Gemensamt i grupp
listed-undefined = Uppgifter som inte går att jämföra
listed-count = { $name }: { $count }
listed-together =
    { $count ->
        [one] { $name }
       *[other] { $name } med flera, { $count } samarbeten
    }
match-work-more = Visa { $count } till
listed-coverage = Täcker av det som saknas
listed-alike = Gemensamma teman
control-direction = Riktning
direction-ours = De kan ge oss
direction-theirs = Vi kan ge dem
match-need =
    { $who ->
        [us] Ni söker:
       *[them] { $region } söker:
    }
match-statement =
    { $who ->
        [us] Ni erbjuder:
       *[them] { $region } erbjuder:
    }
match-priority =
    { $who ->
        [us] Ni har
       *[them] { $region } har
    }
match-cluster =
    { $who ->
        [us] Hos er finns
       *[them] I { $region } finns
    }
match-basis-compiled = sammanställarnas bedömning
match-basis-dialogue = ur dialogen
match-undated = utan datum
match-inferred = tolkat
match-ask =
    { $need_state ->
        [recent] { $answer_state ->
            [old] Svaret är från { $answer_year }: fråga om det gäller ännu.
           *[undated] Svaret saknar datum: fråga om det gäller ännu.
        }
        [old] { $answer_state ->
            [recent] Behovet är från { $need_year }: fråga om det gäller ännu.
            [old] Behovet är från { $need_year } och svaret från { $answer_year }: fråga om de gäller ännu.
           *[undated] Behovet är från { $need_year } och svaret saknar datum: fråga om de gäller ännu.
        }
       *[undated] { $answer_state ->
            [recent] Behovet saknar datum: fråga om det gäller ännu.
            [old] Behovet saknar datum och svaret är från { $answer_year }: fråga om de gäller ännu.
           *[undated] Behovet och svaret saknar datum: fråga om de gäller ännu.
        }
    }
match-also = Även:
match-also-same = Även, på samma behov:
match-need-inline =
    { $who ->
        [us] ni söker { $words }
        [named] söker { $words }
       *[them] { $region } söker { $words }
    }
match-answer-inline =
    { $kind ->
        [cluster] { $who ->
            [us] hos er finns { $words }
            [named] där finns { $words }
           *[them] i { $region } finns { $words }
        }
        [priority] { $who ->
            [us] ni har { $words }
            [named] de har { $words }
           *[them] { $region } har { $words }
        }
       *[statement] { $who ->
            [us] ni erbjuder { $words }
            [named] de erbjuder { $words }
           *[them] { $region } erbjuder { $words }
        }
    }
match-both-inline = { $need }, { $answer }
match-has-inline =
    { $kind ->
        [cluster] { $who ->
            [us] hos er finns { $words }
           *[them] i { $region } finns { $words }
        }
       *[other] { $who ->
            [us] ni har { $words }
           *[them] { $region } har { $words }
        }
    }
match-in-turn = { $need }, och { $answer }
match-in-turn-label =
    { $who ->
        [us] Ni söker i er tur:
       *[them] De söker i sin tur:
    }
match-contact = Kontakta:
match-contact-region = { $region }: sidan om smart specialisering
match-contact-own = Hos er:
match-contact-return = Kontakta om det ni söker:
match-read-more =
    { $has_page ->
        [true] Läs mer:
       *[false] Läs mer och kontakta:
    }
match-against = Vad som talar emot
match-know = Så vet vi
match-coverage =
    { $who ->
        [us] { $giver } täcker { $share } av det ni saknar.
       *[them] { $giver } täcker { $share } av det { $receiver } saknar.
    }
match-shared-none = Inga gemensamma teman.
doubt-abroad = Behovet gäller i första hand partner i andra länder.
common-old = Uppgifterna är till största delen över fem år gamla: fråga om de gäller ännu.
common-undated = Uppgifterna saknar till största delen datum: fråga om de gäller ännu.
common-unsure = Uppgifterna är till största delen sekundära, odaterade eller tolkade.
common-abroad = Behoven gäller i första hand partner i andra länder.
opening-sentence =
    { $reader ->
        [giver] { $receiver } har ”{ $ours }”. Ni har ”{ $theirs }”{ $mark }
       *[receiver] Ni har ”{ $ours }”. { $giver } har ”{ $theirs }”{ $mark }
    }{ $joins ->
        [true] , som förenar { $own } med { $offered }.
       *[false] : { $offered }, som inte finns bland { $reader ->
            [giver] deras
           *[receiver] era
        } områden.
    }
opening-developing = under utveckling
opening-evidence = Temana nämns ihop { $times } gånger så ofta som slumpen ger ({ $count } gånger, väntat { $expected }).
opening-evidence-few =
    { $count ->
        [one] Temana nämns ihop { $count } gång, av { $region }.
       *[other] Temana nämns ihop { $count } gånger, bland annat av { $region }.
    }
opening-reasons = Vad som talar för: { $count } av { $total }
opening-holds =
    { $holds ->
        [true] { $words }: ja
       *[false] { $words }: nej
    }
opening-reason-joins = Ett område eller en miljö hos { $giver } förenar de två temana
opening-reason-environment = Det finns en miljö att kontakta i { $giver }
opening-reason-strength = Området är en etablerad styrka i { $giver }
opening-reason-their-words = { $giver } beskriver området med egna ord
opening-reason-our-words = { $receiver } beskriver området med egna ord
opening-reason-few = Högst hälften av regionerna har temat
opening-reason-stated-need = { $receiver } söker något inom temat
opening-reason-near = Högst 300 km mellan { $receiver } och { $giver }
opening-reason-give-back = { $receiver } kan ge { $giver } något tillbaka
pair-heading = { $region } och { $partner }
pair-heading-itself = Samma region två gånger
pair-sentence-none = Inget behov hos { $region } eller { $partner } har ett känt svar hos den andra.
pair-sentence-answers =
    { $count ->
        [one] { $giver } har svar på ett behov hos { $receiver }.
       *[other] { $giver } har svar på { $count } behov hos { $receiver }.
    }
pair-direction = Det { $giver } kan ge { $receiver }
pair-own-words = I egna ord
pair-no-match = { $giver } har inget känt svar på det som { $receiver } söker.
pair-environments = Miljöer
more-controls = Fler val
match-copy = Kopiera länk till sidan om er och { $region }
match-contact-source = källa
match-rank = I listan: { $words }.
fold-sources = Källor
fold-numbers = Tal
fold-opening = Närliggande ingång
partners-to-both = Visa kompletterande och liknande
pair-openings = Närliggande ingångar
pair-openings-more =
    { $count ->
        [one] Visa { $count } ingång till
       *[other] Visa { $count } ingångar till
    }
pair-map = Karta med { $regions }
pair-compare = Jämför sida vid sida
pair-back = Alla partner för { $region }
pair-priorities = Prioriteringar
pair-sources = Källor
pair-unknown = okänt om verksam
pair-section-match = Behov och svar
pair-section-seeks = Söker
pair-section-offers = Erbjuder
pair-section-priority = Prioritering
pair-section-joint = Gemensam prioritering i grupp
pair-section-environment = Miljö att kontakta
pair-section-environment-unknown = Miljö, okänt om verksam
column-need_words = Behov
column-answer_words = Svar
column-why_words = Varför
column-contact_words = Kontakt
column-area_words = Egna ord
column-coverage_share = Täcker av det som saknas (%)
column-build_words = Status i temat
column-gain_share = Besläktade styrkor som saknas (%)
partners-unclassified = Inga av prioriteringarna i { $region } hör till något tema, så de går inte att jämföra.
partners-incomplete = Underlaget för { $region } är ofullständigt: { $held } av de { $stated } områden som strategin anger.
partners-itself = { $region } kan inte vara partner till sig själv. Välj en annan.
partners-cards =
    { $direction ->
        [theirs] De söker – ni har
       *[ours] Ni söker – de har
    }
partners-listed = Alla regioner
partners-listed-words = Ordningen (G) väger vad en region täcker och hur stor del av dess styrkor det är. Verkliga partnerskap följer likhet (0,68), inte komplettering (0,37): se listan som idéer.
partners-in-map = Visa på kartan
partners-in-matrix = Visa som matris
partners-in-network = Visa som nätverk
partners-consortium = Bygg ett konsortium med { $region }
partners-method = Så räknas det
partners-build = Att bygga ”{ $domain }”
build-sentence =
    { $strong ->
        [0] Ingen annan i urvalet har temat
        [one] { $strong } annan region har temat
       *[other] { $strong } andra regioner har temat
    }, och { $related ->
        [0] ingen
       *[other] { $related }
    } har besläktade styrkor som { $region } saknar.
quoted = ”{ $words }”
match-unranked = rangordnas inte
match-rank-words = Plats { $rank } av { $total }
match-shared = Gemensamma teman: { $domains }.
match-stands =
    { $level ->
        [stands] Säker: topp tre i { $share } av 200 prov där underlaget varieras.
        [partly] Delvis säker: topp tre i { $share } av 200 prov där underlaget varieras.
       *[weak] Osäker: topp tre i { $share } av 200 prov där underlaget varieras.
    }
match-outside = { $always ->
        [true] Aldrig topp tre i 200 prov där underlaget varieras.
       *[false] Utanför topp tre i { $share } av 200 prov där underlaget varieras.
    }
match-group = Båda är med i { $group }, vars gemensamma prioriteringar är { $areas }.
match-leave-one-out = Värdet är { $low }–{ $high }{ "\u00A0" }% om ett tema utelämnas.
match-work =
    { $kind }, { $basis ->
        [group] { $ended ->
            [true] via grupp, avslutat
           *[false] via grupp
        }
        [frame] { $ended ->
            [true] båda har varit med
           *[false] båda är med; pilotarbetet sker i dess piloter
        }
       *[own] { $ended ->
            [true] avslutat
           *[false] båda deltar
        }
    }
match-together = Gör ni redan något ihop?
match-together-none = Inget känt samarbete.
match-distance = { $km } km fågelvägen
match-strategy = { $region }: strategisida
match-parts = Så räknas värdet (G) { $total } fram
match-parts-words =
    { $who ->
        [us] Vårt: { $own } + Deras: { $offered }
       *[them] Deras: { $own } + Vårt: { $offered }
    }
doubt-joint = Visas genom det som är gemensamt i { $group }, inte genom egna uppgifter.
doubt-unclassified =
    { $count ->
        [one] { $count } prioriterat område är inte klassat till något tema och räknas inte.
       *[other] { $count } prioriterade områden är inte klassade till något tema och räknas inte.
    }
doubt-age = { $region }: { $age }.
doubt-inferred = Statusen är tolkad för allt som { $region } prioriterar.
doubt-one-source = Bara en källa, och den är inte regionens egen.
doubt-once = { $share } av värdet vilar på samband som bara har ett belägg.
doubt-unsure-side =
    { $side ->
        [need] Uppgiften om behovet { $dated ->
            [true] är sekundär eller tolkad.
           *[false] kan vara sekundär eller tolkad.
        }
        [answer] Uppgiften om svaret { $dated ->
            [true] är sekundär eller tolkad.
           *[false] kan vara sekundär eller tolkad.
        }
       *[both] Uppgifterna om behovet och svaret { $dated ->
            [true] är sekundära eller tolkade.
           *[false] kan vara sekundära eller tolkade.
        }
    }
doubt-incomplete = Bara { $held } av { $stated } prioriteringar i strategin för { $region } finns i underlaget.
doubt-judgement = { $share } av värdet bygger på vår bedömning, inte på källor.
doubt-counting = Plats { $place } här, men { $others }.
doubt-place =
    { $weights ->
        [fractional] plats { $place } om vikten delas mellan temana
        [equal] plats { $place } om alla teman väger lika
       *[main] plats { $place } om huvudtemat väger mest
    }
basis-group = i samma grupp
basis-incomplete = ofullständigt underlag
basis-joint = gemensamt i grupp
build-own =
    { $status ->
        [established] Ni har redan ”{ $domain }” som etablerat styrkeområde.
        [developing] Ni har redan ”{ $domain }” som utvecklingsområde.
        [horizontal] Ni har redan ”{ $domain }” som möjliggörande.
        [unspecified] Ni prioriterar redan ”{ $domain }”.
        [deselected] Ni har medvetet valt bort ”{ $domain }”.
       *[none] Ni nämner inte ”{ $domain }” i dag.
    }
build-own-joint = Ni har ”{ $domain }” gemensamt i { $group }.
build-strong =
    { $count ->
        [one] Redan stark i temat: { $count } region
       *[other] Redan starka i temat: { $count } regioner
    }
build-other =
    { $count ->
        [one] Har temat under utveckling eller som möjliggörande: { $count } region
       *[other] Har temat under utveckling eller som möjliggörande: { $count } regioner
    }
build-unstated =
    { $count ->
        [one] Har temat, status ej angiven: { $count } region
       *[other] Har temat, status ej angiven: { $count } regioner
    }
build-joint =
    { $count ->
        [one] Bara gemensamt i sin grupp: { $count } region
       *[other] Bara gemensamt i sin grupp: { $count } regioner
    }
build-more =
    { $count ->
        [one] Visa { $count } region till
       *[other] Visa { $count } regioner till
    }
build-strong-none = Ingen annan i urvalet har temat.
build-related = Har besläktade styrkor som ni saknar
build-related-none = Ingen i urvalet har besläktade styrkor utöver era egna.
build-gain = tillför { $gain }
column-rank_number = Plats
column-alike_share = Gemensamma teman (%)
column-score_share = Kompletterande, G (%)
column-back_share = Åt andra hållet (%)
column-fit_number = Passning (% av genomsnittet)
column-distance_number = Avstånd (km)
column-together_words = Samarbetar redan i
column-material_words = Underlag
match-rest =
    { $count ->
        [one] Ytterligare { $count } par, tillsammans { $value }
       *[other] Ytterligare { $count } par, tillsammans { $value }
    }
match-of = { $value } av { $total }
build-about = Mer om temat
## Par av regioner i karta, matris och nätverk

measure-uniqueness = Särprägel
measure-overlap =
    { $view ->
        [matrix] Likhet mellan regioner
       *[map] Liknar en vald region
    }
measure-complementarity =
    { $view ->
        [matrix] Vem kompletterar vem
       *[map] Kompletterar en vald region
    }
measure-mutual = Regioner som kompletterar varandra
in-brackets = ({ $words })
with-brackets = { $words } ({ $more })
rests-own = egna uppgifter
rests-incomplete = ofullständigt underlag: { $held } av { $stated } prioriteringar
rests-not-mentioned = inga prioriteringar i något tema
rests-no-data = ingen uppgift
rests-on-little = Underlaget för { $regions } är ofullständigt, så talen är osäkra.
rests-joint = bara genom sin grupp, räknas inte
leading = Högst: { $regions }.
self-region = den valda regionen
self-pair = samma region
pair-without-value = inget värde
pair-not-compared = jämförs inte: visas genom deras gemensamma grupp
pair-group = { $group } är en grupp. Välj en av dess regioner.
map-heading-asks-region =
    { $measure ->
        [overlap] Liknar en vald region
       *[complementarity] Kompletterar en vald region
    }
map-sentence-asks-region =
    { $measure ->
        [overlap] Välj en region för att se hur mycket andra har gemensamt med den.
       *[complementarity] Välj en region för att se vad andra kan tillföra den.
    }
map-heading-uniqueness =
    { $scope ->
        [europe] Särprägel: så ovanliga är regionens teman, i Sverige och Europa
        [partners] Särprägel: så ovanliga är regionens teman, utanför Sverige
       *[sweden] Särprägel: så ovanliga är regionens teman
    }
map-heading-overlap =
    { $scope ->
        [europe] Gemensamma teman med { $region }: Sverige och Europa
        [partners] Gemensamma teman med { $region }: regioner utanför Sverige
       *[sweden] Gemensamma teman med { $region }
    }
map-heading-complementarity =
    { $scope ->
        [europe] Vad andra i Sverige och Europa kan tillföra { $region }
        [partners] Vad regioner utanför Sverige kan tillföra { $region }
       *[sweden] Vad andra kan tillföra { $region }
    }
map-sentence-uniqueness = 100 % är en region som är ensam om sina teman, 0 % en som delar dem med alla.
map-sentence-overlap = Andelen teman som { $region } och den andra regionen båda prioriterar.
map-sentence-complementarity = Ju starkare färg, desto mer av det { $region } saknar – men ligger nära – finns i regionen.
map-sentence-pair-nothing = { $region } har inget att jämföra med ({ $rests }).
matrix-heading-overlap =
    { $scope ->
        [europe] Likhet mellan regioner: Sverige och Europa
        [partners] Likhet mellan regioner utanför Sverige
       *[sweden] Likhet mellan regioner
    }
matrix-heading-complementarity =
    { $scope ->
        [europe] Vem kompletterar vem: Sverige och Europa
        [partners] Vem kompletterar vem: regioner utanför Sverige
       *[sweden] Vem kompletterar vem: svenska regioner
    }
matrix-sentence-overlap = Andelen teman som två regioner båda prioriterar, i procent.
matrix-sentence-complementarity = Raderna får och kolumnerna ger: andelen säger hur väl den ena kompletterar den andra.
matrix-best-overlap = Mest gemensamt har { $receiver } och { $giver } ({ $value }).
matrix-best-complementarity = Mest kan { $giver } tillföra { $receiver } ({ $value }).
matrix-rows-swedish = Raderna är svenska regioner. { $count } av { $total } regioner i andra länder har uppgifter och visas.
matrix-corner = Raderna får; kolumnerna ger
matrix-total-shared_share = Medel, %
matrix-total-received_share = Får i medel, %
column-uniqueness_share = Särprägel (%)
column-overlap_share = Gemensamma teman (%)
column-added_share = Kan tillföra den valda (%)
column-given_share = Den valda kan tillföra (%)
column-rests_words = Underlag
column-shared_share = Medel (%)
column-received_share = Får i medel (%)
column-mutual_share = Ömsesidigt värde (%)
column-complementary_share = Kompletterande (%)
column-to_first_share = Den första får (%)
column-to_other_share = Den andra får (%)
column-balance_number = Balans
column-side_words = Åt vilket håll
file-uniqueness = s3-sarpragel
file-age = s3-uppgifternas-alder
file-overlap = s3-gemensamma-teman
file-complementarity = s3-kompletterande
pair-adds = { $giver } kan tillföra { $receiver }
pair-adds-nothing = { $giver } har ingen styrka som { $receiver } saknar men ligger nära.
pair-overlap = Gemensamma teman
pair-overlap-nothing = Inget tema är gemensamt.
pair-part = { $domain }: { $share } procentenheter
pair-because =
    ”{ $offered }”, som ligger nära ”{ $own }”: { $share } procentenheter. { $count ->
        [0] De nämns aldrig ihop; slumpen ger { $expected }.
        [one] De nämns ihop { $count } gång; slumpen ger { $expected }.
       *[other] De nämns ihop { $count } gånger; slumpen ger { $expected }.
    }
pair-judged =
    { $alone ->
        [true] Att de hör ihop är bara en bedömning.
       *[false] Att de hör ihop är också en bedömning.
    }
pair-mutual = Ömsesidigt värde { $value }.
pair-balance =
    { $side ->
        [one] Balansen är { $balance }: ensidigt.
       *[two] Balansen är { $balance }.
    }
pair-gains = { $region } kan få { $value }.
pair-rests = { $region }: { $rests }.
pair-within-group = De två jämförs inte: en av dem visas genom gruppen som båda är med i.
pair-parts = De tre största delarna av varje tal visas.
pair-match = Partner för { $region }: hela matchningen
side-one = ensidigt
side-two = åt båda håll
strength-share = { $share } %
network-heading-mutual =
    { $scope ->
        [sweden] Svenska regioner som kompletterar varandra
        [europe] Regioner i Sverige och Europa som kompletterar varandra
       *[partners] Regioner utanför Sverige som kompletterar varandra
    }
network-heading-mutual-pair = { $one } och { $other }: vad de kan tillföra varandra
network-sentence-mutual =
    { $count ->
        [0] Inget par av regioner kompletterar varandra till minst { $least } %.
        [one] { $count } par av regioner kompletterar varandra till minst { $least } %.
       *[other] { $count } par av regioner kompletterar varandra till minst { $least } %.
    } Talet är genomsnittet av vad de kan tillföra varandra.{ $dashed ->
        [0] { "" }
        [one] { " " }{ $dashed } linje är streckad: den går genom en grupp och räknas inte.
       *[other] { " " }{ $dashed } linjer är streckade: de går genom en grupp och räknas inte.
    }
network-sentence-region-mutual =
    { $count ->
        [0] { $region } har ingen linje på minst { $least } %.
        [one] { $region } har { $count } linje på minst { $least } %.
       *[other] { $region } har { $count } linjer på minst { $least } %.
    } Talet är genomsnittet av vad två regioner kan tillföra varandra.{ $dashed ->
        [0] { "" }
        [one] { " " }{ $dashed } linje är streckad: den går genom en grupp och räknas inte.
       *[other] { " " }{ $dashed } linjer är streckade: de går genom en grupp och räknas inte.
    }
network-legend-mutual = ömsesidigt värde; ju tjockare linje, desto högre
## Konsortium

consortium-heading = Konsortium: { $regions }
consortium-asks =
    { $count ->
        [0] Välj tre till sex regioner, i listan ”Lägg till region” eller nedan.
       *[other] { $missing ->
            [one] Ett konsortium har tre till sex regioner: välj minst en till.
           *[other] Ett konsortium har tre till sex regioner: välj minst två till.
        }
    }
consortium-sentence =
    { $regions ->
        [one] { $region } har { $held } av { $total } teman.
       *[other] De { $regions } regionerna med egna uppgifter täcker { $held } av { $total } teman. { $alone ->
            [0] Inget har bara en av dem
            [one] { $alone } har bara en av dem
           *[other] { $alone } har bara en av dem
        }, { $missing ->
            [0] inget saknas.
            [one] { $missing } saknas.
           *[other] { $missing } saknas.
        } { $all ->
            [0] Inget delas av alla.
            [one] { $all } delas av alla.
           *[other] { $all } delas av alla.
        }
    }
consortium-sentence-work =
    { $count ->
        [0] Inga två av dem är kända i samma projekt, tematiska partnerskap eller pilot.
        [one] Minst två av dem är med i { $count } projekt, tematiskt partnerskap eller pilot tillsammans.
       *[other] Minst två av dem är med i { $count } projekt, tematiska partnerskap eller piloter tillsammans.
    }
consortium-countries =
    { $count ->
        [0] Land är inte angivet.
        [one] { $count } land: { $names }.
       *[other] { $count } länder: { $names }.
    }
consortium-left-out =
    Högst { $most } regioner visas i ett konsortium, { $kept ->
        [builder] den samordnande och sedan de första i kodordning.
       *[none] de första i kodordning.
    } Utanför är { $regions }.
consortium-groups =
    { $count ->
        [one] { $groups } är en grupp av regioner och räknas inte: lägg till dess regioner var för sig.
       *[other] { $groups } är grupper av regioner och räknas inte: lägg till deras regioner var för sig.
    }
consortium-chosen = Regioner i konsortiet
consortium-not-counted = Räknas inte i konsortiet
consortium-share = { $count }/{ $total }
consortium-is-it = föreslås
control-builder = Samordnande region
consortium-joint = { $region } har inga egna prioriteringar i perioden. Gemensamma i { $groups } visas med ◇ och räknas inte.
set-coverage = Vad regionerna täcker, tema för tema
consortium-count = Antal
set-brings = Vem bidrar med vad?
consortium-has =
    { $count ->
        [one] { $count } tema
       *[other] { $count } teman
    }
consortium-alone = Bara i { $region }:
consortium-none-alone = Alla delas med någon annan.
set-missing = Saknas i konsortiet
consortium-only-joint = Bara gemensamt i en grupp:
consortium-missing-nothing = Varje tema finns hos minst en av regionerna.
consortium-missing-unknown = Det går inte att säga: ingen av regionerna har egna uppgifter för perioden.
consortium-missing-doubt = Något kan finnas ändå: underlaget är ofullständigt eller saknas för någon av regionerna.
set-matches = Behov och svar mellan dem
consortium-matches-none = Inget känt behov hos en av dem besvaras av en annan.
consortium-seeks = söker
consortium-answers = svarar
set-work = Vad de redan gör tillsammans
consortium-work-none = Inga två av dem är kända i samma projekt, tematiska partnerskap eller pilot.
consortium-networks = Alla är dessutom med i
consortium-all = alla
consortium-ended = har upphört
consortium-basis-frame = nätverket runt piloterna, räknas inte som arbete tillsammans
consortium-basis-group = någon av dem bara genom sin grupp, räknas inte
consortium-in-own = är med
consortium-in-frame = är med i nätverket runt piloterna
consortium-in-group = är med, eller gruppen är det
set-pairs = Parvis
consortium-pairs-words = Ömsesidigt värde: hur väl de kompletterar varandra, i genomsnitt åt båda hållen. Gemensamma teman: hur lika de är.
consortium-far = Längst isär är { $one } och { $other }, { $distance } km.
consortium-pair-name = Regioner
consortium-pair-work = Arbetar tillsammans i { $initiatives }
column-own_count = Antal regioner
proposal-heading-empty = Få ett förslag
proposal-heading = Förslag för ”{ $domain }”
proposal-asks = Välj ett tema, så föreslås regionerna som tillsammans har mest av det och av närliggande teman. Väljer du en samordnande region är den alltid med.
proposal-none = Det finns för få regioner med egna prioriteringar i urvalet för att föreslå ett konsortium.
proposal-sentence =
    Dessa { $size } regioner har tillsammans { $share } av ”{ $domain }” och närliggande teman.{ $is_all ->
        [true] { "" }
       *[false] { " " }Alla regioner i urvalet har { $possible }.
    }
proposal-enough =
    { $count ->
        [one] Den första räcker för det.
       *[other] De { $count } första räcker för det.
    } { $others ->
        [one] Den sista är med
       *[other] De andra är med
    } för att ett konsortium har minst tre regioner.
proposal-fewer =
    { $count ->
        [3] Tre
        [4] Fyra
       *[other] Fem
    } räcker: { $wanted } regioner skulle inte ha mer.
proposal-joint = Söks inte, eftersom den som bygger har det gemensamt med sin grupp: { $domains }.
proposal-holds = Har själv temat ({ $status }).
column-adds_words = Lägger till
proposal-builds = samordnar
proposal-uncounted = Har inga egna prioriteringar i perioden. Gemensamma i gruppen räknas inte.
proposal-adds-nothing = Tillför inget nytt till temat.
proposal-in-use = Förslaget är det konsortium som visas.
proposal-use = Använd förslaget
proposal-how = Så är förslaget framräknat
proposal-counted = Temat ”{ $domain }” räknas helt och andra teman efter hur nära de ligger: { $related }. För varje tema räknas regionen som har mest av det. Procenten är delar av summan.
proposal-exact =
    { $equals ->
        [0] Alla { $searched } möjliga uppsättningar är prövade; ingen annan har lika mycket.
        [one] Alla { $searched } möjliga uppsättningar är prövade. { $equals } annan har lika mycket.
       *[other] Alla { $searched } möjliga uppsättningar är prövade. { $equals } andra har lika mycket.
    }
proposal-greedy = Uppsättningarna är för många för att prövas en och en. Regionerna är valda i tur och ordning, varje gång den som lägger till mest. Det ger bevisligen minst 63 % (1 − 1/e) av det bästa möjliga.
proposal-size = Så många regioner söks som du har valt, om de är tre till sex; annars fyra. Har färre lika mycket föreslås färre, minst tre. Av lika bra uppsättningar visas den där flest själva har temat. Etablerat går före utvecklingsområde och annat. Därefter avgör vem som har mest sammanlagt, sist kodordningen.
proposal-who = Bara regioner med egna prioriteringar i perioden föreslås. Förslaget säger inget om vilka som vill samarbeta.

## Luckor

gaps-heading =
    { $scope ->
        [sweden] Outnyttjade samarbeten
        [europe] Outnyttjade samarbeten i Sverige och Europa
       *[partners] Outnyttjade samarbeten utanför Sverige
    }
gaps-heading-region =
    { $scope ->
        [sweden] Outnyttjade samarbeten för { $region }
        [europe] Outnyttjade samarbeten för { $region }, i Sverige och Europa
       *[partners] Outnyttjade samarbeten för { $region }, utanför Sverige
    }
gaps-sentence-region =
    { $region } är med i { $pairs ->
        [0] inget par som passar ihop utan känt samarbete.
        [one] { $pairs } par som passar ihop utan känt samarbete.
       *[other] { $pairs } par som passar ihop utan känt samarbete.
    } En lucka kan bero på att uppgifter saknas.{ $domains ->
        [0] { "" }
        [one] { " " }{ $domains } tema som { $region } är stark i har ingen känd svensk deltagare i partnerskap.
       *[other] { " " }{ $domains } teman som { $region } är stark i har ingen känd svensk deltagare i partnerskap.
    }{ $answered ->
        [0] { "" }
       *[other] { " " }{ $answered } behov har ett starkt svar men inget känt samarbete.
    }{ $unanswered ->
        [0] { "" }
       *[other] { " " }{ $unanswered } behov svarar ingen på ännu.
    }
gaps-of-nobody =
    { $reason ->
        [group] { $region } är en grupp av regioner. Välj en av dem för att se dess luckor.
       *[scope] { $region } hör inte till de regioner som visas. Byt ”Vilka regioner”.
    }
gaps-all = Visa alla luckor
gaps-pairs-none = Inget sådant par.
gaps-sentence =
    { $pairs ->
        [0] Inget par utan känt samarbete finns i underlaget.
        [one] { $pairs } par som passar ihop har inget känt samarbete.
       *[other] { $pairs } par som passar ihop har inget känt samarbete.
    } En lucka kan bero på att uppgifter saknas.{ $domains ->
        [0] { "" }
        [one] { " " }{ $domains } tema med många starka regioner har ingen känd svensk deltagare i partnerskap.
       *[other] { " " }{ $domains } teman med många starka regioner har ingen känd svensk deltagare i partnerskap.
    }{ $answered ->
        [0] { "" }
       *[other] { " " }{ $answered } behov har ett starkt svar men inget känt samarbete.
    }{ $unanswered ->
        [0] { "" }
       *[other] { " " }{ $unanswered } behov svarar ingen på ännu.
    }{ $grouped ->
        [0] { "" }
        [one] { " " }Ytterligare { $grouped } par har redan gemensamma prioriteringar i en grupp.
       *[other] { " " }Ytterligare { $grouped } par har redan gemensamma prioriteringar i en grupp.
    }
gaps-pairs = Par utan känt samarbete
gaps-pairs-unknown = Det finns för få regioner med egna prioriteringar i perioden för att jämföra par.
gaps-pairs-words =
    Listorna visar den högsta tiondelen av { $count } par med egna uppgifter, för vart och ett av måtten. Gränsen är ett ömsesidigt värde på { $mutual } eller gemensamma teman på { $overlap }. { $both ->
        [0] Inget par hör till båda.
        [one] { $both } par hör till båda.
       *[other] { $both } par hör till båda.
    } { $together ->
        [0] Inget av paren arbetar redan tillsammans i ett projekt, ett tematiskt partnerskap eller en pilot.
        [one] { $together } par som redan arbetar tillsammans i ett projekt, ett tematiskt partnerskap eller en pilot är utelämnat.
       *[other] { $together } par som redan arbetar tillsammans i ett projekt, ett tematiskt partnerskap eller en pilot är utelämnade.
    }
gaps-pairs-group = Har redan gemensamma prioriteringar i en grupp
gaps-group-words =
    { $count ->
        [one] { $count } par är med i samma grupp av regioner, med gemensamma prioriteringar i perioden. De har alltså en gemensam strategi, även om inget samarbete är känt.
       *[other] { $count } par är med i samma grupp av regioner, med gemensamma prioriteringar i perioden. De har alltså en gemensam strategi, även om inget samarbete är känt.
    }
gaps-in-group = Båda är med i { $groups }, med gemensamma prioriteringar.
gaps-kind-group = gemensamma prioriteringar i en grupp
and-more = { $count } till
gaps-kind-both = Har mest att ge varandra och mest gemensamt
gaps-kind-mutual = Har mest att ge varandra
gaps-kind-overlap = Har mest gemensamt
gaps-kind-domain = Ingen känd svensk deltagare i något partnerskap
gaps-kind-partly = Fler partnerskap att gå med i
gaps-kind-answered = Starkt svar utan känt samarbete
gaps-kind-unanswered = Behov som ingen svarar på ännu
two-regions = { $one } – { $other }
gaps-pair-values =
    { $kind ->
        [overlap] Gemensamma teman { $overlap } (ömsesidigt värde { $mutual }).
        [mutual] Ömsesidigt värde { $mutual } (gemensamma teman { $overlap }).
       *[both] Ömsesidigt värde { $mutual } och gemensamma teman { $overlap }.
    }
gaps-pair-shared = Mest gemensamt: { $domains }.
gaps-pair-gives = { $one } kan främst bidra med { $first }. { $other } kan främst bidra med { $second }.
gaps-incomplete = Underlaget är ofullständigt för { $regions }.
gaps-more =
    { $count ->
        [one] Visa ett par till
       *[other] Visa { $count } par till
    }
gaps-domains = Många är starka, men ingen är känd i partnerskapet
gaps-domains-words = Teman som minst hälften av Sveriges regioner med uppgifter har som etablerat styrkeområde eller utvecklingsområde. Det gäller oavsett vilka regioner som är valda ovan.
gaps-none = Inget tema uppfyller villkoren i perioden.
gaps-domain-reason =
    { $strong } av { $total } svenska regioner har temat som etablerat styrkeområde eller utvecklingsområde. { $whole ->
        [true] Ingen känd svensk deltagare i { $count ->
            [one] temats tematiska partnerskap.
           *[other] något av temats { $count } tematiska partnerskap.
        }
       *[false] Ingen känd svensk deltagare i { $count ->
            [one] { $count } tematiskt partnerskap i temat.
           *[other] { $count } av de tematiska partnerskapen i temat.
        }
    }
gaps-domain-known = Känd deltagare finns i { $initiatives }.
gaps-domain-pilots = I piloter är svenska regioner kända: { $initiatives }.
gaps-lacking = Partnerskap utan känd svensk deltagare
gaps-needs = Behov som väntar
gaps-needs-words = Behov som regionerna själva har uttryckt, och svar på dem från andra regioner.
gaps-needs-none = Inget sådant behov är känt i perioden.
gaps-needs-more =
    { $count ->
        [one] Visa ett behov till
       *[other] Visa { $count } behov till
    }
gaps-need = { $region }: ”{ $words }”
gaps-need-answered = { $answers } Inget känt samarbete.
gaps-need-unanswered = Ingen annan region är känd för att svara på behovet.
column-gap_name = Par, tema eller behov
column-gap_kind = Slag av lucka
column-reason = Varför
## Partner på sidorna om regioner, teman och jämförelser

region-uniqueness = Särprägel { $value }: ett genomsnittligt tema delas av { $share } av de andra svenska regionerna.
region-complementary = Kompletterande regioner
region-complementary-note = Regioner med styrkor som ligger nära { $region } men som saknas där. En region täcker i medel { $mean } av det som en annan saknar. Ordningen räknar också med hur stor del av deras egna styrkor det är. Andelen kan vara en annan i motsatt riktning.
region-complementary-group = En grupp är ingen region och har ingen egen rangordning. Välj en av dess regioner.
region-complementary-no-data = Utan egna uppgifter går det inte att säga vad andra kan tillföra.
region-no-complementary = Ingen svensk region med uppgifter i perioden har en närliggande styrka som saknas här.
region-matches-joint = Räknat på de gemensamma prioriteringarna i { $groups }, eftersom egna uppgifter saknas.
region-adds = täcker { $share }
region-adds-why = ”{ $theirs }”, som ligger nära ”{ $own }”
region-see-why = Därför { $region }
domain-unique = Särprägel { $value } bland regionerna med uppgifter: 100{ "\u00A0" }% när en enda har temat, 0{ "\u00A0" }% när alla har det.
domain-who-can-help = Vem kan hjälpa oss att bygga temat?
pairs-corner = Raden får av kolumnen (%)
pairs-note-overlap = Andelen av två regioners teman som de har gemensamt.
pairs-note-complementary = Läs raden: så mycket kan regionen i kolumnen tillföra den i raden.
pairs-mean = Genomsnittet för alla par av regioner med uppgifter är { $mean }.
pairs-joint = Räknat på gruppens gemensamma prioriteringar, eftersom egna uppgifter saknas: { $regions }.
pairs-outside =
    { $count ->
        [one] { $groups } är en grupp av regioner och står därför utanför paren.
       *[other] { $groups } är grupper av regioner och står därför utanför paren.
    }

## Tänk om: scenarier

scenario-label = SCENARIO – inte beslutat
scenario-eyebrow = { $label } · { $round }
scenario-what = Sidan visar vad en tänkt ändring skulle föra med sig. Ingenting sparas: ändringen finns bara i länken.
scenario-heading = Tänk om: { $region }
scenario-asks-region = Välj en region. Ändra sedan dess teman, eller låt den gå med i en samverkan, och se vad som följer.
scenario-asks-no-group = En grupp av regioner rangordnas inte. Välj en av regionerna i stället.
scenario-asks-change = Lägg till eller ta bort ett tema, eller välj en samverkan. Då visas partner, teman och luckor för { $region } före och efter.
scenario-both = ”{ $domain }” både läggs till och tas bort; det räknas inte.
scenario-has = { $region } har redan ”{ $domain }”; att lägga till det ändrar inget.
scenario-lacks = { $region } har inte ”{ $domain }”; att ta bort det ändrar inget.
scenario-is-in = { $region } är redan med i { $initiative }; att gå med ändrar inget.
scenario-ended = { $initiative } har avslutats; ingen kan gå med.
scenario-joint = Scenariot utgår från gruppens gemensamma prioriteringar. { $region } räknas därför inte in i hur många som prioriterar ett tema.
scenario-no-data = { $region } har inga uppgifter för perioden, så före ändringen finns inget att jämföra med.
scenario-adds = lägger till { $domains }
scenario-drops = tar bort { $domains }
scenario-joins = går med i { $initiative }
scenario-sentence = Så förändras läget om { $region } { $changes }.
scenario-sentence-new =
    { $similar ->
        [0] Inga nya namn bland de fem mest liknande
        [one] Ett nytt namn bland de fem mest liknande
       *[other] { $similar } nya namn bland de fem mest liknande
    }, { $complementary ->
        [0] inga bland de kompletterande.
        [one] ett bland de kompletterande.
       *[other] { $complementary } bland de kompletterande.
    }
scenario-sentence-filled =
    { $pairs ->
        [0] { $domains ->
            [0] Ingen lucka fylls.
            [one] Luckan i ett tema fylls.
           *[other] Luckorna i { $domains } teman fylls.
        }
        [one] { $domains ->
            [0] Luckan i ett par fylls.
            [one] Luckorna i ett par och ett tema fylls.
           *[other] Luckorna i ett par och { $domains } teman fylls.
        }
       *[other] { $domains ->
            [0] Luckorna i { $pairs } par fylls.
            [one] Luckorna i { $pairs } par och ett tema fylls.
           *[other] Luckorna i { $pairs } par och { $domains } teman fylls.
        }
    }
scenario-sentence-nothing = { $region } har då inga teman i perioden, och inget att jämföra med.
scenario-changes = Vad som ändras
scenario-change-add = Lägger till: { $name }
scenario-change-drop = Tar bort: { $name }
scenario-change-join = Går med i: { $name }
scenario-ignored = räknas inte
scenario-undo = Ångra { $name }
scenario-more = Ändra mer
scenario-offer-add = Lägg till ett tema som saknas
scenario-offer-drop = Ta bort ett tema som finns
scenario-before = Före
scenario-after = Efter, i scenariot
scenario-complementary = Kompletterande partner
scenario-similar = Liknande partner
scenario-note-complementary = Hur mycket var och en kan tillföra { $region }. Värdet kan skilja sig åt i motsatt riktning.
scenario-note-similar = Andelen teman som { $region } har gemensamt med var och en.
scenario-none = Ingen region har ett värde.
scenario-counts = Så många prioriterar temat
scenario-added = läggs till
scenario-dropped = tas bort
count-of = { $count } av { $total }
scenario-how-many = { $before } → { $after } av { $total } regioner med uppgifter
scenario-how-many-of = { $before } → { $after } regioner med uppgifter
scenario-how-alone = Särprägel { $before } → { $after } (100{ "\u00A0" }% när en enda region har temat, 0{ "\u00A0" }% när alla har det)
scenario-nobody = ingen har det
scenario-next = Teman nära till hands
scenario-note-next = Teman som saknas men ligger närmast de som finns.
scenario-next-none = Inget tema som saknas ligger nära de som finns.
scenario-near = Ligger nära { $domains }
scenario-would-meet = Att gå med i { $initiative }
scenario-join-note = Deltagande räknas aldrig in i värdena; det säger vem som redan arbetar tillsammans.
scenario-member = med i { $initiative }
scenario-members-swedish =
    { $count ->
        [0] Svenska regioner som är med
        [one] { $count } svensk region som är med
       *[other] { $count } svenska regioner som är med
    }
scenario-members-elsewhere =
    { $count ->
        [0] Regioner i andra länder som är med
        [one] { $count } region i ett annat land som är med
       *[other] { $count } regioner i andra länder som är med
    }
scenario-members-none = Ingen känd.
scenario-members-groups = Dessutom grupper av regioner: { $groups }.
scenario-partners-in = Av de främsta partnerna efter ändringen är redan med: { $regions }.
scenario-no-partners-in = Ingen av de främsta partnerna efter ändringen är känd som deltagare.
move-new = ny bland de fem främsta (var plats { $place })
move-new-unranked = ny bland de fem främsta (rangordnades inte)
move-up = upp från plats { $place }
move-down = ner från plats { $place }
move-same = samma plats som förut
move-out = plats { $place } i scenariot
move-out-unranked = rangordnas inte i scenariot
column-scenario = Läge
column-before_share = Före (%)
column-after_share = Efter, i scenariot (%)
column-before_words = Före, i ord
column-after_words = Efter, i scenariot, i ord
column-change = Ändring
scenario-subject = Vad
move-had = finns före ändringen
move-gets = finns efter ändringen
scenario-gaps = Luckor
scenario-gaps-words =
    { $region } ingår i { $before ->
        [0] inget par
        [one] { $before } par
       *[other] { $before } par
    } utan känt samarbete före ändringen och i { $after ->
        [0] inget
       *[other] { $after }
    } i scenariot. Paren hör till den högsta tiondelen.
scenario-gaps-all = Alla luckor före ändringen
scenario-gaps-none = Inget par utan känt samarbete.
scenario-gaps-not-compared = { $region } har inga egna prioriteringar att jämföra med andra regioners.
scenario-gaps-others =
    Den högsta tiondelen börjar då på ett annat värde. Bland andra regioners par tillkommer { $new ->
        [0] ingen lucka
        [one] { $new } lucka
       *[other] { $new } luckor
    }, och { $gone ->
        [0] ingen
       *[other] { $gone }
    } försvinner.
scenario-gaps-domains = Teman där många är starka och partnerskap saknar känd svensk deltagare
scenario-gaps-domains-same = Inget ändras.
scenario-gaps-note = Scenariot säger inte hur starkt ett tillagt tema skulle vara, så det räknas inte som starkt. Vad regioner söker och erbjuder är deras egna ord, och ändras inte.
scenario-gap-pair = Luckor: { $kind }
gap-same = lucka även före
gap-new = ny lucka
gap-filled = ingen lucka längre: samverkan finns då
gap-weaker = ingen lucka längre: inte bland de starkaste
gap-domain-same = lucka även före, med andra tal eller deltagare
gap-domain-new = ny lucka
gap-domain-filled = ingen lucka längre: en svensk region är då känd i partnerskapet
gap-domain-weaker = ingen lucka längre: färre än hälften är då starka i temat
gap-none = Ingen lucka.
## Metodsidan

view-method = Metod
view-domain = Teman
view-compare = Jämför
view-changes = Förändringar
view-data = Data

changes-heading = Vad har ändrats?
changes-heading-of = { $name }: vad har ändrats?
changes-rounds = { $earlier } → { $later }
changes-one-round = Underlaget har bara en period, { $round }. Det finns inget att jämföra med.
changes-wrong-order = Perioden ”{ $value }” är inte tidigare än den som den jämförs med. De förvalda visas.
changes-same-round = Perioden ”{ $value }” kan inte jämföras med sig själv. De förvalda visas.
changes-first-round = Perioden ”{ $value }” är den första, utan någon tidigare att jämföra med. De förvalda visas.
changes-all = Alla regioner
changes-then =
    { $then ->
        [one] Den enda prioriteringen { $earlier } { $fate ->
            [kept] lever vidare.
            [renamed] lever vidare under nytt namn.
            [dropped] återfinns inte.
           *[other] finns inte med senare.
        }
       *[other] { $fate ->
            [kept] Alla { $then } prioriteringar { $earlier } lever vidare.
            [renamed] Alla { $then } prioriteringar { $earlier } lever vidare{ $named ->
                [all] { " " }under nytt namn.
               *[some] , { $renamed } av dem under nytt namn.
            }
            [dropped] Ingen av { $then } prioriteringar { $earlier } återfinns.
           *[other] Av { $then } prioriteringar { $earlier } lever { $lived ->
                [0] ingen känd
               *[other] { $lived }
            } vidare{ $named ->
                [none] { "" }
                [all] { " " }under nytt namn
               *[some] , { $renamed } av dem under nytt namn
            }{ $dropped ->
                [0] .
               *[other] , och { $dropped } återfinns inte.
            }
        }
    }
changes-now =
    { $now ->
        [one] Den enda prioriteringen { $later } är { $added ->
            [0] inte ny.
           *[other] ny.
        }
       *[other] { $are ->
            [none] Ingen av { $now } prioriteringar { $later } är ny.
            [all] Alla { $now } prioriteringar { $later } är nya.
           *[some] Av { $now } prioriteringar { $later } är { $added ->
                [one] { $added } ny.
               *[other] { $added } nya.
            }
        }
    }
changes-only-now =
    { $now ->
        [one] { $now } prioritering finns { $later }; om { $earlier } saknas uppgifter.
       *[other] { $now } prioriteringar finns { $later }; om { $earlier } saknas uppgifter.
    }
changes-away =
    { $count ->
        [one] { $count } är medvetet bortvald.
       *[other] { $count } är medvetet bortvalda.
    }
changes-returned =
    { $count ->
        [one] { $count } kommer från en ännu tidigare period.
       *[other] { $count } kommer från en ännu tidigare period.
    }
changes-regrouped =
    { $count ->
        [one] { $count } av de tidigare är delad eller sammanslagen.
       *[other] { $count } av de tidigare är delade eller sammanslagna.
    }
changes-other-status =
    { $count ->
        [one] { $count } som är behållen eller omdöpt har fått en annan status, angiven båda gångerna.
       *[other] { $count } som är behållna eller omdöpta har fått en annan status, angiven båda gångerna.
    }
changes-other-domains =
    { $count ->
        [one] { $count } som är behållen eller omdöpt har andra teman än förr.
       *[other] { $count } som är behållna eller omdöpta har andra teman än förr.
    }
changes-inferred =
    { $count ->
        [one] { $count } koppling mellan då och nu är tolkad, märkt med *.
       *[other] { $count } kopplingar mellan då och nu är tolkade, märkta med *.
    }
changes-first =
    { $count ->
        [one] { $count } prioritering räknas inte som ny: om { $regions } saknas uppgifter från perioden före.
       *[other] { $count } prioriteringar räknas inte som nya: om { $regions } saknas uppgifter från perioden före.
    }
changes-no-data =
    { $count ->
        [one] Vad som blev av { $count } prioritering är inte känt: om { $regions } saknas egna uppgifter denna gång.
       *[other] Vad som blev av { $count } prioriteringar är inte känt: om { $regions } saknas egna uppgifter denna gång.
    }
changes-skipped = Mellan de två ligger { $rounds }.
changes-joint = Gemensamma prioriteringar räknas för sig: grupperna hade { $then } och har { $now }.
changes-region-nothing = Om { $region } saknas uppgifter både { $earlier } och { $later }.
changes-region-first =
    { $count ->
        [one] { $region } har { $count } prioritering, den första kända: om { $earlier } och tidigare saknas uppgifter.
       *[other] { $region } har { $count } prioriteringar, de första kända: om { $earlier } och tidigare saknas uppgifter.
    }
changes-region-not-then =
    { $count ->
        [one] { $region } har { $count } prioritering. Om { $earlier } saknas uppgifter.
       *[other] { $region } har { $count } prioriteringar. Om { $earlier } saknas uppgifter.
    }
changes-region-not-now =
    { $count ->
        [one] { $region } hade { $count } prioritering. Om { $later } saknas egna uppgifter: vad som blev av den är inte känt.
       *[other] { $region } hade { $count } prioriteringar. Om { $later } saknas egna uppgifter: vad som blev av dem är inte känt.
    }
changes-domain =
    { $came ->
        [0] Ingen region har tillkommit i temat, { $went } nämner det inte längre och { $stayed } är kvar.
        [one] { $came } region har tillkommit i temat, { $went } nämner det inte längre och { $stayed } är kvar.
       *[other] { $came } regioner har tillkommit i temat, { $went } nämner det inte längre och { $stayed } är kvar.
    }
changes-domain-unknown =
    { $count ->
        [one] Om { $count } region går det inte att säga: uppgifter saknas från någon av perioderna.
       *[other] Om { $count } regioner går det inte att säga: uppgifter saknas från någon av perioderna.
    }
changes-domain-away =
    { $count ->
        [one] { $count } av dem som inte längre nämner temat har medvetet valt bort det.
       *[other] { $count } av dem som inte längre nämner temat har medvetet valt bort det.
    }
changes-domain-status =
    { $count ->
        [one] { $count } av dem som är kvar har fått en annan status.
       *[other] { $count } av dem som är kvar har fått en annan status.
    }
changes-then-now = { $before } → { $after }
changes-row =
    { $has_then ->
        [true] { $has_now ->
            [true] { $then } då, { $now } nu
           *[false] { $then } då, ingen uppgift nu
        }
       *[false] ingen uppgift då, { $now } nu
    }
changes-row-kinds = { $numbers }; { $kinds }
changes-row-nothing = ingen uppgift, varken då eller nu
changes-legend = { $kind }: { $count }
changes-head-counts = Då → nu
changes-head-then = Bara då
changes-head-now = Nu
changes-attribution = Varje ruta är en prioritering. Delområden räknas med sitt område.
changes-left-out =
    { $count ->
        [one] Ritningen visar dem som ändrat mest. { $count } region till finns i tabellen.
       *[other] Ritningen visar dem som ändrat mest. { $count } regioner till finns i tabellen.
    }
changes-table-own = Regionernas egna
changes-table-joint = Gemensamma i grupp
changes-other-status-named = annan status
changes-other-domains-named = andra teman
changes-also-status = annan status: { $before } → { $after }
changes-also-domains = andra teman: { $before } → { $after }
changes-cell = { $earlier }: { $before }. { $later }: { $after }.
changes-nothing = Ingen prioritering, varken då eller nu.
changes-not-found = Återfinns inte
changes-not-found-words = De finns inte med den senare gången, och ingen källa säger varför. Frågan är regionens att besvara.
changes-chosen-away = Valdes det bort?
changes-more-items =
    { $count ->
        [one] { $count } till finns i tabellen.
       *[other] { $count } till finns i tabellen.
    }
changes-matrix = Tema för tema
changes-matrix-keys = Piltangenterna går från cell till cell. Retur visar vad som ligger bakom den.
changes-matrix-joint = Gemensamma prioriteringar ingår inte.
changes-matrix-left = Visas inte här: { $regions } regioner och { $domains } teman, de som ändrats minst. De finns i tabellen.
changes-cell-came = har tillkommit
changes-cell-went = nämner inte längre temat
changes-cell-away = har medvetet valt bort temat
changes-cell-stayed = är kvar
changes-cell-other-status = är kvar med annan status
changes-cell-not-mentioned = nämner inte temat, varken då eller nu
changes-cell-no-data = ingen uppgift då eller nu
changes-cell-words = { $kind } ({ $status })
changes-section-came = Har tillkommit
changes-section-went = Nämner inte längre temat
changes-section-away = Har medvetet valt bort temat
changes-section-other-status = Är kvar med annan status
changes-section-stayed = Är kvar
changes-section-no-data = Går inte att säga
column-also_changed_words = Annat som ändrats
column-earlier_status_words = Status då
column-later_status_words = Status nu
column-earlier_domain_words = Teman då
column-later_domain_words = Teman nu
column-earlier_source_words = Källa då
column-later_source_words = Källa nu
start-onward-changes = Vad har ändrats i { $region }?
region-changes-more = Jämför alla regioner
data-heading = Data
control-from = Från
control-to = Till
control-since = Sedan version
control-edition = Version
control-brief = Underlag inför möte
footer-method = Metod: så räknas det
method-heading = Metod: så räknas det
method-sentence = Varje mått i klartext, som formel och med ett exempel som räknas ur uppgifterna när sidan öppnas.
method-contents = På den här sidan
method-basis-heading = Exemplen
method-basis =
    Exemplen gäller Sveriges regioner i den senaste period som har uppgifter ({ $round }). De följer en regel och är inte utvalda. Mottagare är den första regionen efter kod som har egna och fullständiga uppgifter ({ $receiver }). Givare är regionen bland de fullständiga som kompletterar den mest ({ $giver }). Temana är det par som väger tyngst mellan dem (”{ $one }” hos { $giver }, ”{ $other }” hos { $receiver }).
method-basis-rounding = Mått mellan 0 och 1 står här på den skalan; andra sidor visar dem i procent, utom släktskap och balans. Talen visas avrundade men räknas med alla decimaler. Delar avrundas så att de summerar till den summa som visas.
method-no-example = I den här versionen finns inget par av regioner att räkna på ({ $round }), så sidan har inga exempel.
method-example = Exempel: { $what }
method-source = Källa:
method-own = Atlasens egen definition.
method-symbols = Beteckningar:
method-total = Summa
method-nobody = ingen
method-alone = bara bedömning
method-supported = bedömning och data
method-denied = bestrids: ger ingen ingång

method-column-domain = Tema
method-column-as-main = Prioriteringar där det är huvudtema
method-column-as-side = Prioriteringar där det är sidotema
method-column-fractional-share = … av regionens största
method-column-strength = Styrka
method-column-x = Styrkans vikt (x)
method-column-phi = Släktskap (φ)
method-column-phi-x = φ · x
method-column-least = Minst av de två
method-column-most = Störst av de två
method-column-closeness = Närhet (c)
method-column-held = Med gruppens (H)
method-column-need = Behov: (1 − H) · c
method-column-gain = Tillskott: u · c
method-column-offered = { $giver } är starkt i
method-column-related = besläktat med detta i { $receiver }
method-column-points = Bidrag
method-column-phi-target = Släktskap med temat (φ)
method-column-adds = φ · skillnaden
method-column-holders = Regioner med temat
method-column-alone = Särprägel (U)
method-column-x-alone = x · U
method-column-pair = Två teman
method-column-reason = Skäl
method-column-lift = Överrepresentation (μ)
method-column-data-share = Andel från data
method-column-rests-on = Vilar på

method-about-weights = Tre sätt att räkna prioriteringar
    .words =
        En regions prioriteringar görs om till en vikt för varje tema. Tre sätt finns, eftersom svaret kan bero på vilket som väljs. ”Hälften” är det vanliga: 1 om temat är huvudtema i någon prioritering, ½ om det bara är sidotema, annars 0. Vikterna läggs aldrig ihop, så en lång lista väger inte tyngre än en kort.

        ”Delas lika” låter varje prioritering dela ut 1 på sina teman, och mäter mot regionens största vikt. ”Hela” ger varje nämnt tema 1. Medvetet bortvalda räknas inte. Status och säkerhet är filter, aldrig dolda vikter.
    .symbols = x är regionens vikt för temat på en skala från 0 till 1, w är vikten som den räknats, r är regionen, a och b är teman. Den första formeln gäller ”Hälften” och ”Hela”, den andra ”Delas lika”.
method-about-relatedness = Släktskap mellan teman
    .words =
        Två teman är besläktade när de nämns tillsammans oftare än slumpen skulle ge. Underlaget är enskilda prioriteringar och kluster, i alla perioder och länder. En prioritering som behållits från en period till nästa räknas en gång. En med fler än tre teman är ett paraply och räknas inte.

        Där underlaget är tunt räknas en bedömning in: en vikt som en sakkunnig skulle ge paret, värd två tänkta omnämnanden. Utan bedömning är vikten 1, alltså inget släktskap. Andelen från data säger hur tungt uppgifterna väger mot bedömningen.
    .symbols = C är hur många gånger de två temana nämns tillsammans, S hur många gånger ett tema nämns tillsammans med något annat, T summan av alla S, E det antal som slumpen ger, μ bedömningens vikt, κ = 2 hur många omnämnanden den är värd, λ överrepresentationen och φ släktskapet, från 0 till 1. Skalan är den som Laursen (1998) använder.
    .source = Steijn (2021), Quantitative Science Studies 2(2); van Eck & Waltman (2009); Hidalgo et al. (2007), Science 317; Laursen (1998), DRUID Working Paper 98-30.
method-about-closeness = Närhet: hur väl ett tema passar det regionen redan kan
    .words = Ett tema ligger nära en region när det är besläktat med det regionen redan är stark i. Närheten är medelvärdet av släktskapet med regionens övriga styrkor, vägt med hur starka de är. Har regionen ingen annan styrka är närheten 0.
    .symbols = c är närheten, φ släktskapet mellan temat a och styrkan b, x regionens vikt. Deegan, Broekel & Fitjar (2021) prövar samma tanke på strategiers prioriteringar.
    .source = Hidalgo et al. (2007), Science 317; Boschma, Balland & Kogler (2015), Industrial and Corporate Change 24(1); Deegan, Broekel & Fitjar (2021), Economic Geography 97(5).
method-about-overlap = Liknande: gemensamma teman
    .words = Hur mycket två regioner har gemensamt: det de båda har, delat med det minst en av dem har. 1 är samma profil, 0 inget gemensamt tema. Måttet är detsamma åt båda hållen.
    .symbols = J är andelen gemensamt, r och s är de två regionerna. Den vägda formen är efter Ružička (1958).
    .source = Jaccard (1912), New Phytologist 11(2); Ružička (1958).
method-about-complementarity = Kompletterande: vad en annan region kan tillföra
    .words =
        En region kompletterar en annan när den är stark i något som den andra saknar men kunde bygga vidare på. Måttet har en riktning: vad A tillför B är inte vad B tillför A.

        Behovet är allt som mottagaren saknar, vägt med hur nära det ligger. Vad en grupp har gemensamt saknar inte dess medlemmar, men de räknas inte som starka i det. När vikten delas lika mäts gruppens mot gruppens största. Utbudet är allt som givaren har. Täckningen säger hur stor del av behovet givaren möter. Nyttograden säger hur stor del av utbudet som mottagaren har nytta av. Värdet väger samman de två, så att varken en lång lista eller ett enda tema räcker långt. Värdet kan delas upp på par av teman, och bara de delarna förklarar en träff.
    .symbols = N är tillskottet, O mottagarens behov (över de teman som någon region har), o givarens utbud, K täckningen, F nyttograden, G värdet, c närheten. H är det mottagaren har, själv (x) eller gemensamt med sin grupp: det största av de två. Skillnaden max(0, x hos givaren − H hos mottagaren) kallas u. Den sista formeln är bidraget från givarens tema a och mottagarens styrka b.
    .source = Balland & Boschma (2021), Regional Studies 55(6).
method-about-build = Hjälp att bygga ett tema
    .words = Den som vill bygga ett tema får två listor. Den första är regioner som redan är starka i temat. Den andra är regioner med besläktade styrkor som den egna regionen saknar. Talet är hur stor del av allt släktskap med temat som de kan tillföra.
    .symbols = i är temat som ska byggas, b de styrkor som är besläktade med det. Måttet är efter Balland & Boschma (2021), utan deras band mellan regioner.
    .source = Balland & Boschma (2021), Regional Studies 55(6).
method-about-statements = Söker och erbjuder
    .words =
        Vad regionerna själva säger att de söker och erbjuder står för sig, bredvid värdet och inte i det. Några få regioner har uppgett något, och deras önskemål skulle ta över det mesta av värdet. Önskemål gäller också oftast sådant som regionen redan gör.

        Formeln kan ändå ta med dem, för den som vill räkna så.
    .symbols = z är det mottagaren säger sig söka, y givarens vikt eller det den säger sig erbjuda, h den del som önskemålen får väga, 0 för den som inte söker något.
method-about-mutual = Ömsesidigt, och hur jämnt
    .words = Medelvärdet av vad två regioner är värda för varandra, och hur jämnt det är fördelat. En balans under 0,33 kallas ensidig.
    .symbols = G är värdet åt vardera hållet.
method-about-mix = Kompletterande, båda eller liknande
    .words = I valet ”Typ av partner” vägs de två måtten ihop. För att gå att jämföra mäts båda mot medelvärdet för alla par. Då är 1 som genomsnittet och 2 dubbelt så mycket.
    .symbols = θ är 0 för kompletterande, ½ för båda och 1 för liknande; J och G med streck är medelvärdena över alla par av regioner med egna uppgifter.
method-about-uniqueness = Särprägel och kritisk massa
    .words =
        Särprägel är hur få som delar ett tema: 1 när bara en region prioriterar det, 0 när alla gör det. En regions särprägel är medelvärdet över dess teman.

        Kritisk massa är hur mycket det finns av ett tema sammanlagt. Den säger också på hur många regioner det i praktiken är fördelat.
    .symbols = n är antalet regioner som har temat, R antalet regioner med egna uppgifter, U särprägeln, M massan. Den sista formeln är det antal regioner som massan i praktiken är fördelad på.
method-about-stability = Hur säker är placeringen?
    .words =
        Hur mycket beror en träff på enskilda uppgifter? Släktskapet räknas om 200 gånger med slumpvis olika vikt på prioriteringar och kluster. Slumpen är alltid densamma, så att svaret blir detsamma. Är partnern bland de tre första i minst 80 procent av omräkningarna är placeringen säker. Från 50 procent är den delvis säker, annars osäker. Därtill räknas värdet om med ett tema i taget utelämnat.

        Omräkningen ser varken rader som saknas eller hur säker bedömningen är.
    .source = Rubin (1981), The Annals of Statistics 9(1).
method-about-order = Ordning efter likhet
    .words = I matrisen står regioner som liknar varandra bredvid varandra. De grupperas efter hur mycket de har gemensamt, och grenarna vrids så att grannar skiljer sig så lite som möjligt. Samma uppgifter ger alltid samma ordning.
    .symbols = d är avståndet mellan två regioner, J det de har gemensamt.
    .source = Bar-Joseph, Gifford & Jaakkola (2001), Bioinformatics 17.
method-about-age = Uppgifternas ålder
    .words =
        Varje uppgift är så gammal som sin källa, räknat till versionens dag. Ett möte är daterat: månader som påbörjats räknas. Av ett dokument är oftast bara året känt. Det räknas till årets sista dag, så att inget kallas äldre än det säkert är. Därför anges åldern i hela år. Äldre än 24 månader märks.

        En källa utan datum har ingen ålder, när den än hämtades. Den räknas för sig och aldrig som ny. Detsamma gäller ett möte som ännu inte har hållits.

        En region är inte nyare än sin svagaste uppgift. Är någon äldre än 24 månader märks regionen. Annars ställs den åt sidan om någon saknar datum. Annars gäller den äldsta. Gruppens uppgifter räknas inte som regionens.
method-about-incomplete = Ofullständigt underlag
    .words = Har en regions senaste strategi fler prioriteringar än dem som finns här, är underlaget ofullständigt. Regionen märks så och står efter de fullständiga i varje lista över partner. Varken värdet eller omräkningen kan nämligen se vad som saknas. I nätverket och matrisen över par visas den bara på begäran.
method-about-joint = Gemensamt underlag
    .words =
        En region utan egna prioriteringar i perioden visas genom sin grupps gemensamma, om gruppen har några. Den märks ”gemensam” och står sist. Den räknas inte med i något antal, medelvärde eller någon rangordning. Den jämförs bara med regioner utanför gruppen.

        Gruppens gemensamma räknas inte heller som saknade hos medlemmar med egna prioriteringar.
method-about-judgement = Bedömning: kopplingar mellan teman
    .words =
        Några par av teman hör ihop i värdekedjor utan att nämnas tillsammans tillräckligt ofta. De finns i en tabell (domain_links) som går att ändra som alla andra. Varje rad är sammanställarnas bedömning av vad en sakkunnig skulle godta, inte en uppgift ur en källa. Den märks så varje gång den bär en träff.

        Andelen från data visar hur tungt prioriteringar och kluster väger mot bedömningen i parets släktskap. De kan också tala emot den. Vilar paret bara på bedömning skulle släktskapet vara 0 utan den. En koppling kan också bestridas (vikt 0). Paret ger då ingen ingång, men släktskapet blir det som källorna ger.

method-grid-weights = Teman i { $region }, räknade på tre sätt
method-step-weights = { $region } har { $count } prioriteringar i perioden, delområden medräknade. Så blir de till vikter:
method-step-together =
    ”{ $one }” och ”{ $other }” nämns tillsammans i { $statements ->
        [one] { $statements } prioritering
       *[other] { $statements } prioriteringar
    } och { $clusters } kluster.
method-step-expected = ”{ $one }” nämns { $one_sum } gånger tillsammans med något annat tema, ”{ $other }” { $other_sum } gånger. Summan över alla teman är { $total }. Slumpen skulle ge:
method-step-lift =
    { $is_granted ->
        [yes] Bedömningen ger paret vikten { $granted }.
       *[no] Ingen bedömning gäller paret, så vikten är { $granted }.
    } Med den inräknad:
method-step-phi = Omgjort till en skala från 0 till 1:
method-step-share = Andelen från data:
method-step-closeness = Hur nära ”{ $domain }” ligger { $region }. Varje annan styrka bidrar med släktskapet gånger sin vikt:
method-grid-closeness = Styrkor i { $region } och deras släktskap med ”{ $domain }”
method-step-closeness-sum = Summan delad med styrkornas sammanlagda vikt:
method-step-overlap = { $one } och { $other }, tema för tema:
method-grid-overlap = Gemensamma teman: { $one } och { $other }
method-step-overlap-sum = Det gemensamma delat med det sammanlagda:
method-step-needs = { $receiver } är mottagare och { $giver } givare. Tabellen ger behov, utbud och tillskott; u är hur mycket mer { $giver } har än { $receiver } med sin grupp.
method-grid-needs = Behov hos { $receiver }, utbud och tillskott från { $giver }
method-step-coverage = Täckning: så stor del av behovet möter { $giver }.
method-step-focus = Nyttograd: så stor del av det { $giver } har är till nytta för { $receiver }.
method-step-score = Värdet:
method-step-parts = Värdet är summan av sina delar. Störst är den mellan ”{ $one }” hos { $giver } och ”{ $other }” hos { $receiver }:
method-grid-parts = Värdets delar: { $giver } för { $receiver }
method-other-parts =
    { $count ->
        [one] { $count } par till
       *[other] { $count } par till, tillsammans
    }
method-step-build = Det första temat (efter kod) som { $receiver } saknar och någon har besläktade styrkor till: ”{ $domain }”. Redan starka i det: { $strong }. Mest att tillföra av besläktade styrkor har { $giver }:
method-grid-build = Styrkor i { $giver } som är besläktade med ”{ $domain }” och som { $receiver } saknar
method-step-build-sum = Summan delad med allt släktskap som ”{ $domain }” har ({ $total }):
method-step-seeks = { $region } säger sig söka partner inom { $domains }. Fick önskemålen väga { $part } procent skulle { $giver } komma först med värdet { $score }, varav { $share } procent vore önskemålen.
method-step-seeks-all =
    { $count ->
        [one] Det är den enda regionen med fullständigt underlag som uppger vad den söker.
       *[other] { $count } regioner med fullständigt underlag uppger vad de söker. För dem vore mellan { $low } och { $high } procent av det högsta värdet önskemål.
    }
method-step-mutual = { $other } är värt { $there } för { $one }, och { $one } är värt { $back } för { $other }. Ömsesidigt:
method-step-balance = Balans, det mindre delat med det större:
method-step-mix = Medelvärdet över alla par är { $mean_overlap } för gemensamma teman och { $mean_score } för det kompletterande värdet. För { $one } med { $other }:
method-step-fit = { $match } (θ = { $theta }), gånger genomsnittet:
method-step-unique = { $count } regioner har egna uppgifter. Teman i { $region }:
method-grid-unique = Särprägel för temana i { $region }
method-step-unique-sum = Särprägel för { $region }:
method-step-mass = ”{ $domain }” finns i { $count } regioner med den sammanlagda vikten { $mass }. I praktiken är det fördelat på så här många:
method-step-bootstrap =
    { $giver } för { $receiver }: i { $draws } omräkningar ligger värdet mellan { $low } och { $high }, från 5:e till 95:e percentilen. { $giver } är bland de { $top } första i { $share } procent. Placeringen är { $stands ->
        [yes] säker
        [partly] delvis säker
       *[no] osäker
    }.
method-step-without = Med ett tema i taget utelämnat går värdet från { $low } (utan ”{ $domain }” i { $region }) till { $high }. Med alla är det { $full }.
method-step-order = Ordningen blir { $order }. Avstånden mellan grannar summerar till { $ordered }, mot { $by_code } i kodordning.
method-step-incomplete = { $region }: { $held } av { $stated } prioriteringar finns här.
method-step-all-complete = Ingen svensk region har ofullständigt underlag i den här versionen.
method-step-joint = { $region } visas genom { $groups }: { $domains }.
method-step-no-joint = Ingen svensk region visas genom sin grupp i den här versionen.
method-step-no-links = Den här versionen har inga sådana kopplingar.
method-grid-judgement =
    { $count ->
        [one] { $count } koppling som är bedömning
       *[other] Alla { $count } kopplingar som är bedömningar
    }

method-not-heading = Vad siffrorna inte är
method-not-lead = Atlasens upphovspersoner har prövat måtten på de uppgifter som sammanställts till och med november 2026. Talen i punkterna om prövningen är därifrån och räknas inte om när uppgifterna ändras.
method-not-forecast = Värdet föreslår, det förutser inte. Det säger vem det kan vara värt att ringa, inte vilka samarbeten som kommer att bli av eller lyckas.
method-not-tested = Prövat på 49 regioner och 18 tematiska partnerskap följer verkliga partnerskap gemensamma teman (AUC 0,68), inte det kompletterande värdet (0,37). AUC 0,5 är som att singla slant. Regioner samarbetar alltså mest med dem som liknar dem. Komplettering är ett förslag om något annat.
method-not-groups = Med 21 regioner går det inte att visa någon indelning i grupper (z 1,3, för lågt). Därför ritas inga grupper.
method-not-bootstrap = ”Säker placering” ser varken rader som saknas eller hur säker bedömningen är. Ett stabilt värde kan vila på ett ofullständigt underlag.
method-not-order = En annan ordning kan komma fram med ett annat sätt att räkna. När den första partnern eller tre av de fem första byts ut säger sidan det.
method-not-memberships = Medlemskap och avstånd ingår aldrig i värdet. De står bredvid, och går att välja på.
method-not-person = Gemensamma teman och kompletterande värde står sida vid sida. Det är en människa som bestämmer.

## Bildtexter
picture-match = Typ av partner
picture-least =
    { $count ->
        [one] Minst { $count } gemensamt tema
       *[other] Minst { $count } gemensamma teman
    }

## Hur nya och säkra uppgifterna är

measure-age = Uppgifternas ålder
map-heading-age =
    { $scope ->
        [europe] Uppgifternas ålder: Sverige och Europa
        [partners] Uppgifternas ålder: regioner utanför Sverige
       *[sweden] Uppgifternas ålder, region för region
    }
age-sentence =
    { $where ->
        [abroad] I andra länder vilar { $count } av { $total } regioner med uppgifter på någon som är äldre än 24 månader.
       *[sweden] { $count ->
            [0] Ingen av { $total } regioner med uppgifter vilar på någon som är äldre än 24 månader.
           *[other] { $count } av { $total } regioner med uppgifter vilar på någon som är äldre än 24 månader.
        }
    }
age-sentence-undated =
    { $over ->
        [0] För { $count } saknas datum helt eller delvis.
       *[other] För { $count } till saknas datum helt eller delvis.
    }
age-sentence-recent =
    { $count ->
        [one] { $count } region har bara nyare uppgifter.
       *[other] { $count } regioner har bara nyare uppgifter.
    }
age-sentence-earlier =
    { $how ->
        [named] Senaste uppgift för { $regions }: { $round }.
       *[counted] { $where ->
            [abroad] För { $count } regioner i andra länder är senaste uppgift från { $round }.
           *[sweden] För { $count } regioner är senaste uppgift från { $round }.
        }
    }
age-sentence-none =
    { $how ->
        [named] Uppgift saknas för { $regions }.
       *[counted] { $where ->
            [abroad] Uppgift saknas för { $count } regioner i andra länder.
           *[sweden] Uppgift saknas för { $count } regioner.
        }
    }
legend-age = Siffran är år sedan den äldsta uppgiften. Är bara årtalet känt räknas år mellan årtalen, men månader från årets sista dag.
freshness-age-12 = högst 12 månader
freshness-age-24 = 13–24 månader
freshness-age-over = äldre än 24 månader
freshness-age-undated = utan datum, helt eller delvis
freshness-partly-undated = delvis utan datum
freshness-joint = bara gemensamt i gruppen
freshness-no-data = ingen uppgift i perioden
freshness-under-a-year = <1
freshness-oldest =
    { $marked ->
        [yes] äldsta uppgift { $date }, äldre än 24 månader
       *[no] äldsta uppgift { $date }
    }
freshness-newest = Nyaste uppgift { $date }.
freshness-without-date =
    { $count ->
        [one] { $count } av { $total } uppgifter utan datum
       *[other] { $count } av { $total } uppgifter utan datum
    }
freshness-of-group = gemensamt i { $group }: { $age }
freshness-earlier = senaste uppgift: { $round }
freshness-held = { $held } av { $stated }
freshness-span = { $oldest }, nyast { $newest }
freshness-both = { $stated } / { $inferred }
freshness-basis = Status angiven för { $stated } av { $total }, tolkad för { $inferred }.
freshness-uncertain =
    { $count ->
        [one] { $count } uppgift är osäker.
       *[other] { $count } uppgifter är osäkra.
    }
freshness-unclassified =
    { $count ->
        [one] { $count } uppgift är inte klassad till något tema.
       *[other] { $count } uppgifter är inte klassade till något tema.
    }
freshness-rests =
    { $count ->
        [one] { $count } uppgift
       *[other] { $count } uppgifter
    }
freshness-heading = Hur nya och säkra uppgifterna är
freshness-sources = Källor
freshness-note = En uppgift är en prioritering, en del av en eller något som valts bort. Utan datum räknas aldrig som nytt.
freshness-cut = Av { $total } regioner visas { $shown }. Alla finns i filen.
freshness-order = Ordning
freshness-order-need = Äldst först
freshness-order-name = Namn
freshness-how = Så räknas ålder
freshness-list = Alla regioner i en lista
freshness-map = Visa på karta
freshness-column-dates = Uppgifter från
freshness-column-basis = Status angiven / tolkad
column-age_words = Ålder
column-oldest_words = Äldsta uppgift
column-newest_words = Nyaste uppgift
column-statement_count = Uppgifter
column-marked_count = Äldre än 24 månader
column-undated_count = Utan datum
column-stated_share = Status angiven (%)
column-inferred_share = Status tolkad (%)
column-uncertain_share = Osäkra uppgifter (%)
column-source_count = Källor
column-unclassified_count = Utan tema
column-held_words = Finns av strategins
column-round_words = Period

## Sättet att räkna
counted-otherwise = Vikt för sidoteman: ”{ $way }”, inte förvalet.

## Kortens detaljer

## Vem som söks

## Startsidan
start-heading = Vad satsar Sveriges regioner på?
start-sentence = Här ser du vad varje region prioriterar, vem som kompletterar vem och vad som har ändrats. Allt kommer ur öppna källor, och varje uppgift leder till sin källa.
start-choose = Välj din region
start-map = Karta över Sveriges regioner
start-doors = Tre frågor att börja med
start-who = Vem gör vad?
start-who-finding = { $count } av { $total } regioner med uppgifter prioriterar ”{ $domain }”.
start-who-nothing = Ingen region har prioriteringar i perioden ännu.
start-complements = Vem kompletterar oss?
start-complements-finding =
    { $count ->
        [one] Ett uttalat behov får ett tydligt svar i en annan region.
       *[other] { $count } av { $total } uttalade behov får ett tydligt svar i en annan region.
    }
start-complements-nothing = Se vilka regioner som har det som ligger nära era egna prioriteringar.
start-changed = Vad har ändrats?
start-changed-finding = { $added } prioriteringar är nya sedan perioden före, och { $dropped } återfinns inte.
start-changed-nothing = Ingen tidigare period finns att jämföra med ännu.
start-own = Det här prioriterar regionen
start-own-nothing = Ingen uppgift om prioriteringar i perioden.
domain-conversations = Vem kan { $region } ringa om det här?
conversations = Att tala med
start-onward-region = Allt om { $region }
start-onward-partner = Vem kompletterar { $region }?
start-onward-network = { $region } i nätverket
start-other = Välj en annan region
start-what = Vad är smart specialisering?
    .words = Smart specialisering är ett sätt för regioner att välja vad de satsar på inom forskning och innovation. Valen bygger på regionens styrkor och görs tillsammans med företag, lärosäten och offentliga aktörer. EU kräver en sådan strategi för delar av regionalfondens pengar.
start-law = Förordning (EU) 2021/1060, bilaga IV
start-steps = Så går arbetet till i sex steg

## Arbetssätt
steps-heading = Smart specialisering i sex steg
steps-sentence = Så beskrivs arbetet ofta, från analys till uppföljning. Stegen går in i varandra och pågår sida vid sida.
steps-views = Vyer som hjälper:
steps-examples = Exempel
steps-analysis = Analys
    .words = Vilka styrkor finns i regionen, vem delar dem och vad är ovanligt? Underlaget visar vad regionen kan bygga vidare på.
steps-governance = Styrning
    .words = Företag, lärosäten och offentliga aktörer leder arbetet tillsammans. Det ska vara tydligt vem som ansvarar för strategin och för varje prioritering.
steps-vision = Vision
    .words = Regionen beskriver vart den vill och i vilka sammanhang den hör hemma. Jämför med regioner som ni vill lära av.
steps-prioritisation = Prioritering
    .words = Ett fåtal prioriteringar väljs, och annat väljs bort. Se hur många andra som gör samma val och vem som kompletterar er.
steps-implementation = Implementering
    .words = Prioriteringarna blir projekt, testmiljöer och partnerskap. Sök partner i Sverige och i Europa, och se var ni redan möts.
steps-monitoring = Uppföljning
    .words = Regionen följer vad satsningarna leder till och ändrar när det behövs. Se vad som har behållits, bytt namn eller tillkommit.
view-start = Start
view-steps = Arbetssätt

## Versioner: vad som ändrades, flöden, filer
edition-row =
    { $table ->
        [regions] Region
        [group_members] Medlem i grupp
        [domains] Tema
        [rounds] Period
        [sources] Källa
        [priorities] Prioritering
        [lineage] Koppling mellan perioder
        [statements] Behov eller erbjudande
        [initiatives] Samverkan
        [memberships] Deltagande
        [clusters] Kluster
        [strategies] Strategi
        [domain_links] Släktskap mellan teman
        [examples] Exempel
        [dialogues] Dialogmöte
        [matches] Behov och svar
       *[media] Media
    }
edition-change = { $row }: { $words }
edition-change-new = { $name } har kommit till.
edition-change-gone = { $name } har tagits bort.
edition-change-renamed = { $name } hette förut ”{ $before }”.
edition-change-status = { $name } hade förut status { $before }, nu { $after }.
edition-change-reclassified = { $name } har fått andra teman. Förut: { $before }. Nu: { $after }.
edition-change-rekeyed = { $name } har fått koden { $after } i stället för { $before }.
edition-change-other = { $name } har ändrats i ”{ $column }”. Förut: { $before }. Nu: { $after }.
edition-count-new =
    { $count ->
        [one] 1 ny
       *[other] { $count } nya
    }
edition-count-gone = { $count } borta
edition-count-renamed =
    { $count ->
        [one] 1 omdöpt
       *[other] { $count } omdöpta
    }
edition-count-status = { $count } med annan status
edition-count-reclassified = { $count } med andra teman
edition-count-rekeyed = { $count } med ny kod
edition-count-other =
    { $count ->
        [one] 1 ändrad
       *[other] { $count } ändrade
    }
edition-kind-new = ny
edition-kind-gone = borta
edition-kind-renamed = omdöpt
edition-kind-status = annan status
edition-kind-reclassified = andra teman
edition-kind-rekeyed = ny kod
edition-kind-other = ändrad
edition-kind-follows = följer den nya koden
edition-table = { $table }: { $words }
edition-held = { $table }: { $count }
edition-changes-heading = Vad ändrades från version { $earlier } till version { $later }?
edition-changes-sentence =
    { $rows ->
        [one] En rad skiljer versionerna åt.
       *[other] { $rows } rader skiljer versionerna åt.
    } { $regions ->
        [0] Ingen av dem är en viss regions.
        [one] De rör en region.
       *[other] De rör { $regions } regioner.
    }
edition-changes-sentence-of =
    { $rows ->
        [one] En rad som rör { $chosen } skiljer versionerna åt.
       *[other] { $rows } rader som rör { $chosen } skiljer versionerna åt.
    }
edition-changes-none = Ingen rad skiljer versionerna åt.
edition-changes-none-of = Inget som rör { $chosen } har ändrats mellan versionerna.
edition-changes-sum = I korthet
edition-changes-nobody = Gemensamt för alla
edition-changes-regions = Region för region
edition-changes-more =
    { $count ->
        [one] En ändring till
       *[other] { $count } ändringar till
    }
edition-changes-cut = Här visas de första { $shown } av { $count } ändringar. Filen har alla.
edition-changes-private = Uppgifter som inte är offentliga ingår inte i någon version, och därför inte heller här.
edition-changes-dates = Version { $earlier } är från { $before }, version { $later } från { $after }.
edition-changes-rounds = Visa förändringar mellan perioder
column-row_name = Rad
column-row_code = Radens kod
column-region_names = Regioner
column-table_name = Tabell
column-edition_change = Vad som hände
column-cell_name = Kolumn
column-cell_before = Förut
column-cell_after = Nu
edition-title = Version { $number } · { $date }
edition-by = Publicerad av { $by }
edition-restored = Återställd: samma innehåll som version { $number }.
edition-first = Den första versionen.
edition-change-unknown = Vad som ändrades kan inte sägas: version { $number } går inte att läsa.
data-shown = Versionen som visas
data-held = Den innehåller
data-history = Versioner
data-history-words = Varje publicering blir en ny version. Ingen version ändras eller tas bort.
data-history-more =
    { $count ->
        [one] En tidigare version
       *[other] { $count } tidigare versioner
    }
data-older = Äldre versioner
data-is-shown = visas nu
data-sha = SHA-256
data-sha-words = kontrollsumma för innehållet
data-take-along = Alla sidor i en fil (HTML)
data-take-along-words = Filen är på omkring 5 MB och öppnas i en webbläsare, utan nät, till exempel i en möteslokal. Första gången tar den några minuter att göra.
data-workbook = Arbetsbok (Excel)
data-package = Datapaket (zip)
data-original = Inlämnad fil
data-original-unkept = Den inlämnade filen finns inte kvar: den hade rader som inte är offentliga.
data-see-changes = Se ändringarna från version { $number }
data-look = Visa version { $number }
data-feed = Följ nya versioner
data-feed-words = Med ett flöde (Atom) får du veta när en ny version kommer och vad den ändrar.
data-feed-all = Alla versioner
data-feed-regions = Flöde för en region
data-compiled = Så är uppgifterna sammanställda
data-compiled-words = Uppgifterna är sammanställda ur offentliga källor. Varje uppgift anger sin källa och hur säker den är.
data-compiled-not = De ersätter inte myndighetens eget underlag från dialogmötena, som inte är offentligt.
data-licence = Uppgifterna får användas fritt om källan anges.
data-licence-name = Creative Commons Erkännande 4.0 (CC BY 4.0)
data-sources = Källor
data-sources-words =
    { $count ->
        [one] En källa ligger till grund för uppgifterna.
       *[other] { $count } källor ligger till grund för uppgifterna.
    } Öppna en utgivare, eller sök på sidan.
data-publisher-others = Övriga utgivare
data-publisher =
    { $sources ->
        [one] 1 källa
       *[other] { $sources } källor
    }, { $count ->
        [one] 1 uppgift
       *[other] { $count } uppgifter
    }
data-sources-cut = Här visas { $shown } av { $count } källor. Arbetsboken har alla.
data-sources-unused =
    { $count ->
        [one] 1 källa som ingen uppgift bygger på
       *[other] { $count } källor som ingen uppgift bygger på
    }
source-aged =
    { $years ->
        [0] { $year }, i år
        [one] { $year }, 1 år sedan
       *[other] { $year }, { $years } år sedan
    }
data-dictionary = Ordlista över tabeller och kolumner
data-dictionary-words = Tabeller och kolumner har samma namn i arbetsboken, i datapaketet och här.
data-table-columns =
    { $count ->
        [one] 1 kolumn
       *[other] { $count } kolumner
    }
table-optional = Tabellen får saknas.
column-optional = Kolumnen får saknas.
dictionary-column = Kolumn
dictionary-kind = Vad som står där
dictionary-required = Måste fyllas i
dictionary-yes = ja
dictionary-key = ja, nyckel
dictionary-no = nej
column-kind-code = kod
column-kind-codes = lista med koder, skilda av semikolon
column-kind-text = text
column-kind-choice = ett av orden
column-kind-choices = några av orden, skilda av semikolon
column-kind-yes-no = ja eller nej
column-kind-url = webbadress
column-kind-year = årtal
column-kind-date = datum
column-kind-whole = heltal
column-kind-number = tal
column-points = Pekar på { $table } ({ $place }).
column-least = Minst { $least }.
column-between = Från { $least } till { $most }.
table-says-regions = En region i Sverige, en grupp av dem eller en region i ett annat land.
table-says-group-members = En region som ingår i en grupp. Gruppens prioriteringar räknas inte som regionens egna.
table-says-domains = Ett tema i den gemensamma indelningen. Den är vår egen och ingen av EU:s.
table-says-rounds = En dialogomgång eller programperiod.
table-says-sources = Ett dokument eller ett dialogmöte som uppgifter bygger på.
table-says-priorities = Något som en region prioriterar i en period, med regionens egna ord.
table-says-lineage = Vilken senare prioritering som en tidigare lever vidare i.
table-says-statements = Något som en region söker eller erbjuder.
table-says-initiatives = Ett nätverk, en plattform, ett partnerskap, ett projekt eller liknande.
table-says-memberships = En region som är med i en samverkan.
table-says-clusters = Ett kluster eller en innovationsmiljö i en region.
table-says-strategies = En strategi, med sina år och det antal områden som den själv anger.
table-says-domain-links = Ett samband mellan två teman som en sakkunnig har bedömt.
table-says-examples = Ett exempel ur praktiken på ett av de sex stegen.
table-says-dialogues = Ett dialogmöte: vad regionen sade, vad som hördes och vad som bestämdes. Bara offentliga möten ingår.
table-says-matches = Ett behov i en region och ett svar på det i en annan.
table-says-media = En film, en sida eller annat att läsa och se mer i.
feed-title = { $product }: nya versioner
feed-title-region = { $product }: { $region }
feed-entry-region = Version { $number }: { $region }
feed-subtitle = Nya versioner av uppgifterna och vad de ändrar.
feed-subtitle-region = Versioner som ändrar något om { $region }.
feed-unreadable = Vad som ändrades går inte att läsa.
feed-more =
    { $count ->
        [one] En ändring till.
       *[other] { $count } ändringar till.
    }
feed-see = Se alla ändringar
feed-paged = Flödet har de { $count } senaste versionerna; äldre finns på nästa sida.
file-no-edition = Det finns ingen version { $number }.
file-unreadable = Version { $number } går inte att läsa. Välj en annan version.
file-not-kept = Den inlämnade filen för version { $number } finns inte kvar: den hade rader som inte är offentliga.
error-file-selection = Filen kan inte hämtas: { $reason }
error-too-many-pairs = Filen kan inte laddas ned: { $total } regioner är för många att jämföra två och två. Högst { $most } går. Välj ett mindre urval.
error-editions-away = Tidigare versioner kan inte läsas just nu. Försök igen om en stund.
error-setting-public-url = S3DASH_PUBLIC_URL är ”{ $value }”; väntat: http:// eller https://, en värd och kanske en sökväg, utan frågetecken och #.
error-setting-place = { $name } är ”{ $value }”; väntat: värd:port, till exempel 127.0.0.1:9464, eller bara en port.
error-setting-metrics-taken = { $name } är ”{ $value }”, men där går det inte att lyssna. Systemets svar: { $why }
since-unknown = Det finns ingen version { $value } före den som visas. Förvalet visas.
since-unreadable = Version { $value } går inte att läsa. Förvalet visas.

## Möten, exempel, media
meeting-next = Nästa dialogmöte är den { $date }.
region-meetings = Ur dialogen
region-meetings-held = Dialogmöte { $date }
region-meetings-undated = Dialogmöte utan datum
region-meetings-said = Regionen säger
region-meetings-heard = Myndigheten hörde
region-meetings-agreed = Det här bestämdes
region-meetings-language = Uppgifterna är på svenska.
region-examples = Exempel ur praktiken
region-media = Läs och se mer
media-minutes =
    { $count ->
        [one] 1 minut
       *[other] { $count } minuter
    }
media-captions = textat på { $languages }

## Underlag inför möte
brief-1 = Underlag inför möte
brief-heading = Underlag inför möte: { $region }
brief-heading-none = Underlag inför möte
brief-asks = Välj en region: underlaget är två blad att ta med till ett dialogmöte.
brief-no-region =
    { $kind ->
        [group] Underlag görs för en region i taget, inte för en grupp. Välj en av gruppens regioner, eller läs gruppens sida.
       *[other] Underlag görs för Sveriges regioner, inte för regioner i andra länder. Vad vi har står på regionens sida.
    }
brief-to-region = Till sidan om { $region }
brief-whose = { $authority }, { $round }
brief-edition = Version { $number }, { $date }
brief-other-round = Underlaget gäller en tidigare period.
brief-latest-round = Visa { $round }
brief-sentence =
    { $count ->
        [0] { $round }: uppgifterna lämnar ingen fråga öppen.
        [one] { $round }: uppgifterna lämnar en fråga öppen.
       *[other] { $round }: uppgifterna lämnar { $count } frågor öppna.
    }
brief-held = Det här har vi, och sedan när
brief-area = Prioritering
brief-status = Status
brief-domains = Teman
brief-source = Uppgift från
brief-none-held = Vi har inga egna prioriteringar från regionen för perioden.
brief-joint = Gemensamt i { $group }: { $areas }
brief-more-areas =
    { $count ->
        [one] En prioritering till (se regionsidan)
       *[other] { $count } prioriteringar till (se regionsidan)
    }
brief-star = * tolkat av sammanställarna.
brief-strategy = Strategi
brief-governance = Styrning
brief-said = Behov och erbjudanden
brief-statements =
    Regionen anger { $seeks } behov och { $offers ->
        [one] { $offers } erbjudande
       *[other] { $offers } erbjudanden
    } (se regionsidan).
brief-memberships = Samverkan
brief-clusters = Kluster
brief-counted-networks =
    { $networks ->
        [one] { $networks } nätverk eller partnerskap
       *[other] { $networks } nätverk och partnerskap
    }{ $projects ->
        [0] { "" }
       *[other] , { $projects } projekt
    }
brief-counted-clusters = { $count }, varav { $active } verksamma enligt uppgift
brief-counted = { $counted }.
brief-named = { $counted }: { $names }.
brief-goes-on = { $text } … (se regionsidan)
brief-changes = Det här har ändrats
brief-changed = Från { $earlier } till { $later }:
brief-changed-skipped = Från { $earlier } till { $later } (uppgifter saknas för { $between }):
brief-changed-none = Det finns ingen tidigare period att jämföra med.
brief-changed-nothing = Vi har inga prioriteringar i någon av perioderna.
brief-change =
    { $kind ->
        [kept] Behållna
        [renamed] Nya namn
        [merged] Sammanslagna
        [split] Delade
        [regrouped] Delade och sammanslagna
        [added] Nya
        [first_record] Första uppgiften
        [deselected] Medvetet bortvalda
        [returned] Från en ännu tidigare period
        [no_earlier_record] Ingen uppgift då
        [chosen_away] Medvetet bortvalda
        [dropped] Återfinns inte
        [no_later_record] Ingen uppgift nu
        [status] Ny status
       *[part] Delområden
    }
brief-dialogues = Ur dialogen
brief-no-meeting = Inget möte är nedtecknat i underlaget.
brief-notes = Det här mötet
brief-meetings-more =
    { $count ->
        [one] Ett möte till (se regionsidan)
       *[other] { $count } möten till (se regionsidan)
    }
brief-peers = Mest liknande regioner
brief-besides = prioriterar också { $domains }
brief-besides-none = prioriterar inget som saknas här
brief-conversations = Samtal att föreslå
brief-no-conversations = Underlaget har inget starkt svar på det som regionen söker.
brief-contact = Kontakt:
brief-questions = Frågor att ställa
brief-no-questions = Uppgifterna lämnar ingen fråga öppen.
brief-questions-more =
    { $count ->
        [one] En fråga till
       *[other] { $count } frågor till
    }
brief-questions-on-screen = (se sidan på skärmen)
brief-sources-more =
    { $count ->
        [one] och { $count } källa till
       *[other] och { $count } källor till
    }
brief-deselected = Valdes något bort? Skriv det i arbetsbokens blad priorities med status ”medvetet bortvalt”.
column-question_words = Fråga
column-ground_words = Grund
column-field = Svaret skrivs i
brief-ask-no-areas = Vilka prioriteringar har regionen { $years }?
brief-ask-missing =
    Strategin anger { $stated ->
        [one] { $stated } prioritering
       *[other] { $stated } prioriteringar
    }, vi har { $held }. Vilka saknas?
brief-ask-dropped = { $area } fanns { $years } men finns inte bland prioriteringarna nu. Valdes det bort?
brief-ask-dropped-rest =
    { $areas } { $count ->
        [one] finns inte heller kvar. Valdes det bort?
       *[other] finns inte heller kvar. Valdes de bort?
    }
brief-ask-status =
    { $of ->
        [all] Vilka av de { $count } prioriteringarna är etablerade styrkeområden, och vilka är under utveckling?
       *[some] Är { $areas } { $count ->
            [one] ett etablerat styrkeområde
           *[other] etablerade styrkeområden
        } eller under utveckling?
    }
brief-ask-age =
    { $of ->
        [all] Gäller alla { $count } prioriteringarna ännu?
       *[some] Gäller { $areas } ännu?
    }
brief-ask-domains =
    { $of ->
        [all] Vilka teman hör de { $count } prioriteringarna till?
       *[some] Vilka teman hör { $areas } till?
    }
brief-ask-no-strategy = Finns det en antagen strategi för smart specialisering?
brief-ask-ended = ”{ $title }” gällde till { $year }. Vad gäller nu?
brief-ask-adopted = Är ”{ $title }” antagen, och när?
brief-ask-seeks = Vad söker regionen hos andra?
brief-ask-offers = Vad kan regionen erbjuda andra?
brief-ask-memberships = Är regionen kvar i { $names }?
brief-ask-clusters =
    { $count ->
        [one] Är { $names } fortfarande i gång?
       *[other] Vilka är verksamma i dag: { $names }?
    }
brief-ask-contact = Vilken sida ska den läsa som vill nå er?
brief-ground-no-areas = Vi har inga egna prioriteringar för { $years }.
brief-ground-joint =
    { $count ->
        [one] { $count } prioritering är gemensam
       *[other] { $count } prioriteringar är gemensamma
    } i { $groups }.
brief-ground-before = { $years } fanns { $areas }.
brief-ground-stated =
    Strategin anger { $stated ->
        [one] { $stated } prioritering
       *[other] { $stated } prioriteringar
    }.
brief-ground-missing = Antalet står i ”{ $title }”.
brief-ground-dropped =
    { $count ->
        [one] Ingen senare prioritering är kopplad till den.
       *[other] Ingen senare prioritering är kopplad till dem.
    }
brief-ground-status-unstated =
    { $count ->
        [one] En saknar angiven status.
       *[other] { $count } saknar angiven status.
    }
brief-ground-status-inferred =
    { $count ->
        [one] { $count } status är tolkad av sammanställarna.
       *[other] { $count } statusar är tolkade av sammanställarna.
    }
brief-ground-status-unbased =
    { $count ->
        [one] För { $count } status är det inte angivet vem som satt den.
       *[other] För { $count } statusar är det inte angivet vem som satt dem.
    }
brief-ground-age-undated =
    { $count ->
        [one] { $count } bygger på en källa utan datum.
       *[other] { $count } bygger på källor utan datum.
    }
brief-ground-age-old =
    { $count ->
        [one] { $count } bygger på en källa äldre än 24 månader.
       *[other] { $count } bygger på källor äldre än 24 månader.
    }
brief-ground-domains =
    { $count ->
        [one] { $count } är inte klassad till något tema.
       *[other] { $count } är inte klassade till något tema.
    }
brief-ground-no-strategy = Vi har ingen strategi för { $years }.
brief-ground-ended = Slutåret står i strategin.
brief-ground-adopted = Vi har inget år då den antogs.
brief-ground-seeks = Vi har inget som regionen söker { $years }.
brief-ground-offers = Vi har inget som regionen erbjuder { $years }.
brief-ground-memberships =
    { $count ->
        [one] Uppgiften har inget slutår och är äldre än 24 månader eller utan datum.
       *[other] Uppgifterna har inget slutår och är äldre än 24 månader eller utan datum.
    }
brief-ground-clusters =
    { $count ->
        [one] Vi vet inte om klustret är verksamt.
       *[other] Vi vet inte om de { $count } är verksamma.
    }
brief-ground-contact = Vi har ingen kontaktsida för regionen.

## Koden på en scen

stage-code-label = QR-kod som öppnar vyn på en telefon
stage-code-private = Ingen QR-kod: den här adressen nås bara från den egna datorn eller nätet.
stage-code-long = Ingen QR-kod: adressen är för lång för att läsas på håll.

## Den egna presentationen

deck-add = Lägg till i presentation
deck-own-title = Min presentation
deck-scene-title = Rubrik
deck-scene-note = Manus till den som talar
deck-send = Lägg till
deck-kept = Presentationen sparas bara i den här webbläsaren.
deck-open = Öppna presentationen
deck-added = Tillagd som scen { $number }.
deck-full = Presentationen har redan { $most } scener, och fler får inte plats.
deck-not-kept = Webbläsaren sparar ingenting åt den här sidan, så vyn kunde inte läggas till.

stage-close = Stäng
decks-show = Visa
own-title = Presentationens titel
own-empty = Den är tom. Välj ”{ $add }” i menyn Dela på en vy.
own-show = Visa min presentation
own-copy = Kopiera länk
own-yaml = Spara som YAML
own-json = Spara som JSON
own-clear = Töm
own-take = Gör om den visade presentationen till min
own-taken = Nu är den din egen. Ändra det du vill.
own-up = Flytta upp scen { $number }
own-down = Flytta ned scen { $number }
own-remove = Ta bort scen { $number }
own-remove-short = Ta bort
own-moved = Flyttad till plats { $number }.
own-removed = Scen { $number } är borttagen.
own-cleared = Presentationen är tömd.
own-undo = Ångra
own-saved = Sparad som { $name }.
own-copied = Länken är kopierad.
own-copy-by-hand = Kopiera länken härifrån:
own-too-long = Länken skulle bli { $count } tecken lång. Gränsen är { $most } tecken. Spara presentationen som fil i stället.
own-not-kept = Webbläsaren sparar ingenting åt den här sidan. Spara presentationen som fil.
deck-file-words = Filen visas för dig men sparas inte i tjänsten.

## Talarens fönster

presenter-title = Talarens fönster
presenter-elapsed = Tid
presenter-clock = Klockan
presenter-reset = Nollställ
presenter-now = Nu
presenter-next = Sedan
presenter-last = Det här är den sista scenen.
presenter-notes = Manus
presenter-smaller = Mindre text
presenter-larger = Större text
presenter-before = Föregående
presenter-after = Nästa
presenter-blank = Släck
presenter-in-step = I takt med scenen
presenter-alone = Scenens fönster svarar inte. Tryck s där så visas manus under scenen.
presenter-blocked = Webbläsaren släppte inte fram fönstret. Tryck s så visas manus här.
presenter-not-heard = Fönstren får ingen kontakt. Tryck s så visas manus här.

## Presentera: sidan, dess tangenter, och vad den säger om presentationer

view-present = Presentera
present-title = { $title } – presentation
present-main = Presentation
present-scene = Scen { $number } av { $count }: { $title }
present-place = { $number } / { $count }
present-frame = Scen { $number }: { $title }
present-back = Föregående scen
present-next = Nästa scen
present-open = Öppna vyn
present-source = Sammanställt ur offentliga källor. { $edition }.
present-notes = Manus till scenen
present-notes-none = Scenen har inget manus.
present-faults = Om scenen
present-told = Om presentationen
present-more = Tangenter och presentationer
present-keys = Tangenter
present-pause = Pausa
present-play = Spela
present-blank = Svart skärm. Tryck b för att fortsätta.
present-lost = Scenen gick inte att hämta: nätet är borta. Den hämtas igen när nätet är tillbaka.
present-keys-next = Nästa scen
present-keys-back = Föregående scen
present-keys-ends = Första och sista scenen
present-keys-blank = Svart skärm
present-keys-full = Helskärm
present-keys-notes = Manus under scenen
present-keys-presenter = Talarens fönster
present-keys-decks = Välj presentation
present-keys-help = Den här rutan
present-keys-close = Stäng
present-touch = På pekskärm: svep, eller tryck på vänster eller höger tredjedel.
present-decks = Presentationer
present-region-choose = Välj region
present-region-sentence = Välj vilken region presentationen handlar om.
present-loop = Rullande visning
present-loop-words = Scenerna byts var tjugonde sekund. En tangent eller en beröring pausar.
present-saved = Presentationen som visas
present-file = Egen presentation
present-file-how = Välj Dela och Lägg till i presentation på de sidor du vill visa. Tangenten d visar din presentation.
present-file-choose = Fil (YAML eller JSON, högst 200 kB)
present-file-open = Öppna filen
present-file-yaml = Spara som YAML
present-file-json = Spara som JSON
present-file-pptx = Hämta som bilder (PowerPoint)
present-back-to = Till atlasen
present-other-language = English
present-too-long = Adressen skulle bli { $count } tecken, fler än { $most }, och går inte att länka till. Spara presentationen som fil i stället.
present-file-gone = Presentationen kom från en fil som inte finns i det här fönstret. Öppna filen igen. I stället visas den första presentationen.
present-first-instead = I stället visas den första presentationen.
present-no-scene = Scen { $asked } finns inte. Presentationen har { $count } scener; scen { $shown } visas.
present-unknown-deck = Presentationen ”{ $value }” finns inte. Välj bland: { $decks }.
present-unknown-scene = ”{ $value }” är inget nummer på en scen. Den första visas.
present-unknown-loop = Rullande visning är 1 eller inget, inte ”{ $value }”.
scene-untitled = Scen { $number }
scene-no-view = Ingen vy finns på adressen ”{ $address }”. De andra scenerna visas.
scene-none = Här finns inget att visa.

deck-fault-at = Scen { $scene }: { $words }
deck-too-large = Filen är för stor.
    .expected = En presentation är högst { $most } kB.
deck-not-utf8 = Filen är inte text i UTF-8.
    .expected = Spara den som UTF-8.
deck-unreadable = Filen går inte att läsa från rad { $line }.
    .expected = Den ska vara YAML eller JSON.
deck-unreadable-whole = Filen går inte att läsa.
    .expected = Den ska vara YAML eller JSON.
deck-key-twice = Nyckeln ”{ $names }” står två gånger.
    .expected = Den första gäller.
deck-alias = Filen hänvisar till sig själv (& och *).
    .expected = Skriv ut varje scen.
deck-deep = Filen har listor i listor.
    .expected = En presentation har en lista med scener.
deck-none = Filen är ingen presentation.
    .expected = Den ska ha title, language och scenes.
deck-no-scenes = Presentationen har inga scener.
    .expected = ”scenes” är en lista med address, title och note.
deck-language = Språket ”{ $value }” finns inte; svenska används.
    .expected = Välj bland: { $languages }.
deck-many-scenes = Presentationen har { $count } scener.
    .expected = De första { $most } visas.
deck-scene-none = Scenen är ingen scen.
    .expected = Den ska ha address och title.
deck-long-address = Adressen är för lång.
    .expected = Högst { $most } tecken läses.
deck-unknown-key = Okänt namn: { $names }.
    .expected = Kända namn är { $known }.
deck-missing = ”{ $place }” saknas.
    .expected = Där ska stå en text.
deck-not-text = ”{ $place }” är ingen text.
    .expected = Där ska stå en text.
deck-cut = ”{ $place }” har { $count } tecken.
    .expected = De första { $most } visas.
deck-address-cut = Adressen är avklippt eller ändrad och går inte att läsa.
    .expected = Be om hela adressen, eller om filen.

## Presentationerna som följer med

deck-pair = { $one } och { $other }
deck-name-national = Hela landet
deck-name-region = En region presenterar sig
deck-name-vanguard = Vanguard och plattformarna
deck-name-steps = De sex stegen
deck-national = Vad Sveriges regioner satsar på
deck-national-areas = { $regions } regioner har valt { $areas } prioriteringar
    .note = Varje region väljer själv, från { $least } till { $most } prioriteringar. Fler är inte bättre: få och tydliga val är också ett val.
deck-national-domain = Flest satsar på { $domain1 }
    .note = { $holders1 } av { $regions } regioner har temat. Fråga salen: vem är stark på riktigt, och vem håller på att bygga upp?
deck-national-matrix = Tre teman samlar flest regioner
    .note = De tre är { $domain1 } ({ $holders1 }), { $domain2 } ({ $holders2 }) och { $domain3 } ({ $holders3 }). Läs en rad i taget: så ser en regions hela val ut.
deck-national-unique = { $unique } är mest ensam om sina teman
    .note = Särprägel räknas på hur få andra som har samma teman. Hög särprägel betyder färre kollegor hemma, och större nytta av partner utomlands.
deck-national-shared = { $pair_shared } har mest gemensamt
    .note = De båda har { $number_shared } teman gemensamt, flest av alla par. Tjockare linje betyder fler gemensamma teman. Den som gör samma sak kan man lära av.
deck-national-mutual = { $pair_mutual } kompletterar varandra mest
    .note = Här är det tvärtom: den ena har det som den andra saknar men ligger nära. Talet för paret är { $number_mutual } procent.
deck-national-changes = { $lived } av { $before } prioriteringar lever vidare
    .note = Jämfört med perioden före är { $added } nya, och { $dropped } återfinns inte. Att något inte återfinns betyder inte att arbetet har upphört.
deck-region = { $region } presenterar sig
deck-region-areas = Det här satsar { $region } på
    .note = Orden är regionens egna. Under varje prioritering står vilket tema den hör till och var uppgiften kommer ifrån.
deck-region-changes =
    { $added ->
        [0] { $region } håller fast vid sina val
        [one] { $region } har en ny prioritering
       *[other] { $region } har { $added } nya prioriteringar
    }
    .note = Av { $before } tidigare prioriteringar lever { $lived } vidare, och { $dropped } återfinns inte. Berätta varför valen ser ut som de gör.
deck-region-domain = { $own_domain }: { $region } är en av { $holders }
    .note = { $holders } av { $regions } regioner med uppgifter har temat. Det här är vad andra kan komma till oss för.
deck-region-overlap = Mest likt { $region }: { $alike }
    .note = De båda har { $alike_share } procent av sina teman gemensamt. Där finns kollegor med samma frågor.
deck-region-added = { $adds } kan tillföra { $region } mest
    .note = { $adds } har mest av det som { $region } saknar men ligger nära, { $adds_share } procent. Det är en ingång till samtal, inget facit.
deck-region-partner = Dem kan { $region } ringa först
    .note = Varje förslag säger om vad, varför, och vad som talar emot. Fråga salen: har någon redan pratat med dem?
deck-region-shared = De här delar teman med { $region }
    .note = Linjerna visar vilka som har flera teman gemensamt med regionen. Ju närmare i bilden, desto mer lika val.
deck-vanguard = Vanguard och plattformarna
deck-vanguard-sweden =
    { $here_vanguard ->
        [one] En svensk region är med i Vanguard
       *[other] { $here_vanguard } svenska regioner är med i Vanguard
    }
    .note = Vanguardinitiativet är ett nätverk av industriregioner som driver piloter ihop. Källorna är inte eniga om vilka som är med; raden säger vad varje källa anger.
deck-vanguard-europe = { $abroad_vanguard } regioner i andra länder är med
    .note = Uppgifterna om regioner i andra länder är äldre än de svenska, och inte alla är bekräftade. Leta efter dem som har samma teman som ni.
deck-vanguard-pilots = Piloterna är där arbetet görs
    .note = Att vara medlem är en sak, att delta i en pilot en annan. De som redan möts i en pilot har kortast väg till nästa. Vilka fattas runt bordet?
deck-vanguard-platform =
    { $here_s3p ->
        [one] En svensk region var med i S3-plattformen
       *[other] { $here_s3p } svenska regioner var med i S3-plattformen
    }
    .note = S3-plattformen har ersatts av S3 Community of Practice. Kontakterna lever ofta vidare i de tematiska partnerskapen.
deck-vanguard-errin =
    { $here_errin ->
        [one] En svensk region är med i ERRIN
       *[other] { $here_errin } svenska regioner är med i ERRIN
    }
    .note = ERRIN är nätverket där regioner möts i Bryssel kring forskning och innovation. Här är nästan alla med, så här kan alla börja.
deck-vanguard-next = De här paren kompletterar varandra mest
    .note = Mest kompletterar { $pair_mutual } varandra, { $number_mutual } procent. Fråga dem som är här: har ni redan talats vid?
deck-steps = Smart specialisering i sex steg
deck-steps-example = Exempel från { $place }: { $text }
deck-steps-all = Sex steg, om och om igen
    .note = Stegen är ett sätt att arbeta, ingen engångsuppgift. De följande scenerna tar ett steg i taget och visar var atlasen hjälper.
deck-steps-analysis = { $step }: se hela fältet
    .note = Matrisen visar alla regioners val på en gång. Börja med er egen rad och se vilka kolumner ni delar.
deck-steps-governance = { $step }: håll uppgifterna levande
    .note = Kartan visar hur gamla uppgifterna är. Den som har bestämt vem som ansvarar ser det här.
deck-steps-vision = { $step }: hitta dem som vill samma sak
    .note = Linjerna visar gemensamma teman. En vision blir starkare när någon annan drar åt samma håll.
deck-steps-prioritisation = { $step }: välj bland teman
    .note = Listan visar hur många som prioriterar varje tema. Att välja är också att avstå.
deck-steps-implementation = { $step }: gör det ihop
    .note = Linjerna visar vilka som kompletterar varandra. Välj en linje och bestäm vem som ringer.
deck-steps-monitoring = { $step }: se vad som blev av valen
    .note = Förändringarna mellan två perioder visar vad som lever vidare. Fråga vad ni lärde av det som inte återfinns.

## Filen att ta med

take-copy = Kopia av S3-atlasen: version { $number }, { $date }
take-holds = Filen öppnas utan nät. Den har alla sidor med varje val för sig, och alla par av regioner.
take-lacks = Filter i kombination, scenarier och konsortieförslag finns bara i tjänsten. Filen ändras inte när uppgifterna ändras.
take-checksum = Kontrollsumma för uppgifterna (SHA-256):
take-away = Finns bara i tjänsten
take-away-told = Det valet finns bara i tjänsten, inte i den här kopian.
take-away-link = Öppna i tjänsten

## Hela vyn till Excel

tool-xlsx = Hämta allt på sidan (Excel)
sheet-read-me = Läs mig
sheet-of-view =
    { $view ->
        [map] Karta
        [data] Uppgifternas ålder
        [changes] Ändringar
        [partner] Partner
        [region] Prioriteringar
       *[other] Tabell
    }
sheet-matrix = Matris
sheet-columns = Kolumner i matrisen
sheet-lines = Kopplingar
sheet-nodes = Punkter
sheet-domains = Teman
sheet-members = Deltagare
sheet-in-sum = I sammandrag
sheet-changes = Ändringar
about-title = Titel
about-sentence = Vad det visar
about-selection = Urval
about-edition = Utgåva
about-edition-words = { $product }, version { $number }
about-date = Datum
about-address = Adress
about-licence = Licens
about-source = Källor
about-sheet = Blad: { $name }
about-rows =
    { $count ->
        [one] { $count } rad
       *[other] { $count } rader
    }
about-lacking = Inget känt om
about-sign-no-data = ingen uppgift
about-sign-not-applicable = ej tillämpligt
about-sign-none = nämns inte eller inte känd
about-numbers = Tal
about-numbers-words = Tal är avrundade som på sidan. Där rubriken har (%) är 50 detsamma som hälften.
column-round_code = Periodkod
column-other_code = Den andra regionens kod
column-parent_code = Kod för det den är del av
column-successor_code = Efterträdarens kod
column-status_code = Statuskod
column-source_code = Källans kod
column-cluster_code = Klusterkod
column-umbrella_code = Delområde till
column-leader_names = Kluster som svarar för området
column-certainty = Säkerhet
column-subject_name = Namn
column-does_words = Vad de gör
column-url = Webbadress
column-source_title = Källa
column-publisher = Utgivare
column-held_on = Datum
column-published_number = Utgivningsår
column-read_on = Hämtad
column-statement_kind = Söker eller erbjuder
column-statement_words = Vad
column-partner_names = Med vem
column-conversation_words = Att tala om
column-said_words = Regionen säger
column-heard_words = Myndigheten hörde
column-agreed_words = Det här bestämdes
column-title = Titel
column-adopted_number = Antagen år
column-stated_count = Antal områden enligt strategin
column-governance = Styrning
column-step_words = Steg
column-example_words = Exempel
column-media_words = Längd och språk
column-fact_name = Om
column-fact_words = Uppgift
column-areas_words = Prioriteringar
column-likeness_words = Likhet
column-besides_words = Prioriterar dessutom
column-members_words = Deltagare
column-then_count = Då
column-now_count = Nu
column-areas_count = Antal prioriteringar

## Öppna data: kuber och former

open-side-region = Region
open-side-partner = Annan region
open-side-round = Period
open-side-measure = Vad som mäts
open-side-role = Hur regionen deltar
open-is-so = Så är det (1)
open-unit-is-so = 1 = så är det
open-unit-count = antal
open-note-is-so = 1 står där det är så. Övriga platser har ett tecken.
open-overlap = Gemensamma teman (%)
open-complementarity = Den andra regionen kan tillföra (%)
open-change-count = Förändringar
open-all-domains = Alla teman
open-places = Svenska regioner har länets form. Övriga regioner är punkter: deras huvudort.
open-note-domains = En förändring som gäller två teman räknas i båda, och en gång i ”Alla teman”.

## Öppna data: sidan

view-open-data = Öppna data
code-copy = Kopiera koden
code-copied = Koden är kopierad
open-heading = Öppna data
open-sentence = Allt som sidorna visar går att hämta, utan konto och utan avgift. Siffrorna är samma som på sidorna.
open-way-whole = Allt på en gång
    .words = Hela versionen som arbetsbok eller datapaket.
open-way-list = Det som går att hämta
    .words = Listan för program, med adresser.
open-way-openapi = OpenAPI 3.1
    .words = Beskrivning som verktyg läser.
open-way-catalogue = Katalog (DCAT-AP-SE)
    .words = För dataportaler som hämtar själva.
open-examples = Tre exempel
    .words = Kopiera, klistra in och kör. Exemplen provas mot tjänsten innan varje utgåva.
open-example-curl = Terminal: curl
    .words = Hämtar hur många prioriteringar varje region har, och visar de första raderna.
open-example-python = Python: pandas
    .words = Visar hur många regioner som har uppgifter, och vilka som har flest prioriteringar.
open-example-r = R, utan tillägg
    .words = Räknar vad som hände med prioriteringarna mellan två perioder.
open-resources = Vad som finns
    .words = Varje adress tar också nycklarna format och language. Nycklarna är desamma som i sidornas adresser.
open-kind-view = Sidornas svar
open-kind-shapes = Regioner med former
open-kind-table = Tabeller
open-kind-own = Om tjänsten
open-keys = Nycklar:
open-column-format = Format
open-column-use = Passar för
open-column-offered = Finns för
open-column-mark = Tecken
open-column-meaning = Betyder
open-resource-regions-geojson = Regioner som GeoJSON
open-resource-regions-gpkg = Regioner som GeoPackage
open-resource-editions = Alla versioner
open-resource-config = Gränser och språk
open-resource-openapi-json = Beskrivning (OpenAPI 3.1)
open-formats = Format
open-format-json = egna program: svaret, raderna och deras källor
open-format-csv = statistikprogram: en tabell, UTF-8, komma mellan fälten
open-format-xlsx = kalkylprogram: alla sidans tabeller, med förklaringar
open-format-json-stat = statistikverktyg: en hel kub (JSON-stat 2.0)
open-format-geojson = webbkartor: RFC 7946, WGS 84
open-format-gpkg = kartprogram som QGIS: GeoPackage, WGS 84
open-cubes = En kub har ett värde för varje kombination. Där ett tal saknas står null och ett tecken.
open-marks = Tecken
    .words = Att en uppgift saknas är inte noll. Tecknen säger varför det inte står ett tal.
open-rules = Så fungerar det
open-rule-edition = Länkar som håller.
    .words = Med edition= och versionens nummer blir svaret detsamma för alltid.
open-rule-cache = Hämta bara det nya.
    .words = Varje svar har en ETag. Skickas den tillbaka blir svaret 304 när inget har ändrats.
open-rule-errors = Tydliga fel.
    .words = Okända nycklar och koder avvisas. Svaret (problem+json) säger vad som är fel och vad som går.
open-rule-limits = Gränser.
    .words = Den som frågar för mycket på en gång får 429 eller 503 och en tid att vänta. Gränserna står i
open-rule-origin = Från andra webbplatser.
    .words = Svaren får hämtas av skript på andra webbplatser (CORS). Inga kakor, inget konto.
open-licence = Licens

## Sidan som dokument

tool-docx = Hämta sidan (Word)
document-picture = { $heading }: hur prioriteringarna följer på varandra från period till period. Samma sak står i ord under ”Från period till period”.
document-no-picture = Bilden saknas: den gick inte att göra när dokumentet hämtades. Den finns på { $address }.

## Katalogen för dataportaler

catalogue-title = Öppna data från S3-atlasen
catalogue-words = Vad Sveriges regioner prioriterar i smart specialisering, vad de söker och erbjuder, och vilka de samverkar med.
catalogue-sweden = Sverige
catalogue-europe = Europa
catalogue-whole = Svenska regioners smarta specialisering
catalogue-whole-words = Prioriteringar, behov och erbjudanden, nätverk och partnerskap, kluster, strategier och källor för Sveriges regioner och regioner i andra länder. Varje rad anger sin källa och hur säker den är.
catalogue-whole-keywords = smart specialisering, S3, regional utveckling, innovation, samverkan, NUTS
catalogue-matrix = Regionernas prioriteringar per tema
catalogue-matrix-words = En cell för varje region och tema: om regionen prioriterar temat och med vilken status. Saknade uppgifter är märkta, så att de skiljs från det som inte nämns.
catalogue-matrix-keywords = smart specialisering, S3, prioriteringar, styrkeområden, teman, statistik
catalogue-regions = Regioner med gränser och mått
catalogue-regions-words = Sveriges län som ytor och regioner i andra länder som punkter. Varje region har sina koder, sina namn och mått på vad den prioriterar.
catalogue-regions-keywords = regioner, län, NUTS, karta, gränser, smart specialisering
catalogue-workbook =
    { $language ->
        [sv] Arbetsbok (xlsx) med svenska rubriker
       *[en] Arbetsbok (xlsx) med engelska rubriker
    }
catalogue-xlsx = Arbetsbok (xlsx)
catalogue-tables = Tabellerna genom programmeringsgränssnittet (JSON)
catalogue-json = JSON
catalogue-csv = CSV
catalogue-json-stat = Kub i JSON-stat
catalogue-geojson = GeoJSON
catalogue-gpkg = GeoPackage
catalogue-api = S3-atlasens programmeringsgränssnitt
catalogue-api-words = Samma svar som på sidorna och samma tabeller, i JSON, CSV, xlsx och JSON-stat. Gränssnittet kräver ingen nyckel och ändrar ingenting.
catalogue-for-portals = För dataportaler finns en katalog enligt DCAT-AP-SE:

## Andras prioriteringar

cli-import-priorities = Läs en tabell med andra regioners prioriteringar (xlsx eller csv, en rad per prioritering) till en arbetsbok att lämna in. KARTA.yaml säger vad som står i vilken kolumn och vad kategorierna motsvarar. Det som inte följer med står i ett eget blad.
    .short = Läs in andra regioners prioriteringar
cli-map-metavar = KARTA.yaml
cli-option-map = Filen som säger vad kolumner och kategorier betyder.
cli-imported =
    { $taken ->
        [one] { $path } är skriven, med { $taken } prioritering.
       *[other] { $path } är skriven, med { $taken } prioriteringar.
    } { $left ->
        [0] Alla rader är med.
        [one] En rad följde inte med.
       *[other] { $left } rader följde inte med.
    }
cli-imported-how = Gör så här: rätta i arbetsboken eller i kartan. Kör sedan python -m s3dash check { $path } och publish.
error-map-refused = { $path } går inte att följa. Inget är läst.
error-import-same-file = { $path } skulle skrivas över av arbetsboken. Välj ett annat namn.
import-sheet = Importen
import-sheet-row = Rad
import-sheet-code = Blev
import-sheet-told = Vad som är att säga
import-sheet-left = följde inte med
import-left =
    { $count ->
        [one] Den här raden följde inte med:
       *[other] De här { $count } raderna följde inte med:
    }
import-taken-told =
    { $count ->
        [one] Den här raden är med, men bör läsas igenom:
       *[other] De här { $count } raderna är med, men bör läsas igenom:
    }
import-told-more =
    { $count ->
        [one] Detsamma gäller en rad till.
       *[other] Detsamma gäller { $count } rader till.
    }
import-unclassified =
    { $count ->
        [one] En prioritering har inget tema. Den visas, men räknas inte.
       *[other] { $count } prioriteringar har inget tema. De visas, men räknas inte.
    }
import-untranslated =
    { $count ->
        [one] En prioritering har samma ord på svenska och engelska, för att översättning saknas.
       *[other] { $count } prioriteringar har samma ord på svenska och engelska, för att översättning saknas.
    }
import-new-regions = Nya regioner: { $regions }.
import-not-a-table = Filen är ingen tabell
    .expected = en arbetsbok (.xlsx) eller en CSV-fil i UTF-8 med komma, semikolon eller tabb
import-no-such-sheet = Det finns inget blad ”{ $value }”
    .expected = ett av { $sheets }
import-map-unreadable = Filen går inte att läsa som YAML eller JSON
    .expected = nycklar och texter, som i exemplet i docs/dataset.md
import-map-mapping = ”{ $value }” ska vara nycklar med texter
    .expected = en nyckel och en text på varje rad, indragna under sitt namn
import-map-key = ”{ $value }” är ingen nyckel här
    .expected = en av { $choices }
import-map-twice = ”{ $value }” står två gånger
    .expected = en gång
import-map-lacks = ”{ $value }” saknas
    .expected = nyckeln med ett värde
import-map-choice = ”{ $value }” är inget av valen
    .expected = en av { $choices }
import-map-round = Ingen omgång heter ”{ $value }”
    .expected = en av { $choices }
import-map-form = ”{ $value }” är inte skrivet som det ska
    .expected = en kod, ett årtal (2025), en dag (2026-11-30) eller en adress (https://…)
import-map-domain = Inget tema heter ”{ $value }”
    .expected = ett temas kod eller namn, eller - för inget
import-map-column = Kolumnen ”{ $value }” finns inte i { $table }
    .expected = en av { $choices }
import-no-region = Regionen saknas
    .expected = en Nuts-kod eller en regions namn
import-unknown-region = Ingen region heter eller har koden ”{ $value }”
    .expected = en region utanför Sverige som finns, eller new_regions: yes i kartan och ett namn
import-several-regions = ”{ $value }” kan vara { $codes }
    .expected = koden för en av dem
import-several-successors = ”{ $value }” finns inte längre, och flera fortsätter: { $codes }
    .expected = koden för en av dem
import-own-region = { $codes } är en svensk region eller grupp
    .expected = en region utanför Sverige; de svenska lämnas in i sin egen arbetsbok
import-no-name = Prioriteringen har inget namn
    .expected = regionens egna ord
import-too-long = Texten är för lång
    .expected = högst { $most } tecken
import-personal = Texten har en e-postadress, ett telefonnummer eller ett personnummer
    .expected = inga personuppgifter
import-already-there = ”{ $value }” finns redan
    .expected = inget; den är { $codes }
import-twice = ”{ $value }” står redan på rad { $first }
    .expected = varje prioritering en gång
import-successor = ”{ $value }” finns inte längre och lästes som { $codes }
    .expected = koden som gäller nu
import-meant = ”{ $value }” lästes som { $codes }
    .expected = regionens kod
import-new-region = ”{ $value }” är ny och togs med
    .expected = svenskt och engelskt namn att se över
import-unmapped-category = ”{ $value }” motsvarar inget tema
    .expected = en rad i kartan under { $place }
import-several-domains = ”{ $value }” kan vara flera teman: { $codes }
    .expected = en rad i kartan under { $place } som säger vilket
import-narrowed = ”{ $value }” lästes som { $codes }, det enda som radens andra kategorier tillåter
    .expected = inget, om det stämmer

## Gränssnittet för program
error-api-keys = Förfrågan går inte att besvara: { $reason }
error-api-format = Svaret finns inte i den form som efterfrågas. Det som går är { $allowed }.
api-too-long = Adressen har fler tecken än vad som läses.
api-unknown-key = Nyckeln ”{ $name }” används inte här. De som används är { $allowed }.
api-given-twice = Nyckeln ”{ $name }” är angiven två gånger.
api-no-value = Nyckeln ”{ $name }” saknar värde.
api-not-a-choice = ”{ $value }” går inte att ange för ”{ $name }”. Det som går är { $allowed }.
api-not-a-number = ”{ $value }” går inte att ange för ”{ $name }”. Det ska vara ett heltal från { $least } till { $most }.
api-not-a-code = ”{ $value }” är ingen kod och går inte att ange för ”{ $name }”. Koderna finns i { $place }.
api-code-twice = ”{ $value }” har samma kod två gånger för ”{ $name }”.
api-unknown-code = ”{ $value }” är ingen känd kod för ”{ $name }”. Koderna finns i { $place }.
api-former-region = Regionen ”{ $value }” för ”{ $name }” finns inte längre. De som finns nu står i { $place }.
api-required = Ange ”{ $name }”. { $words }
api-required-regions =
    { $view ->
        [compare] Ange två till fem koder för ”{ $name }”, med komma mellan.
       *[other] Ange tre till sex koder för ”{ $name }”, med komma mellan.
    }
api-changes-same-round = ”{ $name }” är samma period som den jämförs med.
api-changes-wrong-order = ”{ $value }” för ”{ $name }” ligger inte före den period som den jämförs med.
api-changes-first-round = ”{ $value }” för ”{ $name }” är den första perioden och har ingen tidigare att jämföra med.
api-since-unknown = ”{ $name }”: det finns ingen version { $value } före den som besvaras.
api-since-unreadable = ”{ $name }”: version { $value } går inte att läsa.
api-no-cube = Det finns ingen kub över vad som ändrats mellan versioner. Jämför perioder, eller begär csv.
api-cube-too-large = Kuben har { $size } platser; högst { $most } lämnas ut. Välj en region, ett tema eller ett mindre urval.
api-regions-geojson = Regionerna med sina former (GeoJSON), med det som kartan visar
api-regions-gpkg = Regionerna med sina former (GeoPackage), med det som kartan visar
api-title = { $product } som öppna data
api-openapi-json = Beskrivning för program (OpenAPI 3.1)
api-editions = Alla versioner av uppgifterna
api-config = Gränser och språk
api-description = Samma svar som på sidorna, för program. Okända nycklar och koder avvisas. Tecknen ”..”, ”.” och ”-” står för det som inte finns.
api-index = Allt som finns att hämta
api-picture = En vy som bild
api-key-format = Svarets form
api-key-language = Svarets språk
api-key-shape = Bildens form
api-key-scale = Hur många bildpunkter som står för en
api-status-200 = Svaret
api-status-304 = Det du redan har gäller ännu.
api-status-400 = En nyckel, ett värde eller en kod går inte att ange. Svaret säger vilken, och vad som går.
api-status-404 = Versionen eller adressen finns inte.
api-status-406 = Svaret finns inte i den form som efterfrågas.
api-status-429 = Du har bett om mer än en läsare får på kort tid. Försök igen senare.
api-status-500 = Något gick fel hos oss. Felet är noterat.
api-status-503 = Tjänsten är upptagen. Försök igen strax.

cli-doctor = Se efter om en installation är som den ska vara. Det gäller inställningar, databas, versioner, kartor, rättigheter, utrymme och appen. Inget ändras. Kör kommandot som den användare som kör appen, med samma inställningar.
    .short = Se efter om en installation är som den ska vara
doctor-level-ok = bra
doctor-level-warning = varning
doctor-level-fault = fel
doctor-name-settings = Inställningar
doctor-name-public-url = Adress
doctor-name-tls = TLS
doctor-name-operator = Ansvarig
doctor-name-metrics = Mätvärden
doctor-name-database = Databas
doctor-name-editions = Versioner
doctor-name-clock = Klocka
doctor-name-inbox = Bevakad mapp
doctor-name-data = Datamapp
doctor-name-user = Användare
doctor-name-writing = Skrivrätt
doctor-name-disk = Disk
doctor-name-files = Öppna filer
doctor-name-memory = Minne
doctor-name-browser = Webbläsare för bilder
doctor-name-programs = Program
doctor-name-app = Appen
doctor-sum = { $checks } punkter kontrollerade. Fel: { $faults }. Varningar: { $warnings }.
doctor-see-settings = Rätta inställningen, se tabellen i docs/running.md. Inget annat är kontrollerat förrän dess, om appen inte kan läsa den.
doctor-see-database = Se efter att databasen är igång, att adressen i S3DASH_DATABASE_URL stämmer och att användaren får läsa den.
doctor-see-data = Lägg tillbaka mappen från utgåvan, eller rätta S3DASH_DATA.
doctor-see-shapes = Lägg tillbaka kartans filer från utgåvan, eller lägg in gränserna på nytt med kommandot boundaries.
doctor-settings-read = { $count ->
        [0] Inga egna inställningar är gjorda. Förvalen gäller.
        [one] En egen inställning är gjord, och den går att läsa.
       *[other] { $count } egna inställningar är gjorda, och alla går att läsa.
    }
doctor-setting-misspelt = { $name } är ingen inställning, men den liknar { $meant }.
    .advice = Byt namn på den till { $meant }. Nu gäller förvalet.
doctor-setting-unknown = { $name } är ingen inställning.
    .advice = Ta bort den, eller se tabellen i docs/running.md.
doctor-public-url = Läsarna når tjänsten på { $value }.
doctor-public-url-unset = S3DASH_PUBLIC_URL är inte satt. Flöden, filer och rutkoder skriver den adress som frågan kom på.
    .advice = Sätt den till adressen som läsarna använder, innan någon prenumererar på ett flöde.
doctor-public-url-own = S3DASH_PUBLIC_URL är { $value }, som bara går att nå på den här datorn.
    .advice = Sätt den till adressen som läsarna använder.
doctor-tls-on = S3DASH_TLS är på: webbläsare kommer bara tillbaka krypterat.
doctor-tls-off = S3DASH_TLS är av. Det är rätt så länge tjänsten inte nås krypterat.
doctor-tls-unset = Adressen { $value } är krypterad, men S3DASH_TLS är av.
    .advice = Sätt S3DASH_TLS=1, så att webbläsare aldrig frågar okrypterat.
doctor-tls-plain = S3DASH_TLS är på, men adressen { $value } är inte krypterad.
    .advice = Låt S3DASH_PUBLIC_URL börja med https://, eller ta bort S3DASH_TLS.
doctor-operator = Tillgänglighetsredogörelsen nämner { $name } och hur man når dem.
doctor-operator-unset = Tillgänglighetsredogörelsen säger inte vem som ansvarar, eller hur man når dem.
    .advice = Sätt S3DASH_OPERATOR och S3DASH_CONTACT. Lagen kräver båda.
doctor-metrics-off = S3DASH_METRICS är inte satt. Appen räknar inget.
doctor-metrics = De går att läsa på { $place }, bara på den här datorn.
doctor-metrics-open = De går att läsa på { $place }, även från andra datorer.
    .advice = Låt brandväggen släppa fram bara den som övervakar.
doctor-database = { $place } svarar och har den här utgåvans tabeller.
doctor-database-missing = Filen { $place } finns inte än.
    .advice = Appen gör den när den startar första gången. Stämmer inte adressen, rätta S3DASH_DATABASE_URL.
doctor-database-empty = { $place } svarar men är tom.
    .advice = Appen gör tabellerna när den startar första gången.
doctor-database-later = { $place } har tabeller från en senare utgåva än den här.
    .advice = Kör den senare utgåvan, eller läs tillbaka kopian från före uppgraderingen.
doctor-database-earlier = { $place } har tabeller från en tidigare utgåva.
    .advice = Ta en säkerhetskopia nu. Nästa start ändrar tabellerna, och det finns ingen annan väg tillbaka.
doctor-database-damaged = { $place } är skadad. Databasens egen kontroll: { $why }
    .advice = Stoppa appen och läs tillbaka den senaste kopian, se docs/running.md.
doctor-editions = Version { $number } från { $day } är den senaste och går att läsa. Versioner i allt: { $count }.
doctor-editions-none = Databasen har ingen version än.
    .advice = Starta appen, eller publicera en arbetsbok.
doctor-edition-unreadable = Version { $number } är den senaste men går inte att läsa. Appen visar en tidigare.
    .advice = Publicera den på nytt, gå tillbaka med kommandot restore, eller läs tillbaka en kopia.
doctor-editions-damaged = De här tidigare versionerna går inte att läsa: { $numbers }.
    .advice = Läsarna märker det bara när de frågar efter dem. En kopia från tidigare kan ha dem hela.
doctor-clock = Klockan är { $at } UTC.
doctor-clock-behind = Version { $number } är publicerad { $at } UTC, och det är senare än datorns klocka.
    .advice = Ställ datorns klocka, helst efter en tidsserver.
doctor-clock-apart = Datorns klocka och databasens skiljer sig { $seconds } sekunder.
    .advice = Låt båda gå efter en tidsserver.
doctor-inbox-waits = Det här väntar på någon: { $names }.
    .advice = Läs rapporten bredvid filen, ändra filen och spara den igen.
doctor-data = { $path } går att läsa, kartorna också.
doctor-data-unreadable = { $path } går inte att läsa.
    .advice = Lägg tillbaka mappen från utgåvan, eller rätta S3DASH_DATA.
doctor-data-refused = { $path } har { $faults } fel. En tom databas kan inte börja med den.
    .advice = Se felen med kommandot check, eller lägg tillbaka mappen från utgåvan.
doctor-user = Kommandot kör som { $name }.
doctor-user-root = Kommandot kör som root. Det säger inget om vad appens egen användare får göra.
    .advice = Kör det som appens användare, till exempel med runuser -u s3dash.
doctor-writing = { $path } går att skriva i.
doctor-writing-refused = { $name } får inte skriva i { $path }.
    .advice = Ge användaren mappen med chown, eller rätta S3DASH_DATABASE_URL.
doctor-network-drive = { $path } ligger på en nätverksenhet ({ $kind }), där databasens lås inte går att lita på.
    .advice = Lägg databasen på en egen disk, eller använd PostgreSQL.
doctor-disk = { $path } har { $free } MB ledigt.
doctor-disk-little = { $path } har bara { $free } MB ledigt.
    .advice = Gör plats. En version tar omkring en megabyte, och filen att ta med sig fem.
doctor-disk-full = { $path } har { $free } MB ledigt. Det räcker inte säkert till nästa version.
    .advice = Gör plats nu. Läsarna får svar under tiden.
doctor-files = Gränsen räcker för alla anslutningar.
doctor-files-few = En process får ha { $most } filer öppna, och behöver { $wanted }.
    .advice = Höj gränsen (LimitNOFILE i systemd). Till dess stängs tysta anslutningar tidigare.
doctor-memory = { $there } MB finns, och { $needed } MB behövs som mest.
doctor-memory-little = { $there } MB finns, men { $needed } MB behövs när alla processer har mycket att göra.
    .advice = Sätt WEB_CONCURRENCY lägre, eller ge datorn mer minne.
doctor-browser = { $path } ({ $version })
doctor-browser-missing = Det finns ingen Chromium. Sidorna fungerar, men servern gör inga bilder.
    .advice = Installera chromium-headless-shell, eller peka ut en annan med S3DASH_BROWSER.
doctor-browser-named = Den webbläsare som S3DASH_BROWSER pekar ut finns inte.
    .advice = Rätta S3DASH_BROWSER, eller ta bort den så letar appen själv.
doctor-browser-fails = { $path } finns men startar inte.
    .advice = Kör den för hand med --version och se vad den säger.
doctor-programs = De som behövs finns: { $names }.
doctor-programs-missing = De här programmen saknas: { $names }.
    .advice = Installera dem. pg_dump och pg_restore hör till säkerhetskopian, nice till filen att ta med sig.
doctor-app = Den svarar på { $place } och visar version { $number }.
doctor-app-not-running = Den körs inte på { $place }.
doctor-app-silent = Något lyssnar på { $place }, men svarar inte som appen.
    .advice = Se vad som lyssnar där (ss -ltnp), eller välj en annan PORT.
doctor-app-without-edition = Den svarar på { $place }, men har inget att visa.
    .advice = Rätta det som står ovan. Appen ser själv efter varje sekund.
doctor-app-problems = Den kör vidare trots: { $names }.
    .advice = Vad namnen betyder står i docs/running.md. Loggen säger mer.
doctor-name-proxies = Proxy
doctor-name-redis = Redis
doctor-proxies = Appen litar på { $count } proxy framför sig när det gäller läsarnas adresser.
doctor-proxies-none = Ingen proxy är uppgiven. Den som frågar räknas som läsare.
doctor-proxies-unset = Tjänsten ligger bakom TLS, men S3DASH_PROXIES är 0. Alla läsare räknas som en.
    .advice = Sätt S3DASH_PROXIES=1 om en proxy står framför och skriver X-Forwarded-For.
doctor-proxies-passed-by = S3DASH_PROXIES är satt, men appen lyssnar på { $host }. Den som når porten direkt kan hitta på sin adress.
    .advice = Sätt HOST=127.0.0.1, eller låt brandväggen släppa fram bara proxyn.
doctor-redis = { $place } svarar. Alla processer räknar tillsammans.
doctor-redis-none = S3DASH_REDIS_URL är inte satt. Varje process räknar för sig, och det räcker för en dator.
doctor-redis-away = { $place } svarar inte ({ $why }). Varje process räknar för sig tills dess.
    .advice = Starta Redis, eller rätta S3DASH_REDIS_URL. Läsarna får svar under tiden.

## Katalogen för dataportaler


# ---- where there are too many regions for a picture ---------------------------------------------

crowd-regions = Av { $total } regioner visas de { $shown } med flest prioriteringar.
crowd-alike = Av { $total } regioner visas de { $shown } som delar flest teman med { $region }.
crowd-members = Av { $total } regioner visas de { $shown } som är med i flest nätverk och partnerskap.
crowd-domains = Av { $total } teman visas de { $shown } som flest av regionerna har.
crowd-initiatives = Av { $total } nätverk och partnerskap visas de { $shown } som flest av regionerna är med i.
crowd-file = Allt finns i filen.
crowd-file-lines = Filen har alla regioner och de { $most } starkaste linjerna.
map-crowd = Kartan visar { $total } regioner som punkter utan namn. Namnen står i tabellen och filen.
region-list-more =
    { $count ->
        [one] En region till står i filen.
       *[other] { $count } regioner till står i filen.
    }
table-cut = De { $shown } första av { $total } rader visas; hela tabellen finns i filen.
crowd-joined = Av { $total } regioner visas de { $shown } som har en linje.
crowd-naming = Av { $total } regioner visas { $shown }: först de som har temat, sedan de med flest prioriteringar.
crowd-lines-shared = Med minst { $asked } gemensamma teman blir linjerna fler än { $most }; bara de starkaste visas.
crowd-lines-mutual = Från { $asked } procent blir linjerna fler än { $most }; bara de starkaste visas.
crowd-initiatives-joined = Av { $total } nätverk och partnerskap visas de { $shown } som de är med i.
crowd-by-name = Av { $total } regioner visas de { $shown } första efter namn; välj en annan i listan.
crowd-members-region = Av { $total } svenska regioner som deltar listas de { $shown } första efter namn.
crowd-members-via = Av { $total } svenska regioner som är med genom underordnade delar listas de { $shown } första.
crowd-members-group = Av { $total } grupper av regioner listas de { $shown } första efter namn.
crowd-members-partner = Av { $total } regioner i andra länder listas de { $shown } första efter namn.
crowd-partners = Av { $total } regioner i listan visas de { $shown } första.
crowd-no-file = Fler än { $most } regioner två och två finns inte som fil.
crowd-gap-pairs = Av { $total } par visas de { $shown } första.
crowd-gap-needs = Av { $total } behov visas de { $shown } första.
