<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CertificateFacts</name>
    <message>
        <source>It is for %1, not for %2.</source>
        <translation>Es gilt für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>niemanden mit Namen</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Es ist abgelaufen.</translation>
    </message>
    <message>
        <source>It is not valid yet. Is the clock of this computer right?</source>
        <translation>Es ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>It is signed by itself: nobody else says whose it is.</source>
        <translation>Es ist selbstsigniert: Niemand sonst bürgt dafür, wem es gehört.</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>Es ist von einer Stelle signiert, die dieser Rechner nicht kennt.</translation>
    </message>
    <message>
        <source>It has been revoked.</source>
        <translation>Es wurde widerrufen.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>Der Server hat kein Zertifikat gezeigt.</translation>
    </message>
</context>
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
    <name>EventWords</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
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
        <source>over %1 related events</source>
        <translation>über %1 verwandte Ereignisse</translation>
    </message>
    <message>
        <source>1 related event</source>
        <translation>1 verwandtes Ereignis</translation>
    </message>
    <message>
        <source>%1 related events</source>
        <translation>%1 verwandte Ereignisse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
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
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>&quot;•••••••• masked&quot;</source>
        <translation>&quot;•••••••• maskiert&quot;</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>Skill</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>Plugin</translation>
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
    <name>PackPaper</name>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Glasshouse, %1</source>
        <translation>Glasshouse, %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>The pages cannot be written.</source>
        <translation>Die Seiten lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (Fortsetzung)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>vs before</source>
        <translation>vs. davor</translation>
    </message>
</context>
<context>
    <name>RemoteAddress</name>
    <message>
        <source>Enter the address, for example https://glasshouse.example.com.</source>
        <translation>Geben Sie die Adresse ein, zum Beispiel https://glasshouse.example.com.</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://glasshouse.example.com or host:4318.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie https://glasshouse.example.com oder host:4318.</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation>Die Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Leave name and password out of the address: the token goes into its own field.</source>
        <translation>Lassen Sie Name und Passwort aus der Adresse weg: Das Token kommt in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>Leave out what follows “?” or “#” in the address.</source>
        <translation>Lassen Sie weg, was in der Adresse auf „?“ oder „#“ folgt.</translation>
    </message>
</context>
<context>
    <name>RemoteBackend</name>
    <message>
        <source>Not connected yet.</source>
        <translation>Noch nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way could read the token and all that it shows. Use https://, or allow it for this connection.</source>
        <translation>%1 ist unverschlüsselt: Wer dazwischen mitliest, könnte das Token und alles, was es zeigt, lesen. Verwenden Sie https:// oder erlauben Sie es für diese Verbindung.</translation>
    </message>
</context>
<context>
    <name>RemoteTrouble</name>
    <message>
        <source>%1 does not accept the token: it is wrong, has expired or was revoked. Enter another one under Connections.</source>
        <translation>%1 nimmt das Token nicht an: Es ist falsch, abgelaufen oder widerrufen. Geben Sie unter „Verbindungen“ ein anderes ein.</translation>
    </message>
    <message>
        <source>The token may not see this%1. Reading needs a token of the role viewer or admin.</source>
        <translation>Das Token darf dies nicht sehen%1. Zum Lesen braucht es ein Token der Rolle viewer oder admin.</translation>
    </message>
    <message>
        <source>The Glasshouse at %1 does not go by this name. Have it started with --allow-host %2.</source>
        <translation>Das Glasshouse unter %1 hört nicht auf diesen Namen. Lassen Sie es mit --allow-host %2 starten.</translation>
    </message>
    <message>
        <source>%1 has had too many requests%2. It is asked again in %3&#x202f;s.</source>
        <translation>%1 hat zu viele Anfragen erhalten%2. In %3&#x202f;s wird erneut gefragt.</translation>
    </message>
    <message>
        <source>%1 cannot answer now%2. It is asked again by itself.</source>
        <translation>%1 kann gerade nicht antworten%2. Es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>There is no host called %1. Check the address, and whether this computer is on the network.</source>
        <translation>Es gibt keinen Host namens %1. Prüfen Sie die Adresse und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is Glasshouse running there, and is the port right?</source>
        <translation>Unter %1 empfängt niemand. Läuft Glasshouse dort, und stimmt der Port?</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>Die Verbindung zu %1 wurde getrennt.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made (%2). It needs TLS 1.2 or newer; a server without TLS has an address that begins with http://.</source>
        <translation>Zu %1 ließ sich keine verschlüsselte Verbindung herstellen (%2). Nötig ist TLS 1.2 oder neuer; ein Server ohne TLS hat eine Adresse, die mit http:// beginnt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is this computer on the network?</source>
        <translation>%1 ist nicht erreichbar (%2). Ist dieser Rechner mit dem Netz verbunden?</translation>
    </message>
    <message>
        <source>%1 has not answered for %2&#x202f;s. The network may be down, or a firewall in the way.</source>
        <translation>%1 hat seit %2&#x202f;s nicht geantwortet. Vielleicht ist das Netz gestört oder eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>A server without TLS has an address that begins with http://.</source>
        <translation>Ein Server ohne TLS hat eine Adresse, die mit http:// beginnt.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before anything was said. If that goes on, what listens there may be no Glasshouse.</source>
        <translation>Die Verbindung zu %1 wurde getrennt, bevor etwas ausgetauscht wurde. Bleibt das so, ist das, was dort empfängt, vielleicht kein Glasshouse.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut. %2 Sehen Sie es unter „Verbindungen“ an. SHA-256: %3</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that you trusted: somebody may be in between. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>Das Zertifikat von %1 ist nicht das, dem Sie vertraut haben: Vielleicht steht jemand dazwischen. %2 Sehen Sie es unter „Verbindungen“ an. SHA-256: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>What answers at %1 is no Glasshouse, or one that is too old for this console. Check the address.</source>
        <translation>Was unter %1 antwortet, ist kein Glasshouse oder zu alt für diese Konsole. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less: a shorter range, or a filter.</source>
        <translation>Die Antwort ist größer als %1 MiB. Fragen Sie weniger ab: einen kürzeren Zeitraum oder mit Filter.</translation>
    </message>
    <message>
        <source>%1 sends to another address (%2), where the token is not taken by itself. Enter that address if it is the right one.</source>
        <translation>%1 verweist auf eine andere Adresse (%2), an die das Token nicht von selbst geht. Geben Sie diese Adresse ein, wenn sie die richtige ist.</translation>
    </message>
    <message>
        <source>This console and the Glasshouse it asks do not understand each other (%1): one of them is older. Update it.</source>
        <translation>Diese Konsole und das befragte Glasshouse verstehen einander nicht (%1): Eines von beiden ist älter. Aktualisieren Sie es.</translation>
    </message>
</context>
<context>
    <name>TelemetryGroup</name>
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
        <source>Hour of day</source>
        <translation>Tagesstunde</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>hour of day</source>
        <translation>Tagesstunde</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>Ereignistyp</translation>
    </message>
