<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>CertificateFacts</name>
    <message>
        <source>It is for %1, not for %2.</source>
        <translation>Platí pro %1, ne pro %2.</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>nikoho jmenovitě</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Jeho platnost vypršela.</translation>
    </message>
    <message>
        <source>It is not valid yet. Is the clock of this computer right?</source>
        <translation>Ještě není platný. Jdou hodiny tohoto počítače správně?</translation>
    </message>
    <message>
        <source>It is signed by itself: nobody else says whose it is.</source>
        <translation>Je podepsán sám sebou: nikdo jiný nedosvědčuje, čí je.</translation>
    </message>
    <message>
        <source>It is signed by an authority that this computer does not know.</source>
        <translation>Je podepsán autoritou, kterou tento počítač nezná.</translation>
    </message>
    <message>
        <source>It has been revoked.</source>
        <translation>Byl odvolán.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>Server neukázal žádný certifikát.</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>Task from the main agent</source>
        <translation>Úkol od hlavního agenta</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Člověk</translation>
    </message>
    <message>
        <source>Sub-agent</source>
        <translation>Podagent</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>kolo %1</translation>
    </message>
    <message>
        <source>Thinking, %1</source>
        <translation>Přemýšlení, %1</translation>
    </message>
    <message>
        <source>Thinking, not recorded</source>
        <translation>Přemýšlení, nezaznamenáno</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>Chyba API</translation>
    </message>
    <message>
        <source>API error: %1</source>
        <translation>Chyba API: %1</translation>
    </message>
    <message>
        <source>Compacted by hand</source>
        <translation>Zhuštěno ručně</translation>
    </message>
    <message>
        <source>Compacted automatically</source>
        <translation>Zhuštěno automaticky</translation>
    </message>
    <message>
        <source>%1, %2 tokens before</source>
        <translation>%1, předtím %2 tokenů</translation>
    </message>
    <message>
        <source>%1 at byte %2 cannot be read: %3</source>
        <translation>%1 od bajtu %2 nelze přečíst: %3</translation>
    </message>
    <message>
        <source>error</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>no result</source>
        <translation>bez výsledku</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>odepřeno</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zamítnuto</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>přerušeno</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>kód %1</translation>
    </message>
    <message>
        <source>1 more line, %1</source>
        <translation>1 další řádek, %1</translation>
    </message>
    <message>
        <source>%1 more lines, %2</source>
        <translation>další řádky: %1, %2</translation>
    </message>
    <message>
        <source>image</source>
        <translation>obrázek</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Measured by the agent</source>
        <translation>Změřeno agentem</translation>
    </message>
    <message>
        <source>From the call to its result, waiting for approval included</source>
        <translation>Od volání k výsledku, včetně čekání na schválení</translation>
    </message>
    <message>
        <source>Open sub-agent</source>
        <translation>Otevřít podagenta</translation>
    </message>
    <message>
        <source>turn %1, rewound: a later prompt took its place</source>
        <translation>kolo %1, vráceno zpět: nahradil je pozdější prompt</translation>
    </message>
    <message>
        <source>rewound: a later prompt took its place</source>
        <translation>vráceno zpět: nahradil ho pozdější prompt</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>failed</source>
        <translation>selhalo</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>odepřeno</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odmítnuto</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>přerušeno</translation>
    </message>
    <message>
        <source>over %1 related events</source>
        <translation>více než %1 souvisejících událostí</translation>
    </message>
    <message>
        <source>1 related event</source>
        <translation>1 související událost</translation>
    </message>
    <message>
        <source>%1 related events</source>
        <translation>souvisejících událostí: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korelace</translation>
    </message>
    <message>
        <source>&quot;•••••••• masked&quot;</source>
        <translation>&quot;•••••••• skryto&quot;</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Class</source>
        <translation>Třída</translation>
    </message>
    <message>
        <source>class</source>
        <translation>třída</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>výsledek</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Aktér</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>aktér</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>client</source>
        <translation>klient</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Zdroj dat</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>zdroj dat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>source</source>
        <translation>zdroj</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>action</source>
        <translation>akce</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>nástroj</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Počítač</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>počítač</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Dotaz</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identita</translation>
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
        <translation>Úspěch</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Selhání</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Odepřeno</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Přerušeno</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Neznámé</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(žádné)</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Dovednost</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>dovednost</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Zásuvný modul</translation>
    </message>
    <message>
        <source>plugin</source>
        <translation>zásuvný modul</translation>
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
        <translation>bez ceny</translation>
    </message>
    <message>
        <source>%1 unpriced tokens</source>
        <translation>%1 tokenů bez ceny</translation>
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
        <translation>b.</translation>
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
        <translation>nové</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>před %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nyní</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>včera</translation>
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
        <translation>Jen %1</translation>
    </message>
    <message>
        <source>Glasshouse, %1</source>
        <translation>Glasshouse, %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strana %1 z %2</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Celé období</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ne %1</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>selhání</translation>
    </message>
    <message>
        <source>The pages cannot be written.</source>
        <translation>Strany nelze zapsat.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (pokračování)</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Other</source>
        <translation>Ostatní</translation>
    </message>
    <message>
        <source>vs before</source>
        <translation>proti dřívějšku</translation>
    </message>
</context>
<context>
    <name>RemoteAddress</name>
    <message>
        <source>Enter the address, for example https://glasshouse.example.com.</source>
        <translation>Zadejte adresu, například https://glasshouse.example.com.</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://glasshouse.example.com or host:4318.</source>
        <translation>Toto není adresa. Vypadá jako https://glasshouse.example.com nebo host:4318.</translation>
    </message>
    <message>
        <source>The address begins with https:// or http://.</source>
        <translation>Adresa začíná https:// nebo http://.</translation>
    </message>
    <message>
        <source>Leave name and password out of the address: the token goes into its own field.</source>
        <translation>Jméno a heslo do adresy nepište: token má vlastní pole.</translation>
    </message>
    <message>
        <source>Leave out what follows “?” or “#” in the address.</source>
        <translation>Vynechte v adrese to, co následuje za „?“ nebo „#“.</translation>
    </message>
</context>
<context>
    <name>RemoteBackend</name>
    <message>
        <source>Not connected yet.</source>
        <translation>Zatím nepřipojeno.</translation>
    </message>
    <message>
        <source>%1 is not encrypted: whoever is on the way could read the token and all that it shows. Use https://, or allow it for this connection.</source>
        <translation>%1 není šifrované: kdokoli po cestě by mohl přečíst token i vše, co token ukáže. Použijte https://, nebo to pro toto připojení povolte.</translation>
    </message>
</context>
<context>
    <name>RemoteTrouble</name>
    <message>
        <source>%1 does not accept the token: it is wrong, has expired or was revoked. Enter another one under Connections.</source>
        <translation>%1 token nepřijímá: je chybný, vypršel nebo byl odvolán. Zadejte jiný v okně Připojení.</translation>
    </message>
    <message>
        <source>The token may not see this%1. Reading needs a token of the role viewer or admin.</source>
        <translation>Token toto nesmí vidět%1. Ke čtení je potřeba token role viewer nebo admin.</translation>
    </message>
    <message>
        <source>The Glasshouse at %1 does not go by this name. Have it started with --allow-host %2.</source>
        <translation>Glasshouse na %1 se k tomuto jménu nehlásí. Nechte jej spustit s --allow-host %2.</translation>
    </message>
    <message>
        <source>%1 has had too many requests%2. It is asked again in %3&#x202f;s.</source>
        <translation>%1 dostalo příliš mnoho požadavků%2. Další dotaz za %3&#x202f;s.</translation>
    </message>
    <message>
        <source>%1 cannot answer now%2. It is asked again by itself.</source>
        <translation>%1 teď nemůže odpovědět%2. Dotaz se zopakuje sám.</translation>
    </message>
    <message>
        <source>There is no host called %1. Check the address, and whether this computer is on the network.</source>
        <translation>Hostitel jménem %1 neexistuje. Zkontrolujte adresu a zda je tento počítač připojen k síti.</translation>
    </message>
    <message>
        <source>Nothing listens at %1. Is Glasshouse running there, and is the port right?</source>
        <translation>Na %1 nic nenaslouchá. Běží tam Glasshouse a je port správný?</translation>
    </message>
    <message>
        <source>The connection to %1 was cut.</source>
        <translation>Spojení s %1 bylo přerušeno.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 could be made (%2). It needs TLS 1.2 or newer; a server without TLS has an address that begins with http://.</source>
        <translation>S %1 se nepodařilo navázat šifrované spojení (%2). Vyžaduje TLS 1.2 nebo novější; server bez TLS má adresu začínající http://.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Is this computer on the network?</source>
        <translation>%1 je nedostupné (%2). Je tento počítač připojen k síti?</translation>
    </message>
    <message>
        <source>%1 has not answered for %2&#x202f;s. The network may be down, or a firewall in the way.</source>
        <translation>%1 neodpovídá už %2&#x202f;s. Možná vypadla síť nebo v cestě stojí firewall.</translation>
    </message>
    <message>
        <source>A server without TLS has an address that begins with http://.</source>
        <translation>Server bez TLS má adresu začínající http://.</translation>
    </message>
    <message>
        <source>The connection to %1 was cut before anything was said. If that goes on, what listens there may be no Glasshouse.</source>
        <translation>Spojení s %1 bylo přerušeno dřív, než se cokoli přeneslo. Pokud to trvá, možná tam nenaslouchá Glasshouse.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>Certifikát %1 není důvěryhodný. %2 Prohlédněte si jej v okně Připojení. SHA-256: %3</translation>
    </message>
    <message>
        <source>The certificate of %1 is not the one that you trusted: somebody may be in between. %2 Look at it under Connections. SHA-256: %3</source>
        <translation>Certifikát %1 není ten, kterému jste důvěřovali: někdo může stát mezi vámi. %2 Prohlédněte si jej v okně Připojení. SHA-256: %3</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádný</translation>
    </message>
    <message>
        <source>What answers at %1 is no Glasshouse, or one that is too old for this console. Check the address.</source>
        <translation>Na %1 neodpovídá Glasshouse, nebo je pro tuto konzoli příliš staré. Zkontrolujte adresu.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 MiB. Ask for less: a shorter range, or a filter.</source>
        <translation>Odpověď je větší než %1 MiB. Ptejte se na méně: zkraťte období nebo použijte filtr.</translation>
    </message>
    <message>
        <source>%1 sends to another address (%2), where the token is not taken by itself. Enter that address if it is the right one.</source>
        <translation>%1 odkazuje na jinou adresu (%2), kam se token sám neposílá. Zadejte tuto adresu, pokud je správná.</translation>
    </message>
    <message>
        <source>This console and the Glasshouse it asks do not understand each other (%1): one of them is older. Update it.</source>
        <translation>Tato konzole a dotazované Glasshouse si nerozumějí (%1): jedno z nich je starší. Aktualizujte je.</translation>
    </message>
</context>
<context>
    <name>TelemetryGroup</name>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Hour of day</source>
        <translation>Hodina dne</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Den v týdnu</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Typ události</translation>
    </message>
    <message>
        <source>day</source>
        <translation>den</translation>
    </message>
    <message>
        <source>week</source>
        <translation>týden</translation>
    </message>
    <message>
        <source>month</source>
        <translation>měsíc</translation>
    </message>
    <message>
        <source>hour of day</source>
        <translation>hodina dne</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>den v týdnu</translation>
    </message>
    <message>
        <source>event type</source>
        <translation>typ události</translation>
    </message>
</context>
<context>
    <name>TelemetryMeasure</name>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Chybovost</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
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
        <translation>Ostatní</translation>
    </message>
