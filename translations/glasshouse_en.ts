<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>glasshouse::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>Acknowledge %n alert(s)</source>
        <translation>
            <numerusform>Acknowledge %n alert</numerusform>
            <numerusform>Acknowledge %n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ActivityDock</name>
    <message numerus="yes">
        <source>%1 event(s)</source>
        <translation>
            <numerusform>%1 event</numerusform>
            <numerusform>%1 events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sorted among the %n loaded row(s), not all.</source>
        <translation>
            <numerusform>Sorted among the %n loaded row, not all.</numerusform>
            <numerusform>Sorted among the %n loaded rows, not all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertChart</name>
    <message numerus="yes">
        <source>%n alert(s) in this time</source>
        <translation>
            <numerusform>%n alert in this time</numerusform>
            <numerusform>%n alerts in this time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWatch</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertWords</name>
    <message numerus="yes">
        <source>of the last %n minute(s)</source>
        <translation>
            <numerusform>of the last %n minute</numerusform>
            <numerusform>of the last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n day(s)</source>
        <translation>
            <numerusform>of the last %n day</numerusform>
            <numerusform>of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of the last %n hour(s)</source>
        <translation>
            <numerusform>of the last %n hour</numerusform>
            <numerusform>of the last %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::AlertsDock</name>
    <message numerus="yes">
        <source>%n rule(s), %1 firing</source>
        <translation>
            <numerusform>%n rule, %1 firing</numerusform>
            <numerusform>%n rules, %1 firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n not acknowledged</numerusform>
            <numerusform>%n not acknowledged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::CardsDock</name>
    <message numerus="yes">
        <source>vs prior %n d</source>
        <translation>
            <numerusform>vs prior %n d</numerusform>
            <numerusform>vs prior %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::Console</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialWords</name>
    <message numerus="yes">
        <source>Longer than %n day(s)</source>
        <translation>
            <numerusform>Longer than %n day</numerusform>
            <numerusform>Longer than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::CredentialsDock</name>
    <message numerus="yes">
        <source>%1, %2 not rotated for more than %n day(s)</source>
        <translation>
            <numerusform>%1, %2 not rotated for more than %n day</numerusform>
            <numerusform>%1, %2 not rotated for more than %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::DiffView</name>
    <message numerus="yes">
        <source>%n unchanged lines</source>
        <translation>
            <numerusform>%n unchanged line</numerusform>
            <numerusform>%n unchanged lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::EventDock</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ExplorerDock</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 row written to %2</numerusform>
            <numerusform>%1 rows written to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackDock</name>
    <message numerus="yes">
        <source>%n report(s) changed. U takes it back</source>
        <translation>
            <numerusform>%n report changed. U takes it back</numerusform>
            <numerusform>%n reports changed. U takes it back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::FeedbackWords</name>
    <message numerus="yes">
        <source>%n report(s) about this</source>
        <translation>
            <numerusform>%n report about this</numerusform>
            <numerusform>%n reports about this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::FirstRunPage</name>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::HeatmapChart</name>
    <message numerus="yes">
        <source>%1 per day, last %n days, equal-count steps</source>
        <translation>
            <numerusform>%1 per day, last %n day, equal-count steps</numerusform>
            <numerusform>%1 per day, last %n days, equal-count steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n rows</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ImportBar</name>
    <message numerus="yes">
        <source>%n unreadable line(s)</source>
        <translation>
            <numerusform>%n unreadable line</numerusform>
            <numerusform>%n unreadable lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable place(s), show</source>
        <translation>
            <numerusform>%n unreadable place, show</numerusform>
            <numerusform>%n unreadable places, show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::PackPanelView</name>
    <message numerus="yes">
        <source>%1 more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>%1 more</numerusform>
            <numerusform>%1 more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::RangeButton</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::RemoveDialog</name>
    <message numerus="yes">
        <source>Delete %n report(s)</source>
        <translation>
            <numerusform>Delete %n report</numerusform>
            <numerusform>Delete %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ReportDialog</name>
    <message numerus="yes">
        <source>With the session&apos;s last %n turn(s)</source>
        <translation>
            <numerusform>With the session&apos;s last %n turn</numerusform>
            <numerusform>With the session&apos;s last %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::ResultChart</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::RuleDialog</name>
    <message numerus="yes">
        <source>It would have fired %n time(s).</source>
        <translation>
            <numerusform>It would have fired %n time.</numerusform>
            <numerusform>It would have fired %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier</source>
        <translation>
            <numerusform>and %n earlier</numerusform>
            <numerusform>and %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionDelegate</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SessionsDock</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SourceWords</name>
    <message numerus="yes">
        <source>swept in %n day(s)</source>
        <translation>
            <numerusform>swept in %n day</numerusform>
            <numerusform>swept in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlDock</name>
    <message numerus="yes">
        <source>%1 rows in %2</source>
        <translation>
            <numerusform>%1 row in %2</numerusform>
            <numerusform>%1 rows in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows written to %2</source>
        <translation>
            <numerusform>%1 row written to %2</numerusform>
            <numerusform>%1 rows written to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SqlHistoryView</name>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::StatusBar</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 event(s), %2</source>
        <translation>
            <numerusform>%1 event, %2</numerusform>
            <numerusform>%1 events, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::SweepSection</name>
    <message numerus="yes">
        <source>Nothing: no transcript has rested for nearly %n day(s).</source>
        <translation>
            <numerusform>Nothing: no transcript has rested for nearly %n day.</numerusform>
            <numerusform>Nothing: no transcript has rested for nearly %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 kept; the agent deletes what has rested for %n day(s)</source>
        <translation>
            <numerusform>%1, %2, %3 kept; the agent deletes what has rested for %n day</numerusform>
            <numerusform>%1, %2, %3 kept; the agent deletes what has rested for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcript(s)</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies)</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cop(ies) kept</source>
        <translation>
            <numerusform>%n copy kept</numerusform>
            <numerusform>%n copies kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n cop(ies)</source>
        <translation>
            <numerusform>Keep %n copy</numerusform>
            <numerusform>Keep %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::TopRow</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::WaitingStrip</name>
    <message numerus="yes">
        <source>Discard all %n</source>
        <translation>
            <numerusform>Discard it</numerusform>
            <numerusform>Discard all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) being sent…</source>
        <translation>
            <numerusform>%n report being sent…</numerusform>
            <numerusform>%n reports being sent…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) refused</source>
        <translation>
            <numerusform>%n report refused</numerusform>
            <numerusform>%n reports refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) waiting, next try in %1</source>
        <translation>
            <numerusform>%n report waiting, next try in %1</numerusform>
            <numerusform>%n reports waiting, next try in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>glasshouse::WaterfallChart</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
</TS>