</context>
<context>
    <name>TelemetryMeasure</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
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
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
</context>
<context>
    <name>TelemetryPicture</name>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
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
    <name>glasshouse::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n alert(s)</source>
        <translation>
            <numerusform>%n Alarm bestätigen</numerusform>
            <numerusform>%n Alarme bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, for the others</source>
        <translation>Notiz für die anderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDelegate</name>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
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
</context>
<context>
    <name>glasshouse::ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
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
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>filter to value</source>
        <translation>nach Wert filtern</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>ausschließen</translation>
    </message>
    <message>
        <source>%1+ new</source>
        <comment>more than so many rows</comment>
        <translation>%1+ neu</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows</comment>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>Die neuesten Ereignisse zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 Ereignis</numerusform>
            <numerusform>%1 Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>so many events</comment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>In diesem Zeitraum keine Ereignisse.</translation>
    </message>
    <message>
        <source>No events match the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message numerus="yes">
        <source>Sorted among the %n loaded row(s), not all.</source>
        <translation>
            <numerusform>Sortiert ist nur die %n geladene Zeile, nicht alle.</numerusform>
            <numerusform>Sortiert sind nur die %n geladenen Zeilen, nicht alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to time</source>
        <translation>Zurück zur Zeit</translation>
    </message>
    <message>
        <source>Searched back to %1</source>
        <translation>Durchsucht bis %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>New events come in. Press to pause</source>
        <translation>Neue Ereignisse kommen herein. Drücken hält an</translation>
    </message>
    <message>
        <source>New events wait. Press to let them in</source>
        <translation>Neue Ereignisse warten. Drücken lässt sie herein</translation>
    </message>
    <message>
        <source>Loaded rows as CSV…</source>
        <translation>Geladene Zeilen als CSV…</translation>
    </message>
    <message>
        <source>Loaded rows as JSON…</source>
        <translation>Geladene Zeilen als JSON…</translation>
    </message>
    <message>
        <source>Up to %1 events as CSV…</source>
        <translation>Bis zu %1 Ereignisse als CSV…</translation>
    </message>
    <message>
        <source>Up to %1 events as JSON…</source>
        <translation>Bis zu %1 Ereignisse als JSON…</translation>
    </message>
    <message>
        <source>Exported %1 events</source>
        <translation>%1 Ereignisse exportiert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Filter to this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Diesen Wert ausschließen</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the list as curl</source>
        <translation>Die Liste als curl kopieren</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>Show the values to filter by</source>
        <translation>Die Werte zum Filtern zeigen</translation>
    </message>
    <message>
        <source>About row %1 of %2</source>
        <translation>Etwa Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertChart</name>
    <message>
        <source>What the rule would have seen</source>
        <translation>Was die Regel gesehen hätte</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in this time</source>
        <translation>
            <numerusform>%n Alarm in dieser Zeit</numerusform>
            <numerusform>%n Alarme in dieser Zeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>Löst aus bei</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWatch</name>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWords</name>
    <message>
        <source>of the day</source>
        <translation>des Tages</translation>
    </message>
    <message>
        <source>of the week</source>
        <translation>der Woche</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>des Monats</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n minute(s)</source>
        <translation>
            <numerusform>der letzten %n Minute</numerusform>
            <numerusform>der letzten %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation>Telegram</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule, and its trouble</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nicht ermittelbar</translation>
    </message>
    <message>
        <source>The worst was %1</source>
        <translation>Am schlimmsten war %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>shown by each console</source>
        <translation>von jeder Konsole angezeigt</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>schlägt fehl: %1</translation>
    </message>
    <message>
        <source>fails, again in %1: %2</source>
        <translation>schlägt fehl, erneut in %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartend</numerusform>
            <numerusform>%n wartend</numerusform>
        </translation>
    </message>
    <message>
        <source>told %1</source>
        <comment>how long ago</comment>
        <translation>benachrichtigt %1</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>noch nichts gemeldet</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of the moment</comment>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n day(s)</source>
        <translation>
            <numerusform>des letzten Tages (%n)</numerusform>
            <numerusform>der letzten %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n hour(s)</source>
        <translation>
            <numerusform>der letzten Stunde (%n)</numerusform>
            <numerusform>der letzten %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Neuer Kanal</translation>
    </message>
    <message>
        <source>Nothing has fired.</source>
        <translation>Nichts hat ausgelöst.</translation>
    </message>
    <message>
        <source>No rule watches over anything yet.</source>
        <translation>Noch wacht keine Regel über etwas.</translation>
    </message>
    <message>
        <source>Set a budget of the day</source>
        <translation>Tagesbudget festlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s), %1 firing</source>
        <translation>
            <numerusform>%n Regel, %1 ausgelöst</numerusform>
            <numerusform>%n Regeln, %1 ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter edits a rule, Space switches it</source>
        <translation>Eingabe bearbeitet eine Regel, Leertaste schaltet sie um</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n nicht bestätigt</numerusform>
            <numerusform>%n nicht bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>Edit and test…</source>
        <translation>Bearbeiten und testen…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>Ihre Zeilen zeigen</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>Kanal entfernen</translation>
    </message>
    <message>
        <source>Alerts show in this window only. A channel sends them on, by e-mail or to a webhook.</source>
        <translation>Alarme erscheinen nur in diesem Fenster. Ein Kanal schickt sie weiter, per E-Mail oder an einen Webhook.</translation>
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
        <source>%1 failed of %2 events</source>
        <translation>%1 von %2 Ereignissen fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>glasshouse::CertificateDialog</name>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Trust it for %1</source>
        <translation>Für %1 vertrauen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 zeigt ein anderes Zertifikat als zuvor</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not trusted</source>
        <translation>%1 zeigt ein Zertifikat, dem nicht vertraut wird</translation>
    </message>
    <message>
        <source>You trusted another certificate for this address. Either it was renewed, or somebody stands in between and would read your token and everything it shows. Ask whoever runs the server before you go on.</source>
        <translation>Sie haben für diese Adresse einem anderen Zertifikat vertraut. Entweder wurde es erneuert, oder jemand steht dazwischen und würde Ihr Token und alles, was es zeigt, mitlesen. Fragen Sie den Betreiber des Servers, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>Für die Namen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the server prints when it starts. Trust is kept for this address and this certificate alone.</source>
        <translation>Vergleichen Sie den SHA-256 mit dem, den der Server beim Start ausgibt. Das Vertrauen gilt nur für diese Adresse und dieses Zertifikat.</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted on anybody&apos;s word. The server needs another one.</source>
        <translation>Diesem Zertifikat kann auf niemandes Wort hin vertraut werden. Der Server braucht ein anderes.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>Neuer Kanal</translation>
    </message>
    <message>
        <source>Edit channel</source>
        <translation>Kanal bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Team chat</source>
        <translation>Teamchat</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To, several with commas</source>
        <translation>An, mehrere mit Komma getrennt</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Bot-Token</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>kept; write to change it</source>
        <translation>gespeichert; zum Ändern eingeben</translation>
    </message>
    <message>
        <source>Every console that is connected shows it on its own desktop.</source>
        <translation>Jede verbundene Konsole zeigt es auf ihrem eigenen Desktop.</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>Trotzdem unverschlüsselt senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the channel</source>
        <translation>Kanal speichern</translation>
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
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>outcome like</source>
        <translation>Ergebnis wie</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Nur Fehlschläge</translation>
    </message>