</context>
<context>
    <name>glasshouse::AboutDialog</name>
    <message>
        <source>About Glasshouse</source>
        <translation>O aplikaci Glasshouse</translation>
    </message>
    <message>
        <source>Glasshouse %1</source>
        <translation>Glasshouse %1</translation>
    </message>
    <message>
        <source>What AI agents did, what it cost and where they failed.</source>
        <translation>Co agenti AI dělali, kolik to stálo a kde selhali.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Svobodný software pod licencí GNU General Public License, verze 3 nebo novější.</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>glasshouse::AcknowledgeDialog</name>
    <message>
        <source>Acknowledge</source>
        <translation>Potvrdit</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n alert(s)</source>
        <translation>
            <numerusform>Potvrdit %n upozornění</numerusform>
            <numerusform>Potvrdit %n upozornění</numerusform>
            <numerusform>Potvrdit %n upozornění</numerusform>
        </translation>
    </message>
    <message>
        <source>Note, for the others</source>
        <translation>Poznámka pro ostatní</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDelegate</name>
    <message>
        <source>failed</source>
        <translation>selhalo</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>odepřeno</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odmítnuto</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>přerušeno</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation>Aktivita</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Třída</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Aktér</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Zdroj dat</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Počítač</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>move</source>
        <translation>pohyb</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otevřít</translation>
    </message>
    <message>
        <source>filter to value</source>
        <translation>filtrovat hodnotou</translation>
    </message>
    <message>
        <source>exclude</source>
        <translation>vyloučit</translation>
    </message>
    <message>
        <source>%1+ new</source>
        <comment>more than so many rows</comment>
        <translation>%1+ nových</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>rows</comment>
        <translation>%1 nových</translation>
    </message>
    <message>
        <source>Show the newest events</source>
        <translation>Zobrazit nejnovější události</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 událost</numerusform>
            <numerusform>%1 události</numerusform>
            <numerusform>%1 událostí</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>so many events</comment>
        <translation>asi %1</translation>
    </message>
    <message>
        <source>No events in this range.</source>
        <translation>V tomto období nejsou žádné události.</translation>
    </message>
    <message>
        <source>No events match the filter.</source>
        <translation>Filtru neodpovídá žádná událost.</translation>
    </message>
    <message numerus="yes">
        <source>Sorted among the %n loaded row(s), not all.</source>
        <translation>
            <numerusform>Seřazen je jen %n načtený řádek, ne všechny.</numerusform>
            <numerusform>Seřazeny jsou jen %n načtené řádky, ne všechny.</numerusform>
            <numerusform>Seřazeno je jen %n načtených řádků, ne všechny.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to time</source>
        <translation>Zpět k času</translation>
    </message>
    <message>
        <source>Searched back to %1</source>
        <translation>Prohledáno až k %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>stav k %1</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Řádek %1 z %2</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Vybrat sloupce</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Živě</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pozastaveno</translation>
    </message>
    <message>
        <source>New events come in. Press to pause</source>
        <translation>Nové události přicházejí. Stisknutím pozastavíte</translation>
    </message>
    <message>
        <source>New events wait. Press to let them in</source>
        <translation>Nové události čekají. Stisknutím je pustíte dál</translation>
    </message>
    <message>
        <source>Loaded rows as CSV…</source>
        <translation>Načtené řádky jako CSV…</translation>
    </message>
    <message>
        <source>Loaded rows as JSON…</source>
        <translation>Načtené řádky jako JSON…</translation>
    </message>
    <message>
        <source>Up to %1 events as CSV…</source>
        <translation>Až %1 událostí jako CSV…</translation>
    </message>
    <message>
        <source>Up to %1 events as JSON…</source>
        <translation>Až %1 událostí jako JSON…</translation>
    </message>
    <message>
        <source>Exported %1 events</source>
        <translation>Exportováno událostí: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Filter to this value</source>
        <translation>Filtrovat touto hodnotou</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Vyloučit tuto hodnotu</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Kopírovat jako JSON</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Kopírovat jako CSV</translation>
    </message>
    <message>
        <source>Copy the list as curl</source>
        <translation>Kopírovat seznam jako curl</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Exportovat aktivitu</translation>
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
        <translation>Facety</translation>
    </message>
    <message>
        <source>Show the values to filter by</source>
        <translation>Ukázat hodnoty, podle nichž lze filtrovat</translation>
    </message>
    <message>
        <source>About row %1 of %2</source>
        <translation>Přibližně řádek %1 z %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityView</name>
    <message>
        <source>Activity</source>
        <translation>Aktivita</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertChart</name>
    <message>
        <source>What the rule would have seen</source>
        <translation>Co by pravidlo vidělo</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) in this time</source>
        <translation>
            <numerusform>%n upozornění v této době</numerusform>
            <numerusform>%n upozornění v této době</numerusform>
            <numerusform>%n upozornění v této době</numerusform>
        </translation>
    </message>
    <message>
        <source>Fires at</source>
        <translation>Spustí se při</translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWatch</name>
    <message>
        <source>Over: %1</source>
        <translation>Pominulo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n upozornění</numerusform>
            <numerusform>%n upozornění</numerusform>
            <numerusform>%n upozornění</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWords</name>
    <message>
        <source>of the day</source>
        <translation>za den</translation>
    </message>
    <message>
        <source>of the week</source>
        <translation>za týden</translation>
    </message>
    <message>
        <source>of the month</source>
        <translation>za měsíc</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n minute(s)</source>
        <translation>
            <numerusform>za poslední %n minutu</numerusform>
            <numerusform>za poslední %n minuty</numerusform>
            <numerusform>za posledních %n minut</numerusform>
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
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Plocha</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Oznámení</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varování</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Chyba</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a rule, and its trouble</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nelze zjistit</translation>
    </message>
    <message>
        <source>The worst was %1</source>
        <translation>Nejhorší hodnota: %1</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>trvá</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>zatím nikdo</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vypnuto</translation>
    </message>
    <message>
        <source>shown by each console</source>
        <translation>zobrazuje každá konzole</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>selhává: %1</translation>
    </message>
    <message>
        <source>fails, again in %1: %2</source>
        <translation>selhává, znovu za %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>čeká %n</numerusform>
            <numerusform>čekají %n</numerusform>
            <numerusform>čeká %n</numerusform>
        </translation>
    </message>
    <message>
        <source>told %1</source>
        <comment>how long ago</comment>
        <translation>oznámeno %1</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>zatím nic neoznámeno</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Mez</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Okno</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Zkontrolováno</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Začátek</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Konec</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Potvrdil</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a figure of the moment</comment>
        <translation>nyní</translation>
    </message>
    <message numerus="yes">
        <source>of the last %n day(s)</source>
        <translation>
            <numerusform>za poslední %n den</numerusform>
            <numerusform>za poslední %n dny</numerusform>
            <numerusform>za posledních %n dní</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n hour(s)</source>
        <translation>
            <numerusform>za poslední %n hodinu</numerusform>
            <numerusform>za poslední %n hodiny</numerusform>
            <numerusform>za posledních %n hodin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertsDock</name>
    <message>
        <source>Alerts</source>
        <translation>Upozornění</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>What fired</source>
        <translation>Spuštěno</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanály</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nové pravidlo</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Potvrdit vše</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Nový kanál</translation>
    </message>
    <message>
        <source>Nothing has fired.</source>
        <translation>Nic se nespustilo.</translation>
    </message>
    <message>
        <source>No rule watches over anything yet.</source>
        <translation>Zatím nic nehlídá žádné pravidlo.</translation>
    </message>
    <message>
        <source>Set a budget of the day</source>
        <translation>Nastavit denní rozpočet</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s), %1 firing</source>
        <translation>
            <numerusform>%n pravidlo, spuštěná: %1</numerusform>
            <numerusform>%n pravidla, spuštěná: %1</numerusform>
            <numerusform>%n pravidel, spuštěných: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter edits a rule, Space switches it</source>
        <translation>Enter upraví pravidlo, mezerník je přepne</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n nepotvrzené</numerusform>
            <numerusform>%n nepotvrzená</numerusform>
            <numerusform>%n nepotvrzených</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule of your own</source>
        <translation>Vlastní pravidlo</translation>
    </message>
    <message>
        <source>Edit and test…</source>
        <translation>Upravit a vyzkoušet…</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Odebrat pravidlo</translation>
    </message>
    <message>
        <source>Show its rows</source>
        <translation>Zobrazit řádky</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Potvrdit…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Odeslat zkoušku</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>Odebrat kanál</translation>
    </message>
    <message>
        <source>Alerts show in this window only. A channel sends them on, by e-mail or to a webhook.</source>
        <translation>Upozornění se zobrazují jen v tomto okně. Kanál je pošle dál, e-mailem nebo na webhook.</translation>
    </message>
</context>
<context>
    <name>glasshouse::CardsDock</name>
    <message>
        <source>Figures</source>
        <translation>Ukazatele</translation>
    </message>
    <message>
        <source>This figure could not be read: %1</source>
        <translation>Tento ukazatel nelze přečíst: %1</translation>
    </message>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>proti předch. %n d</numerusform>
            <numerusform>proti předch. %n d</numerusform>
            <numerusform>proti předch. %n d</numerusform>
        </translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompty</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Volání nástrojů</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 nebo více: některé počty výstupu nejsou úplné</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>+ %1</source>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Chybovost</translation>
    </message>
    <message>
        <source>%1 failed of %2 events</source>
        <translation>%1 z %2 událostí selhalo</translation>
    </message>
</context>
<context>
    <name>glasshouse::CertificateDialog</name>
    <message>
        <source>Do not connect</source>
        <translation>Nepřipojovat</translation>
    </message>
    <message>
        <source>Trust it for %1</source>
        <translation>Důvěřovat mu pro %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikát</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before</source>
        <translation>%1 ukazuje jiný certifikát než dřív</translation>
    </message>
    <message>
        <source>%1 shows a certificate that is not trusted</source>
        <translation>%1 ukazuje nedůvěryhodný certifikát</translation>
    </message>
    <message>
        <source>You trusted another certificate for this address. Either it was renewed, or somebody stands in between and would read your token and everything it shows. Ask whoever runs the server before you go on.</source>
        <translation>Pro tuto adresu jste důvěřovali jinému certifikátu. Buď byl obnoven, nebo někdo stojí mezi vámi a serverem a přečetl by váš token i vše, co token ukáže. Než budete pokračovat, zeptejte se správce serveru.</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Vydáno pro</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>Pro jména</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Vydal</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Platnost</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 až %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Předtím</translation>
    </message>
    <message>
        <source>Compare the SHA-256 with the one that the server prints when it starts. Trust is kept for this address and this certificate alone.</source>
        <translation>Porovnejte SHA-256 s tím, který server vypíše při spuštění. Důvěra platí jen pro tuto adresu a tento certifikát.</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted on anybody&apos;s word. The server needs another one.</source>
        <translation>Tomuto certifikátu nelze důvěřovat na ničí slovo. Server potřebuje jiný.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ChannelDialog</name>
    <message>
        <source>New channel</source>
        <translation>Nový kanál</translation>
    </message>
    <message>
        <source>Edit channel</source>
        <translation>Upravit kanál</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Team chat</source>
        <translation>Týmový chat</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Poštovní server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To, several with commas</source>
        <translation>Komu, více oddělte čárkami</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Token bota</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Podpisový klíč</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>kept; write to change it</source>
        <translation>uloženo; změníte přepsáním</translation>
    </message>
    <message>
        <source>Every console that is connected shows it on its own desktop.</source>
        <translation>Každá připojená konzole to zobrazí na své ploše.</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>Oznamovat sem</translation>
    </message>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>Přesto odesílat bez šifrování</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Save the channel</source>
        <translation>Uložit kanál</translation>
    </message>
</context>
<context>
    <name>glasshouse::Chip</name>
    <message>
        <source>project</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>session</source>
        <translation>relace</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>výsledek</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>S chybami</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>den v týdnu</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hodina</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Odebrat (Delete)</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>Odebrat: %1 %2</translation>
    </message>
    <message>
        <source>Filter: %1 %2</source>
        <translation>Filtr: %1 %2</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ne %1</translation>
    </message>
    <message>
        <source>action</source>
        <translation>akce</translation>
    </message>
    <message>
        <source>outcome like</source>
        <translation>výsledek jako</translation>
    </message>
    <message>
        <source>correlation</source>
        <translation>korelace</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>druh</translation>
    </message>
    <message>
        <source>events</source>
        <translation>události</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Jen selhání</translation>
    </message>
</context>
<context>
    <name>glasshouse::CodeView</name>
    <message>
        <source>Copy all</source>
        <translation>Kopírovat vše</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Vybrat vše</translation>
    </message>
</context>
<context>
    <name>glasshouse::CommandPalette</name>
    <message>
        <source>Go to a session, panel, view or command</source>
        <translation>Přejít na relaci, panel, pohled nebo příkaz</translation>
    </message>
    <message>
        <source>Commands and sessions</source>
        <translation>Příkazy a relace</translation>
    </message>
    <message>
        <source>Looking for sessions…</source>
        <translation>Hledají se relace…</translation>
    </message>
    <message>
        <source>No command or session matches.</source>
        <translation>Neodpovídá žádný příkaz ani relace.</translation>
    </message>
    <message>
        <source>No command matches.</source>
        <translation>Neodpovídá žádný příkaz.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionForm</name>
    <message>
        <source>Send it without encryption all the same</source>
        <translation>Přesto odesílat bez šifrování</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Umístění</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>Glasshouse on another computer</source>
        <translation>Glasshouse v jiném počítači</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Složka nebo soubor</translation>
    </message>
    <message>
        <source>What the agents on this computer did, and what is sent to it.</source>
        <translation>Co dělali agenti v tomto počítači a co se do něj posílá.</translation>
    </message>
    <message>
        <source>http:// is not encrypted: whoever is on the way could read the token and all that it shows. Use https://.</source>
        <translation>http:// není šifrované: kdokoli po cestě by mohl přečíst token i vše, co token ukáže. Použijte https://.</translation>
    </message>
    <message>
        <source>What was typed is no token: it has blanks or letters in it that no token has.</source>
        <translation>Zadaný text není token: obsahuje mezery nebo znaky, které žádný token nemá.</translation>
    </message>
    <message>
        <source>In the keychain; type to replace it</source>
        <translation>V klíčence; psaním jej nahradíte</translation>
    </message>
    <message>
        <source>Shown once by “glasshousectl token create”</source>
        <translation>Jednou jej ukáže „glasshousectl token create“</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionModel</name>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionTest</name>
    <message>
        <source>It works: %1 events, %2 sessions.</source>
        <translation>Funguje: události: %1, relace: %2.</translation>
    </message>
