<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>EntryWords</name>
    <message>
        <source>Task from the main agent</source>
        <translation>Auftrag vom Hauptagenten</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Sub-agent</source>
        <translation>Subagent</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>Nachdenken, %1</translation>
    </message>
    <message>
        <source>Thinking, not recorded</source>
        <translation>Nachdenken, nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API-Fehler</translation>
    </message>
    <message>
        <source>API error: %1</source>
        <translation>API-Fehler: %1</translation>
    </message>
    <message>
        <source>Compacted by hand</source>
        <translation>Manuell verdichtet</translation>
    </message>
    <message>
        <source>Compacted automatically</source>
        <translation>Automatisch verdichtet</translation>
    </message>
    <message>
        <source>%1, %2 tokens before</source>
        <translation>%1, vorher %2 Tokens</translation>
    </message>
    <message>
        <source>%1 at byte %2 cannot be read: %3</source>
        <translation>%1 ab Byte %2 nicht lesbar: %3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Exit %1</translation>
    </message>
    <message>
        <source>1 more line, %1</source>
        <translation>1 weitere Zeile, %1</translation>
    </message>
    <message>
        <source>%1 more lines, %2</source>
        <translation>%1 weitere Zeilen, %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Measured by the agent</source>
        <translation>Vom Agenten gemessen</translation>
    </message>
    <message>
        <source>From the call to its result, waiting for approval included</source>
        <translation>Vom Aufruf bis zum Ergebnis, samt Warten auf Freigabe</translation>
    </message>
    <message>
        <source>Open sub-agent</source>
        <translation>Subagent öffnen</translation>
    </message>
    <message>
        <source>turn %1, rewound: a later prompt took its place</source>
        <translation>Runde %1, verworfen: ein späterer Prompt trat an ihre Stelle</translation>
    </message>
    <message>
        <source>rewound: a later prompt took its place</source>
        <translation>verworfen: ein späterer Prompt trat an seine Stelle</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>the truth may be higher</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>smaller than an amount</comment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>%1 unpriced tokens</source>
        <translation>%1 Tokens ohne Preis</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>cost and what has no price</comment>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>%1 +</source>
        <comment>cost, and more that has no price</comment>
        <translation>%1 +</translation>
    </message>
    <message>
        <source>B</source>
        <comment>bytes</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>pt</source>
        <comment>percentage points</comment>
        <translation>Pkt.</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>%1/min</source>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>new</source>
        <comment>nothing in the period before</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day of a range</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::AboutDialog</name>
    <message>
        <source>About Glasshouse</source>
        <translation>Über Glasshouse</translation>
    </message>
    <message>
        <source>Glasshouse %1</source>
        <translation>Glasshouse %1</translation>
    </message>
    <message>
        <source>What AI agents did, what it cost and where they failed.</source>
        <translation>Was KI-Agenten getan haben, was es gekostet hat und wo sie gescheitert sind.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>glasshouse::CardsDock</name>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>This figure could not be read: %1</source>
        <translation>Diese Kennzahl war nicht lesbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>vs. %n d davor</numerusform>
            <numerusform>vs. %n d davor</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 oder mehr: einige Ausgabezahlen sind unvollständig</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>%1 failed of %2 tool calls</source>
        <translation>%1 von %2 Werkzeugaufrufen fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>glasshouse::Chip</name>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>%1 %2 entfernen</translation>
    </message>
    <message>
        <source>Filter: %1 %2</source>
        <translation>Filter: %1 %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening in the background could not be started: %1</source>
        <translation>Der Empfang im Hintergrund konnte nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::DaysDialog</name>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>Pick days</source>
        <translation>Tage wählen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ErrorChip</name>
    <message>
        <source>Error %1 of %2</source>
        <translation>Fehler %1 von %2</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