</context>
<context>
    <name>glasshouse::CodeView</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>glasshouse::CommandPalette</name>
    <message>
        <source>Go to a session, panel, view or command</source>
        <translation>Zu einer Sitzung, einem Bereich, einer Ansicht oder einem Befehl</translation>
    </message>
    <message>
        <source>Commands and sessions</source>
        <translation>Befehle und Sitzungen</translation>
    </message>
    <message>
        <source>Looking for sessions…</source>
        <translation>Sitzungen werden gesucht…</translation>
    </message>
    <message>
        <source>No command or session matches.</source>
        <translation>Kein Befehl und keine Sitzung passt.</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionForm</name>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>Trotzdem unverschlüsselt senden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Glasshouse on another computer</source>
        <translation>Glasshouse auf einem anderen Rechner</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>What the agents on this computer did, and what is sent to it.</source>
        <translation>Was die Agenten auf diesem Rechner getan haben und was an ihn gesendet wird.</translation>
    </message>
    <message>
        <source>http:// is not encrypted: whoever is on the way could read the token and all that it shows. Use https://.</source>
        <translation>http:// ist unverschlüsselt: Wer dazwischen mitliest, könnte das Token und alles, was es zeigt, lesen. Verwenden Sie https://.</translation>
    </message>
    <message>
        <source>What was typed is no token: it has blanks or letters in it that no token has.</source>
        <translation>Die Eingabe ist kein Token: Sie enthält Leerzeichen oder Zeichen, die kein Token hat.</translation>
    </message>
    <message>
        <source>In the keychain; type to replace it</source>
        <translation>Im Schlüsselbund; zum Ersetzen eingeben</translation>
    </message>
    <message>
        <source>Shown once by “glasshousectl token create”</source>
        <translation>Einmal gezeigt von „glasshousectl token create“</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionModel</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionTest</name>
    <message>
        <source>It works: %1 events, %2 sessions.</source>
        <translation>Es funktioniert: %1 Ereignisse, %2 Sitzungen.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionsDialog</name>
    <message>
        <source>Add Glasshouse</source>
        <translation>Glasshouse hinzufügen</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Add a folder of transcripts</source>
        <translation>Ordner mit Transkripten hinzufügen</translation>
    </message>
    <message>
        <source>The token of %1 is still in the keychain: remove it there.</source>
        <translation>Das Token von %1 ist noch im Schlüsselbund: Entfernen Sie es dort.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Enter the token first.</source>
        <translation>Geben Sie zuerst das Token ein.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 wird hergestellt…</translation>
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
    <message>
        <source>The token of a viewer or an admin, as “glasshousectl token create” shows it once.</source>
        <translation>Das Token eines Viewers oder Admins, wie es „glasshousectl token create“ einmal zeigt.</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialWords</name>
    <message>
        <source>Days since this agent was first seen: no rotation is known</source>
        <translation>Tage, seit dieser Agent zuerst gesehen wurde: keine Rotation bekannt</translation>
    </message>
    <message>
        <source>Days since the last rotation</source>
        <translation>Tage seit der letzten Rotation</translation>
    </message>
    <message numerus="yes">
        <source>Longer than %n day(s)</source>
        <translation>
            <numerusform>Länger als %n Tag</numerusform>
            <numerusform>Länger als %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nie gesehen</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>Zuerst gesehen %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed</source>
        <translation>%1 von %2 Aufrufen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Within 5 % of exact</source>
        <translation>Auf 5 % genau</translation>
    </message>
    <message>
        <source>No durations in these calls</source>
        <translation>Keine Dauern in diesen Aufrufen</translation>
    </message>
    <message>
        <source>Calls over the range</source>
        <translation>Aufrufe im Zeitraum</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>Zuletzt rotiert</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>Tage seither</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotationen</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>Tokens ausgestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Rotated by</source>
        <translation>Rotiert von</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Over the range</source>
        <translation>Im Zeitraum</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialsDock</name>
    <message>
        <source>Credentials and endpoints</source>
        <translation>Zugangsdaten und Endpunkte</translation>
    </message>
    <message>
        <source>Rotation of credentials</source>
        <translation>Rotation der Zugangsdaten</translation>
    </message>
    <message>
        <source>Calls by endpoint</source>
        <translation>Aufrufe je Endpunkt</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Filter to this agent</source>
        <translation>Nach diesem Agenten filtern</translation>
    </message>
    <message>
        <source>Filter to this endpoint</source>
        <translation>Nach diesem Endpunkt filtern</translation>
    </message>
    <message>
        <source>Exclude this endpoint</source>
        <translation>Diesen Endpunkt ausschließen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>Nothing in this range and filter.</source>
        <translation>Nichts in diesem Zeitraum und Filter.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 not rotated for more than %n day(s)</source>
        <translation>
            <numerusform>%1, %2 seit mehr als %n Tag nicht rotiert</numerusform>
            <numerusform>%1, %2 seit mehr als %n Tagen nicht rotiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents report rotations as credential_rotated, and tokens as token_issued and token_failed.</source>
        <translation>Agenten melden Rotationen als credential_rotated und Tokens als token_issued und token_failed.</translation>
    </message>
    <message>
        <source>Services report calls as api_call, with the endpoint and how long it took.</source>
        <translation>Dienste melden Aufrufe als api_call, mit Endpunkt und Dauer.</translation>
    </message>
    <message>
        <source>J and K move, F filters, X excludes, Enter shows the activity</source>
        <translation>J und K bewegen, F filtert, X schließt aus, Eingabe zeigt die Aktivität</translation>
    </message>
    <message>
        <source>%1 calls, %2 failed</source>
        <translation>%1 Aufrufe, %2 fehlgeschlagen</translation>
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
    <name>glasshouse::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unveränderte Zeile</numerusform>
            <numerusform>%n unveränderte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>Änderungen kopieren</translation>
    </message>
    <message>
        <source>Copy before</source>
        <translation>Vorher kopieren</translation>
    </message>
    <message>
        <source>Copy after</source>
        <translation>Nachher kopieren</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
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
    <name>glasshouse::EventDock</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Choose an event to see all of it</source>
        <translation>Ein Ereignis wählen, um es ganz zu sehen</translation>
    </message>
    <message>
        <source>This event is no longer kept</source>
        <translation>Dieses Ereignis ist nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>Back to the masked event</source>
        <translation>Zurück zum maskierten Ereignis</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation>%1 in den ersten %2</translation>
    </message>
    <message>
        <source>cut after %1 of %2</source>
        <translation>nach %1 von %2 gekürzt</translation>
    </message>
    <message>
        <source>Hide raw</source>
        <translation>Original verbergen</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Vereint</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>Wie Änderungen gezeigt werden</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>section of the event pane</comment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Show what is masked. This is kept in the audit trail.</source>
        <translation>Zeigt, was maskiert ist. Das wird im Audit festgehalten.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Copy the event</source>
        <translation>Das Ereignis kopieren</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>Ereignis als JSON</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>Verwandt</translation>
    </message>
    <message>
        <source>Filter to these</source>
        <translation>Danach filtern</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventFields</name>
    <message>
        <source>Facts of the event</source>
        <translation>Angaben zum Ereignis</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 ausschließen</translation>
    </message>
    <message>
        <source>Open the transcript</source>
        <translation>Das Transkript öffnen</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHead</name>
    <message>
        <source>Event above</source>
        <translation>Ereignis darüber</translation>
    </message>
    <message>
        <source>Event below</source>
        <translation>Ereignis darunter</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Das Ereignis schließen</translation>
    </message>
    <message>
        <source>Event above (K)</source>
        <translation>Ereignis darüber (K)</translation>
    </message>
    <message>
        <source>Event below (J)</source>
        <translation>Ereignis darunter (J)</translation>
    </message>
    <message>
        <source>Close the event (Esc)</source>
        <translation>Das Ereignis schließen (Esc)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Nach %1 filtern</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>%1 ausschließen</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHistogramChart</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 to %2: %3 events, %4 failures</source>
        <translation>%1 bis %2: %3 Ereignisse, %4 Fehlschläge</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>glasshouse::ExplorerDock</name>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Group by:</source>
        <translation>Gruppieren nach:</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>Erste Gruppe</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>Dann:</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>Zweite Gruppe</translation>
    </message>
    <message>
        <source>Swap the groups</source>
        <translation>Gruppen tauschen</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>Kennzahl:</translation>
    </message>
    <message>
        <source>Measure of the chart</source>
        <translation>Kennzahl des Diagramms</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>Kennzahlen je Gruppe</translation>
    </message>
    <message>
        <source>%1 by %2, then %3</source>
        <comment>Cost by model, then tool</comment>
        <translation>%1 nach %2, dann %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>Cost by model</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>No events here yet.</source>
        <translation>Noch keine Ereignisse.</translation>
    </message>
    <message>
        <source>No events in this range and filter.</source>
        <translation>Keine Ereignisse in diesem Zeitraum und Filter.</translation>
    </message>
    <message>
        <source>Counted back to %1 only: no sums tell these groups together</source>
        <translation>Nur bis %1 gezählt: für diese Gruppen zusammen gibt es keine Summen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows %1</source>
        <translation>das Diagramm zeigt %1</translation>
    </message>
    <message>
        <source>J and K move, F or Enter filters to the row, X excludes, Ctrl+C copies</source>
        <translation>J und K bewegen, F oder Eingabe filtert nach der Zeile, X schließt aus, Strg+C kopiert</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 rows</source>
        <translation>Schreiben: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Filter to this row</source>
        <translation>Nach dieser Zeile filtern</translation>
    </message>
    <message>
        <source>Filter to this %1</source>
        <comment>a group, like: model</comment>
        <translation>Nach diesem Wert filtern: %1</translation>
    </message>
    <message>
        <source>Exclude this %1</source>
        <comment>a group, like: model</comment>
        <translation>Diesen Wert ausschließen: %1</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Als JSON exportieren…</translation>
    </message>
    <message>
        <source>Export as Parquet…</source>
        <translation>Als Parquet exportieren…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Parquet (*.parquet)</source>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Export the figures</source>
        <translation>Die Kennzahlen exportieren</translation>
    </message>
    <message>
        <source>Asking for all rows</source>
        <translation>Alle Zeilen werden abgefragt</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 Zeile in %2 geschrieben</numerusform>
            <numerusform>%1 Zeilen in %2 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>No durations are kept for these groups: try tools, sources or outcomes</source>
        <translation>Für diese Gruppen gibt es keine Dauern: Werkzeuge, Quellen oder Ergebnisse haben welche</translation>
    </message>
    <message>
        <source>All rows of these groups up to 100,000, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>Alle Zeilen dieser Gruppen bis 100.000, mit genauen Werten. In CSV erhält ein Text, den eine Tabellenkalkulation als Formel ausführen würde, ein Hochkomma vorangestellt.</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows written to %3: a file has no more</source>
        <translation>Die ersten %1 von %2 Zeilen nach %3 geschrieben: mehr fasst eine Datei nicht</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetList</name>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>value, count, state</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetSection</name>
    <message>
        <source>Search %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetsDock</name>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Remove what was chosen here</source>
        <translation>Entfernen, was hier gewählt wurde</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>der neuesten %1</translation>
    </message>
    <message>
        <source>of the newest, back to %1</source>
        <translation>der neuesten, bis %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDetailPane</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDock</name>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Meldungen suchen</translation>
    </message>
    <message>
        <source>Fold duplicates</source>
        <translation>Doppelte zusammenfassen</translation>
    </message>
    <message>
        <source>Reports about the same trouble are one row</source>
        <translation>Meldungen zum selben Problem sind eine Zeile</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes the last step back (U)</source>
        <translation>Nimmt den letzten Schritt zurück (U)</translation>
    </message>
    <message>
        <source>No report has this text.</source>
        <translation>Keine Meldung enthält diesen Text.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No reports in this state.</source>
        <translation>Keine Meldungen mit diesem Status.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) changed. U takes it back</source>
        <translation>
            <numerusform>%n Meldung geändert. U macht es rückgängig</numerusform>
            <numerusform>%n Meldungen geändert. U macht es rückgängig</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Deleted. The activity keeps that they were there</source>
        <translation>Gelöscht. Die Aktivität hält fest, dass es sie gab</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <translation>Nichts wurde gelöscht: %1</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>Nicht beheben…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>Show each report</source>
        <translation>Jede Meldung zeigen</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Transkript öffnen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>for %1 reports</source>
        <translation>für %1 Meldungen</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>Die neuesten %1 von %2</translation>
    </message>
    <message>
        <source>Nobody has reported anything yet. In a transcript, the menu of a turn has Report…</source>
        <translation>Noch hat niemand etwas gemeldet. In einem Transkript steht im Menü einer Runde „Diese Runde melden…“.</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackWords</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Wird nicht behoben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state, and how many reports are in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>reports</comment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Reports about the same trouble. Right shows each, Left folds them again</source>
        <translation>Meldungen zum selben Problem. Rechts zeigt jede, Links fasst sie wieder zusammen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a time, and a person</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of the computer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Seen before sent</source>
        <translation>Vor dem Senden gesehen</translation>
    </message>
    <message>
        <source>no: a script sent it</source>
        <translation>nein: ein Skript hat sie gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) about this</source>
        <translation>
            <numerusform>%n Meldung dazu</numerusform>
            <numerusform>%n Meldungen dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>J K move, T triaged, R resolve, W won&apos;t fix, A assign, # tag, U undo</source>
        <translation>J K bewegen, T gesichtet, R lösen, W nicht beheben, A zuweisen, # Tags, U rückgängig</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Its last turns, secrets masked, %1</source>
        <translation>Ihre letzten Runden, Geheimnisse maskiert, %1</translation>
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
        <source>Remove every filter but the time range</source>
        <translation>Alle Filter außer dem Zeitraum entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Text in any field</source>
        <translation>Text in jedem Feld</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
    <message>
        <source>Filter by a field of events</source>
        <translation>Nach einem Feld der Ereignisse filtern</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>Gespeicherte Ansichten: %1</translation>
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
    <name>glasshouse::FindingWords</name>
    <message>
        <source>Tool error</source>
        <translation>Werkzeugfehler</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Erlaubnis verweigert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Abrupt end</source>
        <translation>Abruptes Ende</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>API-Fehler</translation>
    </message>
    <message>
        <source>Context overflow</source>
        <translation>Kontextüberlauf</translation>
    </message>
    <message>
        <source>Secret leak</source>
        <translation>Geheimnis offengelegt</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>falsche Verwendung</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>erneut versucht</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>in Worten</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>verdichtet</translation>
    </message>
    <message>
        <source>prompt too long</source>
        <translation>Prompt zu lang</translation>
    </message>
    <message>
        <source>by a hook</source>
        <translation>durch einen Hook</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>durch eine Regel</translation>
    </message>
    <message>
        <source>by the mode</source>
        <translation>durch den Modus</translation>
    </message>
    <message>
        <source>by the system</source>
        <translation>durch das System</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type: kind of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>As reported: told from words, not from a mark of the record</source>
        <translation>Wie berichtet: aus dem Wortlaut erschlossen, nicht aus einer Markierung des Datensatzes</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>Subagent %1</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Exit code 1 and more</source>
        <translation>Exit-Code 1 und mehr</translation>
    </message>
    <message>
        <source>A title of some words</source>
        <translation>Ein Titel aus ein paar Wörtern</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>Nach Projekt</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Nach Benutzer</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>Nach Werkzeug</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Nach Woche</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schweregrad</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Nach Agent</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>Nach Sitzung</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monat</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Nach Typ</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Welche Befunde</translation>
    </message>
    <message>
        <source>How severe at least</source>
        <translation>Wie schwer mindestens</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Jeder Schweregrad</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>How findings are grouped</source>
        <translation>Wie Befunde gruppiert werden</translation>
    </message>
    <message>
        <source>Findings by type and week</source>
        <translation>Befunde nach Typ und Woche</translation>
    </message>
    <message>
        <source>Findings of each type by week</source>
        <translation>Befunde jedes Typs nach Woche</translation>
    </message>
    <message>
        <source>Findings by group</source>
        <translation>Befunde je Gruppe</translation>
    </message>
    <message>
        <source>Findings per week, equal-count steps</source>
        <translation>Befunde pro Woche, gleich besetzte Stufen</translation>
    </message>
    <message>
        <source>Nothing of that was found.</source>
        <translation>Davon wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>Alle Typen zeigen</translation>
    </message>
    <message>
        <source>Nothing found yet: transcripts are being looked through.</source>
        <translation>Noch nichts gefunden: Transkripte werden durchgesehen.</translation>
    </message>
    <message>
        <source>Nothing went wrong in this range and filter.</source>
        <translation>In diesem Zeitraum und Filter ging nichts schief.</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 Befunde</translation>
    </message>
    <message>
        <source>The latest %1 of %2 findings</source>
        <translation>Die letzten %1 von %2 Befunden</translation>
    </message>
    <message>
        <source>%1 transcripts still to be looked through</source>
        <translation>%1 Transkripte noch durchzusehen</translation>
    </message>
    <message>
        <source>J and K move, Enter narrows to the group</source>
        <translation>J und K bewegen, Eingabe grenzt auf die Gruppe ein</translation>
    </message>
    <message>
        <source>J and K move, Enter opens the transcript at the finding</source>
        <translation>J und K bewegen, Eingabe öffnet das Transkript am Befund</translation>
    </message>
    <message>
        <source>Open the transcript here</source>
        <translation>Das Transkript hier öffnen</translation>
    </message>
    <message>
        <source>Only this type</source>
        <translation>Nur dieser Typ</translation>
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
    <message>
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
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
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
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
    <name>glasshouse::LiveDock</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>How far back the lanes go</source>
        <translation>Wie weit die Spuren zurückreichen</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let the lanes go on</source>
        <translation>Die Spuren weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Let the lanes stand still</source>
        <translation>Die Spuren stillstehen lassen</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>angehalten, %1 neu</translation>
    </message>
    <message>
        <source>last %1&#x202f;min, %2 events/min</source>
        <translation>letzte %1&#x202f;min, %2 Ereignisse/min</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveLanesChart</name>
    <message>
        <source>Live events</source>
        <translation>Ereignisse live</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Modellaufrufe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>DevOps</source>
        <translation>DevOps</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1&#x202f;min</source>
        <comment>before now</comment>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1&#x202f;s</source>
        <comment>before now</comment>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>%1/min</source>
        <comment>events in the last minute</comment>
        <translation>%1/min</translation>
    </message>
    <message>
        <source>No events in the last %1&#x202f;min. They show here as they come.</source>
        <translation>In den letzten %1&#x202f;min keine Ereignisse. Sie erscheinen hier, sobald sie kommen.</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Events here</source>
        <translation>Ereignisse hier</translation>
    </message>
    <message>
        <source>Paused, %1 events new</source>
        <translation>Angehalten, %1 Ereignisse neu</translation>
    </message>
    <message>
        <source>%1 events in the last minute</source>
        <translation>%1 Ereignisse in der letzten Minute</translation>
    </message>
    <message>
        <source>%1: %2, %3 at %4</source>
        <comment>lane, action, actor, time</comment>
        <translation>%1: %2, %3 um %4</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
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
    <message>
        <source>As of %1. %2</source>
        <translation>Stand %1. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Problem melden…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Go to a session, panel or command…</source>
        <translation>Zu Sitzung, Bereich oder Befehl…</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackEditor</name>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Edit a report pack</source>
        <translation>Berichtspaket bearbeiten</translation>
    </message>
    <message>
        <source>The pack&apos;s text</source>
        <translation>Text des Pakets</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is a file %1 already: choose another id.</source>
        <translation>Es gibt schon eine Datei %1: Wählen Sie eine andere ID.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>This is not saved. Close again to leave it.</source>
        <translation>Dies ist nicht gespeichert. Erneut schließen verwirft es.</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackListModel</name>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Not received</source>
        <comment>a pack&apos;s data</comment>
        <translation>Nicht empfangen</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackPanelView</name>
    <message>
        <source>of the whole period: this filter does not apply here</source>
        <translation>des ganzen Zeitraums: dieser Filter gilt hier nicht</translation>
    </message>
    <message>
        <source>counted over the newest rows</source>
        <translation>über die neuesten Zeilen gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1 weitere</numerusform>
            <numerusform>%1 weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>Nichts in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>je Woche</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>je Monat</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>von %1: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackProblems</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