</context>
<context>
    <name>glasshouse::ConnectionsDialog</name>
    <message>
        <source>Add Glasshouse</source>
        <translation>Přidat Glasshouse</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Přidat složku…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Vyzkoušet</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Připojit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Připojení</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Odebrat „%1“?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nové připojení</translation>
    </message>
    <message>
        <source>Add a folder of transcripts</source>
        <translation>Přidat složku s přepisy</translation>
    </message>
    <message>
        <source>The token of %1 is still in the keychain: remove it there.</source>
        <translation>Token připojení %1 je stále v klíčence: odeberte jej tam.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Odebráno: %1.</translation>
    </message>
    <message>
        <source>Enter the token first.</source>
        <translation>Nejdřív zadejte token.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Dotaz na klíčenku…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Připojování k %1…</translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Ukázka</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 a %n další</numerusform>
            <numerusform>%1 a %n další</numerusform>
            <numerusform>%1 a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Listening in the background could not be started: %1</source>
        <translation>Naslouchání na pozadí se nepodařilo spustit: %1</translation>
    </message>
    <message>
        <source>The token of a viewer or an admin, as “glasshousectl token create” shows it once.</source>
        <translation>Token role viewer nebo admin, jak jej „glasshousectl token create“ jednou ukáže.</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialWords</name>
    <message>
        <source>Days since this agent was first seen: no rotation is known</source>
        <translation>Dny od prvního výskytu agenta: žádná rotace není známa</translation>
    </message>
    <message>
        <source>Days since the last rotation</source>
        <translation>Dny od poslední rotace</translation>
    </message>
    <message numerus="yes">
        <source>Longer than %n day(s)</source>
        <translation>
            <numerusform>Déle než %n den</numerusform>
            <numerusform>Déle než %n dny</numerusform>
            <numerusform>Déle než %n dnů</numerusform>
        </translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nikdy</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>Poprvé %1</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed</source>
        <translation>Selhalo %1 z %2 volání</translation>
    </message>
    <message>
        <source>Within 5 % of exact</source>
        <translation>S přesností 5 %</translation>
    </message>
    <message>
        <source>No durations in these calls</source>
        <translation>Tato volání nemají trvání</translation>
    </message>
    <message>
        <source>Calls over the range</source>
        <translation>Volání v období</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>nejvýše %1</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Last rotated</source>
        <translation>Poslední rotace</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>Dní od té doby</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotace</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>Vydané tokeny</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Rotated by</source>
        <translation>Rotoval</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Koncový bod</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Volání</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
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
        <translation>V období</translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialsDock</name>
    <message>
        <source>Credentials and endpoints</source>
        <translation>Přihlašovací údaje a koncové body</translation>
    </message>
    <message>
        <source>Rotation of credentials</source>
        <translation>Rotace přihlašovacích údajů</translation>
    </message>
    <message>
        <source>Calls by endpoint</source>
        <translation>Volání podle koncových bodů</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotace</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Koncové body</translation>
    </message>
    <message>
        <source>Filter to this agent</source>
        <translation>Filtrovat tímto agentem</translation>
    </message>
    <message>
        <source>Filter to this endpoint</source>
        <translation>Filtrovat tímto koncovým bodem</translation>
    </message>
    <message>
        <source>Exclude this endpoint</source>
        <translation>Vyloučit tento koncový bod</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Zatím nic.</translation>
    </message>
    <message>
        <source>Nothing in this range and filter.</source>
        <translation>V tomto období a filtru nic není.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 not rotated for more than %n day(s)</source>
        <translation>
            <numerusform>%1, %2 bez rotace déle než %n den</numerusform>
            <numerusform>%1, %2 bez rotace déle než %n dny</numerusform>
            <numerusform>%1, %2 bez rotace déle než %n dnů</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents report rotations as credential_rotated, and tokens as token_issued and token_failed.</source>
        <translation>Agenti hlásí rotace jako credential_rotated a tokeny jako token_issued a token_failed.</translation>
    </message>
    <message>
        <source>Services report calls as api_call, with the endpoint and how long it took.</source>
        <translation>Služby hlásí volání jako api_call s koncovým bodem a trváním.</translation>
    </message>
    <message>
        <source>J and K move, F filters, X excludes, Enter shows the activity</source>
        <translation>J a K pohyb, F filtruje, X vylučuje, Enter zobrazí aktivitu</translation>
    </message>
    <message>
        <source>%1 calls, %2 failed</source>
        <translation>Volání: %1, selhalo: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::DaysDialog</name>
    <message>
        <source>Show these days</source>
        <translation>Zobrazit tyto dny</translation>
    </message>
    <message>
        <source>Pick days</source>
        <translation>Vybrat dny</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>První den</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Poslední den</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>První den je po posledním.</translation>
    </message>
</context>
<context>
    <name>glasshouse::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n nezměněný řádek</numerusform>
            <numerusform>%n nezměněné řádky</numerusform>
            <numerusform>%n nezměněných řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy changes</source>
        <translation>Kopírovat změny</translation>
    </message>
    <message>
        <source>Copy before</source>
        <translation>Kopírovat předtím</translation>
    </message>
    <message>
        <source>Copy after</source>
        <translation>Kopírovat potom</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Potom</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Předtím</translation>
    </message>
</context>
<context>
    <name>glasshouse::ErrorChip</name>
    <message>
        <source>Error %1 of %2</source>
        <translation>Chyba %1 z %2</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 chyba</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>chyby: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventDock</name>
    <message>
        <source>Event</source>
        <translation>Událost</translation>
    </message>
    <message>
        <source>Choose an event to see all of it</source>
        <translation>Vyberte událost a uvidíte ji celou</translation>
    </message>
    <message>
        <source>This event is no longer kept</source>
        <translation>Tato událost už není uložena</translation>
    </message>
    <message>
        <source>Back to the masked event</source>
        <translation>Zpět ke skryté podobě</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n úsek</numerusform>
            <numerusform>%n úseky</numerusform>
            <numerusform>%n úseků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n změna</numerusform>
            <numerusform>%n změny</numerusform>
            <numerusform>%n změn</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the first %2</source>
        <translation>%1 v prvních %2</translation>
    </message>
    <message>
        <source>cut after %1 of %2</source>
        <translation>zkráceno po %1 z %2</translation>
    </message>
    <message>
        <source>Hide raw</source>
        <translation>Skrýt původní</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Zobrazit původní</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Předtím a potom</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Vedle sebe</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Pod sebou</translation>
    </message>
    <message>
        <source>How changes are shown</source>
        <translation>Jak se změny zobrazují</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Změny</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>section of the event pane</comment>
        <translation>Událost</translation>
    </message>
    <message>
        <source>Show what is masked. This is kept in the audit trail.</source>
        <translation>Zobrazí, co je skryto. Zaznamená se do auditu.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
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
        <translation>Kopírovat událost</translation>
    </message>
    <message>
        <source>Event as JSON</source>
        <translation>Událost jako JSON</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trasování</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>Související</translation>
    </message>
    <message>
        <source>Filter to these</source>
        <translation>Filtrovat tyto</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventFields</name>
    <message>
        <source>Facts of the event</source>
        <translation>Údaje o události</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Filtrovat %1</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>Vyloučit %1</translation>
    </message>
    <message>
        <source>Open the transcript</source>
        <translation>Otevřít přepis</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHead</name>
    <message>
        <source>Event above</source>
        <translation>Událost výše</translation>
    </message>
    <message>
        <source>Event below</source>
        <translation>Událost níže</translation>
    </message>
    <message>
        <source>Close the event</source>
        <translation>Zavřít událost</translation>
    </message>
    <message>
        <source>Event above (K)</source>
        <translation>Událost výše (K)</translation>
    </message>
    <message>
        <source>Event below (J)</source>
        <translation>Událost níže (J)</translation>
    </message>
    <message>
        <source>Close the event (Esc)</source>
        <translation>Zavřít událost (Esc)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Událost</translation>
    </message>
    <message>
        <source>Filter to %1</source>
        <translation>Filtrovat %1</translation>
    </message>
    <message>
        <source>Exclude %1</source>
        <translation>Vyloučit %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::EventHistogramChart</name>
    <message>
        <source>Events over time</source>
        <translation>Události v čase</translation>
    </message>
    <message>
        <source>%1 to %2: %3 events, %4 failures</source>
        <translation>%1 až %2: událostí %3, selhání %4</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Dotaz</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identita</translation>
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
        <translation>Selhání</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