</context>
<context>
    <name>glasshouse::FilterBar</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Rechts</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Title, project, model or id</source>
        <translation>Titel, Projekt, Modell oder ID</translation>
    </message>
    <message>
        <source>Remove every filter but the time range</source>
        <translation>Alle Filter außer dem Zeitraum entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindBar</name>
    <message>
        <source>Find in session</source>
        <translation>In Sitzung suchen</translation>
    </message>
    <message>
        <source>Ctrl+F; Enter and Shift+Enter step through the matches</source>
        <translation>Strg+F; mit Eingabe und Umschalt+Eingabe durch die Treffer gehen</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Welcome to Glasshouse</source>
        <translation>Willkommen bei Glasshouse</translation>
    </message>
    <message>
        <source>Choose what to read. Everything stays on this computer; files are read, never changed.</source>
        <translation>Auswählen, was gelesen wird. Alles bleibt auf diesem Rechner; Dateien werden gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>Demo laden</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>No data yet? Try the demo</source>
        <translation>Noch keine Daten? Demo ausprobieren</translation>
    </message>
    <message>
        <source>60 days of sample data, easy to remove.</source>
        <translation>60 Tage Beispieldaten, leicht zu entfernen.</translation>
    </message>
    <message>
        <source>Data lives elsewhere?</source>
        <translation>Daten liegen woanders?</translation>
    </message>
    <message>
        <source>Open a folder of transcripts, or drop one here.</source>
        <translation>Ordner mit Transkripten öffnen oder hierher ziehen.</translation>
    </message>
    <message>
        <source>Agents on this computer</source>
        <translation>Agenten auf diesem Rechner</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message>
        <source>Model calls</source>
        <translation>Modellaufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1 per hour, equal-count steps</source>
        <translation>%1 pro Stunde, gleich besetzte Stufen</translation>
    </message>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>%1 pro Tag, letzter Tag, gleich besetzte Stufen</numerusform>
            <numerusform>%1 pro Tag, letzte %n Tage, gleich besetzte Stufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per day, equal-count steps</source>
        <translation>%1 pro Tag, gleich besetzte Stufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hours</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1, %n Zeile</numerusform>
            <numerusform>%1, %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Rows and columns of the heatmap</source>
        <translation>Zeilen und Spalten der Heatmap</translation>
    </message>
    <message>
        <source>Project × day</source>
        <translation>Projekt × Tag</translation>
    </message>
    <message>
        <source>Weekday × hour</source>
        <translation>Wochentag × Stunde</translation>
    </message>
    <message>
        <source>What the cells count</source>
        <translation>Was die Zellen zählen</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Modellaufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Werkzeugaufrufe</translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Read %1   Calls counted %2   Copies dropped %3</source>
        <translation>Gelesen %1   Aufrufe gezählt %2   Kopien verworfen %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>%n unlesbare Zeile</numerusform>
            <numerusform>%n unlesbare Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import abgebrochen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>What was read is kept; the next import goes on from there.</source>
        <translation>Gelesenes bleibt erhalten; der nächste Import macht dort weiter.</translation>
    </message>
    <message>
        <source>Everything else is counted.</source>
        <translation>Alles andere ist gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>%n unlesbare Stelle, anzeigen</numerusform>
            <numerusform>%n unlesbare Stellen, anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>glasshouse::KeepListeningDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Keep listening</source>
        <translation>Weiter empfangen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep listening?</source>
        <translation>Weiter empfangen?</translation>
    </message>
    <message>
        <source>Keep listening in the background?</source>
        <translation>Im Hintergrund weiter empfangen?</translation>
    </message>
    <message>
        <source>Agents have sent telemetry here within the last hour. When nobody listens, they try again for a while and then drop it.</source>
        <translation>In der letzten Stunde haben Agenten Telemetrie hierher gesendet. Empfängt niemand, versuchen sie es eine Weile erneut und verwerfen sie dann.</translation>
    </message>