</context>
<context>
    <name>glasshouse::PacksDock</name>
    <message>
        <source>Report packs</source>
        <translation>Berichtspakete</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>Kopie bearbeiten…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>This file has mistakes.</source>
        <translation>Diese Datei enthält Fehler.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>An admin of a plan above the free one turns packs on and off.</source>
        <translation>Pakete schaltet ein Admin mit einem Tarif über dem kostenlosen ein und aus.</translation>
    </message>
    <message>
        <source>Offered: what it reports on is coming in.</source>
        <translation>Angeboten: Die Daten dafür kommen herein.</translation>
    </message>
    <message>
        <source>What it reports on has not come in yet.</source>
        <translation>Die Daten dafür sind noch nicht eingetroffen.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Write a pack of your own</source>
        <translation>Ein eigenes Paket schreiben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The report&apos;s panels</source>
        <translation>Bereiche des Berichts</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Which packs are on is of %1: %2</source>
        <translation>Welche Pakete eingeschaltet sind, ist der Stand von %1: %2</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>Seite %1 von %2 wird gezeichnet</translation>
    </message>
</context>
<context>
    <name>glasshouse::PaletteButton</name>
    <message>
        <source>Go to a session, panel or command</source>
        <translation>Zu Sitzung, Bereich oder Befehl</translation>
    </message>
    <message>
        <source>Every session, panel, view and command by its name (%1)</source>
        <translation>Jede Sitzung, jeder Bereich, jede Ansicht und jeder Befehl beim Namen (%1)</translation>
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
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
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
    <name>glasshouse::PulseBar</name>
    <message>
        <source>checked %1</source>
        <comment>2 s ago</comment>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The pulse could not be taken: %1</source>
        <translation>Der Puls ließ sich nicht messen: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseSentence</name>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Genauer ansehen</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>no events</source>
        <comment>in the last 5 min</comment>
        <translation>keine Ereignisse</translation>
    </message>
    <message>
        <source>1 event/min</source>
        <translation>1 Ereignis/min</translation>
    </message>
    <message>
        <source>%1 events/min</source>
        <translation>%1 Ereignisse/min</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>1 Agenten</translation>
    </message>
    <message>
        <source>%1 agents</source>
        <translation>%1 Agenten</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <comment>a share: 4.6 %</comment>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>records in the queue</comment>
        <translation>%1 wartend</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>the queue</comment>
        <translation>leer</translation>
    </message>
    <message>
        <source>the one source heard</source>
        <translation>die eine Quelle meldet sich</translation>
    </message>
    <message>
        <source>%1 sources heard</source>
        <translation>%1 Quellen melden sich</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent for %3</source>
        <translation>%1 von %2 Quellen still seit %3</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent</source>
        <translation>%1 von %2 Quellen still</translation>
    </message>
    <message>
        <source>1 person in a day</source>
        <translation>1 Person in einem Tag</translation>
    </message>
    <message>
        <source>%1 people in a day</source>
        <translation>%1 Personen in einem Tag</translation>
    </message>
    <message>
        <source>1 record refused by the store</source>
        <translation>1 Datensatz vom Speicher abgelehnt</translation>
    </message>
    <message>
        <source>%1 records refused by the store</source>
        <translation>%1 Datensätze vom Speicher abgelehnt</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>In den Speicher lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min, the last one %1 ago.</source>
        <comment>42 min</comment>
        <translation>{rate} in den letzten {minutes} min, zuletzt vor %1.</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min.</source>
        <translation>{rate} in den letzten {minutes} min.</translation>
    </message>
    <message>
        <source>{agents} at work.</source>
        <translation>{agents} bei der Arbeit.</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{errors} in den letzten {minutes} min, meist {worst}.</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min.</source>
        <translation>{errors} in den letzten {minutes} min.</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate} von {agents}, {errors} in den letzten {minutes} min, meist {worst}.</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min.</source>
        <translation>{rate} von {agents}, {errors} in den letzten {minutes} min.</translation>
    </message>
    <message>
        <source>{rate} from {agents}.</source>
        <translation>{rate} von {agents}.</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate}, {errors} in den letzten {minutes} min, meist {worst}.</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min.</source>
        <translation>{rate}, {errors} in den letzten {minutes} min.</translation>
    </message>
    <message>
        <source>{rate}.</source>
        <translation>{rate}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}, queue {queue}.</source>
        <translation>p95 ist {p95}, {sources}, Warteschlange {queue}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}.</source>
        <translation>p95 ist {p95}, {sources}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, queue {queue}.</source>
        <translation>p95 ist {p95}, Warteschlange {queue}.</translation>
    </message>
    <message>
        <source>p95 is {p95}.</source>
        <translation>p95 ist {p95}.</translation>
    </message>
    <message>
        <source>{sources}, queue {queue}.</source>
        <translation>{sources}, Warteschlange {queue}.</translation>
    </message>
    <message>
        <source>{sources}.</source>
        <translation>{sources}.</translation>
    </message>
    <message>
        <source>Queue {queue}.</source>
        <translation>Warteschlange {queue}.</translation>
    </message>
    <message>
        <source>{quarantine}, {users}.</source>
        <translation>{quarantine}, {users}.</translation>
    </message>
    <message>
        <source>{users}.</source>
        <translation>{users}.</translation>
    </message>
    <message>
        <source>{quarantine}.</source>
        <translation>{quarantine}.</translation>
    </message>
    <message>
        <source>{trouble}.</source>
        <translation>{trouble}.</translation>
    </message>
    <message>
        <source>nothing is happening.</source>
        <translation>es geschieht nichts.</translation>
    </message>
    <message>
        <source>{status}: %1</source>
        <comment>the pulse&apos;s sentence</comment>
        <translation>{status}: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
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
    <message>
        <source>%1 (%2)</source>
        <comment>a workspace, and its key</comment>
        <translation>%1 (%2)</translation>
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
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time to time</comment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <comment>day, time to day, time</comment>
        <translation>%1, %2 bis %3, %4</translation>
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
    <name>glasshouse::RefusalView</name>
    <message>
        <source>Nothing was refused.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>Abgelehnte Datensätze</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Datensatz zeigen</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Der Datensatz</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>die neuesten %1</translation>
    </message>
    <message>
        <source>Masked. Showing the record is noted in the trail.</source>
        <translation>Maskiert. Das Zeigen wird im Audit festgehalten.</translation>
    </message>
    <message>
        <source>It cannot be shown: %1</source>
        <translation>Er lässt sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>It is no longer among the newest.</source>
        <translation>Er gehört nicht mehr zu den neuesten.</translation>
    </message>
    <message>
        <source>As it came, unmasked</source>
        <translation>Wie er kam, unmaskiert</translation>
    </message>
    <message>
        <source>Hide record</source>
        <translation>Datensatz verbergen</translation>
    </message>
    <message>
        <source>None is kept: what is rejected at once is told to its sender with the reason.</source>
        <translation>Keiner ist aufbewahrt: Was sofort abgewiesen wird, erfährt der Absender mit dem Grund.</translation>
    </message>