</context>
<context>
    <name>glasshouse::ExplorerDock</name>
    <message>
        <source>Nothing</source>
        <translation>Nic</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Průzkumník</translation>
    </message>
    <message>
        <source>Group by:</source>
        <translation>Seskupit podle:</translation>
    </message>
    <message>
        <source>First group</source>
        <translation>První skupina</translation>
    </message>
    <message>
        <source>Then:</source>
        <translation>Potom:</translation>
    </message>
    <message>
        <source>Second group</source>
        <translation>Druhá skupina</translation>
    </message>
    <message>
        <source>Swap the groups</source>
        <translation>Prohodit skupiny</translation>
    </message>
    <message>
        <source>Measure:</source>
        <translation>Ukazatel:</translation>
    </message>
    <message>
        <source>Measure of the chart</source>
        <translation>Ukazatel v grafu</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Figures by group</source>
        <translation>Ukazatele podle skupin</translation>
    </message>
    <message>
        <source>%1 by %2, then %3</source>
        <comment>Cost by model, then tool</comment>
        <translation>%1 podle: %2, potom %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>Cost by model</comment>
        <translation>%1 podle: %2</translation>
    </message>
    <message>
        <source>No events here yet.</source>
        <translation>Zatím tu nejsou žádné události.</translation>
    </message>
    <message>
        <source>No events in this range and filter.</source>
        <translation>V tomto období a filtru nejsou žádné události.</translation>
    </message>
    <message>
        <source>Counted back to %1 only: no sums tell these groups together</source>
        <translation>Počítáno jen zpět do %1: pro tyto skupiny dohromady nejsou součty</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 z %2 řádků</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 řádek</numerusform>
            <numerusform>%1 řádky</numerusform>
            <numerusform>%1 řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>the chart shows %1</source>
        <translation>graf zobrazuje %1</translation>
    </message>
    <message>
        <source>J and K move, F or Enter filters to the row, X excludes, Ctrl+C copies</source>
        <translation>J a K pohyb, F nebo Enter filtruje řádkem, X vylučuje, Ctrl+C kopíruje</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 rows</source>
        <translation>Zápis: %1 z %2 řádků</translation>
    </message>
    <message>
        <source>Filter to this row</source>
        <translation>Filtrovat tímto řádkem</translation>
    </message>
    <message>
        <source>Filter to this %1</source>
        <comment>a group, like: model</comment>
        <translation>Filtrovat touto hodnotou: %1</translation>
    </message>
    <message>
        <source>Exclude this %1</source>
        <comment>a group, like: model</comment>
        <translation>Vyloučit tuto hodnotu: %1</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportovat jako CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exportovat jako JSON…</translation>
    </message>
    <message>
        <source>Export as Parquet…</source>
        <translation>Exportovat jako Parquet…</translation>
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
        <translation>Exportovat ukazatele</translation>
    </message>
    <message>
        <source>Asking for all rows</source>
        <translation>Načítají se všechny řádky</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 řádek zapsán do %2</numerusform>
            <numerusform>%1 řádky zapsány do %2</numerusform>
            <numerusform>%1 řádků zapsáno do %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
    <message>
        <source>No durations are kept for these groups: try tools, sources or outcomes</source>
        <translation>Pro tyto skupiny se doby neuchovávají: zkuste nástroje, zdroje nebo výsledky</translation>
    </message>
    <message>
        <source>All rows of these groups up to 100,000, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>Všechny řádky těchto skupin až do 100 000, s přesnými hodnotami. V CSV dostane text, který by tabulkový procesor spustil jako vzorec, na začátek apostrof.</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows written to %3: a file has no more</source>
        <translation>Prvních %1 z %2 řádků zapsáno do %3: víc soubor nepojme</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetList</name>
    <message>
        <source>chosen</source>
        <translation>vybráno</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>vyloučeno</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nevybráno</translation>
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
        <translation>Hledat: %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Chyba</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Méně</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>dalších %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FacetsDock</name>
    <message>
        <source>Facets</source>
        <translation>Facety</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vymazat</translation>
    </message>
    <message>
        <source>Remove what was chosen here</source>
        <translation>Zrušit, co je zde vybráno</translation>
    </message>
    <message>
        <source>of the newest %1</source>
        <translation>z nejnovějších %1</translation>
    </message>
    <message>
        <source>of the newest, back to %1</source>
        <translation>z nejnovějších, až k %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDetailPane</name>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDock</name>
    <message>
        <source>Feedback</source>
        <translation>Zpětná vazba</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Hlášení</translation>
    </message>
    <message>
        <source>Search reports</source>
        <translation>Hledat hlášení</translation>
    </message>
    <message>
        <source>Fold duplicates</source>
        <translation>Sbalit duplicity</translation>
    </message>
    <message>
        <source>Reports about the same trouble are one row</source>
        <translation>Hlášení o téže potíži jsou jeden řádek</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Takes the last step back (U)</source>
        <translation>Vezme poslední krok zpět (U)</translation>
    </message>
    <message>
        <source>No report has this text.</source>
        <translation>Žádné hlášení tento text neobsahuje.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>No reports in this state.</source>
        <translation>V tomto stavu nejsou žádná hlášení.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) changed. U takes it back</source>
        <translation>
            <numerusform>Změněno %n hlášení. U to vezme zpět</numerusform>
            <numerusform>Změněna %n hlášení. U to vezme zpět</numerusform>
            <numerusform>Změněno %n hlášení. U to vezme zpět</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Vzato zpět</translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>Nic se nezměnilo: %1</translation>
    </message>
    <message>
        <source>Deleted. The activity keeps that they were there</source>
        <translation>Smazáno. Aktivita uchová, že existovala</translation>
    </message>
    <message>
        <source>Nothing was deleted: %1</source>
        <translation>Nic se nesmazalo: %1</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Roztříděno</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Vyřešit…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>Neopravovat…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Přiřadit…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Štítky…</translation>
    </message>
    <message>
        <source>Show each report</source>
        <translation>Zobrazit jednotlivě</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Otevřít přepis</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>for %1 reports</source>
        <translation>pro hlášení: %1</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Řádek %1 z %2</translation>
    </message>
    <message>
        <source>The newest %1 of %2</source>
        <translation>Nejnovějších %1 z %2</translation>
    </message>
    <message>
        <source>Nobody has reported anything yet. In a transcript, the menu of a turn has Report…</source>
        <translation>Zatím nikdo nic nenahlásil. V přepisu je v nabídce kola „Nahlásit toto kolo…“.</translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackWords</name>
    <message>
        <source>Open</source>
        <translation>Otevřeno</translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation>Roztříděno</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Vyřešeno</translation>
    </message>
    <message>
        <source>Won&apos;t fix</source>
        <translation>Nebude opraveno</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a state, and how many reports are in it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>All %1</source>
        <comment>reports</comment>
        <translation>Vše %1</translation>
    </message>
    <message>
        <source>Reports about the same trouble. Right shows each, Left folds them again</source>
        <translation>Hlášení o téže potíži. Vpravo zobrazí každé, Vlevo je znovu sbalí</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Hlášení</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Nahlášeno</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Přiřazeno</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a time, and a person</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a fact of the computer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Řešení</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uzavřeno</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Poslední chyba</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Prostředí</translation>
    </message>
    <message>
        <source>Seen before sent</source>
        <translation>Viděno před odesláním</translation>
    </message>
    <message>
        <source>no: a script sent it</source>
        <translation>ne: odeslal je skript</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) about this</source>
        <translation>
            <numerusform>%n hlášení o tomto</numerusform>
            <numerusform>%n hlášení o tomto</numerusform>
            <numerusform>%n hlášení o tomto</numerusform>
        </translation>
    </message>
    <message>
        <source>J K move, T triaged, R resolve, W won&apos;t fix, A assign, # tag, U undo</source>
        <translation>J K pohyb, T roztříděno, R vyřešit, W neopravovat, A přiřadit, # štítky, U zpět</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>řádek %1</translation>
    </message>
    <message>
        <source>Its last turns, secrets masked, %1</source>
        <translation>Její poslední kola, tajné údaje skryty, %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FilterBar</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Vlevo</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vpřed</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Vpravo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vymazat</translation>
    </message>
    <message>
        <source>Remove every filter but the time range</source>
        <translation>Odebrat všechny filtry kromě období</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>Text in any field</source>
        <translation>Text v libovolném poli</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Další filtry</translation>
    </message>
    <message>
        <source>Filter by a field of events</source>
        <translation>Filtrovat podle pole událostí</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Uložené pohledy</translation>
    </message>
    <message>
        <source>Saved views: %1</source>
        <translation>Uložené pohledy: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindBar</name>
    <message>
        <source>Find in session</source>
        <translation>Najít v relaci</translation>
    </message>
    <message>
        <source>Ctrl+F; Enter and Shift+Enter step through the matches</source>
        <translation>Ctrl+F; Enter a Shift+Enter procházejí shody</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Předchozí shoda</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Předchozí shoda (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Další shoda</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Další shoda (F3)</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>více než %1</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>žádná shoda</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingWords</name>
    <message>
        <source>Tool error</source>
        <translation>Chyba nástroje</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Oprávnění odepřeno</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Přerušeno</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Smyčka</translation>
    </message>
    <message>
        <source>Abrupt end</source>
        <translation>Náhlý konec</translation>
    </message>
    <message>
        <source>API error</source>
        <translation>Chyba API</translation>
    </message>
    <message>
        <source>Context overflow</source>
        <translation>Přetečení kontextu</translation>
    </message>
    <message>
        <source>Secret leak</source>
        <translation>Únik tajných údajů</translation>
    </message>
    <message>
        <source>command</source>
        <translation>příkaz</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>chybné použití</translation>
    </message>
    <message>
        <source>other</source>
        <translation>jiné</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>zkoušeno znovu</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>slovy</translation>
    </message>
    <message>
        <source>compacted</source>
        <translation>zhuštěno</translation>
    </message>
    <message>
        <source>prompt too long</source>
        <translation>prompt příliš dlouhý</translation>
    </message>
    <message>
        <source>by a hook</source>
        <translation>hookem</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>pravidlem</translation>
    </message>
    <message>
        <source>by the mode</source>
        <translation>režimem</translation>
    </message>
    <message>
        <source>by the system</source>
        <translation>systémem</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>type: kind of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>chyba</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varování</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>As reported: told from words, not from a mark of the record</source>
        <translation>Podle znění: poznáno ze slov, ne ze značky v záznamu</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>Podagent %1</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Řádek %1 souboru %2</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Týden od %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Exit code 1 and more</source>
        <translation>Kód ukončení 1 a další</translation>
    </message>
    <message>
        <source>A title of some words</source>
        <translation>Název z několika slov</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Kolo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>včera</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Varování</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Naposledy</translation>
    </message>
    <message>
        <source>By project</source>
        <translation>Podle projektu</translation>
    </message>
    <message>
        <source>By user</source>
        <translation>Podle uživatele</translation>
    </message>
    <message>
        <source>By tool</source>
        <translation>Podle nástroje</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Podle týdne</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Podle závažnosti</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Podle agenta</translation>
    </message>
    <message>
        <source>By session</source>
        <translation>Podle relace</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Podle dne</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Podle měsíce</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Podle typu</translation>
    </message>
</context>
<context>
    <name>glasshouse::FindingsDock</name>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Všechny typy</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Které nálezy</translation>
    </message>
    <message>
        <source>How severe at least</source>
        <translation>Nejmenší závažnost</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Jakákoli závažnost</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Varování a chyby</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Jen chyby</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Jednotlivě</translation>
    </message>
    <message>
        <source>How findings are grouped</source>
        <translation>Jak se nálezy seskupují</translation>
    </message>
    <message>
        <source>Findings by type and week</source>
        <translation>Nálezy podle typu a týdne</translation>
    </message>
    <message>
        <source>Findings of each type by week</source>
        <translation>Nálezy každého typu po týdnech</translation>
    </message>
    <message>
        <source>Findings by group</source>
        <translation>Nálezy podle skupin</translation>
    </message>
    <message>
        <source>Findings per week, equal-count steps</source>
        <translation>Nálezy za týden, stupně o stejném počtu</translation>
    </message>
    <message>
        <source>Nothing of that was found.</source>
        <translation>Nic takového se nenašlo.</translation>
    </message>
    <message>
        <source>Show all types</source>
        <translation>Zobrazit všechny typy</translation>
    </message>
    <message>
        <source>Nothing found yet: transcripts are being looked through.</source>
        <translation>Zatím nic nenalezeno: přepisy se procházejí.</translation>
    </message>
    <message>
        <source>Nothing went wrong in this range and filter.</source>
        <translation>V tomto období a filtru se nic nepokazilo.</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>Nálezů: %1</translation>
    </message>
    <message>
        <source>The latest %1 of %2 findings</source>
        <translation>Posledních %1 z %2 nálezů</translation>
    </message>
    <message>
        <source>%1 transcripts still to be looked through</source>
        <translation>zbývá projít přepisů: %1</translation>
    </message>
    <message>
        <source>J and K move, Enter narrows to the group</source>
        <translation>J a K pohyb, Enter zúží na skupinu</translation>
    </message>
    <message>
        <source>J and K move, Enter opens the transcript at the finding</source>
        <translation>J a K pohyb, Enter otevře přepis v místě nálezu</translation>
    </message>
    <message>
        <source>Open the transcript here</source>
        <translation>Otevřít přepis zde</translation>
    </message>
    <message>
        <source>Only this type</source>
        <translation>Jen tento typ</translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message>
        <source>Import</source>
        <translation>Importovat</translation>
    </message>
    <message>
        <source>Welcome to Glasshouse</source>
        <translation>Vítejte v Glasshouse</translation>
    </message>
    <message>
        <source>Choose what to read. Everything stays on this computer; files are read, never changed.</source>
        <translation>Vyberte, co číst. Vše zůstává v tomto počítači; soubory se čtou, nikdy nemění.</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>Načíst ukázku</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Otevřít složku…</translation>
    </message>
    <message>
        <source>No data yet? Try the demo</source>
        <translation>Zatím žádná data? Zkuste ukázku</translation>
    </message>
    <message>
        <source>60 days of sample data, easy to remove.</source>
        <translation>60 dní ukázkových dat, snadno odstranitelných.</translation>
    </message>
    <message>
        <source>Data lives elsewhere?</source>
        <translation>Jsou data jinde?</translation>
    </message>
    <message>
        <source>Open a folder of transcripts, or drop one here.</source>
        <translation>Otevřete složku s přepisy nebo ji sem přetáhněte.</translation>
    </message>
    <message>
        <source>Agents on this computer</source>
        <translation>Agenti v tomto počítači</translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n přepis</numerusform>
            <numerusform>%n přepisy</numerusform>
            <numerusform>%n přepisů</numerusform>
        </translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nenalezeno</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message>
        <source>Model calls</source>
        <translation>Volání modelu</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Volání nástrojů</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivita</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nic</translation>
    </message>
    <message>
        <source>%1 per hour, equal-count steps</source>
        <translation>%1 za hodinu, stupně o stejném počtu</translation>
    </message>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>%1 za den, poslední %n den, stupně o stejném počtu</numerusform>
            <numerusform>%1 za den, poslední %n dny, stupně o stejném počtu</numerusform>
            <numerusform>%1 za den, posledních %n dní, stupně o stejném počtu</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per day, equal-count steps</source>
        <translation>%1 za den, stupně o stejném počtu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>neznámé</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>hours</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1, %n řádek</numerusform>
            <numerusform>%1, %n řádky</numerusform>
            <numerusform>%1, %n řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Nic tu není</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>dalších %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
    <message>
        <source>Rows and columns of the heatmap</source>
        <translation>Řádky a sloupce teplotní mapy</translation>
    </message>
    <message>
        <source>Project × day</source>
        <translation>Projekt × den</translation>
    </message>
    <message>
        <source>Weekday × hour</source>
        <translation>Den v týdnu × hodina</translation>
    </message>
    <message>
        <source>What the cells count</source>
        <translation>Co buňky počítají</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Volání modelu</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Volání nástrojů</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Teplotní mapa</translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message>
        <source>about %1 left</source>
        <translation>zbývá asi %1</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 z %2 souborů</translation>
    </message>
    <message>
        <source>Read %1   Calls counted %2   Copies dropped %3</source>
        <translation>Přečteno %1   Započteno volání %2   Vynecháno kopií %3</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>%n nečitelný řádek</numerusform>
            <numerusform>%n nečitelné řádky</numerusform>
            <numerusform>%n nečitelných řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import zrušen</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importováno</translation>
    </message>
    <message>
        <source>What was read is kept; the next import goes on from there.</source>
        <translation>Co bylo přečteno, zůstává; příští import naváže.</translation>
    </message>
    <message>
        <source>Everything else is counted.</source>
        <translation>Vše ostatní je započteno.</translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>%n nečitelné místo, zobrazit</numerusform>
            <numerusform>%n nečitelná místa, zobrazit</numerusform>
            <numerusform>%n nečitelných míst, zobrazit</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>glasshouse::KeepListeningDialog</name>
    <message>
        <source>Do not ask again</source>
        <translation>Příště se neptat</translation>
    </message>
    <message>
        <source>Keep listening</source>
        <translation>Naslouchat dál</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>Keep listening?</source>
        <translation>Naslouchat dál?</translation>
    </message>
    <message>
        <source>Keep listening in the background?</source>
        <translation>Naslouchat dál na pozadí?</translation>
    </message>
    <message>
        <source>Agents have sent telemetry here within the last hour. When nobody listens, they try again for a while and then drop it.</source>
        <translation>Během poslední hodiny sem agenti poslali telemetrii. Když nikdo nenaslouchá, chvíli to zkoušejí znovu a pak ji zahodí.</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveDock</name>
    <message>
        <source>Paused</source>
        <translation>Pozastaveno</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Živě</translation>
    </message>
    <message>
        <source>How far back the lanes go</source>
        <translation>Jak daleko dráhy sahají</translation>
    </message>
    <message>
        <source>%1&#x202f;min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pozastavit</translation>
    </message>
    <message>
        <source>Let the lanes go on</source>
        <translation>Nechat dráhy běžet</translation>
    </message>
    <message>
        <source>Let the lanes stand still</source>
        <translation>Nechat dráhy stát</translation>
    </message>
    <message>
        <source>paused, %1 new</source>
        <translation>pozastaveno, %1 nových</translation>
    </message>
    <message>
        <source>last %1&#x202f;min, %2 events/min</source>
        <translation>posledních %1&#x202f;min, %2 událostí/min</translation>
    </message>
</context>
<context>
    <name>glasshouse::LiveLanesChart</name>
    <message>
        <source>Live events</source>
        <translation>Události živě</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Volání modelů</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Nástroje</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Dotazy</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identita</translation>
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
        <translation>teď</translation>
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
        <translation>Za posledních %1&#x202f;min žádné události. Objeví se zde, jakmile přijdou.</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Aktér</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Events here</source>
        <translation>Události zde</translation>
    </message>
    <message>
        <source>Paused, %1 events new</source>
        <translation>Pozastaveno, nových událostí: %1</translation>
    </message>
    <message>
        <source>%1 events in the last minute</source>
        <translation>Událostí za poslední minutu: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 at %4</source>
        <comment>lane, action, actor, time</comment>
        <translation>%1: %2, %3 v %4</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>bez jména</translation>
    </message>
</context>
<context>
    <name>glasshouse::MainWindow</name>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>About Glasshouse</source>
        <translation>O aplikaci Glasshouse</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Tento počítač</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Otevřít složku…</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Otevřít soubor…</translation>
    </message>
    <message>
        <source>Load demo</source>
        <translation>Načíst ukázku</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>Import new records</source>
        <translation>Importovat nové záznamy</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Úp&amp;ravy</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Filtrovat podle textu</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vymazat filtr</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Kopírovat id relace</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazit</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panely</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Obnovit rozložení</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Motiv systému</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Světlý motiv</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tmavý motiv</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Přejít</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vpřed</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dnes</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Posledních 7 dní</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Posledních 30 dní</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Celé období</translation>
    </message>
    <message>
        <source>Glasshouse</source>
        <translation>Glasshouse</translation>
    </message>
    <message>
        <source>Open a folder of transcripts</source>
        <translation>Otevřít složku s přepisy</translation>
    </message>
    <message>
        <source>Open transcripts</source>
        <translation>Otevřít přepisy</translation>
    </message>
    <message>
        <source>Transcripts (*.jsonl)</source>
        <translation>Přepisy (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Another program uses port %1. Glasshouse tries again every two seconds; stop that program, or start with --listen.</source>
        <translation>Port %1 používá jiný program. Glasshouse to každé dvě sekundy zkouší znovu; ukončete onen program, nebo spusťte Glasshouse s --listen.</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>Nasměrovat agenta sem…</translation>
    </message>
    <message>
        <source>Listen for telemetry</source>
        <translation>Přijímat telemetrii</translation>
    </message>
    <message>
        <source>As of %1. %2</source>
        <translation>Stav k %1. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Připojení…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Uložit tento pohled…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Nahlásit problém…</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>Další panel</translation>
    </message>
    <message>
        <source>Panel before</source>
        <translation>Předchozí panel</translation>
    </message>
    <message>
        <source>Go to a session, panel or command…</source>
        <translation>Přejít na relaci, panel nebo příkaz…</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackEditor</name>
    <message>
        <source>Mistakes</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Edit a report pack</source>
        <translation>Upravit balíček přehledů</translation>
    </message>
    <message>
        <source>The pack&apos;s text</source>
        <translation>Text balíčku</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>There is a file %1 already: choose another id.</source>
        <translation>Soubor %1 už existuje: zvolte jiné id.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
    <message>
        <source>This is not saved. Close again to leave it.</source>
        <translation>Toto není uloženo. Dalším zavřením to zahodíte.</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackListModel</name>
    <message>
        <source>Pack</source>
        <translation>Balíček</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Nabízeno</translation>
    </message>
    <message>
        <source>Not received</source>
        <comment>a pack&apos;s data</comment>
        <translation>Nepřijato</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackPanelView</name>
    <message>
        <source>of the whole period: this filter does not apply here</source>
        <translation>za celé období: tento filtr zde neplatí</translation>
    </message>
    <message>
        <source>counted over the newest rows</source>
        <translation>počítáno z nejnovějších řádků</translation>
    </message>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1 další</numerusform>
            <numerusform>%1 další</numerusform>
            <numerusform>%1 dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period.</source>
        <translation>V tomto období nic není.</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>po dnech</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>po týdnech</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>po měsících</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>z %1: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::PackProblems</name>
    <message>
        <source>Line</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Co je špatně</translation>
    </message>
</context>
<context>
    <name>glasshouse::PacksDock</name>
    <message>
        <source>Report packs</source>
        <translation>Balíčky přehledů</translation>
    </message>
    <message>
        <source>Edit a copy…</source>
        <translation>Upravit kopii…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>This file has mistakes.</source>
        <translation>Tento soubor obsahuje chyby.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Vypnout</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Zapnout</translation>
    </message>
    <message>
        <source>An admin of a plan above the free one turns packs on and off.</source>
        <translation>Balíčky zapíná a vypíná admin s vyšším než bezplatným tarifem.</translation>
    </message>
    <message>
        <source>Offered: what it reports on is coming in.</source>
        <translation>Nabízeno: potřebná data přicházejí.</translation>
    </message>
    <message>
        <source>What it reports on has not come in yet.</source>
        <translation>Potřebná data zatím nepřišla.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Přehledy</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nový…</translation>
    </message>
    <message>
        <source>Write a pack of your own</source>
        <translation>Napsat vlastní balíček</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>The report&apos;s panels</source>
        <translation>Panely přehledu</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Tisknout…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Uložit jako PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Uložit jako CSV…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Print a report</source>
        <translation>Vytisknout přehled</translation>
    </message>
    <message>
        <source>Which packs are on is of %1: %2</source>
        <translation>Které balíčky jsou zapnuty, je stav z %1: %2</translation>
    </message>
    <message>
        <source>Drawing page %1 of %2</source>
        <translation>Kreslí se strana %1 z %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::PaletteButton</name>
    <message>
        <source>Go to a session, panel or command</source>
        <translation>Přejít na relaci, panel nebo příkaz</translation>
    </message>
    <message>
        <source>Every session, panel, view and command by its name (%1)</source>
        <translation>Každá relace, panel, pohled a příkaz podle jména (%1)</translation>
    </message>
</context>
<context>
    <name>glasshouse::Panel</name>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Filtru nic neodpovídá.</translation>
    </message>
    <message>
        <source>No sessions in this range.</source>
        <translation>V tomto období nejsou žádné relace.</translation>
    </message>
    <message>
        <source>No sessions here yet.</source>
        <translation>Zatím tu nejsou žádné relace.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vymazat filtr</translation>
    </message>
    <message>
        <source>Widen to all time</source>
        <translation>Rozšířit na celé období</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>stav k %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PanelTitle</name>
    <message>
        <source>Show %1 alone, or go back</source>
        <translation>Zobrazit jen panel %1, nebo zpět</translation>
    </message>
    <message>
        <source>Expand %1</source>
        <translation>Rozbalit panel %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PointAgentDialog</name>
    <message>
        <source>Claude Code, in a shell</source>
        <translation>Claude Code, v shellu</translation>
    </message>
    <message>
        <source>Any OpenTelemetry SDK</source>
        <translation>Libovolné OpenTelemetry SDK</translation>
    </message>
    <message>
        <source>In the environment the agent starts in</source>
        <translation>V prostředí, ve kterém se agent spouští</translation>
    </message>
    <message>
        <source>Where the file has an “env” already, add the lines to it.</source>
        <translation>Pokud soubor už „env“ obsahuje, přidejte řádky do něj.</translation>
    </message>
    <message>
        <source>For this shell alone, or in the shell’s start-up file for all.</source>
        <translation>Jen pro tento shell, nebo ve spouštěcím souboru shellu pro všechny.</translation>
    </message>
    <message>
        <source>Replaces an “[otel]” section that is there. Prompts are not sent.</source>
        <translation>Nahrazuje případnou sekci „[otel]“. Prompty se neodesílají.</translation>
    </message>
    <message>
        <source>Its settings file has no place for a token, so all of it is in the environment. Prompts are not sent.</source>
        <translation>Soubor nastavení nemá místo pro token, proto je vše v prostředí. Prompty se neodesílají.</translation>
    </message>
    <message>
        <source>These variables are the same for all SDKs of OpenTelemetry that read them.</source>
        <translation>Tyto proměnné platí pro všechna OpenTelemetry SDK, která je čtou.</translation>
    </message>
    <message>
        <source>Show token</source>
        <translation>Zobrazit token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>Nasměrovat agenta sem</translation>
    </message>
    <message>
        <source>Hide token</source>
        <translation>Skrýt token</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Copy a block to where the agent reads its settings, and start the agent anew.</source>
        <translation>Zkopírujte blok tam, odkud agent čte nastavení, a agenta spusťte znovu.</translation>
    </message>
    <message>
        <source>Nobody listens now. Agents try again for a while, then drop what they have.</source>
        <translation>Teď nikdo nenaslouchá. Agenti to chvíli zkoušejí znovu a pak data zahodí.</translation>
    </message>
    <message>
        <source>Certificate (SHA-256): %1</source>
        <translation>Certifikát (SHA-256): %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Zkopírováno</translation>
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
        <translation>%1, řádek %2, bajt %3: %4</translation>
    </message>
    <message>
        <source>Unreadable places</source>
        <translation>Nečitelná místa</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Co nebylo možné přečíst</translation>
    </message>
    <message>
        <source>Everything around these places is counted.</source>
        <translation>Vše kolem těchto míst je započteno.</translation>
    </message>
    <message>
        <source>The first %1 of %2. Everything around these places is counted.</source>
        <translation>Prvních %1 z %2. Vše kolem těchto míst je započteno.</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Kopírovat seznam</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseBar</name>
    <message>
        <source>checked %1</source>
        <comment>2 s ago</comment>
        <translation>zkontrolováno %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Kontroluje se…</translation>
    </message>
    <message>
        <source>The pulse could not be taken: %1</source>
        <translation>Stav se nepodařilo zjistit: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::PulseSentence</name>
    <message>
        <source>Trouble</source>
        <translation>Potíže</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Stojí za pohled</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Vše v pořádku</translation>
    </message>
    <message>
        <source>no events</source>
        <comment>in the last 5 min</comment>
        <translation>žádné události</translation>
    </message>
    <message>
        <source>1 event/min</source>
        <translation>1 událost/min</translation>
    </message>
    <message>
        <source>%1 events/min</source>
        <translation>%1 událostí/min</translation>
    </message>
    <message>
        <source>1 agent</source>
        <translation>1 agenta</translation>
    </message>
    <message>
        <source>%1 agents</source>
        <translation>agentů: %1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <comment>a share: 4.6 %</comment>
        <translation>%1 chyb</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>žádné chyby</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <comment>records in the queue</comment>
        <translation>čeká %1</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>the queue</comment>
        <translation>prázdná</translation>
    </message>
    <message>
        <source>the one source heard</source>
        <translation>jediný zdroj se ozývá</translation>
    </message>
    <message>
        <source>%1 sources heard</source>
        <translation>ozývajících se zdrojů: %1</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent for %3</source>
        <translation>%1 z %2 zdrojů mlčí %3</translation>
    </message>
    <message>
        <source>%1 of %2 sources silent</source>
        <translation>%1 z %2 zdrojů mlčí</translation>
    </message>
    <message>
        <source>1 person in a day</source>
        <translation>1 osoba za den</translation>
    </message>
    <message>
        <source>%1 people in a day</source>
        <translation>osob za den: %1</translation>
    </message>
    <message>
        <source>1 record refused by the store</source>
        <translation>úložiště odmítlo 1 záznam</translation>
    </message>
    <message>
        <source>%1 records refused by the store</source>
        <translation>záznamů odmítnutých úložištěm: %1</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>Do úložiště nelze zapisovat</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min, the last one %1 ago.</source>
        <comment>42 min</comment>
        <translation>{rate} za posledních {minutes} min, poslední před %1.</translation>
    </message>
    <message>
        <source>{rate} in the last {minutes} min.</source>
        <translation>{rate} za posledních {minutes} min.</translation>
    </message>
    <message>
        <source>{agents} at work.</source>
        <translation>V práci: {agents}.</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{errors} za posledních {minutes} min, hlavně {worst}.</translation>
    </message>
    <message>
        <source>{errors} in the last {minutes} min.</source>
        <translation>{errors} za posledních {minutes} min.</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate} od {agents}, {errors} za posledních {minutes} min, hlavně {worst}.</translation>
    </message>
    <message>
        <source>{rate} from {agents}, {errors} in the last {minutes} min.</source>
        <translation>{rate} od {agents}, {errors} za posledních {minutes} min.</translation>
    </message>
    <message>
        <source>{rate} from {agents}.</source>
        <translation>{rate} od {agents}.</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min, mostly {worst}.</source>
        <translation>{rate}, {errors} za posledních {minutes} min, hlavně {worst}.</translation>
    </message>
    <message>
        <source>{rate}, {errors} in the last {minutes} min.</source>
        <translation>{rate}, {errors} za posledních {minutes} min.</translation>
    </message>
    <message>
        <source>{rate}.</source>
        <translation>{rate}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}, queue {queue}.</source>
        <translation>p95 je {p95}, {sources}, fronta {queue}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, {sources}.</source>
        <translation>p95 je {p95}, {sources}.</translation>
    </message>
    <message>
        <source>p95 is {p95}, queue {queue}.</source>
        <translation>p95 je {p95}, fronta {queue}.</translation>
    </message>
    <message>
        <source>p95 is {p95}.</source>
        <translation>p95 je {p95}.</translation>
    </message>
    <message>
        <source>{sources}, queue {queue}.</source>
        <translation>{sources}, fronta {queue}.</translation>
    </message>
    <message>
        <source>{sources}.</source>
        <translation>{sources}.</translation>
    </message>
    <message>
        <source>Queue {queue}.</source>
        <translation>Fronta {queue}.</translation>
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
        <translation>nic se neděje.</translation>
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
        <translation>Pracovní plochy</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
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
        <translation>Vybrat dny…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dnes</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Poslední %n den</numerusform>
            <numerusform>Poslední %n dny</numerusform>
            <numerusform>Posledních %n dní</numerusform>
        </translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Celé období</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>Období: %1</translation>
    </message>
    <message>
        <source>Time range of every panel, in days of %1</source>
        <translation>Období všech panelů, dny podle pásma %1</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>day, time to time</comment>
        <translation>%1, %2 až %3</translation>
    </message>
    <message>
        <source>%1, %2 to %3, %4</source>
        <comment>day, time to day, time</comment>
        <translation>%1, %2 až %3, %4</translation>
    </message>
