<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
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
        <source>%1 failed of %2 tool calls</source>
        <translation>Selhalo %1 z %2 volání nástrojů</translation>
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
        <source>Title, project, model or id</source>
        <translation>Název, projekt, model nebo id</translation>
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
</context>
<context>
    <name>glasshouse::HeatmapDock</name>
    <message>
        <source>Activity</source>
        <translation>Aktivita</translation>
    </message>
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
    <name>glasshouse::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Pracovní plochy</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
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
    <name>glasshouse::Screenshot</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 nelze zapsat: %2</translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message>
        <source>Untitled session</source>
        <translation>Relace bez názvu</translation>
    </message>
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
</context>
<context>
    <name>glasshouse::SessionsView</name>
    <message>
        <source>Sessions</source>
        <translation>Relace</translation>
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
        <source>%1 events, %2</source>
        <translation>Události: %1, %2</translation>
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
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message>
        <source>Connection: %1</source>
        <translation>Připojení: %1</translation>
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
</TS>