</context>
<context>
    <name>glasshouse::RelatedList</name>
    <message>
        <source>Correlated events</source>
        <translation>Verwandte Ereignisse</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>glasshouse::RemoveDialog</name>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>%n Meldung löschen</numerusform>
            <numerusform>%n Meldungen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete reports</source>
        <translation>Meldungen löschen</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Message and session excerpt go. The activity keeps that they were there.</source>
        <translation>Nachricht und Sitzungsauszug verschwinden. Die Aktivität hält fest, dass es sie gab.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReplayView</name>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>Wie gemeldet</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>Ganze Sitzung</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Transkript öffnen</translation>
    </message>
    <message>
        <source>Choose a report to read it</source>
        <translation>Meldung wählen, um sie zu lesen</translation>
    </message>
    <message>
        <source>Nothing of a session was sent with this report</source>
        <translation>Mit dieser Meldung wurde nichts aus einer Sitzung gesendet</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>Dieses Transkript hat nichts anzuzeigen</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReportDialog</name>
    <message numerus="yes">
        <source>With the session&apos;s last %n turn(s)</source>
        <translation>
            <numerusform>Mit der letzten %n Runde der Sitzung</numerusform>
            <numerusform>Mit den letzten %n Runden der Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Report this turn</source>
        <translation>Diese Runde melden</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>This, and nothing else, will be sent</source>
        <translation>Dies und nichts anderes wird gesendet</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send report</source>
        <translation>Meldung senden</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>Sitzung wird gelesen…</translation>
    </message>
    <message>
        <source>The session cannot be read: %1</source>
        <translation>Die Sitzung ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translation>Die Nachricht ist zu lang</translation>
    </message>
    <message>
        <source>Say what went wrong; then it can be sent</source>
        <translation>Sagen Sie, was schiefging; dann kann gesendet werden</translation>
    </message>
    <message>
        <source>Long texts of the session were cut</source>
        <translation>Lange Texte der Sitzung wurden gekürzt</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>Es konnte nicht gesendet werden: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It waits on this computer and is tried again. %1</source>
        <translation>Sie wartet auf diesem Rechner und wird erneut versucht. %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::ResultChart</name>
    <message>
        <source>Chart of the result</source>
        <translation>Diagramm des Ergebnisses</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n Wertereihe</numerusform>
            <numerusform>%n Wertereihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>glasshouse::RowList</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>glasshouse::RuleDialog</name>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Regel bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation>Regel anlegen</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Figure in its answer</source>
        <translation>Kennzahl der Antwort</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Of several figures</source>
        <translation>Bei mehreren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>US-Dollar</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>Use the filter</source>
        <translation>Filter übernehmen</translation>
    </message>
    <message>
        <source>Only what the window shows now</source>
        <translation>Nur was das Fenster jetzt zeigt</translation>
    </message>
    <message>
        <source>The question&apos;s own fields, JSON</source>
        <translation>Eigene Felder der Abfrage, JSON</translation>
    </message>
    <message>
        <source>Fires when it is</source>
        <translation>Löst aus bei</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Levels, shares of the limit</source>
        <translation>Stufen, Anteile am Grenzwert</translation>
    </message>
    <message>
        <source>Over when beyond this share</source>
        <translation>Vorbei jenseits dieses Anteils</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>den Tag</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>die Woche</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>den Monat</translation>
    </message>
    <message>
        <source>the last minutes</source>
        <translation>die letzten Minuten</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Once it has held for</source>
        <translation>Sobald es anhält für</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Benachrichtigen</translation>
    </message>
    <message>
        <source>It is shown here. There are no channels yet.</source>
        <translation>Es wird hier angezeigt. Noch gibt es keine Kanäle.</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Test against the past</source>
        <translation>An der Vergangenheit testen</translation>
    </message>
    <message>
        <source>What the rule would have seen shows here.</source>
        <translation>Hier erscheint, was die Regel gesehen hätte.</translation>
    </message>
    <message>
        <source>Nothing is known of that time.</source>
        <translation>Über diese Zeit ist nichts bekannt.</translation>
    </message>
    <message>
        <source>It would not have fired.</source>
        <translation>Sie hätte nicht ausgelöst.</translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s).</source>
        <translation>
            <numerusform>Sie hätte %n-mal ausgelöst.</numerusform>
            <numerusform>Sie hätte %n-mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at the level of %3</source>
        <comment>when, the value, a share</comment>
        <translation>%1: %2 bei Stufe %3</translation>
    </message>
    <message>
        <source>, told later: quiet hours</source>
        <translation>, später gemeldet: Ruhezeit</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>und %n frühere</numerusform>
            <numerusform>und %n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>Also when it is over</source>
        <translation>Auch wenn es vorbei ist</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>Wie gemessen wird</translation>
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
    <name>glasshouse::SecretStore</name>
    <message>
        <source>The keychain has no token for %1. Enter it.</source>
        <translation>Der Schlüsselbund hat kein Token für %1. Geben Sie es ein.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or enter the token for this time.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut, oder geben Sie das Token für dieses Mal ein.</translation>
    </message>
    <message>
        <source>The keychain was not allowed to give the token. Allow it and try again, or enter the token for this time.</source>
        <translation>Der Schlüsselbund durfte das Token nicht herausgeben. Erlauben Sie es und versuchen Sie es erneut, oder geben Sie das Token für dieses Mal ein.</translation>
    </message>
    <message>
        <source>This computer has no keychain (GNOME Keyring or KWallet) running, so no token is kept. Enter it for this time.</source>
        <translation>Auf diesem Rechner läuft kein Schlüsselbund (GNOME Keyring oder KWallet), deshalb wird kein Token aufbewahrt. Geben Sie es für dieses Mal ein.</translation>
    </message>
    <message>
        <source>The keychain has not answered. Is it waiting for its password? Try again, or enter the token for this time.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet. Wartet er auf sein Passwort? Versuchen Sie es erneut, oder geben Sie das Token für dieses Mal ein.</translation>
    </message>
    <message>
        <source>The keychain failed (%1). Enter the token for this time.</source>
        <translation>Der Schlüsselbund hat versagt (%1). Geben Sie das Token für dieses Mal ein.</translation>
    </message>