</context>
<context>
    <name>glasshouse::RawView</name>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Close the raw record</source>
        <translation>Zavřít zdrojový záznam</translation>
    </message>
    <message>
        <source>Choose an entry to see its record</source>
        <translation>Vyberte položku a zobrazí se její záznam</translation>
    </message>
</context>
<context>
    <name>glasshouse::RefusalView</name>
    <message>
        <source>Nothing was refused.</source>
        <translation>Nic nebylo odmítnuto.</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>Odmítnuté záznamy</translation>
    </message>
    <message>
        <source>Show record</source>
        <translation>Zobrazit záznam</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Záznam</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>nejnovějších %1</translation>
    </message>
    <message>
        <source>Masked. Showing the record is noted in the trail.</source>
        <translation>Skryto. Zobrazení se zaznamená do auditu.</translation>
    </message>
    <message>
        <source>It cannot be shown: %1</source>
        <translation>Nelze zobrazit: %1</translation>
    </message>
    <message>
        <source>It is no longer among the newest.</source>
        <translation>Už nepatří k nejnovějším.</translation>
    </message>
    <message>
        <source>As it came, unmasked</source>
        <translation>Jak přišel, neskrytý</translation>
    </message>
    <message>
        <source>Hide record</source>
        <translation>Skrýt záznam</translation>
    </message>
    <message>
        <source>None is kept: what is rejected at once is told to its sender with the reason.</source>
        <translation>Žádný se neuchovává: co je odmítnuto hned, to se odesílatel dozví i s důvodem.</translation>
    </message>