</context>
<context>
    <name>glasshouse::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>About Glasshouse</source>
        <translation>Über Glasshouse</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>Demo laden</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Import new records</source>
        <translation>Neue Datensätze importieren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Sitzungs-ID kopieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Systemdesign</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Glasshouse</source>
        <translation>Glasshouse</translation>
    </message>
    <message>
        <source>Open a folder of transcripts</source>
        <translation>Ordner mit Transkripten öffnen</translation>
    </message>
    <message>
        <source>Open transcripts</source>
        <translation>Transkripte öffnen</translation>
    </message>
    <message>
        <source>Transcripts (*.jsonl)</source>
        <translation>Transkripte (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another program uses port %1. Glasshouse tries again every two seconds; stop that program, or start with --listen.</source>
        <translation>Ein anderes Programm belegt Port %1. Glasshouse versucht es alle zwei Sekunden erneut; beenden Sie jenes Programm oder starten Sie mit --listen.</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>Agenten hierher leiten…</translation>
    </message>
    <message>
        <source>Listen for telemetry</source>
        <translation>Telemetrie empfangen</translation>
    </message>
</context>
<context>
    <name>glasshouse::Panel</name>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts passt zum Filter.</translation>
    </message>
    <message>
        <source>No sessions in this range.</source>
        <translation>Keine Sitzungen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>No sessions here yet.</source>
        <translation>Noch keine Sitzungen.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Widen to all time</source>
        <translation>Auf gesamte Zeit erweitern</translation>
    </message>
</context>
<context>
    <name>glasshouse::PanelTitle</name>
    <message>
        <source>Show %1 alone, or go back</source>
        <translation>Nur %1 zeigen oder zurück</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>%1 vergrößern</translation>
    </message>
</context>
<context>
    <name>glasshouse::PointAgentDialog</name>
    <message>
        <source>Claude Code, in a shell</source>
        <translation>Claude Code, in einer Shell</translation>
    </message>
    <message>
        <source>Any OpenTelemetry SDK</source>
        <translation>Jedes OpenTelemetry-SDK</translation>
    </message>
    <message>
        <source>In the environment the agent starts in</source>
        <translation>In der Umgebung, in der der Agent startet</translation>
    </message>
    <message>
        <source>Where the file has an “env” already, add the lines to it.</source>
        <translation>Hat die Datei schon einen Abschnitt „env“, fügen Sie die Zeilen dort ein.</translation>
    </message>
    <message>
        <source>For this shell alone, or in the shell’s start-up file for all.</source>
        <translation>Nur für diese Shell, oder in der Startdatei der Shell für alle.</translation>
    </message>
    <message>
        <source>Replaces an “[otel]” section that is there. Prompts are not sent.</source>
        <translation>Ersetzt einen vorhandenen Abschnitt „[otel]“. Prompts werden nicht gesendet.</translation>
    </message>
    <message>
        <source>Its settings file has no place for a token, so all of it is in the environment. Prompts are not sent.</source>
        <translation>Die Einstellungsdatei hat keinen Platz für ein Token, deshalb steht alles in der Umgebung. Prompts werden nicht gesendet.</translation>
    </message>
    <message>
        <source>These variables are the same for all SDKs of OpenTelemetry that read them.</source>
        <translation>Diese Variablen gelten für alle OpenTelemetry-SDKs, die sie auswerten.</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>Token anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>Agenten hierher leiten</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Copy a block to where the agent reads its settings, and start the agent anew.</source>
        <translation>Kopieren Sie einen Block dorthin, wo der Agent seine Einstellungen liest, und starten Sie den Agenten neu.</translation>
    </message>
    <message>
        <source>Nobody listens now. Agents try again for a while, then drop what they have.</source>
        <translation>Zurzeit empfängt niemand. Agenten versuchen es eine Weile erneut und verwerfen dann, was sie haben.</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): %1</source>
        <translation>Zertifikat (SHA-256): %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>glasshouse::ProblemsDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>file: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3: %4</source>
        <translation>%1, Zeile %2, Byte %3: %4</translation>
    </message>
    <message>
        <source>Unreadable places</source>
        <translation>Unlesbare Stellen</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Everything around these places is counted.</source>
        <translation>Alles um diese Stellen herum ist gezählt.</translation>
    </message>
    <message>
        <source>The first %1 of %2. Everything around these places is counted.</source>
        <translation>Die ersten %1 von %2. Alles um diese Stellen herum ist gezählt.</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>glasshouse::RangeButton</name>
    <message>
        <source>Pick days…</source>
        <translation>Tage wählen…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Time range of every panel, in days of %1</source>
        <translation>Zeitraum aller Bereiche, in Tagen von %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::RawView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close the raw record</source>
        <translation>Rohdatensatz schließen</translation>
    </message>
    <message>
        <source>Choose an entry to see its record</source>
        <translation>Eintrag wählen, um seinen Datensatz zu sehen</translation>
    </message>
</context>
<context>
    <name>glasshouse::Screenshot</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message>
        <source>Untitled session</source>
        <translation>Sitzung ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No time in its records</source>
        <translation>Keine Zeit in den Datensätzen</translation>
    </message>
    <message>
        <source>From first to last record</source>
        <translation>Vom ersten bis zum letzten Datensatz</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 oder mehr: einige Ausgabezahlen sind unvollständig</translation>
    </message>
    <message>
        <source>%1, of models without a price</source>
        <translation>%1, von Modellen ohne Preis</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Errors first</source>
        <translation>Fehler zuerst</translation>
    </message>
    <message>
        <source>Sessions in which something failed stand first</source>
        <translation>Sitzungen, in denen etwas fehlschlug, stehen oben</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>J and K move, Enter opens</source>
        <translation>J und K bewegen, Eingabe öffnet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with errors</source>
        <translation>%1 mit Fehlern</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Transkript öffnen</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Sitzungs-ID kopieren</translation>
    </message>
    <message>
        <source>Filter to this project</source>
        <translation>Nach diesem Projekt filtern</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>glasshouse::StateOverlay</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message>
        <source>System time zone</source>
        <translation>Zeitzone des Systems</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Other time zone…</source>
        <translation>Andere Zeitzone…</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Zeitzone: %1</translation>
    </message>
    <message>
        <source>Days and hours are those of this time zone</source>
        <translation>Tage und Stunden gelten in dieser Zeitzone</translation>
    </message>
    <message>
        <source>%1 events, %2</source>
        <translation>%1 Ereignisse, %2</translation>
    </message>
    <message>
        <source>%1