</context>
<context>
    <name>glasshouse::Section</name>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, aufgeklappt</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
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
    <message>
        <source>Nothing was noticed in it</source>
        <translation>Nichts fiel darin auf</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the gravest is an error</source>
        <translation>%1, der schwerste ist ein Fehler</translation>
    </message>
    <message>
        <source>%1, the gravest is a warning</source>
        <translation>%1, der schwerste ist eine Warnung</translation>
    </message>
    <message>
        <source>%1, none of them grave</source>
        <translation>%1, keiner davon schwer</translation>
    </message>
    <message>
        <source>Untitled session %1</source>
        <translation>Sitzung ohne Titel %1</translation>
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
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
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
    <name>glasshouse::SourceDetail</name>
    <message>
        <source>Activity of this source</source>
        <translation>Aktivität dieser Quelle</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceWords</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation>nichts seit %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a count and its share</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time, and how long ago</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>Übliche Pause</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, and their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>may be swept now</source>
        <translation>kann jetzt gelöscht werden</translation>
    </message>
    <message>
        <source>swept within a day</source>
        <translation>wird binnen eines Tages gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>swept in %n day(s)</source>
        <translation>
            <numerusform>wird in %n Tag gelöscht</numerusform>
            <numerusform>wird in %n Tagen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>A copy of what it holds now is in the archive</source>
        <translation>Eine Kopie des jetzigen Inhalts liegt im Archiv</translation>
    </message>
    <message>
        <source>No copy of what it holds now</source>
        <translation>Keine Kopie des jetzigen Inhalts</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>J and K move, Enter shows its activity, F filters, X excludes</source>
        <translation>J und K bewegen, Eingabe zeigt die Aktivität, F filtert, X schließt aus</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourcesDock</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>%1, %2 silent</source>
        <translation>%1, %2 still</translation>
    </message>
    <message>
        <source>No records have come from anywhere yet.</source>
        <translation>Noch sind von nirgendwo Datensätze gekommen.</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>Einen Agenten hierher richten</translation>
    </message>
    <message>
        <source>Activity of this source</source>
        <translation>Aktivität dieser Quelle</translation>
    </message>
    <message>
        <source>Filter to this source</source>
        <translation>Nach dieser Quelle filtern</translation>
    </message>
    <message>
        <source>Exclude this source</source>
        <translation>Diese Quelle ausschließen</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused</source>
        <translation>%1 angenommen, %2 abgelehnt</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlChartView</name>
    <message>
        <source>Along:</source>
        <translation>Achse:</translation>
    </message>
    <message>
        <source>Column along which the points stand</source>
        <translation>Spalte, entlang der die Punkte stehen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Columns that are drawn</source>
        <translation>Gezeichnete Spalten</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>There are no rows to draw.</source>
        <translation>Es gibt keine Zeilen zum Zeichnen.</translation>
    </message>
    <message>
        <source>A chart needs a column of figures beside the one that names the rows.</source>
        <translation>Ein Diagramm braucht neben der Spalte, die die Zeilen benennt, eine Spalte mit Zahlen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn</source>
        <translation>%1 von %2 Zeilen gezeichnet</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlCompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlDock</name>
    <message>
        <source>Running for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>Noch nichts ausgeführt.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %2</source>
        <translation>
            <numerusform>%1 Zeile in %2</numerusform>
            <numerusform>%1 Zeilen in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more: these are the first</source>
        <translation>es gibt mehr: dies sind die ersten</translation>
    </message>
    <message>
        <source>The statement is right and finds no rows.</source>
        <translation>Die Anweisung ist richtig und findet keine Zeilen.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Write a statement to see how it would be worked out.</source>
        <translation>Eine Anweisung schreiben, um zu sehen, wie sie ausgeführt würde.</translation>
    </message>
    <message>
        <source>There is nothing to work out.</source>
        <translation>Es gibt nichts auszuführen.</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Das Ergebnis exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 Zeile in %2 geschrieben</numerusform>
            <numerusform>%1 Zeilen in %2 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Enter shows a cell whole, S sorts, Ctrl+C copies</source>
        <translation>Eingabe zeigt eine Zelle ganz, S sortiert, Strg+C kopiert</translation>
    </message>
    <message>
        <source>The arrow keys go from point to point</source>
        <translation>Die Pfeiltasten gehen von Punkt zu Punkt</translation>
    </message>
    <message>
        <source>Ctrl+C copies the plan</source>
        <translation>Strg+C kopiert den Plan</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Die Anweisung ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>Die Anweisung abbrechen (Esc)</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>Höchstens:</translation>
    </message>
    <message>
        <source>Most rows of an answer</source>
        <translation>Höchstzahl der Zeilen einer Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Als JSON exportieren…</translation>
    </message>
    <message>
        <source>The rows as they stand, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>Die Zeilen, wie sie dastehen, mit genauen Werten. In CSV bekommt ein Text, den eine Tabellenkalkulation als Formel ausführen würde, einen Apostroph davor.</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <translation>Die Zelle schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation>Die ganze Zelle</translation>
    </message>
    <message>
        <source>Put in an example</source>
        <translation>Ein Beispiel einsetzen</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>SQL-Anweisung</translation>
    </message>
    <message>
        <source>Type a statement over the tables. Ctrl+Space completes, Ctrl+Enter runs.</source>
        <translation>Anweisung über die Tabellen eingeben. Strg+Leertaste vervollständigt, Strg+Eingabe führt aus.</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlHistoryView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>History of statements</source>
        <translation>Verlauf der Anweisungen</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Den Verlauf leeren</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What you run stands here.</source>
        <translation>Was Sie ausführen, steht hier.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlPlanView</name>
    <message>
        <source>Plan of the statement</source>
        <translation>Plan der Anweisung</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlResultView</name>
    <message>
        <source>Rows of the result</source>
        <translation>Zeilen des Ergebnisses</translation>
    </message>
    <message>
        <source>%1 × %2 selected</source>
        <comment>rows × columns</comment>
        <translation>%1 × %2 ausgewählt</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Show whole</source>
        <translation>Ganz zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy rows with heads</source>
        <translation>Zeilen mit Spaltenköpfen kopieren</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Alles kopieren</translation>
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
    <message>
        <source>Cut off since %1</source>
        <translation>Getrennt seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s), %2</source>
        <translation>
            <numerusform>%1 Ereignis, %2</numerusform>
            <numerusform>%1 Ereignisse, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SweepSection</name>
    <message>
        <source>Check all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Kopie aufbewahren</translation>
    </message>
    <message>
        <source>Keep copies of every transcript</source>
        <translation>Kopien jedes Transkripts aufbewahren</translation>
    </message>
    <message>
        <source>Transcripts about to be swept</source>
        <translation>Transkripte kurz vor dem Aufräumen</translation>
    </message>
    <message>
        <source>About to be swept</source>
        <translation>Kurz vor dem Aufräumen</translation>
    </message>
    <message>
        <source>Copies stay when the agent deletes the transcript</source>
        <translation>Kopien bleiben, wenn der Agent das Transkript löscht</translation>
    </message>
    <message numerus="yes">
        <source>Nothing: no transcript has rested for nearly %n day(s).</source>
        <translation>
            <numerusform>Nichts: kein Transkript ruht seit fast %n Tag.</numerusform>
            <numerusform>Nichts: kein Transkript ruht seit fast %n Tagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 kept; the agent deletes what has rested for %n day(s)</source>
        <translation>
            <numerusform>%1, %2, %3 aufbewahrt; der Agent löscht, was %n Tag ruht</numerusform>
            <numerusform>%1, %2, %3 aufbewahrt; der Agent löscht, was %n Tage ruht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n Transkript</numerusform>
            <numerusform>%n Transkripte</numerusform>
        </translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>Noch keine Kopien</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>copies, and their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n Kopie</numerusform>
            <numerusform>%n Kopien</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert…</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) kept</source>
        <translation>
            <numerusform>%n Kopie aufbewahrt</numerusform>
            <numerusform>%n Kopien aufbewahrt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then: %2</source>
        <translation>%1, dann: %2</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>Nichts ankreuzen</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cop(ies)</source>
        <translation>
            <numerusform>%n Kopie aufbewahren</numerusform>
            <numerusform>%n Kopien aufbewahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::TableView</name>
    <message>
        <source>Copy row as CSV</source>
        <translation>Zeile als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy row as JSON</source>
        <translation>Zeile als JSON kopieren</translation>
    </message>
    <message>
        <source>Copy all rows as CSV</source>
        <translation>Alle Zeilen als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy all rows as JSON</source>
        <translation>Alle Zeilen als JSON kopieren</translation>
    </message>