</context>
<context>
    <name>glasshouse::RelatedList</name>
    <message>
        <source>Correlated events</source>
        <translation>Související události</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>dalších %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::RemoveDialog</name>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>Smazat %n hlášení</numerusform>
            <numerusform>Smazat %n hlášení</numerusform>
            <numerusform>Smazat %n hlášení</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete reports</source>
        <translation>Smazat hlášení</translation>
    </message>
    <message>
        <source>Delete for ever?</source>
        <translation>Smazat navždy?</translation>
    </message>
    <message>
        <source>Message and session excerpt go. The activity keeps that they were there.</source>
        <translation>Zpráva a výňatek z relace zmizí. Aktivita uchová, že existovaly.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReplayView</name>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>Jak nahlášeno</translation>
    </message>
    <message>
        <source>Whole session</source>
        <translation>Celá relace</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Otevřít přepis</translation>
    </message>
    <message>
        <source>Choose a report to read it</source>
        <translation>Vyberte hlášení ke čtení</translation>
    </message>
    <message>
        <source>Nothing of a session was sent with this report</source>
        <translation>S tímto hlášením se z relace nic neodeslalo</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>V tomto přepisu není co zobrazit</translation>
    </message>
</context>
<context>
    <name>glasshouse::ReportDialog</name>
    <message numerus="yes">
        <source>With the session&apos;s last %n turn(s)</source>
        <translation>
            <numerusform>S posledním %n kolem relace</numerusform>
            <numerusform>S posledními %n koly relace</numerusform>
            <numerusform>S posledními %n koly relace</numerusform>
        </translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Nahlásit problém</translation>
    </message>
    <message>
        <source>Report this turn</source>
        <translation>Nahlásit toto kolo</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Co se pokazilo</translation>
    </message>
    <message>
        <source>This, and nothing else, will be sent</source>
        <translation>Odešle se toto a nic jiného</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Co se odešle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Send report</source>
        <translation>Odeslat hlášení</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>Čte se relace…</translation>
    </message>
    <message>
        <source>The session cannot be read: %1</source>
        <translation>Relaci nelze přečíst: %1</translation>
    </message>
    <message>
        <source>The message is too long</source>
        <translation>Zpráva je příliš dlouhá</translation>
    </message>
    <message>
        <source>Say what went wrong; then it can be sent</source>
        <translation>Napište, co se pokazilo; pak to lze odeslat</translation>
    </message>
    <message>
        <source>Long texts of the session were cut</source>
        <translation>Dlouhé texty relace byly zkráceny</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Odesílá se…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>It could not be sent: %1</source>
        <translation>Nepodařilo se odeslat: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>It waits on this computer and is tried again. %1</source>
        <translation>Čeká na tomto počítači a zkusí se znovu. %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::ResultChart</name>
    <message>
        <source>Chart of the result</source>
        <translation>Graf výsledku</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n řada hodnot</numerusform>
            <numerusform>%n řady hodnot</numerusform>
            <numerusform>%n řad hodnot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n bod</numerusform>
            <numerusform>%n body</numerusform>
            <numerusform>%n bodů</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
</context>
<context>
    <name>glasshouse::RowList</name>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
</context>
<context>
    <name>glasshouse::RuleDialog</name>
    <message>
        <source>New rule</source>
        <translation>Nové pravidlo</translation>
    </message>
    <message>
        <source>Edit rule</source>
        <translation>Upravit pravidlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Keep this rule</source>
        <translation>Přidat pravidlo</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Uložit pravidlo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Dotaz</translation>
    </message>
    <message>
        <source>Figure in its answer</source>
        <translation>Ukazatel v odpovědi</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Součet</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Největší</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Nejmenší</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>Of several figures</source>
        <translation>Při více ukazatelích</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>americké dolary</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>procenta</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisekundy</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokeny</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bajty</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dny</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Krát</translation>
    </message>
    <message>
        <source>Use the filter</source>
        <translation>Převzít filtr</translation>
    </message>
    <message>
        <source>Only what the window shows now</source>
        <translation>Jen co okno teď zobrazuje</translation>
    </message>
    <message>
        <source>The question&apos;s own fields, JSON</source>
        <translation>Vlastní pole dotazu, JSON</translation>
    </message>
    <message>
        <source>Fires when it is</source>
        <translation>Spustí se, když je</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>alespoň</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>nejvýše</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Mez</translation>
    </message>
    <message>
        <source>Levels, shares of the limit</source>
        <translation>Stupně, podíly meze</translation>
    </message>
    <message>
        <source>Over when beyond this share</source>
        <translation>Skončí za tímto podílem</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Za</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>den</translation>
    </message>
    <message>
        <source>the week</source>
        <translation>týden</translation>
    </message>
    <message>
        <source>the month</source>
        <translation>měsíc</translation>
    </message>
    <message>
        <source>the last minutes</source>
        <translation>poslední minuty</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuty</translation>
    </message>
    <message>
        <source>Once it has held for</source>
        <translation>Až potrvá</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Klid od</translation>
    </message>
    <message>
        <source>Quiet to</source>
        <translation>Klid do</translation>
    </message>
    <message>
        <source>Tell</source>
        <translation>Oznámit</translation>
    </message>
    <message>
        <source>It is shown here. There are no channels yet.</source>
        <translation>Zobrazí se zde. Kanály zatím nejsou.</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Minulost</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Minulý měsíc</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Posledních 30 dní</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Posledních 7 dní</translation>
    </message>
    <message>
        <source>Test against the past</source>
        <translation>Vyzkoušet na minulosti</translation>
    </message>
    <message>
        <source>What the rule would have seen shows here.</source>
        <translation>Zde se ukáže, co by pravidlo vidělo.</translation>
    </message>
    <message>
        <source>Nothing is known of that time.</source>
        <translation>O té době není nic známo.</translation>
    </message>
    <message>
        <source>It would not have fired.</source>
        <translation>Nespustilo by se.</translation>
    </message>
    <message numerus="yes">
        <source>It would have fired %n time(s).</source>
        <translation>
            <numerusform>Spustilo by se %nkrát.</numerusform>
            <numerusform>Spustilo by se %nkrát.</numerusform>
            <numerusform>Spustilo by se %nkrát.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at the level of %3</source>
        <comment>when, the value, a share</comment>
        <translation>%1: %2 na stupni %3</translation>
    </message>
    <message>
        <source>, told later: quiet hours</source>
        <translation>, oznámeno později: doba klidu</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>a %n dřívější</numerusform>
            <numerusform>a %n dřívější</numerusform>
            <numerusform>a %n dřívějších</numerusform>
        </translation>
    </message>
    <message>
        <source>Also when it is over</source>
        <translation>Také když to pomine</translation>
    </message>
    <message>
        <source>How it is measured</source>
        <translation>Jak se měří</translation>
    </message>
</context>
<context>
    <name>glasshouse::Screenshot</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SecretStore</name>
    <message>
        <source>The keychain has no token for %1. Enter it.</source>
        <translation>V klíčence není token pro %1. Zadejte jej.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again, or enter the token for this time.</source>
        <translation>Klíčenka je zamčená. Odemkněte ji a zkuste to znovu, nebo pro tentokrát zadejte token.</translation>
    </message>
    <message>
        <source>The keychain was not allowed to give the token. Allow it and try again, or enter the token for this time.</source>
        <translation>Klíčenka nesměla token vydat. Povolte to a zkuste to znovu, nebo pro tentokrát zadejte token.</translation>
    </message>
    <message>
        <source>This computer has no keychain (GNOME Keyring or KWallet) running, so no token is kept. Enter it for this time.</source>
        <translation>V tomto počítači neběží žádná klíčenka (GNOME Keyring nebo KWallet), token se proto neuchovává. Zadejte jej pro tentokrát.</translation>
    </message>
    <message>
        <source>The keychain has not answered. Is it waiting for its password? Try again, or enter the token for this time.</source>
        <translation>Klíčenka neodpověděla. Nečeká na heslo? Zkuste to znovu, nebo pro tentokrát zadejte token.</translation>
    </message>
    <message>
        <source>The keychain failed (%1). Enter the token for this time.</source>
        <translation>Klíčenka selhala (%1). Zadejte token pro tentokrát.</translation>
    </message>