%2 sessions, %3 model calls from %4 files</source>
        <translation>%1
%2 Sitzungen, %3 Modellaufrufe aus %4 Dateien</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 files</source>
        <translation>Import: %1 von %2 Dateien</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Import cancelled after %1</source>
        <translation>Import nach %1 abgebrochen</translation>
    </message>
    <message>
        <source>Checked %1 in %2</source>
        <translation>%1 in %2 geprüft</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Kein Empfang</translation>
    </message>
    <message>
        <source>Listening in the background on %1</source>
        <translation>Empfang im Hintergrund auf %1</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Empfang auf %1</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>Agenten hierher leiten…</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptDock</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Choose a session to read it</source>
        <translation>Sitzung wählen, um sie zu lesen</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>Hauptstrang</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>(cut after 1 MiB)</source>
        <translation>(nach 1 MiB gekürzt)</translation>
    </message>
    <message>
        <source>Record at byte %1, %2</source>
        <translation>Datensatz ab Byte %1, %2</translation>
    </message>
    <message>
        <source>No transcript file of this session is left on disk</source>
        <translation>Keine Transkriptdatei dieser Sitzung mehr vorhanden</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>Dieses Transkript hat nichts anzuzeigen</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>Subagent %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptHead</name>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Show the record of the current entry as it stands in the file</source>
        <translation>Datensatz des aktuellen Eintrags so zeigen, wie er in der Datei steht</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 Runde</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 Runden</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>Untergrenze</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptView</name>
    <message>
        <source>%1 tok</source>
        <translation>%1 Tok</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Rohdatensatz</translation>
    </message>
    <message>
        <source>input %1, output %2, cache read %3, cache write %4</source>
        <translation>Eingabe %1, Ausgabe %2, Cache gelesen %3, Cache geschrieben %4</translation>
    </message>
    <message>
        <source>The output is a lower bound: the agent wrote it before the answer was complete.</source>
        <translation>Die Ausgabe ist eine Untergrenze: Der Agent schrieb sie, bevor die Antwort vollständig war.</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendChart</name>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write 5 min</source>
        <translation>Cache geschrieben 5 min</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>Cache geschrieben 1 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tokens and cost over time</source>
        <translation>Tokens und Kosten im Zeitverlauf</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <translation>%1 Tokens, %2</translation>
    </message>
    <message>
        <source>%1: %2 tokens, %3</source>
        <translation>%1: %2 Tokens, %3</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Not over yet, or cut by the range</source>
        <translation>Noch nicht vorbei oder vom Zeitraum beschnitten</translation>
    </message>
    <message>
        <source>%1 usual</source>
        <comment>2.6× usual</comment>
        <translation>%1 das Übliche</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendsDock</name>
    <message>
        <source>Token and cost trend</source>
        <translation>Token- und Kostenverlauf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Step of the time axis</source>
        <translation>Schritt der Zeitachse</translation>
    </message>
    <message>
        <source>Stack:</source>
        <translation>Stapel:</translation>
    </message>
    <message>
        <source>What the bars are stacked by</source>
        <translation>Wonach die Balken gestapelt sind</translation>
    </message>
    <message>
        <source>Token kind</source>
        <translation>Tokenart</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>by token kind</source>
        <translation>nach Tokenart</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>nach Modell</translation>
    </message>
    <message>
        <source>by project</source>
        <translation>nach Projekt</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>nach Agent</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>pro Woche</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>by model, per day</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::Workspaces</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Tokens und Kosten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>glasshouse::ZoneDialog</name>
    <message>
        <source>Search time zones</source>
        <translation>Zeitzonen suchen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>Time zone of days and hours</source>
        <translation>Zeitzone für Tage und Stunden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Diese Zone nutzen</translation>
    </message>
</context>
</TS>