</context>
<context>
    <name>glasshouse::TelemetryWords</name>
    <message>
        <source>Within 5 % of exact</source>
        <translation>Auf 5 % genau</translation>
    </message>
    <message>
        <source>No durations are kept for this</source>
        <translation>Hierzu sind keine Dauern gespeichert</translation>
    </message>
    <message>
        <source>%1 of %2 events failed</source>
        <translation>%1 von %2 Ereignissen fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 input, %2 output, %3 cache read, %4 cache write</source>
        <translation>%1 Eingabe, %2 Ausgabe, %3 Cache gelesen, %4 Cache geschrieben</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
</context>
<context>
    <name>glasshouse::TokenDialog</name>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>Im Schlüsselbund des Systems aufbewahren</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token für %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts that hold and that nobody has acknowledged</source>
        <translation>Anhaltende Alarme, die niemand bestätigt hat</translation>
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
    <message>
        <source>Report this turn…</source>
        <translation>Diese Runde melden…</translation>
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
    <name>glasshouse::TriageBar</name>
    <message>
        <source>Triaged</source>
        <translation>Gesichtet</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>Nicht beheben…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Tags…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>darf leer sein</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Zuweisen an</translation>
    </message>
    <message>
        <source>a person; empty: nobody</source>
        <translation>eine Person; leer: niemand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>words, with a comma between; -word takes one away</source>
        <translation>Wörter, durch Komma getrennt; -Wort entfernt eines</translation>
    </message>