</context>
<context>
    <name>glasshouse::Section</name>
    <message>
        <source>%1, folded</source>
        <translation>%1, sbaleno</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, rozbaleno</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n chyba</numerusform>
            <numerusform>%n chyby</numerusform>
            <numerusform>%n chyb</numerusform>
        </translation>
    </message>
    <message>
        <source>No time in its records</source>
        <translation>Záznamy bez času</translation>
    </message>
    <message>
        <source>From first to last record</source>
        <translation>Od prvního do posledního záznamu</translation>
    </message>
    <message>
        <source>%1 or more: some output counts are unfinished</source>
        <translation>%1 nebo více: některé počty výstupu nejsou úplné</translation>
    </message>
    <message>
        <source>%1, of models without a price</source>
        <translation>%1, u modelů bez ceny</translation>
    </message>
    <message>
        <source>Nothing was noticed in it</source>
        <translation>Nic se v ní nenašlo</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n nález</numerusform>
            <numerusform>%n nálezy</numerusform>
            <numerusform>%n nálezů</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the gravest is an error</source>
        <translation>%1, nejzávažnější je chyba</translation>
    </message>
    <message>
        <source>%1, the gravest is a warning</source>
        <translation>%1, nejzávažnější je varování</translation>
    </message>
    <message>
        <source>%1, none of them grave</source>
        <translation>%1, žádný není závažný</translation>
    </message>
    <message>
        <source>Untitled session %1</source>
        <translation>Relace bez názvu %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Errors first</source>
        <translation>Chyby první</translation>
    </message>
    <message>
        <source>Sessions in which something failed stand first</source>
        <translation>Relace, ve kterých něco selhalo, jsou první</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
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
        <translation>Model</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Naposledy aktivní</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompty</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Nástroje</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Řádek %1 z %2</translation>
    </message>
    <message>
        <source>J and K move, Enter opens</source>
        <translation>J a K posouvají, Enter otevírá</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n relace</numerusform>
            <numerusform>%n relace</numerusform>
            <numerusform>%n relací</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with errors</source>
        <translation>%1 s chybami</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokenů</translation>
    </message>
    <message>
        <source>Open transcript</source>
        <translation>Otevřít přepis</translation>
    </message>
    <message>
        <source>Copy session id</source>
        <translation>Kopírovat id relace</translation>
    </message>
    <message>
        <source>Filter to this project</source>
        <translation>Filtrovat na tento projekt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceDetail</name>
    <message>
        <source>Activity of this source</source>
        <translation>Aktivita tohoto zdroje</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceWords</name>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Zprávy</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Vzdálený</translation>
    </message>
    <message>
        <source>nothing since %1</source>
        <translation>nic od %1</translation>
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
        <translation>Poprvé</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Naposledy</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>Obvyklá pauza</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>až %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>zatím není známo</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Přijato</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicitní</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>V karanténě</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Soubory</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>files, and their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nikdy</translation>
    </message>
    <message>
        <source>may be swept now</source>
        <translation>může být smazán teď</translation>
    </message>
    <message>
        <source>swept within a day</source>
        <translation>bude smazán do jednoho dne</translation>
    </message>
    <message numerus="yes">
        <source>swept in %n day(s)</source>
        <translation>
            <numerusform>bude smazán za %n den</numerusform>
            <numerusform>bude smazán za %n dny</numerusform>
            <numerusform>bude smazán za %n dnů</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>uchováno</translation>
    </message>
    <message>
        <source>A copy of what it holds now is in the archive</source>
        <translation>Kopie současného obsahu je v archivu</translation>
    </message>
    <message>
        <source>No copy of what it holds now</source>
        <translation>Bez kopie současného obsahu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Přepis</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Naposledy použito</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Úklid</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Důvod</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Záznam</translation>
    </message>
    <message>
        <source>J and K move, Enter shows its activity, F filters, X excludes</source>
        <translation>J a K pohyb, Enter zobrazí aktivitu, F filtruje, X vylučuje</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Řádek %1 z %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SourcesDock</name>
    <message>
        <source>Sources</source>
        <translation>Zdroje</translation>
    </message>
    <message>
        <source>%1, %2 silent</source>
        <translation>%1, %2 mlčí</translation>
    </message>
    <message>
        <source>No records have come from anywhere yet.</source>
        <translation>Zatím odnikud nepřišly žádné záznamy.</translation>
    </message>
    <message>
        <source>Point an agent here</source>
        <translation>Nasměrovat sem agenta</translation>
    </message>
    <message>
        <source>Activity of this source</source>
        <translation>Aktivita tohoto zdroje</translation>
    </message>
    <message>
        <source>Filter to this source</source>
        <translation>Filtrovat tímto zdrojem</translation>
    </message>
    <message>
        <source>Exclude this source</source>
        <translation>Vyloučit tento zdroj</translation>
    </message>
    <message>
        <source>%1 accepted, %2 refused</source>
        <translation>přijato %1, odmítnuto %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlChartView</name>
    <message>
        <source>Along:</source>
        <translation>Osa:</translation>
    </message>
    <message>
        <source>Column along which the points stand</source>
        <translation>Sloupec, podle kterého jsou body seřazeny</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>Columns that are drawn</source>
        <translation>Vykreslené sloupce</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Čáry</translation>
    </message>
    <message>
        <source>There are no rows to draw.</source>
        <translation>Nejsou žádné řádky k vykreslení.</translation>
    </message>
    <message>
        <source>A chart needs a column of figures beside the one that names the rows.</source>
        <translation>Graf potřebuje kromě sloupce, který pojmenovává řádky, ještě sloupec s čísly.</translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn</source>
        <translation>Vykresleno %1 z %2 řádků</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlCompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Návrhy doplnění</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlDock</name>
    <message>
        <source>Running for %1</source>
        <translation>Běží %1</translation>
    </message>
    <message>
        <source>Nothing has been run yet.</source>
        <translation>Zatím se nic nespustilo.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Běží</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zastaveno</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %2</source>
        <translation>
            <numerusform>%1 řádek za %2</numerusform>
            <numerusform>%1 řádky za %2</numerusform>
            <numerusform>%1 řádků za %2</numerusform>
        </translation>
    </message>
    <message>
        <source>there are more: these are the first</source>
        <translation>je jich víc: toto jsou první</translation>
    </message>
    <message>
        <source>The statement is right and finds no rows.</source>
        <translation>Příkaz je správný a nenachází žádné řádky.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Řádek %1, sloupec %2</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ukázat</translation>
    </message>
    <message>
        <source>Write a statement to see how it would be worked out.</source>
        <translation>Napište příkaz a uvidíte, jak by se vykonal.</translation>
    </message>
    <message>
        <source>There is nothing to work out.</source>
        <translation>Není co vykonat.</translation>
    </message>
    <message>
        <source>Export the result</source>
        <translation>Exportovat výsledek</translation>
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
            <numerusform>%1 řádek zapsán do %2</numerusform>
            <numerusform>%1 řádky zapsány do %2</numerusform>
            <numerusform>%1 řádků zapsáno do %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
    <message>
        <source>Enter shows a cell whole, S sorts, Ctrl+C copies</source>
        <translation>Enter zobrazí celou buňku, S řadí, Ctrl+C kopíruje</translation>
    </message>
    <message>
        <source>The arrow keys go from point to point</source>
        <translation>Šipky přecházejí z bodu na bod</translation>
    </message>
    <message>
        <source>Ctrl+C copies the plan</source>
        <translation>Ctrl+C kopíruje plán</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>Run the statement (Ctrl+Enter)</source>
        <translation>Spustit příkaz (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Stop the statement (Esc)</source>
        <translation>Zastavit příkaz (Esc)</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>Nejvýše:</translation>
    </message>
    <message>
        <source>Most rows of an answer</source>
        <translation>Nejvyšší počet řádků odpovědi</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 řádek</numerusform>
            <numerusform>%1 řádky</numerusform>
            <numerusform>%1 řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Řádky</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graf</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plán</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportovat jako CSV…</translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation>Exportovat jako JSON…</translation>
    </message>
    <message>
        <source>The rows as they stand, with exact values. In CSV a text that a spreadsheet would run as a formula gets an apostrophe in front.</source>
        <translation>Řádky tak, jak jsou, s přesnými hodnotami. V CSV dostane text, který by tabulkový procesor spustil jako vzorec, na začátek apostrof.</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <translation>Zavřít buňku</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zavřít (Esc)</translation>
    </message>
    <message>
        <source>The whole cell</source>
        <translation>Celá buňka</translation>
    </message>
    <message>
        <source>Put in an example</source>
        <translation>Vložit příklad</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlEditor</name>
    <message>
        <source>SQL statement</source>
        <translation>Příkaz SQL</translation>
    </message>
    <message>
        <source>Type a statement over the tables. Ctrl+Space completes, Ctrl+Enter runs.</source>
        <translation>Napište příkaz nad tabulkami. Ctrl+mezerník doplňuje, Ctrl+Enter spouští.</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlHistoryView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 řádek</numerusform>
            <numerusform>%1 řádky</numerusform>
            <numerusform>%1 řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>selhalo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vymazat</translation>
    </message>
    <message>
        <source>History of statements</source>
        <translation>Historie příkazů</translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>Vymazat historii</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>What you run stands here.</source>
        <translation>Zde je, co spustíte.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vrátit do editoru</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlPlanView</name>
    <message>
        <source>Plan of the statement</source>
        <translation>Plán příkazu</translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlResultView</name>
    <message>
        <source>Rows of the result</source>
        <translation>Řádky výsledku</translation>
    </message>
    <message>
        <source>%1 × %2 selected</source>
        <comment>rows × columns</comment>
        <translation>vybráno %1 × %2</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>součet %1</translation>
    </message>
    <message>
        <source>Show whole</source>
        <translation>Zobrazit celé</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Copy rows with heads</source>
        <translation>Kopírovat řádky se záhlavím</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Kopírovat vše</translation>
    </message>
</context>
<context>
    <name>glasshouse::StateOverlay</name>
    <message>
        <source>Retry</source>
        <translation>Zkusit znovu</translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message>
        <source>System time zone</source>
        <translation>Časové pásmo systému</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Other time zone…</source>
        <translation>Jiné časové pásmo…</translation>
    </message>
    <message>
        <source>Time zone: %1</source>
        <translation>Časové pásmo: %1</translation>
    </message>
    <message>
        <source>Days and hours are those of this time zone</source>
        <translation>Dny a hodiny jsou v tomto časovém pásmu</translation>
    </message>
    <message>
        <source>%1
%2 sessions, %3 model calls from %4 files</source>
        <translation>%1
Relace: %2, volání modelu: %3, soubory: %4</translation>
    </message>
    <message>
        <source>Importing: %1 of %2 files</source>
        <translation>Import: %1 z %2 souborů</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n soubor</numerusform>
            <numerusform>%n soubory</numerusform>
            <numerusform>%n souborů</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuální</translation>
    </message>
    <message>
        <source>Import cancelled after %1</source>
        <translation>Import zrušen po %1</translation>
    </message>
    <message>
        <source>Checked %1 in %2</source>
        <translation>Zkontrolováno: %1 za %2</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Nenaslouchá</translation>
    </message>
    <message>
        <source>Listening in the background on %1</source>
        <translation>Naslouchá na pozadí na %1</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Naslouchá na %1</translation>
    </message>
    <message>
        <source>Point an agent here…</source>
        <translation>Nasměrovat agenta sem…</translation>
    </message>
    <message>
        <source>Cut off since %1</source>
        <translation>Odpojeno od %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s), %2</source>
        <translation>
            <numerusform>%1 událost, %2</numerusform>
            <numerusform>%1 události, %2</numerusform>
            <numerusform>%1 událostí, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SweepSection</name>
    <message>
        <source>Check all</source>
        <translation>Zaškrtnout vše</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Uchovat kopii</translation>
    </message>
    <message>
        <source>Keep copies of every transcript</source>
        <translation>Uchovávat kopie všech přepisů</translation>
    </message>
    <message>
        <source>Transcripts about to be swept</source>
        <translation>Přepisy těsně před úklidem</translation>
    </message>
    <message>
        <source>About to be swept</source>
        <translation>Těsně před úklidem</translation>
    </message>
    <message>
        <source>Copies stay when the agent deletes the transcript</source>
        <translation>Kopie zůstanou, i když agent přepis smaže</translation>
    </message>
    <message numerus="yes">
        <source>Nothing: no transcript has rested for nearly %n day(s).</source>
        <translation>
            <numerusform>Nic: žádný přepis neleží téměř %n den.</numerusform>
            <numerusform>Nic: žádný přepis neleží téměř %n dny.</numerusform>
            <numerusform>Nic: žádný přepis neleží téměř %n dnů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 kept; the agent deletes what has rested for %n day(s)</source>
        <translation>
            <numerusform>%1, %2, uchováno %3; agent maže, co leží %n den</numerusform>
            <numerusform>%1, %2, uchováno %3; agent maže, co leží %n dny</numerusform>
            <numerusform>%1, %2, uchováno %3; agent maže, co leží %n dnů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n přepis</numerusform>
            <numerusform>%n přepisy</numerusform>
            <numerusform>%n přepisů</numerusform>
        </translation>
    </message>
    <message>
        <source>No copies yet</source>
        <translation>Zatím žádné kopie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>copies, and their size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n kopie</numerusform>
            <numerusform>%n kopie</numerusform>
            <numerusform>%n kopií</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopíruje se…</translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) kept</source>
        <translation>
            <numerusform>uchována %n kopie</numerusform>
            <numerusform>uchovány %n kopie</numerusform>
            <numerusform>uchováno %n kopií</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, then: %2</source>
        <translation>%1, potom: %2</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>Odškrtnout vše</translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cop(ies)</source>
        <translation>
            <numerusform>Uchovat %n kopii</numerusform>
            <numerusform>Uchovat %n kopie</numerusform>
            <numerusform>Uchovat %n kopií</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::TableView</name>
    <message>
        <source>Copy row as CSV</source>
        <translation>Kopírovat řádek jako CSV</translation>
    </message>
    <message>
        <source>Copy row as JSON</source>
        <translation>Kopírovat řádek jako JSON</translation>
    </message>
    <message>
        <source>Copy all rows as CSV</source>
        <translation>Kopírovat všechny řádky jako CSV</translation>
    </message>
    <message>
        <source>Copy all rows as JSON</source>
        <translation>Kopírovat všechny řádky jako JSON</translation>
    </message>
</context>
<context>
    <name>glasshouse::TelemetryWords</name>
    <message>
        <source>Within 5 % of exact</source>
        <translation>S přesností 5 %</translation>
    </message>
    <message>
        <source>No durations are kept for this</source>
        <translation>K tomuto nejsou uložena trvání</translation>
    </message>
    <message>
        <source>%1 of %2 events failed</source>
        <translation>Selhalo %1 z %2 událostí</translation>
    </message>
    <message>
        <source>%1 input, %2 output, %3 cache read, %4 cache write</source>
        <translation>%1 vstup, %2 výstup, %3 čtení cache, %4 zápis cache</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>událostí: %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>selhalo %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokenů</translation>
    </message>
</context>
<context>
    <name>glasshouse::TokenDialog</name>
    <message>
        <source>Keep it in the system&apos;s keychain</source>
        <translation>Uchovat v systémové klíčence</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Připojit</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token for %1</source>
        <translation>Token pro %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>Připojení: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n upozornění</numerusform>
            <numerusform>%n upozornění</numerusform>
            <numerusform>%n upozornění</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts that hold and that nobody has acknowledged</source>
        <translation>Trvající upozornění, která nikdo nepotvrdil</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptDock</name>
    <message>
        <source>Transcript</source>
        <translation>Přepis</translation>
    </message>
    <message>
        <source>Choose a session to read it</source>
        <translation>Vyberte relaci ke čtení</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>Hlavní vlákno</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Předchozí chyba</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Další chyba</translation>
    </message>
    <message>
        <source>(cut after 1 MiB)</source>
        <translation>(oříznuto po 1 MiB)</translation>
    </message>
    <message>
        <source>Record at byte %1, %2</source>
        <translation>Záznam od bajtu %1, %2</translation>
    </message>
    <message>
        <source>No transcript file of this session is left on disk</source>
        <translation>Na disku nezbyl žádný soubor přepisu této relace</translation>
    </message>
    <message>
        <source>This transcript has nothing to show</source>
        <translation>V tomto přepisu není co zobrazit</translation>
    </message>
    <message>
        <source>Sub-agent %1</source>
        <translation>Podagent %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptHead</name>
    <message>
        <source>Raw</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Show the record of the current entry as it stands in the file</source>
        <translation>Zobrazit záznam aktuální položky tak, jak je v souboru</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Přepis</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 kolo</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>kola: %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokenů</translation>
    </message>
    <message>
        <source>lower bound</source>
        <translation>dolní mez</translation>
    </message>
</context>
<context>
    <name>glasshouse::TranscriptView</name>
    <message>
        <source>%1 tok</source>
        <translation>%1 tok.</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>Kopírovat položku</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Kopírovat výběr</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Zdrojový záznam</translation>
    </message>
    <message>
        <source>input %1, output %2, cache read %3, cache write %4</source>
        <translation>vstup %1, výstup %2, čtení cache %3, zápis cache %4</translation>
    </message>
    <message>
        <source>The output is a lower bound: the agent wrote it before the answer was complete.</source>
        <translation>Výstup je dolní mez: agent jej zapsal dřív, než byla odpověď úplná.</translation>
    </message>
    <message>
        <source>Report this turn…</source>
        <translation>Nahlásit toto kolo…</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendChart</name>
    <message>
        <source>Input</source>
        <translation>Vstup</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Výstup</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Čtení cache</translation>
    </message>
    <message>
        <source>Cache write 5 min</source>
        <translation>Zápis cache 5 min</translation>
    </message>
    <message>
        <source>Cache write 1 h</source>
        <translation>Zápis cache 1 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>neznámé</translation>
    </message>
    <message>
        <source>Tokens and cost over time</source>
        <translation>Tokeny a náklady v čase</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Ostatní</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <translation>%1 tokenů, %2</translation>
    </message>
    <message>
        <source>%1: %2 tokens, %3</source>
        <translation>%1: %2 tokenů, %3</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 volání</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Not over yet, or cut by the range</source>
        <translation>Neskončené nebo oříznuté období</translation>
    </message>
    <message>
        <source>%1 usual</source>
        <comment>2.6× usual</comment>
        <translation>%1 normálu</translation>
    </message>
</context>
<context>
    <name>glasshouse::TrendsDock</name>
    <message>
        <source>Token and cost trend</source>
        <translation>Vývoj tokenů a nákladů</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Step of the time axis</source>
        <translation>Krok časové osy</translation>
    </message>
    <message>
        <source>Stack:</source>
        <translation>Skládat:</translation>
    </message>
    <message>
        <source>What the bars are stacked by</source>
        <translation>Podle čeho se sloupce skládají</translation>
    </message>
    <message>
        <source>Token kind</source>
        <translation>Druh tokenů</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
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
        <translation>podle druhu tokenů</translation>
    </message>
    <message>
        <source>by model</source>
        <translation>podle modelu</translation>
    </message>
    <message>
        <source>by project</source>
        <translation>podle projektu</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>podle agenta</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>po dnech</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>po týdnech</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>po měsících</translation>
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
        <translation>Roztříděno</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Vyřešit…</translation>
    </message>
    <message>
        <source>Won&apos;t fix…</source>
        <translation>Neopravovat…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Přiřadit…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Štítky…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step, and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co se udělalo</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>může být prázdné</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Proč ne</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Přiřadit komu</translation>
    </message>
    <message>
        <source>a person; empty: nobody</source>
        <translation>člověk; prázdné: nikdo</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>words, with a comma between; -word takes one away</source>
        <translation>slova oddělená čárkou; -slovo jedno odebere</translation>
    </message>
</context>
<context>
    <name>glasshouse::ValuePicker</name>
    <message>
        <source>Search %1</source>
        <translation>Hledat: %1</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Vybrat: %1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>je</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>není</translation>
    </message>
    <message>
        <source>Whether the values are wanted</source>
        <translation>Zda se hodnoty mají zobrazit</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewMessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewNameDialog</name>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Název pohledu</translation>
    </message>
</context>
<context>
    <name>glasshouse::ViewsMenu</name>
    <message>
        <source>Saved views</source>
        <translation>Uložené pohledy</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Uložit tento pohled…</translation>
    </message>
    <message>
        <source>Save over “%1”</source>
        <translation>Uložit přes „%1“</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>Přejmenovat „%1“…</translation>
    </message>
    <message>
        <source>Delete “%1”…</source>
        <translation>Smazat „%1“…</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a view and who shares it</comment>
        <translation>%1, sdílí %2</translation>
    </message>
    <message>
        <source>Export to a file…</source>
        <translation>Exportovat do souboru…</translation>
    </message>
    <message>
        <source>Open a view file…</source>
        <translation>Otevřít soubor s pohledem…</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Uložit tento pohled</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Uložit pohled</translation>
    </message>
    <message>
        <source>The view was not saved</source>
        <translation>Pohled se neuložil</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Přejmenovat tento pohled</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Přejmenovat</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Smazat „%1“?</translation>
    </message>
    <message>
        <source>What the window shows stays as it is.</source>
        <translation>To, co okno zobrazuje, zůstane, jak je.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Smazat pohled</translation>
    </message>
    <message>
        <source>The view was not deleted</source>
        <translation>Pohled se nesmazal</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Pohled</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Exportovat tento pohled</translation>
    </message>
    <message>
        <source>Views (*.glasshouse-view.json)</source>
        <translation>Pohledy (*.glasshouse-view.json)</translation>
    </message>
    <message>
        <source>The view was not exported</source>
        <translation>Pohled se neexportoval</translation>
    </message>
    <message>
        <source>Open a view file</source>
        <translation>Otevřít soubor s pohledem</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Všechny soubory (*)</translation>
    </message>
    <message>
        <source>This is no view that can be shown</source>
        <translation>Tento pohled nelze zobrazit</translation>
    </message>
    <message>
        <source>Share “%1” with everybody</source>
        <translation>Sdílet „%1“ se všemi</translation>
    </message>
    <message>
        <source>The view was not shared</source>
        <translation>Pohled se nesdílel</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaitingStrip</name>
    <message>
        <source>Send now</source>
        <translation>Odeslat nyní</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <translation>Zahodit „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Discard all %n</source>
        <translation>
            <numerusform>Zahodit všechna %n</numerusform>
            <numerusform>Zahodit všechna %n</numerusform>
            <numerusform>Zahodit všech %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) being sent…</source>
        <translation>
            <numerusform>Odesílá se %n hlášení…</numerusform>
            <numerusform>Odesílají se %n hlášení…</numerusform>
            <numerusform>Odesílá se %n hlášení…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) refused</source>
        <translation>
            <numerusform>%n hlášení odmítnuto</numerusform>
            <numerusform>%n hlášení odmítnuta</numerusform>
            <numerusform>%n hlášení odmítnuto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting, next try in %1</source>
        <translation>
            <numerusform>%n hlášení čeká, další pokus za %1</numerusform>
            <numerusform>%n hlášení čekají, další pokus za %1</numerusform>
            <numerusform>%n hlášení čeká, další pokus za %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now, whatever the next try is</source>
        <translation>Zkusit hned, ať je další pokus kdykoli</translation>
    </message>
    <message>
        <source>Choose a report that is not to be sent any more</source>
        <translation>Vybrat hlášení, které se už nemá odeslat</translation>
    </message>
</context>
<context>
    <name>glasshouse::WaterfallChart</name>
    <message>
        <source>unnamed</source>
        <translation>bez názvu</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trasování</translation>
    </message>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n úsek</numerusform>
            <numerusform>%n úseky</numerusform>
            <numerusform>%n úseků</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>selhalo</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>odepřeno</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odmítnuto</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>přerušeno</translation>
    </message>
    <message>
        <source>%1, begins at %2, takes %3, %4</source>
        <translation>%1, začíná v %2, trvá %3, %4</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Začíná v</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Trvá</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>%1 more spans</source>
        <translation>dalších úseků: %1</translation>
    </message>
</context>
<context>
    <name>glasshouse::Workspaces</name>
    <message>
        <source>Overview</source>
        <translation>Přehled</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Přepis</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Tokeny a náklady</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivita</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Teplotní mapa</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Zdroje</translation>
    </message>
    <message>
        <source>Credentials and endpoints</source>
        <translation>Přihlašovací údaje a koncové body</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>Průzkumník</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Upozornění</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Přehledy</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Zpětná vazba</translation>
    </message>
</context>
<context>
    <name>glasshouse::ZoneDialog</name>
    <message>
        <source>Search time zones</source>
        <translation>Hledat časová pásma</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Časové pásmo</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Časová pásma</translation>
    </message>
    <message>
        <source>Time zone of days and hours</source>
        <translation>Časové pásmo dnů a hodin</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Use this zone</source>
        <translation>Použít toto pásmo</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>App operator</source>
        <translation>Provoz aplikací</translation>
    </message>
    <message>
        <source>Requests, errors and latency of what your own programs report</source>
        <translation>Požadavky, chyby a latence z hlášení vašich vlastních programů</translation>
    </message>
    <message>
        <source>System health</source>
        <translation>Stav systému</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Požadavky</translation>
    </message>
    <message>
        <source>Request volume</source>
        <translation>Objem požadavků</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Chybovost</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Requests by weekday and hour</source>
        <translation>Požadavky podle dne v týdnu a hodiny</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Koncové body</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Dokončení</translation>
    </message>
    <message>
        <source>What was done, and how long it took</source>
        <translation>Co se udělalo a jak dlouho to trvalo</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Dokončeno</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Audit &amp; compliance</source>
        <translation>Audit &amp; compliance</translation>
    </message>
    <message>
        <source>Who administered, logged in, invited, and made or revoked tokens</source>
        <translation>Kdo spravoval, přihlašoval se, zval a vytvářel či odvolával tokeny</translation>
    </message>
    <message>
        <source>Admin actions</source>
        <translation>Akce správců</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Podle výsledku</translation>
    </message>
    <message>
        <source>Invites</source>
        <translation>Pozvánky</translation>
    </message>
    <message>
        <source>Tokens made and revoked</source>
        <translation>Vytvořené a odvolané tokeny</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Kdo co udělal</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Počet</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nejnovější</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Sessions, cost, tokens, tools and errors of Claude Code</source>
        <translation>Relace, náklady, tokeny, nástroje a chyby Claude Code</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>V kostce</translation>
    </message>
    <message>
        <source>Cost by model</source>
        <translation>Náklady podle modelu</translation>
    </message>
    <message>
        <source>Cost by user and model</source>
        <translation>Náklady podle uživatele a modelu</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Volání</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokeny</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Podle druhu</translation>
    </message>
    <message>
        <source>Top tools</source>
        <translation>Nejčastější nástroje</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Chyby</translation>
    </message>
    <message>
        <source>Failed tool calls and errors of the API</source>
        <translation>Neúspěšná volání nástrojů a chyby API</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interakce</translation>
    </message>
    <message>
        <source>What sessions did when</source>
        <translation>Co kdy relace dělaly</translation>
    </message>
    <message>
        <source>DevOps webhooks</source>
        <translation>Webhooky DevOps</translation>
    </message>
    <message>
        <source>Deployments, pull requests, builds, releases and work items from GitHub and Azure DevOps</source>
        <translation>Nasazení, pull requesty, sestavení, vydání a pracovní položky z GitHubu a Azure DevOps</translation>
    </message>
    <message>
        <source>Failure rate</source>
        <translation>Podíl selhání</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Those that ended, by outcome</source>
        <translation>Ukončená, podle výsledku</translation>
    </message>
    <message>
        <source>Pull requests per repository</source>
        <translation>Pull requesty podle repozitáře</translation>
    </message>
    <message>
        <source>Opened, updated and closed</source>
        <translation>Otevřené, aktualizované a uzavřené</translation>
    </message>
    <message>
        <source>Build failure rate</source>
        <translation>Podíl neúspěšných sestavení</translation>
    </message>
    <message>
        <source>Builds</source>
        <translation>Sestavení</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repozitář</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Sestavení</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Běhy</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Vydání</translation>
    </message>
    <message>
        <source>Work items by what happened to them</source>
        <translation>Pracovní položky podle toho, co se s nimi stalo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>LLM cost</source>
        <translation>Náklady na LLM</translation>
    </message>
    <message>
        <source>What calls of language models cost: agents, and anything that sends gen_ai telemetry</source>
        <translation>Kolik stojí volání jazykových modelů: agenti a vše, co odesílá telemetrii gen_ai</translation>
    </message>
    <message>
        <source>Cost by user</source>
        <translation>Náklady podle uživatele</translation>
    </message>
    <message>
        <source>Cost by feature</source>
        <translation>Náklady podle funkce</translation>
    </message>
    <message>
        <source>Attribute feature, app.feature or gen_ai.feature of a call</source>
        <translation>Atribut feature, app.feature nebo gen_ai.feature volání</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Funkce</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Prompt to completion</source>
        <translation>Prompt ku odpovědi</translation>
    </message>
    <message>
        <source>Tokens read for each that is written</source>
        <translation>Přečtené tokeny na jeden zapsaný</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Úspěšnost cache</translation>
    </message>
    <message>
        <source>Cost by source</source>
        <translation>Náklady podle zdroje</translation>
    </message>
    <message>
        <source>Dearest calls</source>
        <translation>Nejdražší volání</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Uživatel</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Vstup</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Výstup</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Závažnost</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Nástroj</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Třída</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Události</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Výsledek</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Zdroj dat</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klient</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Uživatelé</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Koncový bod</translation>
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
        <translation>Poslední rotace</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dny</translation>
    </message>
    <message>
        <source>Rotations</source>
        <translation>Rotace</translation>
    </message>
    <message>
        <source>Tokens issued</source>
        <translation>Vydané tokeny</translation>
    </message>
    <message>
        <source>Tokens refused</source>
        <translation>Odmítnuté tokeny</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Nálezy</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Varování</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Naposledy</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Vydáno</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Model calls</source>
        <translation>Volání modelů</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Čtení cache</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Zápis cache</translation>
    </message>
    <message>
        <source>Prompt / completion</source>
        <translation>Prompt / odpověď</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Zásahy cache</translation>
    </message>
    <message>
        <source>Unpriced tokens</source>
        <translation>Tokeny bez ceny</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Řada</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompty</translation>
    </message>
    <message>
        <source>Tool calls</source>
        <translation>Volání nástrojů</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Den v týdnu</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hodina</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Nasazení</translation>
    </message>
</context>
</TS>