</context>
<context>
    <name>glasshouse::ValuePicker</name>
    <message>
        <source>Search %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>Whether the values are wanted</source>
        <translation>Ob die Werte gewünscht sind</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewMessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Save over “%1”</source>
        <translation>„%1“ überschreiben</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>„%1“ umbenennen…</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <translation>„%1“ löschen…</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a view and who shares it</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>In eine Datei exportieren…</translation>
    </message>
    <message>
        <source>Open a view file…</source>
        <translation>Ansichtsdatei öffnen…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>The view was not saved</source>
        <translation>Die Ansicht wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Diese Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>What the window shows stays as it is.</source>
        <translation>Was das Fenster zeigt, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>The view was not deleted</source>
        <translation>Die Ansicht wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Diese Ansicht exportieren</translation>
    </message>
    <message>
        <source>Views (*.glasshouse-view.json)</source>
        <translation>Ansichten (*.glasshouse-view.json)</translation>
    </message>
    <message>
        <source>The view was not exported</source>
        <translation>Die Ansicht wurde nicht exportiert</translation>
    </message>
    <message>
        <source>Open a view file</source>
        <translation>Ansichtsdatei öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This is no view that can be shown</source>
        <translation>Diese Ansicht lässt sich nicht anzeigen</translation>
    </message>
    <message>
        <source>Share “%1” with everybody</source>
        <translation>„%1“ mit allen teilen</translation>
    </message>
    <message>
        <source>The view was not shared</source>
        <translation>Die Ansicht wurde nicht geteilt</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaitingStrip</name>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <translation>„%1“ verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard all %n</source>
        <translation>
            <numerusform>Alle %n verwerfen</numerusform>
            <numerusform>Alle %n verwerfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) being sent…</source>
        <translation>
            <numerusform>%n Meldung wird gesendet…</numerusform>
            <numerusform>%n Meldungen werden gesendet…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) refused</source>
        <translation>
            <numerusform>%n Meldung abgewiesen</numerusform>
            <numerusform>%n Meldungen abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting, next try in %1</source>
        <translation>
            <numerusform>%n Meldung wartet, nächster Versuch in %1</numerusform>
            <numerusform>%n Meldungen warten, nächster Versuch in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now, whatever the next try is</source>
        <translation>Jetzt versuchen, wann auch immer der nächste Versuch wäre</translation>
    </message>
    <message>
        <source>Choose a report that is not to be sent any more</source>
        <translation>Eine Meldung wählen, die nicht mehr gesendet werden soll</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaterfallChart</name>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n Abschnitt</numerusform>
            <numerusform>%n Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
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
        <source>%1, begins at %2, takes %3, %4</source>
        <translation>%1, beginnt bei %2, dauert %3, %4</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Dauert</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 more spans</source>
        <translation>%1 weitere Abschnitte</translation>
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
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Credentials and endpoints</source>
        <translation>Zugangsdaten und Endpunkte</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Explorer</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Rückmeldung</translation>
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
<context>
    <name>packs</name>
    <message>
        <source>App operator</source>
        <translation>App-Betrieb</translation>
    </message>
    <message>
        <source>Requests, errors and latency of what your own programs report</source>
        <translation>Anfragen, Fehler und Latenz dessen, was Ihre eigenen Programme melden</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Systemzustand</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Request volume</source>
        <translation>Anfragemenge</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Requests by weekday and hour</source>
        <translation>Anfragen nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>What was done, and how long it took</source>
        <translation>Was getan wurde und wie lange es dauerte</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Audit &amp; compliance</source>
        <translation>Audit &amp; Compliance</translation>
    </message>
    <message>
        <source>Who administered, logged in, invited, and made or revoked tokens</source>
        <translation>Wer verwaltet, sich angemeldet, eingeladen und Tokens erstellt oder widerrufen hat</translation>
    </message>
    <message>
        <source>Admin actions</source>
        <translation>Admin-Aktionen</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Nach Ergebnis</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Tokens made and revoked</source>
        <translation>Tokens erstellt und widerrufen</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Wer was tat</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Sessions, cost, tokens, tools and errors of Claude Code</source>
        <translation>Sitzungen, Kosten, Tokens, Werkzeuge und Fehler von Claude Code</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Auf einen Blick</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Kosten nach Modell</translation>
    </message>
    <message>
        <source>Cost by user and model</source>
        <translation>Kosten nach Benutzer und Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>Häufigste Werkzeuge</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failed tool calls and errors of the API</source>
        <translation>Fehlgeschlagene Werkzeugaufrufe und Fehler der API</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <source>What sessions did when</source>
        <translation>Was Sitzungen wann taten</translation>
    </message>
    <message>
        <source>DevOps webhooks</source>
        <translation>DevOps-Webhooks</translation>
    </message>
    <message>
        <source>Deployments, pull requests, builds, releases and work items from GitHub and Azure DevOps</source>
        <translation>Deployments, Pull Requests, Builds, Releases und Work Items aus GitHub und Azure DevOps</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Fehlschlagquote</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Those that ended, by outcome</source>
        <translation>Die beendeten, nach Ergebnis</translation>
    </message>
    <message>
        <source>Pull requests per repository</source>
        <translation>Pull Requests je Repository</translation>
    </message>
    <message>
        <source>Opened, updated and closed</source>
        <translation>Geöffnet, aktualisiert und geschlossen</translation>
    </message>
    <message>
        <source>Build failure rate</source>
        <translation>Fehlschlagquote der Builds</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Builds</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Releases</translation>
    </message>
    <message>
        <source>Work items by what happened to them</source>
        <translation>Work Items nach dem, was mit ihnen geschah</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>LLM cost</source>
        <translation>LLM-Kosten</translation>
    </message>
    <message>
        <source>What calls of language models cost: agents, and anything that sends gen_ai telemetry</source>
        <translation>Was Aufrufe von Sprachmodellen kosten: Agenten und alles, was gen_ai-Telemetrie sendet</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>Kosten nach Benutzer</translation>
    </message>
    <message>
        <source>Cost by feature</source>
        <translation>Kosten nach Funktion</translation>
    </message>
    <message>
        <source>Attribute feature, app.feature or gen_ai.feature of a call</source>
        <translation>Attribut feature, app.feature oder gen_ai.feature eines Aufrufs</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Prompt to completion</source>
        <translation>Prompt zu Antwort</translation>
    </message>
    <message>
        <source>Tokens read for each that is written</source>
        <translation>Gelesene Tokens je geschriebenem</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Cache-Trefferquote</translation>
    </message>
    <message>
        <source>Cost by source</source>
        <translation>Kosten nach Quelle</translation>
    </message>
    <message>
        <source>Dearest calls</source>
        <translation>Teuerste Aufrufe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
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
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>Zuletzt rotiert</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotationen</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>Tokens ausgestellt</translation>
    </message>
    <message>
        <source>Tokens refused</source>
        <translation>Tokens verweigert</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Modellaufrufe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>Prompt / completion</source>
        <translation>Prompt / Antwort</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Unpriced tokens</source>
        <translation>Tokens ohne Preis</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
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
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
</context>
</TS>
